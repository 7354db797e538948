//! The pages in which lists are read: along an id, so many rows after the last one seen.

use diesel::{
    Expression, dsl,
    query_dsl::methods::{FilterDsl, LimitDsl, OrderDsl},
    sql_types,
};
use diesel_async::{AsyncPgConnection, methods::LoadQuery};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    sql::{ExpressionMethods, RunQueryDsl},
};

/// The page of a list that is asked for: at most `limit` rows whose id comes after `after`.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The id of the last row already seen; none for the first page.
    pub after: Option<Uuid>,
    /// 1 to 100 rows.
    pub limit: u8,
}

impl Page {
    /// The rows of this page in the order of their ids, and one more where there is a next page.
    pub(crate) async fn rows<'query, Query, After, Ordered, Limited, Id, Row>(
        self,
        tx: &mut Tx,
        query: Query,
        id: Id,
    ) -> Result<Vec<Row>, StoreError>
    where
        Id: Expression<SqlType = sql_types::Uuid> + Copy,
        Query: FilterDsl<dsl::Gt<Id, Uuid>, Output = After>,
        After: OrderDsl<Id, Output = Ordered>,
        Ordered: LimitDsl<Output = Limited>,
        Limited: LoadQuery<'query, AsyncPgConnection, Row> + 'query,
        Row: Send,
    {
        // Every id of ours is greater than the nil id.
        let after = query.filter(id.gt(self.after.unwrap_or_default()));
        let rows = after.order(id).limit(i64::from(self.limit) + 1);
        Ok(rows.load(tx.conn()).await?)
    }
}

/// One page of a list, in the order of ids, and where the next one begins.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Listed<T> {
    /// The rows of this page.
    pub items: Vec<T>,
    /// The id to ask the next page with; none on the last page.
    pub next: Option<Uuid>,
}

impl<T> Listed<T> {
    /// Cuts the extra row off and remembers where the next page begins.
    pub(crate) fn cut<Row>(rows: Vec<Row>, page: Page, id: impl Fn(&T) -> Uuid) -> Result<Self, StoreError>
    where
        T: TryFrom<Row>,
        StoreError: From<T::Error>,
    {
        let more = rows.len() > usize::from(page.limit);
        let items =
            rows.into_iter().take(page.limit.into()).map(T::try_from).collect::<Result<Vec<_>, _>>()?;
        let next = if more { items.last().map(id) } else { None };
        Ok(Self { items, next })
    }

    /// The same page of other values.
    pub fn map<U>(self, value: impl FnMut(T) -> U) -> Listed<U> {
        Listed { items: self.items.into_iter().map(value).collect(), next: self.next }
    }
}

//! What every module of this crate takes from diesel, and the pages in which lists are read.

pub(crate) use diesel::{
    BoolExpressionMethods, ExpressionMethods, Insertable, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, PgArrayExpressionMethods, PgTextExpressionMethods, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
pub(crate) use diesel_async::RunQueryDsl;

use uuid::Uuid;

/// Digests as Postgres takes a list of them.
pub(crate) fn slices(digests: &[[u8; 32]]) -> Vec<&[u8]> {
    digests.iter().map(<[u8; 32]>::as_slice).collect()
}

/// The page of a list that is asked for: at most `limit` rows whose id comes after `after`.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// The id of the last row already seen; none for the first page.
    pub after: Option<Uuid>,
    /// 1 to 100 rows.
    pub limit: u8,
}

impl Page {
    /// Where the seek begins; every id of ours is greater than the nil id.
    pub(crate) fn start(self) -> Uuid {
        self.after.unwrap_or_default()
    }

    /// One row more than asked for shows whether there is a next page.
    pub(crate) fn rows(self) -> i64 {
        i64::from(self.limit) + 1
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
    /// The page of rows that hold whatever they say.
    pub(crate) fn of<R>(rows: Vec<R>, page: Page, id: impl Fn(&T) -> Uuid) -> Self
    where
        T: From<R>,
    {
        Self::cut(rows, page, id).unwrap_or_else(|never: std::convert::Infallible| match never {})
    }

    /// Cuts the extra row off and remembers where the next page begins.
    pub(crate) fn cut<R, E>(rows: Vec<R>, page: Page, id: impl Fn(&T) -> Uuid) -> Result<Self, E>
    where
        T: TryFrom<R, Error = E>,
    {
        let more = rows.len() > usize::from(page.limit);
        let items =
            rows.into_iter().take(page.limit.into()).map(T::try_from).collect::<Result<Vec<_>, _>>()?;
        let next = if more { items.last().map(id) } else { None };
        Ok(Self { items, next })
    }
}

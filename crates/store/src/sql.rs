//! What every module of this crate takes from diesel, and the pages in which lists are read.

pub(crate) use diesel::{
    BoolExpressionMethods, ExpressionMethods, Insertable, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, PgArrayExpressionMethods, PgTextExpressionMethods, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
pub(crate) use diesel_async::RunQueryDsl;

pub(crate) use crate::column::Col;

use diesel::sql_types;
use uuid::Uuid;

use crate::{StoreError, error::known};

diesel::define_sql_function! {
    /// So many bytes of these, from this place on; the first place is 1.
    fn substr(
        bytes: sql_types::Bytea,
        from: sql_types::Integer,
        count: sql_types::Integer,
    ) -> sql_types::Bytea;
}

diesel::define_sql_function! {
    /// What a person is called whose id stands in a row that the caller sees. The row of a person is there for the person
    /// and for colleagues only; the name is there for whoever meets what the person did.
    fn display_name(person: sql_types::Nullable<sql_types::Uuid>) -> sql_types::Nullable<sql_types::Text>;
}

/// Where `substr` begins, and how many bytes it takes, for so many bytes from this one on; bytes are counted from 0.
pub(crate) fn piece_at(from: u32, most: u32) -> Result<(i32, i32), StoreError> {
    let number = |number: Option<u32>| number.and_then(|number| i32::try_from(number).ok());
    Ok((known(number(from.checked_add(1)), "place of a byte")?, known(number(Some(most)), "length")?))
}

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

//! What every module of this crate takes from diesel, and how what was found becomes values.

pub(crate) use diesel::{
    BoolExpressionMethods, ExpressionMethods, HasQuery, Insertable, JoinOnDsl, NullableExpressionMethods,
    OptionalExtension, PgArrayExpressionMethods, PgTextExpressionMethods, QueryDsl, Queryable, Selectable,
    SelectableHelper,
};
pub(crate) use diesel_async::RunQueryDsl;

pub(crate) use crate::{column::Col, row::row};

use std::{collections::HashMap, hash::Hash};

use diesel::{QueryResult, sql_types};
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

/// Ids as Postgres takes a list of them.
pub(crate) fn uuids<T: Copy + Into<Uuid>>(ids: &[T]) -> Vec<Uuid> {
    ids.iter().copied().map(Into::into).collect()
}

/// The value of a row, where there is one.
pub(crate) fn one<Row, T>(found: QueryResult<Row>) -> Result<Option<T>, StoreError>
where
    T: TryFrom<Row>,
    StoreError: From<T::Error>,
{
    Ok(found.optional()?.map(T::try_from).transpose()?)
}

/// The values of rows, in their order.
pub(crate) fn all<Row, T>(found: QueryResult<Vec<Row>>) -> Result<Vec<T>, StoreError>
where
    T: TryFrom<Row>,
    StoreError: From<T::Error>,
{
    Ok(found?.into_iter().map(T::try_from).collect::<Result<_, _>>()?)
}

/// What belongs to each of several things, in the order of its rows.
pub(crate) fn grouped<Id, Row, T>(rows: Vec<(Col<Id>, Row)>) -> Result<HashMap<Id, Vec<T>>, StoreError>
where
    Id: Eq + Hash,
    T: TryFrom<Row>,
    StoreError: From<T::Error>,
{
    let mut grouped: HashMap<Id, Vec<T>> = HashMap::new();
    for (Col(id), row) in rows {
        grouped.entry(id).or_default().push(row.try_into()?);
    }
    Ok(grouped)
}

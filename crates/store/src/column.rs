//! Columns as values of ours: ids, closed lists and counts stand in rows by their types.

use std::{fmt, io::Write};

use diesel::{
    deserialize::{self, FromSql, FromSqlRow},
    expression::AsExpression,
    pg::{Pg, PgValue},
    serialize::{self, IsNull, Output, ToSql},
    sql_types::{BigInt, Integer, SmallInt, Text, Uuid},
};
use types::Coded;

/// A column that holds a `T`: an id in one of type `uuid`, a word of a closed list as its code, a count as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Uuid)]
#[diesel(sql_type = Text)]
#[diesel(sql_type = SmallInt)]
#[diesel(sql_type = Integer)]
#[diesel(sql_type = BigInt)]
pub struct Col<T>(pub T);

/// A column holds a value that its type does not know.
#[derive(Debug, thiserror::Error)]
#[error("a row holds an unknown {0}")]
pub(crate) struct UnknownValue(pub(crate) &'static str);

impl UnknownValue {
    fn of<T>() -> Self {
        Self(std::any::type_name::<T>())
    }
}

impl<T: From<uuid::Uuid>> FromSql<Uuid, Pg> for Col<T> {
    fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(<uuid::Uuid as FromSql<Uuid, Pg>>::from_sql(bytes)?.into()))
    }
}

impl<T: Copy + Into<uuid::Uuid> + fmt::Debug> ToSql<Uuid, Pg> for Col<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.into().as_bytes())?;
        Ok(IsNull::No)
    }
}

impl<T: Coded> FromSql<Text, Pg> for Col<T> {
    fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
        let word = T::from_code(std::str::from_utf8(bytes.as_bytes())?);
        Ok(Self(word.ok_or_else(UnknownValue::of::<T>)?))
    }
}

impl<T: Coded> ToSql<Text, Pg> for Col<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.code().as_bytes())?;
        Ok(IsNull::No)
    }
}

macro_rules! counts {
    ($($sql_type:ty, $number:ty);*) => {$(
        impl<T: TryFrom<$number>> FromSql<$sql_type, Pg> for Col<T> {
            fn from_sql(bytes: PgValue<'_>) -> deserialize::Result<Self> {
                let count = T::try_from(<$number as FromSql<$sql_type, Pg>>::from_sql(bytes)?);
                Ok(Self(count.map_err(|_| UnknownValue::of::<T>())?))
            }
        }

        impl<T: Copy + TryInto<$number> + fmt::Debug> ToSql<$sql_type, Pg> for Col<T> {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                let count = self.0.try_into().map_err(|_| UnknownValue::of::<T>())?;
                out.write_all(&count.to_be_bytes())?;
                Ok(IsNull::No)
            }
        }
    )*};
}

counts!(SmallInt, i16; Integer, i32; BigInt, i64);

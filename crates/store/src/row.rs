//! Rows as values of the domain: the columns that are read and the fields that they become, declared once.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::column::Col;

/// What a column is read as, which becomes the value that the domain knows.
pub(crate) trait IntoValue {
    type Value;

    fn into_value(self) -> Self::Value;
}

impl<T> IntoValue for Col<T> {
    type Value = T;

    fn into_value(self) -> T {
        self.0
    }
}

impl<C: IntoValue> IntoValue for Option<C> {
    type Value = Option<C::Value>;

    fn into_value(self) -> Self::Value {
        self.map(C::into_value)
    }
}

/// Columns that are there together, or not at all.
impl<A: IntoValue, B: IntoValue> IntoValue for (Option<A>, Option<B>) {
    type Value = Option<(A::Value, B::Value)>;

    fn into_value(self) -> Self::Value {
        self.0.into_value().zip(self.1.into_value())
    }
}

macro_rules! as_it_is {
    ($($type:ty),*) => {$(
        impl IntoValue for $type {
            type Value = Self;

            fn into_value(self) -> Self {
                self
            }
        }
    )*};
}

as_it_is!(bool, i16, i32, i64, String, Vec<u8>, NaiveDate, DateTime<Utc>, Uuid);

/// Declares a row by the fields of the value that it becomes, each with what it is read as: from the column of that name, or
/// from what stands behind `=`. What no column says stands behind `..`.
macro_rules! row {
    (
        $(#[$meta:meta])*
        $visibility:vis struct $row:ident -> $value:ty {
            $($(#[$about:meta])* $field:ident: $type:ty $(= $from:expr)?,)*
            $(..$other:ident: $given:expr,)*
        }
    ) => {
        $(#[$meta])*
        $visibility struct $row {
            $($(#[$about])* $(#[diesel(select_expression = $from)])? $field: $type,)*
        }

        impl From<$row> for $value {
            fn from(row: $row) -> Self {
                Self { $($field: $crate::row::IntoValue::into_value(row.$field),)* $($other: $given,)* }
            }
        }
    };
}

pub(crate) use row;

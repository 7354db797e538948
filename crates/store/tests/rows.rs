//! What is read from Postgres, and what its refusals become.
//!
//! The tests stand outside of the crate, which is too large to be compiled a second time for them.

use diesel::{
    deserialize::{self, FromSql},
    pg::{Pg, PgValue},
    result::{DatabaseErrorKind, Error as DieselError},
    sql_types::{Integer, SingleValue, Text, Uuid},
};
use store::{Col, StoreError};
use types::{DemarcheId, DemarcheKind};

fn read<S: SingleValue, T>(bytes: &[u8]) -> deserialize::Result<T>
where
    Col<T>: FromSql<S, Pg>,
{
    let kind = std::num::NonZero::<u32>::MIN;
    Col::<T>::from_sql(PgValue::new(bytes, &kind)).map(|read| read.0)
}

#[test]
fn a_column_is_read_as_what_it_holds_and_an_unknown_value_is_named() {
    let id = uuid::Uuid::from_u128(7);
    assert_eq!(read::<Uuid, DemarcheId>(id.as_bytes()).unwrap(), DemarcheId(id));
    assert_eq!(read::<Integer, u32>(&[0, 0, 1, 0]).unwrap(), 256);
    for kind in DemarcheKind::ALL {
        assert_eq!(read::<Text, DemarcheKind>(kind.code().as_bytes()).unwrap(), kind);
    }
    for (error, named) in [
        (read::<Text, DemarcheKind>(b"other").map(drop), "DemarcheKind"),
        (read::<Integer, u32>(&[255, 255, 255, 255]).map(drop), "u32"),
    ] {
        let error = StoreError::from(DieselError::DeserializationError(error.unwrap_err()));
        assert!(matches!(error, StoreError::Unknown(what) if what.ends_with(named)), "{error:?}");
    }
}

#[test]
fn what_postgres_says_becomes_what_a_caller_can_do_about_it() {
    type Fits = fn(&StoreError) -> bool;
    let (busy, full): (Fits, Fits) =
        (|error| matches!(error, StoreError::Busy(_)), |error| matches!(error, StoreError::StorageFull(_)));
    let refused: Fits = |error| matches!(error, StoreError::Refused(_));
    let unavailable: Fits = |error| matches!(error, StoreError::Unavailable(_));
    for (kind, message, fits) in [
        (DatabaseErrorKind::Unknown, "canceling statement due to lock timeout", busy),
        (DatabaseErrorKind::Unknown, "canceling statement due to statement timeout", busy),
        (DatabaseErrorKind::Unknown, "deadlock detected", busy),
        (DatabaseErrorKind::Unknown, "out of memory", busy),
        (DatabaseErrorKind::Unknown, "out of shared memory", busy),
        (DatabaseErrorKind::Unknown, "temporary file size exceeds \"temp_file_limit\" (1kB)", busy),
        (DatabaseErrorKind::Unknown, "could not extend file \"base/5/16384\": No space left on device", full),
        (
            DatabaseErrorKind::Unknown,
            "could not extend file \"base/5/16384\": wrote only 4096 of 8192 bytes at block 7",
            full,
        ),
        (DatabaseErrorKind::Unknown, "could not write to file \"x\": Disk quota exceeded", full),
        (DatabaseErrorKind::ReadOnlyTransaction, "cannot execute INSERT in a read-only transaction", full),
        (DatabaseErrorKind::Unknown, "permission denied for table persons", refused),
        (DatabaseErrorKind::CheckViolation, "violates check constraint", refused),
        (DatabaseErrorKind::ClosedConnection, "closed", unavailable),
        (DatabaseErrorKind::Unknown, "terminating connection due to administrator command", unavailable),
    ] {
        let error = StoreError::from(DieselError::DatabaseError(kind, Box::new(message.to_owned())));
        assert!(fits(&error), "{message}: {error:?}");
    }
}

#[test]
fn an_answer_that_cant_be_read_is_not_quoted() {
    let error = serde_json::from_str::<u8>("\"Zéphyrine\"").map_err(StoreError::from);
    let Err(error) = error else { panic!("a number was read") };
    assert!(!format!("{error} {error:?}").contains("phyrine"), "{error:?}");
}

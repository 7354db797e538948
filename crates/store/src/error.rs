//! What can go wrong between the program and Postgres.

use std::{convert::Infallible, error::Error};

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::column::UnknownValue;

/// A failure of the store. None of them is the caller's fault.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No connection was to be had.
    #[error("no connection to the database")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A lock or a statement waited longer than the server allows; trying again may help.
    #[error("the database is busy")]
    Busy(#[source] DieselError),
    /// There is no room for what would be written, or Postgres takes no writes; only its operator can help.
    #[error("the database takes no writes")]
    StorageFull(#[source] DieselError),
    /// A row was to be written that the principal of the transaction has nothing to do with: the second lock held where the
    /// first one had let it through.
    #[error("the second lock refused a row")]
    Locked(#[source] DieselError),
    /// Postgres refused what the program asked for.
    #[error("the database refused a statement")]
    Refused(#[source] DieselError),
    /// A row holds a value that the program does not know.
    #[error("a row holds an unknown {0}")]
    Unknown(&'static str),
    /// An answer could not be written down or read back: at which sign. What was found there may be a person's, so it is not
    /// told.
    #[error("an answer could not be kept or read, at its sign {0}")]
    Answer(usize),
    /// The schema is not one that this server can run on.
    #[error("{0}")]
    Schema(String),
}

impl From<Infallible> for StoreError {
    fn from(never: Infallible) -> Self {
        match never {}
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Answer(error.column())
    }
}

impl From<DieselError> for StoreError {
    fn from(error: DieselError) -> Self {
        match &error {
            DieselError::DatabaseError(
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
                _,
            ) => Self::Unavailable(Box::new(error)),
            DieselError::DatabaseError(_, information)
                if information.message().starts_with("terminating connection") =>
            {
                Self::Unavailable(Box::new(error))
            }
            DieselError::DeserializationError(cause) => match unknown_in(cause.as_ref()) {
                Some(what) => Self::Unknown(what),
                None => Self::Refused(error),
            },
            DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Self::Busy(error),
            DieselError::DatabaseError(DatabaseErrorKind::ReadOnlyTransaction, _) => Self::StorageFull(error),
            DieselError::DatabaseError(DatabaseErrorKind::Unknown, information) => {
                match information.message() {
                    message if waited_too_long(message) => Self::Busy(error),
                    message if is_full(message) => Self::StorageFull(error),
                    message if message.starts_with("new row violates row-level security policy") => {
                        Self::Locked(error)
                    }
                    _ => Self::Refused(error),
                }
            }
            _ => Self::Refused(error),
        }
    }
}

/// What no column type knew, where that is why a row could not be read.
fn unknown_in(cause: &(dyn Error + 'static)) -> Option<&'static str> {
    let cause = cause.source().unwrap_or(cause);
    cause.downcast_ref::<UnknownValue>().map(|unknown| unknown.0)
}

/// diesel hands on no SQLSTATE; these are the messages of 55P03, 57014, 40P01, 53200 and 53400, in the language that
/// `bootstrap` sets for the server's role.
fn waited_too_long(message: &str) -> bool {
    message.contains("lock timeout")
        || message.contains("statement timeout")
        || message.contains("deadlock detected")
        || message.starts_with("out of memory")
        || message.contains("temp_file_limit")
        || message.contains("out of shared memory")
}

/// The messages of 53100, which end in the words of the operating system.
fn is_full(message: &str) -> bool {
    message.contains("No space left on device")
        || message.contains("Disk quota exceeded")
        || message.contains("wrote only")
}

/// What a statement answered; nothing where it would have broken one of these constraints.
pub(crate) fn unless_broken<T>(
    answered: Result<T, DieselError>,
    constraints: &[&str],
) -> Result<Option<T>, StoreError> {
    match answered {
        Err(DieselError::DatabaseError(_, information))
            if information.constraint_name().is_some_and(|name| constraints.contains(&name)) =>
        {
            Ok(None)
        }
        answered => Ok(answered.map(Some)?),
    }
}

/// A value read from a row, or the name of what was unknown about it.
pub(crate) fn known<T>(value: Option<T>, what: &'static str) -> Result<T, StoreError> {
    value.ok_or(StoreError::Unknown(what))
}

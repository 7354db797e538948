//! What can go wrong between the program and Postgres.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

/// A failure of the store. None of them is the caller's fault.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No connection was to be had.
    #[error("no connection to the database")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// A lock or a statement waited longer than the server allows; trying again may help.
    #[error("the database is busy")]
    Busy(#[source] DieselError),
    /// Postgres refused what the program asked for.
    #[error("the database refused a statement")]
    Refused(#[source] DieselError),
    /// A row holds a value that the program does not know.
    #[error("a row holds an unknown {0}")]
    Unknown(&'static str),
    /// An answer could not be written down or read back.
    #[error("an answer could not be kept")]
    Answer(#[from] serde_json::Error),
    /// The schema is not one that this server can run on.
    #[error("{0}")]
    Schema(String),
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
            DieselError::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => Self::Busy(error),
            DieselError::DatabaseError(DatabaseErrorKind::Unknown, information)
                if waited_too_long(information.message()) =>
            {
                Self::Busy(error)
            }
            _ => Self::Refused(error),
        }
    }
}

/// diesel hands on no SQLSTATE; these are the messages of 55P03, 57014 and 40P01, in the language that `bootstrap` sets
/// for the server's role.
fn waited_too_long(message: &str) -> bool {
    message.contains("lock timeout")
        || message.contains("statement timeout")
        || message.contains("deadlock detected")
}

/// Whether a statement broke the constraint of this name.
pub(crate) fn breaks(error: &DieselError, constraint: &str) -> bool {
    matches!(error, DieselError::DatabaseError(_, information) if information.constraint_name() == Some(constraint))
}

/// A value read from a row, or the name of what was unknown about it.
pub(crate) fn known<T>(value: Option<T>, what: &'static str) -> Result<T, StoreError> {
    value.ok_or(StoreError::Unknown(what))
}

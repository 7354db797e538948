//! The life of a code: issued, registered once, or ended before; replaced by a new letter.

use chrono::{DateTime, NaiveDate, Utc};
use types::{CodeId, CompanyId, SpaceId, TermId};

use crate::kind::Kind;

/// Where a code stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// On its letter, and free.
    Issued,
    /// Used, once.
    Registered {
        /// The space that it certified, or that may act for the company since.
        space: SpaceId,
        /// When.
        at: DateTime<Utc>,
    },
    /// Ended by the authority before it was registered.
    Revoked {
        /// When.
        at: DateTime<Utc>,
    },
    /// Never registered, and its term is over.
    Expired,
    /// Ended by a new letter of the same company, term and kind.
    Replaced {
        /// When.
        at: DateTime<Utc>,
    },
}

impl State {
    /// The stable codes of the states in which a company has a code, and gets no other.
    pub const LIVING: [&'static str; 2] = ["issued", "registered"];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Registered { .. } => "registered",
            Self::Revoked { .. } => "revoked",
            Self::Expired => "expired",
            Self::Replaced { .. } => "replaced",
        }
    }
}

/// Why a code is not registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RegisterError {
    /// It is valid and was registered before; only who holds a valid code hears this.
    #[error("the code was registered already")]
    AlreadyRegistered,
    /// It is unknown, of another company or term, wrongly paired, revoked, expired or replaced: one answer for all,
    /// so that nobody learns by guessing.
    #[error("the code is not accepted")]
    NotAccepted,
}

impl RegisterError {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AlreadyRegistered => "code_already_registered",
            Self::NotAccepted => "code_not_accepted",
        }
    }
}

/// Why a code is not revoked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum RevokeError {
    /// It is registered: its access is ended, then it is replaced.
    #[error("a registered code is not revoked")]
    Registered,
    /// It is revoked, expired or replaced.
    #[error("the code has ended already")]
    AlreadyEnded,
}

impl RevokeError {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Registered => "code_registered",
            Self::AlreadyEnded => "code_already_ended",
        }
    }
}

/// Why a code is not replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ReplaceError {
    /// It is registered, and the access it gave still stands.
    #[error("the access that the code gave is not ended")]
    AccessNotEnded,
    /// Its term is over; the next term has letters of its own.
    #[error("the term of the code is over")]
    Expired,
    /// A new letter replaced it before.
    #[error("the code was replaced already")]
    AlreadyReplaced,
}

impl ReplaceError {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AccessNotEnded => "code_access_not_ended",
            Self::Expired => "code_expired",
            Self::AlreadyReplaced => "code_already_replaced",
        }
    }
}

/// A code as the authority keeps it, without its characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessCode {
    /// Its id, which is no secret.
    pub id: CodeId,
    /// What it is for.
    pub kind: Kind,
    /// The company on the letter.
    pub company: CompanyId,
    /// The term for which it was issued.
    pub term: TermId,
    /// The last day on which it can be registered, a civil date of Luxembourg.
    pub expires_on: NaiveDate,
    /// Where it stands.
    pub state: State,
}

impl AccessCode {
    /// The stable code of the state as it was loaded; after [`AccessCode::as_of`], of the state of that day.
    #[must_use]
    pub const fn state_code(&self) -> &'static str {
        self.state.code()
    }

    /// The code as it stands on a day: one that was never registered or revoked expires after its last day.
    #[must_use]
    pub fn as_of(self, today: NaiveDate) -> Self {
        match self.state {
            State::Issued if !self.is_in_time(today) => Self { state: State::Expired, ..self },
            State::Issued
            | State::Registered { .. }
            | State::Revoked { .. }
            | State::Expired
            | State::Replaced { .. } => self,
        }
    }

    /// Whether the code still speaks for its company: free or registered, and not after its last day.
    #[must_use]
    pub fn is_valid(&self, today: NaiveDate) -> bool {
        match self.state {
            State::Issued | State::Registered { .. } => self.is_in_time(today),
            State::Revoked { .. } | State::Expired | State::Replaced { .. } => false,
        }
    }

    /// Registers the code for a space. Its kind, company and term are [`certify`](crate::certify)'s and
    /// [`pair`](crate::pair)'s to compare.
    ///
    /// # Errors
    /// [`RegisterError::AlreadyRegistered`] for a code registered before, by this space or another;
    /// [`RegisterError::NotAccepted`] for a revoked, expired or replaced one, and for any after its last day.
    pub fn register(
        self,
        space: SpaceId,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Self, RegisterError> {
        match self.state {
            State::Issued if self.is_in_time(today) => {
                Ok(Self { state: State::Registered { space, at: now }, ..self })
            }
            State::Registered { .. } if self.is_in_time(today) => Err(RegisterError::AlreadyRegistered),
            State::Issued
            | State::Registered { .. }
            | State::Revoked { .. }
            | State::Expired
            | State::Replaced { .. } => Err(RegisterError::NotAccepted),
        }
    }

    /// Ends a free code.
    ///
    /// # Errors
    /// [`RevokeError::Registered`] for a registered code; [`RevokeError::AlreadyEnded`] for a revoked, expired
    /// or replaced one.
    pub fn revoke(self, now: DateTime<Utc>) -> Result<Self, RevokeError> {
        match self.state {
            State::Issued => Ok(Self { state: State::Revoked { at: now }, ..self }),
            State::Registered { .. } => Err(RevokeError::Registered),
            State::Revoked { .. } | State::Expired | State::Replaced { .. } => Err(RevokeError::AlreadyEnded),
        }
    }

    /// Ends the code because a new letter goes out in the same step. `access_ended` tells whether what a
    /// registered code gave has ended; of another code it tells nothing.
    ///
    /// The day is not asked: who must not write letters for a term that is over calls [`AccessCode::as_of`] first.
    ///
    /// # Errors
    /// [`ReplaceError::AccessNotEnded`] for a registered code whose access stands; [`ReplaceError::Expired`] and
    /// [`ReplaceError::AlreadyReplaced`] for a code in that state.
    pub fn replace(self, now: DateTime<Utc>, access_ended: bool) -> Result<Self, ReplaceError> {
        match self.state {
            State::Registered { .. } if !access_ended => Err(ReplaceError::AccessNotEnded),
            State::Issued | State::Registered { .. } | State::Revoked { .. } => {
                Ok(Self { state: State::Replaced { at: now }, ..self })
            }
            State::Expired => Err(ReplaceError::Expired),
            State::Replaced { .. } => Err(ReplaceError::AlreadyReplaced),
        }
    }

    /// The last day is a day of validity.
    fn is_in_time(&self, today: NaiveDate) -> bool {
        today <= self.expires_on
    }
}

#[cfg(test)]
mod tests;

//! The power of a space to act for a company.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{AccessId, CompanyId, SpaceId, TermId};

/// The power of one space to act for one company in one term: given by a code, ended by the company or by the space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    pub id: AccessId,
    /// The space that has it.
    pub space: SpaceId,
    /// The company for which it acts.
    pub company: CompanyId,
    /// The company's legal name.
    pub legal_name: String,
    /// The company's headcount as declared.
    pub headcount: Option<u32>,
    pub term: TermId,
    /// When the code was registered.
    pub granted_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    /// Whether somebody put the company into this space by hand, so that groupings leave it there.
    #[serde(default)]
    pub placed: bool,
    /// Changes with every change.
    pub version: i32,
}

types::versioned! { Access }

/// The power had ended before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the access has ended")]
pub struct AccessEnded;

impl Access {
    /// Ended.
    ///
    /// # Errors
    /// It had ended before.
    pub fn ended(&self, now: DateTime<Utc>) -> Result<Self, AccessEnded> {
        match self.ended_at {
            None => Ok(Self { ended_at: Some(now), version: self.version + 1, ..self.clone() }),
            Some(_) => Err(AccessEnded),
        }
    }

    /// Put into a space of the same organisation and term by hand, there to stay or not.
    ///
    /// # Errors
    /// It has ended.
    pub fn moved(&self, space: SpaceId, placed: bool) -> Result<Self, AccessEnded> {
        match self.ended_at {
            None => Ok(Self { space, placed, version: self.version + 1, ..self.clone() }),
            Some(_) => Err(AccessEnded),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_power_ends_once_and_moves_only_before() {
        let (granted_at, now) = (DateTime::UNIX_EPOCH, DateTime::from_timestamp(60, 0).unwrap());
        let living = Access {
            id: Uuid::from_u128(1).into(),
            space: Uuid::from_u128(2).into(),
            company: Uuid::from_u128(3).into(),
            legal_name: "Boulangerie Müller & Fils".to_owned(),
            headcount: Some(60),
            term: Uuid::from_u128(4).into(),
            granted_at,
            ended_at: None,
            placed: false,
            version: 1,
        };
        let ended = living.ended(now).unwrap();
        assert_eq!((ended.ended_at, ended.version), (Some(now), 2));
        assert_eq!(ended.ended(now), Err(AccessEnded));
        let moved = living.moved(Uuid::from_u128(5).into(), true).unwrap();
        assert_eq!((moved.space, moved.placed, moved.version), (Uuid::from_u128(5).into(), true, 2));
        assert_eq!(ended.moved(moved.space, true), Err(AccessEnded));
    }
}

//! Codes, companies, spaces and days for the tests of this crate.

use chrono::{DateTime, Days, NaiveDate, Utc};
use types::{CodeId, CompanyId, SpaceId, TermId};
use uuid::Uuid;

use crate::{AccessCode, Kind, State};

pub(crate) const OUR_SPACE: SpaceId = SpaceId(Uuid::from_u128(1));
pub(crate) const OTHER_SPACE: SpaceId = SpaceId(Uuid::from_u128(2));
pub(crate) const OUR_COMPANY: CompanyId = CompanyId(Uuid::from_u128(3));
pub(crate) const OTHER_COMPANY: CompanyId = CompanyId(Uuid::from_u128(4));
pub(crate) const OUR_TERM: TermId = TermId(Uuid::from_u128(5));
pub(crate) const OTHER_TERM: TermId = TermId(Uuid::from_u128(6));

pub(crate) fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_700_000_000, 0).unwrap()
}

pub(crate) fn before() -> DateTime<Utc> {
    DateTime::from_timestamp(1_690_000_000, 0).unwrap()
}

/// The last day on which a code of this world is valid.
pub(crate) fn last_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 3, 11).unwrap()
}

pub(crate) fn day_after() -> NaiveDate {
    last_day() + Days::new(1)
}

/// Every state, in the order of a life.
pub(crate) fn states() -> [State; 5] {
    [
        State::Issued,
        State::Registered { space: OTHER_SPACE, at: before() },
        State::Revoked { at: before() },
        State::Expired,
        State::Replaced { at: before() },
    ]
}

/// A code of our company and our term.
pub(crate) fn code(kind: Kind, state: State) -> AccessCode {
    AccessCode {
        id: CodeId(Uuid::from_u128(7)),
        kind,
        company: OUR_COMPANY,
        term: OUR_TERM,
        expires_on: last_day(),
        state,
    }
}

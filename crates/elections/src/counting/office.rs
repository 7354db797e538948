//! What one polling office enters.

use serde::{Deserialize, Serialize};

use super::{Tally, tally::add};
use crate::TimeOfDay;

/// A polling office after its count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountOffice))]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    #[cfg_attr(feature = "schema", schema(example = "Siège"))]
    pub name: String,
    /// Whether it is the principal office, which gathers the others.
    pub principal: bool,
    /// When it opened, on the closing day; left out where it opened on an earlier day.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "08:00"))]
    pub opens_at: Option<TimeOfDay>,
    /// When it closed.
    #[cfg_attr(feature = "schema", schema(value_type = Option<String>, example = "16:00"))]
    pub closes_at: Option<TimeOfDay>,
    /// Whether its president was there.
    pub president: bool,
    /// How many assessors were there.
    #[cfg_attr(feature = "schema", schema(example = 2))]
    pub assessors: u32,
    /// Its numbers.
    pub count: Count,
}

/// The numbers of an office, or of all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountNumbers))]
#[serde(deny_unknown_fields)]
pub struct Count {
    /// Who came.
    pub attendance: Attendance,
    /// What the ballots say.
    pub tally: Tally,
}

/// Who came to the poll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountAttendance))]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Registered electors.
    #[cfg_attr(feature = "schema", schema(example = 150))]
    pub electors: u32,
    /// Those who voted, by post too.
    #[cfg_attr(feature = "schema", schema(example = 116))]
    pub voters: u32,
    /// Those among them who voted by post.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schema(example = 4))]
    pub postal_voters: u32,
    /// Postal envelopes that were refused, so that no ballot of theirs came into the ballot box.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schema(example = 1))]
    pub rejected_postal: u32,
    /// Ballots in the ballot box.
    #[cfg_attr(feature = "schema", schema(example = 115))]
    pub ballots: u32,
}

impl Count {
    /// Both counts together, whichever comes first.
    #[must_use]
    pub fn merge(self, other: &Self) -> Self {
        let mut attendance = self.attendance;
        add(&mut attendance.electors, other.attendance.electors);
        add(&mut attendance.voters, other.attendance.voters);
        add(&mut attendance.postal_voters, other.attendance.postal_voters);
        add(&mut attendance.rejected_postal, other.attendance.rejected_postal);
        add(&mut attendance.ballots, other.attendance.ballots);
        Self { attendance, tally: self.tally.merge(&other.tally) }
    }
}

//! What several démarches say of a poll: its seats, its system, its day.

use chrono::NaiveDate;
use elections::{Facts, Parameters, VotingSystem, rules, seats_under};
use types::Finding;

use super::{reader::Reader, values};

/// The largest headcount that a form takes.
pub(crate) const MOST_EMPLOYEES: u32 = 100_000;
/// The largest number of delegates of one kind that a form takes.
pub(crate) const MOST_SEATS: u32 = 500;
/// The most people in one list of a form.
pub(crate) const MOST_PEOPLE: usize = 1_000;
/// The most lists in a form.
pub(crate) const MOST_LISTS: usize = 100;

/// The seats and the system as a form says them.
pub(super) struct Seats {
    pub(super) titulaires: Option<u32>,
    pub(super) suppleants: Option<u32>,
    pub(super) system: Option<VotingSystem>,
}

impl Seats {
    pub(super) fn read(r: &mut Reader<'_>) -> Self {
        Self {
            titulaires: r.required("titulaires", values::integer(1, MOST_SEATS)),
            suppleants: r.required("suppleants", values::integer(1, MOST_SEATS)),
            system: r.required("system", values::system),
        }
    }

    /// F.001 and F.002: the seats are those of the band, the system that of the headcount.
    pub(super) fn judge(&self, r: &Reader<'_>, headcount: Option<u32>, facts: &Facts) {
        let Some((headcount, delegation)) =
            headcount.and_then(|headcount| Some((headcount, seats_under(facts.parameters(), headcount)?)))
        else {
            return;
        };
        for (field, said, expected) in [
            ("titulaires", self.titulaires, delegation.titulaires),
            ("suppleants", self.suppleants, delegation.suppleants),
        ] {
            if said.is_some_and(|said| said != expected) {
                let (headcount, expected) = (headcount.into(), expected.into());
                let wrong = rules::Poll::WrongNumberOfSeats { headcount, expected };
                r.report(Finding::new(r.at(field), wrong));
            }
        }
        system_fits(r, self.system, Some(headcount), facts.parameters());
    }

    /// The votes of an elector.
    pub(super) fn members(&self) -> Option<u32> {
        Some(self.titulaires? + self.suppleants?)
    }
}

/// F.002: the system is that of the headcount.
pub(super) fn system_fits(
    r: &Reader<'_>,
    said: Option<VotingSystem>,
    headcount: Option<u32>,
    parameters: &Parameters,
) {
    let expected =
        headcount.and_then(|headcount| Some((headcount, seats_under(parameters, headcount)?.system)));
    if let (Some(said), Some((headcount, expected))) = (said, expected)
        && said != expected
    {
        let wrong = rules::Poll::WrongVotingSystem { headcount: headcount.into(), expected };
        r.report(Finding::new(r.at("system"), wrong));
    }
}

/// F.004: the day of the poll is the one on file.
pub(super) fn polling_day(r: &mut Reader<'_>, facts: &Facts) -> Option<NaiveDate> {
    let said = r.required("polling_day", values::date)?;
    if let Some(expected) = facts.election_day.filter(|expected| *expected != said) {
        r.report(Finding::new(r.at("polling_day"), rules::Poll::OtherDayOfThePoll { expected }));
    }
    Some(said)
}

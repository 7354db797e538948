//! What several démarches say of a poll: its seats and its system.

use elections::{Facts, Parameters, VotingSystem, rules, seats_under};

use crate::fields::Reader;

/// The seats and the system as a form says them.
#[derive(Clone, Copy)]
pub(super) struct Seats {
    pub(super) titulaires: Option<u32>,
    pub(super) suppleants: Option<u32>,
    pub(super) system: Option<VotingSystem>,
}

impl Seats {
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
                r.found(field, wrong);
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
        r.found("system", wrong);
    }
}

/// The lists have their place where the vote is proportional, people where it is by majority. Before the system is known,
/// either may stand.
pub(super) fn by_system(r: &mut Reader<'_>, system: Option<VotingSystem>, people: &'static str) {
    let (there, not_there) = match system {
        Some(VotingSystem::RepresentationProportionnelle) => ("lists", people),
        Some(VotingSystem::MajoriteRelative) => (people, "lists"),
        None => return,
    };
    r.need(there);
    r.exclude(not_there);
}

//! Whether a headcount goes with the seats and the system of a computation.

use crate::{Parameters, VotingSystem, reasons::Reason, seats_under, texts::Allocation as Step};

/// What a reader should know where a headcount gives other seats, or another system, than those that were computed
/// with. Nothing is changed by it.
#[must_use]
pub fn headcount_notes(
    parameters: &Parameters,
    headcount: u32,
    titulaires: u32,
    system: VotingSystem,
) -> Vec<Reason> {
    let delegation = seats_under(parameters, headcount);
    let expected = delegation.map_or(0, |delegation| delegation.titulaires);
    let mut notes = Vec::new();
    if expected != titulaires {
        let (expected, titulaires) = (expected.into(), titulaires.into());
        notes.push(Step::OtherHeadcount { headcount: headcount.into(), expected, titulaires }.into());
    }
    if delegation.is_some_and(|delegation| delegation.system != system) {
        notes.push(Step::OtherSystem { headcount: headcount.into() }.into());
    }
    notes
}

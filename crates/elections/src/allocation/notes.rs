//! Whether a headcount goes with the seats and the system of a computation.

use crate::{Parameters, VotingSystem, reasons::Reason, seats_under};

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
        let note = Reason::new("allocation.other_headcount").with("headcount", headcount);
        notes.push(note.with("expected", expected).with("titulaires", titulaires));
    }
    if delegation.is_some_and(|delegation| delegation.system != system) {
        notes.push(Reason::new("allocation.other_system").with("headcount", headcount));
    }
    notes
}

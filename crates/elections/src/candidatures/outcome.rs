//! How an election goes on once candidatures have closed: a vote, an election without one, or nobody to elect.

use crate::{Parameters, reasons::Reason, texts::Candidatures};

types::coded! {
    /// How an election goes on once candidatures have closed (L.413-1(6)(7)).
    #[cfg_attr(feature = "schema", schema(as = ElectionOutcome))]
    Outcome {
        /// The electors vote.
        Vote = "vote",
        /// Everybody who stands is elected without a vote (*élection d'office*).
        ElectionDOffice = "election_d_office",
        /// Nobody stands: the company writes a *procès-verbal à défaut de candidats*, the ITM inquires and the Minister
        /// designates delegates.
        PvDeCarence = "pv_de_carence",
    }
}

/// How the election goes on with so many valid candidates for so many members (titulaires and suppléants together).
///
/// `agreement` says whether all candidates agree who becomes titulaire and suppléant, and in which order. Without
/// it there is a vote, even where there are fewer candidates than seats. The rule is the same in both systems.
#[must_use]
pub const fn outcome(candidates: u32, members: u32, agreement: bool) -> Outcome {
    if candidates == 0 {
        Outcome::PvDeCarence
    } else if candidates <= members && agreement {
        Outcome::ElectionDOffice
    } else {
        Outcome::Vote
    }
}

/// The same with its reasons.
#[must_use]
pub fn outcome_explained(
    parameters: &Parameters,
    candidates: u32,
    members: u32,
    agreement: bool,
) -> (Outcome, Vec<Reason>) {
    let outcome = outcome(candidates, members, agreement);
    let more = candidates > members;
    let (candidates, members) = (candidates.into(), members.into());
    let reasons = match outcome {
        Outcome::PvDeCarence => vec![
            Candidatures::NoCandidate.into(),
            Candidatures::Designation { months: parameters.designation_months.value.into() }.into(),
        ],
        Outcome::ElectionDOffice => vec![Candidatures::Office { candidates, members }.into()],
        Outcome::Vote if more => vec![Candidatures::Vote { candidates, members }.into()],
        Outcome::Vote => vec![Candidatures::VoteWithoutAgreement { candidates, members }.into()],
    };
    (outcome, reasons)
}

/// What is said besides where nobody told whether all candidates agree.
#[must_use]
pub fn agreement_note() -> Reason {
    Candidatures::AgreementNotSaid.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agreement_of_no_more_candidates_than_seats_spares_the_vote() {
        for (candidates, members, agreement, expected) in [
            (0, 6, false, Outcome::PvDeCarence),
            (0, 6, true, Outcome::PvDeCarence),
            (1, 6, true, Outcome::ElectionDOffice),
            (6, 6, true, Outcome::ElectionDOffice),
            (7, 6, true, Outcome::Vote),
            (6, 6, false, Outcome::Vote),
            (1, 6, false, Outcome::Vote),
            (2, 2, true, Outcome::ElectionDOffice),
            (u32::MAX, 6, false, Outcome::Vote),
        ] {
            assert_eq!(outcome(candidates, members, agreement), expected, "{candidates} for {members}");
            let (explained, reasons) =
                outcome_explained(Parameters::latest(), candidates, members, agreement);
            assert_eq!(explained, expected);
            assert!(!reasons.is_empty());
        }
    }

    #[test]
    fn an_outcome_is_written_by_its_code() {
        for outcome in Outcome::ALL {
            assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.code());
        }
    }
}

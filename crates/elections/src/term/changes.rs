//! What happens to a delegation between two national polls (L.413-2(3)(4)(5), L.415-3, L.415-4).

use serde::{Deserialize, Serialize};

use crate::{Parameters, after_vote::MandateEnd, reasons::Reason, texts};

/// What happens, or may happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TermChange))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// There is no delegation, and none must be elected.
    NoObligation,
    /// There is no delegation, and the company has reached the threshold: it elects one outside of the national poll.
    OffCycleElectionDue,
    /// The delegation stays as it was elected until its term ends.
    ContinuesUntilEnd,
    /// A suppléant of the list takes the place.
    ReplacedBySuppleant,
    /// A place is empty, and nobody said how many suppléants are left on the list.
    SuppleantsUnknown,
    /// No suppléant is left on the list: the minister may order a full renewal.
    FullRenewalMayBeOrdered,
    /// The part that was transferred keeps its autonomy, and its delegation.
    DelegationSurvives,
    /// The transferred members join the delegation of the receiving company until its next renewal.
    JoinsReceivingDelegation,
    /// The receiving company has no delegation: the transferred one acts for all.
    ActsAsCommonDelegation,
}

/// A transfer of the company, or of a part of it (L.413-2(5)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = TermTransfer))]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    /// Whether what was transferred keeps its autonomy.
    pub autonomy_kept: bool,
    /// Whether the receiving company has a delegation.
    pub receiver_has_delegation: bool,
}

impl MandateEnd {
    /// Whether a place is empty before the term ends.
    fn empties_a_place(self) -> bool {
        self != Self::NotReelected
    }

    /// When the mandate ends.
    #[must_use]
    pub fn reason(self) -> Reason {
        if self.empties_a_place() {
            texts::Term::MandateEnds.into()
        } else {
            texts::Term::EndsAtInstallation.into()
        }
    }
}

/// What is known between two polls; nothing by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Situation {
    /// Whether a delegation is in office.
    pub in_office: bool,
    /// Employees today.
    pub headcount_now: Option<u32>,
    /// Places of titulaires of one list that are empty.
    pub titulaires_missing: u32,
    /// Suppléants that are left on that list.
    pub suppleants_left: Option<u32>,
    /// How the mandate of one delegate ends, beside those missing.
    pub delegate_end: Option<MandateEnd>,
    /// A transfer of the company.
    pub transfer: Option<Transfer>,
}

/// What happens, the most incisive first, each with its reason.
#[must_use]
pub fn changes(law: &Parameters, situation: Situation) -> Vec<(Change, Reason)> {
    if !situation.in_office {
        return without_delegation(law, situation.headcount_now).into_iter().collect();
    }
    let all = [situation.transfer.map(transferred), places(situation), lasting(law, situation.headcount_now)];
    all.into_iter().flatten().collect()
}

fn without_delegation(law: &Parameters, headcount: Option<u32>) -> Option<(Change, Reason)> {
    let (headcount, threshold) = (headcount?, law.obligation_from.value);
    let below = headcount < threshold;
    let (headcount, threshold) = (headcount.into(), threshold.into());
    Some(if below {
        (Change::NoObligation, texts::Term::NoObligation { headcount, threshold }.into())
    } else {
        (Change::OffCycleElectionDue, texts::Term::ThresholdReached { headcount, threshold }.into())
    })
}

fn transferred(transfer: Transfer) -> (Change, Reason) {
    if transfer.autonomy_kept {
        (Change::DelegationSurvives, texts::Term::Survives.into())
    } else if transfer.receiver_has_delegation {
        (Change::JoinsReceivingDelegation, texts::Term::Joins.into())
    } else {
        (Change::ActsAsCommonDelegation, texts::Term::ActsForAll.into())
    }
}

fn places(situation: Situation) -> Option<(Change, Reason)> {
    let one_more = situation.delegate_end.is_some_and(MandateEnd::empties_a_place);
    let gone = situation.titulaires_missing.saturating_add(one_more.into());
    let missing = gone.into();
    match situation.suppleants_left {
        _ if gone == 0 => None,
        None => Some((Change::SuppleantsUnknown, texts::Term::SuppleantsUnknown { missing }.into())),
        Some(left) if left < gone => {
            Some((Change::FullRenewalMayBeOrdered, texts::Term::MayBeOrdered { missing }.into()))
        }
        Some(_) => Some((Change::ReplacedBySuppleant, texts::Term::Replaced { missing }.into())),
    }
}

fn lasting(law: &Parameters, headcount: Option<u32>) -> Option<(Change, Reason)> {
    let (now, threshold) = (headcount?, law.obligation_from.value);
    let headcount = now.into();
    let reason = if now < threshold {
        texts::Term::ContinuesBelow { headcount, threshold: threshold.into() }
    } else {
        texts::Term::Continues { headcount }
    };
    Some((Change::ContinuesUntilEnd, reason.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(situation: Situation) -> Vec<Change> {
        changes(Parameters::latest(), situation).into_iter().map(|(change, _)| change).collect()
    }

    #[test]
    fn without_a_delegation_the_threshold_decides() {
        for (headcount_now, expected) in [
            (None, vec![]),
            (Some(14), vec![Change::NoObligation]),
            (Some(15), vec![Change::OffCycleElectionDue]),
        ] {
            assert_eq!(found(Situation { headcount_now, ..Situation::default() }), expected);
        }
    }

    #[test]
    fn a_delegation_in_office_stays_whatever_the_headcount() {
        for headcount_now in [Some(0), Some(12), Some(15), Some(6_000)] {
            let situation = Situation { in_office: true, headcount_now, ..Situation::default() };
            assert_eq!(found(situation), [Change::ContinuesUntilEnd]);
        }
    }

    #[test]
    fn a_full_renewal_needs_an_empty_place_and_no_suppleant() {
        use MandateEnd::{NotReelected, Resigned};
        for (titulaires_missing, suppleants_left, delegate_end, expected) in [
            (0, Some(0), None, None),
            (1, Some(1), None, Some(Change::ReplacedBySuppleant)),
            (1, None, None, Some(Change::SuppleantsUnknown)),
            (0, None, Some(Resigned), Some(Change::SuppleantsUnknown)),
            (1, Some(0), None, Some(Change::FullRenewalMayBeOrdered)),
            (2, Some(1), None, Some(Change::FullRenewalMayBeOrdered)),
            (0, Some(0), Some(Resigned), Some(Change::FullRenewalMayBeOrdered)),
            (0, Some(0), Some(NotReelected), None),
            (u32::MAX, None, Some(Resigned), Some(Change::SuppleantsUnknown)),
        ] {
            let situation = Situation {
                in_office: true,
                titulaires_missing,
                suppleants_left,
                delegate_end,
                ..Situation::default()
            };
            assert_eq!(found(situation), Vec::from_iter(expected), "{situation:?}");
        }
    }

    #[test]
    fn a_transfer_keeps_joins_or_leads() {
        for (autonomy_kept, receiver_has_delegation, expected) in [
            (true, true, Change::DelegationSurvives),
            (true, false, Change::DelegationSurvives),
            (false, true, Change::JoinsReceivingDelegation),
            (false, false, Change::ActsAsCommonDelegation),
        ] {
            let transfer = Some(Transfer { autonomy_kept, receiver_has_delegation });
            let situation = Situation { in_office: true, transfer, ..Situation::default() };
            assert_eq!(found(situation), [expected]);
        }
    }
}

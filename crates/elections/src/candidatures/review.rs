//! The review of all candidatures that came in: what is refused, what a person must look at, and what it leads to.

use std::collections::HashMap;

use chrono::NaiveDateTime;
use types::{Finding, PersonMatricule};

use super::{
    CandidateOrder, Capacity, DeceasedCandidate, Fate, LateWithdrawal, ListNumbers, Numbering, Outcome,
    ballot_key, fate, in_time, may_not_present, may_present, number_lists, outcome_explained,
    supporters_needed,
};
use crate::{
    Calendar, Delegation, Parameters, Person, VotingSystem,
    electorate::{ElectorateSettings, Employee, PollDays, Standing, Verdict, standing},
    reasons::Reason,
    rules, seats_under,
    texts::Candidatures,
};

/// The choices of this family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CandidatureSettings {
    /// Withdrawals after the deadline.
    pub late_withdrawal: LateWithdrawal,
    /// Candidates who die after it.
    pub deceased_candidate: DeceasedCandidate,
    /// The numbers of the lists.
    pub list_numbers: ListNumbers,
    /// The order of the names.
    pub candidate_order: CandidateOrder,
    /// Who may stand.
    pub electorate: ElectorateSettings,
}

/// A list that was handed in, or an individual candidature: a list of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presented {
    /// By which right it is presented.
    pub capacity: Capacity,
    /// How many employees or electors support it; `None` where a union presents.
    pub supporters: Option<u32>,
    /// When the employer received it; taken as in time where it is not told.
    pub received: Option<NaiveDateTime>,
    /// The national number of the list.
    pub number: Option<u32>,
    /// Who stands.
    pub candidates: Vec<Stander>,
}

/// Somebody who stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stander {
    /// Name and matricule; the date of birth is taken from it.
    pub person: Person,
    /// What is known of the employee.
    pub employee: Employee,
    /// Whether the acceptance is signed.
    pub accepted: bool,
    /// Whether the candidate still stands.
    pub fate: Fate,
}

/// What the review answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What is refused, and what a person must look at: pointers `/{list}/candidates/{place}`.
    pub findings: Vec<Finding>,
    /// For each list, the places of its valid candidates, in the order of the ballot.
    pub valid: Vec<Vec<usize>>,
    /// How many stand validly.
    pub candidates: u32,
    /// Whether candidatures stay open for want of candidates, by the setting of the calendar.
    pub extension_due: bool,
    /// How the election goes on with them; open while an extension is due.
    pub outcome: Option<Outcome>,
    /// The numbers of the lists, where the vote is proportional.
    pub numbering: Option<Numbering>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Reviews all candidatures of a company; `None` where it elects nobody.
///
/// `extended` says that candidatures stayed open for want of candidates. `agreement` says whether all candidates agree
/// on roles and order (L.413-1(6)).
#[must_use]
pub fn review(
    presented: &[Presented],
    headcount: u32,
    calendar: &Calendar,
    extended: bool,
    agreement: bool,
    settings: &CandidatureSettings,
) -> Option<Review> {
    let law = Parameters::on(calendar.election_day);
    let delegation = seats_under(law, headcount)?;
    let deadline = if extended { calendar.candidates_extension() } else { calendar.candidates_deadline() };
    let days = PollDays::of(calendar);
    let mut desk = Desk {
        law,
        headcount,
        settings,
        delegation,
        deadline,
        days,
        findings: Vec::new(),
        reasons: Vec::new(),
    };
    let refused: Vec<bool> =
        presented.iter().enumerate().map(|(list, each)| desk.refused(list, each)).collect();
    let places = desk.places(presented, &refused);
    let valid: Vec<Vec<usize>> = (presented.iter().zip(refused).enumerate())
        .map(|(list, (each, refused))| desk.list(list, each, refused, &places))
        .collect();
    let candidates = u32::try_from(valid.iter().map(Vec::len).sum::<usize>()).unwrap_or(u32::MAX);
    let extension_due = !extended && calendar.extension_needed(candidates, delegation);
    let outcome = if extension_due {
        let until = calendar.candidates_extension().date();
        let open = Candidatures::OpenWhileExtended { candidates: candidates.into(), until };
        desk.reasons.push(open.into());
        None
    } else {
        let (outcome, why) = outcome_explained(law, candidates, delegation.members(), agreement);
        desk.reasons.extend(why);
        Some(outcome)
    };
    Some(Review {
        extension_due,
        findings: desk.findings,
        reasons: desk.reasons,
        numbering: numbering(presented, &valid, delegation.system, settings.list_numbers),
        valid,
        candidates,
        outcome,
    })
}

/// The numbers of the lists that have valid candidates; a refused list takes none and forces no lot.
fn numbering(
    presented: &[Presented],
    valid: &[Vec<usize>],
    system: VotingSystem,
    how: ListNumbers,
) -> Option<Numbering> {
    match system {
        VotingSystem::MajoriteRelative => None,
        VotingSystem::RepresentationProportionnelle => {
            let standing = valid.iter().enumerate().filter(|(_, valid)| !valid.is_empty());
            let places: Vec<usize> = standing.map(|(index, _)| index).collect();
            let filed = places.iter().filter_map(|index| presented.get(*index));
            let filed: Vec<_> = filed.map(|each| (each.received, each.number)).collect();
            Some(number_lists(&filed, how).among(&places, presented.len()))
        }
    }
}

/// Where each person stands: lists and places.
type Places<'a> = HashMap<&'a PersonMatricule, Vec<(usize, usize)>>;

struct Desk<'a> {
    law: &'static Parameters,
    headcount: u32,
    settings: &'a CandidatureSettings,
    delegation: Delegation,
    deadline: NaiveDateTime,
    days: PollDays,
    findings: Vec<Finding>,
    reasons: Vec<Reason>,
}

impl Desk<'_> {
    /// The places of everybody who has not withdrawn, on the lists that are not refused.
    fn places<'a>(&self, presented: &'a [Presented], refused: &[bool]) -> Places<'a> {
        let mut places = Places::new();
        let taken = presented.iter().enumerate().filter(|(list, _)| refused.get(*list) == Some(&false));
        for (list, each) in taken {
            let standing = each.candidates.iter().enumerate().filter(|(_, one)| self.on_ballot(one.fate).0);
            for (index, stander) in standing {
                places.entry(&stander.person.matricule).or_default().push((list, index));
            }
        }
        places
    }

    fn on_ballot(&self, fate: Fate) -> (bool, Option<Reason>) {
        let CandidatureSettings { late_withdrawal, deceased_candidate, .. } = *self.settings;
        fate::on_ballot(fate, self.deadline, late_withdrawal, deceased_candidate)
    }

    /// Whether the list is refused as a whole.
    fn refused(&mut self, list: usize, each: &Presented) -> bool {
        let before = self.findings.len();
        self.received(list, each);
        self.presenter(list, each);
        self.size(list, each);
        self.findings.len() > before
    }

    fn list(&mut self, list: usize, each: &Presented, refused: bool, places: &Places<'_>) -> Vec<usize> {
        let mut valid: Vec<usize> = each
            .candidates
            .iter()
            .enumerate()
            .filter(|(index, stander)| self.candidate(list, *index, stander, places))
            .map(|(index, _)| index)
            .collect();
        let person = |index: &usize| each.candidates.get(*index).map(|stander| &stander.person);
        let order = self.settings.candidate_order;
        valid.sort_by_cached_key(|index| person(index).map(|person| ballot_key(person, order)));
        if refused { Vec::new() } else { valid }
    }

    fn received(&mut self, list: usize, each: &Presented) {
        if each.received.is_some_and(|received| !in_time(received, self.deadline)) {
            let late = rules::Candidatures::CandidatureReceivedAfterTheDeadline { deadline: self.deadline };
            self.findings.push(Finding::new(format!("/{list}/received"), late));
        }
    }

    fn presenter(&mut self, list: usize, by: &Presented) {
        let pointer = |field: &str| format!("/{list}/presented_by/{field}");
        if !may_present(by.capacity, self.delegation.system) {
            self.findings.push(may_not_present(self.law, pointer("capacity")));
            return;
        }
        let needed = supporters_needed(self.law, by.capacity, Some(self.headcount));
        if let Some(needed) = needed.filter(|needed| by.supporters.unwrap_or(0) < *needed) {
            self.findings.push(Finding::new(
                pointer("supporters"),
                rules::Candidates::TooFewSupporters { needed: needed.into() },
            ));
        }
    }

    fn size(&mut self, list: usize, each: &Presented) {
        let most = match self.delegation.system {
            VotingSystem::MajoriteRelative => 1,
            VotingSystem::RepresentationProportionnelle => self.delegation.members(),
        };
        let count = u32::try_from(each.candidates.len()).unwrap_or(u32::MAX);
        let pointer = format!("/{list}/candidates");
        if count == 0 {
            self.findings.push(Finding::error(pointer, "too_few_items").with("least", 1));
        } else if count > most {
            self.findings.push(Finding::new(
                pointer,
                rules::Candidates::ListTooLong { most: most.into(), candidates: count.into() },
            ));
        }
    }

    fn candidate(&mut self, list: usize, place: usize, stander: &Stander, places: &Places<'_>) -> bool {
        let pointer = format!("/{list}/candidates/{place}");
        let before = self.findings.len();
        let (stays, why) = self.on_ballot(stander.fate);
        self.reasons.extend(why);
        if !stays {
            return false;
        }
        self.once(&pointer, list, place, places.get(&stander.person.matricule));
        if !stander.accepted {
            self.findings.push(Finding::new(pointer.as_str(), rules::Candidatures::AcceptanceNotSigned));
        }
        let refused = self.findings.len() > before;
        let born = Some(stander.person.matricule.born_on());
        let employee = Employee { birth: born, ..stander.employee.clone() };
        let standing = standing(&employee, &self.days, &self.settings.electorate);
        let eligible = self.eligible(pointer.clone(), standing);
        eligible && !refused && self.counts_once(pointer, list, place, places.get(&stander.person.matricule))
    }

    /// W.703: by majority candidatures are individual, and who is presented twice counts once, at the first place.
    fn counts_once(
        &mut self,
        pointer: String,
        list: usize,
        place: usize,
        places: Option<&Vec<(usize, usize)>>,
    ) -> bool {
        let first = match self.delegation.system {
            VotingSystem::MajoriteRelative => {
                places.and_then(|places| places.first()).is_none_or(|first| *first == (list, place))
            }
            VotingSystem::RepresentationProportionnelle => true,
        };
        if !first {
            self.findings.push(Finding::new(pointer, rules::Candidatures::PresentedTwice));
        }
        first
    }

    /// F.003 and F.704: nobody stands twice in a list; nobody stands on two, and which one counts is not guessed.
    fn once(&mut self, pointer: &str, list: usize, place: usize, places: Option<&Vec<(usize, usize)>>) {
        let Some(places) = places else { return };
        if places.iter().any(|(other, at)| *other == list && *at < place) {
            self.findings.push(Finding::new(pointer, rules::Poll::PersonEnteredTwice));
        }
        let lists = self.delegation.system == VotingSystem::RepresentationProportionnelle;
        let here = places.iter().any(|(other, _)| *other == list);
        if lists && here && places.iter().any(|(other, _)| *other != list) {
            self.findings.push(Finding::new(pointer, rules::Candidatures::CandidateOnTwoLists));
        }
    }

    /// F.702, W.701 and W.702.
    fn eligible(&mut self, pointer: String, standing: Standing) -> bool {
        let examine = standing.reasons.iter().any(|reason| reason.code() == "electorate.role_to_be_examined");
        self.reasons.extend(standing.reasons);
        match standing.eligible {
            Verdict::No => {
                self.findings.push(Finding::new(pointer, rules::Candidatures::CandidateNotEligible));
                false
            }
            Verdict::Undecided => {
                self.findings.push(Finding::new(pointer, rules::Candidatures::EligibilityToBeDecided));
                true
            }
            Verdict::Yes => {
                if examine {
                    self.findings.push(Finding::new(pointer, rules::Candidatures::RoleToBeExamined));
                }
                true
            }
        }
    }
}

#[cfg(test)]
mod tests;

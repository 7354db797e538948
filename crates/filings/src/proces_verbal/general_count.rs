//! The general count out of the countings of the offices: sums, seats, who is elected, and what only a lot or a choice decides.

use std::collections::HashMap;

use elections::{
    LotRefused, Parameters, PersonName, VotingSystem,
    allocation::{Allocation, ListVotes, Race, SeatPair, ShortList, Status as Shared, allocate},
    ranking::{Candidate, Departed, Field, MinimumVotes, Ranking, Stake, rank},
    reasons::Reason,
    rules,
};
use serde::Deserialize;
use serde_json::Value;
use types::{Finding, PersonMatricule};

use super::{
    Apportionment, Depouillement, Office, OfficeCandidate, OfficeList, RecensementGeneral, read::typed,
};
use crate::content::{CandidateResult, Counts, ListResult, Status};

/// What was drawn and chosen where the law decides nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// The equal lists in the order in which they were drawn.
    pub lists: Vec<String>,
    /// What becomes of the seats of a list that has more of them than candidates.
    pub short_list: ShortList,
    /// Candidates equal in votes and age, each group in the order in which they were drawn.
    pub candidates: Vec<Vec<PersonMatricule>>,
}

/// Where they stand in the general count.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Recorded {
    apportionment: Drawn,
    candidate_lots: Vec<Vec<PersonMatricule>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Drawn {
    lots: Vec<String>,
    short_list: ShortList,
}

impl Answers {
    /// Reads them from the general count as it is kept, however much else of it is filled in.
    ///
    /// # Errors
    /// The first place of a lot or choice at which a value is of another shape.
    pub fn read(general: &Value) -> Result<Self, Finding> {
        let Recorded { apportionment: Drawn { lots, short_list }, candidate_lots } = typed(general)?;
        Ok(Self { lists: lots, short_list, candidates: candidate_lots })
    }
}

/// What only people can decide, and where the answer stands in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// A lot among lists that are equal in suffrages and seats.
    Lists {
        /// The lists.
        lists: Vec<String>,
        /// How many seats are drawn among them.
        seats: u32,
    },
    /// What becomes of the seats of lists that win more of them than they have candidates.
    ShortList {
        /// The lists.
        lists: Vec<String>,
    },
    /// A lot among candidates equal in votes and age.
    Candidates {
        /// Their list; none where they stood one by one.
        list: Option<String>,
        /// The candidates.
        candidates: Vec<CandidateResult>,
        /// How many must be drawn, one after the other.
        needed: usize,
        /// What it decides.
        decides: Stake,
    },
}

/// All offices together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GeneralCount {
    /// The general count, as far as it is decided; nobody has signed it.
    pub record: RecensementGeneral,
    /// What is still open.
    pub open: Vec<Question>,
    /// What was done, step by step.
    pub steps: Vec<Reason>,
}

impl GeneralCount {
    /// Adds the countings of the offices, shares the seats and ranks the candidates.
    ///
    /// # Errors
    /// The counting of the principal office is not among them, or an answer fits no question.
    pub fn of(law: &Parameters, offices: &[Depouillement], answers: &Answers) -> Result<Self, Vec<Finding>> {
        let principal = offices.iter().find(|one| one.office.number == Office::PRINCIPAL);
        let principal =
            principal.ok_or_else(|| vec![Finding::new("/offices", rules::Counting::OnePrincipalOffice)])?;
        let mut record = sum(principal, offices);
        record.candidate_lots.clone_from(&answers.candidates);
        let mut count = Self { record, open: Vec::new(), steps: Vec::new() };
        let lots = Lots::of(&count.record, &answers.candidates)?;
        match principal.system {
            VotingSystem::MajoriteRelative => {
                let seats = SeatPair { titulaires: principal.titulaires, suppleants: principal.suppleants };
                count.elect(None, seats, MinimumVotes::One, &lots)?;
            }
            VotingSystem::RepresentationProportionnelle => {
                let shared = count.share(law, answers)?;
                if shared.status == Shared::Decided {
                    for (place, list) in shared.lists.iter().enumerate() {
                        count.elect(Some(place), list.seats, MinimumVotes::Nothing, &lots)?;
                    }
                }
            }
        }
        Ok(count)
    }

    /// The record as a draft: as long as anything is open, without the sharing of the seats and without what became of anybody.
    #[must_use]
    pub fn draft(&self) -> Value {
        // Structs of texts and whole numbers always have a JSON form.
        let mut record = serde_json::to_value(&self.record).unwrap_or_default();
        if self.open.is_empty() {
            return record;
        }
        let forget = |people: Option<&mut Value>| {
            for one in people.and_then(Value::as_array_mut).into_iter().flatten() {
                one.as_object_mut().and_then(|one| one.remove("status"));
            }
        };
        record.as_object_mut().and_then(|record| record.remove("apportionment"));
        forget(record.get_mut("candidates"));
        for list in record.get_mut("lists").and_then(Value::as_array_mut).into_iter().flatten() {
            forget(list.get_mut("candidates"));
        }
        record
    }

    /// Shares the seats among the lists.
    fn share(&mut self, law: &Parameters, answers: &Answers) -> Result<Allocation, Vec<Finding>> {
        let record = &mut self.record;
        let names: Vec<&str> = record.lists.iter().map(|list| list.name.as_str()).collect();
        let lot = drawn_lists(&names, &answers.lists).map_err(|unknown| vec![unknown])?;
        let lists: Vec<ListVotes> = record.lists.iter().map(ListResult::votes).collect();
        let race =
            Race { titulaires: record.titulaires, lists: &lists, short_list: answers.short_list, lot: &lot };
        let shared = allocate(law, &race).map_err(|refused| vec![refused.finding(LISTS_DRAWN)])?;
        self.steps.extend(shared.steps(&names));
        let named = |places: &[usize]| {
            places.iter().filter_map(|place| names.get(*place)).map(|name| (*name).to_owned()).collect()
        };
        match &shared.status {
            Shared::Decided => {}
            Shared::LotsNeeded(draw) => {
                self.open.push(Question::Lists { lists: named(&draw.lists), seats: draw.seats });
            }
            Shared::ChoiceNeeded(short) => self.open.push(Question::ShortList { lists: named(short) }),
        }
        let apportionment = Apportionment::of(&shared, &names);
        record.apportionment = Some(apportionment);
        Ok(shared)
    }

    /// Ranks the candidates of a list, or those who stood one by one, for these seats.
    fn elect(
        &mut self,
        list: Option<usize>,
        seats: SeatPair,
        least: MinimumVotes,
        lots: &Lots,
    ) -> Result<(), Vec<Finding>> {
        let (name, results) = match list.and_then(|place| self.record.lists.get_mut(place)) {
            Some(list) => (Some(list.name.clone()), &mut list.candidates),
            None => (None, &mut self.record.candidates),
        };
        let names: Vec<String> = results.iter().map(full_name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let ranked = lots.rank(list, results, seats, least, |field, ranking| {
            let steps = ranking.steps(field, &names);
            (ranking, steps)
        });
        let (ranking, steps) = ranked.map_err(|refused| vec![refused])?;
        self.steps.extend(steps);
        for draw in ranking.open() {
            self.open.push(Question::Candidates {
                list: name.clone(),
                candidates: draw.candidates.iter().filter_map(|place| results.get(*place)).cloned().collect(),
                needed: draw.needed,
                decides: draw.stake,
            });
        }
        for (place, one) in results.iter_mut().enumerate() {
            one.status = status(&ranking, place);
        }
        Ok(())
    }
}

/// What the place of a candidate in the ranking brings.
pub(super) fn status(ranking: &Ranking, place: usize) -> Status {
    if ranking.titulaires.contains(&place) {
        Status::Titulaire
    } else if ranking.suppleants.contains(&place) {
        Status::Suppleant
    } else {
        Status::NotElected
    }
}

fn full_name(one: &CandidateResult) -> String {
    PersonName { surname: one.surname.clone(), first_names: one.first_names.clone() }.full()
}

/// Where the lot among lists stands in the record.
pub(super) const LISTS_DRAWN: &str = "/apportionment/lots";

/// The drawn lists as places among those of these names.
///
/// # Errors
/// F.873: the first that is none of them.
pub(super) fn drawn_lists(names: &[&str], drawn: &[String]) -> Result<Vec<usize>, Finding> {
    let place = |(index, drawn): (usize, &String)| {
        let unknown = || rules::ProcesVerbal::UnknownList { list: drawn.clone() };
        let place = names.iter().position(|name| name == drawn);
        place.ok_or_else(|| Finding::new(format!("{LISTS_DRAWN}/{index}"), unknown()))
    };
    drawn.iter().enumerate().map(place).collect()
}

/// The lots among candidates, each as places on the list of the first who was drawn; with its number among the lots.
pub(super) struct Lots(Vec<(usize, Option<usize>, Vec<usize>)>);

impl Lots {
    /// # Errors
    /// A lot names nobody, or somebody who does not stand with the first.
    pub(super) fn of(
        record: &RecensementGeneral,
        lots: &[Vec<PersonMatricule>],
    ) -> Result<Self, Vec<Finding>> {
        let fields = || {
            let lists = record.lists.iter().enumerate().map(|(place, list)| (Some(place), &list.candidates));
            lists.chain([(None, &record.candidates)])
        };
        let read = |(number, lot): (usize, &Vec<PersonMatricule>)| {
            let at = format!("/candidate_lots/{number}");
            let stands = |one: &CandidateResult, drawn: &PersonMatricule| one.matricule == *drawn;
            let first = lot.first().ok_or_else(|| vec![LotRefused::TooShort(1).finding(&at)])?;
            let field = fields().find(|(_, candidates)| candidates.iter().any(|one| stands(one, first)));
            let (list, candidates) = field.ok_or_else(|| vec![LotRefused::NotNeeded.finding(&at)])?;
            let place = |(index, drawn): (usize, &PersonMatricule)| {
                let place = candidates.iter().position(|one| stands(one, drawn));
                place.ok_or_else(|| vec![LotRefused::NotTied(index).finding(&at)])
            };
            Ok((number, list, lot.iter().enumerate().map(place).collect::<Result<_, _>>()?))
        };
        lots.iter().enumerate().map(read).collect::<Result<_, Vec<Finding>>>().map(Self)
    }

    /// Ranks the candidates of a list, or those who stood one by one, for these seats, and reads the ranking.
    ///
    /// # Errors
    /// The first lot among them that there was no need to draw, or that was drawn otherwise.
    pub(super) fn rank<T>(
        &self,
        list: Option<usize>,
        results: &[CandidateResult],
        seats: SeatPair,
        least: MinimumVotes,
        read: impl FnOnce(&Field<'_>, Ranking) -> T,
    ) -> Result<T, Finding> {
        let candidates: Vec<Candidate> =
            results.iter().map(|one| Candidate::new(one.votes, one.matricule.born_on())).collect();
        let of_list = self.0.iter().filter(|(_, of, _)| *of == list);
        let (numbers, lots): (Vec<usize>, Vec<Vec<usize>>) =
            of_list.map(|(number, _, lot)| (*number, lot.clone())).unzip();
        let field = Field {
            candidates: &candidates,
            seats,
            minimum_votes: least.votes(),
            departed: Departed::default(),
            lots: &lots,
        };
        let ranking = rank(&field).map_err(|(index, refused)| {
            let number = numbers.get(index).copied().unwrap_or_default();
            refused.finding(&format!("/candidate_lots/{number}"))
        })?;
        Ok(read(&field, ranking))
    }
}

/// The sums of the offices, in the order of the principal one.
fn sum(principal: &Depouillement, offices: &[Depouillement]) -> RecensementGeneral {
    let delegation = elections::Delegation {
        titulaires: principal.titulaires,
        suppleants: principal.suppleants,
        system: principal.system,
    };
    let counts = offices.iter().fold(Counts::default(), |sum, one| sum.with(&one.counts));
    let mut office = principal.office.clone();
    office.unsign();
    let mut record = RecensementGeneral::of(principal.polling_day, delegation, counts, office);
    let others = offices.iter().filter(|one| one.office.number != Office::PRINCIPAL);
    for counted in std::iter::once(principal).chain(others) {
        for list in &counted.lists {
            add_list(&mut record.lists, list);
        }
        add_candidates(&mut record.candidates, &counted.candidates);
    }
    if offices.len() > 1 {
        record.offices = offices.to_vec();
    }
    record
}

fn add_list(lists: &mut Vec<ListResult>, counted: &OfficeList) {
    match lists.iter_mut().find(|list| list.name == counted.name) {
        Some(list) => {
            list.suffrages = list.suffrages.saturating_add(counted.suffrages);
            add_candidates(&mut list.candidates, &counted.candidates);
        }
        None => lists.push(counted.clone().into()),
    }
}

fn add_candidates(all: &mut Vec<CandidateResult>, counted: &[OfficeCandidate]) {
    let mut places: HashMap<PersonMatricule, usize> =
        all.iter().enumerate().map(|(place, one)| (one.matricule.clone(), place)).collect();
    for one in counted {
        match places.get(&one.matricule).and_then(|place| all.get_mut(*place)) {
            Some(known) => known.votes = known.votes.saturating_add(one.votes),
            None => {
                places.insert(one.matricule.clone(), all.len());
                all.push(one.clone().into());
            }
        }
    }
}

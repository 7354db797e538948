//! What is printed on the ballots of a poll: the candidates, their lists, the boxes behind each name.

use std::collections::{BTreeMap, BTreeSet};

use types::{Finding, capped, check_line, pointer_segment};

use crate::{Parameters, VotingSystem, rules};

/// The most votes that an elector may have.
pub const MAX_VOTES: u32 = 1_000;
/// The most lists of a poll.
pub const MAX_LISTS: usize = 100;
/// The longest id of a candidate and the longest name of a list, in characters.
pub(crate) const MAX_NAME: usize = 100;

/// A list on the ballot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperList {
    /// How many candidates it has.
    pub size: u32,
    /// Their ids; empty where they are not known.
    pub candidates: BTreeSet<String>,
}

impl PaperList {
    /// A list whose candidates are known. One who is named twice makes it longer than its names, and the paper
    /// refuses it.
    pub fn of(candidates: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let candidates: Vec<String> = candidates.into_iter().map(Into::into).collect();
        let size = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
        Self { size, candidates: candidates.into_iter().collect() }
    }
}

/// The ballot paper of a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    votes_per_elector: u32,
    boxes: u32,
    printed: Printed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Printed {
    /// Candidates one by one; empty where they are not known.
    Candidates(BTreeSet<String>),
    /// Lists with their candidates.
    Lists(BTreeMap<String, PaperList>),
}

impl Paper {
    /// The paper of a majority vote; without candidates every id is taken for one.
    ///
    /// # Errors
    /// The votes of an elector are out of range (`/votes_per_elector`), or an id is no clean text (`/candidates`).
    pub fn majority(
        parameters: &Parameters,
        votes_per_elector: u32,
        candidates: impl IntoIterator<Item = impl Into<String>>,
    ) -> Result<Self, Vec<Finding>> {
        let candidates: BTreeSet<String> = candidates.into_iter().map(Into::into).collect();
        let mut findings = judge_votes(votes_per_elector);
        findings.extend(candidates.iter().filter_map(|name| clean_name("/candidates".to_owned(), name)));
        let boxes = parameters.boxes(VotingSystem::MajoriteRelative);
        let printed = Printed::Candidates(candidates);
        if findings.is_empty() {
            Ok(Self { votes_per_elector, boxes, printed })
        } else {
            Err(capped(findings))
        }
    }

    /// The paper of a proportional vote.
    ///
    /// # Errors
    /// A number is out of range, a text is not clean, a list has another number of candidates than names (`F.802`), a
    /// candidate stands on two lists (`F.803`): all findings, with the pointers of `votes_per_elector`, `list_sizes`
    /// and `candidates`.
    pub fn proportional(
        parameters: &Parameters,
        votes_per_elector: u32,
        lists: BTreeMap<String, PaperList>,
    ) -> Result<Self, Vec<Finding>> {
        let mut findings = judge_votes(votes_per_elector);
        if lists.len() > MAX_LISTS {
            findings.push(Finding::error("/list_sizes", "too_many_items").with("most", MAX_LISTS));
        }
        let mut seen = BTreeSet::new();
        for (name, list) in &lists {
            findings.extend(judge_list(name, list));
            if list.candidates.iter().any(|candidate| !seen.insert(candidate)) {
                findings.push(Finding::new(place("/candidates", name), rules::Counting::CandidateNamedTwice));
            }
        }
        let boxes = parameters.boxes(VotingSystem::RepresentationProportionnelle);
        let printed = Printed::Lists(lists);
        if findings.is_empty() {
            Ok(Self { votes_per_elector, boxes, printed })
        } else {
            Err(capped(findings))
        }
    }

    /// The system of the vote.
    #[must_use]
    pub const fn system(&self) -> VotingSystem {
        match self.printed {
            Printed::Candidates(_) => VotingSystem::MajoriteRelative,
            Printed::Lists(_) => VotingSystem::RepresentationProportionnelle,
        }
    }

    /// The votes of an elector: as many as titulaires and suppléants are elected.
    #[must_use]
    pub const fn votes_per_elector(&self) -> u32 {
        self.votes_per_elector
    }

    /// The boxes behind a name, which are the most votes of a candidate.
    #[must_use]
    pub const fn boxes(&self) -> u32 {
        self.boxes
    }

    /// Its lists by name; none where the vote is by majority.
    pub fn lists(&self) -> impl Iterator<Item = (&str, &PaperList)> {
        let lists = match &self.printed {
            Printed::Candidates(_) => None,
            Printed::Lists(lists) => Some(lists),
        };
        lists.into_iter().flatten().map(|(name, list)| (name.as_str(), list))
    }

    /// A list by its name.
    #[must_use]
    pub fn list(&self, name: &str) -> Option<&PaperList> {
        match &self.printed {
            Printed::Candidates(_) => None,
            Printed::Lists(lists) => lists.get(name),
        }
    }

    /// Every candidate whose id is known.
    pub fn candidates(&self) -> impl Iterator<Item = &str> {
        let alone = match &self.printed {
            Printed::Candidates(candidates) => Some(candidates),
            Printed::Lists(_) => None,
        };
        let listed = self.lists().flat_map(|(_, list)| &list.candidates);
        alone.into_iter().flatten().chain(listed).map(String::as_str)
    }

    /// Whether this candidate stands on it.
    #[must_use]
    pub fn has(&self, candidate: &str) -> bool {
        match &self.printed {
            Printed::Candidates(candidates) => candidates.is_empty() || candidates.contains(candidate),
            Printed::Lists(_) => self.list_of(candidate).is_some(),
        }
    }

    /// The list that names the candidate.
    #[must_use]
    pub fn list_of(&self, candidate: &str) -> Option<&str> {
        self.lists().find(|(_, list)| list.candidates.contains(candidate)).map(|(name, _)| name)
    }
}

fn judge_votes(votes_per_elector: u32) -> Vec<Finding> {
    let fine = (1..=MAX_VOTES).contains(&votes_per_elector);
    let refused = || Finding::error("/votes_per_elector", "out_of_range").with("least", 1);
    (!fine).then(|| refused().with("most", MAX_VOTES)).into_iter().collect()
}

fn judge_list(name: &str, list: &PaperList) -> Vec<Finding> {
    let object = if list.candidates.is_empty() { "/list_sizes" } else { "/candidates" };
    let mut findings = Vec::from_iter(clean_name(object.to_owned(), name));
    let at = place(object, name);
    if !(1..=MAX_VOTES).contains(&list.size) {
        let refused = Finding::error(at.as_str(), "out_of_range");
        findings.push(refused.with("least", 1).with("most", MAX_VOTES));
    }
    findings.extend(list.candidates.iter().filter_map(|candidate| clean_name(at.clone(), candidate)));
    if !list.candidates.is_empty() && u32::try_from(list.candidates.len()) != Ok(list.size) {
        findings.push(Finding::new(at, rules::Counting::OtherSizeOfTheList { size: list.size.into() }));
    }
    findings
}

/// What is wrong with an id or a name: it is not one clean line.
#[must_use]
pub fn clean_name(at: String, name: &str) -> Option<Finding> {
    check_line(name, MAX_NAME).err().map(|problem| problem.finding(at))
}

/// The JSON pointer of a named member; of its object where the name is too long to repeat.
#[must_use]
pub fn place(object: &str, name: &str) -> String {
    if name.chars().count() > MAX_NAME {
        return object.to_owned();
    }
    format!("{object}/{}", pointer_segment(name))
}

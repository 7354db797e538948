//! The running tally of ballots: numbers only, so that nothing leads back to a ballot.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{BlankBallots, Outcome, Paper, Reading, Suffrages};

/// What was read so far. An office that reads ballots in several places merges its tallies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CountTally))]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// Valid ballots.
    #[cfg_attr(feature = "schema", schema(example = 110))]
    pub valid: u32,
    /// Ballots without a vote.
    #[cfg_attr(feature = "schema", schema(example = 2))]
    pub blank: u32,
    /// Null ballots, the blank ones not among them.
    #[serde(rename = "null")]
    #[cfg_attr(feature = "schema", schema(example = 3))]
    pub null_ballots: u32,
    /// Ballots that the bureau decided on, each among the three above.
    #[serde(default)]
    pub contested: u32,
    /// Ballots on which the bureau has yet to decide, not among the three above.
    #[serde(default)]
    pub undecided: u32,
    /// Suffrages of each list; none where the vote is by majority.
    #[serde(default)]
    pub lists: BTreeMap<String, Suffrages>,
    /// Votes of each candidate, those of circles among them.
    #[serde(default)]
    pub candidates: BTreeMap<String, u32>,
}

/// Valid, blank and invalid ballots as the procès-verbal prints them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct PrintedBallots {
    /// Valid ballots.
    pub valid: u32,
    /// Blank ballots; `null` where they stand among the null ones.
    pub blank: Option<u32>,
    /// Null ballots.
    #[serde(rename = "null")]
    pub null_ballots: u32,
}

impl Tally {
    /// An empty tally that names every list and candidate of the paper.
    #[must_use]
    pub fn of(paper: &Paper) -> Self {
        Self {
            lists: paper.lists().map(|(name, _)| (name.to_owned(), Suffrages::default())).collect(),
            candidates: paper.candidates().map(|candidate| (candidate.to_owned(), 0)).collect(),
            ..Self::default()
        }
    }

    /// Counts one more ballot.
    pub fn add(&mut self, reading: &Reading) {
        let count = match &reading.outcome {
            Outcome::Valid(votes) => {
                for (candidate, votes) in &votes.candidates {
                    add(self.candidates.entry(candidate.clone()).or_default(), *votes);
                }
                for (list, suffrages) in &votes.lists {
                    self.add_list(list, *suffrages);
                }
                &mut self.valid
            }
            Outcome::Blank => &mut self.blank,
            Outcome::Null => &mut self.null_ballots,
            Outcome::Contested(_) => &mut self.undecided,
        };
        add(count, 1);
        if reading.decided.is_some() {
            add(&mut self.contested, 1);
        }
    }

    /// Both tallies together, whichever comes first.
    #[must_use]
    pub fn merge(mut self, other: &Self) -> Self {
        add(&mut self.valid, other.valid);
        add(&mut self.blank, other.blank);
        add(&mut self.null_ballots, other.null_ballots);
        add(&mut self.contested, other.contested);
        add(&mut self.undecided, other.undecided);
        for (candidate, votes) in &other.candidates {
            add(self.candidates.entry(candidate.clone()).or_default(), *votes);
        }
        for (list, suffrages) in &other.lists {
            self.add_list(list, *suffrages);
        }
        self
    }

    fn add_list(&mut self, list: &str, more: Suffrages) {
        let suffrages = self.lists.entry(list.to_owned()).or_default();
        add(&mut suffrages.list_votes, more.list_votes);
        add(&mut suffrages.nominal_votes, more.nominal_votes);
    }

    /// All ballots that were read.
    #[must_use]
    pub fn ballots(&self) -> u64 {
        [self.valid, self.blank, self.null_ballots, self.undecided].into_iter().map(u64::from).sum()
    }

    /// Valid, blank and invalid ballots as the procès-verbal prints them.
    #[must_use]
    pub const fn printed(&self, blank: BlankBallots) -> PrintedBallots {
        let (blank, null_ballots) = match blank {
            BlankBallots::Apart => (Some(self.blank), self.null_ballots),
            BlankBallots::WithinNull => (None, self.null_ballots.saturating_add(self.blank)),
        };
        PrintedBallots { valid: self.valid, blank, null_ballots }
    }
}

/// Sums stay in order-free arithmetic: at its end a number stands still.
pub(super) fn add(sum: &mut u32, more: u32) {
    *sum = sum.saturating_add(more);
}

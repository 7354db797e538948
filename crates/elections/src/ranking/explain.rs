//! The ranking in words.

use super::{Field, Ranking, Stake, stake};
use crate::{allocation::SeatPair, reasons::Reason, texts::Ranking as Step};

/// A note that a number of votes per elector is not that of the seats, one each; `None` where it is.
#[must_use]
pub fn votes_per_elector_note(said: u32, members: u32) -> Option<Reason> {
    let note = Step::OtherVotesPerElector { expected: members.into(), said: said.into() };
    (said != members).then(|| note.into())
}

impl Ranking {
    /// Why these are elected: the rule, each tie that mattered, each seat without a candidate. `field` is what was
    /// ranked, `names` those of its candidates.
    #[must_use]
    pub fn steps(&self, field: &Field<'_>, names: &[&str]) -> Vec<Reason> {
        let name =
            |index: &usize| names.get(*index).map_or_else(|| (index + 1).to_string(), |&name| name.into());
        let all = |indexes: &[usize]| indexes.iter().map(name).collect();
        let pair = |pair: SeatPair| (pair.titulaires.into(), pair.suppleants.into());
        let (titulaires, suppleants) = pair(self.seats);
        let mut steps = vec![Step::Order { titulaires, suppleants }];
        for tied in self.equal_votes(field) {
            let votes = field.candidates[tied[0]].votes.into();
            steps.push(Step::Oldest { votes, candidates: all(tied) });
        }
        for draw in &self.draws {
            let candidates = all(&draw.candidates);
            steps.push(match (draw.drawn, draw.stake) {
                (true, _) => Step::Drawn { candidates },
                (false, Stake::Titulaires) => Step::DrawTitulaires { candidates },
                (false, Stake::Elected) => Step::DrawElected { candidates },
                (false, Stake::Order) => Step::DrawOrder { candidates },
            });
        }
        steps.extend(self.passed_over.iter().map(|index| Step::PassedOver { candidate: name(index) }));
        let weak = |index: &&usize| field.candidates[**index].votes < field.minimum_votes;
        let weak: Vec<_> = self.not_elected.iter().filter(weak).copied().collect();
        if !weak.is_empty() {
            steps.push(Step::TooFewVotes { least: field.minimum_votes.into(), candidates: all(&weak) });
        }
        if self.vacant.titulaires + self.vacant.suppleants > 0 {
            let (titulaires, suppleants) = pair(self.vacant);
            steps.push(Step::Vacant { titulaires, suppleants });
        }
        steps.into_iter().map(Reason::from).collect()
    }

    /// Groups with equal votes, not all born on one day, among whom age decided something.
    fn equal_votes(&self, field: &Field<'_>) -> impl Iterator<Item = &[usize]> {
        let candidate = |index: &usize| &field.candidates[*index];
        let mut first = 0;
        let groups = self.order.chunk_by(move |one, two| candidate(one).votes == candidate(two).votes);
        groups.filter(move |group| {
            let (start, end) = (first, first + group.len());
            first = end;
            let ages = group.iter().any(|index| candidate(index).birth != candidate(&group[0]).birth);
            ages && stake(self.seats, start, end).is_some()
        })
    }
}

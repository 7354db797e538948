//! The ranking in words.

use super::{Field, Ranking, Stake, stake};
use crate::reasons::Reason;

impl Ranking {
    /// Why these are elected: the rule, each tie that mattered, each seat without a candidate. `field` is what was
    /// ranked, `names` those of its candidates.
    #[must_use]
    pub fn steps(&self, field: &Field<'_>, names: &[&str]) -> Vec<Reason> {
        let name =
            |place: &usize| names.get(*place).map_or_else(|| (place + 1).to_string(), |&name| name.into());
        let all = |places: &[usize]| places.iter().map(name).collect::<Vec<_>>().join(", ");
        let order = Reason::new("ranking.order").with("titulaires", self.seats.titulaires);
        let mut steps = vec![order.with("suppleants", self.seats.suppleants)];
        for tied in self.equal_votes(field) {
            let votes = field.candidates[tied[0]].votes;
            steps.push(Reason::new("ranking.oldest").with("candidates", all(tied)).with("votes", votes));
        }
        for draw in &self.draws {
            let reason = match (draw.drawn, draw.stake) {
                (true, _) => Reason::new("ranking.drawn"),
                (false, Stake::Titulaires) => Reason::new("ranking.draw_titulaires"),
                (false, Stake::Elected) => Reason::new("ranking.draw_elected"),
                (false, Stake::Order) => Reason::new("ranking.draw_order"),
            };
            steps.push(reason.with("candidates", all(&draw.candidates)));
        }
        for place in &self.passed_over {
            steps.push(Reason::new("ranking.passed_over").with("candidate", name(place)));
        }
        let weak = |place: &&usize| field.candidates[**place].votes < field.minimum_votes;
        let weak: Vec<_> = self.not_elected.iter().filter(weak).copied().collect();
        if !weak.is_empty() {
            let reason = Reason::new("ranking.too_few_votes").with("candidates", all(&weak));
            steps.push(reason.with("least", field.minimum_votes));
        }
        if self.vacant.titulaires + self.vacant.suppleants > 0 {
            let vacant = Reason::new("ranking.vacant").with("titulaires", self.vacant.titulaires);
            steps.push(vacant.with("suppleants", self.vacant.suppleants));
        }
        steps
    }

    /// Groups with equal votes, not all born on one day, among whom age decided something.
    fn equal_votes(&self, field: &Field<'_>) -> impl Iterator<Item = &[usize]> {
        let candidate = |place: &usize| &field.candidates[*place];
        let mut first = 0;
        let groups = self.order.chunk_by(move |one, two| candidate(one).votes == candidate(two).votes);
        groups.filter(move |group| {
            let (start, end) = (first, first + group.len());
            first = end;
            let ages = group.iter().any(|place| candidate(place).birth != candidate(&group[0]).birth);
            ages && stake(self.seats, start, end).is_some()
        })
    }
}

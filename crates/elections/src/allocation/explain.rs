//! The allocation in words, step by step, as a procès-verbal prints it.

use super::{Allocation, Award, ListSeats, Quotient, Round, SeatPair, Status};
use crate::{Fraction, reasons::Reason};

/// The suffrages that are exactly, or at least, so many per cent of all.
fn share(total: u64, percent: u32) -> Fraction {
    let parts = Fraction::whole(100).over(percent.into()).unwrap_or_default();
    Fraction::whole(total).over(parts).unwrap_or_default()
}

/// A fraction to read: exact, and where its decimals don't end, also rounded to two of them.
fn read(value: Fraction) -> String {
    let exact = value.to_string();
    if !exact.contains('/') {
        return exact;
    }
    let hundredth = Fraction::whole(1).over(Fraction::whole(100)).unwrap_or_default();
    let hundredths = value.over(hundredth).unwrap_or_default().rounded_half_up();
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// `600/3 = 200`, or `2990/3 ≈ 996.67`.
fn quotient(quotient: Quotient) -> String {
    let value = quotient.value();
    let sign = if value.to_string().contains('/') { '≈' } else { '=' };
    format!("{}/{} {sign} {}", quotient.suffrages, quotient.divisor, read(value))
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

/// The names of lists, by place; a list without one is named by its number.
struct Names<'a>(&'a [&'a str]);

impl Names<'_> {
    fn of(&self, place: usize) -> String {
        self.0.get(place).map_or_else(|| (place + 1).to_string(), |name| (*name).to_owned())
    }

    fn all(&self, places: &[usize]) -> String {
        joined(places.iter().map(|place| self.of(*place)))
    }
}

impl Allocation {
    /// Every step in its order. `names` are those of the lists.
    #[must_use]
    pub fn steps(&self, names: &[&str]) -> Vec<Reason> {
        let names = Names(names);
        let lists = self.lists.len();
        let total = match lists {
            1 => Reason::new("allocation.total_of_one"),
            _ => Reason::new("allocation.total").with("lists", lists),
        };
        let mut steps = vec![total.with("total", self.total)];
        if self.total == 0 {
            steps.push(Reason::new("allocation.no_suffrages").with("seats", self.titulaires));
            return steps;
        }
        self.explain_threshold(&names, &mut steps);
        if !self.lists.iter().any(|list| list.eligible) {
            let nobody = Reason::new("allocation.nobody").with("percent", self.percent);
            steps.push(nobody.with("seats", self.titulaires));
            return steps;
        }
        steps.push(self.explain_nombre_electoral());
        self.explain_first_round(&names, &mut steps);
        self.explain_rounds(&names, &mut steps);
        self.explain_end(&names, &mut steps);
        steps
    }

    /// What decided, without the arithmetic of each list and seat: who is at or below the threshold, the *nombre
    /// électoral*, where candidates are lacking, every seat that the quotients alone did not give, and the result.
    #[must_use]
    pub fn summary(&self, names: &[&str]) -> Vec<Reason> {
        let arithmetic = |step: &Reason| {
            let code = step.code.strip_prefix("allocation.").unwrap_or_default();
            matches!(code, "total" | "total_of_one" | "above" | "after_first_round" | "highest")
                || code.starts_with("first_round")
        };
        self.steps(names).into_iter().filter(|step| !arithmetic(step)).collect()
    }

    fn explain_threshold(&self, names: &Names<'_>, steps: &mut Vec<Reason>) {
        let least = share(self.total, self.percent);
        for (place, list) in self.lists.iter().enumerate() {
            let suffrages = list.votes.suffrages;
            let reason = if !list.eligible {
                Reason::new("allocation.below")
            } else if Fraction::from(suffrages) == least {
                Reason::new("allocation.exactly")
            } else {
                Reason::new("allocation.above")
            };
            let reason = reason.with("list", names.of(place)).with("suffrages", suffrages);
            steps.push(reason.with("percent", self.percent).with("least", read(least)));
        }
    }

    /// Why the *nombre électoral* is what it is; where the total divides, why it is not the quotient itself.
    fn explain_nombre_electoral(&self) -> Reason {
        let divisor = u64::from(self.titulaires) + 1;
        let below = self.nombre_electoral - 1;
        let quotient = Fraction::whole(self.total).over(Fraction::whole(divisor)).unwrap_or_default();
        let reason = if !quotient.is_whole() {
            Reason::new("allocation.quotient")
        } else if self.handed_out_by(below) > u64::from(self.titulaires) {
            Reason::new("allocation.quotient_divides_and_overflows").with("given", self.handed_out_by(below))
        } else {
            Reason::new("allocation.quotient_divides")
        };
        let reason = reason.with("total", self.total).with("seats", self.titulaires).with("divisor", divisor);
        reason.with("value", read(quotient)).with("quotient", self.nombre_electoral).with("below", below)
    }

    /// The seats that a first round by another number would give; none by 0.
    fn handed_out_by(&self, number: u64) -> u64 {
        let eligible = self.lists.iter().filter(|list| list.eligible);
        eligible.filter_map(|list| u64::from(list.votes.suffrages).checked_div(number)).sum()
    }

    fn explain_first_round(&self, names: &Names<'_>, steps: &mut Vec<Reason>) {
        for (place, list) in self.lists.iter().enumerate().filter(|(_, list)| list.eligible) {
            let first = match list.first_round {
                0 => Reason::new("allocation.first_round_none"),
                1 => Reason::new("allocation.first_round_one"),
                _ => Reason::new("allocation.first_round"),
            };
            let first = first.with("list", names.of(place));
            let first = first.with("suffrages", list.votes.suffrages);
            steps.push(first.with("quotient", self.nombre_electoral).with("seats", list.first_round));
            let kept = self.kept_of_first_round(list);
            if kept < list.first_round {
                let capped = Reason::new("allocation.capped").with("list", names.of(place));
                steps.push(capped.with("candidates", kept).with("seats", list.first_round - kept));
            }
        }
        let given: u32 = self.lists.iter().map(|list| self.kept_of_first_round(list)).sum();
        let left = self.titulaires.saturating_sub(given);
        steps.push(Reason::new("allocation.after_first_round").with("given", given).with("left", left));
    }

    /// Each seat, and before it the lists that have become full.
    fn explain_rounds(&self, names: &Names<'_>, steps: &mut Vec<Reason>) {
        let said = |list: &ListSeats| !list.eligible || self.kept_of_first_round(list) < list.first_round;
        let mut said: Vec<bool> = self.lists.iter().map(said).collect();
        for round in self.rounds() {
            let stands = |place: usize| round.quotients.iter().any(|quotient| quotient.list == place);
            for (place, said) in said.iter_mut().enumerate() {
                if !*said && !stands(place) {
                    *said = true;
                    let candidates = self.lists[place].votes.candidates.unwrap_or_default();
                    let full = Reason::new("allocation.full").with("list", names.of(place));
                    steps.push(full.with("candidates", candidates));
                }
            }
            steps.push(self.explain_round(names, &round));
        }
    }

    fn explain_round(&self, names: &Names<'_>, round: &Round<'_>) -> Reason {
        let further = round.further;
        let reason = match further.award {
            Award::HighestQuotient => Reason::new("allocation.highest"),
            Award::MostSuffrages => Reason::new("allocation.most_suffrages"),
            Award::OneEach => Reason::new("allocation.one_each"),
            Award::Lot => Reason::new("allocation.lot"),
            Award::Open => Reason::new("allocation.open"),
        };
        let quotients = round.quotients.iter();
        let quotients = joined(quotients.map(|each| format!("{} {}", names.of(each.list), quotient(*each))));
        let reason = reason.with("seat", round.seat).with("quotients", quotients);
        let reason = reason.with("tie", names.all(&further.tie));
        let winner = further.winner.or_else(|| further.tie.first().copied());
        let suffrages = winner.map_or(0, |winner| self.lists[winner].votes.suffrages);
        let reason = reason.with("suffrages", suffrages);
        match further.winner {
            Some(winner) => reason.with("list", names.of(winner)),
            None => reason,
        }
    }

    /// What stays vacant or open, and the suppléants.
    fn explain_end(&self, names: &Names<'_>, steps: &mut Vec<Reason>) {
        match &self.status {
            Status::Decided => {}
            Status::LotsNeeded(draw) => {
                let needed = Reason::new("allocation.lots_needed").with("lists", names.all(&draw.lists));
                steps.push(needed.with("seats", draw.seats));
            }
            Status::ChoiceNeeded(short) => {
                let needed = Reason::new("allocation.choice_needed").with("lists", names.all(short));
                steps.push(needed.with("seats", self.undecided.titulaires));
                steps.extend(self.lot_waits.then(|| Reason::new("allocation.lot_waits")));
            }
        }
        let SeatPair { titulaires, suppleants } = self.vacant;
        for (place, list) in self.lists.iter().enumerate() {
            let short = list
                .votes
                .candidates
                .filter(|candidates| *candidates > 0 && *candidates == list.seats.titulaires);
            if let Some(candidates) = short.filter(|_| titulaires > 0) {
                let short = Reason::new("allocation.all_seated").with("list", names.of(place));
                steps.push(short.with("candidates", candidates));
            }
        }
        if titulaires > 0 {
            steps.push(Reason::new("allocation.vacant_titulaires").with("seats", titulaires));
        }
        steps.push(Reason::new("allocation.suppleants"));
        if suppleants > 0 {
            steps.push(Reason::new("allocation.vacant_suppleants").with("seats", suppleants));
        }
        let lists = self.lists.iter().enumerate();
        steps.extend(lists.map(|(place, list)| self.explain_result(list).with("list", names.of(place))));
    }

    /// What a list has in the end.
    fn explain_result(&self, list: &ListSeats) -> Reason {
        let SeatPair { titulaires, suppleants } = list.seats;
        let reason = match (titulaires, suppleants) {
            _ if self.status != Status::Decided => Reason::new("allocation.result_so_far"),
            (0, 0) => Reason::new("allocation.result_none"),
            (1, 1) => Reason::new("allocation.result_one"),
            (2.., 2..) => Reason::new("allocation.result"),
            (0 | 1, _) | (_, 0 | 1) => Reason::new("allocation.result_uneven"),
        };
        reason.with("titulaires", titulaires).with("suppleants", suppleants)
    }
}

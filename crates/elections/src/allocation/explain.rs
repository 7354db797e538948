//! The allocation in words, step by step, as a procès-verbal prints it.

use super::{Allocation, Award, Further, ListSeats, Quotient, Round, SeatPair, Status};
use crate::{Fraction, reasons::Reason, texts::Allocation as Step};

/// The suffrages that are exactly, or at least, so many per cent of all.
fn share(total: u64, percent: u32) -> Fraction {
    let parts = Fraction::whole(100).over(percent.into()).unwrap_or_default();
    Fraction::whole(total).over(parts).unwrap_or_default()
}

/// The names of lists, by place; a list without one is named by its number.
struct Names<'a>(&'a [&'a str]);

impl Names<'_> {
    fn of(&self, place: usize) -> String {
        self.0.get(place).map_or_else(|| (place + 1).to_string(), |name| (*name).to_owned())
    }

    fn all(&self, places: &[usize]) -> Vec<String> {
        places.iter().map(|place| self.of(*place)).collect()
    }

    fn quotient(&self, quotient: &Quotient) -> Step {
        Step::OneQuotient {
            list: self.of(quotient.list),
            votes: quotient.suffrages.into(),
            divisor: quotient.divisor.into(),
            value: quotient.value().into(),
        }
    }
}

impl Allocation {
    /// Every step in its order. `names` are those of the lists.
    #[must_use]
    pub fn steps(&self, names: &[&str]) -> Vec<Reason> {
        self.explain(names).into_iter().map(Reason::from).collect()
    }

    /// What decided, without the arithmetic of each list and seat: who is at or below the threshold, the *nombre
    /// électoral*, where candidates are lacking, every seat that the quotients alone did not give, and the result.
    #[must_use]
    pub fn summary(&self, names: &[&str]) -> Vec<Reason> {
        let arithmetic = |step: &Step| {
            matches!(
                step,
                Step::Total { .. }
                    | Step::Above { .. }
                    | Step::FirstRound { .. }
                    | Step::AfterFirstRound { .. }
                    | Step::Highest { .. }
            )
        };
        self.explain(names).into_iter().filter(|step| !arithmetic(step)).map(Reason::from).collect()
    }

    fn explain(&self, names: &[&str]) -> Vec<Step> {
        let names = Names(names);
        let seats = self.titulaires.into();
        let mut steps = vec![Step::Total { lists: self.lists.len().into(), total: self.total.into() }];
        if self.total == 0 {
            steps.push(Step::NoSuffrages { seats });
            return steps;
        }
        self.explain_threshold(&names, &mut steps);
        if !self.lists.iter().any(|list| list.eligible) {
            steps.push(Step::Nobody { percent: Fraction::from(self.percent).into(), seats });
            return steps;
        }
        steps.push(self.explain_nombre_electoral());
        self.explain_first_round(&names, &mut steps);
        self.explain_rounds(&names, &mut steps);
        self.explain_end(&names, &mut steps);
        steps
    }

    fn explain_threshold(&self, names: &Names<'_>, steps: &mut Vec<Step>) {
        let exact = share(self.total, self.percent);
        let (percent, least) = (Fraction::from(self.percent).into(), exact.into());
        for (index, entry) in self.lists.iter().enumerate() {
            let (list, votes) = (names.of(index), entry.votes.suffrages.into());
            steps.push(if !entry.eligible {
                Step::Below { list, votes, percent, least }
            } else if Fraction::from(entry.votes.suffrages) == exact {
                Step::Exactly { list, votes, percent, least }
            } else {
                Step::Above { list, votes, percent, least }
            });
        }
    }

    /// Why the *nombre électoral* is what it is; where the total divides, why it is not the quotient itself.
    fn explain_nombre_electoral(&self) -> Step {
        let plus_one = u64::from(self.titulaires) + 1;
        let exact = Fraction::whole(self.total).over(Fraction::whole(plus_one)).unwrap_or_default();
        let given = self.handed_out_by(self.nombre_electoral - 1);
        let (total, divisor, seats) = (self.total.into(), plus_one.into(), self.titulaires.into());
        let (quotient, below) = (self.nombre_electoral.into(), (self.nombre_electoral - 1).into());
        if !exact.is_whole() {
            Step::Quotient { total, divisor, seats, value: exact.into(), quotient }
        } else if given > u64::from(self.titulaires) {
            let given = given.into();
            Step::QuotientDividesAndOverflows { total, divisor, seats, below, quotient, given }
        } else {
            Step::QuotientDivides { total, divisor, seats, below, quotient }
        }
    }

    /// The seats that a first round by another number would give; none by 0.
    fn handed_out_by(&self, number: u64) -> u64 {
        let eligible = self.lists.iter().filter(|list| list.eligible);
        eligible.filter_map(|list| u64::from(list.votes.suffrages).checked_div(number)).sum()
    }

    fn explain_first_round(&self, names: &Names<'_>, steps: &mut Vec<Step>) {
        for (index, list) in self.lists.iter().enumerate().filter(|(_, list)| list.eligible) {
            steps.push(Step::FirstRound {
                list: names.of(index),
                votes: list.votes.suffrages.into(),
                quotient: self.nombre_electoral.into(),
                seats: list.first_round.into(),
            });
            let kept = self.kept_of_first_round(list);
            if kept < list.first_round {
                let seats = (list.first_round - kept).into();
                steps.push(Step::Capped { list: names.of(index), candidates: kept.into(), seats });
            }
        }
        let given: u32 = self.lists.iter().map(|list| self.kept_of_first_round(list)).sum();
        let left = self.titulaires.saturating_sub(given);
        steps.push(Step::AfterFirstRound { given: given.into(), left: left.into() });
    }

    /// Each seat, and before it the lists that have become full.
    fn explain_rounds(&self, names: &Names<'_>, steps: &mut Vec<Step>) {
        let said = |list: &ListSeats| !list.eligible || self.kept_of_first_round(list) < list.first_round;
        let mut said: Vec<bool> = self.lists.iter().map(said).collect();
        for round in self.rounds() {
            let stands = |index: usize| round.quotients.iter().any(|quotient| quotient.list == index);
            for (index, said) in said.iter_mut().enumerate() {
                if !*said && !stands(index) {
                    *said = true;
                    let candidates = self.lists[index].votes.candidates.unwrap_or_default().into();
                    steps.push(Step::Full { list: names.of(index), candidates });
                }
            }
            steps.push(self.explain_round(names, &round));
        }
    }

    fn explain_round(&self, names: &Names<'_>, round: &Round<'_>) -> Step {
        let Further { winner, tie: tied, award } = round.further;
        let seat = round.seat.into();
        let quotients = round.quotients.iter().map(|each| names.quotient(each)).collect();
        let tie = names.all(tied);
        let first = winner.or_else(|| tied.first().copied());
        let votes = first.map_or(0, |first| self.lists[first].votes.suffrages).into();
        let list = winner.map_or_else(String::new, |winner| names.of(winner));
        match award {
            Award::HighestQuotient => Step::Highest { seat, quotients, list },
            Award::MostSuffrages => Step::MostSuffrages { seat, quotients, tie, list, votes },
            Award::OneEach => Step::OneEach { seat, quotients, tie, list, votes },
            Award::Lot => Step::Lot { seat, quotients, tie, list, votes },
            Award::Open => Step::Open { seat, quotients, tie, votes },
        }
    }

    /// What stays vacant or open, and the suppléants.
    fn explain_end(&self, names: &Names<'_>, steps: &mut Vec<Step>) {
        match &self.status {
            Status::Decided => {}
            Status::LotsNeeded(draw) => {
                steps.push(Step::LotsNeeded { seats: draw.seats.into(), lists: names.all(&draw.lists) });
            }
            Status::ChoiceNeeded(short) => {
                let seats = self.undecided.titulaires.into();
                steps.push(Step::ChoiceNeeded { lists: names.all(short), seats });
                steps.extend(self.lot_waits.then_some(Step::LotWaits));
            }
        }
        let SeatPair { titulaires, suppleants } = self.vacant;
        for (index, list) in self.lists.iter().enumerate() {
            let short = list
                .votes
                .candidates
                .filter(|candidates| *candidates > 0 && *candidates == list.seats.titulaires);
            if let Some(candidates) = short.filter(|_| titulaires > 0) {
                steps.push(Step::AllSeated { list: names.of(index), candidates: candidates.into() });
            }
        }
        if titulaires > 0 {
            steps.push(Step::VacantTitulaires { seats: titulaires.into() });
        }
        steps.push(Step::Suppleants);
        if suppleants > 0 {
            steps.push(Step::VacantSuppleants { seats: suppleants.into() });
        }
        let lists = self.lists.iter().enumerate();
        steps.extend(lists.map(|(index, list)| self.explain_result(names.of(index), list)));
    }

    /// What a list has in the end.
    fn explain_result(&self, name: String, list: &ListSeats) -> Step {
        let (titulaires, suppleants) = (list.seats.titulaires.into(), list.seats.suppleants.into());
        match self.status {
            Status::Decided => Step::Result { list: name, titulaires, suppleants },
            Status::LotsNeeded(_) | Status::ChoiceNeeded(_) => {
                Step::ResultSoFar { list: name, titulaires, suppleants }
            }
        }
    }
}

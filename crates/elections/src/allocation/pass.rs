//! One run over the seats: the first round, then each seat to the highest quotient.

use super::{Allocation, Award, Draw, Further, ListSeats, ListVotes, Race, Shares, Status};
use crate::{LotRefused, Parameters, lots};

/// Whether a list stops at the number of its candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caps {
    Kept,
    Ignored,
}

/// The seats that the lists win, with or without candidates for them.
pub(super) struct Pass {
    pub(super) caps: Caps,
    total: u64,
    percent: u32,
    nombre_electoral: u64,
    pub(super) eligible: Vec<bool>,
    first_round: Vec<u32>,
    /// What each list wins; not yet with the seats of an open draw.
    pub(super) won: Vec<u32>,
    further: Vec<Further>,
    /// An open draw takes every seat that is left.
    pub(super) draw: Option<Draw>,
}

impl Pass {
    pub(super) fn run(parameters: &Parameters, race: &Race<'_>, caps: Caps) -> Self {
        let percent = parameters.list_percent.value;
        let total: u64 = race.lists.iter().map(|list| u64::from(list.suffrages)).sum();
        let passes = |suffrages: u32| {
            total > 0 && u128::from(suffrages) * 100 >= u128::from(total) * u128::from(percent)
        };
        let nombre_electoral = total / (u64::from(race.titulaires) + 1) + 1;
        let eligible: Vec<_> = race.lists.iter().map(|list| passes(list.suffrages)).collect();
        let first = |(list, eligible): (&ListVotes, &bool)| {
            let seats = if *eligible { u64::from(list.suffrages) / nombre_electoral } else { 0 };
            u32::try_from(seats).unwrap_or(u32::MAX)
        };
        let first_round: Vec<_> = race.lists.iter().zip(&eligible).map(first).collect();
        let won = race.lists.iter().zip(&first_round).map(|(list, won)| match (caps, list.candidates) {
            (Caps::Kept, Some(candidates)) => candidates.min(*won),
            (Caps::Kept, None) | (Caps::Ignored, _) => *won,
        });
        let won = won.collect();
        let mut pass = Self {
            caps,
            total,
            percent,
            nombre_electoral,
            eligible,
            first_round,
            won,
            further: Vec::new(),
            draw: None,
        };
        pass.give_further(race);
        pass
    }

    /// Whether a list takes part in the quotients for the next seat.
    fn stands(&self, race: &Race<'_>, index: usize) -> bool {
        stands(self.caps, self.eligible[index], race.lists[index].candidates, self.won[index])
    }

    fn give_further(&mut self, race: &Race<'_>) {
        // The nombre électoral is above total / (titulaires + 1): the first round never gives more than all seats.
        let mut left = race.titulaires.saturating_sub(self.won.iter().sum());
        while left > 0 {
            let Some(best) = self.best(race) else { return };
            let tie = self.equals(race, best);
            let most = |index: &&usize| race.lists[**index].suffrages == race.lists[best].suffrages;
            let equal = tie.iter().filter(most).count();
            let (winner, award) = match (tie.len(), u32::try_from(equal).unwrap_or(u32::MAX)) {
                (0, _) => (Some(best), Award::HighestQuotient),
                (_, 1) => (Some(best), Award::MostSuffrages),
                (_, equal) if equal <= left => (Some(best), Award::OneEach),
                _ => (None, Award::Open),
            };
            if winner.is_none() {
                self.draw = Some(Draw { lists: tie.iter().filter(most).copied().collect(), seats: left });
            }
            self.further.push(Further { winner, tie, award });
            let Some(winner) = winner else { return };
            self.won[winner] += 1;
            left -= 1;
        }
    }

    /// The list with the highest quotient; among equal ones with most suffrages, among equal ones the first.
    fn best(&self, race: &Race<'_>) -> Option<usize> {
        let mut standing = (0..race.lists.len()).filter(|index| self.stands(race, *index));
        let first = standing.next()?;
        Some(standing.fold(first, |best, index| {
            let (quotient, champion) = (self.weighed(race, index, best), self.weighed(race, best, index));
            let votes = |index: usize| race.lists[index].suffrages;
            if (quotient, votes(index)) > (champion, votes(best)) { index } else { best }
        }))
    }

    /// The quotient of a list, times both divisors: comparable with that of the other list, and whole.
    fn weighed(&self, race: &Race<'_>, index: usize, other: usize) -> u64 {
        u64::from(race.lists[index].suffrages) * (u64::from(self.won[other]) + 1)
    }

    /// All lists with the quotient of this one; none where it stands alone.
    fn equals(&self, race: &Race<'_>, best: usize) -> Vec<usize> {
        let equal = |index: &usize| {
            self.stands(race, *index) && self.weighed(race, *index, best) == self.weighed(race, best, *index)
        };
        let indexes = || (0..race.lists.len()).filter(equal);
        if indexes().nth(1).is_none() { Vec::new() } else { indexes().collect() }
    }

    /// Gives the seats of an open draw as the lot says.
    pub(super) fn take_lot(&mut self, race: &Race<'_>) -> Result<(), LotRefused> {
        let Some(draw) = self.draw.as_ref().filter(|_| !race.lot.is_empty()) else {
            return if race.lot.is_empty() { Ok(()) } else { Err(LotRefused::NotNeeded) };
        };
        let seats = usize::try_from(draw.seats).unwrap_or(usize::MAX);
        lots::check(race.lot, &draw.lists, seats)?;
        let mut tie = self.further.pop().map(|open| open.tie).unwrap_or_default();
        for index in race.lot.iter().take(seats) {
            self.won[*index] += 1;
            self.further.push(Further { winner: Some(*index), tie: tie.clone(), award: Award::Lot });
            tie.retain(|tied| tied != index);
        }
        self.draw = None;
        Ok(())
    }

    /// The lists that have won, or may win by lot, more seats than they have candidates.
    pub(super) fn short(&self, race: &Race<'_>) -> Vec<usize> {
        let drawn = |index: &usize| self.draw.as_ref().is_some_and(|draw| draw.lists.contains(index));
        let short = |index: &usize| {
            let won = self.won[*index] + u32::from(drawn(index));
            race.lists[*index].candidates.is_some_and(|candidates| won > candidates)
        };
        (0..race.lists.len()).filter(short).collect()
    }

    pub(super) fn finish(self, race: &Race<'_>, shares: Shares, status: Status) -> Allocation {
        let lists = race.lists.iter().zip(self.eligible).zip(self.first_round).zip(&shares.sure);
        let lists = lists.map(|(((votes, eligible), first_round), seats)| ListSeats {
            votes: *votes,
            eligible,
            first_round,
            seats: *seats,
        });
        Allocation {
            titulaires: race.titulaires,
            total: self.total,
            percent: self.percent,
            nombre_electoral: self.nombre_electoral,
            lists: lists.collect(),
            further: self.further,
            vacant: shares.vacant,
            undecided: shares.undecided(race.titulaires),
            status,
            short_list: race.short_list,
            lot_waits: false,
            caps: self.caps,
        }
    }
}

/// Whether a list takes part in the quotients once it has won so many seats.
pub(super) fn stands(caps: Caps, eligible: bool, candidates: Option<u32>, won: u32) -> bool {
    let room = match caps {
        Caps::Kept => candidates.is_none_or(|candidates| won < candidates),
        Caps::Ignored => true,
    };
    eligible && room
}

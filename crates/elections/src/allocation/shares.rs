//! From seats won to seats taken: candidates may be lacking, and a draw may be open.

use super::{Pass, Race, SeatPair};

/// What is sure of the seats.
pub(super) struct Shares {
    /// What each list has whatever is still open.
    pub(super) sure: Vec<SeatPair>,
    /// What nobody takes, whatever is still open.
    pub(super) vacant: SeatPair,
}

/// Who sits for a list that won so many seats: first titulaires, then as many suppléants as candidates are left.
fn seated(won: u32, candidates: Option<u32>) -> SeatPair {
    let titulaires = candidates.map_or(won, |candidates| won.min(candidates));
    let left = candidates.map_or(won, |candidates| candidates - titulaires);
    SeatPair { titulaires, suppleants: titulaires.min(left) }
}

/// What the lists of a draw gain in all, at most: so many of them get one seat more.
#[derive(Default)]
struct Gains {
    more: u32,
    same: u32,
}

impl Gains {
    fn note(&mut self, without: u32, with: u32) {
        self.more += u32::from(with > without);
        self.same += u32::from(with == without);
    }

    /// The total of all seats before the draw becomes at most this.
    fn most(&self, before: u32, drawn: u32) -> u32 {
        let lost = drawn.saturating_sub(self.more + self.same);
        (before + self.more.min(drawn)).saturating_sub(lost)
    }
}

impl Shares {
    pub(super) fn of(pass: &Pass, race: &Race<'_>) -> Self {
        let mut before = SeatPair::default();
        let (mut titulaires, mut suppleants) = (Gains::default(), Gains::default());
        let sure = race.lists.iter().zip(&pass.won).enumerate().map(|(index, (list, won))| {
            let now = seated(*won, list.candidates);
            before.titulaires += now.titulaires;
            before.suppleants += now.suppleants;
            if !pass.draw.as_ref().is_some_and(|draw| draw.lists.contains(&index)) {
                return now;
            }
            // One titulaire more may leave one candidate less for the suppléants.
            let drawn = seated(won + 1, list.candidates);
            titulaires.note(now.titulaires, drawn.titulaires);
            suppleants.note(now.suppleants, drawn.suppleants);
            least(now, drawn)
        });
        let sure = sure.collect();
        let drawn = pass.draw.as_ref().map_or(0, |draw| draw.seats);
        let vacant = SeatPair {
            titulaires: race.titulaires.saturating_sub(titulaires.most(before.titulaires, drawn)),
            suppleants: race.titulaires.saturating_sub(suppleants.most(before.suppleants, drawn)),
        };
        Self { sure, vacant }
    }

    /// What is sure on either of two ways.
    pub(super) fn common(self, other: &Self) -> Self {
        let sure = self.sure.into_iter().zip(&other.sure).map(|(one, two)| least(one, *two)).collect();
        Self { sure, vacant: least(self.vacant, other.vacant) }
    }

    /// The seats of each kind that are neither sure nor vacant.
    pub(super) fn undecided(&self, seats: u32) -> SeatPair {
        let of = |kind: fn(&SeatPair) -> u32| {
            let sure: u32 = self.sure.iter().map(kind).sum();
            seats.saturating_sub(sure).saturating_sub(kind(&self.vacant))
        };
        SeatPair { titulaires: of(|pair| pair.titulaires), suppleants: of(|pair| pair.suppleants) }
    }
}

fn least(one: SeatPair, two: SeatPair) -> SeatPair {
    SeatPair {
        titulaires: one.titulaires.min(two.titulaires),
        suppleants: one.suppleants.min(two.suppleants),
    }
}

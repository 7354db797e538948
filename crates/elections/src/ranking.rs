//! Who is elected among candidates: most votes first, the oldest among equals, then a lot.
//!
//! The same ranking serves the candidates of one list and those of a majority vote.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{LotRefused, allocation::SeatPair, lots, settings::setting};

mod explain;
#[cfg(test)]
mod tests;

pub use explain::votes_per_elector_note;

setting! {
    /// What becomes of a candidate who dies or withdraws after the lists are closed (no text is known).
    Departed as "departed_candidates" {
        /// The votes stay counted (for a list, as its own), the candidate gets no seat: the next in votes moves up.
        PassedOver = "passed_over",
        /// The candidate is ranked as before; a seat so won is filled by the suppléants.
        KeepsRank = "keeps_rank",
    }

    /// How many votes a candidate of a majority vote needs to be elected (no text is known).
    MinimumVotes as "minimum_votes" {
        /// One at least: who has none is not elected, and the seat stays vacant.
        One = "one",
        /// None.
        Nothing = "none",
    }
}

impl MinimumVotes {
    /// The number of votes.
    #[must_use]
    pub const fn votes(self) -> u32 {
        match self {
            Self::One => 1,
            Self::Nothing => 0,
        }
    }
}

/// A candidate with all votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// All votes, those of the list among them.
    pub votes: u32,
    /// The day of birth.
    pub birth: NaiveDate,
    /// Whether the candidate died or withdrew.
    pub departed: bool,
}

impl Candidate {
    /// A candidate who still stands.
    #[must_use]
    pub const fn new(votes: u32, birth: NaiveDate) -> Self {
        Self { votes, birth, departed: false }
    }
}

/// Candidates who stand for the same seats.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// The candidates. One is known by its place here; the order decides nothing.
    pub candidates: &'a [Candidate],
    /// The seats of the list, or of the delegation where the vote is by majority.
    pub seats: SeatPair,
    /// The votes without which nobody is elected; 0 within a list.
    pub minimum_votes: u32,
    /// What becomes of those who died or withdrew.
    pub departed: Departed,
    /// The lots drawn so far, one for a group of tied candidates: the order in which they were drawn.
    pub lots: &'a [Vec<usize>],
}

impl<'a> Field<'a> {
    /// The candidates of a list and the seats that it won, before any lot.
    #[must_use]
    pub fn of_list(candidates: &'a [Candidate], seats: SeatPair) -> Self {
        let minimum_votes = MinimumVotes::Nothing.votes();
        Self { candidates, seats, minimum_votes, departed: Departed::default(), lots: &[] }
    }
}

/// What a lot decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = LotStake))]
#[serde(rename_all = "snake_case")]
pub enum Stake {
    /// Who of them is titulaire.
    Titulaires,
    /// Who of them is elected.
    Elected,
    /// In which order they stand as suppléants; all of them are elected.
    Order,
}

/// A lot among candidates with equal votes and the same day of birth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// The candidates.
    pub candidates: Vec<usize>,
    /// What it decides.
    pub stake: Stake,
    /// How many must be drawn, one after the other.
    pub needed: usize,
    /// Whether it is drawn.
    pub drawn: bool,
    /// The place of the first of them in the ranking, from 0 on.
    first: usize,
}

/// Who is elected. Everybody stands in exactly one of the five groups of candidates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The titulaires, best first. Among equals without a lot, which decides nothing here, the first stands first.
    pub titulaires: Vec<usize>,
    /// The suppléants in the order in which they replace, as far as no draw about it is open.
    pub suppleants: Vec<usize>,
    /// Those whose seat a lot must decide.
    pub undecided: Vec<usize>,
    /// Those who are not elected, best first.
    pub not_elected: Vec<usize>,
    /// Those who died or withdrew and are passed over.
    pub passed_over: Vec<usize>,
    /// Seats without a candidate.
    pub vacant: SeatPair,
    /// Seats that a lot must decide.
    pub undecided_seats: SeatPair,
    /// Every lot, drawn or not, in the order of the ranking.
    pub draws: Vec<Draw>,
    /// All who can be elected, best first.
    order: Vec<usize>,
    seats: SeatPair,
}

impl Ranking {
    /// The lots that are still to be drawn.
    pub fn open(&self) -> impl Iterator<Item = &Draw> {
        self.draws.iter().filter(|draw| !draw.drawn)
    }
}

/// Ranks the candidates (RGD 10.08.1991, art. 14 and 25: most votes, the oldest among equals).
///
/// # Errors
/// A lot names somebody who is not tied, or too few; with its place among the lots.
pub fn rank(field: &Field<'_>) -> Result<Ranking, (usize, LotRefused)> {
    let indexes = 0..field.candidates.len();
    let gone = |index: &usize| match field.departed {
        Departed::PassedOver => field.candidates[*index].departed,
        Departed::KeepsRank => false,
    };
    let (passed_over, standing): (Vec<_>, Vec<_>) = indexes.partition(gone);
    let (mut order, mut too_weak): (Vec<_>, Vec<_>) =
        standing.into_iter().partition(|index| field.candidates[*index].votes >= field.minimum_votes);
    for group in [&mut order, &mut too_weak] {
        group.sort_by_key(|index| key(field, *index));
    }
    let mut draws = ties(field, &order);
    take_lots(field, &mut draws, &mut order)?;
    let mut ranking = seat(field.seats, draws, order);
    ranking.not_elected.append(&mut too_weak);
    ranking.passed_over = passed_over;
    Ok(ranking)
}

/// Most votes first, the oldest among equals.
fn key(field: &Field<'_>, index: usize) -> (std::cmp::Reverse<u32>, NaiveDate) {
    let candidate = &field.candidates[index];
    (std::cmp::Reverse(candidate.votes), candidate.birth)
}

/// The places in the ranking at which the titulaires and the elected end.
fn borders(seats: SeatPair) -> (usize, usize) {
    let number = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
    let titulaires = number(seats.titulaires);
    (titulaires, titulaires.saturating_add(number(seats.suppleants)))
}

/// What is at stake between equals who stand at `first..end` of the ranking; nothing among titulaires only, or among
/// those who are not elected.
fn stake(seats: SeatPair, first: usize, end: usize) -> Option<Stake> {
    let (titulaires, elected) = borders(seats);
    if first < titulaires && titulaires < end && titulaires < elected {
        Some(Stake::Titulaires)
    } else if first < elected && elected < end {
        Some(Stake::Elected)
    } else if titulaires <= first && end <= elected {
        Some(Stake::Order)
    } else {
        None
    }
}

/// The groups of equals that a lot must bring in order.
fn ties(field: &Field<'_>, order: &[usize]) -> Vec<Draw> {
    let (_, elected) = borders(field.seats);
    let mut first = 0;
    let groups = order.chunk_by(|one, two| key(field, *one) == key(field, *two)).filter_map(|group| {
        let (start, end) = (first, first + group.len());
        first = end;
        let stake = stake(field.seats, start, end).filter(|_| group.len() > 1)?;
        // The last of a group needs no lot.
        let needed = (end.min(elected) - start).min(group.len() - 1);
        Some(Draw { candidates: group.to_vec(), stake, needed, drawn: false, first: start })
    });
    groups.collect()
}

fn take_lots(field: &Field<'_>, draws: &mut [Draw], order: &mut [usize]) -> Result<(), (usize, LotRefused)> {
    for (number, lot) in field.lots.iter().enumerate() {
        let refused = |why| (number, why);
        let Some(first) = lot.first() else { return Err(refused(LotRefused::TooShort(1))) };
        let draw = draws.iter_mut().filter(|draw| !draw.drawn).find(|draw| draw.candidates.contains(first));
        let draw = draw.ok_or(refused(LotRefused::NotNeeded))?;
        lots::check(lot, &draw.candidates, draw.needed).map_err(refused)?;
        let rest = draw.candidates.iter().filter(|index| !lot.contains(index)).copied();
        let drawn: Vec<_> = lot.iter().copied().chain(rest).collect();
        order[draw.first..draw.first + drawn.len()].copy_from_slice(&drawn);
        draw.candidates = drawn;
        draw.drawn = true;
    }
    Ok(())
}

/// Gives the seats along the ranking.
fn seat(seats: SeatPair, draws: Vec<Draw>, order: Vec<usize>) -> Ranking {
    let (titulaires, elected) = borders(seats);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let vacant = SeatPair {
        titulaires: count(titulaires.saturating_sub(order.len())),
        suppleants: count(elected.saturating_sub(order.len().max(titulaires))),
    };
    let mut ranking = Ranking {
        titulaires: Vec::new(),
        suppleants: Vec::new(),
        undecided: Vec::new(),
        not_elected: Vec::new(),
        passed_over: Vec::new(),
        vacant,
        undecided_seats: SeatPair::default(),
        draws,
        order: Vec::new(),
        seats,
    };
    for (rank, index) in order.iter().enumerate() {
        let open = ranking.draws.iter().any(|draw| {
            let within = (draw.first..draw.first + draw.candidates.len()).contains(&rank);
            within && !draw.drawn && draw.stake != Stake::Order
        });
        let group = match (open, rank < titulaires, rank < elected) {
            (true, first, second) => {
                ranking.undecided_seats.titulaires += u32::from(first);
                ranking.undecided_seats.suppleants += u32::from(second && !first);
                &mut ranking.undecided
            }
            (false, true, _) => &mut ranking.titulaires,
            (false, false, true) => &mut ranking.suppleants,
            (false, false, false) => &mut ranking.not_elected,
        };
        group.push(*index);
    }
    ranking.order = order;
    ranking
}

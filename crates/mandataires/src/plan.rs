//! The grouping plan: which companies of a fiduciary go together into which of its spaces, and which can't be placed yet.

use std::collections::BTreeMap;

use serde::Serialize;
use types::{CompanyId, SpaceId, coded};

use crate::{
    Space,
    bands::{Band, Bands, Placing},
    texts,
};

/// How many professional spaces one mandataire may have.
pub const MAX_SPACES: usize = 10;

/// A company that a fiduciary acts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Company {
    pub id: CompanyId,
    /// Its employees, in whole numbers; `None` while nobody has said.
    pub headcount: Option<u32>,
    /// Where it is now.
    pub space: SpaceId,
    /// Whether somebody put it there by hand.
    pub placed: bool,
}

coded! {
    /// Why these companies are together.
    GroupReason {
        /// They are of one headcount band.
        OneBand = "one_band",
        /// More bands hold companies than there are spaces, so neighbouring bands were joined.
        Merged = "merged",
    }

    /// Why a company is in no group.
    UnassignedReason {
        /// Its headcount is not known.
        HeadcountUnknown = "headcount_unknown",
        /// It employs fewer than the law asks for, and need not vote.
        BelowThreshold = "below_threshold",
        /// No band was drawn for its headcount.
        OutsideBands = "outside_bands",
        /// Somebody has put it where it is by hand.
        PlacedByHand = "placed_by_hand",
        /// Its space is pinned: no company enters or leaves it by a grouping.
        SpacePinned = "space_pinned",
        /// All spaces are pinned.
        NoSpace = "no_space",
    }
}

types::labels! {
    GroupReason => texts::Plan::Grouped { grouped },
    UnassignedReason => texts::Plan::Unassigned { unassigned },
}

/// Companies that share a space.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// The headcounts from the first band to the last: `15-150`, `301-1000`, `> 500`.
    pub label: String,
    /// The bands of the group, lowest first, without a hole: a band between two joined ones belongs here although
    /// no company is in it, so that a company of that size has its place when it comes.
    pub bands: Vec<Band>,
    /// The companies, sorted by id; never empty.
    pub companies: Vec<CompanyId>,
    /// Why they are together.
    pub reason: GroupReason,
    /// The space that they share; none where one is to be opened.
    pub space: Option<SpaceId>,
}

/// A company that waits for somebody to place it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unassigned {
    pub company: CompanyId,
    /// Why it is in no group.
    pub reason: UnassignedReason,
}

/// What to group; nothing has been moved yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Plan {
    /// The groups, smallest companies first; one space each.
    pub groups: Vec<Group>,
    /// The companies left over, sorted by id.
    pub unassigned: Vec<Unassigned>,
}

impl Group {
    /// The headcounts of the whole group.
    #[must_use]
    pub fn span(&self) -> Option<Band> {
        span(&self.bands)
    }
}

/// Groups the companies of a fiduciary by headcount band over its spaces.
///
/// A band keeps its space: a space that grouped bands before goes on with the bands within its own. A band without a space
/// gets the one in which most of its companies are, of those that keep no band; then another of these, then a new one, as
/// long as there may be one, then one whose own bands are empty. Where none of these
/// is left, it is joined with a neighbour, the pair with the fewest companies first; of equals, the lowest. So no company
/// moves whose headcount stays in its band.
///
/// The order of the input does not matter. A company given twice counts once, with the largest headcount given.
#[must_use]
pub fn plan(companies: &[Company], spaces: &[Space], bands: &Bands) -> Plan {
    let mut filled: BTreeMap<usize, Vec<Company>> = BTreeMap::new();
    let mut unassigned = Vec::new();
    let usable: Vec<&Space> = spaces.iter().filter(|space| !space.pinned).collect();
    for company in once_each(companies) {
        match place(&company, spaces, bands) {
            Ok(band) => filled.entry(band).or_default().push(company),
            Err(reason) => unassigned.push(Unassigned { company: company.id, reason }),
        }
    }
    let openable = MAX_SPACES.saturating_sub(spaces.len());
    let runs = keep(filled, &usable, bands);
    let runs = join_smallest(runs, usable.len() + openable);
    let (runs, left_out) = give_spaces(runs, &usable, openable, bands);
    let left_out = left_out.into_iter().map(|company| company.id);
    unassigned.extend(left_out.map(|company| Unassigned { company, reason: UnassignedReason::NoSpace }));
    unassigned.sort_unstable_by_key(|left| left.company);
    Plan { groups: runs.into_iter().map(|run| run.into_group(bands)).collect(), unassigned }
}

/// The index of the company's band, unless it stays where it is.
fn place(company: &Company, spaces: &[Space], bands: &Bands) -> Result<usize, UnassignedReason> {
    if company.placed {
        return Err(UnassignedReason::PlacedByHand);
    }
    if spaces.iter().any(|space| space.id == company.space && space.pinned) {
        return Err(UnassignedReason::SpacePinned);
    }
    match bands.place(company.headcount) {
        Placing::Band(band) => Ok(band),
        Placing::Unknown => Err(UnassignedReason::HeadcountUnknown),
        Placing::BelowThreshold => Err(UnassignedReason::BelowThreshold),
        Placing::OutsideBands => Err(UnassignedReason::OutsideBands),
    }
}

/// Each company once, sorted by id; a known headcount wins over none, a larger one over a smaller.
fn once_each(companies: &[Company]) -> impl Iterator<Item = Company> {
    let mut once: BTreeMap<CompanyId, Company> = BTreeMap::new();
    for company in companies {
        let known = once.entry(company.id).or_insert(*company);
        known.headcount = known.headcount.max(company.headcount);
    }
    once.into_values()
}

/// Bands that follow each other, from the first to the last index, with their companies and the space that they keep.
struct Run {
    first: usize,
    last: usize,
    companies: Vec<Company>,
    space: Option<SpaceId>,
}

impl Run {
    fn into_group(self, bands: &Bands) -> Group {
        let mut companies: Vec<CompanyId> = self.companies.iter().map(|company| company.id).collect();
        companies.sort_unstable();
        let bands = bands.as_slice().get(self.first..=self.last).unwrap_or_default().to_vec();
        let reason = if self.first == self.last { GroupReason::OneBand } else { GroupReason::Merged };
        let label = span(&bands).map(Band::label).unwrap_or_default();
        Group { label, bands, companies, reason, space: self.space }
    }

    /// How many of its companies are in this space now.
    fn at_home_in(&self, space: SpaceId) -> usize {
        self.companies.iter().filter(|company| company.space == space).count()
    }
}

/// Everything from the first band to the last.
fn span(bands: &[Band]) -> Option<Band> {
    let (first, last) = (bands.first()?, bands.last()?);
    Some(Band { from: first.from, to: last.to })
}

/// The spaces that have bands to keep: of those that share some, the narrowest.
fn keepers<'a>(usable: &[&'a Space]) -> Vec<(Band, &'a Space)> {
    let mut narrowest: Vec<(Band, &Space)> =
        usable.iter().filter_map(|space| Some((space.band()?, *space))).collect();
    narrowest.sort_by_key(|(band, space)| (band.to.unwrap_or(u32::MAX) - band.from, space.ordinal));
    let mut kept: Vec<(Band, &Space)> = Vec::new();
    for (band, space) in narrowest {
        if kept.iter().all(|(other, _)| !other.meets(band)) {
            kept.push((band, space));
        }
    }
    kept
}

/// The filled bands as runs: those within the bands of one space together, each other one by itself.
fn keep(filled: BTreeMap<usize, Vec<Company>>, usable: &[&Space], bands: &Bands) -> Vec<Run> {
    let (bands, keepers) = (bands.as_slice(), keepers(usable));
    let keeper = |index: usize| {
        let band = bands.get(index)?;
        keepers.iter().find(|(own, _)| own.covers(*band)).map(|(_, space)| *space)
    };
    let mut runs: Vec<Run> = Vec::new();
    for (index, companies) in filled {
        let Some(space) = keeper(index) else {
            runs.push(Run { first: index, last: index, companies, space: None });
            continue;
        };
        match runs.last_mut().filter(|run| run.space == Some(space.id)) {
            Some(run) => run.companies.extend(companies),
            None => {
                let mut own = (0..bands.len())
                    .filter(|other| keeper(*other).is_some_and(|keeper| keeper.id == space.id));
                let first = own.next().unwrap_or(index);
                let last = own.next_back().unwrap_or(index);
                runs.push(Run { first, last, companies, space: Some(space.id) });
            }
        }
    }
    runs
}

/// Joins neighbours until no more than `at_most` are left, of which at most one has a space already.
fn join_smallest(mut runs: Vec<Run>, at_most: usize) -> Vec<Run> {
    while runs.len() > at_most {
        let together = |pair: &[Run]| pair.iter().map(|run| run.companies.len()).sum::<usize>();
        let pairs = runs.windows(2).enumerate();
        let joinable = pairs.filter(|(_, pair)| pair.iter().any(|run| run.space.is_none()));
        let Some(lower) = joinable.min_by_key(|(_, pair)| together(pair)).map(|(index, _)| index) else {
            break;
        };
        let upper = runs.remove(lower + 1);
        if let Some(run) = runs.get_mut(lower) {
            run.last = upper.last;
            run.companies.extend(upper.companies);
            run.space = run.space.or(upper.space);
        }
    }
    runs
}

/// Gives the runs without a space one of those that no run keeps, or a new one; returns the companies for which none is left.
fn give_spaces(
    mut runs: Vec<Run>,
    usable: &[&Space],
    mut openable: usize,
    bands: &Bands,
) -> (Vec<Run>, Vec<Company>) {
    let kept: Vec<SpaceId> = runs.iter().filter_map(|run| run.space).collect();
    let left = usable.iter().copied().filter(|space| !kept.contains(&space.id));
    let keepers = keepers(usable);
    let waits_for_its_band = |space: &Space| {
        let mut own = keepers.iter().filter(|(_, keeper)| keeper.id == space.id);
        own.any(|(own, _)| bands.as_slice().iter().any(|band| own.covers(*band)))
    };
    let (idle, free): (Vec<&Space>, Vec<&Space>) = left.partition(|space| waits_for_its_band(space));
    let moving: Vec<&mut Run> = runs.iter_mut().filter(|run| run.space.is_none()).collect();
    let stays: Vec<Vec<usize>> =
        moving.iter().map(|run| free.iter().map(|space| run.at_home_in(space.id)).collect()).collect();
    let given = most_stay(&stays, free.len());
    let taken = |index: &usize| given.contains(&Some(*index));
    let mut free_still = (0..free.len()).filter(|index| !taken(index)).filter_map(|index| free.get(index));
    let mut idle = idle.iter();
    let mut left_out = Vec::new();
    for (run, place) in moving.into_iter().zip(&given) {
        let space = place.and_then(|place| free.get(place)).or_else(|| free_still.next());
        run.space = space.map(|space| space.id);
        if run.space.is_some() {
            continue;
        }
        if openable > 0 {
            openable -= 1;
        } else if let Some(space) = idle.next() {
            run.space = Some(space.id);
        } else {
            left_out.append(&mut run.companies);
        }
    }
    runs.retain(|run| !run.companies.is_empty());
    (runs, left_out)
}

/// For each run the place of its space, each space at most once, so that the most companies stay where they are; a run of which
/// none would stay has no place. `stays` says by run and space how many that are, for at most [`MAX_SPACES`] spaces.
fn most_stay(stays: &[Vec<usize>], spaces: usize) -> Vec<Option<usize>> {
    // By the set of spaces given so far: how many stay, and which run has which.
    let mut best: BTreeMap<u32, (usize, Vec<Option<usize>>)> = BTreeMap::from([(0, (0, Vec::new()))]);
    for run in stays {
        let mut next: BTreeMap<u32, (usize, Vec<Option<usize>>)> = BTreeMap::new();
        for (taken, (count, given)) in best {
            let none = std::iter::once((None, taken, count));
            let some = (0..spaces).filter(|place| taken & (1 << place) == 0).filter_map(|place| {
                let stay = run.get(place).copied().filter(|stay| *stay > 0)?;
                Some((Some(place), taken | (1 << place), count + stay))
            });
            for (place, taken, count) in none.chain(some) {
                if next.get(&taken).is_none_or(|(known, _)| *known < count) {
                    let given = given.iter().copied().chain([place]).collect();
                    next.insert(taken, (count, given));
                }
            }
        }
        best = next;
    }
    let mut best: Vec<_> = best.into_values().collect();
    best.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    best.into_iter().next().map(|(_, given)| given).unwrap_or_default()
}

#[cfg(test)]
mod tests;

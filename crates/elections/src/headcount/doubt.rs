//! Lines of one name at the same time: one person or several, which only the company knows.

use super::{Group, WeighedContract, person::Counted, raw_sum};
use crate::{Fraction, reasons::Reason, texts};

/// Lines of one name of which nothing says whether they are one person, where that matters. Until their matricules or dates
/// of birth tell, they count the way that counts more, so that no delegation is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// The numbers of the lines.
    pub lines: Vec<u64>,
    /// Whether they are counted as one person.
    pub as_one: bool,
    places: Vec<usize>,
}

impl Doubt {
    /// The doubt whether persons are one; `None` within where they count alike both ways, `None` around it where a number is
    /// too fine to be exact.
    pub(super) fn between(apart: &[Counted], together: &Counted, groups: &[Group]) -> Option<Option<Self>> {
        let of_apart = raw_sum(apart.iter().map(|one| one.line.weight))?;
        let year_apart = raw_sum(apart.iter().flat_map(|one| one.months.iter().copied()))?;
        let year: Fraction = raw_sum(together.months.iter().copied())?;
        let [one, several] = [(together.line.weight, year), (of_apart, year_apart)];
        if one == several {
            return Some(None);
        }
        let mut places = vec![together.lead];
        places.extend(together.others.iter().map(|(place, _)| *place));
        places.sort_unstable();
        let lines = places.iter().filter_map(|place| groups.get(*place)).map(|group| group.line).collect();
        Some(Some(Self { lines, as_one: one > several, places }))
    }

    pub(super) fn reason(&self) -> Reason {
        let lines = self.lines.iter().map(ToString::to_string).collect();
        if self.as_one {
            texts::Headcount::AskedCountedAsOne { lines }.into()
        } else {
            texts::Headcount::AskedCountedApart { lines }.into()
        }
    }

    /// Says so at each of the lines, without the numbers of all others, which may be thousands.
    pub(super) fn note(&self, lines: &mut [WeighedContract]) {
        for place in &self.places {
            if let Some(line) = lines.get_mut(*place) {
                line.reasons.push(texts::Headcount::AskedWhoItIs.into());
            }
        }
    }
}

//! Names of lists and candidates, as an input gives them, and the places that they stand for.

use std::collections::HashMap;

use elections::rules;
use serde::Deserialize;
use types::{Finding, check_line, pointer_segment};

pub(super) const MAX_LISTS: usize = 100;
pub(super) const MAX_CANDIDATES: usize = 1_000;
pub(super) const MAX_SEATS: u32 = 500;
const MAX_CHARACTERS: usize = 100;

/// A name as a part of a JSON pointer; of a text that is too long for a name, its beginning.
pub(super) fn escaped(name: &str) -> String {
    let name: String = name.chars().take(MAX_CHARACTERS).collect();
    pointer_segment(&name)
}

/// Whether a count of seats is within bounds; reports where it is not.
pub(super) fn seats(pointer: &str, count: u32, least: u32, findings: &mut Vec<Finding>) {
    if !(least..=MAX_SEATS).contains(&count) {
        let finding = Finding::error(pointer, "out_of_range");
        findings.push(finding.with("least", least).with("most", MAX_SEATS));
    }
}

/// Whether a collection is within bounds; reports where it is not.
pub(super) fn at_most(pointer: &str, count: usize, most: usize, findings: &mut Vec<Finding>) -> bool {
    if count > most {
        findings.push(Finding::error(pointer, "too_many_items").with("most", most));
    }
    count <= most
}

/// Whether a name is one clean line; reports where it is not.
pub(super) fn name(pointer: String, name: &str, findings: &mut Vec<Finding>) {
    let problem = check_line(name, MAX_CHARACTERS).err();
    findings.extend(problem.map(|problem| problem.finding(pointer)));
}

/// The lots drawn so far, each the names in the order in which they were drawn. A single lot may be a plain array of
/// names.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = Lots))]
#[serde(untagged, expecting = "an array of names, or of arrays of names")]
pub enum Lots {
    /// Any number of lots.
    Several(Vec<Vec<String>>),
    /// One.
    One(Vec<String>),
}

impl Default for Lots {
    fn default() -> Self {
        Self::Several(Vec::new())
    }
}

impl Lots {
    fn each(&self) -> &[Vec<String>] {
        match self {
            Self::Several(lots) => lots,
            Self::One(lot) => std::slice::from_ref(lot),
        }
    }

    /// The pointer of a lot.
    pub(super) fn at(&self, lot: usize) -> String {
        match self {
            Self::Several(_) => format!("/lots/{lot}"),
            Self::One(_) => "/lots".to_owned(),
        }
    }

    /// The lots by places; reports more lots than there can be, and of each lot the first name that nobody has.
    pub(super) fn places(&self, most: usize, names: &[&str], findings: &mut Vec<Finding>) -> Vec<Vec<usize>> {
        if !at_most("/lots", self.each().len(), most, findings) {
            return Vec::new();
        }
        let places: HashMap<&str, usize> =
            names.iter().enumerate().map(|(index, name)| (*name, index)).collect();
        let mut by_place = Vec::with_capacity(self.each().len());
        for (number, lot) in self.each().iter().enumerate() {
            let at = self.at(number);
            if !at_most(&at, lot.len(), names.len(), findings) {
                continue;
            }
            if let Some(unknown) = lot.iter().position(|name| !places.contains_key(name.as_str())) {
                findings.push(Finding::new(format!("{at}/{unknown}"), rules::Allocation::UnknownName));
            }
            by_place.push(lot.iter().filter_map(|name| places.get(name.as_str()).copied()).collect());
        }
        by_place
    }
}

/// The names at these places.
pub(super) fn named(names: &[&str], places: &[usize]) -> Vec<String> {
    places.iter().filter_map(|place| names.get(*place)).map(|name| (*name).to_owned()).collect()
}

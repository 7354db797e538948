//! Names of lists and candidates, as an input gives them, and the places that they stand for.

use types::Finding;

/// The most lists of a computation.
pub(super) const MOST_LISTS: usize = 100;
/// The most candidates of a computation.
pub(super) const MOST_CANDIDATES: usize = 1_000;
/// The most seats of one kind.
pub(super) const MOST_SEATS: u32 = 500;
/// The most characters of a name.
const MOST_CHARACTERS: usize = 100;

/// A name as a part of a JSON pointer; of a text that is too long for a name, its beginning.
pub(super) fn escaped(name: &str) -> String {
    let name: String = name.chars().take(MOST_CHARACTERS).collect();
    name.replace('~', "~0").replace('/', "~1")
}

/// Whether a count of seats is within bounds; reports where it is not.
pub(super) fn seats(pointer: &str, count: u32, least: u32, findings: &mut Vec<Finding>) {
    if !(least..=MOST_SEATS).contains(&count) {
        let finding = Finding::error(pointer, "out_of_range");
        findings.push(finding.with("least", least).with("most", MOST_SEATS));
    }
}

/// Whether a collection is within bounds; reports where it is not.
pub(super) fn at_most(pointer: &str, count: usize, most: usize, findings: &mut Vec<Finding>) -> bool {
    if count > most {
        findings.push(Finding::error(pointer, "too_many_items").with("most", most));
    }
    count <= most
}

/// Whether a name can be one; reports where it can't.
pub(super) fn name(pointer: String, name: &str, findings: &mut Vec<Finding>) {
    if name.is_empty() {
        findings.push(Finding::error(pointer, "required"));
    } else if name.chars().count() > MOST_CHARACTERS {
        findings.push(Finding::error(pointer, "too_long").with("most", MOST_CHARACTERS));
    }
}

/// The lots by places; reports names that nobody has.
pub(super) fn lots(lots: &[Vec<String>], names: &[&str], findings: &mut Vec<Finding>) -> Vec<Vec<usize>> {
    let mut by_place = Vec::with_capacity(lots.len());
    for (number, lot) in lots.iter().enumerate() {
        if !at_most(&format!("/lots/{number}"), lot.len(), names.len(), findings) {
            continue;
        }
        let mut places = Vec::with_capacity(lot.len());
        for (position, name) in lot.iter().enumerate() {
            match names.iter().position(|known| known == name) {
                Some(place) => places.push(place),
                None => findings.push(Finding::error(format!("/lots/{number}/{position}"), "F.904")),
            }
        }
        by_place.push(places);
    }
    by_place
}

/// The names at these places.
pub(super) fn named(names: &[&str], places: &[usize]) -> Vec<String> {
    places.iter().filter_map(|place| names.get(*place)).map(|name| (*name).to_owned()).collect()
}

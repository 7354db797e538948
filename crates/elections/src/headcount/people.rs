//! Which contracts are one person's: the lines of a payroll are contracts, not people.

use std::collections::HashMap;

use chrono::NaiveDate;
use types::{PersonMatricule, bare_letters};

use super::{Contract, Group};

/// By what a contract is known to be of the same person as another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bond {
    /// The same matricule.
    Matricule,
    /// The same name and date of birth.
    NameAndBirth,
    /// The same name, and one contract follows the other.
    Name,
}

/// A contract of a person, by its place among the groups; no bond of the first one.
pub(super) type Held = (usize, Option<Bond>);

/// Everybody, and who may be one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct People {
    /// The contracts of each, as the groups stand.
    pub(super) persons: Vec<Vec<Held>>,
    /// Persons of one name of whom nothing says whether they are one, by their places among all.
    pub(super) doubts: Vec<Vec<usize>>,
}

/// What is known of somebody so far.
struct Known<'a> {
    matricule: Option<&'a PersonMatricule>,
    birth: Option<NaiveDate>,
    held: Vec<Held>,
}

/// Finds out who is one. A group of several people, or a contract without name and matricule, is nobody else's.
pub(super) fn people(groups: &[Group]) -> People {
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|place| groups.get(*place).map(|group| (unsure(&group.contract), group.contract.from)));
    let mut search = Search {
        groups,
        known: Vec::new(),
        matricules: HashMap::new(),
        names: HashMap::new(),
        links: vec![],
    };
    for place in order {
        search.place(place);
    }
    let doubts = components(&search.links, search.known.len());
    let sorted = |known: Known<'_>| {
        let mut held = known.held;
        held.sort_by_key(|(place, _)| *place);
        held
    };
    People { persons: search.known.into_iter().map(sorted).collect(), doubts }
}

/// How little a contract says of its person: what says more is looked at first.
fn unsure(contract: &Contract) -> u8 {
    match (&contract.matricule, contract.birth) {
        (Some(_), _) => 0,
        (None, Some(_)) => 1,
        (None, None) => 2,
    }
}

struct Search<'a> {
    groups: &'a [Group],
    known: Vec<Known<'a>>,
    matricules: HashMap<&'a PersonMatricule, usize>,
    names: HashMap<String, Vec<usize>>,
    /// Two persons who may be one.
    links: Vec<(usize, usize)>,
}

impl<'a> Search<'a> {
    fn place(&mut self, place: usize) {
        let Some(group) = self.groups.get(place) else { return };
        let contract = &group.contract;
        let name = contract.name.as_deref().filter(|_| group.people == 1).map(key);
        if let Some(person) = contract.matricule.as_ref().and_then(|known| self.matricules.get(known)) {
            let person = *person;
            self.join(person, place, Bond::Matricule);
            if let Some(name) = name {
                self.names.entry(name).or_default().push(person);
            }
            return;
        }
        let found = name.as_ref().map_or(Found::Nobody, |name| self.find(name, contract));
        let new = self.known.len();
        match found {
            Found::One(person, bond) => return self.join(person, place, bond),
            Found::Perhaps(person) => self.links.push((person, new)),
            Found::Nobody => {}
        }
        let matricule = contract.matricule.as_ref();
        let birth = matricule.map(PersonMatricule::born_on).or(contract.birth);
        self.known.push(Known { matricule, birth, held: vec![(place, None)] });
        self.matricules.extend(matricule.map(|matricule| (matricule, new)));
        if let Some(name) = name {
            self.names.entry(name).or_default().push(new);
        }
    }

    fn join(&mut self, person: usize, place: usize, bond: Bond) {
        if let Some(known) = self.known.get_mut(person) {
            known.held.push((place, Some(bond)));
        }
    }

    /// Whose contract this one of a name is. Whoever has another matricule or another date of birth is somebody else.
    fn find(&self, name: &str, contract: &Contract) -> Found {
        let matricule = contract.matricule.as_ref();
        let birth = matricule.map(PersonMatricule::born_on).or(contract.birth);
        let namesakes = || self.names.get(name).into_iter().flatten().copied();
        let with = |bond: fn(Option<NaiveDate>, Option<NaiveDate>) -> bool| -> Vec<usize> {
            let mut found: Vec<usize> = namesakes()
                .filter(|person| {
                    self.known.get(*person).is_some_and(|known| {
                        (matricule.is_none() || known.matricule.is_none()) && bond(birth, known.birth)
                    })
                })
                .collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        match with(|one, other| one.is_some() && one == other)[..] {
            [] => {}
            [person] => return Found::One(person, Bond::NameAndBirth),
            [person, ..] => return Found::Perhaps(person),
        }
        let by_name = with(|one, other| one.is_none() || other.is_none());
        let apart: Vec<usize> =
            by_name.iter().copied().filter(|person| !self.overlaps(*person, contract)).collect();
        match (&apart[..], &by_name[..]) {
            ([person], _) => Found::One(*person, Bond::Name),
            ([person, ..], _) | ([], [person, ..]) => Found::Perhaps(*person),
            ([], []) => Found::Nobody,
        }
    }

    fn overlaps(&self, person: usize, contract: &Contract) -> bool {
        let held = self.known.get(person).into_iter().flat_map(|known| &known.held);
        let others = held.filter_map(|(place, _)| self.groups.get(*place));
        others.into_iter().any(|other| overlap(&other.contract, contract))
    }
}

enum Found {
    One(usize, Bond),
    Perhaps(usize),
    Nobody,
}

/// A name as it is compared: without capitals, accents and hyphens.
fn key(name: &str) -> String {
    let bare = bare_letters(name);
    if bare.is_empty() { name.to_owned() } else { bare }
}

/// Whether two contracts run on the same day.
pub(super) fn overlap(one: &Contract, other: &Contract) -> bool {
    let begins_by_the_end =
        |a: &Contract, b: &Contract| a.begins().zip(b.until).is_none_or(|(begins, until)| begins <= until);
    begins_by_the_end(one, other) && begins_by_the_end(other, one)
}

/// The persons who hang together by links, each such set once.
fn components(links: &[(usize, usize)], persons: usize) -> Vec<Vec<usize>> {
    let mut set: Vec<usize> = (0..persons).collect();
    // A link goes from somebody known before to somebody new, so one pass suffices.
    for (known, new) in links {
        if let (Some(first), Some(second)) = (set.get(*known).copied(), set.get_mut(*new)) {
            *second = first;
        }
    }
    let mut components: HashMap<usize, Vec<usize>> = HashMap::new();
    for (person, first) in set.iter().enumerate() {
        components.entry(*first).or_default().push(person);
    }
    let mut several: Vec<Vec<usize>> = components.into_values().filter(|set| set.len() > 1).collect();
    several.sort();
    several
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line: name, date of birth, matricule, first and last day; a dash for what it does not say.
    fn line(text: &str) -> Group {
        let cells: Vec<Option<&str>> =
            text.split_whitespace().map(|cell| (cell != "-").then_some(cell)).collect();
        let [name, birth, matricule, from, until] = cells[..] else { panic!("{text}") };
        let contract = Contract {
            name: name.map(ToOwned::to_owned),
            birth: birth.map(|day| day.parse().unwrap()),
            matricule: matricule.map(|digits| digits.parse().unwrap()),
            from: from.map(|day| day.parse().unwrap()),
            until: until.map(|day| day.parse().unwrap()),
            ..Contract::cdi(40.into())
        };
        Group::of(1, contract)
    }

    /// Who holds which lines, and who may be one with whom.
    fn found(lines: &[&str]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
        let groups: Vec<Group> = lines.iter().map(|text| line(text)).collect();
        let People { persons, doubts } = people(&groups);
        let lines_of = |person: &Vec<Held>| person.iter().map(|(place, _)| *place).collect::<Vec<_>>();
        let mut all: Vec<Vec<usize>> = persons.iter().map(lines_of).collect();
        let doubts = doubts.iter().map(|set| {
            let mut lines: Vec<usize> = set.iter().flat_map(|person| all[*person].clone()).collect();
            lines.sort_unstable();
            lines
        });
        let doubts = doubts.collect();
        all.sort();
        (all, doubts)
    }

    #[test]
    fn lines_are_one_person_or_two_or_it_is_asked() {
        let (one, two): (&[&[usize]], &[&[usize]]) = (&[&[0, 1]], &[&[0], &[1]]);
        let nobody: &[&[usize]] = &[];
        for (lines, persons, asked) in [
            // Names alone: one after the other, at the same time, without days.
            (["Weber - - 2023-01-01 2023-12-31", "Weber - - 2024-01-01 -"], one, nobody),
            (["Weber - - 2024-01-01 -", "WÉBER - - 2023-01-01 2023-12-31"], one, nobody),
            (["Weber - - 2023-01-01 2023-12-31", "Weber - - 2023-12-31 -"], two, one),
            (["Weber - - - -", "Weber - - - -"], two, one),
            (["Weber - - - -", "Muller - - - -"], two, nobody),
            (["- - - - -", "- - - - -"], two, nobody),
            // The date of birth says more.
            (["Weber 1990-01-01 - 2015-01-01 -", "Weber 1990-01-01 - 2015-01-01 -"], one, nobody),
            (["Weber 1990-01-01 - 2015-01-01 -", "Weber 1990-01-02 - 2015-01-01 -"], two, nobody),
            (["Weber 1990-01-01 - 2015-01-01 2023-12-31", "Weber - - 2024-01-01 -"], one, nobody),
            (["- 1990-01-01 - 2015-01-01 -", "- 1990-01-01 - 2015-01-01 -"], two, nobody),
            // The matricule says it, and has a date of birth.
            (["Weber - 1893120105732 - -", "Muller - 1893120105732 - -"], one, nobody),
            (["Weber - 1893120105732 - -", "Weber 1893-12-01 - - -"], one, nobody),
            (["Weber - 1893120105732 - -", "Weber 1990-01-01 - - -"], two, nobody),
            (["Weber - 1893120105732 - -", "Weber - - - -"], two, one),
        ] {
            let lists = |sets: &[&[usize]]| sets.iter().map(|set| set.to_vec()).collect::<Vec<_>>();
            assert_eq!(found(&lines), (lists(persons), lists(asked)), "{lines:?}");
        }
    }

    #[test]
    fn unequal_matricules_are_two_people_of_one_name() {
        let lines = ["Weber - 1893120105732 2023-01-01 2023-12-31", "Weber - 1893120105816 2024-01-01 -"];
        assert_eq!(found(&lines), (vec![vec![0], vec![1]], vec![]));
        // A third line with the name alone may be of either.
        let third = [lines[0], lines[1], "Weber - - 2025-01-01 2025-12-31"];
        assert_eq!(found(&third).0, [vec![0, 2], vec![1]]);
        let third = [lines[0], lines[1], "Weber - - 2022-01-01 2022-12-31"];
        assert_eq!(found(&third), (vec![vec![0], vec![1], vec![2]], vec![vec![0, 2]]));
    }

    #[test]
    fn a_line_is_of_the_namesake_whom_it_follows() {
        let lines = ["Weber - - 2015-01-01 -", "Weber - - 2023-01-01 2023-06-30", "Weber - - 2023-07-01 -"];
        assert_eq!(found(&lines), (vec![vec![0], vec![1, 2]], vec![vec![0, 1, 2]]));
    }

    #[test]
    fn a_group_of_several_people_is_nobody_in_particular() {
        let mut groups = [line("Weber - - - -"), line("Weber - - - -")];
        groups[0].people = 7;
        assert_eq!(people(&groups).doubts, Vec::<Vec<usize>>::new());
    }
}

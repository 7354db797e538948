//! Invented people, with matricules whose check digits are right.

use chrono::{Datelike, Days, NaiveDate};
use elections::{Name, Person, PersonName};
use types::PersonMatricule;

use super::text_of;

/// The matricule of the person of a place, 0 first: each is ten days younger than the one before, from 1960 on.
pub(super) fn matricule(place: u32) -> Option<PersonMatricule> {
    let eldest = NaiveDate::from_ymd_opt(1960, 1, 4)?;
    let born = eldest.checked_add_days(Days::new(u64::from(place) * 10))?;
    let serial = 100 + place % 900;
    let eleven = format!("{:04}{:02}{:02}{serial:03}", born.year(), born.month(), born.day());
    (0..100).find_map(|check| format!("{eleven}{check:02}").parse().ok())
}

/// The names of the person of a place.
pub(super) fn names(place: u32) -> Option<(Name, Name)> {
    let name = |field| text_of(field, place)?.parse().ok();
    Some((name("surnames")?, name("first_names")?))
}

/// The person of a place.
pub(super) fn person(place: u32) -> Option<Person> {
    let (surname, first_names) = names(place)?;
    Some(Person { surname, first_names, matricule: matricule(place)? })
}

/// The person of a place, by name only.
pub(super) fn person_name(place: u32) -> Option<PersonName> {
    let (surname, first_names) = names(place)?;
    Some(PersonName { surname, first_names })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_thousand_people_have_a_thousand_matricules() {
        let all: HashSet<String> =
            (0..1_000).map(|place| matricule(place).unwrap().expose().to_owned()).collect();
        assert_eq!(all.len(), 1_000);
        assert!((0..1_000).all(|place| matricule(place).unwrap().born_on().year() < 2000));
    }
}

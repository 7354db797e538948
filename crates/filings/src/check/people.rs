//! People in a draft, and whether one of them stands there twice.

use std::collections::HashSet;

use elections::{Person, PersonName, rules};
use types::{Finding, PersonMatricule};

use super::{reader::Reader, values};

/// A matricule that a draft names, with its place.
pub(super) struct Named {
    pub(super) pointer: String,
    pub(super) matricule: PersonMatricule,
}

/// Reads the matricule of a person and notes it.
pub(super) fn matricule(r: &mut Reader<'_>, named: &mut Vec<Named>) -> Option<PersonMatricule> {
    let matricule = r.required("matricule", values::matricule)?;
    named.push(Named { pointer: r.at("matricule"), matricule: matricule.clone() });
    Some(matricule)
}

/// Reads surname, first names and matricule.
pub(super) fn person(mut r: Reader<'_>, named: &mut Vec<Named>) -> Option<Person> {
    let surname = r.name("surname");
    let first_names = r.name("first_names");
    let matricule = matricule(&mut r, named);
    r.finish();
    Some(Person { surname: surname?, first_names: first_names?, matricule: matricule? })
}

/// Reads surname and first names.
pub(super) fn person_name(mut r: Reader<'_>) -> Option<PersonName> {
    let surname = r.name("surname");
    let first_names = r.name("first_names");
    r.finish();
    Some(PersonName { surname: surname?, first_names: first_names? })
}

/// The places where a person stands for the second time or more.
pub(super) fn repeated(named: &[Named]) -> impl Iterator<Item = &Named> {
    let mut seen = HashSet::new();
    named.iter().filter(move |each| !seen.insert(&each.matricule))
}

/// F.003: nobody stands twice.
pub(super) fn each_once(r: &Reader<'_>, named: &[Named]) {
    for again in repeated(named) {
        r.report(Finding::new(again.pointer.as_str(), rules::Poll::PersonEnteredTwice));
    }
}

//! People as several démarches name them.

use elections::{Name, Person, PersonName, shape::Matricule};

use crate::fields::draft;

draft! {
    /// A person by name.
    struct PersonName, PersonNameDraft {
        /// Surname.
        surname: required Name,
        /// First names, as on the identity card.
        first_names: required Name,
    }
}

draft! {
    /// A person by name and matricule.
    struct Person, PersonDraft {
        /// Surname.
        surname: required Name,
        /// First names, as on the identity card.
        first_names: required Name,
        /// National identification number, 13 digits.
        matricule: required Matricule,
    }
}

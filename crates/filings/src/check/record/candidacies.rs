//! What is entered once about the candidatures.

use chrono::NaiveDate;
use elections::{
    Capacity, CountryCode, Name, TimeOfDay,
    shape::{Line, Matricule},
};
use serde::Serialize;
use types::PersonMatricule;

use crate::{
    check::{
        poll::{MOST_EMPLOYEES, MOST_LISTS, MOST_PEOPLE},
        reader::Reader,
        values,
    },
    content::{Sex, Situation},
    forms::shape::{ListNumber, Supporters},
};

part! {
    /// Who presents a list or a candidature.
    PresenterFacts {
        fields {
            /// By which right.
            capacity: Capacity = values::one_of(&Capacity::ALL, Capacity::code);
            /// The name of the union.
            #[schemars(with = "Line<100>")]
            union_name: String = values::line(100);
            /// How many support it.
            #[schemars(with = "Supporters")]
            supporters: u32 = values::integer(1, MOST_EMPLOYEES);
        }
    }
}

part! {
    /// A candidate. The names that stand here are those of the same matricule everywhere else.
    CandidateFacts {
        fields {
            /// Surname.
            surname: Name = values::name;
            /// First names.
            first_names: Name = values::name;
            /// Profession.
            #[schemars(with = "Line<100>")]
            profession: String = values::line(100);
            /// National identification number, 13 digits.
            #[schemars(with = "Matricule")]
            matricule: PersonMatricule = values::matricule;
            /// Nationality.
            nationality: CountryCode = values::country;
            /// Sex, as in the register of persons.
            sex: Sex = values::one_of(&Sex::ALL, Sex::code);
        }
    }
}

part! {
    /// An individual candidature.
    CandidatureFacts {
        fields {
            /// The day on which the employer received it.
            received_on: NaiveDate = values::date;
            /// The hour of that day.
            received_at: TimeOfDay = values::time;
        }
        parts {
            /// Who stands.
            candidate: CandidateFacts;
            /// Who presents the candidature.
            presented_by: PresenterFacts;
        }
    }
}

part! {
    /// A list of candidates.
    ListFacts {
        fields {
            /// Its name.
            #[schemars(with = "Line<100>")]
            name: String = values::line(100);
            /// Its number.
            #[schemars(with = "ListNumber")]
            number: u32 = values::integer(1, 999);
            /// The day on which the employer received it.
            received_on: NaiveDate = values::date;
            /// The hour of that day.
            received_at: TimeOfDay = values::time;
        }
        parts {
            /// Who presents it.
            presented_by: PresenterFacts;
        }
        lists {
            /// The candidates.
            candidates: CandidateFacts, MOST_PEOPLE;
        }
    }
}

part! {
    /// The candidatures: lists or individual ones.
    CandidaciesFacts {
        fields {
            /// The situation; `candidates` where absent and somebody stands.
            situation: Situation = values::one_of(&Situation::ALL, Situation::code);
            /// The day on which a delegation was elected less than a year before the national poll.
            elected_on: NaiveDate = values::date;
            /// Whether all agree on the seats, so that there is no vote.
            office_agreement: bool = values::flag;
        }
        lists {
            /// The lists.
            lists: ListFacts, MOST_LISTS;
            /// The individual candidatures.
            candidatures: CandidatureFacts, MOST_PEOPLE;
        }
    }
}

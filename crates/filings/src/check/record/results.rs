//! What is entered once about the end of the poll and the offices of the delegation.

use chrono::NaiveDate;
use elections::{
    Name, Seat,
    shape::{Line, Matricule},
};
use serde::Serialize;
use types::PersonMatricule;

use crate::{
    check::{
        poll::{MOST_EMPLOYEES, MOST_LISTS, MOST_PEOPLE},
        reader::Reader,
        results::MOST_VOTES,
        values,
    },
    content::{Outcome, Status},
    forms::shape::{Cast, Employees, ListNumber},
};

part! {
    /// Electors, voters and ballots.
    CountsFacts {
        fields {
            /// Registered electors.
            #[schemars(with = "Employees")]
            electors: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Those who voted.
            #[schemars(with = "Employees")]
            voters: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Those among them who voted by post.
            #[schemars(with = "Employees")]
            postal_voters: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Postal envelopes that were refused.
            #[schemars(with = "Employees")]
            rejected_postal: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Ballots in the urn.
            #[schemars(with = "Employees")]
            ballots: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Valid ballots.
            #[schemars(with = "Employees")]
            valid: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Ballots without a vote.
            #[schemars(with = "Employees")]
            blank: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Null ballots.
            #[schemars(with = "Employees")]
            null_ballots "null": u32 = values::integer(0, MOST_EMPLOYEES);
        }
    }
}

part! {
    /// The votes of a candidate; the names come from the candidatures where they are not said.
    VotesFacts {
        fields {
            /// Surname.
            surname: Name = values::name;
            /// First names.
            first_names: Name = values::name;
            /// Whose votes.
            #[schemars(with = "Matricule")]
            matricule: PersonMatricule = values::matricule;
            /// All votes for the candidate.
            #[schemars(with = "Cast")]
            votes: u32 = values::integer(0, MOST_VOTES);
            /// What became of the candidate.
            status: Status = values::one_of(&Status::ALL, Status::code);
        }
    }
}

part! {
    /// The suffrages of a list and of its candidates.
    ListVotesFacts {
        fields {
            /// The name of the list.
            #[schemars(with = "Line<100>")]
            name: String = values::line(100);
            /// Its number.
            #[schemars(with = "ListNumber")]
            number: u32 = values::integer(1, 999);
            /// All its suffrages.
            #[schemars(with = "Cast")]
            suffrages: u32 = values::integer(0, MOST_VOTES);
        }
        lists {
            /// Its candidates.
            candidates: VotesFacts, MOST_PEOPLE;
        }
    }
}

part! {
    /// A person by name.
    PersonNameFacts {
        fields {
            /// Surname.
            surname: Name = values::name;
            /// First names.
            first_names: Name = values::name;
        }
    }
}

part! {
    /// Who signs the procès-verbal.
    SignatoriesFacts {
        parts {
            /// The president of the principal office.
            president: PersonNameFacts;
        }
        lists {
            /// Its assessors.
            assessors: PersonNameFacts, 10;
        }
    }
}

part! {
    /// A delegate elected without a vote; the names come from the candidatures where they are not said.
    ElectedFacts {
        fields {
            /// Surname.
            surname: Name = values::name;
            /// First names.
            first_names: Name = values::name;
            /// Who.
            #[schemars(with = "Matricule")]
            matricule: PersonMatricule = values::matricule;
            /// The name of the list.
            #[schemars(with = "Line<100>")]
            list: String = values::line(100);
            /// The seat.
            seat: Seat = values::one_of(&Seat::ALL, Seat::code);
        }
    }
}

part! {
    /// How the poll ended.
    ResultsFacts {
        fields {
            /// The outcome; where absent, it follows from the candidatures.
            outcome: Outcome = values::one_of(&Outcome::ALL, Outcome::code);
            /// The day on which the procès-verbal of a vote was signed; that of the poll where absent.
            signed_on: NaiveDate = values::date;
            /// The day of a procès-verbal without a vote.
            established_on: NaiveDate = values::date;
        }
        parts {
            /// Electors, voters and ballots.
            counts: CountsFacts;
            /// Who signed the procès-verbal of a vote.
            signed_by: SignatoriesFacts;
            /// Who established a procès-verbal without a vote.
            established_by: PersonNameFacts;
        }
        lists {
            /// The lists with their suffrages.
            lists: ListVotesFacts, MOST_LISTS;
            /// The candidates who stood one by one.
            candidates: VotesFacts, MOST_PEOPLE;
            /// The elected without a vote.
            elected: ElectedFacts, MOST_PEOPLE;
        }
    }
}

part! {
    /// An officer; the names come from the candidatures where they are not said.
    OfficerFacts {
        fields {
            /// Surname.
            surname: Name = values::name;
            /// First names.
            first_names: Name = values::name;
            /// Who.
            #[schemars(with = "Matricule")]
            matricule: PersonMatricule = values::matricule;
        }
    }
}

part! {
    /// The constituent meeting and the offices (L.416-1(3)).
    FunctionsFacts {
        fields {
            /// The day of the constituent meeting.
            constituent_meeting_on: NaiveDate = values::date;
            /// The day of the president's letter to the employer.
            notified_on: NaiveDate = values::date;
        }
        parts {
            /// The president.
            president: OfficerFacts;
            /// The vice-president.
            vice_president: OfficerFacts;
            /// The secretary.
            secretary: OfficerFacts;
            /// The delegate for safety and health.
            security_delegate: OfficerFacts;
            /// The delegate for equality.
            equality_delegate: OfficerFacts;
        }
        lists {
            /// The further members of the bureau.
            bureau_members: OfficerFacts, 50;
        }
    }
}

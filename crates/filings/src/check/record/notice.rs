//! What is entered once for the notice of election and the deposit of the electoral lists.

use chrono::NaiveDate;
use elections::{
    Hundredths, TimeOfDay,
    shape::{Line, Lines},
};
use serde::Serialize;

use crate::{
    check::{poll::MOST_EMPLOYEES, reader::Reader, values},
    forms::shape::Employees,
};

part! {
    /// Employees below 16 hours a week.
    PartTimeFacts {
        fields {
            /// How many.
            #[schemars(with = "Employees")]
            employees: u32 = values::integer(0, MOST_EMPLOYEES);
            /// The sum of their contractual weekly hours.
            weekly_hours: Hundredths = values::decimal;
        }
    }
}

part! {
    /// Employees who count by their presence.
    ProRataFacts {
        fields {
            /// How many.
            #[schemars(with = "Employees")]
            employees: u32 = values::integer(0, MOST_EMPLOYEES);
            /// For how many they count.
            counted: Hundredths = values::decimal;
        }
    }
}

part! {
    /// The headcount on the computation day with its breakdown (L.411-1(2), L.411-2).
    HeadcountFacts {
        fields {
            /// Employees of 16 hours a week or more.
            #[schemars(with = "Employees")]
            at_least_16_hours: u32 = values::integer(0, MOST_EMPLOYEES);
            /// Weekly hours of a full-time employee, where it is not 40.
            full_time_hours: Hundredths = values::decimal;
            /// The headcount that fixes the number of seats.
            #[schemars(with = "Employees")]
            total: u32 = values::integer(0, MOST_EMPLOYEES);
        }
        parts {
            /// Employees below 16 hours a week.
            below_16_hours: PartTimeFacts;
            /// Fixed-term employees.
            fixed_term: ProRataFacts;
            /// Employees put at the firm's disposal.
            seconded: ProRataFacts;
        }
    }
}

part! {
    /// What the notice of election says and neither the law nor the file of the poll knows.
    NoticeFacts {
        fields {
            /// The day on which the notice is posted.
            posted_on: NaiveDate = values::date;
            /// The opening day, where it is earlier than the closing day.
            opening_day: NaiveDate = values::date;
            /// When the poll opens.
            opens_at: TimeOfDay = values::time;
            /// When it closes.
            closes_at: TimeOfDay = values::time;
            /// Where one votes.
            #[schemars(with = "Line<200>")]
            place: String = values::line(200);
            /// Where the names of the candidates can be consulted.
            #[schemars(with = "Line<200>")]
            candidates_consultation: String = values::line(200);
            /// Who may stand.
            #[schemars(with = "Lines<2_000>")]
            eligibility_conditions: String = values::lines(2_000);
            /// Whether a postal vote is asked for or authorised.
            postal_vote: bool = values::flag;
        }
        parts {
            /// The headcount with its breakdown.
            headcount: HeadcountFacts;
        }
    }
}

part! {
    /// The deposit of the electoral lists; the days that are not said follow from it.
    ElectorateFacts {
        fields {
            /// The day on which the lists are deposited.
            lists_deposited_on: NaiveDate = values::date;
            /// Where they can be consulted.
            #[schemars(with = "Line<200>")]
            consultation_place: String = values::line(200);
            /// The day on which the notice is posted; that of the deposit where absent.
            posted_on: NaiveDate = values::date;
            /// First day to claim; the working day after the deposit where absent.
            claims_from: NaiveDate = values::date;
            /// Last day to claim; the third working day after the deposit where absent.
            claims_until: NaiveDate = values::date;
            /// To whom claims are addressed.
            #[schemars(with = "Line<200>")]
            claims_to: String = values::line(200);
        }
    }
}

//! Ages and times of service, counted from day to day.

use chrono::{Months, NaiveDate};

use super::{Employee, GroupSeniority, ServiceCount};

/// Whether so many months have passed between two days: the first day, moved on by them, is not after the second.
/// A day that the last month does not have (31, 29 February) becomes its last one.
#[must_use]
pub fn reached(from: NaiveDate, months: u32, on: NaiveDate) -> bool {
    from.checked_add_months(Months::new(months)).is_some_and(|day| day <= on)
}

/// [`reached`], by the chosen count.
pub(super) fn served(from: NaiveDate, months: u32, on: NaiveDate, count: ServiceCount) -> bool {
    match count {
        ServiceCount::Anniversary => reached(from, months, on),
        ServiceCount::LastDayIncluded => reached(from, months, on.succ_opt().unwrap_or(on)),
    }
}

/// The first day of service in the company: an entry with a transferor is one in the company (L.411-1(1)).
pub(super) fn in_company(employee: &Employee) -> Option<NaiveDate> {
    [employee.hired, employee.hired_by_transferor].into_iter().flatten().min()
}

/// The first day of the seniority of a candidate.
pub(super) fn seniority(employee: &Employee, group: GroupSeniority) -> Option<NaiveDate> {
    let in_group = match group {
        GroupSeniority::Company => None,
        GroupSeniority::Group => employee.hired_in_group,
    };
    [in_company(employee), in_group].into_iter().flatten().min()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn months_are_counted_from_day_to_day() {
        for (from, months, on, expected) in [
            ("2023-09-12", 6, "2024-03-12", true),
            ("2023-09-13", 6, "2024-03-12", false),
            ("2023-08-31", 6, "2024-02-28", false),
            ("2023-08-31", 6, "2024-02-29", true),
            ("2022-08-31", 6, "2023-02-28", true),
            ("2008-02-29", 12 * 17, "2025-02-28", true),
            ("2024-03-12", 0, "2024-03-12", true),
            ("2024-03-13", 0, "2024-03-12", false),
        ] {
            assert_eq!(reached(day(from), months, day(on)), expected, "{from} + {months} by {on}");
        }
        assert!(!reached(NaiveDate::MAX, 1, NaiveDate::MAX));
    }

    #[test]
    fn the_last_day_counts_by_setting() {
        let (from, on) = (day("2023-09-13"), day("2024-03-12"));
        assert!(!served(from, 6, on, ServiceCount::Anniversary));
        assert!(served(from, 6, on, ServiceCount::LastDayIncluded));
        assert!(!served(day("2023-09-14"), 6, on, ServiceCount::LastDayIncluded));
    }

    #[test]
    fn service_with_a_transferor_is_service_in_the_company() {
        let employee = Employee {
            hired: Some(day("2024-01-01")),
            hired_by_transferor: Some(day("2020-05-01")),
            hired_in_group: Some(day("2010-01-01")),
            ..Employee::default()
        };
        assert_eq!(in_company(&employee), Some(day("2020-05-01")));
        assert_eq!(seniority(&employee, GroupSeniority::Company), Some(day("2020-05-01")));
        assert_eq!(seniority(&employee, GroupSeniority::Group), Some(day("2010-01-01")));
        assert_eq!(in_company(&Employee::default()), None);
    }
}

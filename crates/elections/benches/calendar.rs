//! How long the calendars of a whole year take: 4,221 companies, as many as were addressed in 2024, each with its own
//! day of the poll, its opening and its working week, and every date of it.

use std::hint::black_box;

use chrono::{Days, NaiveDate};
use criterion::Criterion;
use elections::{Calendar, WeekPattern};

const COMPANIES: u64 = 4_221;

/// Every date of a calendar, as one number, so that none is left out.
fn dates(calendar: &Calendar) -> i64 {
    let days = [
        calendar.notice_latest(),
        calendar.lists_deposit_latest(),
        calendar.claims().from,
        calendar.claims().until,
        calendar.candidates_deadline().date(),
        calendar.postal_dispatch_latest(),
        calendar.registration_latest(),
        calendar.candidates_posting().from,
        calendar.candidates_posting().until,
        calendar.results_posting().from,
        calendar.results_posting().until,
        calendar.contestation().from,
        calendar.contestation().until,
        calendar.constituent_latest(),
    ];
    days.into_iter().map(|day| (day - calendar.election_day).num_days()).sum()
}

fn year(first: NaiveDate) -> i64 {
    let company = |company: u64| {
        let poll = first + Days::new(company % 366);
        let week = if company.is_multiple_of(5) { WeekPattern::TueSat } else { WeekPattern::MonFri };
        dates(&Calendar::new(poll, poll - Days::new(company % 3), week))
    };
    (0..COMPANIES).map(company).sum()
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
    let mut group = criterion.benchmark_group("calendars of 4221 firms");
    group.sample_size(20);
    group.bench_function("all dates", |bencher| bencher.iter(|| year(black_box(first))));
    group.finish();
    criterion.final_summary();
}

//! How long it takes to share seats among lists, beside the shortest D'Hondt that one can write, over the same lists.

use std::hint::black_box;

use criterion::Criterion;
use elections::{
    Parameters,
    allocation::{ListVotes, Race, ShortList, allocate},
};

/// All quotients of all lists above five per cent, sorted; the first ones win. No reasons, no ties, no vacancies.
fn naive(seats: u32, lists: &[ListVotes]) -> Vec<u32> {
    let total: u64 = lists.iter().map(|list| u64::from(list.suffrages)).sum();
    let mut quotients = Vec::new();
    for (index, list) in lists.iter().enumerate().filter(|(_, list)| u64::from(list.suffrages) * 20 >= total)
    {
        quotients.extend((1..=seats).map(|divisor| (u64::from(list.suffrages), u64::from(divisor), index)));
    }
    quotients.sort_by(|one, two| (two.0 * one.1, two.0).cmp(&(one.0 * two.1, one.0)));
    let mut won = vec![0; lists.len()];
    for (_, _, index) in quotients.iter().take(usize::try_from(seats).unwrap_or(usize::MAX)) {
        won[*index] += 1;
    }
    won
}

fn lists(suffrages: &[u32]) -> Vec<ListVotes> {
    suffrages.iter().map(|suffrages| ListVotes { suffrages: *suffrages, candidates: Some(60) }).collect()
}

fn shared(seats: u32, lists: &[ListVotes]) -> Vec<u32> {
    let race = Race { titulaires: seats, lists, short_list: ShortList::Ask, lot: &[] };
    let allocation = allocate(Parameters::latest(), black_box(&race));
    let lists = allocation.map(|allocation| allocation.lists).unwrap_or_default();
    lists.iter().map(|list| list.seats.titulaires).collect()
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    // Twenty lists can't all have more than five per cent: ten of these take part.
    let many: Vec<u32> = (0..20).map(|place| 5_230 - 41 * place).collect();
    for (name, seats, lists) in [
        ("15 seats, 6 lists", 15, lists(&[5_230, 3_120, 1_480, 410, 1_010, 700])),
        ("25 seats, 20 lists", 25, lists(&many)),
    ] {
        assert_eq!(shared(seats, &lists), naive(seats, &lists), "the baseline answers something else");
        let mut group = criterion.benchmark_group(format!("allocation of {name}"));
        group.bench_function("ours", |bencher| bencher.iter(|| shared(seats, black_box(&lists))));
        group.bench_function("naive", |bencher| bencher.iter(|| naive(seats, black_box(&lists))));
        let race = Race { titulaires: seats, lists: &lists, short_list: ShortList::Ask, lot: &[] };
        if let Ok(allocation) = allocate(Parameters::latest(), &race) {
            group.bench_function("steps in words", |bencher| {
                bencher.iter(|| elections::reasons::explain_all(&allocation.steps(&[]), types::Language::Fr));
            });
        }
        group.finish();
    }
    criterion.final_summary();
}

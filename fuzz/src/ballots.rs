//! Any marks on any paper: a valid ballot never gives more than the elector has, nor a candidate more than two votes.

use std::collections::BTreeMap;

use elections::{Ballot, BallotRules, Flaw, Outcome, Paper, PaperList, Parameters, read_ballot};

/// Votes of the elector, sizes of three lists, filled circles, another sign or a flaw; then list, candidate and
/// crosses of each mark.
pub fn run(data: &[u8]) {
    let [votes, first, second, third, circles, signs, marks @ ..] = data else { return };
    let votes = u32::from(votes % 60) + 1;
    let candidate = |list: u8, place: u8| format!("{}{place}", char::from(b'a' + list % 3));
    let lists = (0..3).zip([first, second, third]).map(|(list, size)| {
        let names = (0..size % 30 + 1).map(|place| candidate(list, place));
        (char::from(b'A' + list).to_string(), PaperList::of(names))
    });
    let lists: BTreeMap<_, _> = lists.collect();
    let parameters = Parameters::latest();
    let paper = Paper::proportional(parameters, votes, lists.clone());
    let Ok(paper) = paper else { panic!("a paper that can be: {paper:?}") };

    let mut ballot = Ballot { other_sign: signs & 1 == 1, ..Ballot::default() };
    ballot.circles.extend(
        lists.keys().zip(0..).filter(|(_, bit)| circles >> bit & 1 == 1).map(|(name, _)| name.clone()),
    );
    ballot.flaws.extend(Flaw::ALL.into_iter().nth(usize::from(signs >> 1)));
    let (marks, _) = marks.as_chunks::<3>();
    for [list, place, crosses] in marks {
        ballot.marks.insert(candidate(*list, place % 32), u32::from(crosses % 4));
    }

    let reading = read_ballot(&paper, &ballot, &BallotRules::default());
    assert_eq!(
        reading,
        read_ballot(&paper, &ballot, &BallotRules::default()),
        "read twice, read differently"
    );
    let Ok(reading) = reading else { return };
    match reading.outcome {
        Outcome::Valid(valid) => {
            assert!(ballot.has_votes() && ballot.flaws.is_empty());
            assert!(valid.used <= votes, "{} of {votes} votes", valid.used);
            assert_eq!(valid.candidates.values().sum::<u32>(), valid.used);
            assert_eq!(valid.lists.values().map(|list| list.total()).sum::<u32>(), valid.used);
            assert!(valid.candidates.values().all(|votes| *votes <= parameters.votes_per_candidate.value));
        }
        Outcome::Blank => assert!(!ballot.has_votes()),
        Outcome::Null | Outcome::Contested(_) => {}
    }
}

//! Whether the record shares the seats among the lists, and the lots, as the law does.

use std::collections::BTreeMap;

use elections::{
    Facts, VotingSystem,
    allocation::{Allocation, Award, ListVotes, Race, Round, SeatPair, Status as Shared, allocate},
    ranking::MinimumVotes,
    rules,
};
use types::{Finding, Findings, pointer_segment};

use crate::{
    content::{CandidateResult, ListResult, Status},
    fields::{MAX_LISTS, MAX_PEOPLE, MAX_SEATS},
    proces_verbal::{
        Apportionment, FurtherSeat, RecensementGeneral,
        general_count::{self, LISTS_DRAWN, Lots, drawn_lists},
    },
};

pub(super) fn judge(findings: &Findings, pv: &RecensementGeneral, facts: &Facts) {
    let lots = Lots::of(pv, &pv.candidate_lots).map_err(|found| findings.extend(found)).ok();
    // More than the form takes is refused by the rules of démarche 4.
    if pv.titulaires > MAX_SEATS || pv.suppleants > MAX_SEATS || pv.lists.len() > MAX_LISTS {
        return;
    }
    match pv.system {
        VotingSystem::MajoriteRelative => {
            if pv.apportionment.is_some() {
                findings.push(Finding::error("/apportionment", "not_applicable"));
            }
            let seats = SeatPair { titulaires: pv.titulaires, suppleants: pv.suppleants };
            judge_ties(findings, pv, lots.as_ref(), None, seats, MinimumVotes::default());
        }
        VotingSystem::RepresentationProportionnelle => judge_lists(findings, pv, lots.as_ref(), facts),
    }
}

fn judge_lists(findings: &Findings, pv: &RecensementGeneral, lots: Option<&Lots>, facts: &Facts) {
    let unsaid = Apportionment::default();
    let said = pv.apportionment.as_ref();
    let names: Vec<&str> = pv.lists.iter().map(|list| list.name.as_str()).collect();
    if said.is_none() && !names.is_empty() {
        findings.found("/apportionment", rules::ProcesVerbal::SharingOfSeatsNotRecorded);
    }
    let Some(shared) = share(findings, pv, &names, said.unwrap_or(&unsaid), facts) else { return };
    if let Some(said) = said {
        compare(findings, said, &shared, &names);
    }
    judge_status(findings, &shared, &names);
    for (index, (list, shared_list)) in pv.lists.iter().zip(&shared.lists).enumerate() {
        let at = candidates_at(Some(index));
        let seats = shared_list.seats;
        let elected = |status| count(&list.candidates, status);
        let elected =
            SeatPair { titulaires: elected(Status::Titulaire), suppleants: elected(Status::Suppleant) };
        if shared.status == Shared::Decided && elected != seats {
            findings.push(seats_differ(&at, seats));
        }
        // Within a list nobody needs a vote.
        judge_ties(findings, pv, lots, Some(index), seats, MinimumVotes::Nothing);
    }
}

fn count(candidates: &[CandidateResult], status: Status) -> u32 {
    let count = candidates.iter().filter(|candidate| candidate.status == status).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// F.867.
fn seats_differ(at: &str, seats: SeatPair) -> Finding {
    Finding::new(
        at,
        rules::ProcesVerbal::WrongSeatsOfTheList {
            titulaires: seats.titulaires.into(),
            suppleants: seats.suppleants.into(),
        },
    )
}

/// The seats as the law shares them; F.872 and F.873 where the lot on record can't be.
fn share(
    findings: &Findings,
    pv: &RecensementGeneral,
    names: &[&str],
    said: &Apportionment,
    facts: &Facts,
) -> Option<Allocation> {
    let lists: Vec<ListVotes> = pv.lists.iter().map(ListResult::votes).collect();
    let drawn = said.lots.get(..MAX_LISTS).unwrap_or(&said.lots);
    let lot = drawn_lists(names, drawn).map_err(|unknown| findings.push(unknown)).ok()?;
    let short_list = said.short_list.unwrap_or_default();
    let race = Race { titulaires: pv.titulaires, lists: &lists, short_list, lot: &lot };
    let shared = allocate(facts.parameters(), &race);
    if shared.is_err() {
        findings.found(LISTS_DRAWN, rules::ProcesVerbal::LotWithoutNeed);
    }
    shared.ok()
}

/// F.871 and W.856: what no rule decides stands on record.
fn judge_status(findings: &Findings, shared: &Allocation, names: &[&str]) {
    let named = |places: &[usize]| {
        places.iter().filter_map(|place| names.get(*place)).map(|name| (*name).to_owned()).collect()
    };
    match &shared.status {
        Shared::Decided => {}
        Shared::LotsNeeded(draw) => {
            let (lists, seats) = (named(&draw.lists), draw.seats.into());
            let open = rules::ProcesVerbal::LotToBeRecorded { lists, seats };
            findings.found(LISTS_DRAWN, open);
        }
        Shared::ChoiceNeeded(short) => {
            findings.found(
                "/apportionment/short_list",
                rules::ProcesVerbal::ListTooShort { lists: named(short) },
            );
        }
    }
}

/// F.862 to F.867: each step on record is that of the law.
fn compare(findings: &Findings, said: &Apportionment, shared: &Allocation, names: &[&str]) {
    if said.nombre_electoral != shared.nombre_electoral {
        let wrong = rules::ProcesVerbal::WrongNombreElectoral {
            total: shared.total.into(),
            divisor: (u64::from(shared.titulaires) + 1).into(),
            expected: shared.nombre_electoral.into(),
        };
        findings.found("/apportionment/nombre_electoral", wrong);
    }
    unknown_lists(findings, "/apportionment/first_round", said.first_round.keys(), names);
    unknown_lists(findings, "/apportionment/titulaire_seats", said.titulaire_seats.keys(), names);
    for (name, list) in names.iter().zip(&shared.lists) {
        if seats_of(&said.first_round, name) != list.first_round {
            let at = format!("/apportionment/first_round/{}", pointer_segment(name));
            findings.found(at, rules::ProcesVerbal::WrongFirstRound { expected: list.first_round.into() });
        }
        let decided = shared.status == Shared::Decided;
        if decided && seats_of(&said.titulaire_seats, name) != list.seats.titulaires {
            let at = format!("/apportionment/titulaire_seats/{}", pointer_segment(name));
            findings.push(seats_differ(&at, list.seats));
        }
    }
    let (expected, most) = further_seats(shared);
    if !(expected..=most).contains(&said.further_seats.len()) {
        let wrong = rules::ProcesVerbal::WrongNumberOfFurtherSeats { expected: expected.into() };
        findings.found("/apportionment/further_seats", wrong);
    }
    for (number, (said, round)) in said.further_seats.iter().zip(shared.rounds()).enumerate() {
        let at = format!("/apportionment/further_seats/{number}");
        unknown_lists(findings, &format!("{at}/quotients"), said.quotients.keys(), names);
        if !compare_round(findings, &at, said, &round, names) {
            // Every later quotient hangs on this seat.
            break;
        }
    }
}

/// How many seats after the first round stand on record: at least those that are given, at most also those that an open
/// lot would give.
fn further_seats(shared: &Allocation) -> (usize, usize) {
    let given = shared.further.iter().filter(|seat| seat.winner.is_some()).count();
    let open = shared.rounds().last().filter(|round| round.further.winner.is_none());
    let open = open.map_or(0, |round| (shared.titulaires + 1).saturating_sub(round.seat));
    (given, given.saturating_add(usize::try_from(open).unwrap_or(usize::MAX)))
}

fn seats_of(seats: &BTreeMap<String, u32>, name: &str) -> u32 {
    seats.get(name).copied().unwrap_or(0)
}

/// F.873.
fn unknown_lists<'a>(findings: &Findings, at: &str, said: impl Iterator<Item = &'a String>, names: &[&str]) {
    for name in said.filter(|name| !names.contains(&name.as_str())) {
        findings.found(
            format!("{at}/{}", pointer_segment(name)),
            rules::ProcesVerbal::UnknownList { list: name.to_owned() },
        );
    }
}

/// F.865 and F.866; whether the seat goes to the right list.
fn compare_round(
    findings: &Findings,
    at: &str,
    said: &FurtherSeat,
    round: &Round<'_>,
    names: &[&str],
) -> bool {
    for quotient in &round.quotients {
        let Some(name) = names.get(quotient.list) else { continue };
        if said.quotients.get(*name) != Some(&quotient.value()) {
            let at = format!("{at}/quotients/{}", pointer_segment(name));
            findings.found(at, rules::ProcesVerbal::WrongQuotient { expected: quotient.value().into() });
        }
    }
    let named = |place: usize| names.get(place).copied();
    let right = match round.further.award {
        // The equal lists all get a seat; the order is free.
        Award::OneEach => round.further.tie.iter().any(|place| named(*place) == Some(&said.winner)),
        Award::HighestQuotient | Award::MostSuffrages | Award::Lot => {
            round.further.winner.and_then(named) == Some(&said.winner)
        }
        Award::Open => return false,
    };
    if !right {
        let expected = round.further.winner.and_then(named).unwrap_or_default();
        findings.found(
            format!("{at}/winner"),
            rules::ProcesVerbal::SeatOfAnotherList { expected: expected.to_owned() },
        );
    }
    right && round.further.winner.and_then(named) == Some(&said.winner)
}

fn candidates_at(list: Option<usize>) -> String {
    list.map_or_else(|| "/candidates".to_owned(), |list| format!("/lists/{list}/candidates"))
}

/// F.901 to F.903 for the lots on record, and W.855: candidates equal in votes and age, whose rank only a lot can have
/// decided, which is not on record or says otherwise.
fn judge_ties(
    findings: &Findings,
    pv: &RecensementGeneral,
    lots: Option<&Lots>,
    list: Option<usize>,
    seats: SeatPair,
    least: MinimumVotes,
) {
    let results = list.and_then(|list| pv.lists.get(list)).map_or(&pv.candidates, |list| &list.candidates);
    if results.len() > MAX_PEOPLE || pv.candidate_lots.len() > MAX_PEOPLE {
        return;
    }
    let Some(lots) = lots else { return };
    let ranking = match lots.rank(list, results, seats, least, |_, ranking| ranking) {
        Ok(ranking) => ranking,
        Err(refused) => return findings.push(refused),
    };
    for draw in &ranking.draws {
        let otherwise = |place: &usize| {
            results.get(*place).is_some_and(|one| one.status != general_count::status(&ranking, *place))
        };
        let place = if draw.drawn {
            draw.candidates.iter().find(|place| otherwise(place))
        } else {
            draw.candidates.first()
        };
        if let Some(place) = place {
            let equal =
                rules::ProcesVerbal::CandidatesEqualInEverything { equal: draw.candidates.len().into() };
            findings.found(format!("{}/{place}/status", candidates_at(list)), equal);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use types::DemarcheKind;

    use super::*;
    use crate::{
        Content,
        content::{ListResult, ResultDeclaration},
        proces_verbal::{Office, Officer},
        sample,
    };
    use elections::{Delegation, allocation::ShortList};

    /// A record of lists with so many suffrages and candidates.
    fn record(titulaires: u32, lists: &[(u32, usize)]) -> RecensementGeneral {
        let facts =
            Facts { headcount: Some(150), election_day: "2024-03-12".parse().ok(), ..Facts::default() };
        let kind = DemarcheKind::ResultDeclaration;
        let content = crate::check(kind, &sample(kind, &facts), &facts).content;
        let Some(Content::ResultDeclaration(ResultDeclaration::Vote(result))) = content else { panic!() };
        let president = Officer {
            surname: "Ries".parse().unwrap(),
            first_names: "Iris".parse().unwrap(),
            signed_on: None,
        };
        let office = Office {
            number: 1,
            place: "Siège".into(),
            opened_at: "09:00".parse().unwrap(),
            closed_at: "17:00".parse().unwrap(),
            president,
            assessors: vec![],
            observers: vec![],
        };
        let system = VotingSystem::RepresentationProportionnelle;
        let delegation = Delegation { titulaires, suppleants: titulaires, system };
        let mut pv = RecensementGeneral::of(result.polling_day, delegation, result.counts, office);
        let candidate = &result.lists[0].candidates[0];
        let list = |(index, (suffrages, count)): (usize, &(u32, usize))| ListResult {
            name: format!("L{index}"),
            number: None,
            suffrages: *suffrages,
            candidates: vec![candidate.clone(); *count],
        };
        pv.lists = lists.iter().enumerate().map(list).collect();
        pv
    }

    fn shared(titulaires: u32, lists: &[(u32, usize)], short_list: ShortList, lot: &[usize]) -> Allocation {
        let votes: Vec<_> = lists
            .iter()
            .map(|(suffrages, count)| ListVotes {
                suffrages: *suffrages,
                candidates: u32::try_from(*count).ok(),
            })
            .collect();
        let race = Race { titulaires, lists: &votes, short_list, lot };
        allocate(elections::Parameters::latest(), &race).unwrap()
    }

    /// The findings about the sharing of the seats.
    fn findings(mut pv: RecensementGeneral, shared: &Allocation) -> Vec<(String, &'static str)> {
        let names: Vec<String> = pv.lists.iter().map(|list| list.name.clone()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        pv.apportionment = Some(Apportionment::of(shared, &names));
        let findings = Findings::default();
        judge(&findings, &pv, &Facts::default());
        let found = findings.into_vec().into_iter().map(|finding| (finding.pointer, finding.code));
        found.filter(|(at, _)| at.starts_with("/apportionment")).collect()
    }

    #[test]
    fn an_open_lot_is_the_only_thing_to_mend() {
        let lists = [(400, 9), (400, 9), (400, 9)];
        let open = shared(5, &lists, ShortList::Ask, &[]);
        let found = findings(record(5, &lists), &open);
        assert_eq!(found, [("/apportionment/lots".to_owned(), "F.871")]);
    }

    proptest! {
        #[test]
        fn the_sharing_of_the_seats_passes_its_own_check(
            seats in 1..=12_u32,
            lists in prop::collection::vec((0..=20_u32, 1..=8_usize), 1..=5),
            short_list in prop_oneof![Just(ShortList::Ask), Just(ShortList::Redistribute), Just(ShortList::Vacant)],
            turn: prop::sample::Index,
        ) {
            let mut decided = shared(seats, &lists, short_list, &[]);
            if let Shared::LotsNeeded(draw) = &decided.status {
                let mut lot = draw.lists.clone();
                lot.rotate_left(turn.index(draw.lists.len()));
                decided = shared(seats, &lists, short_list, &lot);
            }
            prop_assume!(decided.status == Shared::Decided);
            prop_assert_eq!(findings(record(seats, &lists), &decided), []);
        }
    }
}

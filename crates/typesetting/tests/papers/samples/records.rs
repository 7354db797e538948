//! Records to look at: each kind, by majority and by lists, with as many people on it as are wanted.

use chrono::{NaiveDate, NaiveTime};

use documents::{
    Claim, CountedCandidate, CountedList, CountingRecord, Counts, Elected, Function, FunctionsDeclaration,
    FurtherSeat, GeneralCensusRecord, Held, ListQuotient, Named, NoCandidateRecord, Observer, Office,
    OfficeCounts, OfficeElectionRecord, Remark, ResultsSummary, Seats, SharedList, Sharing, SummaryOutcome,
};
use elections::{Seat, VotingSystem, allocation::ShortList};

use super::company;

type People = [(String, String)];

const SEATS: Seats = Seats::of(5, 5);

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, month, day).unwrap_or_default()
}

fn office() -> Office {
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
    Office {
        number: 1,
        place: "Salle de réunion, 1er étage".into(),
        opened_at: at(9),
        closed_at: at(17),
        president: Named::of("Ries", "Marie-Josée"),
        assessors: vec![Named::of("Steffen-Toussaint", "Luc"), Named::of("Da Conceição", "João Pedro")],
        observers: vec![Observer { person: Named::of("Urbany", "Iris"), named_by: "OGBL".into() }],
    }
}

fn counts() -> Counts {
    Counts {
        electors: 1_780,
        voters: 1_602,
        postal_voters: 40,
        rejected_postal: 2,
        ballots: 1_600,
        valid: 1_580,
        blank: 12,
        null_ballots: 8,
    }
}

fn claims() -> Vec<Claim> {
    vec![Claim {
        office: None,
        subject: "Une croix hors d'une case sur un bulletin".into(),
        decision: Some("Bulletin nul, à l'unanimité".into()),
    }]
}

fn of_office(office: u32, claims: Vec<Claim>) -> impl Iterator<Item = Claim> {
    claims.into_iter().map(move |claim| Claim { office: Some(office), ..claim })
}

/// Votes that fall with the place; the first win the seats.
fn counted(people: &People, seats: Seats) -> Vec<CountedCandidate> {
    let seat = |place: u32| match place {
        place if place < seats.titulaires => Some(Seat::Titulaire),
        place if place < seats.votes => Some(Seat::Suppleant),
        _ => None,
    };
    let one = |((surname, first_names), place): (&(String, String), u32)| CountedCandidate {
        person: Named::of(surname, first_names),
        votes: 1_412_u32.saturating_sub(place * 7),
        seat: seat(place),
    };
    people.iter().zip(0..).map(one).collect()
}

fn lists(people: &People, lists: usize) -> Vec<CountedList> {
    const NAMES: [&str; 3] = ["OGBL", "LCGB", "Liste neutre «Ensemble»"];
    let each = people.len().div_ceil(lists.max(1)).max(1);
    let list = |((people, place), name): ((&People, u32), &&str)| {
        let candidates = counted(people, Seats::of(3_u32.saturating_sub(place), 2));
        CountedList {
            number: Some(place + 1),
            name: (*name).to_owned(),
            suffrages: candidates.iter().map(|candidate| candidate.votes).sum(),
            candidates,
        }
    };
    people.chunks(each).zip(0..).zip(NAMES.iter().cycle()).map(list).collect()
}

fn seated(list: Option<&str>, candidates: &[CountedCandidate]) -> Vec<Elected> {
    let one = |candidate: &CountedCandidate| {
        Some(Elected {
            person: candidate.person.clone(),
            list: list.map(str::to_owned),
            votes: Some(candidate.votes),
            seat: candidate.seat?,
        })
    };
    candidates.iter().filter_map(one).collect()
}

fn in_seats(mut elected: Vec<Elected>) -> Vec<Elected> {
    elected.sort_by_key(|one| one.seat == Seat::Suppleant);
    elected
}

fn of_lists(lists: &[CountedList]) -> Vec<Elected> {
    in_seats(lists.iter().flat_map(|list| seated(Some(&list.name), &list.candidates)).collect())
}

fn sharing(lists: &[CountedList]) -> Sharing {
    let suffrages: u64 = lists.iter().map(|list| u64::from(list.suffrages)).sum();
    let nombre_electoral = suffrages / u64::from(SEATS.titulaires + 1) + 1;
    let quotient = |list: &CountedList| ListQuotient {
        list: list.name.clone(),
        quotient: format!("{}/{}", list.suffrages, list.number.unwrap_or_default() + 2),
    };
    let shared = |list: &CountedList| SharedList {
        name: list.name.clone(),
        suffrages: list.suffrages,
        first_round: u32::try_from(u64::from(list.suffrages) / nombre_electoral).unwrap_or_default(),
        seats: 2,
    };
    let winner = lists.first().map(|list| list.name.clone()).unwrap_or_default();
    Sharing {
        suffrages,
        nombre_electoral,
        percent: 5,
        lists: lists.iter().map(shared).collect(),
        further: vec![
            FurtherSeat { quotients: lists.iter().map(quotient).collect(), winner: winner.clone() };
            2
        ],
        lots: vec![winner],
        short_list: Some(ShortList::Vacant),
    }
}

pub(super) fn counting(people: &People, many: usize) -> [CountingRecord; 2] {
    let record = |system, lists: Vec<CountedList>, candidates| CountingRecord {
        company: company(),
        polling_day: day(3, 12),
        opening_day: (system == VotingSystem::RepresentationProportionnelle).then(|| day(3, 10)),
        system,
        seats: SEATS,
        office: office(),
        counts: counts(),
        lists,
        candidates,
        claims: claims(),
        remarks: Vec::new(),
    };
    [
        record(VotingSystem::MajoriteRelative, Vec::new(), counted(people, SEATS)),
        record(VotingSystem::RepresentationProportionnelle, lists(people, many), Vec::new()),
    ]
}

pub(super) fn census(people: &People, many: usize) -> [GeneralCensusRecord; 2] {
    let single = counted(people, SEATS);
    let lists = lists(people, many);
    let offices = [(1, "Siège"), (2, "Atelier de Bissen")].map(|(number, place)| OfficeCounts {
        number,
        place: place.to_owned(),
        counts: counts(),
    });
    let by_majority = GeneralCensusRecord {
        company: company(),
        polling_day: day(3, 12),
        opening_day: None,
        system: VotingSystem::MajoriteRelative,
        seats: SEATS,
        office: office(),
        counts: counts(),
        offices: Vec::new(),
        lists: Vec::new(),
        elected: in_seats(seated(None, &single)),
        candidates: single,
        sharing: None,
        candidate_lots: Vec::new(),
        claims: Vec::new(),
        remarks: Vec::new(),
    };
    let by_lists = GeneralCensusRecord {
        opening_day: Some(day(3, 10)),
        system: VotingSystem::RepresentationProportionnelle,
        offices: offices.to_vec(),
        sharing: Some(sharing(&lists)),
        candidate_lots: vec![vec![Named::of("Ries", "Marie-Josée"), Named::of("Urbany", "Iris")]],
        elected: of_lists(&lists),
        lists,
        candidates: Vec::new(),
        claims: [1, 2].into_iter().flat_map(|office| of_office(office, claims())).collect(),
        remarks: vec![Remark { office: Some(2), text: "Panne de courant de 11:00 à 11:20".into() }],
        ..by_majority.clone()
    };
    [by_majority, by_lists]
}

pub(super) fn office_election(people: &People) -> [OfficeElectionRecord; 1] {
    let elected = |((surname, first_names), place): (&(String, String), usize)| Elected {
        person: Named::of(surname, first_names),
        list: None,
        votes: None,
        seat: if place < people.len().div_ceil(2) { Seat::Titulaire } else { Seat::Suppleant },
    };
    [OfficeElectionRecord {
        company: company(),
        polling_day: Some(day(3, 12)),
        established_on: day(3, 5),
        established_by: Named::of("Ries", "Marie-Josée"),
        system: VotingSystem::MajoriteRelative,
        seats: SEATS,
        elected: people.iter().zip(0..).map(elected).collect(),
    }]
}

pub(super) fn no_candidate(people: &People) -> [NoCandidateRecord; 1] {
    let by = people.first().map(|(surname, first_names)| Named::of(surname, first_names));
    [NoCandidateRecord {
        company: company(),
        polling_day: Some(day(3, 12)),
        candidatures_closed_on: day(2, 29),
        established_on: day(3, 1),
        established_by: by.unwrap_or_else(|| Named::of("Ries", "Marie-Josée")),
    }]
}

pub(super) fn summary(people: &People, many: usize) -> [ResultsSummary; 4] {
    let [by_majority, by_lists] = census(people, many);
    let of = |record: GeneralCensusRecord| ResultsSummary {
        company: record.company,
        polling_day: Some(record.polling_day),
        outcome: SummaryOutcome::Vote,
        elects: Some((record.system, record.seats)),
        counts: Some(record.counts),
        lists: record.lists,
        candidates: record.candidates,
        elected: record.elected,
        posted: Some((day(3, 13), day(3, 15))),
        contested_until: Some(day(4, 2)),
    };
    let [without] = office_election(people);
    let office = ResultsSummary {
        outcome: SummaryOutcome::Office,
        elects: Some((without.system, without.seats)),
        counts: None,
        candidates: Vec::new(),
        elected: without.elected,
        ..of(by_majority.clone())
    };
    let nobody = ResultsSummary {
        outcome: SummaryOutcome::NoCandidate,
        elects: None,
        elected: Vec::new(),
        ..office.clone()
    };
    [of(by_majority), of(by_lists), office, nobody]
}

pub(super) fn functions(people: &People) -> [FunctionsDeclaration; 1] {
    use Function::{BureauMember, EqualityDelegate, President, Secretary, SecurityDelegate, VicePresident};
    let functions =
        [President, VicePresident, Secretary, BureauMember, BureauMember, SecurityDelegate, EqualityDelegate];
    let held = |((function, (surname, first_names)), place): ((Function, &(String, String)), u32)| Held {
        function,
        surname: surname.clone(),
        first_names: first_names.clone(),
        matricule: format!("19600104{:05}", 10_000 + place),
    };
    [FunctionsDeclaration {
        company: company(),
        constituent_meeting_on: day(4, 3),
        notified_on: day(4, 4),
        functions: functions.into_iter().zip(people.iter().cycle()).zip(0..).map(held).collect(),
    }]
}

//! The procès-verbaux of the demonstration world: counts that agree, and whoever they elect by the law.

use chrono::NaiveDate;
use elections::{
    Delegation, Facts, PersonName, Seat,
    allocation::{ListVotes, Race, SeatPair, ShortList, allocate},
    ranking::{self, Departed, Field, MinimumVotes, rank},
};
use filings::{
    content::{Candidate, CandidateList, CandidateResult, Counts, Elected, Status},
    proces_verbal::{
        Apportionment, Claim, Depouillement, ElectionOffice, NoCandidate, Observer, Office, OfficeCandidate,
        OfficeList, Officer, RecensementGeneral, seat_list,
    },
};

use super::{
    Loaded,
    world::{Bureau, Names},
};

/// The personal votes of a candidate by the place on the ballot, in per cent of the valid ballots.
const MAJORITY: [u32; 12] = [71, 38, 64, 22, 55, 47, 13, 59, 30, 41, 18, 26];
/// The same on a list, in per mille for each point of the list's strength.
const PERSONAL: [u32; 16] = [9, 4, 14, 2, 7, 5, 11, 3, 6, 8, 1, 10, 4, 2, 5, 3];
/// Per cent of the valid ballots whose list circle is filled, and the strength of a list's names.
const LISTS: [(u32, u32); 4] = [(29, 10), (21, 8), (11, 6), (1, 2)];

/// What the poll of a company elects, and when.
#[derive(Clone, Copy)]
pub(super) struct Votes {
    pub(super) day: NaiveDate,
    pub(super) delegation: Delegation,
}

fn office(number: u32, bureau: &Bureau, day: NaiveDate) -> Loaded<Office> {
    let officer = |(surname, first_names): &Names| -> Loaded<Officer> {
        let (surname, first_names) = (surname.parse()?, first_names.parse()?);
        Ok(Officer { surname, first_names, signed_on: Some(day) })
    };
    let observer = |(surname, first_names, named_by): &(String, String, String)| -> Loaded<Observer> {
        let (surname, first_names) = (surname.parse()?, first_names.parse()?);
        Ok(Observer { surname, first_names, named_by: named_by.clone() })
    };
    Ok(Office {
        number,
        place: bureau.place.clone(),
        opened_at: bureau.opened_at.parse()?,
        closed_at: bureau.closed_at.parse()?,
        president: officer(&bureau.president)?,
        assessors: bureau.assessors.iter().map(officer).collect::<Loaded<_>>()?,
        observers: bureau.observers.iter().map(observer).collect::<Loaded<_>>()?,
    })
}

fn counted(candidate: &Candidate, votes: u32) -> OfficeCandidate {
    OfficeCandidate {
        surname: candidate.surname.clone(),
        first_names: candidate.first_names.clone(),
        matricule: candidate.matricule.clone(),
        votes,
    }
}

fn counting(
    votes: Votes,
    (number, bureau): (u32, &Bureau),
    lists: Vec<OfficeList>,
    candidates: Vec<OfficeCandidate>,
) -> Loaded<Depouillement> {
    let claim = |(subject, decision): &(String, String)| Claim {
        subject: subject.clone(),
        decision: Some(decision.clone()),
    };
    Ok(Depouillement {
        polling_day: votes.day,
        titulaires: votes.delegation.titulaires,
        suppleants: votes.delegation.suppleants,
        system: votes.delegation.system,
        office: office(number, bureau, votes.day)?,
        counts: bureau.counts,
        lists,
        candidates,
        claims: bureau.claims.iter().map(claim).collect(),
        remarks: None,
    })
}

/// The counting of one office in which candidates stood one by one.
pub(super) fn counting_by_majority(
    votes: Votes,
    bureau: &Bureau,
    standing: &[Candidate],
) -> Loaded<Depouillement> {
    let valid = bureau.counts.valid;
    let counted = standing.iter().zip(MAJORITY).map(|(one, share)| counted(one, valid * share / 100));
    counting(votes, (1, bureau), Vec::new(), counted.collect())
}

/// The counting of one office in which lists stood.
pub(super) fn counting_by_lists(
    votes: Votes,
    number: u32,
    bureau: &Bureau,
    lists: &[CandidateList],
) -> Loaded<Depouillement> {
    let valid = bureau.counts.valid;
    let list = |(list, (circles, strength)): (&CandidateList, (u32, u32))| {
        let votes = |share| valid * circles / 100 + valid * share * strength / 1_000;
        let counted = list.candidates.iter().zip(PERSONAL).map(|(one, share)| counted(one, votes(share)));
        let candidates: Vec<_> = counted.collect();
        let suffrages = candidates.iter().map(|one| one.votes).sum();
        OfficeList { name: list.name.clone(), suffrages, candidates }
    };
    counting(votes, (number, bureau), lists.iter().zip(LISTS).map(list).collect(), Vec::new())
}

/// The general count of one office: most votes first, the oldest among equals.
pub(super) fn general_by_majority(votes: Votes, counted: &Depouillement) -> Loaded<RecensementGeneral> {
    let seats = SeatPair { titulaires: votes.delegation.titulaires, suppleants: votes.delegation.suppleants };
    let standing = counted.candidates.iter();
    let standing: Vec<_> =
        standing.map(|one| ranking::Candidate::new(one.votes, one.matricule.born_on())).collect();
    let field = Field {
        candidates: &standing,
        seats,
        minimum_votes: MinimumVotes::One.votes(),
        departed: Departed::default(),
        lots: &[],
    };
    let ranked = rank(&field).map_err(|(index, _)| format!("a lot for {index}"))?;
    let status = |index| {
        if ranked.titulaires.contains(&index) {
            Status::Titulaire
        } else if ranked.suppleants.contains(&index) {
            Status::Suppleant
        } else {
            Status::NotElected
        }
    };
    let result = |(index, one): (usize, &OfficeCandidate)| CandidateResult {
        surname: one.surname.clone(),
        first_names: one.first_names.clone(),
        matricule: one.matricule.clone(),
        votes: one.votes,
        status: status(index),
    };
    let general = RecensementGeneral::of(votes.day, votes.delegation, counted.counts, counted.office.clone());
    let candidates = counted.candidates.iter().enumerate().map(result).collect();
    Ok(RecensementGeneral { candidates, ..general })
}

/// The general count of several offices: the seats shared among the lists, and within each list.
pub(super) fn general_by_lists(
    votes: Votes,
    facts: &Facts,
    lists: &[CandidateList],
    offices: Vec<Depouillement>,
) -> Loaded<RecensementGeneral> {
    let everywhere = || offices.iter().flat_map(|office| &office.lists);
    let suffrages =
        |name: &str| everywhere().filter(|list| list.name == name).map(|list| list.suffrages).sum();
    let stood: Vec<_> = lists
        .iter()
        .map(|list| ListVotes {
            suffrages: suffrages(&list.name),
            candidates: u32::try_from(list.candidates.len()).ok(),
        })
        .collect();
    let race =
        Race { titulaires: votes.delegation.titulaires, lists: &stood, short_list: ShortList::Ask, lot: &[] };
    let shared = allocate(facts.parameters(), &race).map_err(|refused| format!("{refused:?}"))?;
    let names: Vec<&str> = lists.iter().map(|list| list.name.as_str()).collect();
    let seated = lists.iter().zip(&shared.lists).map(|(list, share)| {
        let of = |matricule: &_| {
            let candidates = everywhere().flat_map(|list| &list.candidates);
            candidates.filter(|one| one.matricule == *matricule).map(|one| one.votes).sum()
        };
        seat_list(list, share, of, &[]).map_err(|(place, _)| format!("a lot for {place}"))
    });
    let seated = seated.collect::<Result<_, _>>()?;
    let principal = offices.first().ok_or("no office")?.office.clone();
    let counts = sum(offices.iter().map(|office| office.counts));
    let apportionment = Some(Apportionment::of(&shared, &names));
    let general = RecensementGeneral::of(votes.day, votes.delegation, counts, principal);
    Ok(RecensementGeneral { lists: seated, apportionment, offices, ..general })
}

fn sum(all: impl Iterator<Item = Counts>) -> Counts {
    let mut sum = Counts::default();
    for each in all {
        sum.electors += each.electors;
        sum.voters += each.voters;
        sum.postal_voters += each.postal_voters;
        sum.rejected_postal += each.rejected_postal;
        sum.ballots += each.ballots;
        sum.valid += each.valid;
        sum.blank += each.blank;
        sum.null_ballots += each.null_ballots;
    }
    sum
}

/// As many candidates as seats, who agreed on the order in which they stand here.
pub(super) fn agreed(votes: Votes, by: PersonName, on: NaiveDate, standing: &[Candidate]) -> ElectionOffice {
    let titulaires = usize::try_from(votes.delegation.titulaires).unwrap_or(usize::MAX);
    let elected = |(index, one): (usize, &Candidate)| Elected {
        surname: one.surname.clone(),
        first_names: one.first_names.clone(),
        matricule: one.matricule.clone(),
        list: None,
        seat: if index < titulaires { Seat::Titulaire } else { Seat::Suppleant },
    };
    ElectionOffice {
        established_on: on,
        established_by: by,
        signed_on: Some(on),
        titulaires: votes.delegation.titulaires,
        suppleants: votes.delegation.suppleants,
        system: votes.delegation.system,
        all_agreed: true,
        elected: standing.iter().enumerate().map(elected).collect(),
    }
}

/// Nobody stood, also after the extension of three days.
pub(super) fn nobody(by: PersonName, closed_on: NaiveDate, on: NaiveDate) -> NoCandidate {
    NoCandidate {
        candidatures_closed_on: closed_on,
        established_on: on,
        established_by: by,
        signed_on: Some(on),
    }
}

//! The procès-verbaux, out of what the company has entered: printed to be signed, so that only signatures may be missing.

use std::{cmp::Reverse, collections::BTreeMap};

use chrono::NaiveDate;
use documents::{
    Claim, CountedCandidate, CountedList, CountingRecord, Counts, Elected, FurtherSeat, GeneralCensusRecord,
    ListQuotient, Named, NoCandidateRecord, Observer, Office, OfficeCounts, OfficeElectionRecord, Remark,
    Seats, SharedList, Sharing,
};
use elections::{Name, PersonName, Seat, allocation::ShortList};
use filings::{
    content::{self, CandidateResult, ListResult, Status},
    proces_verbal::{
        self as pv, Apportionment, Depouillement, Key, Kind, OfficeCandidate, OnRecord, ProcesVerbal,
        RecensementGeneral,
    },
};
use serde_json::Value;
use store::{StoreError, Tx, demarches::proces_verbaux};
use types::{Finding, PersonMatricule, Severity};

use super::{
    known::Known,
    notices::{company, hour},
};
use crate::{
    AppError,
    demarches::proces_verbaux::{in_record, judged_unsigned},
};

/// What a record says, if no error stands against it.
async fn said(tx: &mut Tx, known: &Known, kind: Kind) -> Result<ProcesVerbal, AppError> {
    if !known.of_company() {
        return Err(AppError::NotFound);
    }
    let office = match kind {
        Kind::Depouillement => known.office,
        Kind::RecensementGeneral | Kind::ElectionOffice | Kind::NoCandidate => 1,
    };
    let key = Key { election: known.election, kind, office };
    let text = proces_verbaux::find(tx, key).await?.map_or_else(|| "{}".to_owned(), |record| record.text);
    let (said, findings) = judged_unsigned(key, &text, &known.facts)?;
    let against = |finding: &Finding| finding.severity == Severity::Error;
    let there = |finding| in_record(kind, finding);
    let errors: Vec<Finding> = findings.into_iter().filter(against).map(there).collect();
    match said {
        Some(said) if errors.is_empty() => Ok(said),
        Some(_) | None => Err(AppError::NotReady(errors)),
    }
}

fn other() -> AppError {
    AppError::Broken("another procès-verbal".to_owned())
}

pub(super) fn named(surname: &Name, first_names: &Name) -> Named {
    Named::of(surname.as_str(), first_names.as_str())
}

fn person(name: &PersonName) -> Named {
    named(&name.surname, &name.first_names)
}

fn office(office: &pv::Office) -> Office {
    let observer = |one: &pv::Observer| Observer {
        person: named(&one.surname, &one.first_names),
        named_by: one.named_by.clone(),
    };
    Office {
        number: office.number,
        place: office.place.clone(),
        opened_at: hour(office.opened_at),
        closed_at: hour(office.closed_at),
        president: person(&office.president.name()),
        assessors: office.assessors.iter().map(|one| person(&one.name())).collect(),
        observers: office.observers.iter().map(observer).collect(),
    }
}

pub(super) fn counts(counts: &content::Counts) -> Counts {
    Counts {
        electors: counts.electors,
        voters: counts.voters,
        postal_voters: counts.postal_voters,
        rejected_postal: counts.rejected_postal,
        ballots: counts.ballots,
        valid: counts.valid,
        blank: counts.blank,
        null_ballots: counts.null_ballots,
    }
}

fn claim(office: Option<u32>, claim: pv::Claim) -> Claim {
    Claim { office, subject: claim.subject, decision: claim.decision }
}

fn remark(office: Option<u32>, text: String) -> Remark {
    Remark { office, text }
}

/// What stands on record of each office in its counting, as it is kept; half of a claim is none that can be printed.
async fn kept_on_record(tx: &mut Tx, known: &Known) -> Result<Vec<(u32, OnRecord)>, AppError> {
    let kept = proces_verbaux::of_kind(tx, known.election, Kind::Depouillement).await?;
    let read = |(office, text): (u32, String)| {
        let counting: Value = serde_json::from_str(&text).map_err(StoreError::from)?;
        let refused = |finding| AppError::NotReady(vec![in_record(Kind::Depouillement, finding)]);
        Ok((office, OnRecord::read(&counting).map_err(refused)?))
    };
    kept.into_iter().map(read).collect()
}

/// Claims and remarks, of which office where there are several.
fn on_record(all: BTreeMap<u32, OnRecord>) -> (Vec<Claim>, Vec<Remark>) {
    let several = all.len() > 1;
    let (mut claims, mut remarks) = (Vec::new(), Vec::new());
    for (number, said) in all {
        let office = several.then_some(number);
        claims.extend(said.claims.into_iter().map(|one| claim(office, one)));
        remarks.extend(said.remarks.into_iter().map(|text| remark(office, text)));
    }
    (claims, remarks)
}

fn at_office(candidates: &[OfficeCandidate]) -> Vec<CountedCandidate> {
    let one = |one: &OfficeCandidate| CountedCandidate {
        person: named(&one.surname, &one.first_names),
        votes: one.votes,
        seat: None,
    };
    candidates.iter().map(one).collect()
}

const fn seat(status: Status) -> Option<Seat> {
    match status {
        Status::Titulaire => Some(Seat::Titulaire),
        Status::Suppleant => Some(Seat::Suppleant),
        Status::NotElected => None,
    }
}

pub(super) fn candidates(candidates: &[CandidateResult]) -> Vec<CountedCandidate> {
    let one = |one: &CandidateResult| CountedCandidate {
        person: named(&one.surname, &one.first_names),
        votes: one.votes,
        seat: seat(one.status),
    };
    candidates.iter().map(one).collect()
}

pub(super) fn lists(lists: &[ListResult]) -> Vec<CountedList> {
    let one = |list: &ListResult| CountedList {
        number: list.number,
        name: list.name.clone(),
        suffrages: list.suffrages,
        candidates: candidates(&list.candidates),
    };
    lists.iter().map(one).collect()
}

/// Titulaires, then suppléants, list after list, by votes and between equal votes by age; a lot between people equal in
/// both is on record beside.
pub(super) fn elected(lists: &[ListResult], single: &[CandidateResult]) -> Vec<Elected> {
    let groups = lists.iter().map(|list| (Some(&list.name), &list.candidates[..])).chain([(None, single)]);
    let mut all = Vec::new();
    for (list, candidates) in groups {
        let mut candidates: Vec<&CandidateResult> = candidates.iter().collect();
        candidates.sort_by_key(|one| (Reverse(one.votes), one.matricule.born_on()));
        all.extend(candidates.into_iter().filter_map(|one| {
            Some(Elected {
                person: named(&one.surname, &one.first_names),
                list: list.cloned(),
                votes: Some(one.votes),
                seat: seat(one.status)?,
            })
        }));
    }
    all.sort_by_key(|one| one.seat == Seat::Suppleant);
    all
}

/// The sharing of seats; `percent` is what the law asks of a list.
fn sharing(said: &Apportionment, lists: &[ListResult], percent: u32) -> Sharing {
    let seats =
        |of: &BTreeMap<String, u32>, list: &ListResult| of.get(&list.name).copied().unwrap_or_default();
    let shared = |list: &ListResult| SharedList {
        name: list.name.clone(),
        suffrages: list.suffrages,
        first_round: seats(&said.first_round, list),
        seats: seats(&said.titulaire_seats, list),
    };
    let further = |seat: &pv::FurtherSeat| {
        let quotient = |list: &ListResult| {
            let quotient = seat.quotients.get(&list.name)?.to_string();
            Some(ListQuotient { list: list.name.clone(), quotient })
        };
        FurtherSeat { quotients: lists.iter().filter_map(quotient).collect(), winner: seat.winner.clone() }
    };
    Sharing {
        suffrages: lists.iter().map(|list| u64::from(list.suffrages)).sum(),
        nombre_electoral: said.nombre_electoral,
        percent,
        lists: lists.iter().map(shared).collect(),
        further: said.further_seats.iter().map(further).collect(),
        lots: said.lots.clone(),
        short_list: said.short_list.filter(|chosen| *chosen != ShortList::Ask),
    }
}

/// The day on which the poll opened, where that was before it closed.
fn opened_before(known: &Known, polling_day: NaiveDate) -> Option<NaiveDate> {
    known.facts.opening_day.filter(|opening| *opening < polling_day)
}

pub(super) async fn counting(tx: &mut Tx, known: &Known) -> Result<CountingRecord, AppError> {
    let ProcesVerbal::Depouillement(said) = said(tx, known, Kind::Depouillement).await? else {
        return Err(other());
    };
    let list = |list: &pv::OfficeList| CountedList {
        number: None,
        name: list.name.clone(),
        suffrages: list.suffrages,
        candidates: at_office(&list.candidates),
    };
    Ok(CountingRecord {
        company: company(&known.company),
        polling_day: said.polling_day,
        opening_day: opened_before(known, said.polling_day),
        system: said.system,
        seats: Seats::of(said.titulaires, said.suppleants),
        office: office(&said.office),
        counts: counts(&said.counts),
        lists: said.lists.iter().map(list).collect(),
        candidates: at_office(&said.candidates),
        claims: said.claims.into_iter().map(|one| claim(None, one)).collect(),
        remarks: said.remarks.into_iter().map(|text| remark(None, text)).collect(),
    })
}

pub(super) async fn general_census(tx: &mut Tx, known: &Known) -> Result<GeneralCensusRecord, AppError> {
    let ProcesVerbal::RecensementGeneral(said) = said(tx, known, Kind::RecensementGeneral).await? else {
        return Err(other());
    };
    let on_record = on_record(said.on_record(kept_on_record(tx, known).await?));
    Ok(census_of(known, &said, on_record))
}

/// Somebody who was drawn, by name.
fn drawn_of(said: &RecensementGeneral, drawn: &PersonMatricule) -> Option<Named> {
    let mut everybody = said.candidates.iter().chain(said.lists.iter().flat_map(|list| &list.candidates));
    let one = everybody.find(|one| one.matricule == *drawn)?;
    Some(named(&one.surname, &one.first_names))
}

fn census_of(
    known: &Known,
    said: &RecensementGeneral,
    (claims, remarks): (Vec<Claim>, Vec<Remark>),
) -> GeneralCensusRecord {
    let counted = |one: &Depouillement| OfficeCounts {
        number: one.office.number,
        place: one.office.place.clone(),
        counts: counts(&one.counts),
    };
    let percent = known.facts.parameters().list_percent.value;
    GeneralCensusRecord {
        company: company(&known.company),
        polling_day: said.polling_day,
        opening_day: opened_before(known, said.polling_day),
        system: said.system,
        seats: Seats::of(said.titulaires, said.suppleants),
        office: office(&said.office),
        counts: counts(&said.counts),
        offices: said.offices.iter().map(counted).collect(),
        lists: lists(&said.lists),
        candidates: candidates(&said.candidates),
        sharing: said.apportionment.as_ref().map(|shared| sharing(shared, &said.lists, percent)),
        candidate_lots: said
            .candidate_lots
            .iter()
            .map(|lot| lot.iter().filter_map(|drawn| drawn_of(said, drawn)).collect())
            .collect(),
        elected: elected(&said.lists, &said.candidates),
        claims,
        remarks,
    }
}

pub(super) async fn office_election(tx: &mut Tx, known: &Known) -> Result<OfficeElectionRecord, AppError> {
    let ProcesVerbal::ElectionOffice(said) = said(tx, known, Kind::ElectionOffice).await? else {
        return Err(other());
    };
    Ok(OfficeElectionRecord {
        company: company(&known.company),
        polling_day: known.facts.election_day,
        established_on: said.established_on,
        established_by: person(&said.established_by),
        system: said.system,
        seats: Seats::of(said.titulaires, said.suppleants),
        elected: agreed(&said.elected),
    })
}

/// The elected in the order that all of them agreed.
pub(super) fn agreed(elected: &[content::Elected]) -> Vec<Elected> {
    let one = |one: &content::Elected| Elected {
        person: named(&one.surname, &one.first_names),
        list: one.list.clone(),
        votes: None,
        seat: one.seat,
    };
    elected.iter().map(one).collect()
}

pub(super) async fn no_candidate(tx: &mut Tx, known: &Known) -> Result<NoCandidateRecord, AppError> {
    let ProcesVerbal::NoCandidate(said) = said(tx, known, Kind::NoCandidate).await? else {
        return Err(other());
    };
    Ok(NoCandidateRecord {
        company: company(&known.company),
        polling_day: known.facts.election_day,
        candidatures_closed_on: said.candidatures_closed_on,
        established_on: said.established_on,
        established_by: person(&said.established_by),
    })
}

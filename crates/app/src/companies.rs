//! The companies that must vote, and their polls.

pub mod decisions;
pub mod import;
pub mod terms;

use std::collections::{HashMap, HashSet};

use ::elections::{Company, CompanyFacts, Difference, Election, ElectionKind, Term, judge_day};
use chrono::NaiveDate;
use mandataires::{AuthorityPower, Power};
use serde::{Deserialize, Serialize};
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    companies::{self, elections},
};
use types::{CompanyId, ElectionId, Finding, SpaceId, TermId};

use crate::{
    App, AppError, AppResult, Conflict, Request, StoredFinding, civil_day, error::unless_stale, policy,
};

/// A company and its polls, as they were entered.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entered {
    pub company: Company,
    /// Its ordinary poll of the term; none where the national poll was over.
    pub election: Option<ElectionId>,
}

types::versioned! { Entered.company }

/// A company of which a table says something else than is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Changed {
    /// The line of the table.
    pub line: u64,
    pub company: CompanyId,
    /// The name that is known.
    pub legal_name: String,
    /// Every field that differs.
    pub differences: Vec<Difference>,
}

/// What an import did, or would do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Imported {
    /// Companies that were not known before.
    pub added: usize,
    /// Companies that were known.
    pub known: usize,
    /// Companies that have no poll of the term, because its national poll was over, or their delegation sits on through it.
    #[serde(default)]
    pub without_poll: usize,
    /// Companies of which the table says something else, in the order of its lines.
    #[serde(default)]
    pub changes: Vec<Changed>,
    /// Whether those were applied.
    #[serde(default)]
    pub applied: bool,
    /// Whether nothing was saved.
    #[serde(default)]
    pub dry_run: bool,
    /// Names that somebody should look at.
    #[serde(default)]
    pub warnings: Vec<StoredFinding>,
}

/// How a table is imported.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportMode {
    /// Do everything but save.
    pub dry_run: bool,
    /// Change the companies that are known to what the table says.
    pub apply: bool,
}

/// Enters one company and, until the national poll of the term is over, its ordinary poll.
///
/// # Errors
/// The caller is no administrator, there is no such term, or the matricule is known.
pub async fn create(app: &App, request: &Request, term: TermId, facts: CompanyFacts) -> AppResult<Entered> {
    app.permit(&request.call, async |tx| terms::administered(tx, term).await)
        .run(async |tx, term| {
            let id: CompanyId = tx.id();
            if companies::add(tx, &[(id, facts)]).await?.is_empty() {
                return Err(Conflict::CompanyExists.into());
            }
            let company = companies::find(tx, id).await?.ok_or(AppError::NotFound)?;
            tx.record(Change::new(Resource::Company, id, Action::Entered).of_company(id));
            let election = add_ordinary(tx, &term, &[id]).await?.first().map(|(election, _)| *election);
            if let Some(election) = election {
                tx.record(Change::new(Resource::Election, election, Action::Entered).of_company(id));
            }
            Ok(Entered { company, election })
        })
        .await
}

/// Those of these companies that vote on the national day of a term: none once that is over, nor those whose delegation sits on
/// through it.
async fn ordinary_voters(
    tx: &mut Tx,
    term: &Term,
    companies: &[CompanyId],
) -> Result<Vec<CompanyId>, AppError> {
    if term.has_voted(civil_day(tx.now())) {
        return Ok(Vec::new());
    }
    let sitting_on: HashSet<CompanyId> =
        elections::passed_over(tx, term, Some(companies)).await?.into_iter().collect();
    Ok(companies.iter().copied().filter(|company| !sitting_on.contains(company)).collect())
}

/// Adds the ordinary poll of a term for those of these companies that vote in it and have none.
async fn add_ordinary(
    tx: &mut Tx,
    term: &Term,
    companies: &[CompanyId],
) -> Result<Vec<(ElectionId, CompanyId)>, AppError> {
    let voting = ordinary_voters(tx, term, companies).await?;
    Ok(elections::add_ordinary(tx, term.id, &voting).await?)
}

/// Imports the companies of a table as spreadsheets save it, in the charset that was declared, each with its ordinary poll of
/// the term until its national poll is over: all of them or none. What it says otherwise of companies that are known is told,
/// and applied where that is asked for.
///
/// # Errors
/// The caller is no administrator, there is no such term, or lines do not hold: every one with its number and reason.
pub async fn import(
    app: &App,
    request: &Request,
    term: TermId,
    csv: &[u8],
    charset: Option<&str>,
    mode: ImportMode,
) -> AppResult<Imported> {
    app.permit(&request.call, async |tx| terms::administered(tx, term).await)
        .run(async |tx, term| {
            // Thousands of lines: beside the thread on which others wait.
            let (csv, charset) = (csv.to_vec(), charset.map(str::to_owned));
            let read =
                tokio::task::spawn_blocking(move || import::read_companies(&csv, charset.as_deref())).await;
            let companies = read
                .map_err(|_| AppError::Broken("an import was not read".to_owned()))?
                .map_err(AppError::Invalid)?;
            save_import(tx, &term, companies, mode).await
        })
        .await
}

async fn save_import(
    tx: &mut Tx,
    term: &Term,
    read: import::Companies,
    mode: ImportMode,
) -> Result<Imported, AppError> {
    let import::Companies { lines, warnings } = read;
    let matricules: Vec<_> = lines.iter().map(|line| &line.matricule).collect();
    let known = companies::lock_by_matricule(tx, &matricules).await?;
    let by_matricule: HashMap<&str, &Company> =
        known.iter().map(|company| (company.facts.matricule.as_str(), company)).collect();
    let (mut fresh, mut changes, mut changed) = (Vec::new(), Vec::new(), Vec::new());
    for line in &lines {
        let Some(company) = by_matricule.get(line.matricule.as_str()).copied() else {
            let facts = line.said.clone().of_new(line.matricule.clone(), line.matricule_reason.clone());
            fresh.push((tx.id::<CompanyId>(), facts));
            continue;
        };
        let facts = line.said.clone().over(company.facts.clone());
        let differences = company.facts.differences(&facts);
        if !differences.is_empty() {
            changes.push(Changed {
                line: line.number,
                company: company.id,
                legal_name: company.facts.legal_name.clone(),
                differences,
            });
            changed.push(company.changed(facts));
        }
    }
    let known: Vec<CompanyId> = known.iter().map(|company| company.id).collect();
    let polls = elections::of_companies(tx, term.id, &known).await?;
    let entered: HashSet<CompanyId> = polls.iter().map(|poll| poll.company).collect();
    let held = polls.iter().filter(|poll| poll.withdrawn_at.is_none());
    let held: HashSet<CompanyId> = held.map(|poll| poll.company).collect();
    let not_entered = known.iter().copied().filter(|company| !entered.contains(company));
    let mut voting: Vec<CompanyId> = not_entered.chain(fresh.iter().map(|(id, _)| *id)).collect();
    voting.sort_unstable();
    let (added, polled) = if mode.dry_run {
        (fresh.len(), ordinary_voters(tx, term, &voting).await?.len())
    } else {
        if mode.apply {
            companies::save_all(tx, &changed).await?;
            for company in &changed {
                tx.record(Change::new(Resource::Company, company.id, Action::Changed).of_company(company.id));
            }
            tell_polls(tx, &changed).await?;
        }
        (fresh.len(), enter(tx, term, fresh, &voting).await?)
    };
    let without_poll = lines.len() - held.len() - polled;
    let warnings = warnings.into_iter().map(Into::into).collect();
    let ImportMode { dry_run, apply } = mode;
    let applied = apply && !dry_run;
    Ok(Imported { added, known: known.len(), without_poll, changes, applied, dry_run, warnings })
}

/// Enters companies that are not known, and the ordinary polls of those that vote; how many polls.
async fn enter(
    tx: &mut Tx,
    term: &Term,
    mut fresh: Vec<(CompanyId, CompanyFacts)>,
    voting: &[CompanyId],
) -> Result<usize, AppError> {
    // In one order everywhere, so that two imports of the same companies never wait for each other in a ring.
    fresh.sort_by(|(_, a), (_, b)| a.matricule.cmp(&b.matricule));
    let added = companies::add(tx, &fresh).await?;
    if added.len() != fresh.len() {
        // Another import entered one of them between our look and our insert.
        return Err(Conflict::CompanyExists.into());
    }
    for id in added {
        tx.record(Change::new(Resource::Company, id, Action::Imported).of_company(id));
    }
    let polls = add_ordinary(tx, term, voting).await?;
    for (election, company) in &polls {
        tx.record(Change::new(Resource::Election, *election, Action::Imported).of_company(*company));
    }
    Ok(polls.len())
}

/// A page of the companies, of one term's polls only where a term is given.
///
/// # Errors
/// The caller is neither reviewer nor administrator.
pub async fn list(
    app: &App,
    request: &Request,
    term: Option<TermId>,
    page: Page,
) -> AppResult<Listed<Company>> {
    app.permit(&request.call, async |tx| {
        if policy::holds(tx, AuthorityPower::Desk) {
            return Ok(());
        }
        policy::authority(tx, AuthorityPower::Administer)
    })
    .run(async |tx, ()| Ok(companies::list(tx, term, page).await?))
    .await
}

/// One company.
///
/// # Errors
/// There is no such company, or none that the caller may know of.
pub async fn read(app: &App, request: &Request, id: CompanyId) -> AppResult<Company> {
    app.permit(&request.call, async |tx| policy::company(tx, request, id).await)
        .run(async |tx, ()| companies::find(tx, id).await?.ok_or(AppError::NotFound))
        .await
}

/// Changes what the authority knows of a company; its matricule stays.
///
/// # Errors
/// The caller is no administrator, there is no such company, or it has changed since the caller saw it.
pub async fn change(
    app: &App,
    request: &Request,
    id: CompanyId,
    apply: impl FnOnce(CompanyFacts) -> CompanyFacts,
) -> AppResult<Company> {
    app.permit(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Administer)?;
        companies::find(tx, id).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, company| {
        request.expects(company.version)?;
        let changed = company.changed(apply(company.facts.clone()));
        unless_stale(companies::save(tx, &company, &changed).await?)?;
        tx.record(Change::new(Resource::Company, id, Action::Changed).of_company(id));
        tell_polls(tx, std::slice::from_ref(&changed)).await?;
        Ok(changed)
    })
    .await
}

/// Tells the polls of companies what the register says of these now; those whose facts stand keep them.
async fn tell_polls(tx: &mut Tx, companies: &[Company]) -> Result<(), AppError> {
    let (now, today) = (tx.now(), civil_day(tx.now()));
    let by_id: HashMap<CompanyId, &Company> = companies.iter().map(|company| (company.id, company)).collect();
    let ids: Vec<CompanyId> = by_id.keys().copied().collect();
    let polls = elections::lock_of_companies(tx, &ids).await?;
    let changed: Vec<_> = polls
        .iter()
        .filter_map(|poll| poll.registered(&by_id.get(&poll.company)?.facts, today, now))
        .collect();
    keep_facts(tx, &changed).await
}

/// Keeps the facts of polls as they changed.
pub(crate) async fn keep_facts(tx: &mut Tx, changed: &[Election]) -> Result<(), AppError> {
    elections::save(tx, changed).await?;
    for poll in changed {
        tx.record(Change::new(Resource::Election, poll.id, Action::Changed).of_company(poll.company));
    }
    Ok(())
}

/// Says whether the company's own space sees what its fiduciary received: the company decides, in its certified space.
///
/// # Errors
/// The caller is no owner of the company's own space of this term, or the company has changed since the caller saw it.
pub async fn set_sharing(
    app: &App,
    request: &Request,
    space: SpaceId,
    visibility: bool,
) -> AppResult<Company> {
    app.permit(&request.call, async |tx| {
        let standing = policy::space(tx, request, space, Power::Govern).await?;
        let company = standing.space.own_company()?;
        companies::find(tx, company).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, company| {
        request.expects(company.version)?;
        let sharing = company.sharing(visibility);
        unless_stale(companies::save(tx, &company, &sharing).await?)?;
        let change = Change::new(Resource::Company, company.id, Action::SharingSet);
        tx.record(change.of_company(company.id).in_space(space));
        Ok(sharing)
    })
    .await
}

/// Adds a poll with a day of its own: off-cycle (L.413-2(3)) or ordered again.
///
/// # Errors
/// The caller is no administrator, there is no such company or term, or the day can't be: it has passed, lies outside of the
/// term, or is that of another poll of the company.
pub async fn add_election(
    app: &App,
    request: &Request,
    company: CompanyId,
    term: TermId,
    kind: ElectionKind,
    day: NaiveDate,
) -> AppResult<Election> {
    app.permit(&request.call, async |tx| {
        let term = terms::administered(tx, term).await?;
        companies::find(tx, company).await?.ok_or(AppError::NotFound)?;
        Ok(term)
    })
    .run(async |tx, term| {
        companies::lock(tx, company).await?;
        let others = elections::lock_of_companies(tx, &[company]).await?;
        check_day(day, &term, civil_day(tx.now()), &others)?;
        let id: ElectionId = tx.id();
        elections::add_other(tx, id, company, term.id, kind, day).await?;
        tx.record(Change::new(Resource::Election, id, Action::Entered).of_company(company));
        terms::settle_passed_over(tx, Some(company)).await?;
        elections::find(tx, id).await?.ok_or(AppError::NotFound)
    })
    .await
}

fn check_day(day: NaiveDate, term: &Term, today: NaiveDate, others: &[Election]) -> Result<(), AppError> {
    let found = judge_free_day(day, term, today, others);
    if found.is_empty() { Ok(()) } else { Err(AppError::Invalid(found)) }
}

/// What is wrong with a day for a poll beside the `others` of its company: those that were withdrawn hold no day.
fn judge_free_day(day: NaiveDate, term: &Term, today: NaiveDate, others: &[Election]) -> Vec<Finding> {
    let held = others.iter().filter(|poll| poll.withdrawn_at.is_none());
    let taken: Vec<NaiveDate> = held.filter_map(|poll| poll.election_day).collect();
    judge_day(day, term, today, &taken)
}

/// A poll that the caller administers and that can still be changed without a decision: nothing has reached the
/// administration for it, and it was not withdrawn.
async fn changeable(tx: &mut Tx, request: &Request, poll: &Election) -> Result<(), AppError> {
    request.expects(poll.version)?;
    if poll.withdrawn_at.is_some() {
        return Err(Conflict::PollWithdrawn.into());
    }
    if poll.arrangements.election_day.is_some() || elections::is_filed(tx, poll.id).await? {
        Err(Conflict::PollFiledFor.into())
    } else {
        Ok(())
    }
}

async fn administered_poll(tx: &mut Tx, id: ElectionId) -> Result<Election, AppError> {
    policy::authority(tx, AuthorityPower::Administer)?;
    elections::lock(tx, id).await?.ok_or(AppError::NotFound)
}

/// Gives a poll that has a day of its own another one. Once something was transmitted for it, only a decision does.
///
/// # Errors
/// The caller is no administrator, there is no such poll, it has changed since the caller saw it, it has the day of its term, it
/// was withdrawn, something was transmitted for it, or the day can't be.
pub async fn move_election(
    app: &App,
    request: &Request,
    id: ElectionId,
    day: NaiveDate,
) -> AppResult<Election> {
    app.permit(&request.call, async |tx| administered_poll(tx, id).await)
        .run(async |tx, poll| {
            changeable(tx, request, &poll).await?;
            if poll.kind == ElectionKind::Ordinary {
                return Err(Conflict::PollOfTheTerm.into());
            }
            let term = ::store::companies::terms::find(tx, poll.term).await?.ok_or(AppError::NotFound)?;
            let mut others = elections::lock_of_companies(tx, &[poll.company]).await?;
            others.retain(|other| other.id != id);
            check_day(day, &term, civil_day(tx.now()), &others)?;
            let moved = poll.moved(day);
            keep_facts(tx, std::slice::from_ref(&moved)).await?;
            terms::settle_passed_over(tx, Some(poll.company)).await?;
            Ok(moved)
        })
        .await
}

/// Withdraws a poll for which nothing was transmitted: nothing can be filed for it any more.
///
/// # Errors
/// The caller is no administrator, there is no such poll, it has changed since the caller saw it, it was withdrawn, or something
/// was transmitted for it.
pub async fn withdraw_election(
    app: &App,
    request: &Request,
    id: ElectionId,
    reason: &str,
) -> AppResult<Election> {
    app.permit(&request.call, async |tx| administered_poll(tx, id).await)
        .run(async |tx, poll| {
            changeable(tx, request, &poll).await?;
            let withdrawn = poll.withdrawn(reason, tx.now()).ok_or(Conflict::PollWithdrawn)?;
            elections::save(tx, std::slice::from_ref(&withdrawn)).await?;
            tx.record(Change::new(Resource::Election, id, Action::Withdrawn).of_company(poll.company));
            terms::settle_passed_over(tx, Some(poll.company)).await?;
            Ok(withdrawn)
        })
        .await
}

/// A page of the polls of a company.
///
/// # Errors
/// There is no such company, or none that the caller may know of.
pub async fn elections(
    app: &App,
    request: &Request,
    company: CompanyId,
    page: Page,
) -> AppResult<Listed<Election>> {
    app.permit(&request.call, async |tx| {
        policy::company(tx, request, company).await?;
        companies::find(tx, company).await?.map(drop).ok_or(AppError::NotFound)
    })
    .run(async |tx, ()| Ok(elections::of_company(tx, company, page).await?))
    .await
}

/// One poll.
///
/// # Errors
/// There is no such poll, or none that the caller may know of.
pub async fn election(app: &App, request: &Request, id: ElectionId) -> AppResult<Election> {
    app.read(&request.call, async |tx| {
        policy::signed_in(request)?;
        let election = elections::find(tx, id).await?.ok_or(AppError::NotFound)?;
        policy::company(tx, request, election.company).await?;
        Ok(election)
    })
    .await
}

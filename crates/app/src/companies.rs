//! The companies that must vote, and their polls.

pub mod decisions;
pub mod import;
pub mod terms;

use std::collections::HashSet;

use ::elections::{Company, CompanyFacts, Election, ElectionKind, Term};
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

/// What an import did.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Imported {
    /// Companies that were not known before.
    pub added: usize,
    /// Companies that were known and got a poll of this term.
    pub known: usize,
    /// Companies that got no poll, because the national poll of the term was over.
    #[serde(default)]
    pub without_poll: usize,
    /// Names that somebody should look at.
    #[serde(default)]
    pub warnings: Vec<StoredFinding>,
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

/// Adds the ordinary poll of a term for these companies, where they have none; none once the national poll is over.
async fn add_ordinary(
    tx: &mut Tx,
    term: &Term,
    companies: &[CompanyId],
) -> Result<Vec<(ElectionId, CompanyId)>, AppError> {
    if term.has_voted(civil_day(tx.now())) {
        return Ok(Vec::new());
    }
    Ok(elections::add_ordinary(tx, term.id, companies).await?)
}

/// Imports the companies of a table as spreadsheets save it, in the charset that was declared, each with its ordinary poll of
/// the term until its national poll is over: all of them or none.
///
/// # Errors
/// The caller is no administrator, there is no such term, or lines do not hold: every one with its number and reason.
pub async fn import(
    app: &App,
    request: &Request,
    term: TermId,
    csv: &[u8],
    charset: Option<&str>,
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
            save_import(tx, &term, companies).await
        })
        .await
}

async fn save_import(tx: &mut Tx, term: &Term, read: import::Companies) -> Result<Imported, AppError> {
    let import::Companies { lines, warnings } = read;
    let matricules: Vec<_> = lines.iter().map(|line| &line.facts.matricule).collect();
    let known = companies::by_matricule(tx, &matricules).await?;
    let companies: Vec<(CompanyId, CompanyFacts)> = lines
        .iter()
        .map(|line| {
            (known.get(line.facts.matricule.as_str()).copied().unwrap_or_else(|| tx.id()), line.facts.clone())
        })
        .collect();
    let mut fresh: Vec<_> = companies
        .iter()
        .filter(|(_, facts)| !known.contains_key(facts.matricule.as_str()))
        .cloned()
        .collect();
    // In one order everywhere, so that two imports of the same companies never wait for each other in a ring.
    fresh.sort_by(|(_, a), (_, b)| a.matricule.cmp(&b.matricule));
    let added: HashSet<CompanyId> = companies::add(tx, &fresh).await?.into_iter().collect();
    if added.len() != fresh.len() {
        // Another import entered one of them between our look and our insert.
        return Err(Conflict::CompanyExists.into());
    }
    let ids: Vec<CompanyId> = companies.iter().map(|(id, _)| *id).collect();
    let mut sorted = ids.clone();
    sorted.sort_unstable();
    let polls = add_ordinary(tx, term, &sorted).await?;
    let polled: HashSet<CompanyId> = polls.iter().map(|(_, company)| *company).collect();
    let doubled: Vec<Finding> = lines
        .iter()
        .zip(&ids)
        .filter(|(_, id)| !polled.contains(id) && !added.contains(id))
        .map(|(line, _)| line.finding("company_exists", "matricule"))
        .collect();
    if !doubled.is_empty() {
        return Err(AppError::Invalid(doubled));
    }
    for id in &added {
        tx.record(Change::new(Resource::Company, *id, Action::Imported).of_company(*id));
    }
    for (election, company) in &polls {
        tx.record(Change::new(Resource::Election, *election, Action::Imported).of_company(*company));
    }
    let warnings = warnings.into_iter().map(Into::into).collect();
    let (added, all) = (added.len(), ids.len());
    Ok(Imported { added, known: all - added, without_poll: all - polls.len(), warnings })
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
        tell_polls(tx, &changed).await?;
        Ok(changed)
    })
    .await
}

/// Tells the polls of a company what the register says of it now; those whose facts stand keep them.
async fn tell_polls(tx: &mut Tx, company: &Company) -> Result<(), AppError> {
    let (now, today) = (tx.now(), civil_day(tx.now()));
    let polls = elections::lock_of_company(tx, company.id).await?;
    let changed: Vec<_> =
        polls.iter().filter_map(|poll| poll.registered(&company.facts, today, now)).collect();
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
/// The caller is no administrator, or there is no such company or term.
pub async fn add_election(
    app: &App,
    request: &Request,
    company: CompanyId,
    term: TermId,
    kind: ElectionKind,
    day: NaiveDate,
) -> AppResult<Election> {
    app.permit(&request.call, async |tx| {
        terms::administered(tx, term).await?;
        companies::find(tx, company).await?.map(drop).ok_or(AppError::NotFound)
    })
    .run(async |tx, ()| {
        let id: ElectionId = tx.id();
        elections::add_other(tx, id, company, term, kind, day).await?;
        tx.record(Change::new(Resource::Election, id, Action::Entered).of_company(company));
        elections::find(tx, id).await?.ok_or(AppError::NotFound)
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

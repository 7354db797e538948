//! The terms of delegations: opened by the authority, their day fixed when the Minister has fixed it.

use std::collections::HashSet;

use ::elections::{Election, NewDate, Term, TermDates};
use chrono::NaiveDate;
use mandataires::AuthorityPower;
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    companies::{elections, terms},
};
use types::{CompanyId, TermId};

use crate::{App, AppError, AppResult, Conflict, Request, civil_day, error::unless_stale, policy};

/// A term, for an administrator.
pub(crate) async fn administered(tx: &mut Tx, id: TermId) -> Result<Term, AppError> {
    policy::authority(tx, AuthorityPower::Administer)?;
    terms::find(tx, id).await?.ok_or(AppError::NotFound)
}

/// Opens the term that begins with the national poll of this year.
///
/// # Errors
/// The caller is no administrator, or there is a term of these years.
pub async fn create(
    app: &App,
    request: &Request,
    first_year: i32,
    national_day: Option<NaiveDate>,
) -> AppResult<Term> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Administer))
        .run(async |tx, ()| {
            let term = Term::new(tx.id(), first_year, national_day)?;
            if !terms::add(tx, &term).await? {
                return Err(Conflict::TermExists.into());
            }
            tx.record(Change::new(Resource::Term, term.id, Action::Opened));
            Ok(term)
        })
        .await
}

/// A page of the terms.
///
/// # Errors
/// Nobody is signed in.
pub async fn list(app: &App, request: &Request, page: Page) -> AppResult<Listed<Term>> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| Ok(terms::list(tx, page).await?))
        .await
}

/// One term.
///
/// # Errors
/// There is no such term.
pub async fn read(app: &App, request: &Request, id: TermId) -> AppResult<Term> {
    app.read(&request.call, async |tx| {
        policy::signed_in(request)?;
        terms::find(tx, id).await?.ok_or(AppError::NotFound)
    })
    .await
}

/// Fixes the national day of a term.
///
/// # Errors
/// The caller is no administrator, there is no such term, or it has changed since the caller saw it.
pub async fn fix_day(app: &App, request: &Request, id: TermId, day: Option<NaiveDate>) -> AppResult<Term> {
    app.permit(&request.call, async |tx| administered(tx, id).await)
        .run(async |tx, term| {
            request.expects(term.version)?;
            let fixed = term.with_day(day)?;
            unless_stale(terms::save(tx, &term, &fixed).await?)?;
            tx.record(Change::new(Resource::Term, id, Action::DayFixed));
            settle_passed_over(tx, None).await?;
            Ok(fixed)
        })
        .await
}

/// Why a company whose delegation sits on through a national poll holds none then.
const PASSED_OVER: &str = "L.413-2(3)";

/// Withdraws the ordinary polls of companies whose delegations sit on through a national poll that lies ahead (L.413-2(3)), unless
/// something was filed for them, and takes back such a withdrawal where that holds no longer; of this company, or of all.
pub(crate) async fn settle_passed_over(tx: &mut Tx, company: Option<CompanyId>) -> Result<(), AppError> {
    let today = civil_day(tx.now());
    let companies = company.map(|company| vec![company]);
    for term in terms::all(tx).await?.into_iter().filter(|term| !term.has_voted(today)) {
        let passed = elections::passed_over(tx, &term, companies.as_deref()).await?;
        let over: HashSet<CompanyId> = passed.into_iter().collect();
        let polls = elections::lock_ordinary(tx, term.id, companies.as_deref(), PASSED_OVER).await?;
        let now = tx.now();
        let settled: Vec<Election> = polls
            .iter()
            .filter_map(|poll| match over.contains(&poll.company) {
                true => poll.withdrawn(PASSED_OVER, now),
                false => poll.restored(),
            })
            .collect();
        elections::save(tx, &settled).await?;
        for poll in &settled {
            let action = if poll.withdrawn_at.is_some() { Action::Withdrawn } else { Action::Changed };
            tx.record(Change::new(Resource::Election, poll.id, action).of_company(poll.company));
        }
    }
    Ok(())
}

/// The dates that the authority has published for the national poll of a term.
///
/// # Errors
/// There is no such term.
pub async fn read_published(app: &App, request: &Request, id: TermId) -> AppResult<TermDates> {
    app.read(&request.call, async |tx| {
        policy::signed_in(request)?;
        terms::dates(tx, id).await?.ok_or(AppError::NotFound)
    })
    .await
}

/// Publishes the dates of a national poll in place of those published before. Every date that is computed for its companies,
/// and every limit of what they have not transmitted, follows them at once.
///
/// # Errors
/// The caller is no administrator, there is no such term, it has changed since the caller saw it, or a date can't be: all
/// findings at once.
pub async fn publish(app: &App, request: &Request, id: TermId, dates: &[NewDate]) -> AppResult<TermDates> {
    app.permit(&request.call, async |tx| {
        let term = administered(tx, id).await?;
        let published = terms::dates(tx, id).await?.ok_or(AppError::NotFound)?;
        Ok((term.national_day, published))
    })
    .run(async |tx, (national_day, published)| {
        request.expects(published.version)?;
        let dates = published.published(dates, national_day).map_err(AppError::Invalid)?;
        unless_stale(terms::save_dates(tx, &published, &dates).await?)?;
        tx.record(Change::new(Resource::Term, id, Action::DatesPublished));
        Ok(dates)
    })
    .await
}

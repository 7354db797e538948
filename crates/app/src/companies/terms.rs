//! The terms of delegations: opened by the authority, their day fixed when the Minister has fixed it.

use chrono::NaiveDate;
use elections::{NewDate, Term, TermDates};
use mandataires::AuthorityPower;
use store::{Action, Change, Listed, Page, Resource, Tx, companies::terms};
use types::TermId;

use crate::{App, AppError, AppResult, Conflict, Request, error::unless_stale, policy};

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
            Ok(fixed)
        })
        .await
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

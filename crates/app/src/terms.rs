//! The terms of delegations: opened by the authority, their day fixed when the Minister has fixed it.

use chrono::{Datelike, NaiveDate};
use mandataires::AuthorityPower;
use store::{
    Change, Listed, Page, Resource,
    terms::{self, Term},
    within,
};
use types::{Finding, TermId};

use crate::{App, Outcome, Refusal, Request, Rule, policy};

/// L.413-2(2): between 1 February and 31 March of the first year.
fn in_window(day: NaiveDate, first_year: i32) -> bool {
    day.year() == first_year && (2..=3).contains(&day.month())
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
) -> Outcome<Term> {
    within(
        &app.store,
        &request.call,
        async |_tx| policy::authority(request, AuthorityPower::Administer),
        async |tx, ()| {
            if national_day.is_some_and(|day| !in_window(day, first_year)) {
                return Err(Refusal::Invalid(vec![Finding::error("/national_day_on", "day_outside_window")]));
            }
            let last_year = first_year + 5;
            let ends_on = NaiveDate::from_ymd_opt(last_year, 3, 31).ok_or(Refusal::NotFound)?;
            let term = Term {
                id: tx.id(),
                code: format!("{first_year}-{last_year}"),
                first_year,
                last_year,
                national_day,
                ends_on,
                version: 1,
            };
            if !terms::add(tx, &term).await? {
                return Err(Rule::TermExists.into());
            }
            tx.record(Change::new(Resource::Term, term.id, "opened"));
            Ok(term)
        },
    )
    .await
}

/// A page of the terms.
///
/// # Errors
/// Nobody is signed in.
pub async fn list(app: &App, request: &Request, page: Page) -> Outcome<Listed<Term>> {
    within(
        &app.store,
        &request.call,
        async |_tx| policy::signed_in(request),
        async |tx, ()| Ok(terms::list(tx, page).await?),
    )
    .await
}

/// One term.
///
/// # Errors
/// There is no such term.
pub async fn read(app: &App, request: &Request, id: TermId) -> Outcome<Term> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::signed_in(request)?;
            terms::find(tx, id).await?.ok_or(Refusal::NotFound)
        },
        async |_tx, term| Ok(term),
    )
    .await
}

/// Fixes the national day of a term.
///
/// # Errors
/// The caller is no administrator, there is no such term, or it has changed since the caller saw it.
pub async fn fix_day(app: &App, request: &Request, id: TermId, day: Option<NaiveDate>) -> Outcome<Term> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::authority(request, AuthorityPower::Administer)?;
            terms::find(tx, id).await?.ok_or(Refusal::NotFound)
        },
        async |tx, term| {
            request.expects(term.version)?;
            if day.is_some_and(|day| !in_window(day, term.first_year)) {
                return Err(Refusal::Invalid(vec![Finding::error("/national_day_on", "day_outside_window")]));
            }
            if !terms::fix_day(tx, id, term.version, day).await? {
                return Err(Refusal::Stale);
            }
            tx.record(Change::new(Resource::Term, id, "day_fixed"));
            Ok(Term { national_day: day, version: term.version + 1, ..term })
        },
    )
    .await
}

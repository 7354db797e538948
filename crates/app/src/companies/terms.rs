//! The terms of delegations: opened by the authority, their day fixed when the Minister has fixed it.

use chrono::{Datelike, NaiveDate};
use elections::{
    PublishedDates, WeekPattern, When, Window,
    calendar::{Event, Misplaced, PublishedError},
    rules,
};
use mandataires::AuthorityPower;
use store::{
    Change, Listed, Page, Resource,
    companies::terms::{self, Published, Term},
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
        async |tx| policy::authority(tx, AuthorityPower::Administer),
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
            policy::authority(tx, AuthorityPower::Administer)?;
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

/// One date to be published.
#[derive(Clone, Copy, Debug)]
pub struct NewDate {
    /// For the firms of this working week.
    pub week: WeekPattern,
    /// Of which step.
    pub event: Event,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day; the first one for a step of one day.
    pub last: NaiveDate,
}

/// The dates that the authority has published for the national poll of a term.
///
/// # Errors
/// There is no such term.
pub async fn read_published(app: &App, request: &Request, id: TermId) -> Outcome<Published> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::signed_in(request)?;
            terms::published(tx, id).await?.ok_or(Refusal::NotFound)
        },
        async |_tx, published| Ok(published),
    )
    .await
}

/// Publishes the dates of a national poll in place of those published before. Every date that is computed for its firms,
/// and every limit of what they have not transmitted, follows them at once.
///
/// # Errors
/// The caller is no administrator, there is no such term, it has changed since the caller saw it, or a date can't be: all
/// findings at once.
pub async fn publish(app: &App, request: &Request, id: TermId, dates: &[NewDate]) -> Outcome<Published> {
    within(
        &app.store,
        &request.call,
        async |tx| {
            policy::authority(tx, AuthorityPower::Administer)?;
            let term = terms::find(tx, id).await?.ok_or(Refusal::NotFound)?;
            let published = terms::published(tx, id).await?.ok_or(Refusal::NotFound)?;
            Ok((term.national_day, published))
        },
        async |tx, (national_day, published)| {
            request.expects(published.version)?;
            let dates = collected(dates, national_day).map_err(Refusal::Invalid)?;
            if !terms::publish(tx, id, published.version, &dates).await? {
                return Err(Refusal::Stale);
            }
            tx.record(Change::new(Resource::Term, id, "dates_published"));
            Ok(Published { dates, version: published.version + 1, ..published })
        },
    )
    .await
}

/// The dates by week; once the day of the poll is fixed, each on its side of it.
fn collected(dates: &[NewDate], national_day: Option<NaiveDate>) -> Result<PublishedDates, Vec<Finding>> {
    let (mut all, mut findings) = (PublishedDates::default(), Vec::new());
    for (place, new) in dates.iter().enumerate() {
        let known = all.of(new.week).of(new.event).is_some();
        let one_day = !new.event.is_window() && new.first == new.last;
        let when = if one_day {
            When::Day(new.first)
        } else {
            When::Window(Window { from: new.first, until: new.last })
        };
        let misplaced = national_day.and_then(|day| Misplaced::of(new.event, when, day, day));
        match all.with(new.week, new.event, when) {
            Ok(_) if known => {
                let at = format!("/dates/{place}/event");
                findings.push(Finding::new(at, rules::Calendar::StepPublishedTwice));
            }
            Ok(more) => {
                all = more;
                findings.extend(misplaced.map(|date| date.finding(format!("/dates/{place}/last_on"))));
            }
            Err(error) => {
                let field = if error == PublishedError::ThePoll { "event" } else { "last_on" };
                findings.push(error.finding(format!("/dates/{place}/{field}"), when));
            }
        }
    }
    if findings.is_empty() { Ok(all) } else { Err(findings) }
}

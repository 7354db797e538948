//! Terms of delegations.

use actix_web::http::StatusCode;
use chrono::NaiveDate;
use elections::{NewDate, Term, TermDates, WeekPattern, When, calendar::Event};
use serde::{Deserialize, Serialize};
use types::{Language, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::known_day,
};

views! {
    /// A term of delegations.
    struct TermView of (term: Term) {
        /// The term.
        id: TermId,
        /// Its years.
        code: String,
        /// The year of its national day.
        first_year: i32,
        /// The year of the next one.
        last_year: i32,
        /// The day of the poll, closing and counting (L.413-2(2)); null until the Minister has fixed it.
        national_day_on: Option<NaiveDate> = term.national_day,
        /// The last day on which a code of this term can be registered.
        ends_on: NaiveDate,
    }
}

/// A term to be opened.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTerm {
    /// The year of its national day.
    #[validate(range(min = 1979, max = 2199))]
    #[schema(minimum = 1979, maximum = 2199)]
    pub first_year: i32,
    /// The day of the poll, where it is fixed.
    #[validate(custom(function = "known_day"))]
    pub national_day_on: Option<NaiveDate>,
}

/// The national day of a term.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermDay {
    /// The day of the poll; null takes it back.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
    #[validate(custom(function = "known_day"))]
    pub national_day_on: Option<NaiveDate>,
}

views! {
    /// A date that the authority has published.
    struct PublishedDateView of (date: (WeekPattern, Event, When), language: Language) {
        let (week, event, when) = date;
        /// For the companies of this working week.
        week_pattern: WeekPattern = week,
        /// Of which step.
        event: Event = event,
        /// What people call it, in the language asked for.
        label: &'static str = event.label(language),
        /// Its first day.
        first_on: NaiveDate = when.first(),
        /// Its last day; the first one for a step of one day.
        last_on: NaiveDate = when.last(),
    }

    /// The dates that the authority has published for the national poll of a term. They win over computed ones.
    struct PublishedDatesView of (published: TermDates, language: Language) {
        /// The term.
        term_id: TermId = published.term,
        /// Each date, week by week, in the order of an election.
        dates: Vec<PublishedDateView> =
            published.dates.iter().map(|date| PublishedDateView::of(date, language)).collect(),
    }
}

/// A date to be published.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPublishedDate {
    /// For the companies of this working week.
    pub week_pattern: WeekPattern,
    /// Of which step; the days of the poll are those of the term.
    pub event: Event,
    /// Its first day.
    #[validate(custom(function = "known_day"))]
    pub first_on: NaiveDate,
    /// Its last day; the first one for a step of one day.
    #[validate(custom(function = "known_day"))]
    pub last_on: NaiveDate,
}

/// All published dates of a term.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPublishedDates {
    /// Each step at most once for each working week; an empty list takes all back.
    #[validate(length(max = 100), nested)]
    #[schema(max_items = 100)]
    pub dates: Vec<NewPublishedDate>,
}

/// List the terms.
#[utoipa::path(get, path = "/v1/terms", tag = "terms", params(PageQuery),
    responses((status = 200, description = "A page of the terms", body = ListView<TermView>)))]
pub(crate) async fn list_terms(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::companies::terms::list(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.listed(listed, TermView::of))
}

/// Open a term.
#[utoipa::path(post, path = "/v1/terms", tag = "terms", request_body = NewTerm,
    responses((status = 201, description = "The term", body = TermView)))]
pub(crate) async fn create_term(app: Server, ask: ApiRequest<(), Json<NewTerm>>) -> ApiResult {
    let new = &ask.body.0;
    let term = app::companies::terms::create(&app, &ask.request, new.first_year, new.national_day_on).await?;
    Ok(ask.versioned(StatusCode::CREATED, term, TermView::of))
}

/// Read a term.
#[utoipa::path(get, path = "/v1/terms/{term_id}", tag = "terms",
    responses((status = 200, description = "The term", body = TermView)))]
pub(crate) async fn read_term(app: Server, ask: ApiRequest<TermId>) -> ApiResult {
    let term = app::companies::terms::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, term, TermView::of))
}

/// Fix the national day of a term.
#[utoipa::path(patch, path = "/v1/terms/{term_id}", tag = "terms", request_body = TermDay,
    responses((status = 200, description = "The term", body = TermView)))]
pub(crate) async fn fix_term_day(app: Server, ask: ApiRequest<TermId, Json<TermDay>>) -> ApiResult {
    let term =
        app::companies::terms::fix_day(&app, &ask.request, ask.path, ask.body.0.national_day_on).await?;
    Ok(ask.versioned(StatusCode::OK, term, TermView::of))
}

/// Read the dates that the authority has published for the national poll of a term.
#[utoipa::path(get, path = "/v1/terms/{term_id}/published-dates", tag = "terms",
    responses((status = 200, description = "The published dates", body = PublishedDatesView)))]
pub(crate) async fn read_published_dates(app: Server, ask: ApiRequest<TermId>) -> ApiResult {
    let published = app::companies::terms::read_published(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, published, |dates| PublishedDatesView::of(dates, ask.language)))
}

/// Publish the dates of the national poll of a term, in place of those published before.
///
/// They win over computed ones: milestones, checks and the limits of démarches that are not transmitted follow at once.
#[utoipa::path(put, path = "/v1/terms/{term_id}/published-dates", tag = "terms", request_body = NewPublishedDates,
    responses((status = 200, description = "The published dates", body = PublishedDatesView)))]
pub(crate) async fn set_published_dates(
    app: Server,
    ask: ApiRequest<TermId, Json<NewPublishedDates>>,
) -> ApiResult {
    let new = ask.body.0.dates.iter().map(|new| NewDate {
        week: new.week_pattern,
        event: new.event,
        first: new.first_on,
        last: new.last_on,
    });
    let new: Vec<_> = new.collect();
    let published = app::companies::terms::publish(&app, &ask.request, ask.path, &new).await?;
    Ok(ask.versioned(StatusCode::OK, published, |dates| PublishedDatesView::of(dates, ask.language)))
}

//! The polls of the companies, with what the law asks of each.

use actix_web::http::StatusCode;
use chrono::{DateTime, NaiveDate, Utc};
use elections::{
    ArrangedFact, Arrangements, Delegation, Election, ElectionKind, FactSource, Facts, FreeDay, PollStanding,
    seats_under,
};
use filings::due_on;
use serde::Deserialize;
use types::{CompanyId, DemarcheKind, ElectionId, Language, TermId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, codes::Reason};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::known_day,
};

/// A poll with a day of its own.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum OtherPoll {
    /// Outside of the national poll (L.413-2(3)).
    OffCycle,
    /// Ordered again.
    ReRun,
}

views! {
    /// The delegation to be elected (L.412-1, L.413-1).
    struct SeatsView of (delegation: Delegation, language: Language) {
        /// Members.
        titulaires: u32,
        /// Their substitutes, as many.
        suppleants: u32,
        /// `majorite_relative` below 100 employees, `representation_proportionnelle` from 100 on.
        system: &'static str = delegation.system.code(),
        /// Its name, in the language asked for.
        system_label: &'static str = delegation.system.label(language),
    }

    /// The last lawful day of a démarche.
    struct MilestoneView of (kind: DemarcheKind, facts: &Facts) {
        /// Which démarche.
        kind: DemarcheKind = kind,
        /// The last lawful day; null where it depends on a later event.
        due_on: Option<NaiveDate> = due_on(kind, facts, None),
    }

    /// Who said how a poll is held.
    struct SourceView of (said: (ArrangedFact, FactSource, DateTime<Utc>)) {
        /// What was said.
        fact: ArrangedFact = said.0,
        /// Who said it.
        source: FactSource = said.1,
        /// Since when it holds.
        since: DateTime<Utc> = said.2,
    }

    /// How a poll is held, as far as somebody has said.
    struct ArrangementsView of (arrangements: Arrangements) {
        let sources = arrangements.sources();
        /// The first day of voting.
        opening_day_on: Option<NaiveDate> = arrangements.opening_day.map(|said| said.value),
        /// When voting begins on that day, `HH:MM`.
        opens_at: Option<String> = arrangements.opens_at.map(|said| said.value.to_string()),
        /// When the last office closes on the day of the poll, `HH:MM`.
        closes_at: Option<String> = arrangements.closes_at.map(|said| said.value.to_string()),
        /// Where one votes.
        place: Option<String> = arrangements.place.map(|said| said.value),
        /// Whether votes are sent by post (L.413-1(5)).
        postal_vote: Option<bool> = arrangements.postal_vote.map(|said| said.value),
        /// Whether candidatures stayed open because candidates were missing.
        extension: Option<bool> = arrangements.extension.map(|said| said.value),
        /// Who said each of these, and since when it holds.
        sources: Vec<SourceView> = sources.into_iter().map(SourceView::of).collect(),
    }

    /// One poll of one company.
    struct ElectionView of (election: Election, language: Language) {
        let facts = election.facts();
        /// The poll.
        id: ElectionId,
        /// The company.
        company_id: CompanyId = election.company,
        /// The term.
        term_id: TermId = election.term,
        /// Why it is held.
        poll: ElectionKind = election.kind,
        /// Its day; null while it is not fixed.
        election_day_on: Option<NaiveDate> = election.election_day,
        /// Whether that is a Sunday or a holiday: then somebody should look at it; null on other days.
        free_day: Option<FreeDay> = election.election_day.and_then(FreeDay::of),
        /// How it stands before those who decide; null where nothing was brought before them.
        standing: Option<PollStanding>,
        /// Its name, in the language asked for.
        standing_label: Option<&'static str> = election.standing.map(|standing| standing.label(language)),
        /// Since when it is not to be held; null where it is.
        withdrawn_at: Option<DateTime<Utc>>,
        /// Why.
        withdrawal: Option<String>,
        /// Employees that count for it; null where nobody has said.
        headcount: Option<u32>,
        /// Who said so: the authority's register, the company itself, the notice of election that was transmitted last, or a
        /// decision.
        headcount_source: FactSource,
        /// Since when that holds; null in an answer that was kept before polls knew.
        headcount_since: Option<DateTime<Utc>>,
        /// Employees in the authority's register now, from which the employer's count may differ.
        register_headcount: Option<u32>,
        /// How it is held: as the notice that was transmitted last says, before that as the company plans.
        arrangements: ArrangementsView = ArrangementsView::of(election.arrangements),
        /// Since when only a decision changes its facts, because candidatures were transmitted for it; null before that. They
        /// stand too once its day has passed.
        fixed_at: Option<DateTime<Utc>>,
        /// The delegation to be elected; null below 15 employees and where the headcount is not known.
        seats: Option<SeatsView> = election
            .headcount
            .and_then(|count| seats_under(facts.parameters(), count))
            .map(|delegation| SeatsView::of(delegation, language)),
        /// The last lawful day of each démarche.
        milestones: Vec<MilestoneView> = DemarcheKind::ALL.map(|kind| MilestoneView::of(kind, &facts)).into(),
    }
}

/// A poll to be entered.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewElection {
    /// The term that it fills.
    pub term_id: TermId,
    /// Why it is held.
    pub poll: OtherPoll,
    /// Its day.
    #[validate(custom(function = "known_day"))]
    pub election_day_on: NaiveDate,
}

/// Enter a poll with a day of its own.
#[utoipa::path(post, path = "/v1/companies/{company_id}/elections", tag = "elections", request_body = NewElection,
    responses((status = 201, description = "The poll", body = ElectionView)))]
pub(crate) async fn create_election(app: Server, ask: ApiRequest<CompanyId, Json<NewElection>>) -> ApiResult {
    let new = &ask.body.0;
    let kind = match new.poll {
        OtherPoll::OffCycle => ElectionKind::OffCycle,
        OtherPoll::ReRun => ElectionKind::ReRun,
    };
    let (company, term) = (ask.path, new.term_id);
    let election =
        app::companies::add_election(&app, &ask.request, company, term, kind, new.election_day_on).await?;
    Ok(ask.versioned(StatusCode::CREATED, election, |election| ElectionView::of(election, ask.language)))
}

/// Another day for a poll.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ElectionChange {
    /// Its day.
    #[validate(custom(function = "known_day"))]
    pub election_day_on: NaiveDate,
}

/// Give a poll that has a day of its own another one, until something was transmitted for it; then only a decision does.
#[utoipa::path(patch, path = "/v1/elections/{election_id}", tag = "elections", request_body = ElectionChange,
    responses((status = 200, description = "The poll", body = ElectionView)))]
pub(crate) async fn move_election(
    app: Server,
    ask: ApiRequest<ElectionId, Json<ElectionChange>>,
) -> ApiResult {
    let day = ask.body.0.election_day_on;
    let election = app::companies::move_election(&app, &ask.request, ask.path, day).await?;
    Ok(ask.versioned(StatusCode::OK, election, |election| ElectionView::of(election, ask.language)))
}

/// Withdraw a poll for which nothing was transmitted: nothing can be filed for it any more.
#[utoipa::path(post, path = "/v1/elections/{election_id}/withdrawals", tag = "elections", request_body = Reason,
    responses((status = 201, description = "The poll", body = ElectionView)))]
pub(crate) async fn withdraw_election(app: Server, ask: ApiRequest<ElectionId, Json<Reason>>) -> ApiResult {
    let reason = &ask.body.0.reason;
    let election = app::companies::withdraw_election(&app, &ask.request, ask.path, reason).await?;
    Ok(ask.versioned(StatusCode::CREATED, election, |election| ElectionView::of(election, ask.language)))
}

/// List the polls of a company.
#[utoipa::path(get, path = "/v1/companies/{company_id}/elections", tag = "elections", params(PageQuery),
    responses((status = 200, description = "A page of the polls", body = ListView<ElectionView>)))]
pub(crate) async fn list_elections(app: Server, ask: ApiRequest<CompanyId, (), PageQuery>) -> ApiResult {
    let listed = app::companies::elections(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |election| ElectionView::of(election, ask.language)))
}

/// Read a poll: its delegation and the last lawful day of each démarche.
#[utoipa::path(get, path = "/v1/elections/{election_id}", tag = "elections",
    responses((status = 200, description = "The poll", body = ElectionView)))]
pub(crate) async fn read_election(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let election = app::companies::election(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, election, |election| ElectionView::of(election, ask.language)))
}

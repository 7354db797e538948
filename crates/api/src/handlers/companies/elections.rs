//! The polls of the companies, with what the law asks of each.

use actix_web::http::StatusCode;
use chrono::NaiveDate;
use elections::{Election, ElectionKind, seats_under};
use filings::due_on;
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheKind, ElectionId, Language, TermId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    words::known_day,
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

/// The delegation to be elected (L.412-1, L.413-1).
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SeatsView {
    /// Members.
    pub titulaires: u32,
    /// Their substitutes, as many.
    pub suppleants: u32,
    /// `majorite_relative` below 100 employees, `representation_proportionnelle` from 100 on.
    pub system: &'static str,
    /// Its name, in the language asked for.
    pub system_label: &'static str,
}

/// The last lawful day of a démarche.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MilestoneView {
    /// Which démarche.
    pub kind: DemarcheKind,
    /// The last lawful day; null where it depends on a later event.
    pub due_on: Option<NaiveDate>,
}

/// One poll of one company.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ElectionView {
    /// The poll.
    pub id: Uuid,
    /// The company.
    pub company_id: Uuid,
    /// The term.
    pub term_id: Uuid,
    /// Why it is held.
    pub poll: ElectionKind,
    /// Its day; null while it is not fixed.
    pub election_day_on: Option<NaiveDate>,
    /// Employees as declared.
    pub headcount: Option<u32>,
    /// The delegation to be elected; null below 15 employees and where the headcount is not known.
    pub seats: Option<SeatsView>,
    /// The last lawful day of each démarche.
    pub milestones: Vec<MilestoneView>,
}

impl ElectionView {
    fn of(election: Election, language: Language) -> Self {
        let facts = election.facts();
        Self {
            id: election.id.into(),
            company_id: election.company.into(),
            term_id: election.term.into(),
            poll: election.kind,
            election_day_on: election.election_day,
            headcount: election.headcount,
            seats: election.headcount.and_then(|count| seats_under(facts.parameters(), count)).map(
                |delegation| SeatsView {
                    titulaires: delegation.titulaires,
                    suppleants: delegation.suppleants,
                    system: delegation.system.code(),
                    system_label: delegation.system.label(language),
                },
            ),
            milestones: DemarcheKind::ALL
                .into_iter()
                .map(|kind| MilestoneView { kind, due_on: due_on(kind, &facts, None) })
                .collect(),
        }
    }
}

/// A poll to be entered.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewElection {
    /// The term that it fills.
    pub term_id: Uuid,
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
    let (company, term) = (ask.path, TermId(new.term_id));
    let election =
        app::companies::add_election(&app, &ask.request, company, term, kind, new.election_day_on).await?;
    let view = |election| ElectionView::of(election, ask.language);
    Ok(ask.versioned(StatusCode::CREATED, election, view))
}

/// List the polls of a company.
#[utoipa::path(get, path = "/v1/companies/{company_id}/elections", tag = "elections", params(PageQuery),
    responses((status = 200, description = "A page of the polls", body = ListView<ElectionView>)))]
pub(crate) async fn list_elections(app: Server, ask: ApiRequest<CompanyId, (), PageQuery>) -> ApiResult {
    let listed = app::companies::elections(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |election| ElectionView::of(election, ask.language))
    }))
}

/// Read a poll: its delegation and the last lawful day of each démarche.
#[utoipa::path(get, path = "/v1/elections/{election_id}", tag = "elections",
    responses((status = 200, description = "The poll", body = ElectionView)))]
pub(crate) async fn read_election(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let election = app::companies::election(&app, &ask.request, ask.path).await?;
    let view = |election| ElectionView::of(election, ask.language);
    Ok(ask.versioned(StatusCode::OK, election, view))
}

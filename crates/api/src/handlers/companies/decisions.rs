//! Decisions about a poll.

use actix_web::http::StatusCode;
use app::companies::decisions::NewDecision;
use chrono::{DateTime, NaiveDate, Utc};
use elections::{DecidedFacts, DecisionKind, DecisionMaker, PollDecision, TimeOfDay};
use serde::Deserialize;
use types::{DecisionId, ElectionId, Language};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{known_day, not_blank, one_line},
};

/// A decision of the authority or of a court about a poll; what it does not name stays as it is.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewDecisionBody {
    /// What is decided, or brought before those who decide; `facts` when absent.
    pub kind: Option<DecisionKind>,
    /// With whom it lies, or who has decided; `itm` when absent.
    pub maker: Option<DecisionMaker>,
    /// Its day; not one that is yet to come.
    #[validate(custom(function = "known_day"))]
    pub decided_on: NaiveDate,
    /// Its number, as those who took it file it.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub reference: String,
    /// Why; both sides read it.
    #[validate(length(min = 1, max = 2_000), custom(function = "not_blank"))]
    pub reason: String,
    /// How many employees count for the poll.
    #[validate(range(max = 1_000_000))]
    pub headcount: Option<u32>,
    /// Its day.
    #[validate(custom(function = "known_day"))]
    pub election_day_on: Option<NaiveDate>,
    /// The first day of voting.
    #[validate(custom(function = "known_day"))]
    pub opening_day_on: Option<NaiveDate>,
    /// When voting begins on that day, `HH:MM`.
    #[schema(value_type = Option<String>, example = "08:00")]
    pub opens_at: Option<TimeOfDay>,
    /// When the last office closes on the day of the poll, `HH:MM`.
    #[schema(value_type = Option<String>, example = "17:00")]
    pub closes_at: Option<TimeOfDay>,
    /// Whether votes are sent by post (L.413-1(5)).
    pub postal_vote: Option<bool>,
    /// Whether candidatures stay open.
    pub extension: Option<bool>,
}

views! {
    /// A decision about a poll; null is what it does not name.
    struct DecisionView of (decision: PollDecision, language: Language) {
        let facts = decision.facts;
        /// The decision.
        id: DecisionId,
        /// The poll.
        election_id: ElectionId = decision.election,
        /// What was decided, or brought before those who decide.
        kind: DecisionKind,
        /// Its name, in the language asked for.
        kind_label: &'static str = decision.kind.label(language),
        /// With whom it lies, or who has decided.
        maker: DecisionMaker,
        /// Their name, in the language asked for.
        maker_label: &'static str = decision.maker.label(language),
        /// Its day.
        decided_on: NaiveDate,
        /// Its number, as those who took it file it.
        reference: String,
        /// Why.
        reason: String,
        /// How many employees count for the poll.
        headcount: Option<u32> = facts.headcount,
        /// Its day.
        election_day_on: Option<NaiveDate> = facts.election_day,
        /// The first day of voting.
        opening_day_on: Option<NaiveDate> = facts.opening_day,
        /// When voting begins on that day, `HH:MM`.
        opens_at: Option<String> = facts.opens_at.map(|time| time.to_string()),
        /// When the last office closes on the day of the poll, `HH:MM`.
        closes_at: Option<String> = facts.closes_at.map(|time| time.to_string()),
        /// Whether votes are sent by post.
        postal_vote: Option<bool> = facts.postal_vote,
        /// Whether candidatures stay open.
        extension: Option<bool> = facts.extension,
        /// When it was entered.
        entered_at: DateTime<Utc>,
    }
}

/// Enter a decision about a poll, or what was brought against it: it changes its facts, also where they stand, and how it stands.
/// Whoever filed for it gets a notice.
#[utoipa::path(post, path = "/v1/elections/{election_id}/decisions", tag = "elections", request_body = NewDecisionBody,
    responses((status = 201, description = "The decision", body = DecisionView)))]
pub(crate) async fn add_decision(
    app: Server,
    ask: ApiRequest<ElectionId, Json<NewDecisionBody>>,
) -> ApiResult {
    let (ask, Json(new)) = ask.take_body();
    let facts = DecidedFacts {
        headcount: new.headcount,
        election_day: new.election_day_on,
        opening_day: new.opening_day_on,
        opens_at: new.opens_at,
        closes_at: new.closes_at,
        postal_vote: new.postal_vote,
        extension: new.extension,
    };
    let kind = new.kind.unwrap_or(DecisionKind::Facts);
    let maker = new.maker.unwrap_or(DecisionMaker::Itm);
    let NewDecisionBody { decided_on, reference, reason, .. } = new;
    let new = NewDecision { kind, maker, decided_on, reference, reason, facts };
    let decision = app::companies::decisions::add(&app, &ask.request, ask.path, new).await?;
    Ok(ask.answer(StatusCode::CREATED, decision, |decision| DecisionView::of(decision, ask.language)))
}

/// List the decisions about a poll.
#[utoipa::path(get, path = "/v1/elections/{election_id}/decisions", tag = "elections", params(PageQuery),
    responses((status = 200, description = "A page of the decisions", body = ListView<DecisionView>)))]
pub(crate) async fn list_decisions(app: Server, ask: ApiRequest<ElectionId, (), PageQuery>) -> ApiResult {
    let listed = app::companies::decisions::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |decision| DecisionView::of(decision, ask.language)))
}

//! Démarches from the side of those who make them.

pub(crate) mod attachments;
pub(crate) mod corrections;
pub(crate) mod lights;
pub(crate) mod messages;
pub(crate) mod papers;
pub(crate) mod proces_verbaux;
pub(crate) mod receipts;
pub(crate) mod records;
pub(crate) mod timeline;
pub(crate) mod titles;

use actix_web::http::StatusCode;
use app::{
    Answered,
    demarches::{CheckResult, NewDemarche},
};
use chrono::{DateTime, NaiveDate, Utc};
use edge::texts::NotThere;
use mandataires::AuthorityPower;
use routing::{
    acknowledgement::Acknowledgement,
    demarche::{Actor, Demarche, allowed_to},
    message::may_write,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use types::{DemarcheId, DemarcheKind, ElectionId, Language, SpaceId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, demarches::receipts::ReceiptView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Draft, Json},
    paging::ListView,
    problem::{ErrorView, error_views},
    words::{not_blank, one_line},
};

mod query;

pub(crate) use query::DemarcheQuery;

/// A démarche, from its draft to its closing.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct DemarcheView {
    /// The démarche.
    pub id: Uuid,
    /// The poll it belongs to.
    pub election_id: Uuid,
    /// The company it concerns.
    pub company_id: Uuid,
    /// The company's name.
    pub legal_name: String,
    /// The space that makes it.
    pub space_id: Uuid,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// As its makers call it.
    pub title: String,
    /// `draft`, `ready`, `transmitted`, `accepted`, `to_correct` or `closed`.
    pub status: &'static str,
    /// Its name, in the language asked for.
    pub status_label: &'static str,
    /// The steps that the caller's side can take now.
    pub allowed_actions: Vec<&'static str>,
    /// Said as long as nothing has reached the administration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<&'static str>,
    /// SHA-256 of the confirmed content, to be signed.
    pub content_digest: Option<String>,
    /// When the content was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last lawful day.
    pub due_on: Option<NaiveDate>,
    /// Whether it was first transmitted after that day.
    pub late: Option<bool>,
    /// When it first reached the administration.
    pub transmitted_at: Option<DateTime<Utc>>,
    /// What the administration asks to be corrected.
    pub correction: Option<String>,
    /// Whether the caller's side may send a message now.
    pub may_write: bool,
    /// Messages of the other side that nobody on the caller's side has read.
    pub unread_messages: i64,
    /// When its status last changed.
    pub status_changed_at: DateTime<Utc>,
    /// When it was started.
    pub created_at: DateTime<Utc>,
    /// When it last changed.
    pub updated_at: DateTime<Utc>,
    /// Warnings that the filer has ticked off, where the draft is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<Vec<AcknowledgementView>>,
    /// The draft as typed: where it is read or saved, not in lists and not in the answer to a step.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub draft: Option<Box<RawValue>>,
}

/// A warning that the filer has ticked off.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Acknowledgement)]
pub(crate) struct AcknowledgementView {
    /// The code of the warning.
    #[validate(length(min = 1, max = 50))]
    pub code: String,
    /// Its pointer.
    #[validate(length(max = 500))]
    pub pointer: String,
    /// Why it is right as it is; the administration reads it.
    #[validate(length(min = 1, max = 1_000), custom(function = "not_blank"))]
    pub reason: String,
}

/// What is ticked off at the confirmation.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmation {
    /// Warnings of the check of this draft, each once, 200 at most.
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    pub acknowledged: Vec<AcknowledgementView>,
}

/// The side of a démarche from which an answer is read.
pub(crate) fn reader<T>(answered: &Answered<T>) -> Actor {
    let at_desk = answered.authority.is_some_and(|role| role.may(AuthorityPower::Desk));
    if at_desk { Actor::Authority } else { Actor::Filer }
}

impl DemarcheView {
    pub(crate) fn of(demarche: Demarche, language: Language, reader: Actor) -> Self {
        let draft = RawValue::from_string(demarche.draft.clone()).ok();
        let acknowledged = demarche.acknowledged.iter().cloned().map(Into::into).collect();
        Self { draft, acknowledged: Some(acknowledged), ..Self::listed(demarche, language, reader) }
    }

    pub(crate) fn listed(demarche: Demarche, language: Language, reader: Actor) -> Self {
        let state = demarche.state;
        let unread_messages = match reader {
            Actor::Filer => demarche.unread_by_filer,
            Actor::Authority => demarche.unread_by_authority,
        };
        Self {
            id: demarche.id.into(),
            election_id: demarche.election.into(),
            company_id: demarche.company.into(),
            legal_name: demarche.legal_name,
            space_id: demarche.space.into(),
            kind: demarche.kind,
            kind_label: demarche.kind.label(language),
            title: demarche.title,
            status: state.status().code(),
            status_label: state.status().label(language),
            allowed_actions: allowed_to(reader, state)
                .into_iter()
                .map(routing::demarche::Step::code)
                .collect(),
            notice: demarche.transmitted_at.is_none().then(|| NotThere::Nothing.render(language)),
            content_digest: demarche.content_digest.as_deref().map(hex::encode),
            confirmed_at: demarche.confirmed_at,
            due_on: demarche.due_on,
            late: demarche.late,
            transmitted_at: demarche.transmitted_at,
            correction: demarche.correction,
            may_write: may_write(reader, state),
            unread_messages,
            status_changed_at: demarche.status_changed_at,
            created_at: demarche.created_at,
            updated_at: demarche.updated_at,
            acknowledged: None,
            draft: None,
        }
    }
}

impl From<Acknowledgement> for AcknowledgementView {
    fn from(kept: Acknowledgement) -> Self {
        Self { code: kept.code, pointer: kept.pointer, reason: kept.reason }
    }
}

/// A démarche to be started.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DemarcheStart {
    /// The poll.
    pub election_id: Uuid,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// A title of one's own.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub title: Option<String>,
    /// Whether the draft begins with what is known: the record, the law, the file, earlier démarches. Else it is empty.
    #[serde(default)]
    pub prefill: bool,
}

/// What a check found.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CheckView {
    /// Whether it could be confirmed.
    pub complete: bool,
    /// Every finding at once.
    pub findings: Vec<ErrorView>,
}

/// A confirmed démarche and what somebody should look at.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ConfirmedView {
    /// The démarche; its `content_digest` is what is signed.
    pub demarche: DemarcheView,
    /// Findings that do not stand in the way.
    pub warnings: Vec<ErrorView>,
}

/// A transmitted démarche and its receipt.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SentView {
    /// The démarche.
    pub demarche: DemarcheView,
    /// The receipt of its transmission.
    pub receipt: ReceiptView,
}

/// Start a démarche for a company for which the space acts.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/demarches", tag = "demarches", request_body = DemarcheStart,
    responses((status = 201, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn start_demarche(app: Server, ask: ApiRequest<SpaceId, Json<DemarcheStart>>) -> ApiResult {
    let start = &ask.body.0;
    let new = NewDemarche {
        election: ElectionId(start.election_id),
        kind: start.kind,
        title: start.title.clone(),
        prefill: start.prefill,
        language: ask.language,
    };
    let demarche = app::demarches::start(&app, &ask.request, ask.path, new).await?;
    let reader = reader(&demarche);
    Ok(ask.versioned(StatusCode::CREATED, demarche, |demarche| {
        DemarcheView::listed(demarche, ask.language, reader)
    }))
}

/// List the démarches of a space, all or those that are looked for.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/demarches", tag = "demarches", params(DemarcheQuery),
    responses((status = 200, description = "A page of the démarches", body = ListView<DemarcheView>)))]
pub(crate) async fn list_demarches(app: Server, ask: ApiRequest<SpaceId, (), DemarcheQuery>) -> ApiResult {
    let (wanted, page) = ask.query.read()?;
    let listed = app::demarches::list(&app, &ask.request, ask.path, &wanted, page).await?;
    let reader = reader(&listed);
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |demarche| DemarcheView::listed(demarche, ask.language, reader))
    }))
}

/// Read a démarche.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}", tag = "demarches",
    responses((status = 200, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn read_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let demarche = app::demarches::read(&app, &ask.request, ask.path).await?;
    let reader = reader(&demarche);
    Ok(ask.versioned(StatusCode::OK, demarche, |demarche| DemarcheView::of(demarche, ask.language, reader)))
}

/// Save the draft as typed, also half-filled. What was confirmed or signed before no longer holds.
#[utoipa::path(put, path = "/v1/demarches/{demarche_id}/draft", tag = "demarches",
    request_body(content = Object, description = "Any JSON object; the form of each kind is in the catalogue",
        example = json!({ "place": "Salle de réunion", "opens_at": "09:00" })),
    responses((status = 200, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn save_draft(app: Server, ask: ApiRequest<DemarcheId, Draft>) -> ApiResult {
    let id = ask.path;
    let demarche = app::demarches::save_draft(&app, &ask.request, id, &ask.body.0).await?;
    let reader = reader(&demarche);
    Ok(ask.versioned(StatusCode::OK, demarche, |demarche| DemarcheView::of(demarche, ask.language, reader)))
}

/// Say what is missing or doubtful in the draft; nothing changes.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/checks", tag = "demarches",
    responses((status = 200, description = "Every finding at once", body = CheckView)))]
pub(crate) async fn check_draft(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let checked = app::demarches::check_draft(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, checked, |checked: CheckResult| CheckView {
        complete: checked.complete,
        findings: error_views(&checked.findings, 0, ask.language),
    }))
}

/// Check the draft against the law and confirm its content. A warning can be ticked off with a reason, which is kept.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/confirmations", tag = "demarches",
    request_body = Confirmation,
    responses((status = 201, description = "The démarche, ready to be signed", body = ConfirmedView)))]
pub(crate) async fn confirm_demarche(
    app: Server,
    ask: ApiRequest<DemarcheId, Option<Json<Confirmation>>>,
) -> ApiResult {
    let said = ask.body.iter().flat_map(|Json(confirmation)| &confirmation.acknowledged);
    let acknowledged: Vec<_> = said
        .map(|said| Acknowledgement {
            code: said.code.clone(),
            pointer: said.pointer.clone(),
            reason: said.reason.clone(),
        })
        .collect();
    let id = ask.path;
    let confirmed = app::demarches::confirm(&app, &ask.request, id, &acknowledged).await?;
    let reader = reader(&confirmed);
    Ok(ask.versioned(StatusCode::CREATED, confirmed, |confirmed| ConfirmedView {
        demarche: DemarcheView::listed(confirmed.demarche, ask.language, reader),
        warnings: error_views(&confirmed.warnings, 0, ask.language),
    }))
}

/// Transmit the signed démarche to the administration. Late is accepted, and marked late.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/transmissions", tag = "demarches",
    responses((status = 201, description = "The démarche and its receipt", body = SentView)))]
pub(crate) async fn transmit_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let sent = app::demarches::transmit(&app, &ask.request, ask.path).await?;
    let reader = reader(&sent);
    Ok(ask.versioned(StatusCode::CREATED, sent, |sent| SentView {
        demarche: DemarcheView::listed(sent.demarche, ask.language, reader),
        receipt: sent.receipt.into(),
    }))
}

/// Delete a démarche that never reached the administration. It can't be brought back.
#[utoipa::path(delete, path = "/v1/demarches/{demarche_id}", tag = "demarches",
    responses((status = 204, description = "The démarche is gone")))]
pub(crate) async fn delete_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let deleted = app::demarches::delete(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&deleted))
}

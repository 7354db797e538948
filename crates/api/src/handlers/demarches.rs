//! Démarches from the side of those who make them.

pub(crate) mod attachments;
pub(crate) mod corrections;
pub(crate) mod general_count;
pub(crate) mod lights;
pub(crate) mod messages;
pub(crate) mod own_counts;
pub(crate) mod papers;
pub(crate) mod proces_verbaux;
pub(crate) mod receipts;
pub(crate) mod records;
pub(crate) mod timeline;
pub(crate) mod titles;
pub(crate) mod transmissions;

use actix_web::{HttpResponse, http::StatusCode};
use app::{
    Answered,
    demarches::{CheckResult, NewDemarche},
};
use chrono::{DateTime, NaiveDate, Utc};
use edge::texts::NotThere;
use mandataires::AuthorityPower;
use routing::{
    acknowledgement::Acknowledgement,
    demarche::{Actor, Demarche, Step, allowed_to},
    message::may_write,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use types::{CompanyId, DemarcheId, DemarcheKind, ElectionId, Language, SpaceId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, demarches::receipts::ReceiptView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::{Draft, Json},
    paging::ListView,
    problem::{ErrorView, error_views},
    validators::{not_blank, one_line},
};

mod query;

pub(crate) use query::DemarcheQuery;

views! {
    /// A démarche, from its draft to its closing.
    struct DemarcheView of (demarche: Demarche, language: Language, reader: Actor) {
        let state = demarche.state;
        /// The démarche.
        id: DemarcheId,
        /// The poll it belongs to.
        election_id: ElectionId = demarche.election,
        /// The company it concerns.
        company_id: CompanyId = demarche.company,
        /// The company's name.
        legal_name: String,
        /// The space that makes it.
        space_id: SpaceId = demarche.space,
        /// Which of the five.
        kind: DemarcheKind,
        /// Its name, in the language asked for.
        kind_label: &'static str = demarche.kind.label(language),
        /// As its makers call it.
        title: String,
        /// `draft`, `ready`, `transmitted`, `accepted`, `to_correct` or `closed`.
        status: &'static str = state.status().code(),
        /// Its name, in the language asked for.
        status_label: &'static str = state.status().label(language),
        /// The steps that the caller's side can take now.
        allowed_actions: Vec<&'static str> = match demarche.view_only {
            true => Vec::new(),
            false => allowed_to(reader, state).into_iter().map(Step::code).collect(),
        },
        /// Said as long as nothing has reached the administration.
        #[serde(skip_serializing_if = "Option::is_none")]
        notice: Option<&'static str> =
            demarche.transmitted_at.is_none().then(|| NotThere::Nothing.render(language)),
        /// SHA-256 of the confirmed content, to be signed.
        content_digest: Option<String> = demarche.content_digest.as_deref().map(hex::encode),
        /// When the content was confirmed.
        confirmed_at: Option<DateTime<Utc>>,
        /// The last lawful day.
        due_on: Option<NaiveDate>,
        /// Whether it was first transmitted after that day.
        late: Option<bool>,
        /// When it first reached the administration.
        transmitted_at: Option<DateTime<Utc>>,
        /// What the administration asks to be corrected.
        correction: Option<String>,
        /// Why the administration opened it again after it was closed; null where it did not.
        reopening: Option<String>,
        /// Since when something of the filer lies there that nobody at the desk has looked at; null for the filer, and where
        /// there is nothing.
        unseen_since: Option<DateTime<Utc>> = demarche.unseen_since.filter(|_| reader == Actor::Authority),
        /// Whether the caller only looks at what was filed in its name by its mandataire.
        view_only: bool,
        /// Whether the caller's side may send a message now.
        may_write: bool = !demarche.view_only && may_write(reader, state),
        /// Messages of the other side that nobody on the caller's side has read.
        unread_messages: i64 = match reader {
            Actor::Filer => demarche.unread_by_filer,
            Actor::Authority => demarche.unread_by_authority,
        },
        /// When its status last changed.
        status_changed_at: DateTime<Utc>,
        /// When it was started.
        created_at: DateTime<Utc>,
        /// When it last changed.
        updated_at: DateTime<Utc>,
        /// Warnings that the filer has ticked off, where the draft is shown.
        #[serde(skip_serializing_if = "Option::is_none")]
        acknowledged: Option<Vec<AcknowledgementView>> = None,
        /// The draft as typed: where it is read or saved, not in lists and not in the answer to a step.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[schema(value_type = Option<Object>)]
        draft: Option<Box<RawValue>> = None,
    }
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

/// A démarche with its draft, and what was ticked off in it.
fn with_draft<B>(ask: &ApiRequest<DemarcheId, B>, demarche: Answered<Demarche>) -> HttpResponse {
    let reader = reader(&demarche);
    let ticked_off =
        |Acknowledgement { code, pointer, reason }| AcknowledgementView { code, pointer, reason };
    ask.versioned(StatusCode::OK, demarche, |demarche| DemarcheView {
        draft: RawValue::from_string(demarche.draft.clone()).ok(),
        acknowledged: Some(demarche.acknowledged.iter().cloned().map(ticked_off).collect()),
        ..DemarcheView::of(demarche, ask.language, reader)
    })
}

/// A démarche as a step has left it, without its draft.
pub(crate) fn stepped<P, B>(
    ask: &ApiRequest<P, B>,
    status: StatusCode,
    demarche: Answered<Demarche>,
) -> HttpResponse {
    let reader = reader(&demarche);
    ask.versioned(status, demarche, |demarche| DemarcheView::of(demarche, ask.language, reader))
}

/// The side of a démarche from which an answer is read.
pub(crate) fn reader<T>(answered: &Answered<T>) -> Actor {
    let at_desk = answered.authority.is_some_and(|role| role.may(AuthorityPower::Desk));
    if at_desk { Actor::Authority } else { Actor::Filer }
}

/// A démarche to be started.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DemarcheStart {
    /// The poll.
    pub election_id: ElectionId,
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
        election: start.election_id,
        kind: start.kind,
        title: start.title.clone(),
        prefill: start.prefill,
        language: ask.language,
    };
    let demarche = app::demarches::start(&app, &ask.request, ask.path, new).await?;
    Ok(stepped(&ask, StatusCode::CREATED, demarche))
}

/// List the démarches of a space, all or those that are looked for.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/demarches", tag = "demarches", params(DemarcheQuery),
    responses((status = 200, description = "A page of the démarches", body = ListView<DemarcheView>)))]
pub(crate) async fn list_demarches(app: Server, ask: ApiRequest<SpaceId, (), DemarcheQuery>) -> ApiResult {
    let (wanted, page) = ask.query.read()?;
    let listed = app::demarches::list(&app, &ask.request, ask.path, &wanted, page).await?;
    let reader = reader(&listed);
    Ok(ask.listed(listed, |demarche| DemarcheView::of(demarche, ask.language, reader)))
}

/// Read a démarche.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}", tag = "demarches",
    responses((status = 200, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn read_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let demarche = app::demarches::read(&app, &ask.request, ask.path).await?;
    Ok(with_draft(&ask, demarche))
}

/// Save the draft as typed, also half-filled. What was confirmed or signed before no longer holds.
#[utoipa::path(put, path = "/v1/demarches/{demarche_id}/draft", tag = "demarches",
    request_body(content = Object, description = "Any JSON object; the form of each kind is in the catalogue",
        example = json!({ "place": "Salle de réunion", "opens_at": "09:00" })),
    responses((status = 200, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn save_draft(app: Server, ask: ApiRequest<DemarcheId, Draft>) -> ApiResult {
    let demarche = app::demarches::save_draft(&app, &ask.request, ask.path, &ask.body.0).await?;
    Ok(with_draft(&ask, demarche))
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
    let (ask, said) = ask.take_body();
    let ticked_off =
        |AcknowledgementView { code, pointer, reason }| Acknowledgement { code, pointer, reason };
    let acknowledged: Vec<_> =
        said.into_iter().flat_map(|Json(said)| said.acknowledged).map(ticked_off).collect();
    let confirmed = app::demarches::confirm(&app, &ask.request, ask.path, &acknowledged).await?;
    let reader = reader(&confirmed);
    Ok(ask.versioned(StatusCode::CREATED, confirmed, |confirmed| ConfirmedView {
        demarche: DemarcheView::of(confirmed.demarche, ask.language, reader),
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
        demarche: DemarcheView::of(sent.demarche, ask.language, reader),
        receipt: ReceiptView::of(sent.receipt),
    }))
}

/// Delete a démarche that never reached the administration. It can't be brought back.
#[utoipa::path(delete, path = "/v1/demarches/{demarche_id}", tag = "demarches",
    responses((status = 204, description = "The démarche is gone")))]
pub(crate) async fn delete_demarche(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let deleted = app::demarches::delete(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&deleted))
}

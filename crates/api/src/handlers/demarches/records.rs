//! The record of an election: entered once, it fills the five démarches and is held against what was transmitted.

use actix_web::http::StatusCode;
use app::demarches::records::Contradicted;
use chrono::{DateTime, Utc};
use filings::record::{Contradiction, KeptRecord, Origin, Prefill};
use serde::Serialize;
use serde_json::{Value, value::RawValue};
use types::{DemarcheId, DemarcheKind, ElectionId, Language};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Draft};

/// What was entered about an election.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RecordView {
    /// The poll.
    pub election_id: Uuid,
    /// The company.
    pub company_id: Uuid,
    /// When it was last saved; null before the first time.
    pub updated_at: Option<DateTime<Utc>>,
    /// The record as typed; empty before the first time.
    #[schema(value_type = Object)]
    pub record: Box<RawValue>,
}

impl From<KeptRecord> for RecordView {
    fn from(record: KeptRecord) -> Self {
        Self {
            election_id: record.election.into(),
            company_id: record.company.into(),
            updated_at: record.updated_at,
            record: RawValue::from_string(record.text).unwrap_or_default(),
        }
    }
}

/// One place of a transmitted démarche that is no longer what is known. Nobody's matricule stands in it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContradictionView {
    /// JSON pointer into the transmitted content; ends with `/-` for an item that it does not have.
    pub pointer: String,
    /// What was transmitted; null where nothing was.
    pub filed: Value,
    /// What is known now; null for an item that is no longer there.
    pub now: Value,
    /// Who says so now: `law`, `firm` or `record`; null for an item that is no longer there.
    pub origin: Option<&'static str>,
    /// Its name, in the language asked for.
    pub origin_label: Option<&'static str>,
}

impl ContradictionView {
    fn of(found: Contradiction, language: Language) -> Self {
        Self {
            pointer: found.pointer,
            filed: found.filed,
            now: found.now,
            origin: found.origin.map(Origin::code),
            origin_label: found.origin.map(|origin| origin.label(language)),
        }
    }
}

/// A transmitted démarche that no longer says what is known.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContradictedView {
    /// The démarche.
    pub demarche_id: Uuid,
    /// Which of the five.
    pub kind: DemarcheKind,
    /// Its name, in the language asked for.
    pub kind_label: &'static str,
    /// As its makers call it.
    pub title: String,
    /// `transmitted`, `accepted`, `to_correct` or `closed`, or the status of its correction.
    pub status: &'static str,
    /// Its name, in the language asked for.
    pub status_label: &'static str,
    /// How many places differ.
    pub total: usize,
    /// The first hundred of them.
    pub contradictions: Vec<ContradictionView>,
}

impl ContradictedView {
    fn of(found: Contradicted, language: Language) -> Self {
        let status = found.state.status();
        Self {
            demarche_id: found.demarche.into(),
            kind: found.kind,
            kind_label: found.kind.label(language),
            title: found.title,
            status: status.code(),
            status_label: status.label(language),
            total: found.total,
            contradictions: found
                .contradictions
                .into_iter()
                .map(|each| ContradictionView::of(each, language))
                .collect(),
        }
    }
}

fn all(found: Vec<Contradicted>, language: Language) -> Vec<ContradictedView> {
    found.into_iter().map(|each| ContradictedView::of(each, language)).collect()
}

/// A record that was saved, and what it contradicts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct SavedRecordView {
    /// The record.
    pub record: RecordView,
    /// The transmitted démarches that no longer agree with it, in the order of their kinds; drafts never.
    pub contradicted: Vec<ContradictedView>,
}

/// What the record contradicts.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ContradictionsView {
    /// The transmitted démarches that no longer agree with what is known, in the order of their kinds; five at most.
    pub contradicted: Vec<ContradictedView>,
}

/// Where one value of a prefill comes from.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct OriginView {
    /// JSON pointer into the draft.
    pub pointer: String,
    /// `law`, `firm`, `record` or `earlier`.
    pub origin: &'static str,
    /// Its name, in the language asked for.
    pub origin_label: &'static str,
    /// Which earlier démarche.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<DemarcheKind>,
}

/// A draft, or a procès-verbal, as far as anything is known.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PrefillView {
    /// The draft; fields about which nothing is known are absent.
    #[schema(value_type = Object)]
    pub draft: Value,
    /// The origin of every value in it.
    pub origins: Vec<OriginView>,
}

impl PrefillView {
    pub(crate) fn of(filled: Prefill, language: Language) -> Self {
        let origin = |(pointer, origin): (String, Origin)| OriginView {
            pointer,
            origin: origin.code(),
            origin_label: origin.label(language),
            kind: match origin {
                Origin::Earlier(kind) => Some(kind),
                Origin::Law | Origin::Firm | Origin::Record => None,
            },
        };
        Self { draft: filled.draft, origins: filled.origins.into_iter().map(origin).collect() }
    }
}

/// Read the record of a poll: what its company, or who acts for it, entered once.
#[utoipa::path(get, path = "/v1/elections/{election_id}/record", tag = "elections",
    responses((status = 200, description = "The record; version 0 before the first save", body = RecordView)))]
pub(crate) async fn read_record(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let record = app::demarches::records::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, record, RecordView::from))
}

/// Save the record of a poll as typed, also half-filled; says which transmitted démarches it contradicts.
#[utoipa::path(put, path = "/v1/elections/{election_id}/record", tag = "elections",
    request_body(content = Object, description = "One part for each démarche; the fields are in docs/API.md",
        example = json!({
            "notice": { "place": "Salle de réunion", "opens_at": "09:00", "closes_at": "17:00" },
            "electoral_lists": { "lists_deposited_on": "2024-02-19" }
        })),
    responses((status = 200, description = "The record and what it contradicts", body = SavedRecordView)))]
pub(crate) async fn save_record(app: Server, ask: ApiRequest<ElectionId, Draft>) -> ApiResult {
    let saved = app::demarches::records::save(&app, &ask.request, ask.path, &ask.body.0).await?;
    Ok(ask.versioned(StatusCode::OK, saved, |saved| SavedRecordView {
        record: saved.record.into(),
        contradicted: all(saved.contradicted, ask.language),
    }))
}

/// Say which transmitted démarches no longer agree with the record, the law and the file of the poll; nothing changes.
#[utoipa::path(get, path = "/v1/elections/{election_id}/contradictions", tag = "elections",
    responses((status = 200, description = "Each démarche with its places", body = ContradictionsView)))]
pub(crate) async fn check_record(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let found = app::demarches::records::check(&app, &ask.request, ask.path).await?;
    let view = |found| ContradictionsView { contradicted: all(found, ask.language) };
    Ok(ask.answer(StatusCode::OK, found, view))
}

/// Say what a démarche would be prefilled with now, each value with its origin; its draft stays as it is.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/prefill", tag = "demarches",
    responses((status = 200, description = "The draft as far as anything is known", body = PrefillView)))]
pub(crate) async fn read_prefill(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let filled = app::demarches::records::prefill(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, filled, |filled| PrefillView::of(filled, ask.language)))
}

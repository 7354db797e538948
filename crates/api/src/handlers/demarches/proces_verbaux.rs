//! The procès-verbaux of an election: entered by its company, with what a reviewer would send them back for.

use actix_web::http::StatusCode;
use app::demarches::proces_verbaux::Judged;
use chrono::{DateTime, Utc};
use edge::{Problem, ProblemCode};
use filings::proces_verbal::{Key, Kind};
use serde::Deserialize;
use serde_json::value::RawValue;
use types::{ElectionId, Language};
use utoipa::IntoParams;

use crate::handlers::{Server, demarches::records::PrefillView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Draft,
    problem::{ErrorView, error_views},
};

/// Of which office.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct OfficeQuery {
    /// The number of the office that counted, 1 to 200; 1, the principal office, when absent.
    #[param(example = 1)]
    office: Option<u32>,
}

views! {
    /// A procès-verbal.
    struct ProcesVerbalView of (judged: Judged, language: Language) {
        let Judged { record, findings: found } = judged;
        /// The poll.
        election_id: ElectionId = record.key.election,
        /// `depouillement`, `recensement_general`, `election_office` or `no_candidate`.
        kind: &'static str = record.key.kind.code(),
        /// The number of the office.
        office: u32 = record.key.office,
        /// When it was last saved; null before the first time.
        updated_at: Option<DateTime<Utc>> = record.updated_at,
        /// As typed; empty before the first time.
        #[schema(value_type = Object)]
        record: Box<RawValue> = RawValue::from_string(record.text).unwrap_or_default(),
        /// What is wrong with it; where it can't be read, the first place.
        findings: Vec<ErrorView> = error_views(&found, 0, language),
    }
}

fn key<B>(ask: &ApiRequest<(ElectionId, String), B, OfficeQuery>) -> Result<Key, Problem> {
    let kind = Kind::from_code(&ask.path.1).ok_or(ProblemCode::NotFound)?;
    Ok(Key { election: ask.path.0, kind, office: ask.query.office.unwrap_or(1) })
}

/// Read a procès-verbal of a poll with its findings: what its company, or who acts for it, entered.
#[utoipa::path(get, path = "/v1/elections/{election_id}/proces-verbaux/{kind}", tag = "elections",
    params(("kind" = String, Path, description = "The code of its kind", example = "no_candidate"), OfficeQuery),
    responses((status = 200, description = "The record; version 0 before the first save", body = ProcesVerbalView)))]
pub(crate) async fn read_proces_verbal(
    app: Server,
    ask: ApiRequest<(ElectionId, String), (), OfficeQuery>,
) -> ApiResult {
    let judged = app::demarches::proces_verbaux::read(&app, &ask.request, key(&ask)?).await?;
    Ok(ask.versioned(StatusCode::OK, judged, |judged| ProcesVerbalView::of(judged, ask.language)))
}

/// Say what a procès-verbal would be filled in with now, each value with its origin; what is kept stays as it is.
#[utoipa::path(get, path = "/v1/elections/{election_id}/proces-verbaux/{kind}/prefill", tag = "elections",
    params(("kind" = String, Path, description = "The code of its kind", example = "no_candidate"), OfficeQuery),
    responses((status = 200, description = "The record as far as anything is known", body = PrefillView)))]
pub(crate) async fn read_proces_verbal_prefill(
    app: Server,
    ask: ApiRequest<(ElectionId, String), (), OfficeQuery>,
) -> ApiResult {
    let filled = app::demarches::proces_verbaux::prefill(&app, &ask.request, key(&ask)?).await?;
    Ok(ask.answer(StatusCode::OK, filled, |filled| PrefillView::of(filled, ask.language)))
}

/// Save a procès-verbal as typed, also half-filled, and answer what is still wrong with it. Printed, it is signed by the
/// president and each assessor.
#[utoipa::path(put, path = "/v1/elections/{election_id}/proces-verbaux/{kind}", tag = "elections",
    params(("kind" = String, Path, description = "The code of its kind", example = "no_candidate"), OfficeQuery),
    request_body(content = Object, description = "The fields are in docs/API.md", example = json!({
        "candidatures_closed_on": "2024-02-29", "established_on": "2024-03-01",
        "established_by": { "surname": "Ries", "first_names": "Iris" }
    })),
    responses((status = 200, description = "The record and its findings", body = ProcesVerbalView)))]
pub(crate) async fn save_proces_verbal(
    app: Server,
    ask: ApiRequest<(ElectionId, String), Draft, OfficeQuery>,
) -> ApiResult {
    let judged = app::demarches::proces_verbaux::save(&app, &ask.request, key(&ask)?, &ask.body.0).await?;
    Ok(ask.versioned(StatusCode::OK, judged, |judged| ProcesVerbalView::of(judged, ask.language)))
}

//! The record of an election: entered once, it fills the five démarches and is held against what was transmitted.

use actix_web::http::StatusCode;
use app::demarches::records::{Contradicted, Saved};
use chrono::{DateTime, Utc};
use filings::record::{Contradiction, KeptRecord, Origin, Prefill};
use serde_json::{Value, value::RawValue};
use types::{CompanyId, DemarcheId, DemarcheKind, ElectionId, Language};

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Draft};

views! {
    /// What was entered about an election.
    struct RecordView of (record: KeptRecord) {
        /// The poll.
        election_id: ElectionId = record.election,
        /// The company.
        company_id: CompanyId = record.company,
        /// When it was last saved; null before the first time.
        updated_at: Option<DateTime<Utc>>,
        /// The record as typed; empty before the first time.
        #[schema(value_type = Object)]
        record: Box<RawValue> = RawValue::from_string(record.text).unwrap_or_default(),
    }

    /// One place of a transmitted démarche that is no longer what is known. Nobody's matricule stands in it.
    struct ContradictionView of (found: Contradiction, language: Language) {
        /// JSON pointer into the transmitted content; ends with `/-` for an item that it does not have.
        pointer: String,
        /// What was transmitted; null where nothing was.
        filed: Value,
        /// What is known now; null for an item that is no longer there.
        now: Value,
        /// Who says so now: `law`, `firm` or `record`; null for an item that is no longer there.
        origin: Option<&'static str> = found.origin.map(Origin::code),
        /// Its name, in the language asked for.
        origin_label: Option<&'static str> = found.origin.map(|origin| origin.label(language)),
    }

    /// A transmitted démarche that no longer says what is known.
    struct ContradictedView of (found: Contradicted, language: Language) {
        let status = found.state.status();
        /// The démarche.
        demarche_id: DemarcheId = found.demarche,
        /// Which of the five.
        kind: DemarcheKind,
        /// Its name, in the language asked for.
        kind_label: &'static str = found.kind.label(language),
        /// As its makers call it.
        title: String,
        /// `transmitted`, `accepted`, `to_correct` or `closed`, or the status of its correction.
        status: &'static str = status.code(),
        /// Its name, in the language asked for.
        status_label: &'static str = status.label(language),
        /// How many places differ.
        total: usize,
        /// The first hundred of them.
        contradictions: Vec<ContradictionView> =
            found.contradictions.into_iter().map(|each| ContradictionView::of(each, language)).collect(),
    }
    /// What the record contradicts.
    struct ContradictionsView of (found: Vec<Contradicted>, language: Language) {
        /// The transmitted démarches that no longer agree with what is known, in the order of their kinds; five at most.
        contradicted: Vec<ContradictedView> =
            found.into_iter().map(|each| ContradictedView::of(each, language)).collect(),
    }

    /// A record that was saved, and what it contradicts.
    struct SavedRecordView of (saved: Saved, language: Language) {
        /// The record.
        record: RecordView = RecordView::of(saved.record),
        /// The transmitted démarches that no longer agree with it, in the order of their kinds; drafts never.
        contradicted: Vec<ContradictedView> =
            ContradictionsView::of(saved.contradicted, language).contradicted,
    }

    /// Where one value of a prefill comes from.
    struct OriginView of (place: (String, Origin), language: Language) {
        let (pointer, origin) = place;
        /// JSON pointer into the draft.
        pointer: String = pointer,
        /// `law`, `firm`, `record`, `earlier`, `proces_verbal` or `general_count`.
        origin: &'static str = origin.code(),
        /// Its name, in the language asked for.
        origin_label: &'static str = origin.label(language),
        /// Which earlier démarche.
        #[serde(skip_serializing_if = "Option::is_none")]
        kind: Option<DemarcheKind> = match origin {
            Origin::Earlier(kind) => Some(kind),
            Origin::Law
            | Origin::Company
            | Origin::Record
            | Origin::ProcesVerbal
            | Origin::GeneralCount => None,
        },
    }

    /// A draft, or a procès-verbal, as far as anything is known.
    struct PrefillView of (filled: Prefill, language: Language) {
        /// The draft; fields about which nothing is known are absent.
        #[schema(value_type = Object)]
        draft: Value,
        /// The origin of every value in it.
        origins: Vec<OriginView> =
            filled.origins.into_iter().map(|place| OriginView::of(place, language)).collect(),
    }
}

/// Read the record of a poll: what its company, or who acts for it, entered once.
#[utoipa::path(get, path = "/v1/elections/{election_id}/record", tag = "elections",
    responses((status = 200, description = "The record; version 0 before the first save", body = RecordView)))]
pub(crate) async fn read_record(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let record = app::demarches::records::read(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, record, RecordView::of))
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
    Ok(ask.versioned(StatusCode::OK, saved, |saved| SavedRecordView::of(saved, ask.language)))
}

/// Say which transmitted démarches no longer agree with the record, the law and the file of the poll; nothing changes.
#[utoipa::path(get, path = "/v1/elections/{election_id}/contradictions", tag = "elections",
    responses((status = 200, description = "Each démarche with its places", body = ContradictionsView)))]
pub(crate) async fn check_record(app: Server, ask: ApiRequest<ElectionId>) -> ApiResult {
    let found = app::demarches::records::check(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, found, |found| ContradictionsView::of(found, ask.language)))
}

/// Say what a démarche would be prefilled with now, each value with its origin; its draft stays as it is.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/prefill", tag = "demarches",
    responses((status = 200, description = "The draft as far as anything is known", body = PrefillView)))]
pub(crate) async fn read_prefill(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let filled = app::demarches::records::prefill(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, filled, |filled| PrefillView::of(filled, ask.language)))
}

//! What happened to a démarche.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use routing::{
    demarche::{Actor, Status},
    timeline::Entry,
};
use serde::Serialize;
use types::{DemarcheId, Language};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
};

/// One step of a démarche.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct StepView {
    /// The event.
    pub id: Uuid,
    /// `started`, `draft_saved`, `pieces_changed`, `confirmed`, `signed`, `transmitted`, `accepted`, `sent_back`,
    /// `answered`, `closed`, `wrote` or `informed`.
    pub step: &'static str,
    /// The same, in the language asked for.
    pub label: &'static str,
    /// When.
    pub happened_at: DateTime<Utc>,
    /// Who took it.
    pub side: Actor,
    /// Its name, in the language asked for.
    pub side_label: &'static str,
    /// The person; only of the own side, and of the space that has the démarche now.
    pub by: Option<String>,
    /// The status to which the step leads, where it leads to one.
    pub status: Option<&'static str>,
    /// Its name, in the language asked for.
    pub status_label: Option<&'static str>,
}

impl StepView {
    fn of(entry: Entry, language: Language) -> Self {
        let (actor, status) = (entry.happening.actor(), entry.happening.status());
        Self {
            id: entry.id.into(),
            step: entry.happening.code(),
            label: entry.happening.label(language),
            happened_at: entry.at,
            side: actor,
            side_label: actor.label(language),
            by: entry.by,
            status: status.map(Status::code),
            status_label: status.map(|status| status.label(language)),
        }
    }
}

/// List what happened to a démarche, the oldest first. The desk sees what reached it and what it did.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/timeline", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the steps", body = ListView<StepView>)))]
pub(crate) async fn list_timeline(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let page = ask.query.page()?;
    let listed = app::demarches::timeline::list(&app, &ask.request, ask.path, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |entry| StepView::of(entry, ask.language))
    }))
}

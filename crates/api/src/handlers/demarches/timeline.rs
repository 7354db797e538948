//! What happened to a démarche.

use chrono::{DateTime, Utc};
use routing::{
    demarche::{Actor, Status},
    timeline::Entry,
};
use types::{DemarcheId, EventId, Language};

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
};

views! {
    /// One step of a démarche.
    struct StepView of (entry: Entry, language: Language) {
        let (actor, status) = (entry.happening.actor(), entry.happening.status());
        /// The event.
        id: EventId,
        /// `started`, `draft_saved`, `pieces_changed`, `confirmed`, `signed`, `transmitted`, `accepted`, `sent_back`,
        /// `answered`, `closed`, `wrote` or `informed`.
        step: &'static str = entry.happening.code(),
        /// The same, in the language asked for.
        label: &'static str = entry.happening.label(language),
        /// When.
        happened_at: DateTime<Utc> = entry.at,
        /// Who took it.
        side: Actor = actor,
        /// Its name, in the language asked for.
        side_label: &'static str = actor.label(language),
        /// The person; only of the own side, and of the space that has the démarche now.
        by: Option<String>,
        /// The status to which the step leads, where it leads to one.
        status: Option<&'static str> = status.map(Status::code),
        /// Its name, in the language asked for.
        status_label: Option<&'static str> = status.map(|status| status.label(language)),
    }
}

/// List what happened to a démarche, the oldest first. The desk sees what reached it and what it did.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/timeline", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the steps", body = ListView<StepView>)))]
pub(crate) async fn list_timeline(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let listed = app::demarches::timeline::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |entry| StepView::of(entry, ask.language)))
}

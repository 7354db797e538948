//! Notices in a space.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use routing::notice::{Notice, NoticeKind, Reading};
use types::{CompanyId, DemarcheId, Language, NoticeId, SpaceId};

use crate::handlers::Server;
use crate::{answer::ApiResult, ask::ApiRequest, paging::ListView};

views! {
    /// Something that the administration did to a démarche of the space.
    struct NoticeView of (notice: Notice, language: Language) {
        /// The notice.
        id: NoticeId,
        /// What it tells.
        kind: NoticeKind,
        /// The same, in the language asked for.
        label: &'static str = notice.kind.label(language),
        /// The démarche.
        demarche_id: DemarcheId = notice.demarche,
        /// As its makers call it.
        title: String,
        /// The company it concerns.
        company_id: CompanyId = notice.company,
        /// The company's name.
        legal_name: String,
        /// The space in which the notice lies.
        space_id: SpaceId = notice.space,
        /// When it happened.
        created_at: DateTime<Utc>,
        /// When the caller read the notice.
        read_at: Option<DateTime<Utc>>,
        /// Everybody who has read it, the first one first.
        readings: Vec<Reading>,
    }
}

list_query! {
    /// Which notices.
    struct NoticeQuery {
        /// Only those that the caller has not read; all when absent.
        unread: Option<bool>,
    }
}

/// List the notices of a space about the companies that the caller sees, the oldest first.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/notices", tag = "messages", params(NoticeQuery),
    responses((status = 200, description = "A page of the notices", body = ListView<NoticeView>)))]
pub(crate) async fn list_notices(app: Server, ask: ApiRequest<SpaceId, (), NoticeQuery>) -> ApiResult {
    let (page, unread) = (ask.query.page()?, ask.query.unread.unwrap_or_default());
    let listed = app::notices::list(&app, &ask.request, ask.path, unread, page).await?;
    Ok(ask.listed(listed, |notice| NoticeView::of(notice, ask.language)))
}

/// Mark a notice as read by the caller.
#[utoipa::path(post, path = "/v1/notices/{notice_id}/readings", tag = "messages",
    responses((status = 200, description = "The notice", body = NoticeView)))]
pub(crate) async fn mark_notice_read(app: Server, ask: ApiRequest<NoticeId>) -> ApiResult {
    let read = app::notices::mark_read(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, read, |notice| NoticeView::of(notice, ask.language)))
}

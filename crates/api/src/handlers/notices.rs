//! Notices in a space.

use actix_web::http::StatusCode;
use chrono::{DateTime, Utc};
use routing::notice::{Notice, NoticeKind, Reading};
use serde::{Deserialize, Serialize};
use types::{Language, NoticeId, SpaceId};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, page},
};

/// A notice that somebody has read.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ReadingView {
    /// The reader.
    pub person_id: Uuid,
    /// The reader's name.
    pub display_name: String,
    /// When.
    pub read_at: DateTime<Utc>,
}

/// Something that the administration did to a démarche of the space.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct NoticeView {
    /// The notice.
    pub id: Uuid,
    /// What it tells.
    pub kind: NoticeKind,
    /// The same, in the language asked for.
    pub label: &'static str,
    /// The démarche.
    pub demarche_id: Uuid,
    /// As its makers call it.
    pub title: String,
    /// The company it concerns.
    pub company_id: Uuid,
    /// The company's name.
    pub legal_name: String,
    /// The space in which the notice lies.
    pub space_id: Uuid,
    /// When it happened.
    pub created_at: DateTime<Utc>,
    /// When the caller read the notice.
    pub read_at: Option<DateTime<Utc>>,
    /// Everybody who has read it, the first one first.
    pub readings: Vec<ReadingView>,
}

impl NoticeView {
    fn of(notice: Notice, language: Language) -> Self {
        let reading = |reading: Reading| ReadingView {
            person_id: reading.person.into(),
            display_name: reading.display_name,
            read_at: reading.read_at,
        };
        Self {
            id: notice.id.into(),
            kind: notice.kind,
            label: notice.kind.label(language),
            demarche_id: notice.demarche.into(),
            title: notice.title,
            company_id: notice.company.into(),
            legal_name: notice.legal_name,
            space_id: notice.space.into(),
            created_at: notice.created_at,
            read_at: notice.read_at,
            readings: notice.readings.into_iter().map(reading).collect(),
        }
    }
}

/// Which notices.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct NoticeQuery {
    /// Only those that the caller has not read; all when absent.
    pub unread: Option<bool>,
    /// 1 to 100 items; 50 when absent.
    #[param(minimum = 1, maximum = 100)]
    pub limit: Option<u8>,
    /// `next` of the page before.
    pub cursor: Option<Uuid>,
}

/// List the notices of a space about the companies that the caller sees, the oldest first.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/notices", tag = "messages", params(NoticeQuery),
    responses((status = 200, description = "A page of the notices", body = ListView<NoticeView>)))]
pub(crate) async fn list_notices(app: Server, ask: ApiRequest<SpaceId, (), NoticeQuery>) -> ApiResult {
    let NoticeQuery { unread, limit, cursor } = ask.query;
    let (space, page, unread) = (ask.path, page(limit, cursor)?, unread.unwrap_or_default());
    let listed = app::notices::list(&app, &ask.request, space, unread, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |notice| NoticeView::of(notice, ask.language))
    }))
}

/// Mark a notice as read by the caller.
#[utoipa::path(post, path = "/v1/notices/{notice_id}/readings", tag = "messages",
    responses((status = 200, description = "The notice", body = NoticeView)))]
pub(crate) async fn mark_notice_read(app: Server, ask: ApiRequest<NoticeId>) -> ApiResult {
    let read = app::notices::mark_read(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, read, |notice| NoticeView::of(notice, ask.language)))
}

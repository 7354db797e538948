//! The log of what hung in the company, and where.

use actix_web::http::StatusCode;
use app::documents::postings::{Act, NewPosting};
use chrono::{DateTime, NaiveDate, Utc};
use filings::posting_basis;
use routing::{
    document::Duty,
    posting::{self, Photo, Posting},
};
use serde::{Deserialize, Serialize};
use types::{DocumentId, FileId, Language, PostingId, PostingPhotoId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, Wanted, download};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    words::{known_moment, not_blank, one_line},
};

/// On which days a document is to hang in the company, and how that stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PostingDutyView {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// The step of the calendar that asks for it, where there is one.
    pub step: Option<&'static str>,
    /// Its article, where it stands in one.
    pub article: Option<&'static str>,
    /// `upcoming`, `to_post`, `hanging`, `done`, `incomplete` or `missed`.
    pub state: &'static str,
    /// Its name, in the language asked for.
    pub state_label: &'static str,
    /// The days before today on which by the log nothing hung: pairs of a first and a last day.
    pub missing: Vec<[NaiveDate; 2]>,
}

impl PostingDutyView {
    pub(crate) fn of(duty: &Duty, language: Language, now: DateTime<Utc>) -> Self {
        let standing = app::documents::postings::standing(duty, now);
        let basis = posting_basis(duty.kind);
        Self {
            from: duty.from,
            until: duty.until,
            step: basis.map(|(step, ..)| step.code()),
            article: basis.and_then(|(_, article, _)| article),
            state: standing.state.code(),
            state_label: standing.state.label(language),
            missing: standing.missing.into_iter().map(|(from, until)| [from, until]).collect(),
        }
    }
}

/// A photo of what hung.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PostingPhotoView {
    /// The photo.
    pub id: Uuid,
    /// What it is.
    pub media_type: &'static str,
    /// Digest of the bytes.
    pub sha256: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
}

impl From<Photo> for PostingPhotoView {
    fn from(photo: Photo) -> Self {
        Self {
            id: photo.id.into(),
            media_type: photo.media_type.code(),
            sha256: hex::encode(&photo.sha256),
            added_at: photo.added_at,
        }
    }
}

/// A line of the log: one copy of a document that hangs, or hung, somewhere.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PostingView {
    /// The line.
    pub id: Uuid,
    /// What hung.
    pub document_id: Uuid,
    /// Where.
    pub place: String,
    /// From when.
    pub hung_at: DateTime<Utc>,
    /// Until when; null while it hangs.
    pub taken_down_at: Option<DateTime<Utc>>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// `hangs`, `taken_down` or `withdrawn`.
    pub state: &'static str,
    /// Its name, in the language asked for.
    pub state_label: &'static str,
    /// When it was taken back; it does not count then.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why it was taken back.
    pub withdrawn_why: Option<String>,
    /// What can be done with it now.
    pub allowed_actions: Vec<posting::LineStep>,
    /// What shows it.
    pub photos: Vec<PostingPhotoView>,
}

impl PostingView {
    fn of(posting: Posting, language: Language) -> Self {
        let state = posting.state();
        let (withdrawn_at, withdrawn_why) = posting.withdrawn.unzip();
        Self {
            id: posting.id.into(),
            document_id: posting.document.into(),
            place: posting.place,
            hung_at: posting.hung_at,
            taken_down_at: posting.taken_down_at,
            recorded_at: posting.recorded_at,
            state: state.code(),
            state_label: state.label(language),
            withdrawn_at,
            withdrawn_why,
            allowed_actions: posting::allowed(state),
            photos: posting.photos.into_iter().map(Into::into).collect(),
        }
    }
}

/// A copy that was put up.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPostingBody {
    /// Where it hangs.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub place: String,
    /// When it was put up; not in the future.
    #[validate(custom(function = "known_moment"))]
    pub hung_at: DateTime<Utc>,
    /// A picture of it, uploaded by the caller and not yet used.
    pub photo_id: Option<Uuid>,
}

/// When a copy was taken down.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TakenDown {
    /// After it was put up, and not in the future.
    #[validate(custom(function = "known_moment"))]
    pub taken_down_at: DateTime<Utc>,
}

/// Why a line is taken back.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PostingWithdrawal {
    /// It stays in the log.
    #[validate(length(min = 1, max = 1_000), custom(function = "not_blank"))]
    pub reason: String,
}

/// A picture of what hung.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPhoto {
    /// A PNG or JPEG, uploaded by the caller and not yet used.
    pub file_id: Uuid,
}

/// Record that a copy of a returned document was put up.
#[utoipa::path(post, path = "/v1/documents/{document_id}/postings", tag = "postings", request_body = NewPostingBody,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn record_posting(
    app: Server,
    ask: ApiRequest<DocumentId, Json<NewPostingBody>>,
) -> ApiResult {
    let NewPostingBody { place, hung_at, photo_id } = &ask.body.0;
    let new = NewPosting { place: place.clone(), hung_at: *hung_at, photo: photo_id.map(FileId) };
    let line = app::documents::postings::record(&app, &ask.request, ask.path, new).await?;
    Ok(ask.answer(StatusCode::CREATED, line, |line| PostingView::of(line, ask.language)))
}

/// List what hung where of a returned document, in the order of recording.
#[utoipa::path(get, path = "/v1/documents/{document_id}/postings", tag = "postings", params(PageQuery),
    responses((status = 200, description = "A page of the log", body = ListView<PostingView>)))]
pub(crate) async fn list_postings(app: Server, ask: ApiRequest<DocumentId, (), PageQuery>) -> ApiResult {
    let page = ask.query.page()?;
    let listed = app::documents::postings::list(&app, &ask.request, ask.path, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |line| PostingView::of(line, ask.language))
    }))
}

async fn act<B>(app: Server, ask: ApiRequest<PostingId, B>, act: Act) -> ApiResult {
    let line = app::documents::postings::act(&app, &ask.request, ask.path, act).await?;
    Ok(ask.answer(StatusCode::CREATED, line, |line| PostingView::of(line, ask.language)))
}

/// Say when a copy was taken down.
#[utoipa::path(post, path = "/v1/postings/{posting_id}/endings", tag = "postings", request_body = TakenDown,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn end_posting(app: Server, ask: ApiRequest<PostingId, Json<TakenDown>>) -> ApiResult {
    let at = ask.body.0.taken_down_at;
    act(app, ask, Act::TakeDown(at)).await
}

/// Take a line back that was recorded by mistake. It stays in the log, and does not count.
#[utoipa::path(post, path = "/v1/postings/{posting_id}/withdrawals", tag = "postings", request_body = PostingWithdrawal,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn withdraw_posting(
    app: Server,
    ask: ApiRequest<PostingId, Json<PostingWithdrawal>>,
) -> ApiResult {
    let reason = ask.body.0.reason.clone();
    act(app, ask, Act::Withdraw(reason)).await
}

/// Add a photo of what hung.
#[utoipa::path(post, path = "/v1/postings/{posting_id}/photos", tag = "postings", request_body = NewPhoto,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn add_posting_photo(app: Server, ask: ApiRequest<PostingId, Json<NewPhoto>>) -> ApiResult {
    let file = FileId(ask.body.0.file_id);
    act(app, ask, Act::AddPhoto(file)).await
}

/// Download a photo of what hung.
#[utoipa::path(get, path = "/v1/posting-photos/{photo_id}/file", tag = "postings",
    responses((status = 200, description = "The bytes", content((Vec<u8> = "image/png"), (Vec<u8> = "image/jpeg")))))]
pub(crate) async fn download_posting_photo(app: Server, ask: ApiRequest<PostingPhotoId>) -> ApiResult {
    let wanted = Wanted::PostingPhoto(ask.path);
    download(app, ask, wanted).await
}

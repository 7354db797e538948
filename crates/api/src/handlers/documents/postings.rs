//! The log of what hung in the company, and where.

use actix_web::http::StatusCode;
use app::documents::postings::{Act, NewPosting};
use chrono::{DateTime, NaiveDate, Utc};
use filings::posting_basis;
use routing::{
    document::Duty,
    posting::{self, Photo, Posting},
};
use serde::Deserialize;
use types::{DocumentId, FileId, Language, PostingId, PostingPhotoId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{known_moment, not_blank, one_line},
};

views! {
    /// On which days a document is to hang in the company, and how that stands.
    struct PostingDutyView of (duty: Duty, language: Language, now: DateTime<Utc>) {
        let standing = app::documents::postings::standing(&duty, now);
        let basis = posting_basis(duty.kind);
        /// The first day.
        from: NaiveDate,
        /// The last day.
        until: NaiveDate,
        /// The step of the calendar that asks for it, where there is one.
        step: Option<&'static str> = basis.map(|(step, ..)| step.code()),
        /// Its article, where it stands in one.
        article: Option<&'static str> = basis.and_then(|(_, article, _)| article),
        /// `upcoming`, `to_post`, `hanging`, `done`, `incomplete` or `missed`.
        state: &'static str = standing.state.code(),
        /// Its name, in the language asked for.
        state_label: &'static str = standing.state.label(language),
        /// The days before today on which by the log nothing hung: pairs of a first and a last day.
        missing: Vec<[NaiveDate; 2]> =
            standing.missing.into_iter().map(|(from, until)| [from, until]).collect(),
    }

    /// A photo of what hung.
    struct PostingPhotoView of (photo: Photo) {
        /// The photo.
        id: PostingPhotoId,
        /// What it is.
        media_type: &'static str = photo.media_type.code(),
        /// Digest of the bytes.
        sha256: String = hex::encode(&photo.sha256),
        /// When it was added.
        added_at: DateTime<Utc>,
    }

    /// A line of the log: one copy of a document that hangs, or hung, somewhere.
    struct PostingView of (posting: Posting, language: Language) {
        let state = posting.state();
        let (withdrawn_at, withdrawn_why) = posting.withdrawn.unzip();
        /// The line.
        id: PostingId,
        /// What hung.
        document_id: DocumentId = posting.document,
        /// Where.
        place: String,
        /// From when.
        hung_at: DateTime<Utc>,
        /// Until when; null while it hangs.
        taken_down_at: Option<DateTime<Utc>>,
        /// When it was recorded.
        recorded_at: DateTime<Utc>,
        /// `hangs`, `taken_down` or `withdrawn`.
        state: &'static str = state.code(),
        /// Its name, in the language asked for.
        state_label: &'static str = state.label(language),
        /// When it was taken back; it does not count then.
        withdrawn_at: Option<DateTime<Utc>> = withdrawn_at,
        /// Why it was taken back.
        withdrawn_why: Option<String> = withdrawn_why,
        /// What can be done with it now.
        allowed_actions: Vec<posting::LineStep> = posting::allowed(state),
        /// What shows it.
        photos: Vec<PostingPhotoView> = posting.photos.into_iter().map(PostingPhotoView::of).collect(),
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
    pub photo_id: Option<FileId>,
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
    pub file_id: FileId,
}

/// Record that a copy of a returned document was put up.
#[utoipa::path(post, path = "/v1/documents/{document_id}/postings", tag = "postings", request_body = NewPostingBody,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn record_posting(
    app: Server,
    ask: ApiRequest<DocumentId, Json<NewPostingBody>>,
) -> ApiResult {
    let NewPostingBody { place, hung_at, photo_id } = &ask.body.0;
    let new = NewPosting { place: place.clone(), hung_at: *hung_at, photo: *photo_id };
    let line = app::documents::postings::record(&app, &ask.request, ask.path, new).await?;
    Ok(ask.answer(StatusCode::CREATED, line, |line| PostingView::of(line, ask.language)))
}

/// List what hung where of a returned document, in the order of recording.
#[utoipa::path(get, path = "/v1/documents/{document_id}/postings", tag = "postings", params(PageQuery),
    responses((status = 200, description = "A page of the log", body = ListView<PostingView>)))]
pub(crate) async fn list_postings(app: Server, ask: ApiRequest<DocumentId, (), PageQuery>) -> ApiResult {
    let listed = app::documents::postings::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |line| PostingView::of(line, ask.language)))
}

async fn act<B>(app: Server, ask: ApiRequest<PostingId, B>, act: impl FnOnce(B) -> Act) -> ApiResult {
    let (ask, said) = ask.take_body();
    let line = app::documents::postings::act(&app, &ask.request, ask.path, act(said)).await?;
    Ok(ask.answer(StatusCode::CREATED, line, |line| PostingView::of(line, ask.language)))
}

/// Say when a copy was taken down.
#[utoipa::path(post, path = "/v1/postings/{posting_id}/endings", tag = "postings", request_body = TakenDown,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn end_posting(app: Server, ask: ApiRequest<PostingId, Json<TakenDown>>) -> ApiResult {
    act(app, ask, |Json(said)| Act::TakeDown(said.taken_down_at)).await
}

/// Take a line back that was recorded by mistake. It stays in the log, and does not count.
#[utoipa::path(post, path = "/v1/postings/{posting_id}/withdrawals", tag = "postings", request_body = PostingWithdrawal,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn withdraw_posting(
    app: Server,
    ask: ApiRequest<PostingId, Json<PostingWithdrawal>>,
) -> ApiResult {
    act(app, ask, |Json(said)| Act::Withdraw(said.reason)).await
}

/// Add a photo of what hung.
#[utoipa::path(post, path = "/v1/postings/{posting_id}/photos", tag = "postings", request_body = NewPhoto,
    responses((status = 201, description = "The line of the log", body = PostingView)))]
pub(crate) async fn add_posting_photo(app: Server, ask: ApiRequest<PostingId, Json<NewPhoto>>) -> ApiResult {
    act(app, ask, |Json(said)| Act::AddPhoto(said.file_id)).await
}

//! Titles of démarches, by hand and by the pattern of a space, and duplicates.

use actix_web::http::StatusCode;
use app::{demarches::duplicates::NewDuplicate, demarches::titles::Preview};
use routing::titles::{Placeholder, TitlePattern};
use serde::{Deserialize, Serialize};
use types::{DemarcheId, ElectionId, Language, SpaceId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{
    Server,
    demarches::{DemarcheView, reader},
};
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json, words::one_line};

/// Another title.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DemarcheTitle {
    /// A title of one's own, which no pattern changes; null gives the démarche back to the pattern of its space.
    #[serde(deserialize_with = "Option::deserialize")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    #[schema(required)]
    pub title: Option<String>,
}

/// A pattern by which a space titles its démarches.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewTitlePattern {
    /// Text with placeholders in braces; null for the usual title, `{kind} · {company}`.
    #[serde(deserialize_with = "Option::deserialize")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    #[schema(required)]
    pub pattern: Option<String>,
    /// The language of the words in it; that of the request when absent.
    #[schema(value_type = Option<String>)]
    pub language: Option<Language>,
}

/// What a pattern can name.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlaceholderView {
    /// As it stands in a pattern.
    pub name: String,
    /// What it stands for.
    pub label: &'static str,
}

/// The pattern of a space.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TitlePatternView {
    /// The space.
    pub space_id: Uuid,
    /// The pattern; null where titles are the usual ones.
    pub pattern: Option<String>,
    /// `fr`, `de` or `en`.
    pub language: &'static str,
    /// Everything that a pattern can name.
    pub placeholders: Vec<PlaceholderView>,
}

impl TitlePatternView {
    fn of(kept: TitlePattern, language: Language) -> Self {
        let placeholder = |each: Placeholder| PlaceholderView {
            name: format!("{{{}}}", each.code()),
            label: each.label(language),
        };
        Self {
            space_id: kept.space.into(),
            pattern: kept.pattern,
            language: kept.language.code(),
            placeholders: Placeholder::ALL.into_iter().map(placeholder).collect(),
        }
    }
}

/// A pattern that was set, and what it did.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AppliedPatternView {
    /// The pattern.
    pub title_pattern: TitlePatternView,
    /// How many démarches have another title now.
    pub renamed: usize,
}

/// What becomes of one title.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RetitledView {
    /// The démarche.
    pub demarche_id: Uuid,
    /// As it is called.
    pub old: String,
    /// As it would be.
    pub new: String,
    /// Whether somebody wrote the old one, so that it stays.
    pub by_hand: bool,
}

/// What a pattern would do.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct TitlePreviewView {
    /// How many titles would change.
    pub changes: usize,
    /// How many stay because somebody wrote them.
    pub by_hand: usize,
    /// The first hundred démarches of the space.
    pub items: Vec<RetitledView>,
}

impl From<Preview> for TitlePreviewView {
    fn from(preview: Preview) -> Self {
        let items = preview.items.into_iter().map(|each| RetitledView {
            demarche_id: each.demarche.into(),
            old: each.old,
            new: each.new,
            by_hand: each.by_hand,
        });
        Self { changes: preview.changes, by_hand: preview.by_hand, items: items.collect() }
    }
}

/// What a duplicate is to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Duplicate {
    /// Another poll of the same company in the same term; the same poll when absent.
    pub election_id: Option<Uuid>,
    /// A title of one's own.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub title: Option<String>,
}

/// Give a démarche another title, wherever it stands.
#[utoipa::path(patch, path = "/v1/demarches/{demarche_id}", tag = "demarches", request_body = DemarcheTitle,
    responses((status = 200, description = "The démarche", body = DemarcheView)))]
pub(crate) async fn rename_demarche(
    app: Server,
    ask: ApiRequest<DemarcheId, Json<DemarcheTitle>>,
) -> ApiResult {
    let (id, title) = (ask.path, ask.body.0.title.as_deref());
    let renamed = app::demarches::titles::rename(&app, &ask.request, id, title, ask.language).await?;
    let reader = reader(&renamed);
    Ok(ask
        .versioned(StatusCode::OK, renamed, |demarche| DemarcheView::listed(demarche, ask.language, reader)))
}

/// Start a draft that says the same as a démarche, wherever that stands; without its confirmation, signature and pieces.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/duplicates", tag = "demarches", request_body = Duplicate,
    responses((status = 201, description = "The new draft", body = DemarcheView)))]
pub(crate) async fn duplicate_demarche(
    app: Server,
    ask: ApiRequest<DemarcheId, Json<Duplicate>>,
) -> ApiResult {
    let wanted = &ask.body.0;
    let new = NewDuplicate {
        election: wanted.election_id.map(ElectionId),
        title: wanted.title.clone(),
        language: ask.language,
    };
    let duplicate = app::demarches::duplicates::duplicate(&app, &ask.request, ask.path, new).await?;
    let reader = reader(&duplicate);
    Ok(ask.versioned(StatusCode::CREATED, duplicate, |demarche| {
        DemarcheView::listed(demarche, ask.language, reader)
    }))
}

/// Read the pattern by which a space titles its démarches, and what a pattern can name.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/title-pattern", tag = "spaces",
    responses((status = 200, description = "The pattern, tagged like its space", body = TitlePatternView)))]
pub(crate) async fn read_title_pattern(app: Server, ask: ApiRequest<SpaceId>) -> ApiResult {
    let kept = app::demarches::titles::read_pattern(&app, &ask.request, ask.path).await?;
    let view = |kept| TitlePatternView::of(kept, ask.language);
    Ok(ask.versioned(StatusCode::OK, kept, view))
}

/// Give a space a pattern: every démarche is titled by it whose title nobody wrote, and new ones are.
#[utoipa::path(put, path = "/v1/spaces/{space_id}/title-pattern", tag = "spaces", request_body = NewTitlePattern,
    responses((status = 200, description = "The pattern and how many titles changed", body = AppliedPatternView)))]
pub(crate) async fn set_title_pattern(
    app: Server,
    ask: ApiRequest<SpaceId, Json<NewTitlePattern>>,
) -> ApiResult {
    let new = &ask.body.0;
    let (space, language) = (ask.path, new.language.unwrap_or(ask.language));
    let applied =
        app::demarches::titles::set_pattern(&app, &ask.request, space, new.pattern.as_deref(), language)
            .await?;
    Ok(ask.versioned(StatusCode::OK, applied, |applied| AppliedPatternView {
        title_pattern: TitlePatternView::of(applied.pattern, ask.language),
        renamed: applied.renamed,
    }))
}

/// Say what a pattern would do to the titles of a space; nothing changes.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/title-pattern/previews", tag = "spaces",
    request_body = NewTitlePattern,
    responses((status = 200, description = "Old and new titles", body = TitlePreviewView)))]
pub(crate) async fn preview_title_pattern(
    app: Server,
    ask: ApiRequest<SpaceId, Json<NewTitlePattern>>,
) -> ApiResult {
    let new = &ask.body.0;
    let (space, language) = (ask.path, new.language.unwrap_or(ask.language));
    let preview =
        app::demarches::titles::preview(&app, &ask.request, space, new.pattern.as_deref(), language).await?;
    Ok(ask.answer(StatusCode::OK, preview, TitlePreviewView::from))
}

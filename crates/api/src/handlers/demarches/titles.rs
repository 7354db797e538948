//! Titles of démarches, by hand and by the pattern of a space, and duplicates.

use actix_web::http::StatusCode;
use app::demarches::{
    duplicates::NewDuplicate,
    titles::{Applied, Preview, Retitled},
};
use routing::titles::{Placeholder, TitlePattern};
use serde::Deserialize;
use types::{DemarcheId, ElectionId, Language, SpaceId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{
    Server,
    demarches::{DemarcheView, stepped},
};
use crate::{answer::ApiResult, ask::ApiRequest, bodies::Json, validators::one_line};

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

impl NewTitlePattern {
    fn read(&self, language: Language) -> (Option<&str>, Language) {
        (self.pattern.as_deref(), self.language.unwrap_or(language))
    }
}

views! {
    /// What a pattern can name.
    struct PlaceholderView of (placeholder: Placeholder, language: Language) {
        /// As it stands in a pattern.
        name: String = format!("{{{}}}", placeholder.code()),
        /// What it stands for.
        label: &'static str = placeholder.label(language),
    }

    /// The pattern of a space.
    struct TitlePatternView of (kept: TitlePattern, language: Language) {
        /// The space.
        space_id: SpaceId = kept.space,
        /// The pattern; null where titles are the usual ones.
        pattern: Option<String>,
        /// `fr`, `de` or `en`.
        language: &'static str = kept.language.code(),
        /// Everything that a pattern can name.
        placeholders: Vec<PlaceholderView> =
            Placeholder::ALL.into_iter().map(|each| PlaceholderView::of(each, language)).collect(),
    }

    /// A pattern that was set, and what it did.
    struct AppliedPatternView of (applied: Applied, language: Language) {
        /// The pattern.
        title_pattern: TitlePatternView = TitlePatternView::of(applied.pattern, language),
        /// How many démarches have another title now.
        renamed: usize,
    }

    /// What becomes of one title.
    struct RetitledView of (retitled: Retitled) {
        /// The démarche.
        demarche_id: DemarcheId = retitled.demarche,
        /// As it is called.
        old: String,
        /// As it would be.
        new: String,
        /// Whether somebody wrote the old one, so that it stays.
        by_hand: bool,
    }

    /// What a pattern would do.
    struct TitlePreviewView of (preview: Preview) {
        /// How many titles would change.
        changes: usize,
        /// How many stay because somebody wrote them.
        by_hand: usize,
        /// The first hundred démarches of the space.
        items: Vec<RetitledView> = preview.items.into_iter().map(RetitledView::of).collect(),
    }
}

/// What a duplicate is to be.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Duplicate {
    /// Another poll of the same company in the same term; the same poll when absent.
    pub election_id: Option<ElectionId>,
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
    Ok(stepped(&ask, StatusCode::OK, renamed))
}

/// Start a draft that says the same as a démarche, wherever that stands; without its confirmation, signature and pieces.
#[utoipa::path(post, path = "/v1/demarches/{demarche_id}/duplicates", tag = "demarches", request_body = Duplicate,
    responses((status = 201, description = "The new draft", body = DemarcheView)))]
pub(crate) async fn duplicate_demarche(
    app: Server,
    ask: ApiRequest<DemarcheId, Json<Duplicate>>,
) -> ApiResult {
    let Duplicate { election_id, title } = &ask.body.0;
    let new = NewDuplicate { election: *election_id, title: title.clone(), language: ask.language };
    let duplicate = app::demarches::duplicates::duplicate(&app, &ask.request, ask.path, new).await?;
    Ok(stepped(&ask, StatusCode::CREATED, duplicate))
}

/// Read the pattern by which a space titles its démarches, and what a pattern can name.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/title-pattern", tag = "spaces",
    responses((status = 200, description = "The pattern, tagged like its space", body = TitlePatternView)))]
pub(crate) async fn read_title_pattern(app: Server, ask: ApiRequest<SpaceId>) -> ApiResult {
    let kept = app::demarches::titles::read_pattern(&app, &ask.request, ask.path).await?;
    Ok(ask.versioned(StatusCode::OK, kept, |kept| TitlePatternView::of(kept, ask.language)))
}

/// Give a space a pattern: every démarche is titled by it whose title nobody wrote, and new ones are.
#[utoipa::path(put, path = "/v1/spaces/{space_id}/title-pattern", tag = "spaces", request_body = NewTitlePattern,
    responses((status = 200, description = "The pattern and how many titles changed", body = AppliedPatternView)))]
pub(crate) async fn set_title_pattern(
    app: Server,
    ask: ApiRequest<SpaceId, Json<NewTitlePattern>>,
) -> ApiResult {
    let (pattern, language) = ask.body.0.read(ask.language);
    let applied =
        app::demarches::titles::set_pattern(&app, &ask.request, ask.path, pattern, language).await?;
    Ok(ask.versioned(StatusCode::OK, applied, |applied| AppliedPatternView::of(applied, ask.language)))
}

/// Say what a pattern would do to the titles of a space; nothing changes.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/title-pattern/previews", tag = "spaces",
    request_body = NewTitlePattern,
    responses((status = 200, description = "Old and new titles", body = TitlePreviewView)))]
pub(crate) async fn preview_title_pattern(
    app: Server,
    ask: ApiRequest<SpaceId, Json<NewTitlePattern>>,
) -> ApiResult {
    let (pattern, language) = ask.body.0.read(ask.language);
    let preview = app::demarches::titles::preview(&app, &ask.request, ask.path, pattern, language).await?;
    Ok(ask.answer(StatusCode::OK, preview, TitlePreviewView::of))
}

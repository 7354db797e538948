//! The caller, and demonstration sign-ins.

pub(crate) mod authority;
pub(crate) mod certificates;
pub(crate) mod tokens;

use actix_web::http::StatusCode;
use app::Caller;
use edge::{Problem, texts::Entries};
use mandataires::{AuthorityRole, Preferences};
use serde::Deserialize;
use types::{Language, PersonId, TokenId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, people::tokens::IssuedTokenView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    validators::{mail_address, one_line},
};

views! {
    /// The caller.
    struct MeView of (caller: Caller, role: Option<AuthorityRole>, wanted: Preferences) {
        /// The person.
        person_id: PersonId = caller.person,
        /// The person's name.
        display_name: String,
        /// The role at the authority, where there is one.
        authority_role: Option<AuthorityRole> = role,
        /// The token that was shown.
        token_id: TokenId = caller.token,
        /// Where mail reaches the person.
        email: Option<String> = wanted.email,
        /// The language of mails.
        language: Language = wanted.language,
        /// Whether mail is wanted.
        wants_mail: bool = wanted.wants_mail,
    }
}

/// How a person wants to be told.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WantedPreferences {
    /// Where mail reaches the person; null or absent for nowhere.
    #[validate(length(max = 254), custom(function = "mail_address"))]
    pub email: Option<String>,
    /// The language of mails.
    pub language: Language,
    /// Whether mail is wanted.
    pub wants_mail: bool,
}

/// A demonstration sign-in: a persona, or a fresh person of this name.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TrialSignIn {
    /// `authority-administrator`, `reviewer`, `operator`, `firm-owner`, `fiduciary-manager`, `fiduciary-contributor` or
    /// `stranger`.
    #[validate(length(min = 1, max = 50))]
    pub persona: Option<String>,
    /// The name of a fresh person.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub display_name: Option<String>,
}

/// Sign a demonstration person in. Only on a trial server. Every call gives a fresh token that works for a day.
#[utoipa::path(post, path = "/v1/trial/sign-ins", tag = "people", request_body = TrialSignIn,
    responses((status = 201, description = "A token", body = IssuedTokenView)))]
pub(crate) async fn trial_sign_in(app: Server, ask: ApiRequest<(), Json<TrialSignIn>>) -> ApiResult {
    let TrialSignIn { persona, display_name } = &ask.body.0;
    if persona.is_some() == display_name.is_some() {
        return Err(Problem::at("/persona", Entries::PersonaOrName.code()));
    }
    let issued =
        app::people::trial_sign_in(&app, &ask.request, persona.as_deref(), display_name.as_deref()).await?;
    Ok(ask.answer(StatusCode::CREATED, issued, IssuedTokenView::of))
}

/// Who am I?
#[utoipa::path(get, path = "/v1/me", tag = "people",
    responses((status = 200, description = "The caller", body = MeView)))]
pub(crate) async fn read_me(app: Server, ask: ApiRequest) -> ApiResult {
    let wanted = app::people::preferences::read(&app, &ask.request).await?;
    let (caller, role) = (ask.request.caller()?.clone(), wanted.authority);
    Ok(ask.versioned(StatusCode::OK, wanted, |wanted| MeView::of(caller, role, wanted)))
}

/// Say in which language the caller is told, and whether by mail, to which address.
#[utoipa::path(put, path = "/v1/me/preferences", tag = "people", request_body = WantedPreferences,
    responses((status = 200, description = "The caller", body = MeView)))]
pub(crate) async fn set_preferences(app: Server, ask: ApiRequest<(), Json<WantedPreferences>>) -> ApiResult {
    let WantedPreferences { email, language, wants_mail } = &ask.body.0;
    let (email, language) = (email.clone(), (*language));
    let wanted = app::people::preferences::set(&app, &ask.request, email, language, *wants_mail).await?;
    let (caller, role) = (ask.request.caller()?.clone(), wanted.authority);
    Ok(ask.versioned(StatusCode::OK, wanted, |wanted| MeView::of(caller, role, wanted)))
}

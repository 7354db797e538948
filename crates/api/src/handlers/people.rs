//! The caller, API tokens, and demonstration sign-ins.

use actix_web::http::StatusCode;
use app::{Caller, people::IssuedToken};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use store::{people::Token, preferences::Preferences};
use types::{Finding, TokenId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use super::{Server, authority::AuthorityRole, companies::LanguageCode};
use crate::{
    answer::Answer,
    ask::Ask,
    bodies::Json,
    paging::{ListView, PageQuery},
    problem::Refused,
    words::one_line,
};

/// The caller.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "person_id": "0193a1b2-0000-7000-8000-000000000009", "display_name": "Anne Weber", "authority_role": null,
    "token_id": "0193a1b2-0000-7000-8000-000000000010", "email": "anne.weber@example.lu", "language": "fr",
    "wants_mail": true
}))]
pub(crate) struct MeView {
    /// The person.
    pub person_id: Uuid,
    /// The person's name.
    pub display_name: String,
    /// The role at the authority, where there is one.
    pub authority_role: Option<AuthorityRole>,
    /// The token that was shown.
    pub token_id: Uuid,
    /// Where mail reaches the person.
    pub email: Option<String>,
    /// The language of mails.
    pub language: LanguageCode,
    /// Whether mail is wanted.
    pub wants_mail: bool,
}

impl MeView {
    fn of(caller: Caller, role: Option<mandataires::AuthorityRole>, wanted: Preferences) -> Self {
        Self {
            person_id: caller.person.into(),
            display_name: caller.display_name,
            authority_role: role.map(Into::into),
            token_id: caller.token.into(),
            email: wanted.email,
            language: wanted.language.into(),
            wants_mail: wanted.wants_mail,
        }
    }
}

/// How a person wants to be told.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "email": "anne.weber@example.lu", "language": "fr", "wants_mail": true }))]
pub(crate) struct WantedPreferences {
    /// Where mail reaches the person; null or absent for nowhere.
    #[validate(length(max = 254), email)]
    pub email: Option<String>,
    /// The language of mails.
    pub language: LanguageCode,
    /// Whether mail is wanted.
    pub wants_mail: bool,
}

/// An API token, without its secret.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0193a1b2-0000-7000-8000-000000000010", "label": "Paie", "issued_at": "2026-11-21T10:00:00Z",
    "expires_at": "2027-02-19T10:00:00Z", "revoked_at": null
}))]
pub(crate) struct TokenView {
    /// The token.
    pub id: Uuid,
    /// What its owner calls it.
    pub label: String,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
    /// When it was ended before that.
    pub revoked_at: Option<DateTime<Utc>>,
}

impl From<Token> for TokenView {
    fn from(token: Token) -> Self {
        Self {
            id: token.id.into(),
            label: token.label,
            issued_at: token.issued_at,
            expires_at: token.expires_at,
            revoked_at: token.revoked_at,
        }
    }
}

/// A token to be made.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "label": "Paie", "days": 30 }))]
pub(crate) struct NewToken {
    /// What its owner calls it.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub label: String,
    /// How long it works; 90 days when absent.
    #[validate(range(min = 1, max = 366))]
    #[schema(minimum = 1, maximum = 366)]
    pub days: Option<u16>,
}

/// A token and its secret.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "id": "0193a1b2-0000-7000-8000-000000000010", "person_id": "0193a1b2-0000-7000-8000-000000000009",
    "token": "scrutin_5f0c1d…", "expires_at": "2027-02-19T10:00:00Z", "secret_already_shown": false
}))]
pub(crate) struct IssuedTokenView {
    /// The token.
    pub id: Uuid,
    /// Whose it is.
    pub person_id: Uuid,
    /// The secret, for the header `Authorization: Bearer`; null in a repeated answer.
    pub token: Option<String>,
    /// When it stops working.
    pub expires_at: DateTime<Utc>,
    /// Whether the secret was shown before: revoke the token and make another if it is lost.
    pub secret_already_shown: bool,
}

impl From<IssuedToken> for IssuedTokenView {
    fn from(issued: IssuedToken) -> Self {
        let token = issued.secret.reveal().map(str::to_owned);
        Self {
            id: issued.token.id.into(),
            person_id: issued.person.into(),
            secret_already_shown: token.is_none(),
            token,
            expires_at: issued.token.expires_at,
        }
    }
}

/// A demonstration sign-in: a persona, or a fresh person of this name.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(example = json!({ "persona": "firm-owner" }))]
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
pub(crate) async fn trial_sign_in(app: Server, ask: Ask<(), Json<TrialSignIn>>) -> Answer {
    let TrialSignIn { persona, display_name } = &ask.body.0;
    if persona.is_some() == display_name.is_some() {
        let finding = Finding::error("/persona", "persona_or_name");
        return Err(Refused::findings("content_invalid", vec![finding]));
    }
    let issued =
        app::people::trial_sign_in(&app, &ask.request, persona.as_deref(), display_name.as_deref()).await?;
    Ok(ask.answer(StatusCode::CREATED, issued, IssuedTokenView::from))
}

/// Who am I?
#[utoipa::path(get, path = "/v1/me", tag = "people",
    responses((status = 200, description = "The caller", body = MeView)))]
pub(crate) async fn read_me(app: Server, ask: Ask) -> Answer {
    let wanted = app::preferences::read(&app, &ask.request).await?;
    let (caller, role) = (ask.request.caller()?.clone(), wanted.authority);
    Ok(ask.tagged(StatusCode::OK, wanted, |wanted| wanted.version, |wanted| MeView::of(caller, role, wanted)))
}

/// Say in which language the caller is told, and whether by mail, to which address.
#[utoipa::path(put, path = "/v1/me/preferences", tag = "people", request_body = WantedPreferences,
    responses((status = 200, description = "The caller", body = MeView)))]
pub(crate) async fn set_preferences(app: Server, ask: Ask<(), Json<WantedPreferences>>) -> Answer {
    let WantedPreferences { email, language, wants_mail } = &ask.body.0;
    let (email, language) = (email.clone(), (*language).into());
    let wanted = app::preferences::set(&app, &ask.request, email, language, *wants_mail).await?;
    let (caller, role) = (ask.request.caller()?.clone(), wanted.authority);
    Ok(ask.tagged(StatusCode::OK, wanted, |wanted| wanted.version, |wanted| MeView::of(caller, role, wanted)))
}

/// List the caller's tokens.
#[utoipa::path(get, path = "/v1/tokens", tag = "people", params(PageQuery),
    responses((status = 200, description = "A page of the tokens", body = ListView<TokenView>)))]
pub(crate) async fn list_tokens(app: Server, ask: Ask<(), (), PageQuery>) -> Answer {
    let listed = app::people::tokens(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| ListView::of(listed, TokenView::from)))
}

/// Make a further token. Its secret is shown once, in this answer.
#[utoipa::path(post, path = "/v1/tokens", tag = "people", request_body = NewToken,
    responses((status = 201, description = "The token and its secret", body = IssuedTokenView)))]
pub(crate) async fn issue_token(app: Server, ask: Ask<(), Json<NewToken>>) -> Answer {
    let NewToken { label, days } = &ask.body.0;
    let issued = app::people::issue_token(&app, &ask.request, label, *days).await?;
    Ok(ask.answer(StatusCode::CREATED, issued, IssuedTokenView::from))
}

/// End a token of the caller at once.
#[utoipa::path(post, path = "/v1/tokens/{token_id}/revocations", tag = "people",
    responses((status = 204, description = "The token no longer works")))]
pub(crate) async fn revoke_token(app: Server, ask: Ask<Uuid>) -> Answer {
    let revoked = app::people::revoke_token(&app, &ask.request, TokenId(ask.path)).await?;
    Ok(ask.done(&revoked))
}

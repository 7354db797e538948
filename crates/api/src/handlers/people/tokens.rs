//! API tokens: made, listed, replaced, ended.

use actix_web::http::StatusCode;
use app::people::tokens::IssuedToken;
use chrono::{DateTime, NaiveDate, Utc};
use mandataires::Token;
use serde::{Deserialize, Serialize};
use types::{PersonId, TokenId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::Server;
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::one_line,
};

views! {
    /// An API token, without its secret.
    struct TokenView of (token: Token) {
        /// The token.
        id: TokenId,
        /// What its owner calls it.
        label: String,
        /// The token that made it, with which it ends; null for one that came from a sign-in.
        minted_by: Option<TokenId>,
        /// When it was made.
        issued_at: DateTime<Utc>,
        /// When it stops working.
        expires_at: DateTime<Utc>,
        /// When it was ended before that.
        revoked_at: Option<DateTime<Utc>>,
        /// The last day on which it was used; null where it never was.
        last_used_on: Option<NaiveDate>,
    }
}

/// A token to be made.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewToken {
    /// What its owner calls it.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub label: String,
    /// How long it works, 90 days when absent; no longer than what made it could live, see `expires_at` in the answer.
    #[validate(range(min = 1, max = 366))]
    #[schema(minimum = 1, maximum = 366)]
    pub days: Option<u16>,
}

/// A successor to be made.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Replacement {
    /// How long it works; as long as the old one when absent.
    #[validate(range(min = 1, max = 366))]
    #[schema(minimum = 1, maximum = 366)]
    pub days: Option<u16>,
}

/// Which tokens are to be ended.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Revocations {
    /// Whether the token of this call goes on working.
    pub keep_current: bool,
}

/// What was ended.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct EndedTokensView {
    /// So many tokens that were alive.
    pub ended: usize,
}

views! {
    /// A token and its secret.
    struct IssuedTokenView of (issued: IssuedToken) {
        /// The token.
        id: TokenId = issued.token.id,
        /// Whose it is.
        person_id: PersonId = issued.person,
        /// The secret, for the header `Authorization: Bearer`; null in a repeated answer.
        token: Option<String> = issued.secret.reveal().map(str::to_owned),
        /// When it stops working.
        expires_at: DateTime<Utc> = issued.token.expires_at,
        /// Whether the secret was shown before: replace the token if it is lost.
        secret_already_shown: bool = issued.secret.reveal().is_none(),
    }
}

/// List the caller's tokens.
#[utoipa::path(get, path = "/v1/tokens", tag = "people", params(PageQuery),
    responses((status = 200, description = "A page of the tokens", body = ListView<TokenView>)))]
pub(crate) async fn list_tokens(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::people::tokens::list(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.listed(listed, TokenView::of))
}

/// Make a further token, which ends with the one that was shown. Its secret is shown once, in this answer.
#[utoipa::path(post, path = "/v1/tokens", tag = "people", request_body = NewToken,
    responses((status = 201, description = "The token and its secret", body = IssuedTokenView)))]
pub(crate) async fn issue_token(app: Server, ask: ApiRequest<(), Json<NewToken>>) -> ApiResult {
    let NewToken { label, days } = &ask.body.0;
    let issued = app::people::tokens::add(&app, &ask.request, label, *days).await?;
    Ok(ask.answer(StatusCode::CREATED, issued, IssuedTokenView::of))
}

/// Give a token a successor and end it, with all that it made. For the token of this call, and for those that it made.
#[utoipa::path(post, path = "/v1/tokens/{token_id}/replacements", tag = "people", request_body = Replacement,
    responses((status = 201, description = "The successor and its secret", body = IssuedTokenView)))]
pub(crate) async fn replace_token(
    app: Server,
    ask: ApiRequest<TokenId, Option<Json<Replacement>>>,
) -> ApiResult {
    let days = ask.body.as_ref().and_then(|Json(replacement)| replacement.days);
    let issued = app::people::tokens::replace(&app, &ask.request, ask.path, days).await?;
    Ok(ask.answer(StatusCode::CREATED, issued, IssuedTokenView::of))
}

/// End a token of the caller at once, with all that it made.
#[utoipa::path(post, path = "/v1/tokens/{token_id}/revocations", tag = "people",
    responses((status = 204, description = "The token no longer works")))]
pub(crate) async fn revoke_token(app: Server, ask: ApiRequest<TokenId>) -> ApiResult {
    let revoked = app::people::tokens::revoke(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&revoked))
}

/// End all tokens of the caller at once.
#[utoipa::path(post, path = "/v1/tokens/revocations", tag = "people", request_body = Revocations,
    responses((status = 201, description = "How many were ended", body = EndedTokensView)))]
pub(crate) async fn revoke_tokens(app: Server, ask: ApiRequest<(), Json<Revocations>>) -> ApiResult {
    let ended = app::people::tokens::revoke_all(&app, &ask.request, ask.body.0.keep_current).await?;
    Ok(ask.answer(StatusCode::CREATED, ended, |ended| EndedTokensView { ended }))
}

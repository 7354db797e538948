//! The persons of the authority, and how the platform runs.

use actix_web::{http::StatusCode, web::Data};
use app::{limits::Limit, platform::Platform};
use chrono::{DateTime, Utc};
use edge::gate::{self, Gate};
use mandataires::{AuthorityMember, AuthorityRole};
use serde::Deserialize;
use types::PersonId;
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, codes::Reason, people::tokens::EndedTokensView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
};

views! {
    /// A person of the authority.
    struct AuthorityMemberView of (member: AuthorityMember) {
        /// The person.
        person_id: PersonId = member.person,
        /// The person's name.
        display_name: String,
        /// What the person does.
        role: AuthorityRole,
        /// Since when.
        since_at: DateTime<Utc> = member.since,
        /// The tag to send in `If-Match`.
        etag: String = format!("\"{}-fr\"", member.version),
    }
}

/// A person to be given a role.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Appointment {
    /// The role; it takes the place of an earlier one.
    pub role: AuthorityRole,
}

views! {
    /// A limit of a server.
    struct LimitView of (limit: Limit, gate: &Gate) {
        /// The setting by which it is chosen; see docs/LIMITS.md.
        setting: &'static str = limit.setting(),
        /// What was chosen.
        value: u64 = gate.limits.of(limit),
        /// In what it counts.
        unit: &'static str = limit.unit(),
        /// How often something was refused because of it, since the server started.
        refused: u64 = gate.refused(limit),
    }

    /// How the mail stands.
    struct MailView of (platform: &Platform) {
        /// Mails that have not gone yet.
        waiting: i64 = platform.mail.waiting,
        /// Since when the oldest of them waits.
        waiting_since: Option<DateTime<Utc>> = platform.mail.waiting_since,
        /// Mails that were given up in the last thirty days.
        failed: i64 = platform.mail.failed,
        /// When the last one was.
        last_failed_at: Option<DateTime<Utc>> = platform.mail.failed_at,
    }

    /// How the platform runs.
    struct PlatformView of (platform: Platform, gate: &Gate) {
        let mail = MailView::of(&platform);
        /// The server's version.
        version: String,
        /// Whether it is a trial server.
        trial: bool,
        /// Whether people are told by mail.
        sends_mail: bool,
        /// How the mail stands.
        mail: MailView = mail,
        /// The limits of the server that answers, and what it refused because of them.
        limits: Vec<LimitView> = Limit::ALL.iter().map(|limit| LimitView::of(*limit, gate)).collect(),
        /// Tokens that did not work, since that server started.
        bad_tokens: u64 = gate.bad_tokens(),
        /// Requests that were no HTTP, since that server started.
        malformed_requests: u64 = gate::malformed(),
    }
}

/// List the persons of the authority.
#[utoipa::path(get, path = "/v1/authority/members", tag = "authority", params(PageQuery),
    responses((status = 200, description = "A page of the persons", body = ListView<AuthorityMemberView>)))]
pub(crate) async fn list_authority_members(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::people::authority_members(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.listed(listed, AuthorityMemberView::of))
}

/// Give a known person a role at the authority.
#[utoipa::path(post, path = "/v1/authority/members/{person_id}/appointments", tag = "authority",
    request_body = Appointment,
    responses((status = 201, description = "The person", body = AuthorityMemberView)))]
pub(crate) async fn appoint_authority_member(
    app: Server,
    ask: ApiRequest<PersonId, Json<Appointment>>,
) -> ApiResult {
    let (person, role) = (ask.path, ask.body.0.role);
    let member = app::people::appoint(&app, &ask.request, person, role).await?;
    Ok(ask.versioned(StatusCode::CREATED, member, AuthorityMemberView::of))
}

/// Take the role at the authority away.
#[utoipa::path(delete, path = "/v1/authority/members/{person_id}", tag = "authority",
    responses((status = 204, description = "The person has no role there any more")))]
pub(crate) async fn dismiss_authority_member(app: Server, ask: ApiRequest<PersonId>) -> ApiResult {
    let dismissed = app::people::dismiss(&app, &ask.request, ask.path).await?;
    Ok(ask.done(&dismissed))
}

/// How the platform runs; never what it holds.
#[utoipa::path(get, path = "/v1/platform", tag = "platform",
    responses((status = 200, description = "Version, mode, mail and limits", body = PlatformView)))]
pub(crate) async fn read_platform(app: Server, gate: Data<Gate>, ask: ApiRequest) -> ApiResult {
    let platform = app::platform::read(&app, &ask.request).await?;
    Ok(ask.answer(StatusCode::OK, platform, |platform| PlatformView::of(platform, &gate)))
}

/// End all tokens of a person at once, whoever that is. Its roles and places stay.
#[utoipa::path(post, path = "/v1/authority/persons/{person_id}/token-revocations", tag = "authority",
    request_body = Reason,
    responses((status = 201, description = "How many were ended", body = EndedTokensView)))]
pub(crate) async fn revoke_tokens_of_person(
    app: Server,
    ask: ApiRequest<PersonId, Json<Reason>>,
) -> ApiResult {
    let (person, reason) = (ask.path, &ask.body.0.reason);
    let ended = app::people::tokens::revoke_all_of(&app, &ask.request, person, reason).await?;
    Ok(ask.answer(StatusCode::CREATED, ended, |ended| EndedTokensView { ended }))
}

//! The persons of the authority, and how the platform runs.

use actix_web::{http::StatusCode, web::Data};
use app::limits::Limit;
use chrono::{DateTime, Utc};
use edge::gate::{self, Gate};
use mandataires::{AuthorityMember, AuthorityRole};
use serde::{Deserialize, Serialize};
use types::PersonId;
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, codes::Reason, people::tokens::EndedTokensView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
};

/// A person of the authority.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AuthorityMemberView {
    /// The person.
    pub person_id: Uuid,
    /// The person's name.
    pub display_name: String,
    /// What the person does.
    pub role: AuthorityRole,
    /// Since when.
    pub since_at: DateTime<Utc>,
    /// The tag to send in `If-Match`.
    pub etag: String,
}

impl From<AuthorityMember> for AuthorityMemberView {
    fn from(member: AuthorityMember) -> Self {
        Self {
            person_id: member.person.into(),
            display_name: member.display_name,
            role: member.role,
            since_at: member.since,
            etag: format!("\"{}-fr\"", member.version),
        }
    }
}

/// A person to be given a role.
#[derive(Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Appointment {
    /// The role; it takes the place of an earlier one.
    pub role: AuthorityRole,
}

/// How the platform runs.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PlatformView {
    /// The server's version.
    pub version: String,
    /// Whether it is a trial server.
    pub trial: bool,
    /// Whether people are told by mail.
    pub sends_mail: bool,
    /// How the mail stands.
    pub mail: MailView,
    /// The limits of the server that answers, and what it refused because of them.
    pub limits: Vec<LimitView>,
    /// Tokens that did not work, since that server started.
    pub bad_tokens: u64,
    /// Requests that were no HTTP, since that server started.
    pub malformed_requests: u64,
}

/// A limit of a server.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct LimitView {
    /// The setting by which it is chosen; see docs/LIMITS.md.
    pub setting: &'static str,
    /// What was chosen.
    pub value: u64,
    /// In what it counts.
    pub unit: &'static str,
    /// How often something was refused because of it, since the server started.
    pub refused: u64,
}

impl LimitView {
    fn of(gate: &Gate, limit: Limit) -> Self {
        let (setting, unit) = (limit.setting(), limit.unit());
        Self { setting, unit, value: gate.limits.of(limit), refused: gate.refused(limit) }
    }
}

/// How the mail stands.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MailView {
    /// Mails that have not gone yet.
    pub waiting: i64,
    /// Since when the oldest of them waits.
    pub waiting_since: Option<DateTime<Utc>>,
    /// Mails that were given up in the last thirty days.
    pub failed: i64,
    /// When the last one was.
    pub last_failed_at: Option<DateTime<Utc>>,
}

/// List the persons of the authority.
#[utoipa::path(get, path = "/v1/authority/members", tag = "authority", params(PageQuery),
    responses((status = 200, description = "A page of the persons", body = ListView<AuthorityMemberView>)))]
pub(crate) async fn list_authority_members(app: Server, ask: ApiRequest<(), (), PageQuery>) -> ApiResult {
    let listed = app::people::authority_members(&app, &ask.request, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| ListView::of(listed, AuthorityMemberView::from)))
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
    Ok(ask.versioned(StatusCode::CREATED, member, AuthorityMemberView::from))
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
    Ok(ask.answer(StatusCode::OK, platform, |platform| PlatformView {
        version: platform.version,
        trial: platform.trial,
        sends_mail: platform.sends_mail,
        mail: MailView {
            waiting: platform.mail.waiting,
            waiting_since: platform.mail.waiting_since,
            failed: platform.mail.failed,
            last_failed_at: platform.mail.failed_at,
        },
        limits: Limit::ALL.iter().map(|limit| LimitView::of(&gate, *limit)).collect(),
        bad_tokens: gate.bad_tokens(),
        malformed_requests: gate::malformed(),
    }))
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

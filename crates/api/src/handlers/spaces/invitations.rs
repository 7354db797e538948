//! Invitations to a space.

use actix_web::http::StatusCode;
use app::spaces::invitations::{Invite, Invited};
use edge::{Problem, texts::Entries};
use mandataires::{Invitation, Role};
use serde::{Deserialize, Serialize};
use types::{CertificateNumber, Finding, InvitationId, SpaceId};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{
    Server,
    spaces::members::{MemberView, limits},
};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    words::one_line,
};

/// Whom to invite.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewInvitation {
    /// Surname.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub surname: String,
    /// First name.
    #[validate(length(min = 1, max = 100), custom(function = "one_line"))]
    pub first_name: String,
    /// Where the invitation goes.
    #[validate(length(max = 254), email)]
    pub email: String,
    /// The number of the LuxTrust certificate or eID (SSN): 20 digits.
    #[validate(length(min = 1, max = 40))]
    pub certificate_number: String,
    /// What the person will be able to do.
    pub role: Role,
    /// The only companies that the person will see; null or absent where all.
    #[validate(length(max = 1_000))]
    #[schema(max_items = 1_000)]
    pub limits: Option<Vec<Uuid>>,
}

/// An invitation and, in trial mode, the secret of its link.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct InvitedView {
    /// The invitation.
    pub invitation: Invitation,
    /// The secret of the link; only in trial mode and only in the first answer.
    pub link_token: Option<String>,
    /// Whether it was shown before: cancel the invitation and make another if it is lost.
    pub secret_already_shown: bool,
}

impl InvitedView {
    fn of(invited: Invited, trial: bool) -> Self {
        let secret = invited.link_token.reveal().map(str::to_owned);
        Self {
            invitation: invited.invitation,
            secret_already_shown: secret.is_none(),
            link_token: secret.filter(|_| trial),
        }
    }
}

/// What the invited person shows.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Acceptance {
    /// The secret of the link.
    #[validate(length(min = 1, max = 200))]
    pub link_token: String,
    /// The number of the certificate that the invitation names.
    #[validate(length(min = 1, max = 40))]
    pub certificate_number: String,
}

fn certificate(text: &str) -> Result<CertificateNumber, Problem> {
    text.parse().map_err(|_| {
        let finding = Finding::error("/certificate_number", Entries::CertificateNumberForm.code());
        Problem::invalid(vec![finding])
    })
}

/// Invite a person to a space. Where mail is sent, the invitation goes by mail, in the language of the request.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/invitations", tag = "members", request_body = NewInvitation,
    responses((status = 201, description = "The invitation", body = InvitedView)))]
pub(crate) async fn invite_member(app: Server, ask: ApiRequest<SpaceId, Json<NewInvitation>>) -> ApiResult {
    let new = &ask.body.0;
    let invite = Invite {
        surname: new.surname.clone(),
        first_name: new.first_name.clone(),
        email: new.email.clone(),
        certificate: certificate(&new.certificate_number)?,
        role: new.role,
        limits: limits(new.limits.as_ref()),
        language: ask.language,
    };
    let invited = app::spaces::invitations::invite(&app, &ask.request, ask.path, invite).await?;
    let trial = app.settings.trial;
    Ok(ask.answer(StatusCode::CREATED, invited, |invited| InvitedView::of(invited, trial)))
}

/// List the invitations of a space.
#[utoipa::path(get, path = "/v1/spaces/{space_id}/invitations", tag = "members", params(PageQuery),
    responses((status = 200, description = "A page of the invitations", body = ListView<Invitation>)))]
pub(crate) async fn list_invitations(app: Server, ask: ApiRequest<SpaceId, (), PageQuery>) -> ApiResult {
    let listed = app::spaces::invitations::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.answer(StatusCode::OK, listed, ListView::from))
}

/// Take an open invitation back.
#[utoipa::path(post, path = "/v1/invitations/{invitation_id}/cancellations", tag = "members",
    responses((status = 200, description = "The invitation", body = Invitation)))]
pub(crate) async fn cancel_invitation(app: Server, ask: ApiRequest<InvitationId>) -> ApiResult {
    let cancelled = app::spaces::invitations::cancel(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, cancelled, |invitation| invitation))
}

/// Accept an invitation: the signed-in person shows the link and the certificate number that it names.
#[utoipa::path(post, path = "/v1/invitation-acceptances", tag = "members", request_body = Acceptance,
    responses((status = 201, description = "The new member", body = MemberView)))]
pub(crate) async fn accept_invitation(app: Server, ask: ApiRequest<(), Json<Acceptance>>) -> ApiResult {
    let shown = &ask.body.0;
    let number = certificate(&shown.certificate_number)?;
    let member = app::spaces::invitations::accept(&app, &ask.request, &shown.link_token, &number).await?;
    Ok(ask.versioned(StatusCode::CREATED, member, |member| MemberView::of(member, ask.language)))
}

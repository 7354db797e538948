//! Invitations to a space.

use std::collections::BTreeSet;

use actix_web::http::StatusCode;
use app::spaces::invitations::{Invite, Invited};
use mandataires::{Invitation, Role};
use serde::Deserialize;
use types::{CompanyId, InvitationId, SpaceId};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, people::certificates::number, spaces::members::MemberView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    bodies::Json,
    paging::{ListView, PageQuery},
    validators::{mail_address, one_line},
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
    #[validate(length(max = 254), custom(function = "mail_address"))]
    pub email: String,
    /// The number of the LuxTrust certificate or eID (SSN): 20 digits.
    #[validate(length(min = 1, max = 40))]
    pub certificate_number: String,
    /// What the person will be able to do.
    pub role: Role,
    /// The only companies that the person will see; null or absent where all.
    #[validate(length(max = 1_000))]
    #[schema(max_items = 1_000)]
    pub limits: Option<Vec<CompanyId>>,
}

views! {
    /// An invitation and, in trial mode, the secret of its link.
    struct InvitedView of (invited: Invited, trial: bool) {
        /// The invitation.
        invitation: Invitation,
        /// The secret of the link; only in trial mode and only in the first answer.
        link_token: Option<String> = invited.link_token.reveal().filter(|_| trial).map(str::to_owned),
        /// Whether it was shown before: cancel the invitation and make another if it is lost.
        secret_already_shown: bool = invited.link_token.reveal().is_none(),
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

/// Invite a person to a space. Where mail is sent, the invitation goes by mail, in the language of the request.
#[utoipa::path(post, path = "/v1/spaces/{space_id}/invitations", tag = "members", request_body = NewInvitation,
    responses((status = 201, description = "The invitation", body = InvitedView)))]
pub(crate) async fn invite_member(app: Server, ask: ApiRequest<SpaceId, Json<NewInvitation>>) -> ApiResult {
    let (ask, Json(new)) = ask.take_body();
    let NewInvitation { surname, first_name, email, certificate_number, role, limits } = new;
    let certificate = number(&certificate_number, "/certificate_number")?;
    let (limits, language) = (limits.map(BTreeSet::from_iter), ask.language);
    let invite = Invite { surname, first_name, email, certificate, role, limits, language };
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
    let number = number(&shown.certificate_number, "/certificate_number")?;
    let member = app::spaces::invitations::accept(&app, &ask.request, &shown.link_token, &number).await?;
    Ok(ask.versioned(StatusCode::CREATED, member, |member| MemberView::of(member, ask.language)))
}

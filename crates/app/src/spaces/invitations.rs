//! Invitations: an owner names a person by name, e-mail and certificate number; a link that works once lets it in.

use std::collections::BTreeSet;

use mandataires::{Invitation, MemberAccess, Membership, NumberSource, Power, Role, Space};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    outbox::Mail,
    people::{self, preferences},
    spaces::{
        self,
        invitations::{self as kept, Proof},
        members,
    },
};
use types::{CertificateNumber, CompanyId, InvitationId, Language, SpaceId};

use crate::{
    App, AppError, AppResult, Conflict, Request, ShownOnce,
    mail::{self, Inviter},
    outbox::{Occasion, send_to_chosen},
    people::certificates::show,
    policy,
    secret::fresh_token,
    spaces::members::check_limits,
    token_digest,
};

/// Who is invited, to what.
#[derive(Clone, Debug)]
pub struct Invite {
    pub surname: String,
    pub first_name: String,
    /// Where the link goes.
    pub email: String,
    /// 20 digits.
    pub certificate: CertificateNumber,
    /// What the person may do.
    pub role: Role,
    /// The only companies that the person will see; none where all.
    pub limits: Option<BTreeSet<CompanyId>>,
    /// The language of the mail.
    pub language: Language,
}

/// An invitation and, in trial mode, its link.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invited {
    pub invitation: Invitation,
    /// The secret of the link; only in the first answer.
    pub link_token: ShownOnce,
}

/// Invites a person to a space, by mail where mail is sent.
///
/// # Errors
/// The caller is no owner, the limits name companies for which the space does not act, or too many mails went that day.
pub async fn invite(app: &App, request: &Request, space: SpaceId, invite: Invite) -> AppResult<Invited> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::Govern).await)
        .run(async |tx, standing: MemberAccess| {
            check_limits(tx, space, invite.role, invite.limits.as_ref()).await?;
            let now = tx.real_now();
            let token = fresh_token(app.entropy);
            let proof = Proof {
                link: token_digest(&token),
                certificate: app.keys.certificate_digests(&invite.certificate),
            };
            let invitation = Invitation {
                id: tx.id(),
                space,
                certificate_last_four: invite.certificate.last_four().to_owned(),
                surname: invite.surname,
                first_name: invite.first_name,
                email: invite.email,
                role: invite.role,
                limits: invite.limits,
                invited_at: now,
                expires_at: now + app.settings.invitation_life,
                accepted_at: None,
                cancelled_at: None,
                mail_failed_at: None,
            };
            kept::add(tx, &invitation, &proof, request.caller()?.person).await?;
            let change = Change::new(Resource::Invitation, invitation.id, Action::Invited).in_space(space);
            let names = json!({ "surname": invitation.surname, "first_name": invitation.first_name });
            tx.record(change.personal(names));
            if app.settings.sends_mail {
                let (days, address) = (app.settings.invitation_life.num_days(), &app.settings.public_address);
                let inviter = inviter(tx, request, standing.space).await?;
                let text = mail::invitation(inviter, &token, days, address, invite.language);
                let mail = text.to(tx, invitation.email.clone(), invite.language);
                let mail = Mail { invitation: Some(invitation.id), ..mail };
                let occasion = Occasion::Invitation(space);
                send_to_chosen(tx, app, request, occasion, &[mail]).await?;
            }
            Ok(Invited { invitation, link_token: ShownOnce::new(token) })
        })
        .await
}

/// The caller, as the mail of an invitation to this space names who invites.
async fn inviter(tx: &mut Tx, request: &Request, space: Space) -> Result<Inviter, AppError> {
    let person = request.caller()?.person;
    let person = people::names(tx, &[person]).await?.remove(&person).ok_or(AppError::NotSignedIn)?;
    let organisation = spaces::organisation_name(tx, space.id).await?.ok_or(AppError::NotFound)?;
    Ok(Inviter { person, organisation, space: space.title })
}

/// A page of the invitations of a space.
///
/// # Errors
/// The caller is no owner.
pub async fn list(app: &App, request: &Request, space: SpaceId, page: Page) -> AppResult<Listed<Invitation>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::Govern).await.map(drop))
        .run(async |tx, ()| Ok(kept::of_space(tx, space, page).await?))
        .await
}

/// Takes an open invitation back.
///
/// # Errors
/// The caller is no owner of its space, or it was accepted or taken back before.
pub async fn cancel(app: &App, request: &Request, id: InvitationId) -> AppResult<Invitation> {
    app.permit(&request.call, async |tx| {
        policy::signed_in(request)?;
        let invitation = kept::lock(tx, id).await?.ok_or(AppError::NotFound)?;
        policy::space(tx, request, invitation.space, Power::Govern).await?;
        Ok(invitation)
    })
    .run(async |tx, invitation| {
        let cancelled = invitation.cancelled(tx.real_now())?;
        kept::save(tx, &cancelled).await?;
        tx.record(Change::new(Resource::Invitation, id, Action::Cancelled).in_space(invitation.space));
        Ok(cancelled)
    })
    .await
}

/// Accepts an invitation: the signed-in person shows the link and the certificate number that it names.
///
/// The certificate number alone opens nothing: the link is the secret, and the person is already signed in.
///
/// # Errors
/// Link and number belong to no invitation, it is no longer open, whoever made it governs the space no more, or the
/// person is a member already.
pub async fn accept(
    app: &App,
    request: &Request,
    link_token: &str,
    certificate: &CertificateNumber,
) -> AppResult<Membership> {
    let proof =
        Proof { link: token_digest(link_token), certificate: app.keys.certificate_digests(certificate) };
    app.permit(&request.call, async |tx| {
        policy::signed_in(request)?;
        kept::lock_by_proof(tx, &proof).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, (invitation, inviter)| {
        let role = members::role_in_whole(tx, invitation.space, inviter).await?;
        let accepted = invitation.accepted(role, tx.real_now())?;
        let person = request.caller()?.person;
        let (id, space) = (tx.id(), invitation.space);
        let last_four = &invitation.certificate_last_four;
        show(tx, person, last_four, &proof.certificate, NumberSource::Invitation).await?;
        let limits = invitation.limits.as_ref();
        if !members::add(tx, id, space, person, invitation.role, limits).await? {
            return Err(Conflict::AlreadyMember.into());
        }
        kept::save(tx, &accepted).await?;
        tx.record(Change::new(Resource::Invitation, invitation.id, Action::Accepted).in_space(space));
        tx.record(Change::new(Resource::Membership, id, Action::Joined).in_space(space));
        if preferences::reached_at(tx, person, &invitation.email).await? {
            tx.record(Change::new(Resource::Person, person, Action::Reached));
        }
        members::find(tx, id).await?.ok_or(AppError::NotFound)
    })
    .await
}

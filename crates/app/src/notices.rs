//! Notices: the filer learns what the administration did, in the space and by mail.

use mandataires::Power;
use routing::{
    demarche::Demarche,
    notice::{Notice, NoticeKind},
};
use store::{
    Action, Change, Listed, Page, Resource, Tx, notices,
    outbox::{self, Recipient},
};
use types::{NoticeId, SpaceId};

use crate::{App, AppError, AppResult, Request, mail, policy};

/// Leaves a notice about a démarche, and puts the mails on their way: to the members who may act for the company.
pub(crate) async fn tell(
    tx: &mut Tx,
    app: &App,
    demarche: &Demarche,
    kind: NoticeKind,
) -> Result<(), AppError> {
    let id: NoticeId = tx.id();
    notices::add(tx, id, kind, demarche.id, demarche.company).await?;
    let change = Change::new(Resource::Notice, id, Action::Left).in_space(demarche.space);
    tx.record(change.of_company(demarche.company));
    if !app.settings.sends_mail || !demarche.access_alive {
        return Ok(());
    }
    let recipients = outbox::recipients(tx, demarche.space, demarche.company).await?;
    let address = &app.settings.public_address;
    let mails = recipients.into_iter().map(|Recipient { email, language }| {
        mail::about(kind, demarche, address, language).to(tx, email, language)
    });
    let mails: Vec<_> = mails.collect();
    Ok(outbox::add(tx, &mails).await?)
}

/// A page of the notices of a space about the companies that the caller sees: all, or those not yet read by the caller.
pub async fn list(
    app: &App,
    request: &Request,
    space: SpaceId,
    unread: bool,
    page: Page,
) -> AppResult<Listed<Notice>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::See).await)
        .run(async |tx, standing| {
            let limits = standing.limits();
            let person = request.caller()?.person;
            Ok(notices::of_space(tx, space, limits.as_deref(), person, unread, page).await?)
        })
        .await
}

/// Marks a notice as read by the caller. Once more changes nothing.
pub async fn mark_read(app: &App, request: &Request, id: NoticeId) -> AppResult<Notice> {
    app.permit(&request.call, async |tx| policy::notice(tx, request, id).await)
        .run(async |tx, notice| {
            let person = request.caller()?.person;
            if !notices::mark_read(tx, id, person).await? {
                return Ok(notice);
            }
            let change = Change::new(Resource::Notice, id, Action::Read).in_space(notice.space);
            tx.record(change.of_company(notice.company));
            notices::find(tx, id, person).await?.ok_or(AppError::NotFound)
        })
        .await
}

//! The reviewer's desk: what was transmitted is accepted, sent back, answered with documents, and closed.

pub mod catalogue;
pub mod paper_filings;
pub mod tracking;

use mandataires::AuthorityPower;
use routing::{
    correction::CannedText,
    demarche::{Demarche, State, Step},
    document::{Document, NewDocument},
    notice::NoticeKind,
    receipt::ReceiptKind,
};
use store::{Action, Change, Listed, Page, Resource, companies, demarches, documents};
use types::DemarcheId;

use crate::{
    App, AppError, AppResult, Request,
    demarches::attachments::take,
    demarches::corrections::{self, NewRound},
    demarches::receipts::{self, Returned},
    demarches::{read_again, record},
    documents::postings,
    notices::tell,
    policy::{self, Side},
};

/// A page of what was transmitted, in these states.
pub async fn list(app: &App, request: &Request, states: &[State], page: Page) -> AppResult<Listed<Demarche>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| {
            Ok(demarches::at_the_desk(tx, states, page).await?.map(Demarche::last_transmitted))
        })
        .await
}

/// The texts that reviewers write often.
pub async fn canned_texts(app: &App, request: &Request) -> AppResult<Vec<CannedText>> {
    app.read(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Desk)?;
        Ok(CannedText::ALL.to_vec())
    })
    .await
}

/// Takes a transmitted démarche on.
///
/// # Errors
/// The caller is no reviewer, there is no such filing, or it is not waiting.
pub async fn accept(app: &App, request: &Request, id: DemarcheId) -> AppResult<Demarche> {
    plain_step(app, request, id, Step::Accept, Action::Accepted, NoticeKind::Accepted).await
}

/// Closes an accepted démarche.
///
/// # Errors
/// The caller is no reviewer, there is no such filing, or it is not accepted.
pub async fn close(app: &App, request: &Request, id: DemarcheId) -> AppResult<Demarche> {
    plain_step(app, request, id, Step::Close, Action::Closed, NoticeKind::Closed).await
}

async fn plain_step(
    app: &App,
    request: &Request,
    id: DemarcheId,
    step: Step,
    action: Action,
    notice: NoticeKind,
) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Desk).await)
        .run(async |tx, demarche| {
            let after = demarche.stepped(step, tx.now())?;
            demarches::save(tx, &demarche, &after, None).await?;
            record(tx, &demarche, action);
            tell(tx, app, &demarche, notice).await?;
            read_again(tx, id).await
        })
        .await
}

/// Sends a démarche back for correction: a round with a text about the whole and with points, which open what they name.
///
/// # Errors
/// The caller is no reviewer, there is no such filing, it is closed or already back, or a point names what is not there.
pub async fn send_back(app: &App, request: &Request, id: DemarcheId, round: NewRound) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Desk).await)
        .run(async |tx, demarche| {
            let back = demarche.sent_back(&round.message, tx.now())?;
            demarches::save(tx, &demarche, &back, None).await?;
            corrections::open(tx, request, &demarche, round).await?;
            record(tx, &demarche, Action::SentBack);
            tell(tx, app, &demarche, NoticeKind::SentBack).await?;
            read_again(tx, id).await.map(Demarche::last_transmitted)
        })
        .await
}

/// Returns a document: it is filed in the space that sent the démarche, in the company's folder, with a receipt.
///
/// # Errors
/// The caller is no reviewer, there is no such filing, it is not accepted, or the file is not the caller's or in use.
pub async fn return_document(
    app: &App,
    request: &Request,
    id: DemarcheId,
    new: NewDocument,
) -> AppResult<Returned> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Desk).await)
        .run(async |tx, demarche| {
            let answered = demarche.stepped(Step::ReturnDocument, tx.now())?;
            let posting = postings::duty(tx, &demarche, new.purpose, new.posting).await?;
            let file = take(tx, request, new.file).await?;
            let company = companies::find(tx, demarche.company).await?.ok_or(AppError::NotFound)?;
            let shared = company.sees_fiduciary_documents;
            let document = Document::returned(tx.id(), &demarche, shared, new, posting, tx.now());
            documents::add(tx, &document, request.caller()?.person).await?;
            demarches::save(tx, &demarche, &answered, None).await?;
            let change =
                Change::new(Resource::Document, document.id, Action::Returned).in_space(demarche.space);
            tx.record(change.of_company(demarche.company));
            record(tx, &demarche, Action::Answered);
            tell(tx, app, &demarche, NoticeKind::Document).await?;
            let kind = ReceiptKind::DocumentReturn;
            let receipt =
                receipts::of_document(app, tx, request, (&demarche, &document), kind, &file.sha256).await?;
            Ok(Returned { document, receipt })
        })
        .await
}

//! The reviewer's desk: what was transmitted is accepted, sent back, answered with documents, and closed.

pub mod catalogue;
pub mod paper_filings;
pub mod tracking;

use chrono::{DateTime, Utc};
use mandataires::AuthorityPower;
use routing::{
    correction::CannedText,
    demarche::{Demarche, State, Status, Step},
    document::{Document, NewDocument},
    notice::NoticeKind,
    receipt::ReceiptKind,
};
use serde::{Deserialize, Serialize};
use store::{Action, Change, Listed, Page, Resource, Tx, companies, demarches, documents};
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

/// A page of what was transmitted, in these states; without them, what has something that nobody has looked at.
pub async fn list(
    app: &App,
    request: &Request,
    states: Option<&[State]>,
    page: Page,
) -> AppResult<Listed<Demarche>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Desk))
        .run(async |tx, ()| {
            Ok(demarches::at_the_desk(tx, states, page).await?.map(Demarche::last_transmitted))
        })
        .await
}

/// How many filings stand at the desk, by what people see of their states.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Counts {
    pub transmitted: i64,
    pub accepted: i64,
    pub to_correct: i64,
    pub closed: i64,
    /// With something that nobody has looked at.
    pub unseen: i64,
}

/// How many filings stand at the desk.
///
/// # Errors
/// The caller is no reviewer.
pub async fn counts(app: &App, request: &Request) -> AppResult<Counts> {
    app.read(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Desk)?;
        let (states, unseen) = demarches::desk_counts(tx).await?;
        let mut counts = Counts { unseen, ..Counts::default() };
        for (state, count) in states {
            match state.last_seen_by_desk() {
                Status::Transmitted => counts.transmitted += count,
                Status::Accepted => counts.accepted += count,
                Status::ToCorrect => counts.to_correct += count,
                Status::Closed => counts.closed += count,
                Status::Draft | Status::Ready => {}
            }
        }
        Ok(counts)
    })
    .await
}

/// Notes that somebody at the desk has looked at what came of a filing until this moment; what came later stays unseen. Once more
/// changes nothing.
///
/// # Errors
/// The caller is no reviewer, or there is no such filing.
pub async fn mark_seen(
    app: &App,
    request: &Request,
    id: DemarcheId,
    until: DateTime<Utc>,
) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Desk).await)
        .run(async |tx, demarche| {
            if demarches::note_seen(tx, id, until).await? {
                record(tx, &demarche, Action::Read);
            }
            read_again(tx, id).await.map(Demarche::last_transmitted)
        })
        .await
}

/// Opens a closed démarche again: it can be sent back then, so that a mistake is put right. Its makers are told.
///
/// # Errors
/// The caller is no reviewer, there is no such filing, or it is not closed.
pub async fn reopen(app: &App, request: &Request, id: DemarcheId, reason: &str) -> AppResult<Demarche> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Desk).await)
        .run(async |tx, demarche| {
            let after = demarche.reopened(reason, tx.now())?;
            demarches::save(tx, &demarche, &after, None).await?;
            record(tx, &demarche, Action::Reopened);
            tell(tx, app, &demarche, NoticeKind::Reopened).await?;
            read_again(tx, id).await.map(Demarche::last_transmitted)
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
            seen_as_filed(tx, &demarche).await?;
            record(tx, &demarche, action);
            tell(tx, app, &demarche, notice).await?;
            read_again(tx, id).await
        })
        .await
}

/// Whoever takes a step has looked at what was filed; what came later is still unseen.
async fn seen_as_filed(tx: &mut Tx, demarche: &Demarche) -> Result<(), AppError> {
    if let Some(received) = demarche.received_at {
        demarches::note_seen(tx, demarche.id, received).await?;
    }
    Ok(())
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
            seen_as_filed(tx, &demarche).await?;
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
            seen_as_filed(tx, &demarche).await?;
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

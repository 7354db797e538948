//! Returned documents in the folder of their company: listed, read, downloaded, answered with a signed copy.

pub mod postings;
pub mod space_files;

use chrono::NaiveDate;
use mandataires::Power;
use routing::{document::Document, receipt::ReceiptKind};
use store::{
    Action, Change, Listed, Page, Resource, Tx, demarches,
    documents::{self, Unposted},
    files,
};
use types::{DemarcheId, DocumentId, FileId, Finding, SpaceId};

use crate::{
    App, AppError, AppResult, Request, civil_bounds,
    demarches::attachments::take_signed,
    demarches::receipts::{self, Returned},
    demarches::record,
    policy::{self, Side},
};

/// A page of the documents that a space sees, as far as the caller sees their companies: all, or those that should hang on a day
/// on which by their log they did not.
pub async fn of_space(
    app: &App,
    request: &Request,
    id: SpaceId,
    not_posted_on: Option<NaiveDate>,
    page: Page,
) -> AppResult<Listed<Document>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, id, Power::See).await)
        .run(async |tx, standing| {
            let limits = standing.limits();
            let own_company = standing.space.company.map(|company| (company, standing.space.term));
            let unposted = not_posted_on.map(|day| {
                let (begins, ends) = civil_bounds(day);
                Unposted { day, begins, ends }
            });
            Ok(documents::seen_by_space(tx, id, limits.as_deref(), own_company, unposted, page).await?)
        })
        .await
}

/// A page of the documents returned for a démarche.
pub async fn of_demarche(
    app: &App,
    request: &Request,
    id: DemarcheId,
    page: Page,
) -> AppResult<Listed<Document>> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Either).await.map(drop))
        .run(async |tx, ()| Ok(documents::of_demarche(tx, id, page).await?))
        .await
}

/// One document.
pub async fn read(app: &App, request: &Request, id: DocumentId) -> AppResult<Document> {
    app.read(&request.call, async |tx| policy::document(tx, request, id, Side::Either).await).await
}

/// The file of a document that the caller may download, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: DocumentId,
) -> Result<(FileId, String), AppError> {
    let document = policy::document(tx, request, id, Side::Either).await?;
    Ok((document.file, document.name))
}

/// The same of its signed copy.
pub(crate) async fn copy_to_download(
    tx: &mut Tx,
    request: &Request,
    id: DocumentId,
) -> Result<(FileId, String), AppError> {
    let document = policy::document(tx, request, id, Side::Either).await?;
    Ok((document.signed_file.ok_or(AppError::NotFound)?, document.name))
}

/// Marks a document as read by the space in which it was filed.
///
/// # Errors
/// There is no such document for the caller, or the caller only sees it from the company's own space.
pub async fn mark_read(app: &App, request: &Request, id: DocumentId) -> AppResult<Document> {
    app.permit(&request.call, async |tx| policy::document(tx, request, id, Side::Filer(Power::See)).await)
        .run(async |tx, document| {
            let read = document.read(tx.now())?;
            if read == document {
                return Ok(document);
            }
            documents::save(tx, &document, &read, request.caller()?.person).await?;
            let change = Change::new(Resource::Document, id, Action::Read).in_space(document.space);
            tx.record(change.of_company(document.company));
            Ok(read)
        })
        .await
}

/// Returns the signed copy of a document that was sent to be signed, with a receipt.
///
/// # Errors
/// The caller may not act here, the document was not to be signed or came back before, or the file is not
/// the caller's, or the document itself or another paper of ours without a signature.
pub async fn return_signed_copy(
    app: &App,
    request: &Request,
    id: DocumentId,
    file: FileId,
) -> AppResult<Returned> {
    app.permit(&request.call, async |tx| policy::document(tx, request, id, Side::Filer(Power::Act)).await)
        .run(async |tx, document| {
            let signed = document.signed(file, tx.now())?;
            let file = take_signed(tx, request, file).await?;
            if files::digest(tx, document.file).await? == file.sha256 {
                return Err(Finding::error("/file_id", "copy_not_signed").into());
            }
            documents::save(tx, &document, &signed, request.caller()?.person).await?;
            let change =
                Change::new(Resource::Document, id, Action::SignedCopyReturned).in_space(document.space);
            tx.record(change.of_company(document.company));
            let demarche = demarches::find(tx, document.demarche).await?.ok_or(AppError::NotFound)?;
            demarches::note_unseen(tx, demarche.id).await?;
            record(tx, &demarche, Action::SignedCopyReturned);
            let kind = ReceiptKind::SignedCopy;
            let receipt =
                receipts::of_document(app, tx, request, (&demarche, &document), kind, &file.sha256).await?;
            Ok(Returned { document: signed, receipt })
        })
        .await
}

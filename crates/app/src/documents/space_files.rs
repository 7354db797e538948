//! The document store of a space: what was uploaded once is found by its name, and attached when it is wanted.

use mandataires::{MemberAccess, Power};
use routing::file::SpaceFile;
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    documents::space_files::{self, Wanted},
    spaces::accesses,
};
use types::{CompanyId, FileId, Finding, Language, PieceKind, SpaceFileId, SpaceId};

use crate::{
    App, AppError, AppResult, Request,
    demarches::attachments::{file_name, take},
    error::unless_stale,
    policy,
};

pub const MAX_DOCUMENTS: i64 = 500;

/// The most bytes of the documents of one space: 500 MiB.
const MAX_BYTES: i64 = 500 * 1024 * 1024;

#[derive(Clone, Debug)]
pub struct NewSpaceFile {
    /// Uploaded by the caller and not yet used.
    pub file: FileId,
    /// The company that it belongs to; none for the whole space.
    pub company: Option<CompanyId>,
    pub kind: PieceKind,
    /// What it is called; none for the name of its kind.
    pub name: Option<String>,
    pub language: Language,
}

/// The caller's standing where a document of this company, or of the whole space, belongs.
async fn place(
    tx: &mut Tx,
    request: &Request,
    space: SpaceId,
    company: Option<CompanyId>,
    power: Power,
) -> Result<MemberAccess, AppError> {
    match company {
        Some(company) => policy::folder(tx, request, space, company, power).await,
        None => policy::space(tx, request, space, power).await,
    }
}

/// Keeps an uploaded file in a space.
///
/// # Errors
/// The caller may not draft here, the space does not act for the company, the file is not the caller's or in use, or the
/// space keeps too much already.
pub async fn add(app: &App, request: &Request, space: SpaceId, new: NewSpaceFile) -> AppResult<SpaceFile> {
    app.permit(&request.call, async |tx| {
        policy::space(tx, request, space, Power::See).await?;
        let access = match new.company {
            // Before the role: a reader must not learn from a 403 that another company exists.
            Some(company) => Some(accesses::living(tx, space, company).await?.ok_or(AppError::NotFound)?),
            None => None,
        };
        place(tx, request, space, new.company, Power::Draft).await?;
        Ok(new.company.zip(access.map(|access| access.id)))
    })
    .run(async |tx, company| {
        let (count, bytes) = space_files::lock_and_count(tx, space).await?;
        let file = take(tx, request, new.file).await?;
        if count >= MAX_DOCUMENTS || bytes + i64::from(file.size) > MAX_BYTES {
            let finding = Finding::error("/file_id", "space_store_full").with("most", MAX_DOCUMENTS);
            return Err(finding.with("mebibytes", MAX_BYTES / 1024 / 1024).into());
        }
        let name = new.name.clone().unwrap_or_else(|| file_name(new.kind, file.media_type, new.language));
        let document = SpaceFile {
            id: tx.id(),
            space,
            company,
            access_alive: true,
            file: file.id,
            kind: new.kind,
            name,
            media_type: file.media_type,
            size: file.size,
            sha256: file.sha256,
            added_at: tx.now(),
            version: 1,
        };
        space_files::add(tx, &document, request.caller()?.person).await?;
        record(tx, &document, Action::Added);
        Ok(document)
    })
    .await
}

fn record(tx: &mut Tx, document: &SpaceFile, action: Action) {
    let change = Change::new(Resource::SpaceFile, document.id, action).in_space(document.space);
    tx.record(match document.company {
        Some((company, _)) => change.of_company(company),
        None => change,
    });
}

/// A page of the documents of a space, as far as the caller sees them: a member who is limited to some companies sees theirs,
/// and none of the whole space.
pub async fn list(
    app: &App,
    request: &Request,
    space: SpaceId,
    letters: Option<String>,
    kind: Option<PieceKind>,
    page: Page,
) -> AppResult<Listed<SpaceFile>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::See).await)
        .run(async |tx, standing| {
            let wanted = Wanted { only: standing.limits(), letters, kind };
            Ok(space_files::of_space(tx, space, &wanted, page).await?)
        })
        .await
}

/// One document.
pub async fn read(app: &App, request: &Request, id: SpaceFileId) -> AppResult<SpaceFile> {
    app.read(&request.call, async |tx| policy::space_file(tx, request, id, Power::See).await).await
}

/// The file of a document that the caller may download, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: SpaceFileId,
) -> Result<(FileId, String), AppError> {
    let document = policy::space_file(tx, request, id, Power::See).await?;
    Ok((document.file, document.name))
}

/// Gives a document another name or kind.
///
/// # Errors
/// The caller may not draft here, or it has changed since the caller saw it.
pub async fn change(
    app: &App,
    request: &Request,
    id: SpaceFileId,
    name: Option<&str>,
    kind: Option<PieceKind>,
) -> AppResult<SpaceFile> {
    app.permit(&request.call, async |tx| policy::space_file(tx, request, id, Power::Draft).await)
        .run(async |tx, document| {
            request.expects(document.version)?;
            let changed = document.changed(name, kind);
            unless_stale(space_files::save(tx, &changed).await?)?;
            record(tx, &changed, Action::Changed);
            Ok(changed)
        })
        .await
}

/// Forgets a document. What was attached stays attached.
///
/// # Errors
/// The caller may not draft here, or it has changed since the caller saw it.
pub async fn remove(app: &App, request: &Request, id: SpaceFileId) -> AppResult<()> {
    app.permit(&request.call, async |tx| policy::space_file(tx, request, id, Power::Draft).await)
        .run(async |tx, document| {
            request.expects(document.version)?;
            unless_stale(space_files::remove(tx, &document).await?)?;
            record(tx, &document, Action::Removed);
            Ok(())
        })
        .await
}

//! Documents that the authority returned, and the signed copies that came back.

pub mod postings;
pub mod space_files;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use routing::document::{DocumentKind, DocumentState, Purpose};
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, DemarcheKind, DocumentId, FileId, PersonId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{accesses, companies, demarches, documents, postings as hung},
    sql::*,
};

/// A returned document in the folder of its firm.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Document {
    /// The document.
    pub id: DocumentId,
    /// The démarche it answers.
    pub demarche: DemarcheId,
    /// The firm whose folder it lies in.
    pub company: CompanyId,
    /// The firm's legal name.
    pub legal_name: String,
    /// Whether the firm's own space sees it too.
    pub shared_with_firm: bool,
    /// The space that sent the démarche.
    pub space: SpaceId,
    /// The term.
    pub term: TermId,
    /// Whether that space still acts for the firm.
    pub access_alive: bool,
    /// What it is for.
    pub purpose: Purpose,
    /// What it is.
    pub kind: DocumentKind,
    /// As the reviewer called it.
    pub name: String,
    /// Its bytes.
    pub file: FileId,
    /// Until when something is to be done with it.
    pub due_on: Option<NaiveDate>,
    /// What the reviewer wrote.
    pub message: Option<String>,
    /// When it was returned.
    pub returned_at: DateTime<Utc>,
    /// Unread, read, or signed.
    pub state: DocumentState,
    /// When it was first read.
    pub read_at: Option<DateTime<Utc>>,
    /// The signed copy.
    pub signed_file: Option<FileId>,
    /// When the signed copy came.
    pub signed_at: Option<DateTime<Utc>>,
    /// On which days it is to hang in the firm; only where it was returned to be posted.
    #[serde(default)]
    pub posting: Option<Duty>,
    /// Changes with every change.
    pub version: i32,
}

/// On which days a document is to hang in the firm, and when copies of it hung.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Duty {
    /// The kind of démarche that it answers: its step of the calendar asks for the posting.
    pub kind: DemarcheKind,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
    /// From when to when each copy hung that the log counts.
    pub hung: Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = documents)]
struct Row {
    id: Uuid,
    demarche_id: Uuid,
    company_id: Uuid,
    purpose: String,
    kind: String,
    name: String,
    file_id: Uuid,
    due_on: Option<NaiveDate>,
    message: Option<String>,
    returned_at: DateTime<Utc>,
    state: String,
    read_at: Option<DateTime<Utc>>,
    signed_file_id: Option<Uuid>,
    signed_at: Option<DateTime<Utc>>,
    post_from: Option<NaiveDate>,
    post_until: Option<NaiveDate>,
    version: i32,
}

type Joined = (Row, String, bool, String, Uuid, Uuid, Option<DateTime<Utc>>);

impl TryFrom<Joined> for Document {
    type Error = StoreError;

    fn try_from((row, legal_name, shared, kind, space, term, ended_at): Joined) -> Result<Self, StoreError> {
        let kind = known(DemarcheKind::from_code(&kind), "kind of démarche")?;
        let days = row.post_from.zip(row.post_until);
        Ok(Self {
            posting: days.map(|(from, until)| Duty { kind, from, until, hung: Vec::new() }),
            id: row.id.into(),
            demarche: row.demarche_id.into(),
            company: row.company_id.into(),
            legal_name,
            shared_with_firm: shared,
            space: space.into(),
            term: term.into(),
            access_alive: ended_at.is_none(),
            purpose: known(Purpose::from_code(&row.purpose), "purpose")?,
            kind: known(DocumentKind::from_code(&row.kind), "kind of document")?,
            name: row.name,
            file: row.file_id.into(),
            due_on: row.due_on,
            message: row.message,
            returned_at: row.returned_at,
            state: known(DocumentState::from_code(&row.state), "state of a document")?,
            read_at: row.read_at,
            signed_file: row.signed_file_id.map(Into::into),
            signed_at: row.signed_at,
            version: row.version,
        })
    }
}

/// The columns of a row, with the firm's and those of the space that sent the démarche.
macro_rules! rows {
    () => {
        documents::table
            .inner_join(companies::table.on(companies::id.eq(documents::company_id)))
            .inner_join(demarches::table.on(demarches::id.eq(documents::demarche_id)))
            .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
            .select((
                Row::as_select(),
                companies::legal_name,
                companies::sees_fiduciary_documents,
                demarches::kind,
                accesses::space_id,
                accesses::term_id,
                accesses::ended_at,
            ))
    };
}

/// Files a returned document.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, document: &Document, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(documents::table)
        .values((
            documents::id.eq(Uuid::from(document.id)),
            documents::demarche_id.eq(Uuid::from(document.demarche)),
            documents::company_id.eq(Uuid::from(document.company)),
            documents::purpose.eq(document.purpose.code()),
            documents::kind.eq(document.kind.code()),
            documents::name.eq(&document.name),
            documents::file_id.eq(Uuid::from(document.file)),
            documents::due_on.eq(document.due_on),
            documents::message.eq(&document.message),
            documents::returned_by.eq(Uuid::from(by)),
            documents::returned_at.eq(document.returned_at),
            documents::state.eq(document.state.code()),
            documents::post_from.eq(document.posting.as_ref().map(|duty| duty.from)),
            documents::post_until.eq(document.posting.as_ref().map(|duty| duty.until)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The documents of these rows, with what their logs count.
async fn whole(tx: &mut Tx, rows: Vec<Joined>) -> Result<Vec<Document>, StoreError> {
    let mut whole: Vec<Document> = rows.into_iter().map(TryInto::try_into).collect::<Result<_, _>>()?;
    let mut duties: HashMap<Uuid, &mut Duty> = whole
        .iter_mut()
        .filter_map(|document| Some((document.id.into(), document.posting.as_mut()?)))
        .collect();
    if duties.is_empty() {
        return Ok(whole);
    }
    let ids: Vec<Uuid> = duties.keys().copied().collect();
    let hung = counted()
        .filter(hung::document_id.eq_any(ids))
        .order(hung::id)
        .select((hung::document_id, hung::hung_at, hung::taken_down_at))
        .load::<(Uuid, DateTime<Utc>, Option<DateTime<Utc>>)>(tx.conn())
        .await?;
    for (document, from, until) in hung {
        if let Some(duty) = duties.get_mut(&document) {
            duty.hung.push((from, until));
        }
    }
    Ok(whole)
}

/// The lines of the logs that count.
#[diesel::dsl::auto_type(no_type_alias)]
fn counted() -> _ {
    hung::table.filter(hung::withdrawn_at.is_null())
}

/// One document.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let row = rows!().filter(documents::id.eq(Uuid::from(id))).load::<Joined>(tx.conn()).await?;
    Ok(whole(tx, row).await?.pop())
}

/// One document, its row locked until the transaction ends.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let locked = documents::table.find(Uuid::from(id)).select(documents::id).for_update();
    if locked.first::<Uuid>(tx.conn()).await.optional()?.is_none() {
        return Ok(None);
    }
    find(tx, id).await
}

/// A day on which documents should hang of which the log knows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Unposted {
    /// The day.
    pub day: NaiveDate,
    /// When it begins where the firm is.
    pub begins: DateTime<Utc>,
    /// When the next one begins.
    pub ends: DateTime<Utc>,
}

/// A page of the documents that a space sees: those filed in it, for these firms only where some are given, and those
/// that the fiduciary of its own firm received, where the firm wants to see them.
///
/// # Errors
/// Postgres fails.
pub async fn seen_by_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    own_firm: Option<(CompanyId, TermId)>,
    unposted: Option<Unposted>,
    page: Page,
) -> Result<Listed<Document>, StoreError> {
    let mut query =
        rows!().filter(documents::id.gt(page.start())).order(documents::id).limit(page.rows()).into_boxed();
    let filed_here = accesses::space_id.eq(Uuid::from(space)).and(accesses::ended_at.is_null());
    query = match own_firm {
        None => query.filter(filed_here),
        Some((company, term)) => query.filter(
            filed_here.or(documents::company_id
                .eq(Uuid::from(company))
                .and(accesses::term_id.eq(Uuid::from(term)))
                .and(companies::sees_fiduciary_documents)),
        ),
    };
    if let Some(only) = only {
        let ids: Vec<Uuid> = only.iter().copied().map(Into::into).collect();
        query = query.filter(documents::company_id.eq_any(ids));
    }
    if let Some(Unposted { day, begins, ends }) = unposted {
        let hung = counted()
            .filter(hung::document_id.eq(documents::id))
            .filter(hung::hung_at.lt(ends))
            .filter(hung::taken_down_at.is_null().or(hung::taken_down_at.ge(begins)));
        query = query
            .filter(documents::post_from.le(day))
            .filter(documents::post_until.ge(day))
            .filter(diesel::dsl::not(diesel::dsl::exists(hung)));
    }
    let rows = query.load::<Joined>(tx.conn()).await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |document: &Document| document.id.into()))
}

/// A page of the documents returned for a démarche.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Document>, StoreError> {
    let rows = rows!()
        .filter(documents::demarche_id.eq(Uuid::from(demarche)))
        .filter(documents::id.gt(page.start()))
        .order(documents::id)
        .limit(page.rows())
        .load::<Joined>(tx.conn())
        .await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |document: &Document| document.id.into()))
}

/// Marks a document as read.
///
/// # Errors
/// Postgres fails.
pub async fn mark_read(tx: &mut Tx, document: &Document, state: DocumentState) -> Result<(), StoreError> {
    let read_at = document.read_at.unwrap_or(tx.now());
    diesel::update(documents::table.find(Uuid::from(document.id)))
        .set((
            documents::state.eq(state.code()),
            documents::read_at.eq(read_at),
            documents::version.eq(document.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Files the signed copy beside its document.
///
/// # Errors
/// Postgres fails.
pub async fn add_signed_copy(
    tx: &mut Tx,
    document: &Document,
    state: DocumentState,
    file: FileId,
    by: PersonId,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(documents::table.find(Uuid::from(document.id)))
        .set((
            documents::state.eq(state.code()),
            documents::read_at.eq(document.read_at.unwrap_or(now)),
            documents::signed_file_id.eq(Uuid::from(file)),
            documents::signed_by.eq(Uuid::from(by)),
            documents::signed_at.eq(now),
            documents::version.eq(document.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

//! Documents that the authority returned, and the signed copies that came back.

pub mod postings;
pub mod space_files;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use routing::document::{Document, DocumentKind, DocumentState, Duty, Purpose};
use types::{CompanyId, DemarcheId, DemarcheKind, DocumentId, FileId, PersonId, SpaceId, TermId};

use crate::{
    Listed, Page, StoreError, Tx,
    row::IntoValue,
    schema::{accesses, companies, demarches, documents, postings as hung},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = documents)]
    #[diesel(base_query = documents::table
        .inner_join(companies::table.on(companies::id.eq(documents::company_id)))
        .inner_join(demarches::table.on(demarches::id.eq(documents::demarche_id)))
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id))))]
    struct Row -> Document {
        id: Col<DocumentId>,
        demarche: Col<DemarcheId> = documents::demarche_id,
        company: Col<CompanyId> = documents::company_id,
        legal_name: String = companies::legal_name,
        shared_with_company: bool = companies::sees_fiduciary_documents,
        space: Col<SpaceId> = accesses::space_id,
        term: Col<TermId> = accesses::term_id,
        access_alive: bool = accesses::ended_at.is_null(),
        purpose: Col<Purpose>,
        kind: Col<DocumentKind>,
        name: String,
        file: Col<FileId> = documents::file_id,
        due_on: Option<NaiveDate>,
        message: Option<String>,
        returned_at: DateTime<Utc>,
        state: Col<DocumentState>,
        read_at: Option<DateTime<Utc>>,
        signed_file: Option<Col<FileId>> = documents::signed_file_id,
        signed_at: Option<DateTime<Utc>>,
        posting: Days = (demarches::kind, documents::post_from, documents::post_until),
        version: i32,
    }
}

/// On which days what came back to a démarche of this kind is to hang.
type Days = (Col<DemarcheKind>, Option<NaiveDate>, Option<NaiveDate>);

impl IntoValue for Days {
    type Value = Option<Duty>;

    fn into_value(self) -> Option<Duty> {
        let (Col(kind), from, until) = self;
        from.zip(until).map(|(from, until)| Duty { kind, from, until, hung: Vec::new() })
    }
}

pub async fn add(tx: &mut Tx, document: &Document, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(documents::table)
        .values((
            documents::id.eq(Col(document.id)),
            documents::demarche_id.eq(Col(document.demarche)),
            documents::company_id.eq(Col(document.company)),
            documents::purpose.eq(Col(document.purpose)),
            documents::kind.eq(Col(document.kind)),
            documents::name.eq(&document.name),
            documents::file_id.eq(Col(document.file)),
            documents::due_on.eq(document.due_on),
            documents::message.eq(&document.message),
            documents::returned_by.eq(Col(by)),
            documents::returned_at.eq(document.returned_at),
            documents::state.eq(Col(document.state)),
            documents::post_from.eq(document.posting.as_ref().map(|duty| duty.from)),
            documents::post_until.eq(document.posting.as_ref().map(|duty| duty.until)),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The documents of these rows, with what their logs count.
async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Document>, StoreError> {
    let mut whole: Vec<Document> = rows.into_iter().map(Into::into).collect();
    let mut duties: HashMap<DocumentId, &mut Duty> =
        whole.iter_mut().filter_map(|document| Some((document.id, document.posting.as_mut()?))).collect();
    if duties.is_empty() {
        return Ok(whole);
    }
    let hung = counted()
        .filter(hung::document_id.eq_any(duties.keys().copied().map(Col)))
        .order(hung::id)
        .select((hung::document_id, (hung::hung_at, hung::taken_down_at)))
        .load::<(Col<DocumentId>, _)>(tx.conn())
        .await?;
    for (Col(document), line) in hung {
        if let Some(duty) = duties.get_mut(&document) {
            duty.hung.push(line);
        }
    }
    Ok(whole)
}

/// The lines of the logs that count.
#[diesel::dsl::auto_type(no_type_alias)]
fn counted() -> _ {
    hung::table.filter(hung::withdrawn_at.is_null())
}

pub async fn find(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let row = Row::query().filter(documents::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(whole(tx, row).await?.pop())
}

/// One document, its row locked until the transaction ends.
pub async fn lock(tx: &mut Tx, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let row = documents::table.find(Col(id)).select(documents::id);
    row.for_update().execute(tx.conn()).await?;
    find(tx, id).await
}

/// A day on which documents should hang of which the log knows nothing.
#[derive(Clone, Copy, Debug)]
pub struct Unposted {
    pub day: NaiveDate,
    /// When it begins where the company is.
    pub begins: DateTime<Utc>,
    /// When the next one begins.
    pub ends: DateTime<Utc>,
}

/// A page of the documents that a space sees: those filed in it, for these companies only where some are given, and those
/// that the fiduciary of its own company received, where the company wants to see them.
pub async fn seen_by_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    own_company: Option<(CompanyId, TermId)>,
    unposted: Option<Unposted>,
    page: Page,
) -> Result<Listed<Document>, StoreError> {
    let mut query = Row::query().into_boxed();
    let filed_here = accesses::space_id.eq(Col(space)).and(accesses::ended_at.is_null());
    query = match own_company {
        None => query.filter(filed_here),
        Some((company, term)) => query.filter(
            filed_here.or(documents::company_id
                .eq(Col(company))
                .and(accesses::term_id.eq(Col(term)))
                .and(companies::sees_fiduciary_documents)),
        ),
    };
    if let Some(only) = only {
        query = query.filter(documents::company_id.eq_any(only.iter().copied().map(Col)));
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
    let rows = page.rows(tx, query, documents::id).await?;
    Listed::cut(whole(tx, rows).await?, page, |document: &Document| document.id.into())
}

/// A page of the documents returned for a démarche.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Document>, StoreError> {
    let query = Row::query().filter(documents::demarche_id.eq(Col(demarche)));
    let rows = page.rows(tx, query, documents::id).await?;
    Listed::cut(whole(tx, rows).await?, page, |document: &Document| document.id.into())
}

/// Saves what a transition changed, and `by` whom the signed copy came, where it did.
pub async fn save(tx: &mut Tx, before: &Document, after: &Document, by: PersonId) -> Result<(), StoreError> {
    let signed = after.signed_file != before.signed_file;
    diesel::update(documents::table.find(Col(after.id)))
        .set((
            documents::state.eq(Col(after.state)),
            documents::read_at.eq(after.read_at),
            signed.then(|| {
                (
                    documents::signed_file_id.eq(after.signed_file.map(Col)),
                    documents::signed_by.eq(Col(by)),
                    documents::signed_at.eq(after.signed_at),
                )
            }),
            documents::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

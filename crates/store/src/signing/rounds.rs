//! Rounds in which procès-verbaux are signed: the newest revision of the file, and who has signed it.

use chrono::{DateTime, NaiveDate, Utc};
use routing::signing::{Method, Office, Round, RoundState, Signatory, Signed};
use serde_json::Value;
use types::{CompanyId, DocumentId, ElectionId, FileId, PersonId, RoundId, SignatoryId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{signing_rounds as rounds, signing_signatories as signatories},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = rounds)]
    struct Row -> Round {
        id: Col<RoundId>,
        election: Col<ElectionId> = rounds::election_id,
        company: Col<CompanyId> = rounds::company_id,
        document: Option<Col<DocumentId>> = rounds::document_id,
        paper: Option<String> = rounds::paper_number,
        name: String,
        state: Col<RoundState>,
        document_sha256: Vec<u8>,
        original: Option<Col<FileId>> = rounds::original_file_id,
        file: Col<FileId> = rounds::file_id,
        revision: i32,
        created_at: DateTime<Utc>,
        completed_at: Option<DateTime<Utc>>,
        cancelled_at: Option<DateTime<Utc>>,
        version: i32,
        ..signatories: Vec::new(),
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = signatories)]
struct SignatoryRow {
    id: Col<SignatoryId>,
    name: String,
    office: Col<Office>,
    email: Option<String>,
    certificate_digest: Option<Vec<u8>>,
    certificate_last_four: Option<String>,
    signed_at: Option<DateTime<Utc>>,
    method: Option<Col<Method>>,
    revision: Option<i32>,
    certificate_sha256: Option<Vec<u8>>,
    report: Option<String>,
    person_id: Option<Col<PersonId>>,
    reminded_at: Option<DateTime<Utc>>,
    reminded_on: Option<NaiveDate>,
}

impl TryFrom<SignatoryRow> for Signatory {
    type Error = StoreError;

    fn try_from(row: SignatoryRow) -> Result<Self, StoreError> {
        let signed = match (row.signed_at, row.method, row.revision, row.person_id) {
            (Some(at), Some(method), Some(revision), Some(person)) => Some(Signed {
                at,
                method: method.0,
                revision,
                certificate_sha256: row.certificate_sha256,
                report: row.report.as_deref().map(serde_json::from_str).transpose()?,
                by: person.0,
            }),
            _ => None,
        };
        Ok(Self {
            id: row.id.0,
            name: row.name,
            office: row.office.0,
            email: row.email,
            certificate: row.certificate_digest,
            certificate_last_four: row.certificate_last_four,
            signed,
            reminded_at: row.reminded_at,
            reminded_on: row.reminded_on,
        })
    }
}

async fn with_signatories(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Round>, StoreError> {
    let found = signatories::table
        .filter(signatories::round_id.eq_any(rows.iter().map(|row| row.id)))
        .order((signatories::round_id, signatories::place))
        .select((signatories::round_id, SignatoryRow::as_select()))
        .load(tx.conn())
        .await?;
    let mut by_round = grouped::<RoundId, SignatoryRow, _>(found)?;
    let round =
        |row: Row| Round { signatories: by_round.remove(&row.id.0).unwrap_or_default(), ..row.into() };
    Ok(rows.into_iter().map(round).collect())
}

pub async fn open(tx: &mut Tx, round: &Round, by: PersonId) -> Result<(), StoreError> {
    diesel::insert_into(rounds::table)
        .values((
            rounds::id.eq(Col(round.id)),
            rounds::election_id.eq(Col(round.election)),
            rounds::company_id.eq(Col(round.company)),
            rounds::document_id.eq(round.document.map(Col)),
            rounds::paper_number.eq(&round.paper),
            rounds::name.eq(&round.name),
            rounds::state.eq(Col(round.state)),
            rounds::document_sha256.eq(&round.document_sha256),
            rounds::file_id.eq(Col(round.file)),
            rounds::original_file_id.eq(round.original.map(Col)),
            rounds::created_by.eq(Col(by)),
            rounds::created_at.eq(round.created_at),
        ))
        .execute(tx.conn())
        .await?;
    let rows: Vec<_> = (0_i32..)
        .zip(&round.signatories)
        .map(|(place, signatory)| {
            (
                signatories::id.eq(Col(signatory.id)),
                signatories::round_id.eq(Col(round.id)),
                signatories::place.eq(place),
                signatories::name.eq(&signatory.name),
                signatories::office.eq(Col(signatory.office)),
                signatories::email.eq(&signatory.email),
                signatories::certificate_digest.eq(&signatory.certificate),
                signatories::certificate_last_four.eq(&signatory.certificate_last_four),
            )
        })
        .collect();
    diesel::insert_into(signatories::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, id: RoundId) -> Result<Option<Round>, StoreError> {
    let rows = Row::query().filter(rounds::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(with_signatories(tx, rows).await?.pop())
}

/// One round; locks it.
pub async fn lock(tx: &mut Tx, id: RoundId) -> Result<Option<Round>, StoreError> {
    let rows = Row::query().filter(rounds::id.eq(Col(id))).for_update().load(tx.conn()).await?;
    Ok(with_signatories(tx, rows).await?.pop())
}

pub async fn of_election(tx: &mut Tx, election: ElectionId, page: Page) -> Result<Listed<Round>, StoreError> {
    let rows = page.rows(tx, Row::query().filter(rounds::election_id.eq(Col(election))), rounds::id).await?;
    Listed::cut(with_signatories(tx, rows).await?, page, |round: &Round| round.id.into())
}

pub async fn count_open(tx: &mut Tx, election: ElectionId) -> Result<i64, StoreError> {
    let open = rounds::table
        .filter(rounds::election_id.eq(Col(election)))
        .filter(rounds::state.eq(Col(RoundState::Open)));
    Ok(open.count().get_result(tx.conn()).await?)
}

/// Saves what transitions changed: the round as it was locked, and as it is now.
pub async fn save(tx: &mut Tx, before: &Round, after: &Round) -> Result<(), StoreError> {
    diesel::update(rounds::table.find(Col(after.id)))
        .set((
            rounds::state.eq(Col(after.state)),
            (before.file != after.file).then(|| rounds::file_id.eq(Col(after.file))),
            rounds::revision.eq(after.revision),
            rounds::completed_at.eq(after.completed_at),
            rounds::cancelled_at.eq(after.cancelled_at),
            rounds::version.eq(after.version),
        ))
        .execute(tx.conn())
        .await?;
    for (_, one) in
        before.signatories.iter().zip(&after.signatories).filter(|(before, after)| before != after)
    {
        let signed = one.signed.as_ref().map(|signed| {
            (
                signatories::signed_at.eq(signed.at),
                signatories::method.eq(Col(signed.method)),
                signatories::revision.eq(signed.revision),
                signatories::certificate_sha256.eq(&signed.certificate_sha256),
                signatories::report.eq(signed.report.as_ref().map(Value::to_string)),
                signatories::person_id.eq(Col(signed.by)),
            )
        });
        let reminded =
            (signatories::reminded_at.eq(one.reminded_at), signatories::reminded_on.eq(one.reminded_on));
        let signatory = signatories::table.find(Col(one.id));
        diesel::update(signatory).set((signed, reminded)).execute(tx.conn()).await?;
    }
    Ok(())
}

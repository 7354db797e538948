//! Access codes: kept by their digests, registered by one conditional statement.

use access_codes::{AccessCode, CodeDigest, CodeEntry, Kind, ShownCode, State};
use chrono::{DateTime, NaiveDate, Utc};
use diesel::sql_types::{self, Array, BigInt, Bytea, Date, Integer, Nullable, SmallInt, Text, Timestamptz};
use types::{AccessId, CodeId, CompanyId, DemarcheId, SpaceId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::{known, unless_broken},
    schema::{access_codes as codes, accesses, companies},
    sql::*,
    statement::statement,
};

/// A code about to be kept.
#[derive(Debug)]
pub struct NewCode {
    pub id: CodeId,
    pub company: CompanyId,
    pub term: TermId,
    /// Titulaire or mandataire.
    pub kind: Kind,
    /// What is kept of its characters.
    pub digest: CodeDigest,
    /// Its last four characters, for the desk.
    pub last_four: String,
    /// The last day on which it can be registered.
    pub expires_on: NaiveDate,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = codes)]
struct Row {
    id: Col<CodeId>,
    company_id: Col<CompanyId>,
    term_id: Col<TermId>,
    kind: Col<Kind>,
    key_id: i16,
    digest: Vec<u8>,
    state: String,
    expires_on: NaiveDate,
    registered_space_id: Option<Col<SpaceId>>,
    registered_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
}

impl Row {
    fn state(&self) -> Option<State> {
        match self.state.as_str() {
            "issued" => Some(State::Issued),
            "registered" => {
                Some(State::Registered { space: self.registered_space_id?.0, at: self.registered_at? })
            }
            "revoked" => Some(State::Revoked { at: self.ended_at? }),
            "replaced" => Some(State::Replaced { at: self.ended_at? }),
            _ => None,
        }
    }
}

impl TryFrom<Row> for (CodeDigest, AccessCode) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let state = known(row.state(), "state of a code")?;
        let bytes = known(row.digest.try_into().ok(), "digest")?;
        let code = AccessCode {
            id: row.id.0,
            kind: row.kind.0,
            company: row.company_id.0,
            term: row.term_id.0,
            expires_on: row.expires_on,
            state,
        };
        Ok((CodeDigest { key_id: row.key_id, bytes }, code))
    }
}

/// Keeps codes; false where a company has a living code of this kind and term already.
pub async fn add(tx: &mut Tx, new: &[NewCode]) -> Result<bool, StoreError> {
    let issued_at = tx.now();
    for batch in new.chunks(1_000) {
        let rows: Vec<_> = batch
            .iter()
            .map(|code| {
                (
                    codes::id.eq(Col(code.id)),
                    codes::company_id.eq(Col(code.company)),
                    codes::term_id.eq(Col(code.term)),
                    codes::kind.eq(Col(code.kind)),
                    codes::key_id.eq(code.digest.key_id),
                    codes::digest.eq(code.digest.bytes.as_slice()),
                    codes::last_four.eq(&code.last_four),
                    codes::state.eq(State::Issued.code()),
                    codes::issued_at.eq(issued_at),
                    codes::expires_on.eq(code.expires_on),
                )
            })
            .collect();
        let added = diesel::insert_into(codes::table).values(rows).execute(tx.conn()).await;
        if unless_broken(added, &["access_codes_one_live_code"])?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The companies among these that have a living code of this term.
pub async fn companies_with_living_codes(
    tx: &mut Tx,
    term: TermId,
    companies: &[CompanyId],
) -> Result<Vec<CompanyId>, StoreError> {
    let living = codes::table
        .filter(codes::term_id.eq(Col(term)))
        .filter(codes::company_id.eq_any(uuids(companies)))
        .filter(codes::state.eq_any(State::LIVING))
        .select(codes::company_id)
        .distinct();
    all(living.load::<Uuid>(tx.conn()).await)
}

type ShownColumns = (
    sql_types::Uuid,
    sql_types::Uuid,
    sql_types::Uuid,
    Text,
    SmallInt,
    Bytea,
    Text,
    Date,
    Nullable<sql_types::Uuid>,
    Nullable<Timestamptz>,
    Nullable<Timestamptz>,
);

statement! {
    LockCodes -> (ShownColumns, Text, Nullable<Integer>):
    "select id, company_id, term_id, kind, key_id, digest, state, expires_on, registered_space_id, registered_at, ended_at,
        legal_name, headcount
    from lock_codes(", digests: Vec<Vec<u8>> as Array<Bytea>, ")",
}

/// The codes behind these digests; locks their rows in the order of their ids, so that two batches never wait in a ring.
pub async fn lock_by_digest(
    tx: &mut Tx,
    digests: &[CodeDigest],
) -> Result<Vec<(CodeDigest, ShownCode)>, StoreError> {
    let digests = digests.iter().map(|digest| digest.bytes.to_vec()).collect();
    let rows = LockCodes { digests }.load::<(Row, String, Option<Col<u32>>)>(tx.conn()).await?;
    rows.into_iter()
        .map(|(row, legal_name, headcount)| {
            let (digest, code) = row.try_into()?;
            Ok((digest, ShownCode { code, legal_name, headcount: headcount.map(|count| count.0) }))
        })
        .collect()
}

/// One code; locks its row.
pub async fn lock(tx: &mut Tx, id: CodeId) -> Result<Option<AccessCode>, StoreError> {
    let row = codes::table.find(Col(id)).select(Row::as_select()).for_update();
    Ok(one::<Row, (CodeDigest, AccessCode)>(row.first(tx.conn()).await)?.map(|(_, code)| code))
}

/// A power that a code is about to give.
#[derive(Clone, Copy, Debug)]
pub struct Grant {
    pub id: AccessId,
    pub company: CompanyId,
    /// The code that gives it.
    pub code: CodeId,
}

/// What came of a registration.
#[derive(Debug)]
pub enum Registered {
    /// All codes were, and these filings go on in the space.
    All(Vec<(DemarcheId, CompanyId)>),
    /// One of them had been registered or ended; the transaction must not commit.
    NotAll,
    /// The space has the power for one of the companies already.
    AccessExists,
}

statement! {
    RegisterCodes -> (BigInt, Nullable<sql_types::Uuid>, Nullable<sql_types::Uuid>):
    "select registered, demarche, firm from register_codes(", space: Uuid as sql_types::Uuid, ", ",
    term: Uuid as sql_types::Uuid, ", ", grants: Vec<Uuid> as Array<sql_types::Uuid>, ", ",
    companies: Vec<Uuid> as Array<sql_types::Uuid>, ", ", codes: Vec<Uuid> as Array<sql_types::Uuid>, ", ",
    at: DateTime<Utc> as Timestamptz, ")",
}

/// Registers issued codes in a space of the caller and gives it the power that comes with each. What reached the
/// administration for these companies under a power that has ended goes on under the new one.
pub async fn register(
    tx: &mut Tx,
    space: SpaceId,
    term: TermId,
    grants: &[Grant],
) -> Result<Registered, StoreError> {
    let statement = RegisterCodes {
        space: space.into(),
        term: term.into(),
        grants: grants.iter().map(|grant| grant.id.into()).collect(),
        companies: grants.iter().map(|grant| grant.company.into()).collect(),
        codes: grants.iter().map(|grant| grant.code.into()).collect(),
        at: tx.now(),
    };
    let rows = statement.load::<(i64, Option<Uuid>, Option<Uuid>)>(tx.conn()).await;
    let Some(rows) = unless_broken(rows, &["accesses_once"])? else { return Ok(Registered::AccessExists) };
    let registered = rows.as_slice().first().and_then(|(registered, ..)| usize::try_from(*registered).ok());
    if registered != Some(grants.len()) {
        return Ok(Registered::NotAll);
    }
    let moved = rows.into_iter().filter_map(|(_, demarche, company)| demarche.zip(company));
    Ok(Registered::All(moved.map(|(demarche, company)| (demarche.into(), company.into())).collect()))
}

/// Ends a code as revoked or replaced.
pub async fn end(tx: &mut Tx, code: &AccessCode) -> Result<(), StoreError> {
    diesel::update(codes::table.find(Col(code.id)))
        .set((codes::state.eq(code.state_code()), codes::ended_at.eq(tx.now())))
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = codes)]
struct EntryRow {
    #[diesel(embed)]
    code: Row,
    #[diesel(select_expression = companies::legal_name)]
    legal_name: String,
    last_four: String,
    issued_at: DateTime<Utc>,
    #[diesel(select_expression = accesses::id.nullable())]
    access: Option<Col<AccessId>>,
}

/// An entry, and the day for which its state is told.
struct Dated(EntryRow, NaiveDate);

impl TryFrom<Dated> for CodeEntry {
    type Error = StoreError;

    fn try_from(Dated(row, today): Dated) -> Result<Self, StoreError> {
        let registered_at = row.code.registered_at;
        let (_, code): (CodeDigest, AccessCode) = row.code.try_into()?;
        let code = code.as_of(today);
        Ok(Self {
            id: code.id,
            company: code.company,
            legal_name: row.legal_name,
            kind: code.kind,
            last_four: row.last_four,
            state: code.state_code().to_owned(),
            issued_at: row.issued_at,
            expires_on: code.expires_on,
            registered_at,
            access: row.access.map(|id| id.0),
        })
    }
}

/// A page of the codes of a term, told as of this day.
pub async fn list(
    tx: &mut Tx,
    term: TermId,
    today: NaiveDate,
    page: Page,
) -> Result<Listed<CodeEntry>, StoreError> {
    let query = codes::table
        .inner_join(companies::table.on(companies::id.eq(codes::company_id)))
        .left_join(accesses::table.on(accesses::code_id.eq(codes::id).and(accesses::ended_at.is_null())))
        .filter(codes::term_id.eq(Col(term)))
        .select(EntryRow::as_select());
    let rows = page.rows(tx, query, codes::id).await?;
    let dated = rows.into_iter().map(|row| Dated(row, today)).collect();
    Listed::cut(dated, page, |entry: &CodeEntry| entry.id.into())
}

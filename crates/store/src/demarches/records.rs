//! The record of an election: what is entered once about it, as it was typed.

use chrono::{DateTime, NaiveDate, Utc};
use filings::record::KeptRecord;
use routing::demarche::State;
use types::{CompanyId, DemarcheId, DemarcheKind, ElectionId, PersonId, SpaceId};

use crate::{
    StoreError, Tx,
    schema::{accesses, demarches, election_records as records},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = records)]
    struct Row -> KeptRecord {
        election: Col<ElectionId> = records::election_id,
        company: Col<CompanyId> = records::company_id,
        text: String = records::record,
        updated_at: Option<DateTime<Utc>> = records::updated_at.nullable(),
        version: i32,
    }
}

/// The record of an election, where one was saved.
pub async fn find(tx: &mut Tx, election: ElectionId) -> Result<Option<KeptRecord>, StoreError> {
    one(Row::query().filter(records::election_id.eq(Col(election))).first(tx.conn()).await)
}

/// Saves a record over the version that was seen, 0 for the first one; false where there is another.
pub async fn save(
    tx: &mut Tx,
    seen: &KeptRecord,
    text: &str,
    opening_day: Option<NaiveDate>,
    by: PersonId,
) -> Result<bool, StoreError> {
    let said = (
        records::record.eq(text),
        records::opening_day.eq(opening_day),
        records::updated_by.eq(Col(by)),
        records::updated_at.eq(tx.now()),
    );
    let id = Col(seen.election);
    let saved = if seen.version == 0 {
        let key = (records::election_id.eq(id), records::company_id.eq(Col(seen.company)));
        let insert = diesel::insert_into(records::table).values((key, said));
        insert.on_conflict_do_nothing().execute(tx.conn()).await?
    } else {
        let old = records::table.find(id).filter(records::version.eq(seen.version));
        diesel::update(old).set((said, records::version.eq(seen.version + 1))).execute(tx.conn()).await?
    };
    Ok(saved == 1)
}

/// A démarche of the election that reached the administration.
#[derive(Clone, Debug)]
pub struct Filed {
    pub id: DemarcheId,
    pub kind: DemarcheKind,
    /// As its makers call it.
    pub title: String,
    pub state: State,
    /// Canonical bytes of the content that reached the administration last.
    pub content: Vec<u8>,
}

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = demarches)]
    struct FiledRow -> Filed {
        id: Col<DemarcheId>,
        kind: Col<DemarcheKind>,
        title: String,
        state: Col<State>,
        content: Vec<u8> = demarches::received_content.assume_not_null(),
    }
}

/// What these spaces have transmitted for an election and still hold: one démarche of each kind at most, in the order
/// of ids.
pub async fn filed(tx: &mut Tx, election: ElectionId, spaces: &[SpaceId]) -> Result<Vec<Filed>, StoreError> {
    let filed = demarches::table
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .filter(demarches::election_id.eq(Col(election)))
        .filter(demarches::transmitted_at.is_not_null())
        .filter(accesses::ended_at.is_null())
        .filter(accesses::space_id.eq_any(spaces.iter().copied().map(Col)))
        .order(demarches::id)
        .select(FiledRow::as_select());
    all(filed.load(tx.conn()).await)
}

#[derive(Clone, Debug)]
pub struct Said {
    /// Whether it has reached the administration, in this or in an earlier version.
    pub transmitted: bool,
    /// Canonical bytes.
    pub content: Vec<u8>,
}

/// What is said for an election, what was transmitted first: by these spaces, as far as they still
/// hold it, what they have confirmed or else transmitted, so that a correction is printed before it goes; for the company itself
/// also what others have transmitted in its name; without spaces, what the administration has received.
pub async fn contents(
    tx: &mut Tx,
    election: ElectionId,
    spaces: Option<&[SpaceId]>,
    is_principal: bool,
) -> Result<Vec<Said>, StoreError> {
    let mut query = demarches::table
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .filter(demarches::election_id.eq(Col(election)))
        .order((demarches::transmitted_at.asc(), demarches::id.desc()))
        .select((demarches::received_content, demarches::content, accesses::space_id, accesses::ended_at))
        .into_boxed();
    match spaces {
        None => query = query.filter(demarches::transmitted_at.is_not_null()),
        Some(spaces) => {
            let held =
                accesses::ended_at.is_null().and(accesses::space_id.eq_any(spaces.iter().copied().map(Col)));
            query = query
                .filter(demarches::transmitted_at.is_not_null().or(demarches::confirmed_at.is_not_null()));
            query = if is_principal {
                query.filter(held.or(demarches::transmitted_at.is_not_null()))
            } else {
                query.filter(held)
            };
        }
    }
    type Row = (Option<Vec<u8>>, Option<Vec<u8>>, Col<SpaceId>, Option<DateTime<Utc>>);
    let rows = query.load::<Row>(tx.conn()).await?;
    let said = |(received, confirmed, space, ended_at): Row| {
        let transmitted = received.is_some();
        let is_own = ended_at.is_none() && spaces.is_some_and(|spaces| spaces.contains(&space.0));
        let content = if is_own { confirmed.or(received) } else { received };
        Some(Said { transmitted, content: content? })
    };
    Ok(rows.into_iter().filter_map(said).collect())
}

/// The kinds of démarche that have reached the administration for an election, whoever transmitted them.
pub async fn transmitted_kinds(tx: &mut Tx, election: ElectionId) -> Result<Vec<DemarcheKind>, StoreError> {
    let kinds = demarches::table
        .filter(demarches::election_id.eq(Col(election)))
        .filter(demarches::transmitted_at.is_not_null())
        .select(demarches::kind)
        .load::<Col<DemarcheKind>>(tx.conn())
        .await?;
    Ok(kinds.into_iter().map(|kind| kind.0).collect())
}

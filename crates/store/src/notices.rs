//! Notices: what the filer is told of. A notice lies in the space that holds the power over its démarche.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use routing::notice::NoticeKind;
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, NoticeId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{accesses, companies, demarches, notice_readings, notices},
    sql::*,
};

/// A notice, as one person sees it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    /// The notice.
    pub id: NoticeId,
    /// What happened.
    pub kind: NoticeKind,
    /// To which démarche.
    pub demarche: DemarcheId,
    /// As its makers call it.
    pub title: String,
    /// The firm it concerns.
    pub company: CompanyId,
    /// The firm's legal name.
    pub legal_name: String,
    /// The space in which it lies.
    pub space: SpaceId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When this person read it.
    pub read_at: Option<DateTime<Utc>>,
    /// Everybody who has read it, the first one first.
    pub readings: Vec<Reading>,
}

/// A notice that somebody has read.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Reading {
    /// The reader.
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// When.
    pub read_at: DateTime<Utc>,
}

type Row = (Uuid, String, Uuid, String, Uuid, String, Uuid, DateTime<Utc>, Option<DateTime<Utc>>);

/// The columns of a notice as this person sees it, in the space that has it now.
macro_rules! rows {
    ($person:expr) => {
        notices::table
            .inner_join(demarches::table.on(demarches::id.eq(notices::demarche_id)))
            .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
            .inner_join(companies::table.on(companies::id.eq(notices::company_id)))
            .left_join(
                notice_readings::table.on(notice_readings::notice_id
                    .eq(notices::id)
                    .and(notice_readings::person_id.eq($person))),
            )
            .filter(accesses::ended_at.is_null())
            .select((
                notices::id,
                notices::kind,
                notices::demarche_id,
                demarches::title,
                notices::company_id,
                companies::legal_name,
                accesses::space_id,
                notices::created_at,
                notice_readings::read_at.nullable(),
            ))
    };
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Notice>, StoreError> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.0).collect();
    let read = notice_readings::table
        .filter(notice_readings::notice_id.eq_any(ids))
        .order((notice_readings::notice_id, notice_readings::read_at, notice_readings::person_id))
        .select((
            notice_readings::notice_id,
            notice_readings::person_id,
            display_name(notice_readings::person_id.nullable()).assume_not_null(),
            notice_readings::read_at,
        ))
        .load::<(Uuid, Uuid, String, DateTime<Utc>)>(tx.conn())
        .await?;
    let mut readings: HashMap<Uuid, Vec<Reading>> = HashMap::new();
    for (notice, person, display_name, read_at) in read {
        readings.entry(notice).or_default().push(Reading { person: person.into(), display_name, read_at });
    }
    rows.into_iter()
        .map(|(id, kind, demarche, title, company, legal_name, space, created_at, read_at)| {
            Ok(Notice {
                id: id.into(),
                kind: known(NoticeKind::from_code(&kind), "kind of notice")?,
                demarche: demarche.into(),
                title,
                company: company.into(),
                legal_name,
                space: space.into(),
                created_at,
                read_at,
                readings: readings.remove(&id).unwrap_or_default(),
            })
        })
        .collect()
}

/// Leaves a notice about a démarche of this firm.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    id: NoticeId,
    kind: NoticeKind,
    demarche: DemarcheId,
    company: CompanyId,
) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(Uuid::from(id)),
            notices::demarche_id.eq(Uuid::from(demarche)),
            notices::company_id.eq(Uuid::from(company)),
            notices::kind.eq(kind.code()),
            notices::created_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A page of the notices of a space, for these firms only where some are given; all, or those that this person has not
/// read.
///
/// # Errors
/// Postgres fails.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    person: PersonId,
    unread: bool,
    page: Page,
) -> Result<Listed<Notice>, StoreError> {
    let mut query = rows!(Uuid::from(person))
        .filter(accesses::space_id.eq(Uuid::from(space)))
        .filter(notices::id.gt(page.start()))
        .order(notices::id)
        .limit(page.rows())
        .into_boxed();
    if let Some(only) = only {
        let ids: Vec<Uuid> = only.iter().copied().map(Into::into).collect();
        query = query.filter(notices::company_id.eq_any(ids));
    }
    if unread {
        query = query.filter(notice_readings::read_at.nullable().is_null());
    }
    let rows = query.load::<Row>(tx.conn()).await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |notice: &Notice| notice.id.into()))
}

/// One notice as this person sees it; nobody sees those of a power that has ended.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: NoticeId, person: PersonId) -> Result<Option<Notice>, StoreError> {
    let rows =
        rows!(Uuid::from(person)).filter(notices::id.eq(Uuid::from(id))).load::<Row>(tx.conn()).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// Marks a notice as read by this person; false where it was read before.
///
/// # Errors
/// Postgres fails.
pub async fn mark_read(tx: &mut Tx, id: NoticeId, person: PersonId) -> Result<bool, StoreError> {
    let now = tx.now();
    let marked = diesel::insert_into(notice_readings::table)
        .values((
            notice_readings::notice_id.eq(Uuid::from(id)),
            notice_readings::person_id.eq(Uuid::from(person)),
            notice_readings::read_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(marked == 1)
}

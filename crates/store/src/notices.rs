//! Notices: what the filer is told of. A notice lies in the space that holds the power over its démarche.

use chrono::{DateTime, Utc};
use diesel::{dsl::AsSelect, pg::Pg};
use routing::notice::{Notice, NoticeKind, Reading};
use types::{CompanyId, DemarcheId, NoticeId, PersonId, SpaceId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{accesses, companies, demarches, notice_readings, notices},
    sql::*,
};

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = notices)]
    struct Row -> Notice {
        id: Col<NoticeId>,
        kind: Col<NoticeKind>,
        demarche: Col<DemarcheId> = notices::demarche_id,
        title: String = demarches::title,
        company: Col<CompanyId> = notices::company_id,
        legal_name: String = companies::legal_name,
        space: Col<SpaceId> = accesses::space_id,
        created_at: DateTime<Utc>,
        read_at: Option<DateTime<Utc>> = notice_readings::read_at.nullable(),
        ..readings: Vec::new(),
    }
}

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = notice_readings)]
    struct ReadingRow -> Reading {
        person: Col<PersonId> = notice_readings::person_id,
        display_name: String = display_name(notice_readings::person_id.nullable()).assume_not_null(),
        read_at: DateTime<Utc>,
    }
}

/// The notices as this person sees them, each in the space that has it now.
#[diesel::dsl::auto_type(no_type_alias)]
fn seen_by(person: Col<PersonId>) -> _ {
    let row: AsSelect<Row, Pg> = Row::as_select();
    notices::table
        .inner_join(demarches::table.on(demarches::id.eq(notices::demarche_id)))
        .inner_join(accesses::table.on(accesses::id.eq(demarches::access_id)))
        .inner_join(companies::table.on(companies::id.eq(notices::company_id)))
        .left_join(
            notice_readings::table
                .on(notice_readings::notice_id.eq(notices::id).and(notice_readings::person_id.eq(person))),
        )
        .filter(accesses::ended_at.is_null())
        .select(row)
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Notice>, StoreError> {
    let readings = notice_readings::table
        .filter(notice_readings::notice_id.eq_any(rows.iter().map(|row| row.id)))
        .order((notice_readings::notice_id, notice_readings::read_at, notice_readings::person_id))
        .select((notice_readings::notice_id, ReadingRow::as_select()))
        .load(tx.conn())
        .await?;
    let mut readings = grouped::<NoticeId, ReadingRow, _>(readings)?;
    let notice = |row: Row| Notice { readings: readings.remove(&row.id.0).unwrap_or_default(), ..row.into() };
    Ok(rows.into_iter().map(notice).collect())
}

/// Leaves a notice about a démarche of this company.
pub async fn add(
    tx: &mut Tx,
    id: NoticeId,
    kind: NoticeKind,
    demarche: DemarcheId,
    company: CompanyId,
) -> Result<(), StoreError> {
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(Col(id)),
            notices::demarche_id.eq(Col(demarche)),
            notices::company_id.eq(Col(company)),
            notices::kind.eq(Col(kind)),
            notices::created_at.eq(tx.now()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A page of the notices of a space, for these companies only where some are given; all, or those that this person has not
/// read.
pub async fn of_space(
    tx: &mut Tx,
    space: SpaceId,
    only: Option<&[CompanyId]>,
    person: PersonId,
    unread: bool,
    page: Page,
) -> Result<Listed<Notice>, StoreError> {
    let mut query = seen_by(Col(person)).filter(accesses::space_id.eq(Col(space))).into_boxed();
    if let Some(only) = only {
        query = query.filter(notices::company_id.eq_any(only.iter().copied().map(Col)));
    }
    if unread {
        query = query.filter(notice_readings::read_at.nullable().is_null());
    }
    let rows = page.rows(tx, query, notices::id).await?;
    Listed::cut(whole(tx, rows).await?, page, |notice: &Notice| notice.id.into())
}

/// One notice as this person sees it; nobody sees those of a power that has ended.
pub async fn find(tx: &mut Tx, id: NoticeId, person: PersonId) -> Result<Option<Notice>, StoreError> {
    let rows = seen_by(Col(person)).filter(notices::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// Marks a notice as read by this person; false where it was read before.
pub async fn mark_read(tx: &mut Tx, id: NoticeId, person: PersonId) -> Result<bool, StoreError> {
    let marked = diesel::insert_into(notice_readings::table)
        .values((
            notice_readings::notice_id.eq(Col(id)),
            notice_readings::person_id.eq(Col(person)),
            notice_readings::read_at.eq(tx.now()),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(marked == 1)
}

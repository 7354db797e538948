//! Notices: what the filer is told of. A notice lies in the space that holds the power over its démarche.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use diesel::{dsl::AsSelect, pg::Pg};
use routing::notice::{Notice, NoticeKind, Reading};
use types::{CompanyId, DemarcheId, NoticeId, PersonId, SpaceId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{accesses, companies, demarches, notice_readings, notices},
    sql::*,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = notices)]
struct Row {
    id: Col<NoticeId>,
    kind: Col<NoticeKind>,
    demarche_id: Col<DemarcheId>,
    #[diesel(select_expression = demarches::title)]
    title: String,
    company_id: Col<CompanyId>,
    #[diesel(select_expression = companies::legal_name)]
    legal_name: String,
    #[diesel(select_expression = accesses::space_id)]
    space_id: Col<SpaceId>,
    created_at: DateTime<Utc>,
    #[diesel(select_expression = notice_readings::read_at.nullable())]
    read_at: Option<DateTime<Utc>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = notice_readings)]
struct ReadingRow {
    notice_id: Col<NoticeId>,
    person_id: Col<PersonId>,
    #[diesel(select_expression = display_name(notice_readings::person_id.nullable()).assume_not_null())]
    display_name: String,
    read_at: DateTime<Utc>,
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
    let read = notice_readings::table
        .filter(notice_readings::notice_id.eq_any(rows.iter().map(|row| row.id)))
        .order((notice_readings::notice_id, notice_readings::read_at, notice_readings::person_id))
        .select(ReadingRow::as_select())
        .load(tx.conn())
        .await?;
    let mut readings: HashMap<NoticeId, Vec<Reading>> = HashMap::new();
    for row in read {
        let reading =
            Reading { person: row.person_id.0, display_name: row.display_name, read_at: row.read_at };
        readings.entry(row.notice_id.0).or_default().push(reading);
    }
    let notice = |row: Row| Notice {
        id: row.id.0,
        kind: row.kind.0,
        demarche: row.demarche_id.0,
        title: row.title,
        company: row.company_id.0,
        legal_name: row.legal_name,
        space: row.space_id.0,
        created_at: row.created_at,
        read_at: row.read_at,
        readings: readings.remove(&row.id.0).unwrap_or_default(),
    };
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
    let now = tx.now();
    diesel::insert_into(notices::table)
        .values((
            notices::id.eq(Col(id)),
            notices::demarche_id.eq(Col(demarche)),
            notices::company_id.eq(Col(company)),
            notices::kind.eq(Col(kind)),
            notices::created_at.eq(now),
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
    let mut query = seen_by(Col(person))
        .filter(accesses::space_id.eq(Col(space)))
        .filter(notices::id.gt(page.start()))
        .order(notices::id)
        .limit(page.rows())
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(notices::company_id.eq_any(only.iter().copied().map(Col)));
    }
    if unread {
        query = query.filter(notice_readings::read_at.nullable().is_null());
    }
    let rows = query.load(tx.conn()).await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |notice: &Notice| notice.id.into()))
}

/// One notice as this person sees it; nobody sees those of a power that has ended.
pub async fn find(tx: &mut Tx, id: NoticeId, person: PersonId) -> Result<Option<Notice>, StoreError> {
    let rows = seen_by(Col(person)).filter(notices::id.eq(Col(id))).load(tx.conn()).await?;
    Ok(whole(tx, rows).await?.pop())
}

/// Marks a notice as read by this person; false where it was read before.
pub async fn mark_read(tx: &mut Tx, id: NoticeId, person: PersonId) -> Result<bool, StoreError> {
    let now = tx.now();
    let marked = diesel::insert_into(notice_readings::table)
        .values((
            notice_readings::notice_id.eq(Col(id)),
            notice_readings::person_id.eq(Col(person)),
            notice_readings::read_at.eq(now),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(marked == 1)
}

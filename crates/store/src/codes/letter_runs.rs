//! Runs that write letters, and the companies of each: counts and states, never a code and never a letter.

use access_codes::{LetterRun, LetterState, RunLetter, RunState, State};
use chrono::{DateTime, Utc};
use diesel::{dsl::AsSelect, pg::Pg, upsert::excluded};
use types::{CodeId, CompanyId, Language, LetterRunId, PersonId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{
        access_codes as codes, companies, elections as polls, letter_run_firms as run_letters,
        letter_runs as runs,
    },
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = runs)]
    struct Row -> LetterRun {
        id: Col<LetterRunId>,
        term: Col<TermId> = runs::term_id,
        language: Option<Col<Language>>,
        started_at: DateTime<Utc>,
        ended_at: Option<DateTime<Utc>>,
        state: Col<RunState>,
        seen_at: DateTime<Utc>,
        total: i32,
        skipped: i32,
        issued: i32,
        rendered: i32,
        unprintable: i32,
        delivered: i32,
    }
}

/// Keeps a run that begins, and its companies, which all wait.
pub async fn add(tx: &mut Tx, run: &LetterRun, by: PersonId, of: &[CompanyId]) -> Result<(), StoreError> {
    diesel::insert_into(runs::table)
        .values((
            runs::id.eq(Col(run.id)),
            runs::term_id.eq(Col(run.term)),
            runs::language.eq(run.language.map(Col)),
            runs::started_by.eq(Col(by)),
            runs::started_at.eq(run.started_at),
            runs::seen_at.eq(run.seen_at),
            runs::state.eq(Col(run.state)),
            runs::total.eq(run.total),
        ))
        .execute(tx.conn())
        .await?;
    for batch in of.chunks(1_000) {
        let rows: Vec<_> = batch
            .iter()
            .map(|company| {
                (
                    run_letters::run_id.eq(Col(run.id)),
                    run_letters::company_id.eq(Col(*company)),
                    run_letters::state.eq(Col(LetterState::Waiting)),
                )
            })
            .collect();
        diesel::insert_into(run_letters::table).values(rows).execute(tx.conn()).await?;
    }
    Ok(())
}

/// The companies with a poll in this term that is to be held and no living code of it, in the order of ids, so many at most.
pub async fn companies_without_codes(
    tx: &mut Tx,
    term: TermId,
    most: u16,
) -> Result<Vec<CompanyId>, StoreError> {
    let voting = polls::table
        .filter(polls::term_id.eq(Col(term)))
        .filter(polls::withdrawn_at.is_null())
        .select(polls::company_id);
    let living = codes::table
        .filter(codes::term_id.eq(Col(term)))
        .filter(codes::state.eq_any(State::LIVING))
        .select(codes::company_id);
    let without = companies::table
        .filter(companies::id.eq_any(voting))
        .filter(companies::id.ne_all(living))
        .order(companies::id)
        .limit(most.into())
        .select(companies::id);
    all(without.load::<Uuid>(tx.conn()).await)
}

pub async fn find(tx: &mut Tx, id: LetterRunId) -> Result<Option<LetterRun>, StoreError> {
    one(Row::query().filter(runs::id.eq(Col(id))).first(tx.conn()).await)
}

/// The next companies of a run that wait, in the order of ids, so many at most.
pub async fn waiting(tx: &mut Tx, id: LetterRunId, most: u8) -> Result<Vec<CompanyId>, StoreError> {
    let waiting = run_letters::table
        .filter(run_letters::run_id.eq(Col(id)))
        .filter(run_letters::state.eq(Col(LetterState::Waiting)))
        .order(run_letters::company_id)
        .limit(most.into())
        .select(run_letters::company_id);
    all(waiting.load::<Uuid>(tx.conn()).await)
}

/// What was decided on companies that waited: the ids of their two codes, titulaire first, or none where a company was skipped.
pub async fn settle(
    tx: &mut Tx,
    id: LetterRunId,
    settled: &[(CompanyId, Option<[CodeId; 2]>)],
) -> Result<(), StoreError> {
    let rows: Vec<_> = settled
        .iter()
        .map(|(company, pair)| {
            let state = if pair.is_some() { LetterState::Issued } else { LetterState::Skipped };
            (
                run_letters::run_id.eq(Col(id)),
                run_letters::company_id.eq(Col(*company)),
                run_letters::state.eq(Col(state)),
                run_letters::titulaire_code_id.eq(pair.map(|[titulaire, _]| Col(titulaire))),
                run_letters::mandataire_code_id.eq(pair.map(|[_, mandataire]| Col(mandataire))),
            )
        })
        .collect();
    diesel::insert_into(run_letters::table)
        .values(rows)
        .on_conflict((run_letters::run_id, run_letters::company_id))
        .do_update()
        .set((
            run_letters::state.eq(excluded(run_letters::state)),
            run_letters::titulaire_code_id.eq(excluded(run_letters::titulaire_code_id)),
            run_letters::mandataire_code_id.eq(excluded(run_letters::mandataire_code_id)),
        ))
        .execute(tx.conn())
        .await?;
    let issued = i32::try_from(settled.iter().filter(|(_, pair)| pair.is_some()).count()).unwrap_or(i32::MAX);
    let skipped = i32::try_from(settled.len()).unwrap_or(i32::MAX) - issued;
    diesel::update(runs::table.find(Col(id)))
        .set((
            runs::issued.eq(runs::issued + issued),
            runs::skipped.eq(runs::skipped + skipped),
            runs::seen_at.eq(tx.real_now()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// What happened to letters since the last mark.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// Letters that were set.
    pub rendered: i32,
    /// Companies whose letters can't be set.
    pub unprintable: Vec<CompanyId>,
    /// Companies whose letters the connection took.
    pub delivered: Vec<CompanyId>,
}

/// Marks progress; also a sign of life.
pub async fn mark(tx: &mut Tx, id: LetterRunId, progress: &Progress) -> Result<(), StoreError> {
    for (of, state) in
        [(&progress.unprintable, LetterState::Unprintable), (&progress.delivered, LetterState::Delivered)]
    {
        if of.is_empty() {
            continue;
        }
        let these = run_letters::table
            .filter(run_letters::run_id.eq(Col(id)))
            .filter(run_letters::company_id.eq_any(uuids(of)));
        diesel::update(these).set(run_letters::state.eq(Col(state))).execute(tx.conn()).await?;
    }
    let count = |of: &[CompanyId]| i32::try_from(of.len()).unwrap_or(i32::MAX);
    diesel::update(runs::table.find(Col(id)))
        .set((
            runs::rendered.eq(runs::rendered + progress.rendered),
            runs::unprintable.eq(runs::unprintable + count(&progress.unprintable)),
            runs::delivered.eq(runs::delivered + count(&progress.delivered)),
            runs::seen_at.eq(tx.real_now()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ends a run that runs.
pub async fn end(tx: &mut Tx, id: LetterRunId, state: RunState) -> Result<(), StoreError> {
    let now = tx.real_now();
    let running = runs::table.find(Col(id)).filter(runs::state.eq(Col(RunState::Running)));
    diesel::update(running)
        .set((runs::state.eq(Col(state)), runs::ended_at.eq(now), runs::seen_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = run_letters)]
    struct LetterRow -> RunLetter {
        company: Col<CompanyId> = run_letters::company_id,
        matricule: String = companies::matricule,
        legal_name: String = companies::legal_name,
        state: Col<LetterState>,
        titulaire_code: Option<Col<CodeId>> = run_letters::titulaire_code_id,
        mandataire_code: Option<Col<CodeId>> = run_letters::mandataire_code_id,
    }
}

/// The letters of a run, each with its company.
#[diesel::dsl::auto_type(no_type_alias)]
fn letters_of(run: Col<LetterRunId>) -> _ {
    let row: AsSelect<LetterRow, Pg> = LetterRow::as_select();
    run_letters::table
        .inner_join(companies::table.on(companies::id.eq(run_letters::company_id)))
        .filter(run_letters::run_id.eq(run))
        .select(row)
}

/// A page of the companies of a run, in this state only where one is given.
pub async fn letters(
    tx: &mut Tx,
    id: LetterRunId,
    state: Option<LetterState>,
    page: Page,
) -> Result<Listed<RunLetter>, StoreError> {
    let mut query = letters_of(Col(id)).into_boxed();
    if let Some(state) = state {
        query = query.filter(run_letters::state.eq(Col(state)));
    }
    let rows = page.rows(tx, query, run_letters::company_id).await?;
    Listed::cut(rows, page, |letter: &RunLetter| letter.company.into())
}

/// All companies of a run, 5,000 at most.
pub async fn all_letters(tx: &mut Tx, id: LetterRunId) -> Result<Vec<RunLetter>, StoreError> {
    all(letters_of(Col(id)).order(run_letters::company_id).load::<LetterRow>(tx.conn()).await)
}

/// The companies whose codes were issued and whose letters may not have arrived: those not handed over, and the last ones
/// that were, so many at most, because what a connection takes may still be lost on its way.
pub async fn doubtful(tx: &mut Tx, id: LetterRunId, last: u8) -> Result<Vec<CompanyId>, StoreError> {
    let of = |state: LetterState| {
        run_letters::table
            .filter(run_letters::run_id.eq(Col(id)))
            .filter(run_letters::state.eq(Col(state)))
            .select(run_letters::company_id)
    };
    let taken = of(LetterState::Delivered).order(run_letters::company_id.desc()).limit(last.into());
    let mut ids = taken.load::<Uuid>(tx.conn()).await?;
    ids.extend(of(LetterState::Issued).load::<Uuid>(tx.conn()).await?);
    ids.sort_unstable();
    Ok(ids.into_iter().map(Into::into).collect())
}

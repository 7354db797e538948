//! Runs that write letters, and the firms of each: counts and states, never a code and never a letter.

use access_codes::{LetterState, RunState};
use chrono::{DateTime, Utc};
use diesel::upsert::excluded;
use serde::{Deserialize, Serialize};
use types::{CodeId, CompanyId, Language, LetterRunId, PersonId, TermId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{
        access_codes as codes, companies, elections as polls, letter_run_firms as firms, letter_runs as runs,
    },
    sql::*,
};

/// A run, with its counts of firms.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LetterRun {
    /// The run.
    pub id: LetterRunId,
    /// The term of the codes.
    pub term: TermId,
    /// One language for all letters; none for that of each firm.
    pub language: Option<Language>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended; none while it runs, and where its server went away.
    pub ended_at: Option<DateTime<Utc>>,
    /// Where it stood at its last sign of life.
    pub state: RunState,
    /// When that was.
    pub seen_at: DateTime<Utc>,
    /// Firms.
    pub total: i32,
    /// Of these, firms that had living codes.
    pub skipped: i32,
    /// Firms that got their two codes.
    pub issued: i32,
    /// Letters that were set.
    pub rendered: i32,
    /// Letters that can't be set.
    pub unprintable: i32,
    /// Letters that the connection took.
    pub delivered: i32,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = runs)]
struct Row {
    id: Uuid,
    term_id: Uuid,
    language: Option<String>,
    started_at: DateTime<Utc>,
    ended_at: Option<DateTime<Utc>>,
    state: String,
    seen_at: DateTime<Utc>,
    total: i32,
    skipped: i32,
    issued: i32,
    rendered: i32,
    unprintable: i32,
    delivered: i32,
}

impl TryFrom<Row> for LetterRun {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let language = row.language.map(|code| known(Language::from_code(&code), "language")).transpose()?;
        Ok(Self {
            id: row.id.into(),
            term: row.term_id.into(),
            language,
            started_at: row.started_at,
            ended_at: row.ended_at,
            state: known(RunState::from_code(&row.state), "state of a run")?,
            seen_at: row.seen_at,
            total: row.total,
            skipped: row.skipped,
            issued: row.issued,
            rendered: row.rendered,
            unprintable: row.unprintable,
            delivered: row.delivered,
        })
    }
}

/// Keeps a run that begins, and its firms, which all wait.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, run: &LetterRun, by: PersonId, of: &[CompanyId]) -> Result<(), StoreError> {
    diesel::insert_into(runs::table)
        .values((
            runs::id.eq(Uuid::from(run.id)),
            runs::term_id.eq(Uuid::from(run.term)),
            runs::language.eq(run.language.map(Language::code)),
            runs::started_by.eq(Uuid::from(by)),
            runs::started_at.eq(run.started_at),
            runs::seen_at.eq(run.seen_at),
            runs::state.eq(run.state.code()),
            runs::total.eq(run.total),
        ))
        .execute(tx.conn())
        .await?;
    for portion in of.chunks(1_000) {
        let rows: Vec<_> = portion
            .iter()
            .map(|company| {
                (
                    firms::run_id.eq(Uuid::from(run.id)),
                    firms::company_id.eq(Uuid::from(*company)),
                    firms::state.eq(LetterState::Waiting.code()),
                )
            })
            .collect();
        diesel::insert_into(firms::table).values(rows).execute(tx.conn()).await?;
    }
    Ok(())
}

/// The firms with a poll in this term that have no living code of it, in the order of ids, so many at most.
///
/// # Errors
/// Postgres fails.
pub async fn firms_without_codes(tx: &mut Tx, term: TermId, most: u16) -> Result<Vec<CompanyId>, StoreError> {
    let voting = polls::table.filter(polls::term_id.eq(Uuid::from(term))).select(polls::company_id);
    let living = codes::table
        .filter(codes::term_id.eq(Uuid::from(term)))
        .filter(codes::state.eq_any(["issued", "registered"]))
        .select(codes::company_id);
    let rows = companies::table
        .filter(companies::id.eq_any(voting))
        .filter(companies::id.ne_all(living))
        .order(companies::id)
        .limit(most.into())
        .select(companies::id)
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One run.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, id: LetterRunId) -> Result<Option<LetterRun>, StoreError> {
    let row = runs::table.find(Uuid::from(id)).select(Row::as_select()).first(tx.conn()).await;
    row.optional()?.map(TryInto::try_into).transpose()
}

/// The next firms of a run that wait, in the order of ids, so many at most.
///
/// # Errors
/// Postgres fails.
pub async fn waiting(tx: &mut Tx, id: LetterRunId, most: u8) -> Result<Vec<CompanyId>, StoreError> {
    let rows = firms::table
        .filter(firms::run_id.eq(Uuid::from(id)))
        .filter(firms::state.eq(LetterState::Waiting.code()))
        .order(firms::company_id)
        .limit(most.into())
        .select(firms::company_id)
        .load::<Uuid>(tx.conn())
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// What was decided on firms that waited: the ids of their two codes, titulaire first, or none where a firm was skipped.
///
/// # Errors
/// Postgres fails.
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
                firms::run_id.eq(Uuid::from(id)),
                firms::company_id.eq(Uuid::from(*company)),
                firms::state.eq(state.code()),
                firms::titulaire_code_id.eq(pair.map(|[titulaire, _]| Uuid::from(titulaire))),
                firms::mandataire_code_id.eq(pair.map(|[_, mandataire]| Uuid::from(mandataire))),
            )
        })
        .collect();
    diesel::insert_into(firms::table)
        .values(rows)
        .on_conflict((firms::run_id, firms::company_id))
        .do_update()
        .set((
            firms::state.eq(excluded(firms::state)),
            firms::titulaire_code_id.eq(excluded(firms::titulaire_code_id)),
            firms::mandataire_code_id.eq(excluded(firms::mandataire_code_id)),
        ))
        .execute(tx.conn())
        .await?;
    let issued = i32::try_from(settled.iter().filter(|(_, pair)| pair.is_some()).count()).unwrap_or(i32::MAX);
    let skipped = i32::try_from(settled.len()).unwrap_or(i32::MAX) - issued;
    let now = tx.now();
    diesel::update(runs::table.find(Uuid::from(id)))
        .set((
            runs::issued.eq(runs::issued + issued),
            runs::skipped.eq(runs::skipped + skipped),
            runs::seen_at.eq(now),
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
    /// Firms whose letters can't be set.
    pub unprintable: Vec<CompanyId>,
    /// Firms whose letters the connection took.
    pub delivered: Vec<CompanyId>,
}

/// Marks progress; also a sign of life.
///
/// # Errors
/// Postgres fails.
pub async fn mark(tx: &mut Tx, id: LetterRunId, progress: &Progress) -> Result<(), StoreError> {
    for (of, state) in
        [(&progress.unprintable, LetterState::Unprintable), (&progress.delivered, LetterState::Delivered)]
    {
        if of.is_empty() {
            continue;
        }
        let ids: Vec<Uuid> = of.iter().copied().map(Into::into).collect();
        let these =
            firms::table.filter(firms::run_id.eq(Uuid::from(id))).filter(firms::company_id.eq_any(ids));
        diesel::update(these).set(firms::state.eq(state.code())).execute(tx.conn()).await?;
    }
    let count = |of: &[CompanyId]| i32::try_from(of.len()).unwrap_or(i32::MAX);
    let now = tx.now();
    diesel::update(runs::table.find(Uuid::from(id)))
        .set((
            runs::rendered.eq(runs::rendered + progress.rendered),
            runs::unprintable.eq(runs::unprintable + count(&progress.unprintable)),
            runs::delivered.eq(runs::delivered + count(&progress.delivered)),
            runs::seen_at.eq(now),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Ends a run that runs.
///
/// # Errors
/// Postgres fails.
pub async fn end(tx: &mut Tx, id: LetterRunId, state: RunState) -> Result<(), StoreError> {
    let now = tx.now();
    let running = runs::table.find(Uuid::from(id)).filter(runs::state.eq(RunState::Running.code()));
    diesel::update(running)
        .set((runs::state.eq(state.code()), runs::ended_at.eq(now), runs::seen_at.eq(now)))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A firm of a run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunLetter {
    /// The firm.
    pub company: CompanyId,
    /// Its matricule, which names the file in the archive.
    pub matricule: String,
    /// Its legal name.
    pub legal_name: String,
    /// What became of its letter.
    pub state: LetterState,
    /// Titulaire, mandataire; none where no codes were issued.
    pub codes: Option<[CodeId; 2]>,
}

type LetterRow = (Uuid, String, String, String, Option<Uuid>, Option<Uuid>);

impl TryFrom<LetterRow> for RunLetter {
    type Error = StoreError;

    fn try_from(
        (company, matricule, legal_name, state, titulaire, mandataire): LetterRow,
    ) -> Result<Self, StoreError> {
        let codes =
            titulaire.zip(mandataire).map(|(titulaire, mandataire)| [titulaire.into(), mandataire.into()]);
        let state = known(LetterState::from_code(&state), "state of a letter")?;
        Ok(Self { company: company.into(), matricule, legal_name, state, codes })
    }
}

macro_rules! letters {
    ($id:expr) => {
        firms::table
            .inner_join(companies::table.on(companies::id.eq(firms::company_id)))
            .filter(firms::run_id.eq(Uuid::from($id)))
            .order(firms::company_id)
            .select((
                firms::company_id,
                companies::matricule,
                companies::legal_name,
                firms::state,
                firms::titulaire_code_id,
                firms::mandataire_code_id,
            ))
    };
}

/// A page of the firms of a run, in this state only where one is given.
///
/// # Errors
/// Postgres fails.
pub async fn letters(
    tx: &mut Tx,
    id: LetterRunId,
    state: Option<LetterState>,
    page: Page,
) -> Result<Listed<RunLetter>, StoreError> {
    let mut query = letters!(id).filter(firms::company_id.gt(page.start())).limit(page.rows()).into_boxed();
    if let Some(state) = state {
        query = query.filter(firms::state.eq(state.code()));
    }
    Listed::cut(query.load::<LetterRow>(tx.conn()).await?, page, |letter: &RunLetter| letter.company.into())
}

/// All firms of a run, 5,000 at most.
///
/// # Errors
/// Postgres fails.
pub async fn all_letters(tx: &mut Tx, id: LetterRunId) -> Result<Vec<RunLetter>, StoreError> {
    let rows = letters!(id).load::<LetterRow>(tx.conn()).await?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The firms whose codes were issued and whose letters may not have arrived: those not handed over, and the last ones
/// that were, so many at most, because what a connection takes may still be lost on its way.
///
/// # Errors
/// Postgres fails.
pub async fn doubtful(tx: &mut Tx, id: LetterRunId, last: u8) -> Result<Vec<CompanyId>, StoreError> {
    let of = |state: LetterState| {
        firms::table
            .filter(firms::run_id.eq(Uuid::from(id)))
            .filter(firms::state.eq(state.code()))
            .select(firms::company_id)
    };
    let taken = of(LetterState::Delivered).order(firms::company_id.desc()).limit(last.into());
    let mut ids = taken.load::<Uuid>(tx.conn()).await?;
    ids.extend(of(LetterState::Issued).load::<Uuid>(tx.conn()).await?);
    ids.sort_unstable();
    Ok(ids.into_iter().map(Into::into).collect())
}

//! Letters with access codes: issued batch by batch, written, handed over once, and kept nowhere.
//!
//! A run keeps counts and ids only. The codes live in memory from the commit that issued them until the connection has
//! taken their letter; what is lost on the way is replaced code by code ([`crate::codes::replace`]).

use ::elections::{Company, Election, Term};
use access_codes::{LetterRun, LetterState, RunLetter, RunState};
use chrono::NaiveDate;
use documents::{CodeLetter, CodeSheet, Due, PollAhead, RenderInput, write};
use filings::due_on;
use mandataires::AuthorityPower;
use serde::{Deserialize, Serialize};
use store::{
    Action, Change, Listed, Page, Resource, Tx,
    codes::letter_runs as kept,
    companies::{self, elections, terms},
    demarches::papers,
};
use types::{CompanyId, DemarcheKind, Language, LetterRunId, TermId};

use crate::{
    App, AppError, AppResult, Conflict, Request, civil_day,
    codes::{self, IssuedCode, MAX_COMPANIES},
    demarches::papers::row,
    demarches::receipts::AUTHORITY,
    policy,
};

mod writing;

pub use writing::{Delivery, Part, hand_over};

/// So many companies get their codes in one transaction.
const BATCH: u8 = 50;

/// What a connection took last may be lost on its way: so many letters are more than its buffers hold, as a rule.
const ON_THE_WAY: u8 = 200;

/// The letter to a company, not yet printed.
#[derive(Debug)]
pub(crate) struct Letter {
    company: CompanyId,
    /// The name of its file, without the ending.
    matricule: String,
    written: RenderInput,
}

/// A run that has begun: its first codes are issued.
#[derive(Debug, Serialize, Deserialize)]
pub struct Begun {
    pub run: LetterRun,
    /// Only in the first answer.
    #[serde(skip)]
    letters: Vec<Letter>,
}

/// Begins a run for these companies, or for all of the term that have no living codes, 5,000 at most, and issues the codes
/// of the first batch.
///
/// # Errors
/// The caller is no administrator, there is no such term or it is over, or one of the companies is not known.
pub async fn begin(
    app: &App,
    request: &Request,
    term: TermId,
    companies: Option<&[CompanyId]>,
    language: Option<Language>,
) -> AppResult<Begun> {
    app.permit(&request.call, async |tx| codes::administered(tx, term).await)
        .run(async |tx, term| {
            if civil_day(tx.now()) > term.ends_on {
                return Err(Conflict::CodeExpired.into());
            }
            let companies = match companies {
                Some(companies) => {
                    codes::known_companies(tx, companies).await?.iter().map(|company| company.id).collect()
                }
                None => {
                    let most = u16::try_from(MAX_COMPANIES).unwrap_or(u16::MAX);
                    kept::companies_without_codes(tx, term.id, most).await?
                }
            };
            let run = LetterRun::new(tx.id(), term.id, language, companies.len(), tx.real_now());
            kept::add(tx, &run, request.caller()?.person, &companies).await?;
            tx.record(Change::new(Resource::LetterRun, run.id, Action::Started));
            let letters = issue(tx, app, &run, &term).await?.unwrap_or_default();
            let run = kept::find(tx, run.id).await?.ok_or(AppError::NotFound)?;
            Ok(Begun { run, letters })
        })
        .await
}

/// Issues the codes of the next companies that wait, and writes their letters down; none where no company waits.
async fn issue(
    tx: &mut Tx,
    app: &App,
    run: &LetterRun,
    term: &Term,
) -> Result<Option<Vec<Letter>>, AppError> {
    let waiting = kept::waiting(tx, run.id, BATCH).await?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let companies = companies::find_all(tx, &waiting).await?;
    let polls = elections::of_companies(tx, term.id, &waiting).await?;
    let batch = codes::issue_to(tx, app, term, companies.clone()).await?;
    let (mut letters, mut settled) = (Vec::new(), Vec::new());
    for company in &companies {
        let mut issued = batch.codes.iter().filter(|code| code.company == company.id);
        let pair = issued.next().zip(issued.next());
        settled.push((company.id, pair.map(|(titulaire, mandataire)| [titulaire.id, mandataire.id])));
        if let Some((titulaire, mandataire)) = pair {
            let poll = ahead(polls.iter().filter(|poll| poll.company == company.id), civil_day(tx.now()));
            let says = letter(app, term, company, poll, [titulaire, mandataire], tx);
            letters.push(Letter {
                company: company.id,
                matricule: company.facts.matricule.as_str().to_owned(),
                written: write(
                    &says,
                    run.language.unwrap_or(company.facts.language),
                    &app.settings.public_address,
                ),
            });
        }
    }
    kept::settle(tx, run.id, &settled).await?;
    let rows: Vec<_> = letters.iter().map(|letter| row(&letter.written, tx.now())).collect();
    papers::add_all(tx, &rows).await?;
    Ok(Some(letters))
}

/// The next of these polls that is to be held, or one whose day is not fixed yet.
fn ahead<'a>(polls: impl Iterator<Item = &'a Election>, today: NaiveDate) -> Option<PollAhead> {
    let day = |poll: &Election| poll.election_day.unwrap_or(NaiveDate::MAX);
    let held = polls.filter(|poll| poll.withdrawn_at.is_none());
    let next = held.filter(|poll| day(poll) >= today).min_by_key(|poll| day(poll))?;
    let due = |kind| Due::of(kind, due_on(kind, &next.facts(), None));
    Some(PollAhead { day: next.election_day, due: DemarcheKind::ALL.map(due).into() })
}

fn letter(
    app: &App,
    term: &Term,
    company: &Company,
    poll: Option<PollAhead>,
    codes: [&IssuedCode; 2],
    tx: &Tx,
) -> CodeLetter {
    let [titulaire, mandataire] = codes.map(|code| CodeSheet::of(code.clear.reveal().unwrap_or_default()));
    let facts = company.facts.clone();
    CodeLetter {
        company: facts.legal_name,
        street: facts.street,
        postal_code: facts.postal_code,
        locality: facts.locality,
        authority: AUTHORITY.to_owned(),
        contact: app.settings.authority_contact.clone(),
        place: app.settings.public_address.clone(),
        term: term.code.clone(),
        written_on: civil_day(tx.now()),
        valid_until: term.ends_on,
        poll,
        titulaire,
        mandataire,
    }
}

/// Issues the next batch in a transaction of its own.
async fn issue_next(app: &App, request: &Request, run: &LetterRun) -> AppResult<Issued> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Administer))
        .run(async |tx, ()| {
            let term = terms::find(tx, run.term).await?.ok_or(AppError::NotFound)?;
            Ok(Issued { letters: issue(tx, app, run, &term).await? })
        })
        .await
}

/// What an own transaction issued; never kept, because its call has no key.
#[derive(Debug, Serialize, Deserialize)]
struct Issued {
    #[serde(skip)]
    letters: Option<Vec<Letter>>,
}

async fn administered(tx: &mut Tx, id: LetterRunId) -> Result<LetterRun, AppError> {
    policy::authority(tx, AuthorityPower::Administer)?;
    kept::find(tx, id).await?.ok_or(AppError::NotFound)
}

/// How far a run is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Seen {
    /// The run; its state as of now.
    pub run: LetterRun,
    /// Where it was interrupted: companies whose letters may not have arrived.
    pub doubtful: Vec<CompanyId>,
}

/// How far a run is, for whoever waits for it elsewhere.
///
/// # Errors
/// The caller is no administrator, or there is no such run.
pub async fn read(app: &App, request: &Request, id: LetterRunId) -> AppResult<Seen> {
    app.permit(&request.call, async |tx| administered(tx, id).await)
        .run(async |tx, run| {
            let run = run.as_of(tx.real_now());
            let doubtful = match run.state {
                RunState::Interrupted => kept::doubtful(tx, id, ON_THE_WAY).await?,
                RunState::Running | RunState::Completed => Vec::new(),
            };
            Ok(Seen { run, doubtful })
        })
        .await
}

/// A page of the companies of a run, in this state only where one is given.
///
/// # Errors
/// The caller is no administrator, or there is no such run.
pub async fn list(
    app: &App,
    request: &Request,
    id: LetterRunId,
    state: Option<LetterState>,
    page: Page,
) -> AppResult<Listed<RunLetter>> {
    app.permit(&request.call, async |tx| administered(tx, id).await.map(drop))
        .run(async |tx, ()| Ok(kept::letters(tx, id, state, page).await?))
        .await
}

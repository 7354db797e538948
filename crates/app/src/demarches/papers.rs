//! Papers: what is known here is written down, registered under its number, and printed.

use chrono::{DateTime, Utc};
use documents::{PaperKind, PaperNumber, RenderInput, write};
use elections::Election;
use filings::proces_verbal::{Key, Kind};
use store::{
    Tx,
    demarches::{papers, proces_verbaux},
};
use types::{ElectionId, Language, SpaceId};

use crate::{App, AppError, AppResult, Request, policy};

mod candidatures;
pub(crate) mod form;
mod known;
mod minutes;
mod notices;
mod outcome;

pub(crate) use form::demarche_form;
pub use form::paper as demarche_paper;

use known::Known;

/// The paper that prints a procès-verbal of this kind.
pub(crate) const fn paper_of(record: Kind) -> PaperKind {
    match record {
        Kind::Depouillement => PaperKind::CountingRecord,
        Kind::RecensementGeneral => PaperKind::GeneralCensusRecord,
        Kind::ElectionOffice => PaperKind::OfficeElectionRecord,
        Kind::NoCandidate => PaperKind::NoCandidateRecord,
    }
}

/// A paper, ready to be saved.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The name to save it under.
    pub name: String,
    /// A PDF.
    pub bytes: Vec<u8>,
}

/// Registers a paper in the transaction that knows what it says, and says when it was printed first; the press comes after the
/// commit.
pub(crate) async fn register(tx: &mut Tx, written: &RenderInput) -> Result<DateTime<Utc>, AppError> {
    papers::add(tx, &row(written, tx.now())).await?;
    let first = papers::find(tx, &written.number.characters()).await?;
    Ok(first.map_or(tx.now(), |first| first.printed_at))
}

/// What is kept of a paper.
pub(crate) fn row(written: &RenderInput, printed_at: DateTime<Utc>) -> routing::paper::Paper {
    routing::paper::Paper {
        number: written.number.characters(),
        kind: written.kind.code().to_owned(),
        language: written.language,
        digest: written.digest.to_vec(),
        printed_at,
    }
}

/// Prints what a transaction has written. `at` dates it: the same thing and moment give the same bytes.
pub(crate) async fn print(
    app: &App,
    request: &Request,
    written: RenderInput,
    at: DateTime<Utc>,
) -> Result<Printed, AppError> {
    let name = format!("{} {}.pdf", written.title, written.number);
    Ok(Printed { name, bytes: app.printing.print(request.party(), written, at).await? })
}

/// A paper about an election: from what was confirmed or reached the administration, else from the record. It is dated by
/// its first printing, so that the same paper has the same bytes for ever.
///
/// # Errors
/// There is no such election or office for the caller, no paper of this kind is made from an election, or what it must say is not
/// known: every finding, each with a pointer that begins with the démarche, or the procès-verbal, that would say it.
pub async fn of_election(
    app: &App,
    request: &Request,
    id: ElectionId,
    kind: PaperKind,
    office: u32,
    language: Language,
) -> Result<Printed, AppError> {
    let written: AppResult<_> = app
        .permit(&request.call, async |tx| policy::election_on_paper(tx, request, id).await)
        .run(async |tx, (election, spaces)| {
            self::written(app, tx, &election, spaces.as_deref(), kind, office, language).await
        })
        .await;
    let (written, at) = written?.value;
    print(app, request, written, at).await
}

/// Writes and registers a paper about an election as these spaces know it, or the desk where there are none, and says when
/// it was printed first.
///
/// # Errors
/// As [`of_election`].
pub(crate) async fn written(
    app: &App,
    tx: &mut Tx,
    election: &Election,
    spaces: Option<&[SpaceId]>,
    kind: PaperKind,
    office: u32,
    language: Language,
) -> Result<(RenderInput, DateTime<Utc>), AppError> {
    let known = Known::of(tx, election, office, spaces).await?;
    let written = composed(app, tx, &known, kind, language).await?;
    let at = register(tx, &written).await?;
    Ok((written, at))
}

/// The paper of this kind out of what is known.
async fn composed(
    app: &App,
    tx: &mut Tx,
    known: &Known,
    kind: PaperKind,
    language: Language,
) -> Result<RenderInput, AppError> {
    let address = &app.settings.public_address;
    Ok(match kind {
        PaperKind::Receipt | PaperKind::DemarcheForm | PaperKind::CodeLetter => {
            return Err(AppError::NotFound);
        }
        PaperKind::ElectionNotice => write(&notices::election_notice(known)?, language, address),
        PaperKind::ClaimsNotice => write(&notices::claims_notice(known)?, language, address),
        PaperKind::CandidatePoster => write(&candidatures::poster(known)?, language, address),
        PaperKind::ModelBallot => write(&candidatures::model_ballot(known)?, language, address),
        PaperKind::CountingRecord => write(&minutes::counting(tx, known).await?, language, address),
        PaperKind::GeneralCensusRecord => {
            write(&minutes::general_census(tx, known).await?, language, address)
        }
        PaperKind::OfficeElectionRecord => {
            write(&minutes::office_election(tx, known).await?, language, address)
        }
        PaperKind::NoCandidateRecord => write(&minutes::no_candidate(tx, known).await?, language, address),
        PaperKind::ResultsSummary => write(&outcome::summary(known)?, language, address),
        PaperKind::FunctionsDeclaration => write(&outcome::functions(known)?, language, address),
    })
}

/// The procès-verbal whose paper has this number as things are entered now; the caller acts in these spaces.
pub(crate) async fn record_of(
    app: &App,
    tx: &mut Tx,
    election: &Election,
    spaces: &[SpaceId],
    number: &str,
) -> Result<Option<Key>, AppError> {
    let Some(paper) = papers::find(tx, number).await? else { return Ok(None) };
    let Some(record) = Kind::ALL.into_iter().find(|kind| paper_of(*kind).code() == paper.kind) else {
        return Ok(None);
    };
    let mut known = Known::of(tx, election, 1, Some(spaces)).await?;
    for (office, _) in proces_verbaux::of_kind(tx, election.id, record).await? {
        known.office = office;
        match composed(app, tx, &known, paper_of(record), paper.language).await {
            Ok(written) if written.number.characters() == number => {
                return Ok(Some(Key { election: election.id, kind: record, office }));
            }
            Ok(_) | Err(AppError::NotReady(_)) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}

/// The paper with the number that stands on its pages; open to everybody who holds one.
///
/// # Errors
/// No such paper was printed here.
pub async fn check(app: &App, request: &Request, number: &str) -> AppResult<routing::paper::Paper> {
    app.read(&request.call, async |tx| {
        let number: PaperNumber = number.parse().map_err(|_| AppError::NotFound)?;
        papers::find(tx, &number.characters()).await?.ok_or(AppError::NotFound)
    })
    .await
}

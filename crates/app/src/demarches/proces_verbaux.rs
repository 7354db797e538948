//! The procès-verbaux of an election: entered by its company, held against the law, and then printed to be signed.

use elections::{Election, Facts};
use filings::{
    ResultDeclaration,
    proces_verbal::{
        Answers, Depouillement, GeneralCount, KeptProcesVerbal, Key, Kind, ProcesVerbal, check, check_totals,
        read as typed,
    },
    record::{Minutes, Prefill, prefill_proces_verbal},
};
use mandataires::Power;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Action, Change, Resource, StoreError, Tx, demarches::proces_verbaux};
use types::{ElectionId, Finding, MAX_FINDINGS};

use crate::{
    App, AppError, AppResult, Request, StoredFinding, demarches::records, error::unless_stale, policy,
};

const MAX_OFFICES: u32 = 200;

/// A procès-verbal and what a reviewer would send it back for.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Judged {
    pub record: KeptProcesVerbal,
    /// What is wrong with it; where it can't be read, the first place.
    pub findings: Vec<StoredFinding>,
}

types::versioned! { Judged.record }

pub(crate) async fn kept(tx: &mut Tx, key: Key, election: &Election) -> Result<KeptProcesVerbal, AppError> {
    let found = proces_verbaux::find(tx, key).await?;
    Ok(found.unwrap_or_else(|| KeptProcesVerbal::empty(key, election.company)))
}

/// What a kept record says, as far as it can be read.
pub(crate) async fn said(tx: &mut Tx, key: Key) -> Result<Option<ProcesVerbal>, AppError> {
    let Some(kept) = proces_verbaux::find(tx, key).await? else { return Ok(None) };
    let value = serde_json::from_str(&kept.text).map_err(StoreError::from)?;
    Ok(typed(key.kind, &value).ok())
}

/// What the procès-verbaux of a poll say: the first that was signed, of all offices before those of a poll without a vote,
/// and the countings together, if every one that is kept can be read.
pub(crate) async fn minutes(tx: &mut Tx, election: &Election) -> Result<Minutes, AppError> {
    let declared = declared(tx, election.id).await?;
    let counted = Countings::kept(tx, election.id).await?.count(&election.facts())?;
    Ok(Minutes { declared, counted: counted.ok() })
}

/// What the first procès-verbal declares that was signed: of all offices, before those of a poll without a vote.
pub(crate) async fn declared(
    tx: &mut Tx,
    election: ElectionId,
) -> Result<Option<ResultDeclaration>, AppError> {
    for kind in [Kind::RecensementGeneral, Kind::ElectionOffice, Kind::NoCandidate] {
        let said = said(tx, Key { election, kind, office: 1 }).await?;
        if let Some(declared) = said.and_then(|said| said.declaration()) {
            return Ok(Some(declared));
        }
    }
    Ok(None)
}

/// The countings of the offices as they are kept, and the general count, which has the lots and choices.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Countings {
    pub(crate) offices: Vec<(u32, String)>,
    pub(crate) general: String,
}

impl Countings {
    pub(crate) async fn kept(tx: &mut Tx, election: ElectionId) -> Result<Self, AppError> {
        let offices = proces_verbaux::of_kind(tx, election, Kind::Depouillement).await?;
        let general = proces_verbaux::of_kind(tx, election, Kind::RecensementGeneral).await?;
        let general = general.into_iter().next().map_or_else(|| "{}".to_owned(), |(_, text)| text);
        Ok(Self { offices, general })
    }

    /// All offices together, or what stands in the way: pointers begin with the code of the record.
    pub(crate) fn count(&self, facts: &Facts) -> Result<Result<GeneralCount, Vec<Finding>>, AppError> {
        let mut offices: Vec<Depouillement> = Vec::new();
        let mut findings = Vec::new();
        for (number, text) in &self.offices {
            let value: Value = serde_json::from_str(text).map_err(StoreError::from)?;
            match typed(Kind::Depouillement, &value) {
                Ok(ProcesVerbal::Depouillement(counting)) => offices.push(counting),
                Ok(_) => {}
                Err(finding) => {
                    findings.push(in_record(Kind::Depouillement, finding).with("office", *number))
                }
            }
        }
        let general: Value = serde_json::from_str(&self.general).map_err(StoreError::from)?;
        let there = |finding| in_record(Kind::RecensementGeneral, finding);
        Ok(match Answers::read(&general) {
            Ok(answers) if findings.is_empty() => GeneralCount::of(facts.parameters(), &offices, &answers)
                .map_err(|found| found.into_iter().map(there).collect()),
            Ok(_) => Err(findings),
            Err(finding) => Err(findings.into_iter().chain([there(finding)]).collect()),
        })
    }
}

/// A finding in a procès-verbal of this kind, where several kinds are told apart by the code.
pub(crate) fn in_record(kind: Kind, finding: Finding) -> Finding {
    Finding { pointer: format!("/{}{}", kind.code(), finding.pointer), ..finding }
}

/// What the text of a record says, and its findings; nothing where it can't be read, whose totals are held against each other
/// all the same.
pub(crate) fn judged(
    key: Key,
    text: &str,
    facts: &Facts,
) -> Result<(Option<ProcesVerbal>, Vec<Finding>), AppError> {
    let value: Value = serde_json::from_str(text).map_err(StoreError::from)?;
    let said = match typed(key.kind, &value) {
        Ok(said) => said,
        Err(finding) => {
            let of_a_vote = matches!(key.kind, Kind::Depouillement | Kind::RecensementGeneral);
            let totals = if of_a_vote { check_totals(&value, facts) } else { Vec::new() };
            return Ok((None, std::iter::once(finding).chain(totals).take(MAX_FINDINGS).collect()));
        }
    };
    let findings = found(key, &said, facts);
    Ok((Some(said), findings))
}

/// The same for a record that is to be signed yet, which lacks no signature.
pub(crate) fn judged_unsigned(
    key: Key,
    text: &str,
    facts: &Facts,
) -> Result<(Option<ProcesVerbal>, Vec<Finding>), AppError> {
    Ok(match judged(key, text, facts)? {
        (Some(said), _) => {
            let findings = found(key, &said.clone().as_if_signed(), facts);
            (Some(said), findings)
        }
        unread @ (None, _) => unread,
    })
}

fn found(key: Key, said: &ProcesVerbal, facts: &Facts) -> Vec<Finding> {
    let mut findings = check(said, facts);
    if let ProcesVerbal::Depouillement(counted) = said
        && counted.office.number != key.office
    {
        findings.push(Finding::error("/office/number", "unknown_value").with("allowed", key.office));
    }
    findings
}

fn answer(record: KeptProcesVerbal, facts: &Facts) -> Result<Judged, AppError> {
    let (_, findings) = judged(record.key, &record.text, facts)?;
    Ok(Judged { record, findings: findings.into_iter().map(Into::into).collect() })
}

/// An office counts; the other records are those of the principal office.
fn there_is(key: Key) -> Result<(), AppError> {
    let most = match key.kind {
        Kind::Depouillement => MAX_OFFICES,
        Kind::RecensementGeneral | Kind::ElectionOffice | Kind::NoCandidate => 1,
    };
    if (1..=most).contains(&key.office) { Ok(()) } else { Err(AppError::NotFound) }
}

/// Reads a procès-verbal with its findings; an empty one of version 0 where nothing was saved.
pub async fn read(app: &App, request: &Request, key: Key) -> AppResult<Judged> {
    app.permit(&request.call, async |tx| {
        let (election, _) = policy::recorded_election(tx, request, key.election, Power::See).await?;
        there_is(key).map(|()| election)
    })
    .run(async |tx, election| answer(kept(tx, key, &election).await?, &election.facts()))
    .await
}

/// Says what a procès-verbal would be filled in with now, and where each value comes from; what is kept stays as it is.
pub async fn prefill(app: &App, request: &Request, key: Key) -> AppResult<Prefill> {
    app.permit(&request.call, async |tx| {
        let known = policy::recorded_election(tx, request, key.election, Power::See).await?;
        there_is(key).map(|()| known)
    })
    .run(async |tx, (election, spaces)| {
        let (record, earlier) = records::known(tx, &election, &spaces).await?;
        let minutes = minutes(tx, &election).await?;
        Ok(prefill_proces_verbal(key.kind, key.office, &election.facts(), &record, &earlier, &minutes))
    })
    .await
}

/// Saves a procès-verbal as typed, also half-filled, and answers what is still wrong with it.
///
/// # Errors
/// There is no such election or office for the caller, the caller may not draft for its company, or the record has changed
/// since the caller saw it.
pub async fn save(app: &App, request: &Request, key: Key, text: &str) -> AppResult<Judged> {
    app.permit(&request.call, async |tx| {
        let (election, _) = policy::recorded_election(tx, request, key.election, Power::Draft).await?;
        there_is(key).map(|()| election)
    })
    .run(async |tx, election| {
        let seen = kept(tx, key, &election).await?;
        request.expects(seen.version)?;
        unless_stale(proces_verbaux::save(tx, &seen, text, request.caller()?.person).await?)?;
        let change = Change::new(Resource::Election, key.election, Action::ProcesVerbalSaved);
        tx.record(change.of_company(election.company));
        answer(kept(tx, key, &election).await?, &election.facts())
    })
    .await
}

//! The procès-verbaux of an election: entered by its company, held against the law, and then printed to be signed.

use elections::{Election, Facts};
use filings::{
    proces_verbal::{KeptProcesVerbal, Key, Kind, ProcesVerbal, check, read as typed},
    record::{Minutes, Prefill, prefill_proces_verbal},
};
use mandataires::Power;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Action, Change, Resource, StoreError, Tx, demarches::proces_verbaux};
use types::{ElectionId, Finding};

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

/// What the procès-verbaux of a poll say: the first that was signed, of all offices before those of a poll without a vote.
pub(crate) async fn minutes(tx: &mut Tx, election: ElectionId) -> Result<Minutes, AppError> {
    let mut minutes = Minutes::default();
    for kind in [Kind::RecensementGeneral, Kind::ElectionOffice, Kind::NoCandidate] {
        let said = said(tx, Key { election, kind, office: 1 }).await?;
        minutes.declared = minutes.declared.or(said.and_then(|said| said.declaration()));
    }
    Ok(minutes)
}

/// What the text of a record says, and its findings; nothing where it can't be read.
pub(crate) fn judged(
    key: Key,
    text: &str,
    facts: &Facts,
) -> Result<(Option<ProcesVerbal>, Vec<Finding>), AppError> {
    let value: Value = serde_json::from_str(text).map_err(StoreError::from)?;
    let said = match typed(key.kind, &value) {
        Ok(said) => said,
        Err(finding) => return Ok((None, vec![finding])),
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
        Ok(prefill_proces_verbal(key.kind, key.office, &election.facts(), &record, &earlier))
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

//! The record of an election: facts that are entered once, fill the drafts, and are held against what was transmitted.

use elections::{Election, Facts};
use filings::{
    Content,
    content::NoticeDraft,
    record::{self, Contradiction, ElectionRecord, KeptRecord, Prefill},
};
use mandataires::Power;
use routing::demarche::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{
    Action, Change, Resource, StoreError, Tx,
    companies::elections as polls,
    demarches::{
        own_counts,
        records::{self, Filed},
    },
};
use types::{DemarcheId, DemarcheKind, ElectionId, SpaceId};

use crate::{
    App, AppError, AppResult, Request, civil_day,
    demarches::{proces_verbaux, read_content},
    error::unless_stale,
    policy,
};

/// The most contradictions of one démarche that are told.
const MAX: usize = 100;

/// A transmitted démarche that no longer says what is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Contradicted {
    pub demarche: DemarcheId,
    pub kind: DemarcheKind,
    /// As its makers call it.
    pub title: String,
    pub state: State,
    /// How many places differ.
    pub total: usize,
    /// The first hundred of them.
    pub contradictions: Vec<Contradiction>,
}

/// A record that was saved, and what it contradicts now.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Saved {
    pub record: KeptRecord,
    /// The transmitted démarches that no longer agree with it.
    pub contradicted: Vec<Contradicted>,
}

types::versioned! { Saved.record }

pub(crate) async fn kept(tx: &mut Tx, election: &Election) -> Result<KeptRecord, AppError> {
    let found = records::find(tx, election.id).await?;
    Ok(found.unwrap_or_else(|| KeptRecord::empty(election.id, election.company)))
}

/// What was entered about an election, its own count with it; a field that an earlier form allowed and this one can not read
/// is left out.
pub(crate) async fn entered(tx: &mut Tx, election: &Election) -> Result<ElectionRecord, AppError> {
    let record = kept(tx, election).await?;
    let mut value = serde_json::from_str(&record.text).map_err(StoreError::from)?;
    with_count(tx, election.id, &mut value).await?;
    Ok(ElectionRecord::of(&value).0)
}

async fn with_count(tx: &mut Tx, election: ElectionId, record: &mut Value) -> Result<(), AppError> {
    let count = own_counts::find(tx, election).await?;
    if let Some(counted) = count.and_then(|count| count.counted) {
        counted.fill(record);
    }
    Ok(())
}

fn content(filed: &Filed) -> Result<Content, AppError> {
    Ok(read_content(&filed.content)?)
}

/// Reads the record of an election; an empty one of version 0 where nothing was saved.
pub async fn read(app: &App, request: &Request, id: ElectionId) -> AppResult<KeptRecord> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::See).await)
        .run(async |tx, (election, _)| kept(tx, &election).await)
        .await
}

/// Saves the record of an election as typed, also half-filled, and says what it contradicts.
///
/// # Errors
/// There is no such election for the caller, the caller may not draft for its company, the record has changed since the
/// caller saw it, or a field of it is unknown or has another shape: all findings at once.
pub async fn save(app: &App, request: &Request, id: ElectionId, text: &str) -> AppResult<Saved> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::Draft).await)
        .run(async |tx, (election, spaces)| {
            let seen = kept(tx, &election).await?;
            request.expects(seen.version)?;
            let mut value = serde_json::from_str(text).map_err(StoreError::from)?;
            let (entered, findings) = ElectionRecord::of(&value);
            if !findings.is_empty() {
                return Err(AppError::Invalid(findings));
            }
            let opening_day = entered.notice.as_ref().and_then(|notice| notice.opening_day);
            unless_stale(records::save(tx, &seen, text, opening_day, request.caller()?.person).await?)?;
            tx.record(Change::new(Resource::Election, id, Action::RecordSaved).of_company(election.company));
            let mut election = polls::lock(tx, id).await?.ok_or(AppError::NotFound)?;
            let plan = entered.notice.as_ref().map(NoticeDraft::plan).unwrap_or_default();
            if let Some(planned) = election.planned(plan, civil_day(tx.now()), tx.now()) {
                polls::save(tx, std::slice::from_ref(&planned)).await?;
                election = planned;
            }
            with_count(tx, id, &mut value).await?;
            let contradicted = contradicted(tx, &election, &ElectionRecord::of(&value).0, &spaces).await?;
            Ok(Saved { record: kept(tx, &election).await?, contradicted })
        })
        .await
}

/// Says which transmitted démarches no longer agree with the record, the law and the file of the poll; those that the
/// caller sees.
pub async fn check(app: &App, request: &Request, id: ElectionId) -> AppResult<Vec<Contradicted>> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::See).await)
        .run(async |tx, (election, spaces)| {
            let record = entered(tx, &election).await?;
            contradicted(tx, &election, &record, &spaces).await
        })
        .await
}

async fn contradicted(
    tx: &mut Tx,
    election: &Election,
    entered: &ElectionRecord,
    spaces: &[SpaceId],
) -> Result<Vec<Contradicted>, AppError> {
    let facts = election.facts();
    let mut found = Vec::new();
    for filed in records::filed(tx, election.id, spaces).await? {
        found.extend(against(&facts, entered, filed)?);
    }
    found.sort_by_key(|each| each.kind);
    Ok(found)
}

fn against(facts: &Facts, entered: &ElectionRecord, filed: Filed) -> Result<Option<Contradicted>, AppError> {
    let mut contradictions = record::contradictions(facts, entered, &content(&filed)?);
    let total = contradictions.len();
    contradictions.truncate(MAX);
    let Filed { id, kind, title, state, .. } = filed;
    Ok((total > 0).then_some(Contradicted { demarche: id, kind, title, state, total, contradictions }))
}

/// The draft of a démarche of this space as far as anything is known.
pub(crate) async fn filled(
    tx: &mut Tx,
    election: &Election,
    kind: DemarcheKind,
    space: SpaceId,
) -> Result<Prefill, AppError> {
    let (record, earlier) = known(tx, election, &[space]).await?;
    let minutes = proces_verbaux::minutes(tx, election).await?;
    Ok(record::prefill(kind, &election.facts(), &record, &earlier, &minutes))
}

/// What was entered about an election, and what these spaces transmitted for it.
pub(crate) async fn known(
    tx: &mut Tx,
    election: &Election,
    spaces: &[SpaceId],
) -> Result<(ElectionRecord, Vec<Content>), AppError> {
    let record = entered(tx, election).await?;
    let filed = records::filed(tx, election.id, spaces).await?;
    let earlier = filed.iter().map(content).collect::<Result<_, _>>()?;
    Ok((record, earlier))
}

/// Says what a démarche would be prefilled with now, and where each value comes from; its draft stays as it is.
///
/// # Errors
/// There is no such démarche for the caller, or the caller is not of the space that makes it.
pub async fn prefill(app: &App, request: &Request, id: DemarcheId) -> AppResult<Prefill> {
    app.permit(&request.call, async |tx| policy::own_demarche(tx, request, id).await)
        .run(async |tx, demarche| {
            let election = polls::find(tx, demarche.election).await?.ok_or(AppError::NotFound)?;
            filled(tx, &election, demarche.kind, demarche.space).await
        })
        .await
}

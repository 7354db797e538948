//! The general count of a poll out of what its offices counted, and what only a lot or a choice decides. Nothing is kept: the answers
//! stand in the general count that the company saves.

use elections::Election;
use filings::proces_verbal::GeneralCount;
use mandataires::Power;
use store::Answered;
use types::ElectionId;

use crate::{App, AppResult, Request, StoredFinding, demarches::proces_verbaux::Countings, policy};

/// What the offices give together.
#[derive(Clone, Debug)]
pub struct Computed {
    pub election: ElectionId,
    /// The offices whose counting is kept.
    pub offices: Vec<u32>,
    /// The count; none where a finding stands in the way.
    pub count: Option<GeneralCount>,
    /// What stands in the way: pointers begin with the code of the record.
    pub findings: Vec<StoredFinding>,
}

/// Adds what the offices counted, shares the seats, ranks the candidates, and asks what is left to decide.
///
/// # Errors
/// There is no such election for the caller.
pub async fn compute(app: &App, request: &Request, id: ElectionId) -> AppResult<Computed> {
    let read: AppResult<(Election, Countings)> = app
        .permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::See).await)
        .run(async |tx, (election, _)| {
            let countings = Countings::kept(tx, election.id).await?;
            Ok((election, countings))
        })
        .await;
    let Answered { value: (election, countings), replayed, authority } = read?;
    let (count, findings) = match countings.count(&election.facts())? {
        Ok(count) => (Some(count), Vec::new()),
        Err(findings) => (None, findings.into_iter().map(Into::into).collect()),
    };
    let offices = countings.offices.iter().map(|(office, _)| *office).collect();
    Ok(Answered { value: Computed { election: id, offices, count, findings }, replayed, authority })
}

//! The company's own count before its notice: it fills the notice, and counts for the poll until that is transmitted.

use elections::{Election, Facts};
use filings::own_count::{Counted, OwnCount};
use mandataires::Power;
use store::{Action, Change, Resource, Tx, companies::elections as polls, demarches::own_counts};
use types::{ElectionId, Finding};

use crate::{App, AppError, AppResult, Request, civil_day, error::unless_stale, policy};

async fn kept(tx: &mut Tx, election: &Election) -> Result<OwnCount, AppError> {
    let found = own_counts::find(tx, election.id).await?;
    Ok(found.unwrap_or_else(|| OwnCount::none(election.id, election.company)))
}

/// Reads the own count for a poll; an empty one of version 0 where nobody has counted.
pub async fn read(app: &App, request: &Request, id: ElectionId) -> AppResult<OwnCount> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::See).await)
        .run(async |tx, (election, _)| kept(tx, &election).await)
        .await
}

/// Counts `staff`, as it was entered, by the facts of the poll, and keeps both. Until a notice was transmitted that is the
/// headcount of the poll.
///
/// # Errors
/// There is no such election for the caller, the caller may not draft for its company, the count has changed since the caller
/// saw it, or what was entered can't be: all findings at once.
pub async fn save(
    app: &App,
    request: &Request,
    id: ElectionId,
    staff: &str,
    count: impl FnOnce(&Facts) -> Result<Counted, Vec<Finding>> + Send + 'static,
) -> AppResult<OwnCount> {
    app.permit(&request.call, async |tx| policy::recorded_election(tx, request, id, Power::Draft).await)
        .run(async |tx, (election, _)| {
            let seen = kept(tx, &election).await?;
            request.expects(seen.version)?;
            let election = polls::lock(tx, id).await?.ok_or(AppError::NotFound)?;
            // Thousands of lines: beside the thread on which others wait.
            let facts = election.facts();
            let counted = tokio::task::spawn_blocking(move || count(&facts)).await;
            let counted = counted
                .map_err(|_| AppError::Broken("a count was not made".to_owned()))?
                .map_err(AppError::Invalid)?;
            unless_stale(own_counts::save(tx, &seen, staff, &counted, request.caller()?.person).await?)?;
            tx.record(
                Change::new(Resource::Election, id, Action::OwnCountSaved).of_company(election.company),
            );
            let changed = election.self_counted(counted.headcount, civil_day(tx.now()), tx.now());
            polls::save(tx, changed.as_slice()).await?;
            kept(tx, &election).await
        })
        .await
}

//! Decisions about a poll: the desk enters them, and they change its facts for both sides.

use ::elections::{DecidedFacts, Facts, PollDecision, counting::arithmetic::opens_in_time};
use chrono::NaiveDate;
use mandataires::AuthorityPower;
use store::{
    Action, Change, Listed, Page, Resource,
    companies::{decisions, elections},
};
use types::{ElectionId, Finding};

use crate::{App, AppError, AppResult, Request, civil_day, policy};

/// A decision as the desk enters it.
#[derive(Clone, Debug)]
pub struct NewDecision {
    pub decided_on: NaiveDate,
    pub reference: String,
    pub reason: String,
    pub facts: DecidedFacts,
}

/// What can't be decided so.
fn findings(new: &NewDecision, facts: &Facts, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    if new.decided_on > today {
        findings.push(Finding::error("/decided_on", "day_to_come"));
    }
    if new.facts == DecidedFacts::default() {
        findings.push(Finding::error("", "decision_says_nothing"));
    }
    if let (Some(opening), Some(closing)) = (new.facts.opening_day, facts.election_day) {
        findings.extend(opens_in_time(facts.parameters(), "/opening_day_on", opening, closing));
    }
    findings
}

/// Enters a decision about a poll and changes its facts, also where they stand.
///
/// # Errors
/// The caller is no reviewer, there is no such poll, or the decision can't be: its day is yet to come, it decides nothing, or
/// the poll would open outside of what the law lets it.
pub async fn add(app: &App, request: &Request, id: ElectionId, new: NewDecision) -> AppResult<PollDecision> {
    app.permit(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Desk)?;
        elections::lock(tx, id).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, poll| {
        let found = findings(&new, &poll.facts(), civil_day(tx.now()));
        if !found.is_empty() {
            return Err(AppError::Invalid(found));
        }
        let NewDecision { decided_on, reference, reason, facts } = new;
        let decision = PollDecision {
            id: tx.id(),
            election: id,
            decided_on,
            reference,
            reason,
            facts,
            entered_at: tx.now(),
        };
        decisions::add(tx, poll.company, &decision, request.caller()?.person).await?;
        elections::save(tx, poll.decided(&decision.facts, tx.now()).as_slice()).await?;
        tx.record(Change::new(Resource::Election, id, Action::Decided).of_company(poll.company));
        Ok(decision)
    })
    .await
}

/// A page of the decisions about a poll.
///
/// # Errors
/// There is no such poll, or none that the caller may know of.
pub async fn list(
    app: &App,
    request: &Request,
    id: ElectionId,
    page: Page,
) -> AppResult<Listed<PollDecision>> {
    app.permit(&request.call, async |tx| {
        policy::signed_in(request)?;
        let poll = elections::find(tx, id).await?.ok_or(AppError::NotFound)?;
        policy::company(tx, request, poll.company).await
    })
    .run(async |tx, ()| Ok(decisions::of_election(tx, id, page).await?))
    .await
}

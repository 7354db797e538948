//! Decisions about a poll: the desk enters them, and they change its facts for both sides.

use ::elections::{
    DecidedFacts, DecisionKind, DecisionMaker, Facts, PollDecision, counting::arithmetic::opens_in_time,
    judge_decision, standing_after,
};
use chrono::NaiveDate;
use mandataires::AuthorityPower;
use routing::notice::NoticeKind;
use store::{
    Action, Change, Listed, Page, Resource,
    companies::{decisions, elections, terms},
    demarches,
};
use types::{ElectionId, Finding};

use crate::{
    App, AppError, AppResult, Conflict, Request, civil_day,
    companies::{judge_free_day, terms::settle_passed_over},
    notices, policy,
};

/// A decision as the desk enters it.
#[derive(Clone, Debug)]
pub struct NewDecision {
    pub kind: DecisionKind,
    pub maker: DecisionMaker,
    pub decided_on: NaiveDate,
    pub reference: String,
    pub reason: String,
    pub facts: DecidedFacts,
}

/// What can't be decided so.
fn findings(new: &NewDecision, facts: &Facts, today: NaiveDate) -> Vec<Finding> {
    let mut findings = judge_decision(new.kind, new.maker, new.decided_on, &new.facts, today);
    let closing = new.facts.election_day.or(facts.election_day);
    if let (Some(opening), Some(closing)) = (new.facts.opening_day, closing) {
        findings.extend(opens_in_time(facts.parameters(), "/opening_day_on", opening, closing));
    }
    findings
}

/// Enters a decision about a poll and changes its facts, also where they stand. Each space that has filed for the
/// poll is told by a notice.
///
/// # Errors
/// The caller is no reviewer, there is no such poll, or the decision can't be: its day is yet to come, it decides nothing, it does
/// not lie with who took it, the poll was withdrawn, or it would be on a day on which it can't be.
pub async fn add(app: &App, request: &Request, id: ElectionId, new: NewDecision) -> AppResult<PollDecision> {
    app.permit(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Desk)?;
        elections::lock(tx, id).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, poll| {
        if poll.withdrawn_at.is_some() {
            return Err(Conflict::PollWithdrawn.into());
        }
        let mut found = findings(&new, &poll.facts(), civil_day(tx.now()));
        if let Some(day) = new.facts.election_day {
            let term = terms::find(tx, poll.term).await?.ok_or(AppError::NotFound)?;
            let mut others = elections::lock_of_companies(tx, &[poll.company]).await?;
            others.retain(|other| other.id != id);
            // What is decided may lie behind.
            found.extend(judge_free_day(day, &term, day, &others));
        }
        if !found.is_empty() {
            return Err(AppError::Invalid(found));
        }
        let NewDecision { kind, maker, decided_on, reference, reason, facts } = new;
        let decision = PollDecision {
            id: tx.id(),
            election: id,
            kind,
            maker,
            decided_on,
            reference,
            reason,
            facts,
            entered_at: tx.now(),
        };
        decisions::add(tx, poll.company, &decision, request.caller()?.person).await?;
        let standing = standing_after(decisions::kinds(tx, id).await?);
        elections::save(tx, poll.decided(&decision.facts, standing, tx.now()).as_slice()).await?;
        tx.record(Change::new(Resource::Election, id, Action::Decided).of_company(poll.company));
        settle_passed_over(tx, Some(poll.company)).await?;
        for filed in demarches::last_of_each_space(tx, id).await? {
            notices::tell(tx, app, &filed, NoticeKind::Decided).await?;
        }
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

//! The demonstration world of a trial: its polls move with the days, and in the end its persons lose what they hold, so that the
//! database may be served for real.

use chrono::{Duration, NaiveDate};
use elections::FactSource;
use mandataires::AuthorityPower;
use serde::{Deserialize, Serialize};
use store::{
    Action, Change, Resource,
    companies::{self, elections as polls},
    demonstration, trial_clock as clock,
};
use types::{CompanyId, CompanyMatricule, ElectionId};

use crate::{App, AppError, AppResult, Request, policy, trial_clock};

/// What was ended, in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    pub tokens: usize,
    /// Roles at the authority.
    pub roles: usize,
    /// Memberships in spaces.
    pub memberships: usize,
    /// Invitations that nobody had accepted.
    pub invitations: usize,
    /// Access codes that nobody had registered.
    pub codes: usize,
}

/// Ends tokens, roles and memberships of all demonstration persons, the invitations that they sent and the codes that they
/// issued, and sets the clock of the trial back; one audit event each. What they filed stays.
pub async fn end(app: &App, request: &Request) -> AppResult<Ended> {
    app.for_anybody(&request.call, async |tx| {
        let tokens = demonstration::end_tokens(tx).await?;
        let roles = demonstration::end_roles(tx).await?;
        let memberships = demonstration::end_memberships(tx).await?;
        let invitations = demonstration::end_invitations(tx).await?;
        let codes = demonstration::end_codes(tx).await?;
        tokens.iter().for_each(|id| tx.record(Change::new(Resource::Token, *id, Action::Revoked)));
        roles.iter().for_each(|id| tx.record(Change::new(Resource::AuthorityMember, *id, Action::Dismissed)));
        for (id, space) in &memberships {
            tx.record(Change::new(Resource::Membership, *id, Action::Left).in_space(*space));
        }
        for (id, space) in &invitations {
            tx.record(Change::new(Resource::Invitation, *id, Action::Cancelled).in_space(*space));
        }
        codes.iter().for_each(|id| tx.record(Change::new(Resource::Code, *id, Action::Revoked)));
        if !clock::read(tx).await?.ahead().is_zero() {
            trial_clock::change(tx, Duration::zero()).await?;
        }
        Ok(Ended {
            tokens: tokens.len(),
            roles: roles.len(),
            memberships: memberships.len(),
            invitations: invitations.len(),
            codes: codes.len(),
        })
    })
    .await
}

/// The company of this matricule, where it is known.
///
/// # Errors
/// The caller is no administrator.
pub async fn company(
    app: &App,
    request: &Request,
    matricule: &CompanyMatricule,
) -> AppResult<Option<CompanyId>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Administer))
        .run(async |tx, ()| {
            let known = companies::lock_by_matricule(tx, &[matricule]).await?;
            Ok(known.first().map(|company| company.id))
        })
        .await
}

/// Moves a poll that has a day of its own to another one, while nobody has filed for it; whether it was moved.
///
/// # Errors
/// This is no trial server, the caller is no administrator, or there is no such poll.
pub async fn move_poll(app: &App, request: &Request, id: ElectionId, day: NaiveDate) -> AppResult<bool> {
    app.only_trials()?;
    app.permit(&request.call, async |tx| {
        policy::authority(tx, AuthorityPower::Administer)?;
        polls::find(tx, id).await?.ok_or(AppError::NotFound)
    })
    .run(async |tx, poll| {
        let is_filed = poll.headcount_source > FactSource::Register || poll.fixed_at.is_some();
        if is_filed || poll.election_day == Some(day) || !demonstration::move_poll(tx, &poll, day).await? {
            return Ok(false);
        }
        tx.record(Change::new(Resource::Election, id, Action::Changed).of_company(poll.company));
        Ok(true)
    })
    .await
}

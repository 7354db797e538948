//! The end of a trial: demonstration persons lose what they hold, so that the database may be served for real.

use chrono::Duration;
use serde::{Deserialize, Serialize};
use store::{Action, Change, Resource, demonstration, trial_clock as clock};

use crate::{App, AppResult, Request, trial_clock};

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

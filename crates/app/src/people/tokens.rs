//! API tokens: made, listed, replaced, ended. What a token made ends with it.

use chrono::Duration;
use mandataires::{AuthorityPower, Token};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::{
    Action, Change, Listed, Page, Resource, StoreError, Tx,
    people::{self, tokens},
    rights::Alone,
};
use types::{PersonId, TokenId};

use crate::{
    App, AppError, AppResult, Caller, Request, ShownOnce, civil_day, policy, secret::fresh_token,
    token_digest,
};

impl App {
    /// The caller behind a token; nobody when it is unknown, revoked or past its end. The first use on a civil day is
    /// noted.
    pub async fn caller(&self, token: &str) -> Result<Option<Caller>, StoreError> {
        let now = self.clock.now();
        let Some(bearer) = self.store.authenticate(&token_digest(token), now).await? else { return Ok(None) };
        self.learn_ahead(bearer.ahead);
        let today = civil_day(now);
        if bearer.last_used_on.is_none_or(|day| day < today)
            && let Err(error) = self.store.note_use(bearer.token, today).await
        {
            // Where nothing can be written people still sign in, to read.
            log::warn!("the first use of a token today was not noted: {error}");
        }
        Ok(Some(Caller { person: bearer.person, display_name: bearer.display_name, token: bearer.token }))
    }
}

/// A token and its secret.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct IssuedToken {
    pub token: Token,
    /// The secret; only in the first answer.
    pub secret: ShownOnce,
    pub person: PersonId,
}

pub(crate) async fn issue(
    tx: &mut Tx,
    app: &App,
    person: PersonId,
    token: Token,
) -> Result<IssuedToken, AppError> {
    let secret = fresh_token(app.entropy);
    tokens::add(tx, person, &token, &token_digest(&secret)).await?;
    tx.record(Change::new(Resource::Token, token.id, Action::Issued));
    Ok(IssuedToken { token, secret: ShownOnce::new(secret), person })
}

fn life(days: Option<u16>) -> Option<Duration> {
    days.map(|days| Duration::days(days.into()))
}

/// A further token for the caller, made by the one that was shown: it ends with it at the latest where that is ended, and
/// cannot outlive the longest life of its family.
///
/// # Errors
/// Nobody is signed in.
pub async fn add(app: &App, request: &Request, label: &str, days: Option<u16>) -> AppResult<IssuedToken> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| {
            let caller = request.caller()?;
            let shown =
                tokens::living(tx, caller.person, caller.token).await?.ok_or(AppError::NotSignedIn)?;
            let life = life(days).unwrap_or(app.settings.token_life);
            issue(tx, app, caller.person, shown.minted(tx.id(), label, life, tx.real_now())).await
        })
        .await
}

/// A page of the caller's tokens.
///
/// # Errors
/// Nobody is signed in.
pub async fn list(app: &App, request: &Request, page: Page) -> AppResult<Listed<Token>> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| Ok(tokens::of_person(tx, request.caller()?.person, page).await?))
        .await
}

/// Gives a token a successor and ends it with all that it made, in one. The successor has the name and, where no other life
/// is asked for, the life of the old one; one that began a family begins another.
///
/// # Errors
/// The caller has no such living token, or it is neither the one that was shown nor made by it.
pub async fn replace(app: &App, request: &Request, id: TokenId, days: Option<u16>) -> AppResult<IssuedToken> {
    app.permit(&request.call.ending_rights(), async |tx| {
        let alone = policy::alone(tx, &[]).await?;
        let caller = request.caller()?;
        // One that has ended meanwhile too: who replaced it may ask for the first answer again.
        if tokens::family(tx, caller.person, caller.token).await?.contains(&id) {
            return Ok(alone);
        }
        let other = tokens::living(tx, caller.person, id).await?;
        Err(if other.is_some() { AppError::NotAllowed } else { AppError::NotFound })
    })
    .run(async |tx, alone| {
        let person = request.caller()?.person;
        let old = tokens::living(tx, person, id).await?.ok_or(AppError::NotFound)?;
        for ended in tokens::end(tx, &alone, person, id).await? {
            tx.record(Change::new(
                Resource::Token,
                ended,
                if ended == id { Action::Replaced } else { Action::Revoked },
            ));
        }
        issue(tx, app, person, old.replaced(tx.id(), life(days), tx.real_now())).await
    })
    .await
}

/// Ends a token of the caller at once, and all that it made. A token does not change but ends, so no version is asked for.
///
/// # Errors
/// The caller has no such token that is not revoked.
pub async fn revoke(app: &App, request: &Request, id: TokenId) -> AppResult<()> {
    app.permit(&request.call.ending_rights(), async |tx| policy::alone(tx, &[]).await)
        .run(async |tx, alone| {
            let ended = tokens::end(tx, &alone, request.caller()?.person, id).await?;
            if ended.is_empty() {
                return Err(AppError::NotFound);
            }
            for token in ended {
                tx.record(Change::new(Resource::Token, token, Action::Revoked));
            }
            Ok(())
        })
        .await
}

/// Ends all tokens of the caller at once, but the one that was shown where it is to be kept; how many.
///
/// # Errors
/// Nobody is signed in.
pub async fn revoke_all(app: &App, request: &Request, keep_current: bool) -> AppResult<usize> {
    app.permit(&request.call.ending_rights(), async |tx| policy::alone(tx, &[]).await)
        .run(async |tx, alone| {
            let caller = request.caller()?;
            let kept = keep_current.then_some(caller.token);
            let ended = tokens::end_all(tx, &alone, caller.person, kept).await?;
            for token in &ended {
                tx.record(Change::new(Resource::Token, *token, Action::Revoked));
            }
            Ok(ended.len())
        })
        .await
}

/// Ends all tokens of a person at once, whoever that is; how many.
///
/// # Errors
/// The caller is no administrator, or there is no such person.
pub async fn revoke_all_of(app: &App, request: &Request, person: PersonId, reason: &str) -> AppResult<usize> {
    app.permit(&request.call.ending_rights(), async |tx| {
        let alone = people_alone(tx, person).await?;
        if people::exists(tx, person).await? { Ok(alone) } else { Err(AppError::NotFound) }
    })
    .run(async |tx, alone| {
        let ended = tokens::end_all(tx, &alone, person, None).await?;
        for token in &ended {
            let change = Change::new(Resource::Token, *token, Action::Revoked);
            tx.record(change.personal(json!({ "reason": reason })));
        }
        Ok(ended.len())
    })
    .await
}

/// Alone with the rights of a person, as an administrator.
pub(crate) async fn people_alone(tx: &mut Tx, person: PersonId) -> Result<Alone, AppError> {
    policy::authority(tx, AuthorityPower::Administer)?;
    let alone = policy::alone(tx, &[person]).await?;
    policy::authority(tx, AuthorityPower::Administer)?;
    Ok(alone)
}

//! The clock of a trial: its legal days can be set elsewhere, so that a poll is lived through in an hour. Nothing else moves.
//!
//! How far ahead it is stands in Postgres, for all servers on one database. Every call reads it anew: with its token, or by
//! itself where nobody signs in.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::{DateTime, Duration, Utc};
use mandataires::AuthorityPower;
use store::{Action, Change, Moment, Resource, StoreError, Tx, trial_clock as kept};
use types::{Finding, Versioned};
use uuid::Uuid;

pub use store::trial_clock::TrialClock;

use crate::{App, AppError, AppResult, Request, policy};

/// How far the legal time may be from the real one, either way.
const MAX_AHEAD: Duration = Duration::days(4_000);

/// How far ahead of the real time the legal one was when Postgres was asked last, in microseconds.
#[derive(Clone, Debug, Default)]
pub struct Ahead(Arc<AtomicI64>);

impl App {
    /// What time it is.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::new(self.clock.now(), Duration::microseconds(self.ahead.0.load(Ordering::Relaxed)))
    }

    /// The legal time, where a trial has set it: every answer announces it.
    #[must_use]
    pub fn announced_time(&self) -> Option<DateTime<Utc>> {
        let moment = self.moment();
        (moment.legal != moment.real).then_some(moment.legal)
    }

    /// Asks Postgres how the clock of a trial is set; a server that is none never asks.
    ///
    /// # Errors
    /// Postgres does not answer.
    pub async fn look_at_trial_clock(&self) -> Result<(), StoreError> {
        if self.settings.trial {
            self.learn_ahead(self.store.trial_clock().await?.ahead());
        }
        Ok(())
    }

    /// Takes over how the clock of a trial is set; a server that is none takes nothing over.
    pub(crate) fn learn_ahead(&self, ahead: Duration) {
        let micros = ahead.num_microseconds().filter(|_| self.settings.trial).unwrap_or_default();
        if self.ahead.0.swap(micros, Ordering::Relaxed) == micros {
            return;
        }
        match self.announced_time() {
            Some(time) => log::warn!("THE CLOCK OF THIS TRIAL IS SET: its legal time is {time}"),
            None => log::warn!("the clock of this trial is set back to the real time"),
        }
    }

    /// What may be asked of the clock of a trial is not there elsewhere.
    pub(crate) fn only_trials(&self) -> Result<(), AppError> {
        if self.settings.trial { Ok(()) } else { Err(AppError::NotFound) }
    }
}

/// How the clock is set.
///
/// # Errors
/// Nobody is signed in, or this is no trial server.
pub async fn read(app: &App, request: &Request) -> AppResult<TrialClock> {
    app.only_trials()?;
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| Ok(kept::read(tx).await?))
        .await
}

/// Sets the clock: it is this moment now, and goes on from there. `None` sets it back to the real time.
///
/// # Errors
/// This is no trial server, the caller is no administrator or has seen another version, or the moment is too far away.
pub async fn set(app: &App, request: &Request, to: Option<DateTime<Utc>>) -> AppResult<TrialClock> {
    app.only_trials()?;
    let set = app
        .permit(&request.call, async |tx| {
            policy::authority(tx, AuthorityPower::Administer)?;
            kept::lock(tx).await?.ok_or(AppError::NotFound)
        })
        .run(async |tx, before| {
            request.expects(before.version())?;
            let ahead = to.map_or(Duration::zero(), |to| to - tx.real_now());
            if ahead.abs() > MAX_AHEAD {
                return Err(Finding::error("/now", "clock_too_far")
                    .with("days", MAX_AHEAD.num_days())
                    .into());
            }
            change(tx, ahead).await
        })
        .await?;
    app.learn_ahead(set.value.ahead());
    Ok(set)
}

/// Sets the clock, on the record.
pub(crate) async fn change(tx: &mut Tx, ahead: Duration) -> Result<TrialClock, AppError> {
    let set = kept::set(tx, ahead).await?;
    tx.record(Change::new(Resource::TrialClock, Uuid::nil(), Action::ClockSet));
    Ok(set)
}

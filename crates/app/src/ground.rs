//! The ground on which a server stands while it runs: do the clocks agree, does Postgres take writes, is it ending?

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use store::{StoreError, Task, ground};
use types::ServerId;

use crate::{App, AppError, Request};

/// Why a server is not fit for work, or not for all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It was told to end.
    Ending,
    /// Its clock and that of Postgres are too far apart.
    ClockDiffers,
    /// Postgres has no room for what would be written, or takes no writes.
    StorageFull,
}

/// What was found lately; all workers of a process share it.
#[derive(Clone, Debug, Default)]
pub struct Ground(Arc<Found>);

#[derive(Debug, Default)]
struct Found {
    ending: AtomicBool,
    clock_differs: AtomicBool,
    storage_full: AtomicBool,
}

impl Ground {
    /// From now on the server is not ready: it ends soon.
    pub fn end(&self) {
        self.0.ending.store(true, Ordering::Relaxed);
    }

    /// A write was refused for want of room: until a probe succeeds none is tried.
    pub fn refuse_writes(&self) {
        if !self.0.storage_full.swap(true, Ordering::Relaxed) {
            log::error!("Postgres takes no writes: they are refused until a probe succeeds");
        }
    }

    /// Why nothing may be changed now.
    #[must_use]
    pub fn refuses_changes(&self) -> Option<Unfit> {
        if self.0.clock_differs.load(Ordering::Relaxed) {
            Some(Unfit::ClockDiffers)
        } else if self.0.storage_full.load(Ordering::Relaxed) {
            Some(Unfit::StorageFull)
        } else {
            None
        }
    }

    fn clock_differs(&self, differs: bool) {
        if self.0.clock_differs.swap(differs, Ordering::Relaxed) != differs {
            if differs {
                log::error!(
                    "the clocks of this server and of Postgres differ by more than a minute: it changes nothing"
                );
            } else {
                log::info!("the clocks of this server and of Postgres agree again");
            }
        }
    }

    fn takes_writes(&self) {
        if self.0.storage_full.swap(false, Ordering::Relaxed) {
            log::info!("Postgres takes writes again");
        }
    }
}

/// A server that is ready for work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Whether it takes what would change something.
    pub takes_writes: bool,
}

/// Whether the server is ready: Postgres answers, the clocks agree, and it is not ending. Without writes it is ready all the
/// same, because another server would have none either.
///
/// # Errors
/// It is not.
pub async fn ready(app: &App) -> Result<Ready, AppError> {
    if app.ground.0.ending.load(Ordering::Relaxed) {
        return Err(Unfit::Ending.into());
    }
    let time = app.store.ready().await?;
    app.ground.clock_differs(!app.clock.agrees_with(time));
    match app.ground.refuses_changes() {
        Some(Unfit::ClockDiffers) => Err(Unfit::ClockDiffers.into()),
        unfit => Ok(Ready { takes_writes: unfit.is_none() }),
    }
}

/// Looks at the clocks, and tries one write where the last one was refused. To be called every few seconds.
pub async fn look(app: &App, server: ServerId) {
    if let Ok(time) = app.store.ready().await {
        app.ground.clock_differs(!app.clock.agrees_with(time));
        // Where Postgres is gone just now, what was read last holds on.
        app.look_at_trial_clock().await.ok();
    }
    if app.ground.0.storage_full.load(Ordering::Relaxed) {
        let request = Request::of_nobody(app, Task::Unlocked, "probe_write");
        let probed = app.for_anybody(&request.call, async |tx| Ok(ground::probe_write(tx, server).await?));
        match probed.await {
            Ok(_) => app.ground.takes_writes(),
            Err(AppError::Store(StoreError::StorageFull(_) | StoreError::Unavailable(_))) => {}
            Err(refusal) => log::warn!("a probe of writing failed: {refusal}"),
        }
    }
}

impl From<Unfit> for AppError {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

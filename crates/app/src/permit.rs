//! How a use case runs: what `permit` allows, `run` does, both in one transaction of the caller.

use store::{Call, Replayable, Tx, within};

use crate::{App, AppError, AppResult};

/// A use case whose caller is asked for leave before anything is done.
pub(crate) struct Permit<'a, P> {
    app: &'a App,
    call: &'a Call,
    permit: P,
}

impl App {
    /// Begins a use case with what decides whether the caller may; what it answers, the work is handed ([`within`]).
    pub(crate) fn permit<'a, A, P>(&'a self, call: &'a Call, permit: P) -> Permit<'a, P>
    where
        P: AsyncFnOnce(&mut Tx) -> Result<A, AppError>,
    {
        Permit { app: self, call, permit }
    }

    /// A use case that only looks: what the caller may see is the answer.
    pub(crate) async fn read<T: Replayable>(
        &self,
        call: &Call,
        permit: impl AsyncFnOnce(&mut Tx) -> Result<T, AppError>,
    ) -> AppResult<T> {
        self.permit(call, permit).run(async |_tx, seen| Ok(seen)).await
    }

    /// A use case for which nobody needs leave.
    pub(crate) async fn for_anybody<T: Replayable>(
        &self,
        call: &Call,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, AppError>,
    ) -> AppResult<T> {
        self.permit(call, async |_tx| Ok(())).run(async |tx, ()| work(tx).await).await
    }
}

impl<P> Permit<'_, P> {
    /// Decides and saves, for a caller who may.
    pub(crate) async fn run<A, T>(
        self,
        work: impl AsyncFnOnce(&mut Tx, A) -> Result<T, AppError>,
    ) -> AppResult<T>
    where
        P: AsyncFnOnce(&mut Tx) -> Result<A, AppError>,
        T: Replayable,
    {
        within(&self.app.store, self.call, self.permit, work).await
    }
}

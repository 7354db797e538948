//! The sealer in the background: appends committed events to the tree and signs its head, whatever the requests do.

use std::{sync::Arc, time::Duration};

use app::{
    App, Request,
    trail::sealing::{self, Search},
};
use tokio::{sync::Notify, task::JoinHandle};
use types::ServerId;

/// How often it is looked for events.
const EVERY: Duration = Duration::from_secs(10);

/// Once in so many times it is looked among all events, for those that were committed very late.
const SWEEP: u32 = 360;

/// The sealer of one server. One server at a time leads; the others look whether they may.
pub(crate) struct Sealer {
    app: App,
    server: ServerId,
    ending: Notify,
}

impl Sealer {
    pub(crate) fn new(app: App, server: ServerId) -> Self {
        Self { app, server, ending: Notify::new() }
    }

    /// Seals until the server ends; what it is sealing then it finishes.
    pub(crate) async fn run(self: Arc<Self>) {
        let mut ticks = tokio::time::interval(EVERY);
        for tick in 0_u32.. {
            tokio::select! {
                _ = ticks.tick() => {}
                () = self.ending.notified() => return,
            }
            let search = if tick.is_multiple_of(SWEEP) { Search::Everything } else { Search::Recent };
            self.seal(search).await;
        }
    }

    /// Ends what runs in the background, seals what the last requests did, and lets another server lead. Broken off in the midst
    /// of a transaction, the background would hold the lead for a moment longer, and nothing more would be sealed.
    pub(crate) async fn end(&self, running: JoinHandle<()>) {
        self.ending.notify_one();
        if let Err(error) = running.await {
            log::warn!("the sealer ended before: {error}");
        }
        self.seal(Search::Recent).await;
        let request = Request::of_nobody(&self.app, store::Task::Sealer, "seal");
        if let Err(refusal) = sealing::leave(&self.app, &request, self.server).await {
            log::warn!("the next server seals in a minute only: {refusal}");
        }
    }

    /// Seals until nothing is left to seal.
    async fn seal(&self, search: Search) {
        loop {
            let request = Request::of_nobody(&self.app, store::Task::Sealer, "seal");
            match sealing::seal(&self.app, &request, self.server, search).await {
                Ok(sealed) if sealed.value == 0 => return,
                Ok(sealed) => log::debug!("sealed {} events", sealed.value),
                Err(refusal) => {
                    log::error!("the audit trail is not sealed: {refusal}");
                    return;
                }
            }
        }
    }
}

//! The sealer: one server at a time appends committed events to the tree and signs its head. Nothing of it is on the way
//! of a request.

use chrono::{DateTime, Duration, Utc};
use proof::{Edge, Head, leaf_hash};
use store::{
    Tx, outbox,
    trail::sealing::{self, NewHead},
};
use types::ServerId;

use crate::{App, AppError, AppResult, Request};

/// The name of this work among the leases.
const WORK: &str = "seal";

/// How many events of each kind one head covers at most.
const BATCH: u16 = 1_000;

/// For how long a server leads without a word.
const LEAD: Duration = Duration::seconds(60);

/// How far back events are looked for that were committed late: an event has the time at which its request began.
const LATE: Duration = Duration::hours(2);

/// Where events are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Search {
    /// Among those of the last hours.
    Recent,
    /// Among all: for those that were committed later still, and after a restart.
    Everything,
}

/// Seals the events that are committed and not sealed, if this server leads; how many those were. To be called again until
/// that is none.
///
/// # Errors
/// The newest head is not one that this server's keys signed, or Postgres fails.
pub async fn seal(app: &App, request: &Request, server: ServerId, search: Search) -> AppResult<usize> {
    app.for_anybody(&request.call, async |tx| {
        let now = tx.real_now();
        if !outbox::lead(tx, WORK, server, now + LEAD).await? {
            return Ok(0);
        }
        let since = match search {
            Search::Recent => now - LATE,
            Search::Everything => DateTime::UNIX_EPOCH,
        };
        let events = sealing::unsealed(tx, since, BATCH).await?;
        if events.is_empty() {
            return Ok(0);
        }
        let mut edge = tree(app, tx).await?;
        let previous_size = edge.size();
        let mut leaves = Vec::with_capacity(events.len());
        for event in &events {
            let hash = leaf_hash(&event.digest.0);
            leaves.push((edge.size(), event.event, hash));
            edge.push(hash);
        }
        let head = new_head(app, &edge, previous_size, now)?;
        sealing::add(tx, &leaves, &head).await?;
        Ok(events.len())
    })
    .await
}

/// Lets another server seal from now on.
pub async fn leave(app: &App, request: &Request, server: ServerId) -> AppResult<()> {
    app.for_anybody(&request.call, async |tx| Ok(outbox::give_up_lead(tx, WORK, server).await?)).await
}

/// The tree as it was sealed last. It grows only from a head that one of the server's keys has signed, so that nobody
/// who can write rows lets the server sign another past.
async fn tree(app: &App, tx: &mut Tx) -> Result<Edge, AppError> {
    let Some(newest) = sealing::newest(tx).await? else { return Ok(Edge::default()) };
    let broken =
        || AppError::Broken("the newest tree head is not one that this server's keys signed".to_owned());
    let head = Head::verify(&newest.signed, app.keys.seals.public()).map_err(|_| broken())?;
    let edge = Edge::from_bytes(newest.size, &newest.edge);
    edge.filter(|edge| (edge.size(), edge.root()) == (head.size, head.root)).ok_or_else(broken)
}

fn new_head(app: &App, edge: &Edge, previous_size: u64, at: DateTime<Utc>) -> Result<NewHead, AppError> {
    let head = Head { size: edge.size(), previous_size, root: edge.root(), at };
    let signed = head.sign(&app.keys.seals).map_err(|error| AppError::Broken(error.to_string()))?;
    Ok(NewHead { size: head.size, root: head.root, edge: edge.to_bytes(), signed })
}

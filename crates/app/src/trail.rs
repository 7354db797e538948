//! The audit trail for those who may read it, the proof of one event, and the export of all.

pub mod sealing;

use chrono::DateTime;
use mandataires::{AuthorityPower, Event, Power, WantedEvents};
use proof::{
    Edge, Grown, Hash, Head,
    export::{Begin, FORMAT, Line, Record},
};
use serde::{Deserialize, Serialize};
use store::{
    Listed, Page, StoreError, Tx, people,
    trail::{self, Seen, sealing as seals},
};
use types::{PersonId, SpaceId};
use uuid::Uuid;

use crate::{App, AppError, AppResult, Request, policy};

/// How many leaves are exported in one transaction.
const BATCH: u16 = 2_000;

/// A page of all events that are wanted, the oldest first, with names and what is personal about them.
///
/// # Errors
/// The caller is no administrator.
pub async fn list(
    app: &App,
    request: &Request,
    wanted: &WantedEvents,
    page: Page,
) -> AppResult<Listed<Event>> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Administer))
        .run(async |tx, ()| {
            let mut listed = trail::list(tx, wanted, None, page).await?;
            let ids: Vec<Uuid> = listed.items.iter().map(|event| event.id).collect();
            let mut payloads = trail::payloads(tx, &ids).await?;
            let names = people::names(tx, &persons(&listed)).await?;
            for event in &mut listed.items {
                let payload = payloads.remove(&event.id);
                event.personal = payload.and_then(|payload| serde_json::from_str(&payload).ok());
                event.name = event.person.and_then(|person| names.get(&person).cloned());
            }
            Ok(listed)
        })
        .await
}

/// A page of what happened in a space, the oldest first: about the companies that the caller sees there and, for a member who
/// sees all of them, about the space. Who did it is said of people of the space only.
///
/// # Errors
/// There is no such space for the caller.
pub async fn of_space(
    app: &App,
    request: &Request,
    space: SpaceId,
    wanted: &WantedEvents,
    page: Page,
) -> AppResult<Listed<Event>> {
    app.permit(&request.call, async |tx| policy::space(tx, request, space, Power::See).await)
        .run(async |tx, standing| {
            let limits = standing.limits();
            let seen = Seen { space, only: limits.as_deref() };
            let mut listed = trail::list(tx, wanted, Some(seen), page).await?;
            let names = trail::colleagues(tx, space, &persons(&listed)).await?;
            for event in &mut listed.items {
                event.name = event.person.and_then(|person| names.get(&person).cloned());
                event.person = event.person.filter(|person| names.contains_key(person));
            }
            Ok(listed)
        })
        .await
}

fn persons(listed: &Listed<Event>) -> Vec<PersonId> {
    listed.items.iter().filter_map(|event| event.person).collect()
}

/// That an event is in the tree.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Proof {
    /// The event as it was digested, without what is personal about it.
    pub record: Record,
    /// Where it is in the tree; none where it is not sealed yet.
    pub sealed: Option<Sealed>,
}

/// Where an event is in the tree, and the path from there to a signed root.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Sealed {
    /// Its place, from 0.
    pub index: u64,
    /// The hash of its leaf.
    pub leaf: Hash,
    /// The hashes beside the way to the root, from the leaf on.
    pub path: Vec<Hash>,
    /// The size of the tree.
    pub size: u64,
    pub root: Hash,
    /// Both, signed.
    pub head: String,
}

/// The proof that one event is in the tree, under the first head that covers it.
///
/// # Errors
/// The caller is no administrator, there is no such event, or the tree is broken there.
pub async fn prove(app: &App, request: &Request, event: Uuid) -> AppResult<Proof> {
    app.permit(&request.call, async |tx| policy::authority(tx, AuthorityPower::Administer))
        .run(async |tx, ()| {
            let mut record = trail::records(tx, &[event]).await?.remove(&event).ok_or(AppError::NotFound)?;
            record.personal = None;
            let sealed = match seals::place(tx, event).await? {
                Some(index) => Some(sealed(tx, index).await?),
                None => None,
            };
            Ok(Proof { record, sealed })
        })
        .await
}

async fn sealed(tx: &mut Tx, index: u64) -> Result<Sealed, AppError> {
    let broken = || AppError::Broken(format!("the tree is broken at leaf {index}: verify an export"));
    let step = seals::step(tx, index).await?.ok_or_else(broken)?;
    let before = Edge::from_bytes(step.before, &step.edge).ok_or_else(broken)?;
    let since = seals::hashes(tx, step.before, step.head.size).await?;
    let head = Head::read(&step.head.signed).map_err(|_| broken())?;
    let path = Grown { before: &before, since: &since }.inclusion(index).ok_or_else(broken)?;
    let place = usize::try_from(index - step.before).map_err(|_| broken())?;
    let leaf = *since.get(place).ok_or_else(broken)?;
    Ok(Sealed { index, leaf, path, size: head.size, root: head.root, head: step.head.signed })
}

/// How an export begins, and how many leaves belong to it: those that are sealed now.
pub async fn begin_export(app: &App, request: &Request) -> AppResult<(Line, u64)> {
    exporting(app, request, async |tx| {
        let keys = app.keys.seals.public().clone();
        let begin = Begin { format: FORMAT.to_owned(), exported_at: tx.real_now(), keys };
        Ok((Line::Begin(begin), seals::extent(tx).await?))
    })
    .await
}

/// The leaves of an export from this one on, each head behind its last leaf, and where the next batch begins.
pub async fn export_leaves(
    app: &App,
    request: &Request,
    from: u64,
    until: u64,
) -> AppResult<(Vec<Line>, u64)> {
    exporting(app, request, async |tx| {
        let end = until.min(from + u64::from(BATCH));
        let leaves = seals::leaves(tx, from, end).await?;
        let heads = seals::heads(tx, from, end).await?;
        let mut lines: Vec<(u64, Line)> =
            leaves.into_iter().map(|leaf| (leaf.index + 1, Line::Leaf(leaf))).collect();
        lines.extend(heads.into_iter().map(|head| (head.size, Line::Head(head))));
        // A stable sort: a head stands behind the leaf that it covers last.
        lines.sort_by_key(|(covered, _)| *covered);
        Ok((lines.into_iter().map(|(_, line)| line).collect(), end))
    })
    .await
}

/// The events of an export that are not sealed yet; at most as many as a few minutes bring.
pub async fn export_unsealed(app: &App, request: &Request) -> AppResult<Vec<Line>> {
    exporting(app, request, async |tx| {
        let events = seals::unsealed(tx, DateTime::UNIX_EPOCH, BATCH).await?;
        let ids: Vec<Uuid> = events.iter().map(|event| event.event).collect();
        let mut records = trail::records(tx, &ids).await?;
        Ok(ids.iter().filter_map(|id| records.remove(id)).map(Line::Unsealed).collect())
    })
    .await
}

/// A transaction of an export, which the operator makes at the command line with the rights on the database.
async fn exporting<T: store::Replayable>(
    app: &App,
    request: &Request,
    work: impl AsyncFnOnce(&mut Tx) -> Result<T, StoreError>,
) -> AppResult<T> {
    app.permit(&request.call, async |_tx| Ok(())).run(async |tx, ()| Ok(work(tx).await?)).await
}

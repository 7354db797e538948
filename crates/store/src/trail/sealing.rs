//! The tree over all events: what is not sealed yet, the leaves, the signed heads, and both as an export reads them.

use chrono::{DateTime, Utc};
use diesel::dsl::{exists, max, not};
use proof::{
    Hash, SecurityHeader,
    export::{Leaf, SignedHead},
    record_digest,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    StoreError, Tx,
    error::known,
    schema::{audit_events, sealed_leaves, security_events, tree_heads},
    sql::*,
    trail::{self, records},
};

/// The newest head of the tree, and what the tree grows from.
#[derive(Clone, Debug)]
pub struct Newest {
    /// How many leaves it covers.
    pub size: u64,
    /// The peaks of the tree, 32 bytes each.
    pub edge: Vec<u8>,
    /// The head as a JWS.
    pub signed: String,
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = tree_heads)]
    struct Row -> Newest {
        size: Col<u64>,
        edge: Vec<u8>,
        signed: String,
    }
}

/// A head to be kept.
#[derive(Clone, Debug)]
pub struct NewHead {
    /// How many leaves it covers.
    pub size: u64,
    pub root: Hash,
    /// The peaks of the tree, 32 bytes each.
    pub edge: Vec<u8>,
    /// The head as a JWS.
    pub signed: String,
}

/// An event that is not sealed yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Unsealed {
    pub event: Uuid,
    /// The digest of its record.
    pub digest: Hash,
}

/// The newest head; none before the first one.
pub async fn newest(tx: &mut Tx) -> Result<Option<Newest>, StoreError> {
    one(Row::query().order(tree_heads::size.desc()).first(tx.conn()).await)
}

/// Events of this time and later that are not sealed, in the order of their ids, at most so many of each kind.
///
/// An event can be committed after others with greater ids have been sealed; it is then found here all the same.
pub async fn unsealed(tx: &mut Tx, since: DateTime<Utc>, most: u16) -> Result<Vec<Unsealed>, StoreError> {
    let first = trail::first_id(since);
    let sealed = sealed_leaves::table.filter(sealed_leaves::event_id.eq(audit_events::id));
    let changes = audit_events::table
        .filter(audit_events::id.ge(first))
        .filter(not(exists(sealed)))
        .order(audit_events::id)
        .limit(most.into())
        .select((audit_events::id, audit_events::record_digest))
        .load::<(Uuid, Vec<u8>)>(tx.conn())
        .await?;
    let sealed = sealed_leaves::table.filter(sealed_leaves::event_id.eq(security_events::id));
    let refusals = security_events::table
        .filter(security_events::id.ge(first))
        .filter(not(exists(sealed)))
        .order(security_events::id)
        .limit(most.into())
        .load::<RefusalRow>(tx.conn())
        .await?;
    let changes = changes.into_iter().map(|(event, digest)| {
        let digest = known(Hash::from_bytes(&digest), "digest of an event")?;
        Ok(Unsealed { event, digest })
    });
    let refusals = refusals
        .iter()
        .map(|row| Ok(Unsealed { event: row.id, digest: record_digest(&row.header()?, None) }));
    changes.chain(refusals).collect()
}

/// A row of the security events.
#[derive(Clone, Debug, Queryable)]
pub(crate) struct RefusalRow {
    pub(crate) id: Uuid,
    at: DateTime<Utc>,
    request_id: Uuid,
    operation: String,
    refusal: String,
    person_id: Option<Uuid>,
}

impl RefusalRow {
    pub(crate) fn header(&self) -> Result<String, StoreError> {
        let header = SecurityHeader {
            id: self.id,
            at: self.at,
            request: self.request_id,
            operation: &self.operation,
            refusal: &self.refusal,
            person: self.person_id,
        };
        Ok(header.json()?)
    }
}

/// Keeps leaves (place, event, hash) and the head that covers them. Two servers that seal at once can't both succeed: a
/// place is taken once.
///
/// # Errors
/// A place is taken, an event is sealed already, or Postgres fails.
pub async fn add(tx: &mut Tx, leaves: &[(u64, Uuid, Hash)], head: &NewHead) -> Result<(), StoreError> {
    let rows = leaves.iter().map(|(index, event, hash)| {
        let hash = sealed_leaves::hash.eq(hash.0.to_vec());
        (sealed_leaves::index.eq(Col(*index)), sealed_leaves::event_id.eq(*event), hash)
    });
    let rows: Vec<_> = rows.collect();
    diesel::insert_into(sealed_leaves::table).values(&rows).execute(tx.conn()).await?;
    diesel::insert_into(tree_heads::table)
        .values((
            tree_heads::size.eq(Col(head.size)),
            tree_heads::root.eq(head.root.0.to_vec()),
            tree_heads::edge.eq(&head.edge),
            tree_heads::signed.eq(&head.signed),
            tree_heads::signed_at.eq(tx.real_now()),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// How many leaves there are, by the leaves and by the heads: the greater number, so that a leaf or a head which was taken
/// away is missed.
pub async fn extent(tx: &mut Tx) -> Result<u64, StoreError> {
    let headed = tree_heads::table.select(max(tree_heads::size)).first::<Option<Col<u64>>>(tx.conn()).await?;
    let last = sealed_leaves::table.select(max(sealed_leaves::index));
    let last = last.first::<Option<Col<u64>>>(tx.conn()).await?;
    Ok(headed.map_or(0, |size| size.0).max(last.map_or(0, |last| last.0 + 1)))
}

/// The leaves from one on until before another, each with its event where that is still there.
pub async fn leaves(tx: &mut Tx, from: u64, until: u64) -> Result<Vec<Leaf>, StoreError> {
    let rows = sealed_leaves::table
        .filter(sealed_leaves::index.ge(Col(from)))
        .filter(sealed_leaves::index.lt(Col(until)))
        .order(sealed_leaves::index)
        .select((sealed_leaves::index, sealed_leaves::event_id, sealed_leaves::hash))
        .load::<(Col<u64>, Uuid, Vec<u8>)>(tx.conn())
        .await?;
    let events: Vec<Uuid> = rows.iter().map(|(_, event, _)| *event).collect();
    let mut found = records(tx, &events).await?;
    let leaves = rows.into_iter().map(|(Col(index), event, hash)| {
        let hash = known(Hash::from_bytes(&hash), "hash of a leaf")?;
        Ok(Leaf { index, event, hash, record: found.remove(&event) })
    });
    leaves.collect()
}

/// The hashes of the leaves from one on until before another.
pub async fn hashes(tx: &mut Tx, from: u64, until: u64) -> Result<Vec<Hash>, StoreError> {
    let rows = sealed_leaves::table
        .filter(sealed_leaves::index.ge(Col(from)))
        .filter(sealed_leaves::index.lt(Col(until)))
        .order(sealed_leaves::index)
        .select(sealed_leaves::hash)
        .load::<Vec<u8>>(tx.conn())
        .await?;
    rows.iter().map(|hash| known(Hash::from_bytes(hash), "hash of a leaf")).collect()
}

/// The heads over more leaves than `after` and at most `until`, the smallest first.
pub async fn heads(tx: &mut Tx, after: u64, until: u64) -> Result<Vec<SignedHead>, StoreError> {
    let rows = tree_heads::table
        .filter(tree_heads::size.gt(Col(after)))
        .filter(tree_heads::size.le(Col(until)))
        .order(tree_heads::size)
        .select((tree_heads::size, tree_heads::signed))
        .load(tx.conn())
        .await?;
    Ok(rows.into_iter().map(|(Col(size), signed)| SignedHead { size, signed }).collect())
}

/// Where an event stands in the tree; none where it is not sealed yet.
pub async fn place(tx: &mut Tx, event: Uuid) -> Result<Option<u64>, StoreError> {
    let place = sealed_leaves::table.filter(sealed_leaves::event_id.eq(event)).select(sealed_leaves::index);
    Ok(place.first::<Col<u64>>(tx.conn()).await.optional()?.map(|place| place.0))
}

/// A head, and the peaks and the size of the tree before it: enough to prove each leaf that it covers first.
#[derive(Clone, Debug)]
pub struct Step {
    /// How many leaves the tree before had.
    pub before: u64,
    /// Its peaks, 32 bytes each.
    pub edge: Vec<u8>,
    pub head: SignedHead,
}

/// The first head that covers a leaf; none where no head does.
pub async fn step(tx: &mut Tx, index: u64) -> Result<Option<Step>, StoreError> {
    let before = tree_heads::table
        .filter(tree_heads::size.le(Col(index)))
        .order(tree_heads::size.desc())
        .select((tree_heads::size, tree_heads::edge))
        .first::<(Col<u64>, Vec<u8>)>(tx.conn())
        .await
        .optional()?;
    let (before, edge) = before.map_or((0, Vec::new()), |(Col(size), edge)| (size, edge));
    let head = tree_heads::table
        .filter(tree_heads::size.gt(Col(index)))
        .order(tree_heads::size)
        .select((tree_heads::size, tree_heads::signed))
        .first(tx.conn())
        .await
        .optional()?;
    Ok(head.map(|(Col(size), signed)| Step { before, edge, head: SignedHead { size, signed } }))
}

//! Invitations to a space: for a named person, by a link that works once.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Bool, Bytea, Nullable, Text, Timestamptz};
use mandataires::Role;
use serde::{Deserialize, Serialize};
use types::{CompanyId, InvitationId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{Listed, Page, StoreError, Tx, error::known, schema::invitations, sql::*, statement::statement};

/// An invitation. The certificate number is kept as a digest and its last four digits.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Invitation {
    /// The invitation.
    pub id: InvitationId,
    /// The space to which it invites.
    pub space: SpaceId,
    /// Whom it names.
    pub surname: String,
    /// Whom it names.
    pub first_name: String,
    /// Where it is sent.
    pub email: String,
    /// By which people recognise the certificate.
    pub certificate_last_four: String,
    /// What the person may do there.
    pub role: Role,
    /// The only firms that the person will see; none where all.
    pub limits: Option<BTreeSet<CompanyId>>,
    /// When it was made.
    pub invited_at: DateTime<Utc>,
    /// When its link stops working.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub cancelled_at: Option<DateTime<Utc>>,
}

/// What proves that somebody is the invited person.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Digest of the link's secret.
    pub link: [u8; 32],
    /// Keyed digests of the certificate number, one a key; the first one is kept.
    pub certificate: Vec<[u8; 32]>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = invitations)]
struct Row {
    id: Uuid,
    space_id: Uuid,
    surname: String,
    first_name: String,
    email: String,
    certificate_last_four: String,
    role: String,
    limited: bool,
    limits: Vec<Uuid>,
    invited_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    accepted_at: Option<DateTime<Utc>>,
    cancelled_at: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for Invitation {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.into(),
            space: row.space_id.into(),
            surname: row.surname,
            first_name: row.first_name,
            email: row.email,
            certificate_last_four: row.certificate_last_four,
            role: known(Role::from_code(&row.role), "role")?,
            limits: row.limited.then(|| row.limits.into_iter().map(Into::into).collect()),
            invited_at: row.invited_at,
            expires_at: row.expires_at,
            accepted_at: row.accepted_at,
            cancelled_at: row.cancelled_at,
        })
    }
}

/// Keeps an invitation.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    invitation: &Invitation,
    proof: &Proof,
    by: PersonId,
) -> Result<(), StoreError> {
    let [kept, ..] = proof.certificate.as_slice() else { return Err(StoreError::Unknown("digest")) };
    let limits: Vec<Uuid> = invitation.limits.iter().flatten().copied().map(Into::into).collect();
    diesel::insert_into(invitations::table)
        .values((
            invitations::id.eq(Uuid::from(invitation.id)),
            invitations::space_id.eq(Uuid::from(invitation.space)),
            invitations::surname.eq(&invitation.surname),
            invitations::first_name.eq(&invitation.first_name),
            invitations::email.eq(&invitation.email),
            invitations::certificate_digest.eq(kept.as_slice()),
            invitations::certificate_last_four.eq(&invitation.certificate_last_four),
            invitations::role.eq(invitation.role.code()),
            invitations::limited.eq(invitation.limits.is_some()),
            invitations::limits.eq(limits),
            invitations::link_digest.eq(proof.link.as_slice()),
            invitations::invited_by.eq(Uuid::from(by)),
            invitations::invited_at.eq(invitation.invited_at),
            invitations::expires_at.eq(invitation.expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A page of the invitations of a space.
///
/// # Errors
/// Postgres fails.
pub async fn of_space(tx: &mut Tx, space: SpaceId, page: Page) -> Result<Listed<Invitation>, StoreError> {
    let rows = invitations::table
        .filter(invitations::space_id.eq(Uuid::from(space)))
        .filter(invitations::id.gt(page.start()))
        .order(invitations::id)
        .limit(page.rows())
        .select(Row::as_select())
        .load(tx.conn())
        .await?;
    Listed::cut(rows, page, |invitation: &Invitation| invitation.id.into())
}

/// One invitation; locks it.
///
/// # Errors
/// Postgres fails.
pub async fn lock(tx: &mut Tx, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
    let row = invitations::table.find(Uuid::from(id)).select(Row::as_select()).for_update();
    row.first(tx.conn()).await.optional()?.map(TryInto::try_into).transpose()
}

statement! {
    ByProof -> (
        (
            sql_types::Uuid, sql_types::Uuid, Text, Text, Text, Text, Text, Bool, Array<sql_types::Uuid>, Timestamptz,
            Timestamptz, Nullable<Timestamptz>, Nullable<Timestamptz>,
        ),
        sql_types::Uuid,
    ):
    "select id, space_id, surname, first_name, email, certificate_last_four, role, limited, limits, invited_at, expires_at,
        accepted_at, cancelled_at, invited_by
    from lock_invitation(", link: Vec<u8> as Bytea, ", ", certificates: Vec<Vec<u8>> as Array<Bytea>, ")",
}

/// The invitation that this proof belongs to, whatever became of it, and who made it; locks it.
///
/// # Errors
/// Postgres fails.
pub async fn lock_by_proof(tx: &mut Tx, proof: &Proof) -> Result<Option<(Invitation, PersonId)>, StoreError> {
    let certificates = proof.certificate.iter().map(|digest| digest.to_vec()).collect();
    let statement = ByProof { link: proof.link.to_vec(), certificates };
    let rows = statement.load::<(Row, Uuid)>(tx.conn()).await?;
    let row = rows.into_iter().next();
    row.map(|(row, inviter)| Ok((row.try_into()?, inviter.into()))).transpose()
}

/// Ends an open invitation as accepted.
///
/// # Errors
/// Postgres fails.
pub async fn accept(tx: &mut Tx, id: InvitationId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(invitations::table.find(Uuid::from(id)))
        .set(invitations::accepted_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes an open invitation back.
///
/// # Errors
/// Postgres fails.
pub async fn cancel(tx: &mut Tx, id: InvitationId) -> Result<(), StoreError> {
    let now = tx.now();
    diesel::update(invitations::table.find(Uuid::from(id)))
        .set(invitations::cancelled_at.eq(now))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes back all open invitations of a person to a space; which ones.
///
/// # Errors
/// Postgres fails.
pub async fn cancel_all_of(
    tx: &mut Tx,
    space: SpaceId,
    inviter: PersonId,
) -> Result<Vec<InvitationId>, StoreError> {
    let now = tx.now();
    let open = invitations::table
        .filter(invitations::space_id.eq(Uuid::from(space)))
        .filter(invitations::invited_by.eq(Uuid::from(inviter)))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::cancelled_at.is_null())
        .filter(invitations::expires_at.gt(now));
    let mut cancelled = diesel::update(open)
        .set(invitations::cancelled_at.eq(now))
        .returning(invitations::id)
        .load::<Uuid>(tx.conn())
        .await?;
    cancelled.sort_unstable();
    Ok(cancelled.into_iter().map(Into::into).collect())
}

//! Invitations to a space: for a named person, by a link that works once.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Bool, Bytea, Nullable, Text, Timestamptz};
use mandataires::{Invitation, Role};
use types::{CompanyId, InvitationId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx, row::IntoValue, schema::invitations, sql::*, statement::statement,
};

/// What proves that somebody is the invited person.
#[derive(Clone, Debug)]
pub struct Proof {
    /// Digest of the link's secret.
    pub link: [u8; 32],
    /// Keyed digests of the certificate number, one a key; the first one is kept.
    pub certificate: Vec<[u8; 32]>,
}

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = invitations)]
    struct Row -> Invitation {
        id: Col<InvitationId>,
        space: Col<SpaceId> = invitations::space_id,
        surname: String,
        first_name: String,
        email: String,
        certificate_last_four: String,
        role: Col<Role>,
        limits: (bool, Vec<Col<CompanyId>>) = (invitations::limited, invitations::limits),
        invited_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        accepted_at: Option<DateTime<Utc>>,
        cancelled_at: Option<DateTime<Utc>>,
        mail_failed_at: Option<DateTime<Utc>>,
    }
}

/// Whether somebody is limited, and to what.
impl IntoValue for (bool, Vec<Col<CompanyId>>) {
    type Value = Option<BTreeSet<CompanyId>>;

    fn into_value(self) -> Self::Value {
        let (limited, limits) = self;
        limited.then(|| limits.into_iter().map(|id| id.0).collect())
    }
}

/// Keeps an invitation.
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
            invitations::id.eq(Col(invitation.id)),
            invitations::space_id.eq(Col(invitation.space)),
            invitations::surname.eq(&invitation.surname),
            invitations::first_name.eq(&invitation.first_name),
            invitations::email.eq(&invitation.email),
            invitations::certificate_digest.eq(kept.as_slice()),
            invitations::certificate_last_four.eq(&invitation.certificate_last_four),
            invitations::role.eq(Col(invitation.role)),
            invitations::limited.eq(invitation.limits.is_some()),
            invitations::limits.eq(limits),
            invitations::link_digest.eq(proof.link.as_slice()),
            invitations::invited_by.eq(Col(by)),
            invitations::invited_at.eq(invitation.invited_at),
            invitations::expires_at.eq(invitation.expires_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A page of the invitations of a space.
pub async fn of_space(tx: &mut Tx, space: SpaceId, page: Page) -> Result<Listed<Invitation>, StoreError> {
    let query = Row::query().filter(invitations::space_id.eq(Col(space)));
    let rows = page.rows(tx, query, invitations::id).await?;
    Listed::cut(rows, page, |invitation: &Invitation| invitation.id.into())
}

/// One invitation; locks it.
pub async fn lock(tx: &mut Tx, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
    one(Row::query().filter(invitations::id.eq(Col(id))).for_update().first(tx.conn()).await)
}

statement! {
    ByProof -> (
        (
            sql_types::Uuid, sql_types::Uuid, Text, Text, Text, Text, Text, (Bool, Array<sql_types::Uuid>), Timestamptz,
            Timestamptz, Nullable<Timestamptz>, Nullable<Timestamptz>, Nullable<Timestamptz>,
        ),
        sql_types::Uuid,
    ):
    "select id, space_id, surname, first_name, email, certificate_last_four, role, limited, limits, invited_at, expires_at,
        accepted_at, cancelled_at, mail_failed_at, invited_by
    from lock_invitation(", link: Vec<u8> as Bytea, ", ", certificates: Vec<Vec<u8>> as Array<Bytea>, ")",
}

/// The invitation that this proof belongs to, whatever became of it, and who made it; locks it.
pub async fn lock_by_proof(tx: &mut Tx, proof: &Proof) -> Result<Option<(Invitation, PersonId)>, StoreError> {
    let certificates = proof.certificate.iter().map(|digest| digest.to_vec()).collect();
    let statement = ByProof { link: proof.link.to_vec(), certificates };
    let rows = statement.load::<(Row, Col<PersonId>)>(tx.conn()).await?;
    Ok(rows.into_iter().next().map(|(row, inviter)| (row.into(), inviter.0)))
}

/// Saves what became of an invitation whose row is locked.
pub async fn save(tx: &mut Tx, after: &Invitation) -> Result<(), StoreError> {
    diesel::update(invitations::table.find(Col(after.id)))
        .set((
            invitations::accepted_at.eq(after.accepted_at),
            invitations::cancelled_at.eq(after.cancelled_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// Takes back all open invitations of a person to a space; which ones.
pub async fn cancel_all_of(
    tx: &mut Tx,
    space: SpaceId,
    inviter: PersonId,
) -> Result<Vec<InvitationId>, StoreError> {
    let now = tx.real_now();
    let open = invitations::table
        .filter(invitations::space_id.eq(Col(space)))
        .filter(invitations::invited_by.eq(Col(inviter)))
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::cancelled_at.is_null())
        .filter(invitations::expires_at.gt(now));
    let cancelled = diesel::update(open).set(invitations::cancelled_at.eq(now)).returning(invitations::id);
    let mut cancelled = cancelled.load::<Uuid>(tx.conn()).await?;
    cancelled.sort_unstable();
    Ok(cancelled.into_iter().map(Into::into).collect())
}

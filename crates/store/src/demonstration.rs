//! What demonstration persons hold: tokens, roles, memberships, and what they handed out. Outside trial mode it must be ended.

use chrono::NaiveDate;
use elections::Election;
use types::{CodeId, InvitationId, MembershipId, PersonId, SpaceId, TokenId};
use uuid::Uuid;

use crate::{
    Store, StoreError, Tx,
    schema::{
        access_codes, api_tokens, audit_events, authority_members, elections as polls, invitations,
        memberships, persons,
    },
    sql::*,
};

/// The demonstration persons.
macro_rules! personas {
    () => {
        persons::table.filter(persons::persona.is_not_null()).select(persons::id)
    };
}

diesel::define_sql_function! {
    /// Whether a demonstration person could still do something here.
    fn holds_demonstration() -> diesel::sql_types::Bool;
}
diesel::define_sql_function! {
    /// Whether anybody is known here who is no demonstration person.
    fn holds_others() -> diesel::sql_types::Bool;
}

impl Store {
    /// Whether a demonstration person could still do something here: it has a token that was not ended, a role at the
    /// authority, or is in a space.
    pub async fn holds_demonstration(&self) -> Result<bool, StoreError> {
        let mut conn = self.connection().await?;
        Ok(diesel::select(holds_demonstration()).get_result(&mut conn).await?)
    }

    /// Whether anybody is known here who is no demonstration person.
    pub async fn holds_others(&self) -> Result<bool, StoreError> {
        let mut conn = self.connection().await?;
        Ok(diesel::select(holds_others()).get_result(&mut conn).await?)
    }
}

/// Ends every token of demonstration persons, also those whose time is over.
pub async fn end_tokens(tx: &mut Tx) -> Result<Vec<TokenId>, StoreError> {
    let living = api_tokens::table
        .filter(api_tokens::revoked_at.is_null())
        .filter(api_tokens::person_id.eq_any(personas!()));
    let ended =
        diesel::update(living).set(api_tokens::revoked_at.eq(tx.real_now())).returning(api_tokens::id);
    all(ended.get_results::<Uuid>(tx.conn()).await)
}

/// Takes every role at the authority from demonstration persons.
pub async fn end_roles(tx: &mut Tx) -> Result<Vec<PersonId>, StoreError> {
    let held = authority_members::table.filter(authority_members::person_id.eq_any(personas!()));
    let ended = diesel::delete(held).returning(authority_members::person_id);
    all(ended.get_results::<Uuid>(tx.conn()).await)
}

/// Lets demonstration persons leave every space, also as its last owner.
pub async fn end_memberships(tx: &mut Tx) -> Result<Vec<(MembershipId, SpaceId)>, StoreError> {
    let living = memberships::table
        .filter(memberships::left_at.is_null())
        .filter(memberships::person_id.eq_any(personas!()));
    let ended: Vec<(Uuid, Uuid)> = diesel::update(living)
        .set((memberships::left_at.eq(tx.now()), memberships::version.eq(memberships::version + 1)))
        .returning((memberships::id, memberships::space_id))
        .get_results(tx.conn())
        .await?;
    Ok(ended.into_iter().map(|(id, space)| (id.into(), space.into())).collect())
}

/// Takes back every invitation of demonstration persons that nobody has accepted.
pub async fn end_invitations(tx: &mut Tx) -> Result<Vec<(InvitationId, SpaceId)>, StoreError> {
    let open = invitations::table
        .filter(invitations::accepted_at.is_null())
        .filter(invitations::cancelled_at.is_null())
        .filter(invitations::invited_by.eq_any(personas!()));
    let ended: Vec<(Uuid, Uuid)> = diesel::update(open)
        .set(invitations::cancelled_at.eq(tx.now()))
        .returning((invitations::id, invitations::space_id))
        .get_results(tx.conn())
        .await?;
    Ok(ended.into_iter().map(|(id, space)| (id.into(), space.into())).collect())
}

/// Revokes every code that demonstration persons issued and that nobody has registered: the letters with them were never
/// sent by the authority.
pub async fn end_codes(tx: &mut Tx) -> Result<Vec<CodeId>, StoreError> {
    let theirs = audit_events::table
        .filter(audit_events::resource_kind.eq("code"))
        .filter(audit_events::action.eq("issued"))
        .filter(audit_events::person_id.eq_any(personas!().select(persons::id.nullable())))
        .select(audit_events::resource_id);
    let waiting =
        access_codes::table.filter(access_codes::state.eq("issued")).filter(access_codes::id.eq_any(theirs));
    let ended = diesel::update(waiting)
        .set((access_codes::state.eq("revoked"), access_codes::ended_at.eq(tx.now())))
        .returning(access_codes::id);
    all(ended.get_results::<Uuid>(tx.conn()).await)
}

/// Moves a poll with a day of its own, as it was read, to another day; whether it was still so.
pub async fn move_poll(tx: &mut Tx, poll: &Election, day: NaiveDate) -> Result<bool, StoreError> {
    let read = polls::table
        .find(Col(poll.id))
        .filter(polls::version.eq(poll.version))
        .filter(polls::election_day.is_not_null());
    let moved = (polls::election_day.eq(day), polls::version.eq(poll.version + 1));
    Ok(diesel::update(read).set(moved).execute(tx.conn()).await? == 1)
}

//! Mail on its way out: written in the transaction of what it tells, taken and sent after the commit.

use chrono::{DateTime, Utc};
use diesel::sql_types::{self, Array, Bool, Bytea, Nullable, Text};
use mandataires::{Power, Role};
use serde::{Deserialize, Serialize};
use types::{CompanyId, InvitationId, Language, MailId, PersonId, ServerId, SpaceId};

use crate::{
    StoreError, Tx,
    schema::{leases, outbox, persons},
    sql::*,
    statement::statement,
};

/// A mail.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mail {
    /// The mail.
    pub id: MailId,
    /// The address it goes to.
    pub recipient: String,
    /// One line.
    pub subject: String,
    /// Plain text. It may hold the secret of an invitation, so that no stored answer has it.
    #[serde(skip)]
    pub body: String,
    /// The language it is written in.
    pub language: Language,
    /// How often it was tried, this time included.
    pub attempts: u16,
    /// The invitation that it brings, if it brings one.
    #[serde(default)]
    pub invitation: Option<InvitationId>,
}

/// Somebody who is told by mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// Where mail reaches the person.
    pub email: String,
    /// In which language.
    pub language: Language,
}

/// Somebody who has shown the number of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// Keyed digest of the number.
    pub certificate: Vec<u8>,
    /// Where mail reaches the person.
    pub email: Option<String>,
    /// In which language.
    pub language: Language,
    /// Whether the person wants mail.
    pub wants_mail: bool,
}

/// How the mail stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxStats {
    /// Mails that have not gone yet.
    pub waiting: i64,
    /// Since when the oldest of them waits.
    pub waiting_since: Option<DateTime<Utc>>,
    /// Mails that were given up.
    pub failed: i64,
    /// When the last one was.
    pub failed_at: Option<DateTime<Utc>>,
}

statement! {
    ToTell -> (Text, Text):
    "select email, language from members_to_tell(", space: Col<SpaceId> as sql_types::Uuid, ", ",
    company: Col<CompanyId> as sql_types::Uuid, ", ", roles: Vec<&'static str> as Array<Text>, ")",
}

/// The members of a space with the power to act for this company who want mail and have an address, for a reviewer.
pub async fn recipients(
    tx: &mut Tx,
    space: SpaceId,
    company: CompanyId,
) -> Result<Vec<Recipient>, StoreError> {
    let roles = Role::ALL.into_iter().filter(|role| role.may(Power::Act)).map(Role::code).collect();
    let statement = ToTell { space: Col(space), company: Col(company), roles };
    let rows = statement.load::<(String, Col<Language>)>(tx.conn()).await?;
    Ok(rows.into_iter().map(|(email, language)| Recipient { email, language: language.0 }).collect())
}

/// Those of these colleagues of the caller who want mail and have an address.
pub async fn people(tx: &mut Tx, ids: &[PersonId]) -> Result<Vec<(PersonId, Recipient)>, StoreError> {
    let reached = persons::table
        .filter(persons::id.eq_any(uuids(ids)))
        .filter(persons::wants_mail)
        .filter(persons::email.is_not_null())
        .order(persons::id)
        .select((persons::id, persons::email.assume_not_null(), persons::language));
    let rows = reached.load::<(Col<PersonId>, String, Col<Language>)>(tx.conn()).await?;
    let people =
        rows.into_iter().map(|(id, email, language)| (id.0, Recipient { email, language: language.0 }));
    Ok(people.collect())
}

statement! {
    Holders -> (Bytea, Nullable<Text>, Text, Bool):
    "select digest, email, language, wants_mail from certificate_holders(", company: Col<CompanyId> as sql_types::Uuid, ", ",
    digests: Vec<Vec<u8>> as Array<Bytea>, ")",
}

row! {
    #[derive(Queryable)]
    struct HolderRow -> Holder {
        certificate: Vec<u8>,
        email: Option<String>,
        language: Col<Language>,
        wants_mail: bool,
    }
}

/// Those of the spaces that act for a company who have shown the numbers of these certificates; the longest member first.
pub async fn holders(
    tx: &mut Tx,
    company: CompanyId,
    certificates: &[&[u8]],
) -> Result<Vec<Holder>, StoreError> {
    let digests = certificates.iter().map(|digest| digest.to_vec()).collect();
    let statement = Holders { company: Col(company), digests };
    all(statement.load::<HolderRow>(tx.conn()).await)
}

/// Puts mails on their way: they go after the commit, or not at all.
pub async fn add(tx: &mut Tx, mails: &[Mail]) -> Result<(), StoreError> {
    let now = tx.real_now();
    let rows: Vec<_> = mails
        .iter()
        .map(|mail| {
            (
                outbox::id.eq(Col(mail.id)),
                outbox::kind.eq("mail"),
                outbox::recipient.eq(&mail.recipient),
                outbox::subject.eq(&mail.subject),
                outbox::body.eq(&mail.body),
                outbox::language.eq(Col(mail.language)),
                outbox::invitation_id.eq(mail.invitation.map(Col)),
                outbox::next_attempt_at.eq(now),
                outbox::created_at.eq(now),
            )
        })
        .collect();
    diesel::insert_into(outbox::table).values(rows).execute(tx.conn()).await?;
    Ok(())
}

/// Takes the lead of a work until this moment, or keeps it; false while somebody else has it.
pub async fn lead(
    tx: &mut Tx,
    work: &str,
    holder: ServerId,
    until: DateTime<Utc>,
) -> Result<bool, StoreError> {
    use diesel::query_dsl::methods::FilterDsl;
    let (now, holder) = (tx.real_now(), Col(holder));
    let taken = diesel::insert_into(leases::table)
        .values((leases::work.eq(work), leases::holder.eq(holder), leases::held_until.eq(until)))
        .on_conflict(leases::work)
        .do_update()
        .set((leases::holder.eq(holder), leases::held_until.eq(until)));
    let free = leases::holder.eq(holder).or(leases::held_until.lt(now));
    Ok(FilterDsl::filter(taken, free).execute(tx.conn()).await? == 1)
}

/// Gives up the lead of a work, so that another server has it at once.
pub async fn give_up_lead(tx: &mut Tx, work: &str, holder: ServerId) -> Result<(), StoreError> {
    let mine = leases::table.filter(leases::work.eq(work)).filter(leases::holder.eq(Col(holder)));
    diesel::delete(mine).execute(tx.conn()).await?;
    Ok(())
}

row! {
    #[derive(Queryable, Selectable)]
    #[diesel(table_name = outbox)]
    struct Row -> Mail {
        id: Col<MailId>,
        recipient: String,
        subject: String,
        body: String,
        language: Col<Language>,
        attempts: Col<u16>,
        invitation: Option<Col<InvitationId>> = outbox::invitation_id,
    }
}

/// Takes the mails that are due for sending, those of nobody else; until this moment nobody takes them again.
pub async fn take(tx: &mut Tx, most: u8, until: DateTime<Utc>) -> Result<Vec<Mail>, StoreError> {
    let now = tx.real_now();
    let due = outbox::table
        .filter(outbox::sent_at.is_null())
        .filter(outbox::failed_at.is_null())
        .filter(outbox::next_attempt_at.le(now))
        .order((outbox::next_attempt_at, outbox::id))
        .limit(most.into())
        .select(outbox::id)
        .for_update()
        .skip_locked()
        .load::<Col<MailId>>(tx.conn())
        .await?;
    let taken = diesel::update(outbox::table.filter(outbox::id.eq_any(due)))
        .set((outbox::attempts.eq(outbox::attempts + 1), outbox::next_attempt_at.eq(until)))
        .returning(Row::as_returning());
    all(taken.get_results(tx.conn()).await)
}

/// What became of an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attempted {
    /// It has gone.
    Sent,
    /// It is tried again from this moment on.
    Again(DateTime<Utc>),
    /// It is given up.
    Failed,
}

/// Notes what became of an attempt; a mail that has gone or was given up is emptied.
pub async fn note(tx: &mut Tx, id: MailId, attempted: Attempted) -> Result<(), StoreError> {
    let now = tx.real_now();
    let mail =
        outbox::table.find(Col(id)).filter(outbox::sent_at.is_null()).filter(outbox::failed_at.is_null());
    match attempted {
        Attempted::Sent => {
            let update = diesel::update(mail).set((outbox::sent_at.eq(now), outbox::body.eq("")));
            update.execute(tx.conn()).await?
        }
        Attempted::Again(at) => {
            diesel::update(mail).set(outbox::next_attempt_at.eq(at)).execute(tx.conn()).await?
        }
        Attempted::Failed => {
            let update = diesel::update(mail).set((outbox::failed_at.eq(now), outbox::body.eq("")));
            update.execute(tx.conn()).await?
        }
    };
    Ok(())
}

/// An invitation of which the mail was given up.
#[derive(Clone, Debug)]
pub struct Undelivered {
    pub invitation: InvitationId,
    pub space: SpaceId,
    /// Where it was sent.
    pub invited: String,
    /// Who invited, where mail is wanted.
    pub inviter: Option<Recipient>,
}

statement! {
    NoteUndelivered -> (sql_types::Uuid, sql_types::Uuid, Text, Nullable<Text>, Text):
    "select invitation, space, invited, email, language from invitation_undelivered(", mail: Col<MailId> as sql_types::Uuid, ", ",
    failed: DateTime<Utc> as sql_types::Timestamptz, ")",
}

/// Notes at an open invitation that this mail, which was given up, brought it; none where it brought none.
pub async fn note_undelivered(tx: &mut Tx, mail: MailId) -> Result<Option<Undelivered>, StoreError> {
    type Row = (Col<InvitationId>, Col<SpaceId>, String, Option<String>, Col<Language>);
    let statement = NoteUndelivered { mail: Col(mail), failed: tx.real_now() };
    let mut rows = statement.load::<Row>(tx.conn()).await?;
    Ok(rows.pop().map(|(invitation, space, invited, email, language)| Undelivered {
        invitation: invitation.0,
        space: space.0,
        invited,
        inviter: email.map(|email| Recipient { email, language: language.0 }),
    }))
}

/// How many mails wait and how many were given up.
pub async fn standing(tx: &mut Tx) -> Result<OutboxStats, StoreError> {
    use diesel::dsl::{count_star, max, min};
    let (waiting, waiting_since) = outbox::table
        .filter(outbox::sent_at.is_null())
        .filter(outbox::failed_at.is_null())
        .select((count_star(), min(outbox::created_at)))
        .first::<(i64, Option<DateTime<Utc>>)>(tx.conn())
        .await?;
    let (failed, failed_at) = outbox::table
        .filter(outbox::failed_at.is_not_null())
        .select((count_star(), max(outbox::failed_at)))
        .first::<(i64, Option<DateTime<Utc>>)>(tx.conn())
        .await?;
    Ok(OutboxStats { waiting, waiting_since, failed, failed_at })
}

/// Forgets mails that went or were given up before this moment.
pub async fn forget_before(tx: &mut Tx, before: DateTime<Utc>) -> Result<usize, StoreError> {
    let ended = outbox::sent_at.lt(before).or(outbox::failed_at.lt(before));
    Ok(diesel::delete(outbox::table.filter(ended)).execute(tx.conn()).await?)
}

//! The tokens that persons sign in with: each may make further ones, and takes them with it when it is ended.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use diesel::{
    pg::Pg,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{BigInt, Bool, Bytea, Date, Nullable, Text, Timestamptz, Uuid as SqlUuid},
};
use mandataires::{AuthorityRole, Token};
use types::{PersonId, TokenId};
use uuid::Uuid;

use crate::{
    Listed, Page, Store, StoreError, Tx, idempotency::Seen, rights::Alone, schema::api_tokens, sql::*,
    statement::statement,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = api_tokens)]
    struct Row -> Token {
        id: Col<TokenId>,
        label: String,
        minted_by: Option<Col<TokenId>>,
        issued_at: DateTime<Utc>,
        expires_at: DateTime<Utc>,
        revoked_at: Option<DateTime<Utc>>,
        last_used_on: Option<NaiveDate>,
        latest_end_at: Option<DateTime<Utc>>,
    }
}

/// What the token of a call gives in the transaction that acts, and what became of its key.
pub(crate) struct SignedIn {
    /// The role at the authority, where there is one.
    pub(crate) authority: Option<AuthorityRole>,
    /// What is known of the key.
    pub(crate) seen: Seen,
}

/// Whom the secret of a token names.
#[derive(Clone, Debug)]
pub struct Bearer {
    pub token: TokenId,
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// The last civil day on which the token was used, as far as was noted.
    pub last_used_on: Option<NaiveDate>,
    /// How far ahead the clock of a trial is: read here, so that it costs no trip of its own.
    pub ahead: Duration,
}

statement! {
    TokenByDigest -> (SqlUuid, SqlUuid, Text, Nullable<Date>, BigInt):
    "select token, person, display_name, last_used_on, ahead_us from trial_clock, token_by_digest(", digest: Vec<u8> as Bytea, ", ",
    now: DateTime<Utc> as Timestamptz, ")",
}

type BearerRow = (Col<TokenId>, Col<PersonId>, String, Option<NaiveDate>, i64);

statement! {
    NoteUse -> (Bool):
    "select note_use(", token: Uuid as SqlUuid, ", ", today: NaiveDate as Date, ")",
}

impl Store {
    /// The bearer of a token by the digest of its secret; nobody when it is unknown, revoked or past its end.
    pub async fn authenticate(
        &self,
        digest: &[u8],
        now: DateTime<Utc>,
    ) -> Result<Option<Bearer>, StoreError> {
        let (_, rows) = self
            .first(|conn| {
                let statement = TokenByDigest { digest: digest.to_vec(), now };
                Box::pin(statement.load::<BearerRow>(conn))
            })
            .await?;
        let bearer = |(Col(token), Col(person), display_name, last_used_on, ahead_us): BearerRow| Bearer {
            token,
            person,
            display_name,
            last_used_on,
            ahead: Duration::microseconds(ahead_us),
        };
        Ok(rows.into_iter().next().map(bearer))
    }

    /// Notes that a token was used on this civil day.
    pub async fn note_use(&self, token: TokenId, today: NaiveDate) -> Result<(), StoreError> {
        let mut conn = self.connection().await?;
        NoteUse { token: token.into(), today }.load::<(bool,)>(&mut conn).await?;
        Ok(())
    }
}

statement! {
    SignIn -> (Nullable<Text>, Nullable<Bool>, Nullable<Bytea>, Nullable<Text>):
    "select member.role, current_setting('scrutin.key_taken', true) = 'true', kept.fingerprint, kept.answer
    from api_tokens token
    left join authority_members member on member.person_id = token.person_id
    left join idempotency_records kept on kept.person_id = token.person_id and kept.key = ",
    key: Option<String> as Nullable<Text>, " where token.id = ", token: Uuid as SqlUuid,
    " and token.revoked_at is null and token.expires_at > ", now: DateTime<Utc> as Timestamptz, "",
}

type SignInRow = (Option<Col<AuthorityRole>>, Option<bool>, Option<Vec<u8>>, Option<String>);

/// What this token gives now; nothing where it is revoked or past its end.
pub(crate) async fn signed_in(tx: &mut Tx, token: TokenId) -> Result<Option<SignedIn>, StoreError> {
    let key = tx.call.idempotency.clone();
    let shown = key.as_ref().map(|key| key.key.clone());
    let statement = SignIn { key: shown, token: token.into(), now: tx.real_now() };
    let rows = statement.load::<SignInRow>(tx.conn()).await?;
    let Some((role, taken, fingerprint, answer)) = rows.into_iter().next() else { return Ok(None) };
    let seen = key.map_or(Seen::Never, |key| key.seen(taken == Some(true), fingerprint.zip(answer)));
    Ok(Some(SignedIn { authority: role.map(|role| role.0), seen }))
}

/// Keeps a token by the digest of its secret.
pub async fn add(tx: &mut Tx, person: PersonId, token: &Token, digest: &[u8]) -> Result<(), StoreError> {
    diesel::insert_into(api_tokens::table)
        .values((
            api_tokens::id.eq(Col(token.id)),
            api_tokens::person_id.eq(Col(person)),
            api_tokens::digest.eq(digest),
            api_tokens::label.eq(&token.label),
            api_tokens::minted_by.eq(token.minted_by.map(Col)),
            api_tokens::issued_at.eq(token.issued_at),
            api_tokens::expires_at.eq(token.expires_at),
            api_tokens::latest_end_at.eq(token.latest_end_at),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// A page of the tokens of one person.
pub async fn of_person(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<Token>, StoreError> {
    let query = Row::query().filter(api_tokens::person_id.eq(Col(person)));
    let rows = page.rows(tx, query, api_tokens::id).await?;
    Listed::cut(rows, page, |token: &Token| token.id.into())
}

/// A token of this person that is alive.
pub async fn living(tx: &mut Tx, person: PersonId, token: TokenId) -> Result<Option<Token>, StoreError> {
    let living = Row::query()
        .filter(api_tokens::id.eq(Col(token)))
        .filter(api_tokens::person_id.eq(Col(person)))
        .filter(api_tokens::revoked_at.is_null())
        .filter(api_tokens::expires_at.gt(tx.real_now()));
    one(living.first(tx.conn()).await)
}

/// The ids of a token of a person and of all that it made, and those made: diesel has no words for what refers to itself.
#[derive(QueryId)]
struct Family {
    token: Uuid,
    person: Uuid,
}

impl QueryFragment<Pg> for Family {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> diesel::QueryResult<()> {
        out.push_sql("with recursive family as (select id from api_tokens where id = ");
        out.push_bind_param::<SqlUuid, _>(&self.token)?;
        out.push_sql(" and person_id = ");
        out.push_bind_param::<SqlUuid, _>(&self.person)?;
        out.push_sql(
            " union all select minted.id from api_tokens minted join family on minted.minted_by = family.id)
            select id from family",
        );
        Ok(())
    }
}

impl Query for Family {
    type SqlType = SqlUuid;
}

impl<Conn> diesel::RunQueryDsl<Conn> for Family {}

/// A token of this person and all that it made, and those made, whatever became of them.
pub async fn family(tx: &mut Tx, person: PersonId, token: TokenId) -> Result<Vec<TokenId>, StoreError> {
    let family = Family { token: token.into(), person: person.into() };
    Ok(sorted(family.load::<Uuid>(tx.conn()).await?))
}

/// Ends a token of this person and all that it made; which ones were ended. None where the person has no such token that is
/// not revoked.
pub async fn end(
    tx: &mut Tx,
    _alone: &Alone,
    person: PersonId,
    token: TokenId,
) -> Result<Vec<TokenId>, StoreError> {
    let family = family(tx, person, token).await?;
    let open = api_tokens::table
        .filter(api_tokens::id.eq_any(uuids(&family)))
        .filter(api_tokens::revoked_at.is_null());
    let ended = diesel::update(open).set(api_tokens::revoked_at.eq(tx.real_now())).returning(api_tokens::id);
    Ok(sorted(ended.load::<Uuid>(tx.conn()).await?))
}

/// Ends all tokens of a person that are alive, but for one that is to be kept; which ones were ended.
pub async fn end_all(
    tx: &mut Tx,
    _alone: &Alone,
    person: PersonId,
    keep: Option<TokenId>,
) -> Result<Vec<TokenId>, StoreError> {
    let now = tx.real_now();
    let living = api_tokens::table
        .filter(api_tokens::person_id.eq(Col(person)))
        .filter(api_tokens::revoked_at.is_null())
        .filter(api_tokens::expires_at.gt(now))
        // The nil id is nobody's.
        .filter(api_tokens::id.ne(keep.map_or_else(Uuid::nil, Uuid::from)));
    let ended = diesel::update(living).set(api_tokens::revoked_at.eq(now)).returning(api_tokens::id);
    Ok(sorted(ended.load::<Uuid>(tx.conn()).await?))
}

fn sorted(mut ids: Vec<Uuid>) -> Vec<TokenId> {
    ids.sort_unstable();
    ids.into_iter().map(Into::into).collect()
}

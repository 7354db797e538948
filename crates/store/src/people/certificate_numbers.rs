//! The numbers of certificates that persons have shown, as keyed digests. They authenticate nobody.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CertificateNumberId, PersonId, SpaceId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{certificate_numbers as numbers, memberships, persons},
    sql::*,
};

/// Where a number was learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The person accepted an invitation that names it.
    Invitation,
    /// The person said so.
    Declared,
    /// The trial authority made it.
    Trial,
}

impl Source {
    /// Every source.
    pub const ALL: [Self; 3] = [Self::Invitation, Self::Declared, Self::Trial];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Declared => "declared",
            Self::Trial => "trial",
        }
    }

    fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.code() == code)
    }
}

/// A number that a person has shown.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShownNumber {
    /// Names it without its digits.
    pub id: CertificateNumberId,
    /// By which people recognise the certificate.
    pub last_four: String,
    /// Where it was learnt.
    pub source: Source,
    /// When it was shown first.
    pub shown_at: DateTime<Utc>,
}

type Row = (Uuid, String, String, DateTime<Utc>);

impl TryFrom<Row> for ShownNumber {
    type Error = StoreError;

    fn try_from((id, last_four, source, shown_at): Row) -> Result<Self, StoreError> {
        let source = known(Source::from_code(&source), "source of a certificate number")?;
        Ok(Self { id: id.into(), last_four, source, shown_at })
    }
}

/// Keeps a number of this person under the first of its digests; the one that is known already stays, and false is answered.
///
/// # Errors
/// Postgres fails.
pub async fn add(
    tx: &mut Tx,
    person: PersonId,
    number: &ShownNumber,
    digests: &[[u8; 32]],
) -> Result<bool, StoreError> {
    let Some(digest) = digests.first() else { return Ok(false) };
    let added = diesel::insert_into(numbers::table)
        .values((
            numbers::id.eq(Uuid::from(number.id)),
            numbers::person_id.eq(Uuid::from(person)),
            numbers::digest.eq(digest.as_slice()),
            numbers::last_four.eq(&number.last_four),
            numbers::source.eq(number.source.code()),
            numbers::shown_at.eq(number.shown_at),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added == 1)
}

/// Lets a number stand under the first of its digests, so that the keys of the others can be given up.
///
/// # Errors
/// Postgres fails.
pub async fn renew(tx: &mut Tx, id: CertificateNumberId, digests: &[[u8; 32]]) -> Result<(), StoreError> {
    if let [newest, older, ..] = digests
        && newest != older
    {
        let number = numbers::table.find(Uuid::from(id)).filter(numbers::digest.ne(newest.as_slice()));
        diesel::update(number).set(numbers::digest.eq(newest.as_slice())).execute(tx.conn()).await?;
    }
    Ok(())
}

/// The number of one of these digests that this person has shown.
///
/// # Errors
/// Postgres fails.
pub async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    digests: &[[u8; 32]],
) -> Result<Option<ShownNumber>, StoreError> {
    let row = numbers::table
        .filter(numbers::person_id.eq(Uuid::from(person)))
        .filter(numbers::digest.eq_any(slices(digests)))
        .select((numbers::id, numbers::last_four, numbers::source, numbers::shown_at))
        .first::<Row>(tx.conn())
        .await
        .optional()?;
    row.map(TryInto::try_into).transpose()
}

/// A page of the numbers that this person has shown.
///
/// # Errors
/// Postgres fails.
pub async fn list(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<ShownNumber>, StoreError> {
    let rows = numbers::table
        .filter(numbers::person_id.eq(Uuid::from(person)))
        .filter(numbers::id.gt(page.start()))
        .order(numbers::id)
        .limit(page.rows())
        .select((numbers::id, numbers::last_four, numbers::source, numbers::shown_at))
        .load::<Row>(tx.conn())
        .await?;
    Listed::cut(rows, page, |number: &ShownNumber| number.id.into())
}

/// Somebody who has shown a number.
#[derive(Clone, Debug)]
pub struct Holder {
    /// The person.
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// Where the number was learnt.
    pub source: Source,
}

/// The members of a space who have shown the number of one of these digests.
///
/// # Errors
/// Postgres fails.
pub async fn members(tx: &mut Tx, space: SpaceId, digests: &[[u8; 32]]) -> Result<Vec<Holder>, StoreError> {
    let rows = numbers::table
        .inner_join(memberships::table.on(memberships::person_id.eq(numbers::person_id)))
        .inner_join(persons::table.on(persons::id.eq(numbers::person_id)))
        .filter(numbers::digest.eq_any(slices(digests)))
        .filter(memberships::space_id.eq(Uuid::from(space)))
        .filter(memberships::left_at.is_null())
        .order(memberships::id)
        .select((memberships::person_id, persons::display_name, numbers::source));
    let rows = rows.load::<(Uuid, String, String)>(tx.conn()).await?;
    let holder = |(person, display_name, source): (Uuid, String, String)| {
        let source = known(Source::from_code(&source), "source of a certificate number")?;
        Ok(Holder { person: person.into(), display_name, source })
    };
    rows.into_iter().map(holder).collect()
}

/// How many numbers this person has shown.
///
/// # Errors
/// Postgres fails.
pub async fn count(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let shown = numbers::table.filter(numbers::person_id.eq(Uuid::from(person)));
    Ok(shown.count().get_result(tx.conn()).await?)
}

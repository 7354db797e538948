//! The numbers of certificates that persons have shown, as keyed digests. They authenticate nobody.

use chrono::{DateTime, Utc};
use mandataires::{NumberSource, ShownNumber};
use types::{CertificateNumberId, PersonId, SpaceId};

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{certificate_numbers as numbers, memberships, persons},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = numbers)]
    struct Row -> ShownNumber {
        id: Col<CertificateNumberId>,
        last_four: String,
        source: Col<NumberSource>,
        shown_at: DateTime<Utc>,
    }
}

/// Keeps a number of this person under the first of its digests; the one that is known already stays, and false is answered.
pub async fn add(
    tx: &mut Tx,
    person: PersonId,
    number: &ShownNumber,
    digests: &[[u8; 32]],
) -> Result<bool, StoreError> {
    let Some(digest) = digests.first() else { return Ok(false) };
    let added = diesel::insert_into(numbers::table)
        .values((
            numbers::id.eq(Col(number.id)),
            numbers::person_id.eq(Col(person)),
            numbers::digest.eq(digest.as_slice()),
            numbers::last_four.eq(&number.last_four),
            numbers::source.eq(Col(number.source)),
            numbers::shown_at.eq(number.shown_at),
        ))
        .on_conflict_do_nothing()
        .execute(tx.conn())
        .await?;
    Ok(added == 1)
}

/// Lets a number stand under the first of its digests, so that the keys of the others can be given up.
pub async fn renew(tx: &mut Tx, id: CertificateNumberId, digests: &[[u8; 32]]) -> Result<(), StoreError> {
    if let [newest, older, ..] = digests
        && newest != older
    {
        let number = numbers::table.find(Col(id)).filter(numbers::digest.ne(newest.as_slice()));
        diesel::update(number).set(numbers::digest.eq(newest.as_slice())).execute(tx.conn()).await?;
    }
    Ok(())
}

/// The number of one of these digests that this person has shown.
pub async fn of_person(
    tx: &mut Tx,
    person: PersonId,
    digests: &[[u8; 32]],
) -> Result<Option<ShownNumber>, StoreError> {
    let shown = Row::query()
        .filter(numbers::person_id.eq(Col(person)))
        .filter(numbers::digest.eq_any(slices(digests)));
    one(shown.first(tx.conn()).await)
}

/// A page of the numbers that this person has shown.
pub async fn list(tx: &mut Tx, person: PersonId, page: Page) -> Result<Listed<ShownNumber>, StoreError> {
    let rows = page.rows(tx, Row::query().filter(numbers::person_id.eq(Col(person))), numbers::id).await?;
    Listed::cut(rows, page, |number: &ShownNumber| number.id.into())
}

/// Somebody who has shown a number.
#[derive(Clone, Debug)]
pub struct Holder {
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// Where the number was learnt.
    pub source: NumberSource,
}

/// The members of a space who have shown the number of one of these digests.
pub async fn members(tx: &mut Tx, space: SpaceId, digests: &[[u8; 32]]) -> Result<Vec<Holder>, StoreError> {
    let rows = numbers::table
        .inner_join(memberships::table.on(memberships::person_id.eq(numbers::person_id)))
        .inner_join(persons::table.on(persons::id.eq(numbers::person_id)))
        .filter(numbers::digest.eq_any(slices(digests)))
        .filter(memberships::space_id.eq(Col(space)))
        .filter(memberships::left_at.is_null())
        .order(memberships::id)
        .select((memberships::person_id, persons::display_name, numbers::source));
    let rows = rows.load::<(Col<PersonId>, String, Col<NumberSource>)>(tx.conn()).await?;
    let holder = |(Col(person), display_name, Col(source))| Holder { person, display_name, source };
    Ok(rows.into_iter().map(holder).collect())
}

/// How many numbers this person has shown.
pub async fn count(tx: &mut Tx, person: PersonId) -> Result<i64, StoreError> {
    let shown = numbers::table.filter(numbers::person_id.eq(Col(person)));
    Ok(shown.count().get_result(tx.conn()).await?)
}

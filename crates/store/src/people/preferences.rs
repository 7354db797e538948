//! How a person wants to be told: language, mail, and the address it goes to.

use serde::{Deserialize, Serialize};
use types::{Language, PersonId};
use uuid::Uuid;

use crate::{StoreError, Tx, error::known, schema::persons, sql::*};

/// How a person wants to be told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Preferences {
    /// Where mail reaches the person.
    pub email: Option<String>,
    /// In which language.
    pub language: Language,
    /// Whether mail is wanted.
    pub wants_mail: bool,
    /// Changes with every change.
    pub version: i32,
}

/// How this person wants to be told.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, person: PersonId) -> Result<Option<Preferences>, StoreError> {
    let row = persons::table
        .find(Uuid::from(person))
        .select((persons::email, persons::language, persons::wants_mail, persons::version))
        .first::<(Option<String>, String, bool, i32)>(tx.conn())
        .await
        .optional()?;
    row.map(|(email, language, wants_mail, version)| {
        let language = known(Language::from_code(&language), "language")?;
        Ok(Preferences { email, language, wants_mail, version })
    })
    .transpose()
}

/// Replaces them, if the person still has this version.
///
/// # Errors
/// Postgres fails.
pub async fn set(tx: &mut Tx, person: PersonId, wanted: &Preferences) -> Result<bool, StoreError> {
    let same = persons::table.find(Uuid::from(person)).filter(persons::version.eq(wanted.version));
    let changed = diesel::update(same)
        .set((
            persons::email.eq(wanted.email.as_ref()),
            persons::language.eq(wanted.language.code()),
            persons::wants_mail.eq(wanted.wants_mail),
            persons::version.eq(wanted.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Keeps the address at which a person was reached, where none is known; whether that changed something.
///
/// # Errors
/// Postgres fails.
pub async fn reached_at(tx: &mut Tx, person: PersonId, email: &str) -> Result<bool, StoreError> {
    let unknown = persons::table.find(Uuid::from(person)).filter(persons::email.is_null());
    let changed = diesel::update(unknown)
        .set((persons::email.eq(email), persons::version.eq(persons::version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

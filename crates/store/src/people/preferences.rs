//! How a person wants to be told: language, mail, and the address it goes to.

use mandataires::Preferences;
use types::{Language, PersonId};

use crate::{StoreError, Tx, schema::persons, sql::*};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = persons)]
    struct Row -> Preferences {
        email: Option<String>,
        language: Col<Language>,
        wants_mail: bool,
        version: i32,
    }
}

/// How this person wants to be told.
pub async fn find(tx: &mut Tx, person: PersonId) -> Result<Option<Preferences>, StoreError> {
    one(Row::query().filter(persons::id.eq(Col(person))).first(tx.conn()).await)
}

/// Replaces them, if the person still has this version.
pub async fn set(tx: &mut Tx, person: PersonId, wanted: &Preferences) -> Result<bool, StoreError> {
    let same = persons::table.find(Col(person)).filter(persons::version.eq(wanted.version));
    let changed = diesel::update(same)
        .set((
            persons::email.eq(wanted.email.as_ref()),
            persons::language.eq(Col(wanted.language)),
            persons::wants_mail.eq(wanted.wants_mail),
            persons::version.eq(wanted.version + 1),
        ))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

/// Keeps the address at which a person was reached, where none is known; whether that changed something.
pub async fn reached_at(tx: &mut Tx, person: PersonId, email: &str) -> Result<bool, StoreError> {
    let unknown = persons::table.find(Col(person)).filter(persons::email.is_null());
    let changed = diesel::update(unknown)
        .set((persons::email.eq(email), persons::version.eq(persons::version + 1)))
        .execute(tx.conn())
        .await?;
    Ok(changed == 1)
}

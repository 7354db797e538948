//! The caller, and how the caller wants to be told.

use mandataires::Preferences;
use store::{Action, Change, Resource, people::preferences};
use types::Language;

use crate::{App, AppError, AppResult, Request, error::unless_stale, policy};

/// How the caller wants to be told.
///
/// # Errors
/// Nobody is signed in.
pub async fn read(app: &App, request: &Request) -> AppResult<Preferences> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| preferences::find(tx, request.caller()?.person).await?.ok_or(AppError::NotFound))
        .await
}

/// Says how the caller wants to be told: in which language, and whether by mail, to which address.
///
/// # Errors
/// Nobody is signed in, or the preferences have changed since the caller saw them.
pub async fn set(
    app: &App,
    request: &Request,
    email: Option<String>,
    language: Language,
    wants_mail: bool,
) -> AppResult<Preferences> {
    app.permit(&request.call, async |_tx| policy::signed_in(request))
        .run(async |tx, ()| {
            let person = request.caller()?.person;
            let before = preferences::find(tx, person).await?.ok_or(AppError::NotFound)?;
            request.expects(before.version)?;
            let wanted = Preferences { email, language, wants_mail, version: before.version };
            unless_stale(preferences::set(tx, person, &wanted).await?)?;
            tx.record(Change::new(Resource::Person, person, Action::PreferencesSet));
            Ok(Preferences { version: before.version + 1, ..wanted })
        })
        .await
}

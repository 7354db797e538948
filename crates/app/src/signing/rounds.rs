//! Rounds in which a procès-verbal is signed by the president and each assessor, in any order, until all have signed.

use mandataires::Power;
use routing::{
    file::File,
    signing::{Round, RoundStep, Signatory},
};
use serde_json::json;
use store::{
    Action, Change, Listed, Page, Resource, StoreError, Tx, files,
    signing::{preparations, rounds},
};
use types::{ElectionId, FileId, Finding, Language, RoundId, SignatoryId};

use crate::{
    App, AppError, AppResult, Conflict, Request, civil_day, demarches::attachments::room_to_wait,
    mail::Occasion, policy, signing::signatories,
};

/// Records what happened to a round.
pub(crate) fn record(tx: &mut Tx, round: &Round, action: Action) {
    tx.record(Change::new(Resource::Round, round.id, action).of_company(round.company));
}

/// A page of the rounds of a poll.
pub async fn list(app: &App, request: &Request, id: ElectionId, page: Page) -> AppResult<Listed<Round>> {
    app.permit(&request.call, async |tx| {
        policy::recorded_election(tx, request, id, Power::See).await.map(drop)
    })
    .run(async |tx, ()| Ok(rounds::of_election(tx, id, page).await?))
    .await
}

/// One round: who has signed, when and how, and who is missing.
pub async fn read(app: &App, request: &Request, id: RoundId) -> AppResult<Round> {
    app.read(&request.call, async |tx| policy::round(tx, request, id, Power::See).await).await
}

/// The newest revision of the file, which the caller may download, and its name.
pub(crate) async fn to_download(
    tx: &mut Tx,
    request: &Request,
    id: RoundId,
) -> Result<(FileId, String), AppError> {
    let round = policy::round(tx, request, id, Power::See).await?;
    Ok((round.file, round.name))
}

/// The signatory of this id who is missing.
pub(crate) fn missing(round: &Round, id: SignatoryId) -> Result<&Signatory, AppError> {
    let unknown = || Finding::error("/signatory_id", "signatory_unknown");
    let signatory = round.signatories.iter().find(|one| one.id == id).ok_or_else(unknown)?;
    if signatory.signed.is_some() { Err(Conflict::SignatoryHasSigned.into()) } else { Ok(signatory) }
}

/// Reminds those who are missing, each at most once a day: by mail, where one reaches them. Who has no settings here is
/// written to in this language.
///
/// # Errors
/// The caller may not act for the company, the round is closed, everybody who is missing was reminded today, or too many mails
/// went that day.
pub async fn remind(app: &App, request: &Request, id: RoundId, language: Language) -> AppResult<Round> {
    app.permit(&request.call, async |tx| policy::locked_round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            let reminded = round.reminded(civil_day(tx.now()), tx.now())?;
            rounds::save(tx, &round, &reminded).await?;
            let both = reminded.signatories.iter().zip(&round.signatories);
            let those: Vec<_> = both.filter(|(now, then)| now != then).map(|(now, _)| now).collect();
            let names: Vec<_> = those.iter().map(|one| one.name.as_str()).collect();
            let change = Change::new(Resource::Round, id, Action::Reminded).of_company(round.company);
            tx.record(change.personal(json!({ "signatories": names })));
            signatories::tell(tx, app, request, &round, &those, Occasion::Reminded, language).await?;
            Ok(reminded)
        })
        .await
}

/// Calls a round off.
///
/// # Errors
/// The caller may not act for the company, or the round is closed.
pub async fn cancel(app: &App, request: &Request, id: RoundId) -> AppResult<Round> {
    app.permit(&request.call, async |tx| policy::locked_round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            let cancelled = round.cancelled(tx.now())?;
            rounds::save(tx, &round, &cancelled).await?;
            preparations::end_of_round(tx, id).await?;
            record(tx, &round, Action::Cancelled);
            Ok(cancelled)
        })
        .await
}

/// A copy of the file that everybody has signed, as an uploaded file of the caller: to be handed in as the signed copy of
/// a returned document, or attached to a démarche.
///
/// # Errors
/// The caller may not act for the company, somebody is missing, or too many files of the caller wait to be used.
pub async fn copy(app: &App, request: &Request, id: RoundId) -> AppResult<File> {
    app.permit(&request.call, async |tx| policy::round(tx, request, id, Power::Act).await)
        .run(async |tx, round| {
            round.next(RoundStep::Copy)?;
            room_to_wait(tx, request).await?;
            let (id, person) = (tx.id(), request.caller()?.person);
            let copy = files::copy(tx, round.file, id, person, None).await?;
            let copy = copy.ok_or(StoreError::Unknown("file"))?;
            tx.record(Change::new(Resource::File, copy.id, Action::Copied).of_company(round.company));
            Ok(copy)
        })
        .await
}

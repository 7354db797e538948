//! The form of a démarche, out of its content: what people read, and sign.

use chrono::{DateTime, Utc};
use documents::{DemarcheForm, RenderInput, write};
use routing::demarche::Demarche;
use sha2::{Digest, Sha256};
use store::{Tx, companies, companies::elections as polls, demarches};
use types::{DemarcheId, Finding, Language};

use super::{Printed, print, register};
use crate::{
    App, AppError, AppResult, Request,
    demarches::read_content,
    policy::{self, Visibility},
};

/// The form of what is confirmed, or else of what reached the administration last; the desk sees only that.
///
/// # Errors
/// There is no such démarche for the caller, or nothing of it is confirmed.
pub async fn paper(
    app: &App,
    request: &Request,
    id: DemarcheId,
    language: Language,
) -> Result<Printed, AppError> {
    let written: AppResult<_> = app
        .permit(&request.call, async |tx| policy::visible_demarche(tx, request, id).await)
        .run(async |tx, (demarche, visibility)| {
            let confirmed = match visibility {
                Visibility::Draft => demarches::content(tx, id).await?,
                Visibility::LastTransmitted | Visibility::InItsName => None,
            };
            let content = match confirmed {
                Some(content) => Some(content),
                None => demarches::received(tx, id).await?,
            };
            let content =
                content.ok_or_else(|| AppError::NotReady(vec![Finding::error("", "not_confirmed")]))?;
            demarche_form(app, tx, &demarche, &content, language).await
        })
        .await;
    let (written, at) = written?.value;
    print(app, request, written, at).await
}

/// Writes and registers the form of a content, which is given as canonical bytes, and says when it was printed first: that
/// moment dates it, so that the same content has the same bytes for ever.
pub(crate) async fn demarche_form(
    app: &App,
    tx: &mut Tx,
    demarche: &Demarche,
    content: &[u8],
    language: Language,
) -> Result<(RenderInput, DateTime<Utc>), AppError> {
    let company = companies::find(tx, demarche.company).await?.ok_or(AppError::NotFound)?;
    let election = polls::find(tx, demarche.election).await?.ok_or(AppError::NotFound)?;
    let said = read_content(content)?;
    let form = DemarcheForm {
        kind: demarche.kind,
        company: demarche.legal_name.clone(),
        matricule: company.facts.matricule.as_str().to_owned(),
        polling_day: election.election_day,
        content: hex::encode(Sha256::digest(content)),
        parts: DemarcheForm::parts(&said.to_draft()).map_err(|error| AppError::Broken(error.to_string()))?,
    };
    let written = write(&form, language, &app.settings.public_address);
    let at = register(tx, &written).await?;
    Ok((written, at))
}

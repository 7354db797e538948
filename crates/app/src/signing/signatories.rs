//! Those who are to sign a procès-verbal are told by mail: when its round opens, and when they are reminded.

use std::collections::BTreeMap;

use routing::signing::{Round, Signatory};
use store::{
    Tx, companies,
    outbox::{self as kept, Holder, Mail},
};
use types::Language;

use crate::{
    App, AppError, Request,
    mail::{self, Occasion},
    outbox::{self, send_to_chosen},
};

/// Where and in which language a signatory is told; nothing where nobody can or may be.
///
/// Who has shown the number of the certificate here is told as that person wishes. The address that the round names goes
/// before the person's own.
fn reaches(signatory: &Signatory, holders: &[Holder], language: Language) -> Option<(String, Language)> {
    let same = |holder: &&Holder| signatory.certificate.as_ref() == Some(&holder.certificate);
    match holders.iter().find(same) {
        Some(holder) if !holder.wants_mail => None,
        Some(holder) => Some((signatory.email.clone().or(holder.email.clone())?, holder.language)),
        None => Some((signatory.email.clone()?, language)),
    }
}

/// Puts the mails on their way: one to each address, whoever shares it.
pub(crate) async fn tell(
    tx: &mut Tx,
    app: &App,
    request: &Request,
    round: &Round,
    whom: &[&Signatory],
    occasion: Occasion,
    language: Language,
) -> Result<(), AppError> {
    if !app.settings.sends_mail {
        return Ok(());
    }
    let certificates: Vec<&[u8]> = whom.iter().filter_map(|one| one.certificate.as_deref()).collect();
    let holders = kept::holders(tx, round.company, &certificates).await?;
    let company = companies::find(tx, round.company).await?.ok_or(AppError::NotFound)?.facts.legal_name;
    let reached: BTreeMap<_, _> = whom.iter().filter_map(|one| reaches(one, &holders, language)).collect();
    let mails: Vec<Mail> = reached
        .into_iter()
        .map(|(recipient, language)| {
            let text = mail::to_sign(occasion, &company, round.id, &app.settings.public_address, language);
            text.to(tx, recipient, language)
        })
        .collect();
    send_to_chosen(tx, app, request, outbox::Occasion::Signing(round.company), &mails).await
}

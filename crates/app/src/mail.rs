//! What mails say: what happened, to which company and démarche, and where to look; never what was filed.

use mandataires::Sight;
use routing::{
    demarche::{Demarche, Status},
    notice::NoticeKind,
};
use store::{Tx, outbox as kept};
use types::{CompanyId, Language, RoundId};
use words::Number;

use crate::texts::{Mail, Why};

/// Subject and text of a mail.
pub(crate) struct Text {
    subject: String,
    body: String,
}

impl Text {
    /// The mail to this address.
    pub(crate) fn to(self, tx: &Tx, recipient: String, language: Language) -> kept::Mail {
        let Self { subject, body } = self;
        kept::Mail { id: tx.id(), recipient, subject, body, language, attempts: 0, invitation: None }
    }
}

/// Something happened to a démarche.
pub(crate) fn about(notice: NoticeKind, demarche: &Demarche, address: &str, language: Language) -> Text {
    let (happened, company) = (notice.label(language).to_owned(), demarche.legal_name.clone());
    let subject = Mail::Happened { happened: happened.clone(), company: company.clone() }.render(language);
    let kind = demarche.kind.label(language).to_owned();
    let which = [
        Mail::Company { company }.render(language),
        Mail::Demarche { kind, title: demarche.title.clone() }.render(language),
    ];
    let look = Mail::DemarcheAddress.render(language);
    let paragraphs = [
        format!("{happened}."),
        which.join("\n"),
        format!("{look}\n{address}/v1/demarches/{}{}", demarche.id, notice.part()),
    ];
    Text { subject, body: body(&paragraphs, Why::Preferences, language) }
}

/// What somebody filed on paper has moved on. The tracking number stands with the filer alone, so not here.
pub(crate) fn on_paper(status: Status, address: &str, language: Language) -> Text {
    let subject = Mail::PaperFiling { status: status.label(language).to_owned() }.render(language);
    let look = Mail::TrackingAddress.render(language);
    let paragraphs = [format!("{subject}."), format!("{look}\n{address}/v1/public/tracking")];
    Text { subject, body: body(&paragraphs, Why::PaperFiling, language) }
}

/// Who invites to which space.
pub(crate) struct Inviter {
    /// The name of the person.
    pub(crate) person: String,
    /// The name of the organisation to which the space belongs.
    pub(crate) organisation: String,
    /// The title of the space.
    pub(crate) space: String,
}

/// Somebody is invited to a space. The secret stands in the text, not in an address, which would be logged on its way.
pub(crate) fn invitation(
    inviter: Inviter,
    link_token: &str,
    days: i64,
    address: &str,
    language: Language,
) -> Text {
    let Inviter { person, organisation, space } = inviter;
    let days = Number(days.unsigned_abs());
    let accept = Mail::Accept { days }.render(language);
    let paragraphs = [
        Mail::Invited { person, organisation, space }.render(language),
        format!("{accept}\n{address}/v1/invitation-acceptances"),
        format!("{} {link_token}", Mail::InvitationCode.render(language)),
        Mail::WorksOnce.render(language),
    ];
    Text { subject: Mail::Invitation.render(language), body: body(&paragraphs, Why::Invitation, language) }
}

/// Somebody sees other companies than before, after a grouping or a move within an organisation.
pub(crate) fn sight_changed(sight: &Sight, organisation: &str, address: &str, language: Language) -> Text {
    let count = |companies: &[CompanyId]| Number(companies.len() as u64);
    let subject = Mail::SightChanged { organisation: organisation.to_owned() }.render(language);
    let mut changes = Vec::new();
    if !sight.gains.is_empty() {
        changes.push(Mail::Gained { count: count(&sight.gains) }.render(language));
    }
    if !sight.loses.is_empty() {
        changes.push(Mail::Lost { count: count(&sight.loses) }.render(language));
    }
    let look = Mail::SpacesAddress.render(language);
    let paragraphs = [format!("{subject}."), changes.join("\n"), format!("{look}\n{address}/v1/spaces")];
    Text { subject, body: body(&paragraphs, Why::Preferences, language) }
}

/// The mail of an invitation was given up: for who invited.
pub(crate) fn undelivered(invited: &str, address: &str, language: Language) -> Text {
    let subject = Mail::Undelivered.render(language);
    let look = Mail::SpacesAddress.render(language);
    let paragraphs = [
        Mail::UndeliveredTo { invited: invited.to_owned() }.render(language),
        format!("{look}\n{address}/v1/spaces"),
    ];
    Text { subject, body: body(&paragraphs, Why::Preferences, language) }
}

/// Why those who are to sign a procès-verbal are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// The round was opened.
    Opened,
    /// Their signature is missing.
    Reminded,
}

/// Somebody is to sign a procès-verbal. The address may be one that the company gave, of somebody without settings here.
pub(crate) fn to_sign(
    occasion: Occasion,
    company: &str,
    round: RoundId,
    address: &str,
    language: Language,
) -> Text {
    let subject = Mail::ToSign { occasion, company: company.to_owned() }.render(language);
    let look = Mail::RoundAddress.render(language);
    let paragraphs = [format!("{subject}."), format!("{look}\n{address}/v1/signing-rounds/{round}")];
    Text { subject, body: body(&paragraphs, Why::Signatory, language) }
}

/// A mail of these paragraphs, that says at its end why it came and who sends it.
fn body(paragraphs: &[String], why: Why, language: Language) -> String {
    let automatic = Mail::Automatic { why }.render(language);
    format!("{}\n\n{automatic}\n\n{}\n", paragraphs.join("\n\n"), Mail::Sender.render(language))
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const LANGUAGES: [Language; 3] = [Language::Fr, Language::De, Language::En];

    #[test]
    fn who_is_to_sign_is_told_so_in_general_words_and_reminded_in_others() {
        let round: RoundId = "0193a1b2-0000-7000-8000-000000000023".parse().map(RoundId).unwrap();
        let said = |occasion| {
            LANGUAGES
                .map(|language| to_sign(occasion, "Bois & Fils", round, "https://scrutin.example", language))
        };
        let (opened, reminded) = (said(Occasion::Opened), said(Occasion::Reminded));
        for (opened, reminded) in opened.iter().zip(&reminded) {
            assert_ne!(opened.subject, reminded.subject);
            for text in [opened, reminded] {
                let address = format!("https://scrutin.example/v1/signing-rounds/{round}\n");
                assert!(
                    text.body.contains(&address) && text.subject.ends_with(": Bois & Fils"),
                    "{}",
                    text.body
                );
            }
        }
        assert!(opened[0].body != opened[1].body && opened[1].body != opened[2].body);
    }

    #[test]
    fn who_sees_other_companies_is_told_how_many() {
        let ids = |count: u128| (0..count).map(|n| Uuid::from_u128(n).into()).collect();
        for (gains, loses, lines) in [(1, 0, 1), (2, 3, 2), (0, 1, 1)] {
            let sight = Sight {
                person: Uuid::from_u128(1).into(),
                display_name: "Léa Muller".to_owned(),
                gains: ids(gains),
                loses: ids(loses),
            };
            for language in LANGUAGES {
                let text = sight_changed(&sight, "Fiduciaire du Centre", "https://scrutin.example", language);
                assert!(text.subject.contains("Fiduciaire du Centre"), "{}", text.subject);
                let paragraph = text.body.split("\n\n").nth(1).unwrap();
                assert_eq!(paragraph.lines().count(), lines, "{paragraph}");
                assert_eq!(paragraph.contains('3'), loses == 3, "{paragraph}");
            }
        }
    }

    #[test]
    fn the_secret_of_an_invitation_stands_in_no_address() {
        for language in LANGUAGES {
            let inviter = Inviter {
                person: "Léa Muller".to_owned(),
                organisation: "Fiduciaire du Centre".to_owned(),
                space: "Clients du nord".to_owned(),
            };
            let text = invitation(inviter, "scrutin_secret", 14, "https://scrutin.example", language);
            assert_eq!(text.body.matches("scrutin_secret").count(), 1);
            for name in ["Léa Muller", "Fiduciaire du Centre", "Clients du nord"] {
                assert!(text.body.contains(name), "{}", text.body);
            }
            assert!(
                text.body.lines().all(|line| !(line.contains("http") && line.contains("scrutin_secret")))
            );
        }
    }
}

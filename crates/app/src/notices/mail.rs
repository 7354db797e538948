//! What mails say: what happened in general words and where to look, never anything of a file.

use routing::{demarche::Status, notice::NoticeKind};
use types::{DemarcheId, DemarcheKind, Language, RoundId};
use words::Number;

use crate::texts::{Mail, Why};

/// Subject and text of a mail.
pub(crate) struct Text {
    pub(crate) subject: String,
    pub(crate) body: String,
}

/// Something happened to a démarche.
pub(crate) fn about(
    notice: NoticeKind,
    kind: DemarcheKind,
    demarche: DemarcheId,
    address: &str,
    language: Language,
) -> Text {
    let (happened, part) = (notice.label(language), notice.part());
    let kind = Mail::Demarche { kind: kind.label(language).to_owned() }.render(language);
    let look = Mail::DemarcheAddress.render(language);
    let paragraphs =
        [format!("{happened}."), format!("{kind}\n{look}\n{address}/v1/demarches/{demarche}{part}")];
    Text { subject: happened.to_owned(), body: body(&paragraphs, Why::Preferences, language) }
}

/// What somebody filed on paper has moved on. The tracking number stands with the filer alone, so not here.
pub(crate) fn on_paper(status: Status, address: &str, language: Language) -> Text {
    let subject = Mail::PaperFiling { status: status.label(language).to_owned() }.render(language);
    let look = Mail::TrackingAddress.render(language);
    let paragraphs = [format!("{subject}."), format!("{look}\n{address}/v1/public/tracking")];
    Text { subject, body: body(&paragraphs, Why::PaperFiling, language) }
}

/// Somebody is invited to a space. The secret stands in the text, not in an address, which would be logged on its way.
pub(crate) fn invitation(link_token: &str, days: i64, address: &str, language: Language) -> Text {
    let days = Number(days.unsigned_abs());
    let accept = Mail::Accept { days }.render(language);
    let paragraphs = [
        Mail::Invited.render(language),
        format!("{accept}\n{address}/v1/invitation-acceptances"),
        format!("{} {link_token}", Mail::InvitationCode.render(language)),
        Mail::WorksOnce.render(language),
    ];
    Text { subject: Mail::Invitation.render(language), body: body(&paragraphs, Why::Preferences, language) }
}

/// Why those who are to sign a procès-verbal are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// The round was opened.
    Opened,
    /// Their signature is missing.
    Reminded,
}

/// Somebody is to sign a procès-verbal. The address may be one that the firm gave, of somebody without settings here.
pub(crate) fn to_sign(occasion: Occasion, round: RoundId, address: &str, language: Language) -> Text {
    let subject = Mail::ToSign { occasion }.render(language);
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
    use super::*;

    const LANGUAGES: [Language; 3] = [Language::Fr, Language::De, Language::En];

    #[test]
    fn a_mail_says_what_happened_in_general_words_and_where_to_look() {
        let demarche: DemarcheId = "0193a1b2-0000-7000-8000-00000000000b".parse().map(DemarcheId).unwrap();
        for notice in NoticeKind::ALL {
            let texts = LANGUAGES.map(|language| {
                about(notice, DemarcheKind::ElectionNotice, demarche, "https://scrutin.example", language)
            });
            for text in &texts {
                let address = format!("https://scrutin.example/v1/demarches/{demarche}{}\n", notice.part());
                assert!(text.body.contains(&address) && !text.subject.contains('\n'), "{}", text.body);
            }
            assert!(texts[0].body != texts[1].body && texts[1].body != texts[2].body);
        }
    }

    #[test]
    fn who_is_to_sign_is_told_so_in_general_words_and_reminded_in_others() {
        let round: RoundId = "0193a1b2-0000-7000-8000-000000000023".parse().map(RoundId).unwrap();
        let said = |occasion| {
            LANGUAGES.map(|language| to_sign(occasion, round, "https://scrutin.example", language))
        };
        let (opened, reminded) = (said(Occasion::Opened), said(Occasion::Reminded));
        for (opened, reminded) in opened.iter().zip(&reminded) {
            assert_ne!(opened.subject, reminded.subject);
            for text in [opened, reminded] {
                let address = format!("https://scrutin.example/v1/signing-rounds/{round}\n");
                assert!(text.body.contains(&address) && !text.subject.contains('\n'), "{}", text.body);
            }
        }
        assert!(opened[0].body != opened[1].body && opened[1].body != opened[2].body);
    }

    #[test]
    fn the_secret_of_an_invitation_stands_in_no_address() {
        for language in LANGUAGES {
            let text = invitation("scrutin_secret", 14, "https://scrutin.example", language);
            assert_eq!(text.body.matches("scrutin_secret").count(), 1);
            assert!(
                text.body.lines().all(|line| !(line.contains("http") && line.contains("scrutin_secret")))
            );
        }
    }
}

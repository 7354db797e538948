//! What mails say: what happened in general words and where to look, never anything of a file.

use routing::{demarche::Status, notice::NoticeKind};
use types::{DemarcheId, DemarcheKind, Language, RoundId};

use crate::signatories::Occasion;

/// Subject and text of a mail.
pub(crate) struct Text {
    pub(crate) subject: String,
    pub(crate) body: String,
}

fn closing(language: Language) -> &'static str {
    language.pick(
        "Ce courriel est envoyé automatiquement et ne contient rien du dossier. Vous pouvez le refuser dans vos \
         préférences.\n\nScrutin, élections sociales\n",
        "Diese E-Mail wird selbsttätig versandt und enthält nichts aus der Akte. Sie können sie in Ihren \
         Einstellungen abbestellen.\n\nScrutin, Sozialwahlen\n",
        "This mail is sent automatically and holds nothing of the file. You can turn it off in your preferences.\n\n\
         Scrutin, social elections\n",
    )
}

/// Something happened to a démarche.
pub(crate) fn about(
    notice: NoticeKind,
    kind: DemarcheKind,
    demarche: DemarcheId,
    address: &str,
    language: Language,
) -> Text {
    let what = language.pick("Démarche", "Verfahren", "Filing");
    let look = language.pick("Consultez-la ici :", "Sie finden es hier:", "Look at it here:");
    let (happened, label, part) = (notice.label(language), kind.label(language), notice.part());
    let closing = closing(language);
    Text {
        subject: happened.to_owned(),
        body: format!(
            "{happened}.\n\n{what}: {label}\n{look}\n{address}/v1/demarches/{demarche}{part}\n\n{closing}"
        ),
    }
}

/// What somebody filed on paper has moved on. The tracking number stands with the filer alone, so not here.
pub(crate) fn on_paper(status: Status, address: &str, language: Language) -> Text {
    let (what, status) = (
        language.pick("Votre dépôt sur papier : ", "Ihre Einreichung auf Papier: ", "Your filing on paper: "),
        status.label(language),
    );
    let look = language.pick(
        "Suivez-le avec votre numéro de suivi :",
        "Verfolgen Sie sie mit Ihrer Verfolgungsnummer:",
        "Follow it by your tracking number:",
    );
    let closing = language.pick(
        "Ce courriel est envoyé automatiquement et ne contient rien du dossier. Vous le recevez parce que cette adresse a \
         été indiquée lors du dépôt.\n\nScrutin, élections sociales\n",
        "Diese E-Mail wird selbsttätig versandt und enthält nichts aus der Akte. Sie erhalten sie, weil diese Adresse bei \
         der Einreichung genannt wurde.\n\nScrutin, Sozialwahlen\n",
        "This mail is sent automatically and holds nothing of the file. You get it because this address was given with the \
         filing.\n\nScrutin, social elections\n",
    );
    Text {
        subject: format!("{what}{status}"),
        body: format!("{what}{status}.\n\n{look}\n{address}/v1/public/tracking\n\n{closing}"),
    }
}

/// Somebody is invited to a space. The secret stands in the text, not in an address, which would be logged on its way.
pub(crate) fn invitation(link_token: &str, days: i64, address: &str, language: Language) -> Text {
    let subject = language.pick(
        "Vous êtes invité dans un espace professionnel",
        "Sie sind in einen beruflichen Bereich eingeladen",
        "You are invited to a professional space",
    );
    let text = match language {
        Language::Fr => format!(
            "Vous êtes invité dans un espace professionnel pour les élections sociales.\n\nConnectez-vous, puis \
             présentez ce code et votre numéro de certificat dans les {days} jours à l'adresse\n\
             {address}/v1/invitation-acceptances\n\nCode d'invitation: {link_token}\n\nLe code sert une fois. Si vous \
             ne connaissez pas l'expéditeur, ne faites rien."
        ),
        Language::De => format!(
            "Sie sind in einen beruflichen Bereich für die Sozialwahlen eingeladen.\n\nMelden Sie sich an und zeigen Sie \
             diesen Code und Ihre Zertifikatsnummer innerhalb von {days} Tagen an der Adresse\n\
             {address}/v1/invitation-acceptances\n\nEinladungscode: {link_token}\n\nDer Code gilt einmal. Kennen Sie den \
             Absender nicht, tun Sie nichts."
        ),
        Language::En => format!(
            "You are invited to a professional space for the social elections.\n\nSign in, then show this code and your \
             certificate number within {days} days at\n{address}/v1/invitation-acceptances\n\nInvitation code: \
             {link_token}\n\nThe code works once. If you do not know the sender, do nothing."
        ),
    };
    Text { subject: subject.to_owned(), body: format!("{text}\n\n{}", closing(language)) }
}

/// Somebody is to sign a procès-verbal. The address may be one that the firm gave, of somebody without settings here.
pub(crate) fn to_sign(occasion: Occasion, round: RoundId, address: &str, language: Language) -> Text {
    let waits = language.pick(
        "Un procès-verbal attend votre signature",
        "Ein Protokoll wartet auf Ihre Unterschrift",
        "A procès-verbal awaits your signature",
    );
    let subject = match occasion {
        Occasion::Opened => waits.to_owned(),
        Occasion::Reminded => format!(
            "{}{}",
            language.pick("Rappel : ", "Erinnerung: ", "Reminder: "),
            language.pick(
                "un procès-verbal attend votre signature",
                "ein Protokoll wartet auf Ihre Unterschrift",
                "a procès-verbal awaits your signature",
            )
        ),
    };
    let look = language.pick(
        "Adressez-vous à l'entreprise dont vous êtes du bureau, ou consultez-le ici :",
        "Wenden Sie sich an den Betrieb, in dessen Wahlbüro Sie sitzen, oder sehen Sie es hier ein:",
        "Ask the firm in whose office you sit, or look at it here:",
    );
    let closing = language.pick(
        "Ce courriel est envoyé automatiquement et ne contient rien du dossier. Vous le recevez parce que vous êtes nommé \
         parmi les signataires. Si vous ne connaissez pas l'expéditeur, ne faites rien.\n\nScrutin, élections sociales\n",
        "Diese E-Mail wird selbsttätig versandt und enthält nichts aus der Akte. Sie erhalten sie, weil Sie unter den \
         Unterzeichnenden genannt sind. Kennen Sie den Absender nicht, tun Sie nichts.\n\nScrutin, Sozialwahlen\n",
        "This mail is sent automatically and holds nothing of the file. You get it because you are named among the \
         signatories. If you do not know the sender, do nothing.\n\nScrutin, social elections\n",
    );
    let body = format!("{subject}.\n\n{look}\n{address}/v1/signing-rounds/{round}\n\n{closing}");
    Text { subject, body }
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

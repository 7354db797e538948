//! What the filer is told of without looking: by a notice in the space, and by mail.

use types::{Language, coded};

coded! {
    /// What happened to a démarche on the administration's side.
    NoticeKind {
        /// It was sent back to be corrected.
        SentBack = "sent_back",
        /// The administration has written a message.
        Message = "message",
        /// A document came back.
        Document = "document",
        /// It was taken up.
        Accepted = "accepted",
        /// It was closed.
        Closed = "closed",
    }
}

impl NoticeKind {
    /// What people read, without anything of the file.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        match self {
            Self::SentBack => language.pick(
                "Une démarche est à corriger",
                "Ein Verfahren ist zu berichtigen",
                "A filing is to be corrected",
            ),
            Self::Message => language.pick(
                "L'administration vous a écrit au sujet d'une démarche",
                "Die Verwaltung hat Ihnen zu einem Verfahren geschrieben",
                "The administration has written to you about a filing",
            ),
            Self::Document => language.pick(
                "L'administration a retourné un document",
                "Die Verwaltung hat ein Dokument zurückgesandt",
                "The administration has returned a document",
            ),
            Self::Accepted => language.pick(
                "L'administration a pris en charge une démarche",
                "Die Verwaltung hat ein Verfahren angenommen",
                "The administration has taken up a filing",
            ),
            Self::Closed => language.pick(
                "L'administration a clôturé une démarche",
                "Die Verwaltung hat ein Verfahren abgeschlossen",
                "The administration has closed a filing",
            ),
        }
    }

    /// The part of a démarche where to look: the last word of its address, nothing for the démarche itself.
    #[must_use]
    pub const fn part(self) -> &'static str {
        match self {
            Self::SentBack => "/corrections",
            Self::Message => "/messages",
            Self::Document => "/documents",
            Self::Accepted | Self::Closed => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notice_is_told_in_three_languages() {
        for kind in NoticeKind::ALL {
            let [fr, de, en] =
                [Language::Fr, Language::De, Language::En].map(|language| kind.label(language));
            assert!(fr != de && de != en && fr != en, "{}", kind.code());
        }
        assert_eq!(NoticeKind::from_code("sent_back"), Some(NoticeKind::SentBack));
    }
}

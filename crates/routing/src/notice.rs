//! What the filer is told of without looking: by a notice in the space, and by mail.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, NoticeId, PersonId, SpaceId, coded};

use crate::texts;

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
        /// It was opened again.
        Reopened = "reopened",
        /// Something was decided about its poll.
        Decided = "decided",
    }
}

types::labels! {
    /// What people read, without anything of the file.
    NoticeKind => texts::Notice::Kind { kind },
}

/// A notice, as one person sees it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Notice {
    pub id: NoticeId,
    pub kind: NoticeKind,
    pub demarche: DemarcheId,
    /// What its makers call the démarche.
    pub title: String,
    pub company: CompanyId,
    pub legal_name: String,
    /// The space in which it lies.
    pub space: SpaceId,
    pub created_at: DateTime<Utc>,
    /// When this person read it.
    pub read_at: Option<DateTime<Utc>>,
    /// Everybody who has read it, the first one first.
    pub readings: Vec<Reading>,
}

/// A notice that somebody has read.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = ReadingView))]
pub struct Reading {
    /// The reader.
    #[serde(rename = "person_id", alias = "person")]
    pub person: PersonId,
    /// The reader's name.
    pub display_name: String,
    /// When.
    pub read_at: DateTime<Utc>,
}

impl NoticeKind {
    /// The part of a démarche where to look: the last word of its address, nothing for the démarche itself.
    #[must_use]
    pub const fn part(self) -> &'static str {
        match self {
            Self::SentBack => "/corrections",
            Self::Message => "/messages",
            Self::Document => "/documents",
            Self::Accepted | Self::Closed | Self::Reopened | Self::Decided => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use types::Language;

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

//! What happened to a démarche, step by step: who sees which step, and to which status it led.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{EventId, SpaceId, coded};

use crate::{
    demarche::{Actor, Status},
    texts,
};

coded! {
    /// One thing that happened; its code is the action of the audit trail.
    Happening {
        /// Somebody began it.
        Started = "started",
        /// The draft was saved.
        DraftSaved = "draft_saved",
        /// A piece was attached or taken away.
        PiecesChanged = "pieces_changed",
        /// The entries were confirmed.
        Confirmed = "confirmed",
        /// It was signed.
        Signed = "signed",
        /// It was handed to the administration.
        Transmitted = "transmitted",
        /// The administration took it up.
        Accepted = "accepted",
        /// The administration sent it back to be corrected.
        SentBack = "sent_back",
        /// The administration returned a document.
        Answered = "answered",
        /// The administration closed it.
        Closed = "closed",
        /// The administration opened it again.
        Reopened = "reopened",
        /// The filer returned the signed copy of a document.
        SignedCopyReturned = "signed_copy_returned",
        /// The filer wrote to the administration.
        Wrote = "wrote",
        /// The administration wrote to the filer.
        Informed = "informed",
    }
}

types::labels! {
    Happening => texts::Timeline::Happening { happening },
}

/// One thing that happened, by whom and when.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    pub id: EventId,
    pub happening: Happening,
    pub at: DateTime<Utc>,
    /// The name of the person who did it, where the caller may know it.
    pub by: Option<String>,
    /// The space that had the démarche then.
    pub space: Option<SpaceId>,
}

impl Happening {
    #[must_use]
    pub const fn actor(self) -> Actor {
        match self {
            Self::Started
            | Self::DraftSaved
            | Self::PiecesChanged
            | Self::Confirmed
            | Self::Signed
            | Self::Transmitted
            | Self::SignedCopyReturned
            | Self::Wrote => Actor::Filer,
            Self::Accepted
            | Self::SentBack
            | Self::Answered
            | Self::Closed
            | Self::Reopened
            | Self::Informed => Actor::Authority,
        }
    }

    /// Whether this side sees it: the filer everything, the administration only what reached it or what it did.
    #[must_use]
    pub const fn seen_by(self, actor: Actor) -> bool {
        match actor {
            Actor::Filer => true,
            Actor::Authority => match self {
                Self::Started | Self::DraftSaved | Self::PiecesChanged | Self::Confirmed | Self::Signed => {
                    false
                }
                Self::Transmitted
                | Self::Accepted
                | Self::SentBack
                | Self::Answered
                | Self::Closed
                | Self::Reopened
                | Self::SignedCopyReturned
                | Self::Wrote
                | Self::Informed => true,
            },
        }
    }

    /// The status to which it led, where it always leads to the same one.
    #[must_use]
    pub const fn status(self) -> Option<Status> {
        match self {
            Self::Started => Some(Status::Draft),
            Self::Signed => Some(Status::Ready),
            Self::Transmitted => Some(Status::Transmitted),
            Self::Accepted | Self::Reopened => Some(Status::Accepted),
            Self::SentBack => Some(Status::ToCorrect),
            Self::Closed => Some(Status::Closed),
            Self::DraftSaved
            | Self::PiecesChanged
            | Self::Confirmed
            | Self::Answered
            | Self::SignedCopyReturned
            | Self::Wrote
            | Self::Informed => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_administration_sees_nothing_of_what_did_not_reach_it() {
        for happening in Happening::ALL {
            let of_its_own = happening.actor() == Actor::Authority;
            let reached = matches!(
                happening,
                Happening::Transmitted | Happening::SignedCopyReturned | Happening::Wrote
            );
            assert_eq!(happening.seen_by(Actor::Authority), of_its_own || reached, "{happening:?}");
            assert!(happening.seen_by(Actor::Filer));
        }
    }

    #[test]
    fn every_status_is_reached_by_a_step() {
        for status in Status::ALL {
            assert!(Happening::ALL.iter().any(|happening| happening.status() == Some(status)), "{status:?}");
        }
    }
}

//! Messages between a company and the administration about a démarche.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{DemarcheId, FileId, MediaType, MessageAttachmentId, MessageId, PersonId};

use crate::demarche::{Actor, State};

/// The most files that go with one message.
pub const MAX_ATTACHMENTS: usize = 5;

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    pub id: MessageId,
    pub demarche: DemarcheId,
    /// Who wrote it.
    pub side: Actor,
    /// One line.
    pub subject: String,
    pub body: String,
    pub sent_by: PersonId,
    pub sent_by_name: String,
    pub sent_at: DateTime<Utc>,
    /// When somebody on the other side first read it.
    pub read_at: Option<DateTime<Utc>>,
    pub attachments: Vec<MessageAttachment>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MessageAttachment {
    pub id: MessageAttachmentId,
    pub file: FileId,
    /// As its sender called it.
    pub name: String,
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    pub sha256: Vec<u8>,
}

/// Whether this side may write about a démarche that stands here (MyGuichet, 7.9 and 7.11).
///
/// Once a démarche has reached the administration, it may write at any time, also about what is closed; the filer may
/// until it is closed. All five kinds are configured so.
#[must_use]
pub const fn may_write(actor: Actor, state: State) -> bool {
    match actor {
        Actor::Authority => state.has_reached_administration(),
        Actor::Filer => match state {
            State::Draft | State::Confirmed | State::Ready | State::Closed => false,
            State::Transmitted
            | State::Accepted
            | State::ToCorrect
            | State::CorrectionConfirmed
            | State::CorrectionReady => true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_writes_before_the_transmission_and_only_the_administration_after_the_closing() {
        for state in State::ALL {
            let reached = state.has_reached_administration();
            assert_eq!(may_write(Actor::Authority, state), reached, "{state:?}");
            assert_eq!(may_write(Actor::Filer, state), reached && state != State::Closed, "{state:?}");
        }
    }
}

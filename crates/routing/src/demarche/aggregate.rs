//! A démarche with all that changes in its life, and its transitions.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{AccessId, CompanyId, DemarcheId, DemarcheKind, ElectionId, SpaceId, TermId};

use super::{Next, State, Step, StepRefused, step};
use crate::acknowledgement::Acknowledgement;

/// A démarche, from its draft to its closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demarche {
    pub id: DemarcheId,
    /// The poll it belongs to.
    pub election: ElectionId,
    pub company: CompanyId,
    pub legal_name: String,
    /// The power under which it was made.
    pub access: AccessId,
    /// The space that holds this power.
    pub space: SpaceId,
    pub term: TermId,
    /// Whether that power is alive.
    pub access_alive: bool,
    pub kind: DemarcheKind,
    /// As its makers call it.
    pub title: String,
    pub state: State,
    /// JSON, as typed. No stored answer has it: what is deleted must be gone.
    #[serde(skip)]
    pub draft: String,
    /// SHA-256 of the confirmed content.
    pub content_digest: Option<Vec<u8>>,
    /// When the content was confirmed.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last lawful day: as the facts and the published dates say now, once transmitted as they said then.
    pub due_on: Option<NaiveDate>,
    /// Whether it was transmitted after that day.
    pub late: Option<bool>,
    /// When it first reached the administration.
    pub transmitted_at: Option<DateTime<Utc>>,
    /// When it last reached the administration.
    pub received_at: Option<DateTime<Utc>>,
    /// SHA-256 of the content that reached it then.
    pub received_digest: Option<Vec<u8>>,
    /// What the administration asks to be corrected.
    pub correction: Option<String>,
    /// Why the administration opened it again after it was closed.
    #[serde(default)]
    pub reopening: Option<String>,
    /// Since when something of the filer lies there that nobody at the administration has looked at.
    #[serde(default)]
    pub unseen_since: Option<DateTime<Utc>>,
    /// Whether the reader is neither its maker nor the administration, but the company in whose name it was filed.
    #[serde(default)]
    pub view_only: bool,
    /// Warnings that were ticked off at the confirmation. No stored answer has them, as with the draft.
    #[serde(skip)]
    pub acknowledged: Vec<Acknowledgement>,
    /// Those that reached the administration last.
    #[serde(skip)]
    pub received_acknowledged: Vec<Acknowledgement>,
    /// When the administration sent it back, while that is being answered.
    #[serde(default)]
    pub sent_back_at: Option<DateTime<Utc>>,
    /// Messages of the administration that no filer has read.
    #[serde(default)]
    pub unread_by_filer: i64,
    /// Messages of the filer that nobody at the administration has read.
    #[serde(default)]
    pub unread_by_authority: i64,
    /// When its status last changed, as people see it.
    #[serde(default)]
    pub status_changed_at: DateTime<Utc>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub version: i32,
}

types::versioned! { Demarche }

impl Demarche {
    /// The démarche after a step that changes no more than where it stands: a piece, a signature, a step of the desk. Those
    /// that change what it holds have transitions of their own.
    pub fn stepped(&self, by: Step, now: DateTime<Utc>) -> Result<Self, StepRefused> {
        let state = match step(self.state, by)? {
            Next::State(next) => next,
            Next::Deleted => self.state,
        };
        let same_status = state.status() == self.state.status();
        Ok(Self {
            state,
            status_changed_at: if same_status { self.status_changed_at } else { now },
            updated_at: now,
            version: self.version + 1,
            ..self.clone()
        })
    }

    /// With another draft: what was confirmed before no longer holds.
    pub fn edited(&self, draft: &str, now: DateTime<Utc>) -> Result<Self, StepRefused> {
        let edited = self.stepped(Step::Edit, now)?;
        Ok(Self { draft: draft.to_owned(), ..edited.unconfirmed() })
    }

    /// With a confirmed content, of which `digest` is the SHA-256. `due_on` is the limit that the content leads to; a
    /// correction goes on under the limit of the first transmission.
    pub fn confirmed(
        &self,
        digest: &[u8],
        due_on: Option<NaiveDate>,
        acknowledged: &[Acknowledgement],
        now: DateTime<Utc>,
    ) -> Result<Self, StepRefused> {
        let confirmed = self.stepped(Step::Confirm, now)?;
        Ok(Self {
            content_digest: Some(digest.to_owned()),
            confirmed_at: Some(now),
            acknowledged: acknowledged.to_owned(),
            due_on: if self.transmitted_at.is_some() { self.due_on } else { due_on },
            ..confirmed
        })
    }

    /// In the hands of the administration. Whether it is late is decided by the first transmission: its civil day `today` lies
    /// behind the limit that binds, which need not be the day on which it is due.
    pub fn transmitted(
        &self,
        limit: Option<NaiveDate>,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StepRefused> {
        let transmitted = self.stepped(Step::Transmit, now)?;
        Ok(Self {
            transmitted_at: self.transmitted_at.or(Some(now)),
            late: self.late.or(Some(limit.is_some_and(|limit| today > limit))),
            received_at: Some(now),
            received_digest: self.content_digest.clone(),
            received_acknowledged: self.acknowledged.clone(),
            correction: None,
            ..transmitted
        })
    }

    /// Back with its makers, who read `correction`; its content opens again.
    pub fn sent_back(&self, correction: &str, now: DateTime<Utc>) -> Result<Self, StepRefused> {
        let back = self.stepped(Step::SendBack, now)?;
        Ok(Self { correction: Some(correction.to_owned()), ..back.unconfirmed() })
    }

    /// Open again after it was closed, for this reason: it can be sent back now, or closed anew.
    pub fn reopened(&self, reason: &str, now: DateTime<Utc>) -> Result<Self, StepRefused> {
        Ok(Self { reopening: Some(reason.to_owned()), ..self.stepped(Step::Reopen, now)? })
    }

    fn unconfirmed(self) -> Self {
        Self { content_digest: None, confirmed_at: None, acknowledged: Vec::new(), ..self }
    }

    /// What the desk has of it: what was received, and of a correction only that it was asked for.
    #[must_use]
    pub fn last_transmitted(self) -> Self {
        let received = Self {
            content_digest: self.received_digest.clone(),
            acknowledged: self.received_acknowledged.clone(),
            ..self
        };
        match received.sent_back_at {
            Some(at) if !received.state.with_administration() => Self {
                state: State::ToCorrect,
                confirmed_at: None,
                status_changed_at: at,
                updated_at: at,
                ..received
            },
            Some(_) | None => received,
        }
    }
}

#[cfg(test)]
pub(super) mod tests;

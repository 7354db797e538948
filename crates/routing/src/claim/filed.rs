//! A claim with all that changes in its life at the desk, and its transitions.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{ClaimFileId, ClaimId, CompanyId, ElectionId, Language, MediaType, PersonId};

use super::{Claim, ClaimKind, ClaimState, ClaimStep, ClaimStepRefused, Decision, step};

/// A claim and its life at the desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    pub id: ClaimId,
    pub last_four: String,
    pub kind: ClaimKind,
    pub state: ClaimState,
    pub content: Claim,
    /// SHA-256 of its canonical bytes.
    pub content_digest: Vec<u8>,
    /// The language in which it was filed.
    pub language: Language,
    pub filed_at: DateTime<Utc>,
    /// When its state last changed.
    pub updated_at: DateTime<Utc>,
    /// The poll that it is about, once that is known.
    pub election: Option<ElectionId>,
    pub company: Option<CompanyId>,
    pub legal_name: Option<String>,
    pub taken_up_by: Option<PersonId>,
    pub decision: Option<Decision>,
    pub answer: Option<String>,
    pub answered_at: Option<DateTime<Utc>>,
    pub closed_at: Option<DateTime<Utc>>,
    /// Why, where it was not answered.
    pub closing_reason: Option<String>,
    pub version: i32,
}

/// A piece of a claim, without its bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ClaimFile {
    pub id: ClaimFileId,
    pub media_type: MediaType,
    /// Bytes.
    pub size: u32,
    pub sha256: Vec<u8>,
    pub uploaded_at: DateTime<Utc>,
    /// The claim that names it.
    pub claim: Option<ClaimId>,
    /// As its claim calls it.
    pub name: Option<String>,
}

/// Why a claim does not take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClaimRefused {
    /// It is not in a state for it.
    #[error(transparent)]
    Step(#[from] ClaimStepRefused),
    /// What was not answered is closed for a reason.
    #[error("a claim that was not answered is closed for a reason")]
    ReasonMissing,
}

impl Filed {
    /// As it comes from whoever files it.
    #[must_use]
    pub fn received(
        id: ClaimId,
        last_four: String,
        content: Claim,
        content_digest: Vec<u8>,
        language: Language,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            last_four,
            kind: content.kind,
            state: ClaimState::Received,
            content,
            content_digest,
            language,
            filed_at: now,
            updated_at: now,
            election: None,
            company: None,
            legal_name: None,
            taken_up_by: None,
            decision: None,
            answer: None,
            answered_at: None,
            closed_at: None,
            closing_reason: None,
            version: 1,
        }
    }

    /// In the hands of a reviewer.
    pub fn taken_up(&self, by: PersonId, now: DateTime<Utc>) -> Result<Self, ClaimStepRefused> {
        Ok(Self { taken_up_by: Some(by), ..self.stepped(ClaimStep::TakeUp, now)? })
    }

    /// About this poll of this company. Where it stands has not changed, so neither has the moment at which that changed.
    pub fn matched(&self, election: ElectionId, company: CompanyId) -> Result<Self, ClaimStepRefused> {
        let matched = self.stepped(ClaimStep::Match, self.updated_at)?;
        Ok(Self { election: Some(election), company: Some(company), ..matched })
    }

    /// Decided and answered.
    pub fn answered(
        &self,
        decision: Decision,
        text: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, ClaimStepRefused> {
        let answered = self.stepped(ClaimStep::Answer, now)?;
        Ok(Self {
            decision: Some(decision),
            answer: Some(text.to_owned()),
            answered_at: Some(now),
            ..answered
        })
    }

    /// Put aside, answered or for this reason.
    ///
    /// # Errors
    /// The step is not open from here, or it was not answered and no reason is given.
    pub fn closed(&self, reason: Option<&str>, now: DateTime<Utc>) -> Result<Self, ClaimRefused> {
        let closed = self.stepped(ClaimStep::Close, now)?;
        if reason.is_none() && self.state != ClaimState::Answered {
            return Err(ClaimRefused::ReasonMissing);
        }
        Ok(Self { closed_at: Some(now), closing_reason: reason.map(str::to_owned), ..closed })
    }

    fn stepped(&self, by: ClaimStep, updated_at: DateTime<Utc>) -> Result<Self, ClaimStepRefused> {
        Ok(Self { state: step(self.state, by)?, updated_at, version: self.version + 1, ..self.clone() })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::claim::tests::claim;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_710_000_000 + minute * 60, 0).unwrap()
    }

    fn received() -> Filed {
        let (id, content) = (Uuid::from_u128(1).into(), claim(ClaimKind::Contestation));
        Filed::received(id, "K7QX".into(), content, vec![7; 32], Language::Fr, at(0))
    }

    #[test]
    fn each_step_leaves_its_trace_and_a_match_changes_no_status() {
        let (reviewer, poll, company) =
            (Uuid::from_u128(2).into(), Uuid::from_u128(3).into(), Uuid::from_u128(4).into());
        let taken = received().taken_up(reviewer, at(1)).unwrap();
        assert_eq!((taken.taken_up_by, taken.updated_at, taken.version), (Some(reviewer), at(1), 2));
        let matched = taken.matched(poll, company).unwrap();
        assert_eq!((matched.election, matched.company), (Some(poll), Some(company)));
        assert_eq!((matched.state, matched.updated_at, matched.version), (taken.state, at(1), 3));
        let answered = matched.answered(Decision::Upheld, "Vous avez raison.", at(3)).unwrap();
        assert_eq!((answered.decision, answered.answered_at), (Some(Decision::Upheld), Some(at(3))));
        assert_eq!(answered.answer.as_deref(), Some("Vous avez raison."));
        let closed = answered.closed(None, at(4)).unwrap();
        assert_eq!((closed.closed_at, closed.closing_reason, closed.version), (Some(at(4)), None, 5));
    }

    #[test]
    fn what_was_not_answered_is_closed_for_a_reason_only() {
        let taken = received().taken_up(Uuid::from_u128(2).into(), at(1)).unwrap();
        assert_eq!(taken.closed(None, at(2)), Err(ClaimRefused::ReasonMissing));
        let closed = taken.closed(Some("Retirée."), at(2)).unwrap();
        assert_eq!(closed.closing_reason.as_deref(), Some("Retirée."));
        let refused = ClaimStepRefused { state: ClaimState::Received, step: ClaimStep::Close };
        assert_eq!(received().closed(None, at(1)), Err(refused.into()), "the state is asked first");
    }
}

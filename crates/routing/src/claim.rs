//! What a voter files without signing in: a claim against the electoral lists or a contestation, and its life at the desk.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{Finding, Language, coded};

use crate::texts;
pub use crate::texts::ClaimFields;

mod filed;

pub use filed::{ClaimFile, ClaimRefused, Filed};

coded! {
    /// What is filed.
    ClaimKind {
        /// *Réclamation* against the electoral lists; it goes to the employer, the ITM has a copy.
        ClaimOnLists = "claim_on_lists",
        /// *Contestation* of the poll before the director of the ITM (L.417-4).
        Contestation = "contestation",
    }

    /// As whom somebody files.
    #[cfg_attr(feature = "schema", schema(as = FilerCapacity))]
    Capacity {
        /// Votes in the company, or thinks so.
        Elector = "elector",
        /// Stands there.
        Candidate = "candidate",
        /// Speaks for a union.
        Union = "union",
        /// The employer.
        Employer = "employer",
        /// Somebody else.
        Other = "other",
    }

    /// What a claim on the lists asks for.
    #[cfg_attr(feature = "schema", schema(as = WantedChange))]
    Wanted {
        /// Somebody is missing.
        Add = "add",
        /// Somebody has no place there.
        Remove = "remove",
        /// Something about somebody is wrong.
        Correct = "correct",
    }

    /// What a contestation is about (L.417-4).
    #[cfg_attr(feature = "schema", schema(as = ContestationGrounds))]
    Grounds {
        /// Who could vote and stand.
        Electorate = "electorate",
        /// How the poll was held and counted.
        Regularity = "regularity",
    }

    /// Where a claim stands at the desk.
    #[cfg_attr(feature = "schema", schema(as = ClaimStatus))]
    ClaimState {
        /// It came.
        Received = "received",
        /// A reviewer is at it.
        TakenUp = "taken_up",
        /// It was decided.
        Answered = "answered",
        /// It is done.
        Closed = "closed",
    }

    /// What is done with it.
    ClaimStep {
        /// A reviewer takes it up.
        TakeUp = "take_up",
        /// A reviewer says which poll it is about.
        Match = "match",
        /// It is decided and answered.
        Answer = "answer",
        /// It is put aside, answered or not.
        Close = "close",
    }

    /// How a claim can be decided.
    #[cfg_attr(feature = "schema", schema(as = ClaimDecision))]
    Decision {
        /// As it asks.
        Upheld = "upheld",
        /// Not as it asks.
        Rejected = "rejected",
        /// It can't be looked at, for its form or its time.
        Inadmissible = "inadmissible",
        /// Somebody else decides; it was handed on.
        Forwarded = "forwarded",
    }
}

/// The claim is not in a state for this step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a claim in state {} does not allow the step {}", .state.code(), .step.code())]
pub struct ClaimStepRefused {
    pub state: ClaimState,
    pub step: ClaimStep,
}

/// The state after a step: a claim is answered once, by somebody who took it up.
pub const fn step(state: ClaimState, step: ClaimStep) -> Result<ClaimState, ClaimStepRefused> {
    match (state, step) {
        (ClaimState::Received, ClaimStep::TakeUp) => Ok(ClaimState::TakenUp),
        (ClaimState::TakenUp, ClaimStep::Match) => Ok(ClaimState::TakenUp),
        (ClaimState::TakenUp, ClaimStep::Answer) => Ok(ClaimState::Answered),
        (ClaimState::TakenUp | ClaimState::Answered, ClaimStep::Close) => Ok(ClaimState::Closed),
        (ClaimState::Received, ClaimStep::Match | ClaimStep::Answer | ClaimStep::Close)
        | (ClaimState::TakenUp, ClaimStep::TakeUp)
        | (ClaimState::Answered, ClaimStep::TakeUp | ClaimStep::Match | ClaimStep::Answer)
        | (ClaimState::Closed, _) => Err(ClaimStepRefused { state, step }),
    }
}

#[must_use]
pub fn allowed(state: ClaimState) -> Vec<ClaimStep> {
    ClaimStep::ALL.into_iter().filter(|tried| step(state, *tried).is_ok()).collect()
}

impl ClaimKind {
    /// The name that people know it by.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::Claim::Kind { kind: self }.render(language)
    }

    /// What whoever filed it should know.
    #[must_use]
    pub const fn notice(self, language: Language) -> &'static str {
        texts::Claim::Notice { kind: self }.render(language)
    }
}

impl ClaimState {
    /// The status as people read it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::Claim::State { state: self }.render(language)
    }
}

impl ClaimStep {
    /// The name on a button.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::Claim::Step { step: self }.render(language)
    }
}

impl Decision {
    /// The decision as people read it.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::Claim::Decision { decision: self }.render(language)
    }
}

/// The company as somebody names it who need not know its matricule; a reviewer finds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedCompany {
    pub name: String,
    pub locality: Option<String>,
    /// Its matricule as typed.
    pub matricule: Option<String>,
    pub polling_day: Option<NaiveDate>,
}

/// Who files, and how to reach that person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filer {
    pub surname: String,
    pub first_names: String,
    pub capacity: Capacity,
    pub email: Option<String>,
    pub phone: Option<String>,
    /// Address for letters, of several lines.
    pub address: Option<String>,
}

/// About whom on the lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListEntry {
    pub wanted: Wanted,
    pub surname: String,
    pub first_names: String,
}

/// What was filed, as it was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub kind: ClaimKind,
    #[serde(rename = "firm")]
    pub company: NamedCompany,
    pub filer: Filer,
    /// About whom; for a claim on the lists only.
    pub elector: Option<ListEntry>,
    /// When the lists were deposited, where that is known; for a claim on the lists only.
    pub lists_deposited_on: Option<NaiveDate>,
    /// What it is about; for a contestation only.
    pub grounds: Option<Grounds>,
    /// In the filer's words.
    pub text: String,
    /// SHA-256 of each piece, in its order, as hexadecimal digits.
    pub pieces: Vec<String>,
}

impl Claim {
    /// Which answers go together: each kind has its own, and somebody must be reachable. That it comes late, or about a
    /// company that nobody knows, is no reason to refuse it.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        let mut only = |kind: ClaimKind, field: &str, there: bool, needed: bool| {
            if kind == self.kind && needed && !there {
                found.push(Finding::error(field, "required"));
            } else if kind != self.kind && there {
                found.push(Finding::error(field, "not_applicable"));
            }
        };
        only(ClaimKind::ClaimOnLists, "/elector", self.elector.is_some(), true);
        only(ClaimKind::ClaimOnLists, "/lists_deposited_on", self.lists_deposited_on.is_some(), false);
        only(ClaimKind::Contestation, "/grounds", self.grounds.is_some(), true);
        if self.filer.email.is_none() && self.filer.address.is_none() {
            found.push(Finding::error("/filer/email", "contact_missing"));
        }
        found
    }

    /// The bytes that are digested and kept: JSON without spaces, the fields in their order.
    pub fn canonical_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        serde_json::to_vec(self)
    }
}

/// What proves that something was filed, without a word of it.
#[derive(Clone, Debug, Serialize)]
struct ReceiptBody<'a> {
    format: &'static str,
    kind: ClaimKind,
    at: String,
    content: &'a str,
}

/// The bytes of the receipt of a filing: when, what kind, and the digest of what was filed.
pub fn receipt(
    kind: ClaimKind,
    at: DateTime<Utc>,
    content_digest: &str,
) -> Result<Vec<u8>, serde_json::Error> {
    let at = at.format("%Y-%m-%dT%H:%M:%S%.6fZ").to_string();
    serde_json::to_vec(&ReceiptBody { format: "scrutin-claim-receipt-1", kind, at, content: content_digest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::{ENTRIES, Service};

    #[test]
    fn whoever_contests_is_told_of_the_registered_letter_wherever_the_time_is_told() {
        let entry = ENTRIES.iter().find(|entry| entry.service == Service::Contestation).unwrap();
        for (language, word) in [
            (Language::Fr, "lettre recommandée"),
            (Language::De, "Einschreiben"),
            (Language::En, "registered letter"),
        ] {
            assert!(entry.when(language).contains(word), "{}", entry.when(language));
            assert!(ClaimKind::Contestation.notice(language).contains(word));
        }
    }

    pub(super) fn claim(kind: ClaimKind) -> Claim {
        let entry =
            ListEntry { wanted: Wanted::Add, surname: "Weber".to_owned(), first_names: "Anne".to_owned() };
        let on_lists = kind == ClaimKind::ClaimOnLists;
        Claim {
            kind,
            company: NamedCompany {
                name: "Müller".to_owned(),
                locality: None,
                matricule: None,
                polling_day: None,
            },
            filer: Filer {
                surname: "Weber".to_owned(),
                first_names: "Anne".to_owned(),
                capacity: Capacity::Elector,
                email: Some("weber@example.lu".to_owned()),
                phone: None,
                address: None,
            },
            elector: on_lists.then_some(entry),
            lists_deposited_on: None,
            grounds: (!on_lists).then_some(Grounds::Regularity),
            text: "Je manque sur la liste.".to_owned(),
            pieces: Vec::new(),
        }
    }

    #[test]
    fn a_claim_is_taken_up_answered_once_and_closed() {
        use ClaimStep::{Answer, Close, Match, TakeUp};
        for (steps, end) in [
            (&[TakeUp, Match, Match, Answer, Close] as &[_], Ok(ClaimState::Closed)),
            (&[TakeUp, Close], Ok(ClaimState::Closed)),
            (&[Answer], Err(ClaimStepRefused { state: ClaimState::Received, step: Answer })),
            (&[TakeUp, TakeUp], Err(ClaimStepRefused { state: ClaimState::TakenUp, step: TakeUp })),
            (&[TakeUp, Answer, Answer], Err(ClaimStepRefused { state: ClaimState::Answered, step: Answer })),
            (&[TakeUp, Close, Close], Err(ClaimStepRefused { state: ClaimState::Closed, step: Close })),
        ] {
            let walked = steps.iter().try_fold(ClaimState::Received, |state, tried| step(state, *tried));
            assert_eq!(walked, end, "{steps:?}");
        }
        assert_eq!(allowed(ClaimState::Closed), []);
    }

    #[test]
    fn each_kind_asks_for_its_own_answers_and_for_a_way_to_answer() {
        let codes = |claim: &Claim| -> Vec<_> {
            claim.findings().into_iter().map(|finding| (finding.pointer, finding.code)).collect()
        };
        for kind in ClaimKind::ALL {
            assert_eq!(codes(&claim(kind)), []);
        }
        let lists = claim(ClaimKind::ClaimOnLists);
        let other = Claim { kind: ClaimKind::Contestation, ..lists.clone() };
        let found = [("/elector".to_owned(), "not_applicable"), ("/grounds".to_owned(), "required")];
        assert_eq!(codes(&other), found);
        let deposited = Claim {
            lists_deposited_on: NaiveDate::from_ymd_opt(2024, 2, 19),
            ..claim(ClaimKind::Contestation)
        };
        assert_eq!(codes(&deposited), [("/lists_deposited_on".to_owned(), "not_applicable")]);
        let silent = Claim { filer: Filer { email: None, ..lists.filer.clone() }, ..lists };
        assert_eq!(codes(&silent), [("/filer/email".to_owned(), "contact_missing")]);
    }

    #[test]
    fn a_receipt_says_when_and_of_what_and_nothing_else() {
        let at = "2024-02-21T10:00:00.123456Z".parse().unwrap();
        let bytes = receipt(ClaimKind::ClaimOnLists, at, "ab").unwrap();
        let expected = r#"{"format":"scrutin-claim-receipt-1","kind":"claim_on_lists","at":"2024-02-21T10:00:00.123456Z","content":"ab"}"#;
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}

//! A run that writes letters: where it stands, and what became of each letter.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use types::{CodeId, CompanyId, Language, LetterRunId, TermId};

use crate::texts;

/// After so long without a sign of life a run has ended with its server. A running one gives a sign far more often.
const SILENCE: Duration = Duration::minutes(5);

types::coded! {
    /// Where a run stands.
    RunState {
        /// Letters are being written.
        Running = "running",
        /// The connection took all of them.
        Completed = "completed",
        /// The connection or the server went away; no further codes are issued.
        Interrupted = "interrupted",
    }
}

impl RunState {
    /// The state now of a run that gave its last sign of life then: who is silent for five minutes is interrupted.
    #[must_use]
    pub fn as_of(self, seen_at: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        match self {
            Self::Running if now - seen_at > SILENCE => Self::Interrupted,
            Self::Running | Self::Completed | Self::Interrupted => self,
        }
    }

    /// What people read.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        texts::Run::State { state: self }.render(language)
    }
}

types::coded! {
    /// What became of the letter to one company.
    LetterState {
        /// No codes yet.
        Waiting = "waiting",
        /// The company had living codes and got no letter.
        Skipped = "skipped",
        /// The codes are issued; the letter was not handed over.
        Issued = "issued",
        /// The codes are issued; the name or address has a sign for which the fonts have no letter.
        Unprintable = "unprintable",
        /// The connection took the letter.
        Delivered = "delivered",
    }
}

/// A run, with its counts of companies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterRun {
    /// The run.
    pub id: LetterRunId,
    /// The term of the codes.
    pub term: TermId,
    /// One language for all letters; none for that of each company.
    pub language: Option<Language>,
    /// When it began.
    pub started_at: DateTime<Utc>,
    /// When it ended; none while it runs, and where its server went away.
    pub ended_at: Option<DateTime<Utc>>,
    /// Where it stood at its last sign of life.
    pub state: RunState,
    /// When that was.
    pub seen_at: DateTime<Utc>,
    /// Companies.
    pub total: i32,
    /// Of these, companies that had living codes.
    pub skipped: i32,
    /// Companies that got their two codes.
    pub issued: i32,
    /// Letters that were set.
    pub rendered: i32,
    /// Letters that can't be set.
    pub unprintable: i32,
    /// Letters that the connection took.
    pub delivered: i32,
}

impl LetterRun {
    /// One that begins, for so many companies.
    #[must_use]
    pub fn new(
        id: LetterRunId,
        term: TermId,
        language: Option<Language>,
        companies: usize,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            term,
            language,
            started_at: now,
            ended_at: None,
            state: RunState::Running,
            seen_at: now,
            total: i32::try_from(companies).unwrap_or(i32::MAX),
            skipped: 0,
            issued: 0,
            rendered: 0,
            unprintable: 0,
            delivered: 0,
        }
    }

    /// The run as it stands now.
    #[must_use]
    pub fn as_of(self, now: DateTime<Utc>) -> Self {
        Self { state: self.state.as_of(self.seen_at, now), ..self }
    }
}

/// The letter to a company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = LetterView))]
pub struct RunLetter {
    /// The company.
    #[serde(rename = "company_id")]
    pub company: CompanyId,
    /// Its matricule; the file in the archive is `MATRICULE.pdf`.
    pub matricule: String,
    /// Its name.
    pub legal_name: String,
    /// `waiting`, `skipped`, `issued` and not handed over, `unprintable`, or `delivered`: the connection took it.
    #[cfg_attr(feature = "schema", schema(value_type = String))]
    pub state: LetterState,
    /// By which the titulaire code is replaced; null where none was issued.
    #[serde(rename = "titulaire_code_id")]
    pub titulaire_code: Option<CodeId>,
    /// By which the mandataire code is replaced.
    #[serde(rename = "mandataire_code_id")]
    pub mandataire_code: Option<CodeId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_is_silent_for_five_minutes_was_interrupted_and_an_ended_one_stays_as_it_is() {
        let seen = DateTime::from_timestamp(1_707_000_000, 0).unwrap();
        for (state, silent, then) in [
            (RunState::Running, 300, RunState::Running),
            (RunState::Running, 301, RunState::Interrupted),
            (RunState::Completed, 9_999, RunState::Completed),
            (RunState::Interrupted, 9_999, RunState::Interrupted),
        ] {
            assert_eq!(state.as_of(seen, seen + Duration::seconds(silent)), then, "{state:?} {silent}");
        }
    }

    #[test]
    fn codes_read_back_as_what_they_name() {
        for state in RunState::ALL {
            assert_eq!(RunState::from_code(state.code()), Some(state));
        }
        for state in LetterState::ALL {
            assert_eq!(LetterState::from_code(state.code()), Some(state));
        }
    }
}

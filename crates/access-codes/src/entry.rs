//! A code as the authority's desk sees it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{AccessId, CodeId, CompanyId, TermId};

use crate::{AccessCode, Kind};

/// A code as the authority's desk sees it: never its symbols.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeEntry {
    /// The code.
    pub id: CodeId,
    /// The firm to which it was issued.
    pub company: CompanyId,
    /// The firm's legal name.
    pub legal_name: String,
    /// The term for which it was issued.
    pub term: TermId,
    /// Titulaire or mandataire.
    pub kind: Kind,
    /// Its last four symbols.
    pub last_four: String,
    /// `issued`, `registered`, `revoked`, `expired` or `replaced`.
    pub state: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// The last day on which it can be registered.
    pub expires_on: NaiveDate,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// The living access that it gave; it is ended before the code is replaced.
    pub access: Option<AccessId>,
}

/// A code that somebody has shown, and what its firm is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCode {
    /// The code.
    pub code: AccessCode,
    /// The firm's legal name.
    pub legal_name: String,
    /// The firm's headcount as declared.
    pub headcount: Option<u32>,
}

//! A code as the authority's desk sees it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{AccessId, CodeId, CompanyId};

use crate::{AccessCode, Kind};

/// A code as the desk sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CodeView))]
pub struct CodeEntry {
    /// The code.
    pub id: CodeId,
    /// The company.
    #[serde(rename = "company_id")]
    pub company: CompanyId,
    /// The company's name.
    pub legal_name: String,
    /// Which of the two.
    pub kind: Kind,
    /// The last four characters.
    pub last_four: String,
    /// `issued`, `registered`, `revoked`, `expired` or `replaced`.
    pub state: String,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// The last day on which it can be registered.
    pub expires_on: NaiveDate,
    /// When it was registered.
    pub registered_at: Option<DateTime<Utc>>,
    /// The living access that it gave; end it (`POST /v1/accesses/{access_id}/endings`) before you replace the code.
    #[serde(rename = "access_id")]
    pub access: Option<AccessId>,
}

/// A code that somebody has shown, and what its company is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCode {
    /// The code.
    pub code: AccessCode,
    /// The company's legal name.
    pub legal_name: String,
    /// The company's headcount as declared.
    pub headcount: Option<u32>,
}

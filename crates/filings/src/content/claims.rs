//! Démarche 2: *l'avis relatif au délai de réclamation contre les listes électorales*.

use chrono::NaiveDate;
use elections::shape::Line;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The notice that the employer posts when the electoral lists are deposited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClaimsNotice {
    /// The day on which the electoral lists are deposited, at least three weeks before the poll.
    pub lists_deposited_on: NaiveDate,
    /// Where they can be consulted, 1 to 200 characters.
    #[schemars(with = "Line<200>")]
    pub consultation_place: String,
    /// The day on which this notice is posted: that of the deposit.
    pub posted_on: NaiveDate,
    /// First day to claim.
    pub claims_from: NaiveDate,
    /// Last day to claim: the third working day after the deposit.
    pub claims_until: NaiveDate,
    /// To whom in the firm claims are addressed, with a copy to the ITM; 1 to 200 characters.
    #[schemars(with = "Line<200>")]
    pub claims_to: String,
}

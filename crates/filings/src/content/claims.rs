//! Démarche 2: *l'avis relatif au délai de réclamation contre les listes électorales*.

use chrono::NaiveDate;

use crate::{
    check::claims as rules,
    fields::{PlaceText, form},
};

form! {
    /// The notice that the employer posts when the electoral lists are deposited.
    pub struct ClaimsNotice, ClaimsDraft => rules::judge {
        /// The day on which the electoral lists are deposited, at least three weeks before the poll.
        lists_deposited_on: required NaiveDate,
        /// Where they can be consulted, 1 to 200 characters.
        consultation_place: required PlaceText,
        /// The day on which this notice is posted: that of the deposit.
        posted_on: required NaiveDate,
        /// First day to claim.
        claims_from: required NaiveDate,
        /// Last day to claim: the third working day after the deposit.
        claims_until: required NaiveDate,
        /// To whom in the company claims are addressed, with a copy to the ITM; 1 to 200 characters.
        claims_to: required PlaceText,
    }
}

//! A polling office: when it was open, who sat in it, who watched, what it decided, who signed.

use chrono::NaiveDate;
use elections::{Name, PersonName, TimeOfDay};
use serde::{Deserialize, Serialize};

use crate::content::Signatories;

/// A polling office (RGD 11.09.2018).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its number; the principal office is 1.
    pub number: u32,
    /// Where it sat, 1 to 200 characters.
    pub place: String,
    /// When voting began, on the first day of the poll.
    pub opened_at: TimeOfDay,
    /// When voting ended, on the closing day.
    pub closed_at: TimeOfDay,
    /// The president; in the principal office the head of the company or whoever stands in.
    pub president: Officer,
    /// The two assessors.
    pub assessors: Vec<Officer>,
    /// Those who watched for the lists, without a part in the office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub observers: Vec<Observer>,
}

/// Somebody who signs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Officer {
    /// Surname.
    pub surname: Name,
    /// First names.
    pub first_names: Name,
    /// The day of the signature: on the spot, that of the poll; absent while it is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<NaiveDate>,
}

/// Somebody who watches for those who presented a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Observer {
    /// Surname.
    pub surname: Name,
    /// First names.
    pub first_names: Name,
    /// The list, or whoever presented it, 1 to 100 characters.
    pub named_by: String,
}

/// A claim that was made before the office, and what the office decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What it is about, 1 to 2,000 characters; nothing in it says how anybody voted.
    pub subject: String,
    /// The decision, 1 to 2,000 characters; absent while there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
}

impl Office {
    /// The number of the principal office.
    pub const PRINCIPAL: u32 = 1;

    /// Whoever has not signed signs on this day.
    pub(super) fn sign(&mut self, day: NaiveDate) {
        for officer in self.officers() {
            officer.signed_on.get_or_insert(day);
        }
    }

    /// Nobody has signed.
    pub(super) fn unsign(&mut self) {
        for officer in self.officers() {
            officer.signed_on = None;
        }
    }

    fn officers(&mut self) -> impl Iterator<Item = &mut Officer> {
        std::iter::once(&mut self.president).chain(&mut self.assessors)
    }

    /// Those who sign, as démarche 4 names them.
    pub(super) fn signatories(&self) -> Signatories {
        Signatories {
            president: self.president.name(),
            assessors: self.assessors.iter().map(Officer::name).collect(),
        }
    }
}

impl Officer {
    /// The name without the signature.
    #[must_use]
    pub fn name(&self) -> PersonName {
        PersonName { surname: self.surname.clone(), first_names: self.first_names.clone() }
    }
}

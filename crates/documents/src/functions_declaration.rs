//! *Déclaration des fonctions*: who holds which function in the delegation (L.416-1(3)); company and president sign it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::{Letterhead, Paper, PaperKind};

#[derive(Clone, Debug, Serialize)]
pub struct FunctionsDeclaration {
    #[serde(rename = "firm")]
    pub company: Letterhead,
    pub constituent_meeting_on: NaiveDate,
    /// The day of the president's written notice.
    pub notified_on: NaiveDate,
    /// Each function with its holder, the president first.
    pub functions: Vec<Held>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Held {
    pub function: Function,
    pub surname: String,
    pub first_names: String,
    /// National identification number: the company declares it to the administration.
    pub matricule: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    President,
    VicePresident,
    Secretary,
    /// Further member of the bureau.
    BureauMember,
    /// Delegate for safety and health (L.414-14).
    SecurityDelegate,
    /// Delegate for equality (L.414-15).
    EqualityDelegate,
}

impl Paper for FunctionsDeclaration {
    const KIND: PaperKind = PaperKind::FunctionsDeclaration;
}

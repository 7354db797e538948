//! Démarche 5: *la déclaration des fonctions au sein de la délégation du personnel*.

use chrono::NaiveDate;
use elections::Person;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The functions that the president communicated to the employer after the constituent meeting (L.416-1(3)).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FunctionsDeclaration {
    /// The day of the constituent meeting.
    pub constituent_meeting_on: NaiveDate,
    /// The day of the president's written notice to the employer; the démarche is due five days later.
    pub notified_on: NaiveDate,
    /// The president.
    pub president: Person,
    /// The vice-president; a delegation of one or two titulaires may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vice_president: Option<Person>,
    /// The secretary; a delegation of one or two titulaires may have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secretary: Option<Person>,
    /// The further members of the bureau, in a delegation of eight titulaires or more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub bureau_members: Vec<Person>,
    /// The delegate for safety and health, a delegate or any other employee (L.414-14).
    pub security_delegate: Person,
    /// The delegate for equality, a titulaire or a suppléant (L.414-15).
    pub equality_delegate: Person,
}

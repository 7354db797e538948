//! Démarche 5: *la déclaration des fonctions au sein de la délégation du personnel*.

use chrono::NaiveDate;
use elections::Person;

use crate::{check::functions as rules, fields::form};

form! {
    /// The functions that the president communicated to the employer after the constituent meeting (L.416-1(3)).
    pub struct FunctionsDeclaration, FunctionsDraft => rules::judge {
        /// The day of the constituent meeting.
        constituent_meeting_on: required NaiveDate,
        /// The day of the president's written notice to the employer; the démarche is due five days later.
        notified_on: required NaiveDate,
        /// The president.
        president: required Person,
        /// The vice-president; a delegation of one or two titulaires may have none.
        vice_president: optional Person,
        /// The secretary; a delegation of one or two titulaires may have none.
        secretary: optional Person,
        /// The further members of the bureau, in a delegation of eight titulaires or more.
        bureau_members: list [Person; 50],
        /// The delegate for safety and health, a delegate or any other employee (L.414-14).
        security_delegate: required Person,
        /// The delegate for equality, a titulaire or a suppléant (L.414-15).
        equality_delegate: required Person,
    }
}

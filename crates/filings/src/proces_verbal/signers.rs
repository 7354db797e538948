//! Who signs a procès-verbal, and where the days of the signatures stand in it.

use chrono::NaiveDate;
use elections::PersonName;
use serde_json::Value;

use super::{Office, ProcesVerbal};

/// In which role somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignerRole {
    /// The president of the office.
    President,
    /// An assessor of the office.
    Assessor,
    /// Whoever established the record for the employer, where nobody voted.
    Employer,
}

/// Somebody who signs a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The name.
    pub name: PersonName,
    /// The role.
    pub role: SignerRole,
    /// JSON pointer to the object that has the day of the signature.
    place: String,
}

const DAY: &str = "signed_on";

fn of_office(office: &Office) -> Vec<Signer> {
    let president = Signer {
        name: office.president.name(),
        role: SignerRole::President,
        place: "/office/president".into(),
    };
    let assessors = office.assessors.iter().enumerate().map(|(index, one)| Signer {
        name: one.name(),
        role: SignerRole::Assessor,
        place: format!("/office/assessors/{index}"),
    });
    std::iter::once(president).chain(assessors).collect()
}

fn employer(by: &PersonName) -> Vec<Signer> {
    vec![Signer { name: by.clone(), role: SignerRole::Employer, place: String::new() }]
}

impl ProcesVerbal {
    /// Those who sign it.
    #[must_use]
    pub fn signers(&self) -> Vec<Signer> {
        match self {
            Self::Depouillement(pv) => of_office(&pv.office),
            Self::RecensementGeneral(pv) => of_office(&pv.office),
            Self::ElectionOffice(pv) => employer(&pv.established_by),
            Self::NoCandidate(pv) => employer(&pv.established_by),
        }
    }
}

impl Signer {
    /// Puts down the day on which this one signed the record of this JSON; a day that stands there stays.
    pub fn sign(&self, record: &mut Value, on: NaiveDate) {
        if let Some(Value::Object(fields)) = record.pointer_mut(&self.place)
            && fields.get(DAY).is_none_or(Value::is_null)
        {
            fields.insert(DAY.to_owned(), on.to_string().into());
        }
    }
}

/// The same without any day of a signature.
fn unsigned(record: &Value) -> Value {
    match record {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, value)| *name != DAY && !value.is_null());
            Value::Object(kept.map(|(name, value)| (name.clone(), unsigned(value))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(unsigned).collect()),
        leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => leaf.clone(),
    }
}

/// Takes the signatures of an office's counting over into the general count of which it is part; not where that says
/// anything else about the office.
pub fn take_over_signatures(general: &mut Value, counting: &Value) {
    let offices = general.get_mut("offices").and_then(Value::as_array_mut);
    for office in offices.into_iter().flatten().filter(|office| unsigned(office) == unsigned(counting)) {
        copy_days(office, counting);
    }
}

fn copy_days(to: &mut Value, from: &Value) {
    match (to, from) {
        (Value::Object(to), Value::Object(from)) => {
            if let Some(day) = from.get(DAY).filter(|_| to.get(DAY).is_none_or(Value::is_null)) {
                to.insert(DAY.to_owned(), day.clone());
            }
            for (name, value) in to {
                copy_days(value, from.get(name).unwrap_or(&Value::Null));
            }
        }
        (Value::Array(to), Value::Array(from)) => {
            to.iter_mut().zip(from).for_each(|(to, from)| copy_days(to, from));
        }
        _ => {}
    }
}

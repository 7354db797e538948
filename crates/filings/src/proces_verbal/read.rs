//! How the JSON of a record becomes a procès-verbal, or the finding that says where it does not.

use serde::de::DeserializeOwned;
use serde_json::Value;
use types::{Finding, pointer_segment};

use super::{Kind, ProcesVerbal};

/// What chrono says of a text that is no day.
const NO_DAYS: [&str; 5] = [
    "input contains invalid characters",
    "input is out of range",
    "no possible date and time matching input",
    "premature end of input",
    "trailing input",
];

/// Reads the record of a kind: its object, in which the kind does not stand.
///
/// # Errors
/// The first place at which a value is missing, unknown or of another shape.
pub fn read(kind: Kind, record: &Value) -> Result<ProcesVerbal, Finding> {
    match kind {
        Kind::Depouillement => typed(record).map(ProcesVerbal::Depouillement),
        Kind::RecensementGeneral => typed(record).map(ProcesVerbal::RecensementGeneral),
        Kind::ElectionOffice => typed(record).map(ProcesVerbal::ElectionOffice),
        Kind::NoCandidate => typed(record).map(ProcesVerbal::NoCandidate),
    }
}

pub(super) fn typed<T: DeserializeOwned>(record: &Value) -> Result<T, Finding> {
    serde_path_to_error::deserialize(record).map_err(|error| {
        let pointer = pointer(error.path());
        let message = error.inner().to_string();
        let named = message.split('`').nth(1).unwrap_or_default();
        let below = || {
            if pointer.ends_with(&format!("/{named}")) {
                pointer.clone()
            } else {
                format!("{pointer}/{named}")
            }
        };
        let expected = message.split_once("expected ").map_or(message.as_str(), |(_, expected)| expected);
        if message.starts_with("missing field") {
            Finding::error(format!("{pointer}/{named}"), "required")
        } else if message.starts_with("unknown field") {
            Finding::error(below(), "unknown_field")
        } else if message.starts_with("unknown variant") {
            let allowed = expected.strip_prefix("one of ").unwrap_or(expected);
            Finding::error(pointer, "unknown_value").with("allowed", allowed)
        } else if NO_DAYS.contains(&message.as_str()) {
            Finding::error(pointer, "bad_date")
        } else {
            Finding::error(pointer, "wrong_type").with("expected", expected)
        }
    })
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let of = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", pointer_segment(key)),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    };
    path.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_missing_or_wrong_is_found_at_its_place() {
        let whole = json!({
            "candidatures_closed_on": "2024-02-29", "established_on": "2024-03-01",
            "established_by": { "surname": "Ries", "first_names": "Iris" }
        });
        assert!(matches!(read(Kind::NoCandidate, &whole), Ok(ProcesVerbal::NoCandidate(_))));
        for (pointer, value, found, code) in [
            ("/established_on", json!("2024-02-30"), "/established_on", "bad_date"),
            ("/established_by", json!({ "surname": "Ries" }), "/established_by/first_names", "required"),
            ("/established_by/surname", json!(7), "/established_by/surname", "wrong_type"),
            ("/established_by/surname", json!(""), "/established_by/surname", "wrong_type"),
        ] {
            let mut record = whole.clone();
            *record.pointer_mut(pointer).unwrap() = value;
            let finding = read(Kind::NoCandidate, &record).unwrap_err();
            assert_eq!((finding.pointer.as_str(), finding.code), (found, code));
        }
        let mut more = whole;
        more["shoes"] = 1.into();
        let finding = read(Kind::NoCandidate, &more).unwrap_err();
        assert_eq!((finding.pointer.as_str(), finding.code), ("/shoes", "unknown_field"));
    }
}

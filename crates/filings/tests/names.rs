//! Difficult names: through `Name`, the pasted import, the check of démarche 3 and its canonical bytes each comes out
//! byte for byte, or is refused at its place with its code.

use elections::{Facts, Name};
use filings::{Content, check, content::CandidateDeclaration, pasted::read_pasted, sample};
use serde::Deserialize;
use serde_json::Value;
use types::{DemarcheKind, Severity};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Difficult {
    name: String,
    /// `exact`, or the code of the refusal.
    outcome: String,
    /// The code of a refusal that only a pasted table gives.
    #[serde(default)]
    pasted: Option<String>,
    /// The code of a warning that is given beside the name.
    #[serde(default)]
    doubt: Option<String>,
    /// What is difficult.
    what: String,
}

impl Difficult {
    /// The code of the refusal, if there is one.
    fn refusal(&self) -> Option<&str> {
        (self.outcome != "exact").then_some(self.outcome.as_str())
    }
}

fn all() -> Vec<Difficult> {
    let names: Vec<Difficult> = serde_json::from_str(include_str!("names.json")).unwrap_or_default();
    assert!(names.len() >= 200, "{}", names.len());
    names
}

fn facts() -> Facts {
    Facts { headcount: Some(60), election_day: "2024-03-12".parse().ok(), ..Facts::default() }
}

#[test]
fn a_name_is_taken_exactly_or_refused_with_its_code() {
    for difficult in all() {
        let read = Name::read(&difficult.name);
        let found = read.as_ref().map(Name::as_str).map_err(|problem| problem.code());
        let expected = difficult.refusal().map_or(Ok(difficult.name.as_str()), Err);
        assert_eq!(found, expected, "{:?} ({})", difficult.name, difficult.what);
        assert_eq!(difficult.name.parse::<Name>().ok(), read.ok(), "{:?}", difficult.name);
    }
}

#[test]
fn a_pasted_name_comes_out_exactly_or_is_refused_at_its_line() {
    // A name that breaks the line, or the cell, pastes as something else.
    for difficult in all().into_iter().filter(|it| !it.name.contains(['\n', '\r', '\t'])) {
        let text = format!("Weber\tAnne\n{}\tMarc\nThill\t{0}\nMuller\tMarc", difficult.name);
        let pasted = read_pasted(&text);
        let found: Vec<_> = pasted
            .lines
            .iter()
            .map(|person| (person.line, person.name.surname.as_str(), person.name.first_names.as_str()))
            .collect();
        let (first, last) = ((1, "Weber", "Anne"), (4, "Muller", "Marc"));
        let name = difficult.name.as_str();
        match difficult.pasted.as_deref().or(difficult.refusal()) {
            None => assert_eq!(found, [first, (2, name, "Marc"), (3, "Thill", name), last], "{name:?}"),
            Some(code) => {
                assert_eq!(found, [first, last], "{name:?} ({})", difficult.what);
                let said: Vec<_> =
                    pasted.findings.iter().map(|finding| (finding.pointer.as_str(), finding.code)).collect();
                let whole = code == "F.714";
                let pointers = if whole {
                    ["/lines/2", "/lines/3"]
                } else {
                    ["/lines/2/surname", "/lines/3/first_names"]
                };
                assert_eq!(said, pointers.map(|pointer| (pointer, code)), "{name:?} ({})", difficult.what);
            }
        }
        let doubts: Vec<_> = pasted
            .findings
            .iter()
            .filter(|finding| finding.severity == Severity::Warning)
            .map(|finding| finding.code)
            .collect();
        let doubt = difficult.doubt.as_deref().filter(|_| difficult.pasted.is_none());
        let expected = doubt.map_or(vec![], |code| vec![code; 2]);
        assert_eq!(doubts, expected, "{name:?}");
    }
}

#[test]
fn a_declared_name_is_signed_byte_for_byte_or_refused_at_its_place() {
    let (facts, kind) = (facts(), DemarcheKind::CandidateDeclaration);
    let draft = sample(kind, &facts);
    for difficult in all() {
        for field in ["surname", "first_names"] {
            let pointer = format!("/candidatures/0/candidate/{field}");
            let mut draft = draft.clone();
            *draft.pointer_mut(&pointer).unwrap() = difficult.name.as_str().into();
            let checked = check(kind, &draft, &facts);
            match difficult.refusal() {
                None => {
                    let found: Vec<_> = checked
                        .findings
                        .iter()
                        .map(|finding| (finding.pointer.as_str(), finding.code))
                        .collect();
                    let doubt = difficult.doubt.as_deref();
                    let expected: Vec<_> = doubt.map(|code| (pointer.as_str(), code)).into_iter().collect();
                    assert_eq!(found, expected, "{:?}", difficult.name);
                    comes_back(&checked.content.unwrap(), &pointer, &difficult.name);
                }
                Some(code) => {
                    assert!(checked.content.is_none(), "{:?}", difficult.name);
                    let found: Vec<_> = checked
                        .findings
                        .iter()
                        .map(|finding| (finding.pointer.as_str(), finding.code))
                        .collect();
                    assert_eq!(found, [(pointer.as_str(), code)], "{:?}", difficult.name);
                }
            }
        }
    }
}

/// The name in the draft made anew, in the canonical bytes, and in the content read from them.
fn comes_back(content: &Content, pointer: &str, name: &str) {
    assert_eq!(content.to_draft().pointer(pointer), Some(&Value::from(name)));
    let bytes = content.canonical_bytes();
    let written = Value::from(name).to_string();
    assert!(bytes.windows(written.len()).any(|window| window == written.as_bytes()), "{name:?}");
    let Ok(again) = Content::parse_canonical(&bytes) else { panic!("{name:?} does not come back") };
    assert_eq!(&again, content);
    let Content::CandidateDeclaration(CandidateDeclaration::Candidates(candidacies)) = again else {
        panic!("another content");
    };
    let candidate = &candidacies.candidatures[0].candidate;
    assert!([candidate.surname.as_str(), candidate.first_names.as_str()].contains(&name));
}

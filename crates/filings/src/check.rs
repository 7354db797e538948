//! Checking a draft: any JSON in, every finding out, and the typed content where nothing stops it.

use elections::Facts;
use serde_json::Value;
use types::{DemarcheKind, Finding, Findings};

use crate::Content;

mod candidates;
mod claims;
mod functions;
mod notice;
mod people;
mod poll;
mod reader;
pub(crate) mod record;
mod results;
mod tally;
mod values;

pub(crate) use notice::FULL_TIME_HOURS;
pub(crate) use poll::MOST_EMPLOYEES;
pub(crate) use poll::{MOST_LISTS, MOST_PEOPLE, MOST_SEATS};

use reader::Reader;
pub(crate) use results::MOST_VOTES;

/// What a check answers.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The content; `None` when at least one finding is an error.
    pub content: Option<Content>,
    /// All findings in the order of the form, 100 at most: then errors come first and the last one is
    /// `too_many_findings`.
    pub findings: Vec<Finding>,
}

/// Checks a draft of a démarche against its form and against the law.
///
/// The draft may be any JSON: a field that is missing or `null`, of another type, unknown or not clean is reported
/// with its JSON pointer, and every rule whose fields can be read is applied. The facts are the firm's and the
/// poll's; a rule that needs an unknown fact is left out.
#[must_use]
pub fn check(kind: DemarcheKind, draft: &Value, facts: &Facts) -> Checked {
    let findings = Findings::default();
    let content = Reader::of(draft, String::new(), &findings).and_then(|reader| match kind {
        DemarcheKind::ElectionNotice => notice::read(reader, facts).map(Content::ElectionNotice),
        DemarcheKind::ClaimsNotice => claims::read(reader, facts).map(Content::ClaimsNotice),
        DemarcheKind::CandidateDeclaration => {
            candidates::read(reader, facts).map(Content::CandidateDeclaration)
        }
        DemarcheKind::ResultDeclaration => results::read(reader, facts).map(Content::ResultDeclaration),
        DemarcheKind::FunctionsDeclaration => {
            functions::read(reader, facts).map(Content::FunctionsDeclaration)
        }
    });
    let refused = findings.has_errors();
    Checked { content: content.filter(|_| !refused), findings: findings.into_vec() }
}

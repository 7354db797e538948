//! Checking a draft: any JSON in, every finding out, and the typed content where nothing stops it.

use chrono::NaiveDateTime;
use elections::Facts;
use serde_json::Value;
use types::{DemarcheKind, Finding, Findings};

use crate::{
    Content, ResultDeclaration, chain,
    fields::{Kind, Place, Reading},
    timing,
};

pub(crate) mod candidates;
pub(crate) mod claims;
pub(crate) mod functions;
pub(crate) mod notice;
mod people;
mod poll;
pub(crate) mod results;
pub(crate) mod tally;

/// What a check answers.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The content; `None` when at least one finding is an error.
    pub content: Option<Content>,
    /// All findings in the order of the form, 100 at most: then errors come first and the last one is
    /// `too_many_findings`.
    pub findings: Vec<Finding>,
}

/// What a content that holds by itself is held against.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The company's and the poll's.
    pub facts: &'a Facts,
    /// The démarches that were transmitted for its poll.
    pub earlier: &'a [Content],
    /// What the procès-verbal declares that was signed, where one is kept.
    pub signed: Option<&'a ResultDeclaration>,
    /// The hour in Luxembourg.
    pub now: NaiveDateTime,
}

impl Checked {
    /// With what can't be said yet, and what contradicts what was transmitted before. A draft that does not hold by itself is
    /// held against nothing else.
    #[must_use]
    pub fn within(self, context: &Context<'_>) -> Self {
        let Self { content, findings: found } = self;
        let findings = Findings::default();
        findings.extend(found);
        if let Some(content) = &content {
            timing::judge(&findings, content, context.facts, context.now);
            chain::judge(&findings, content, context.earlier);
            chain::judge_record(&findings, content, context.signed);
        }
        let refused = findings.has_errors();
        Self { content: content.filter(|_| !refused), findings: findings.into_vec() }
    }
}

/// Checks a draft of a démarche against its form and against the law.
///
/// The draft may be any JSON: a field that is missing or `null`, of another type, unknown or not clean is reported
/// with its JSON pointer, and every rule whose fields can be read is applied. The facts are the company's and the
/// poll's; a rule that needs an unknown fact is left out.
#[must_use]
pub fn check(kind: DemarcheKind, draft: &Value, facts: &Facts) -> Checked {
    let reading = Reading::of_draft(facts);
    let draft = reading.root(draft);
    let content = match kind {
        DemarcheKind::ElectionNotice => read(draft).map(Content::ElectionNotice),
        DemarcheKind::ClaimsNotice => read(draft).map(Content::ClaimsNotice),
        DemarcheKind::CandidateDeclaration => read(draft).map(Content::CandidateDeclaration),
        DemarcheKind::ResultDeclaration => read(draft).map(Content::ResultDeclaration),
        DemarcheKind::FunctionsDeclaration => read(draft).map(Content::FunctionsDeclaration),
    };
    let findings = reading.into_findings();
    let refused = findings.has_errors();
    Checked { content: content.filter(|_| !refused), findings: findings.into_vec() }
}

fn read<K: Kind<Value = K>>(draft: Place<'_>) -> Option<K> {
    K::whole(&K::read(draft)?)
}

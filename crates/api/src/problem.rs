//! Problem answers (RFC 9457): the one form of every refusal.

use actix_web::{HttpResponse, http::header};
use app::KeptFinding;
use serde::Serialize;
use types::Language;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::{codes::Problem, texts};

/// A refusal, as `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(example = json!({
    "type": "urn:scrutin:problem:code_not_accepted",
    "title": "Le code n'est pas accepté",
    "status": 422,
    "detail": "Vérifiez les deux lettres et le mandat, puis contactez l'autorité.",
    "instance": "urn:uuid:0193a1b2-0000-7000-8000-000000000000",
    "code": "code_not_accepted",
    "request_id": "0193a1b2-0000-7000-8000-000000000000",
    "errors": []
}))]
pub struct ProblemView {
    /// Names the kind of problem; ends with the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in the language asked for.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What to do, in the language asked for.
    pub detail: String,
    /// Names this one occurrence.
    pub instance: String,
    /// The stable code; see the list in docs/PROBLEMS.md.
    pub code: &'static str,
    /// The request's number, as in the header `X-Request-Id` and in the logs.
    pub request_id: Uuid,
    /// What was found at single places, all at once.
    pub errors: Vec<ErrorView>,
    /// The démarche that was first, where a second of its kind was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_demarche_id: Option<Uuid>,
    /// Where the démarche stands, where a step was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status_code: Option<&'static str>,
}

/// One finding at one place.
#[derive(Debug, Serialize, ToSchema)]
pub struct ErrorView {
    /// JSON pointer into the body; `/lines/NUMBER/COLUMN` for a CSV.
    pub pointer: String,
    /// The stable code: of the form of the entry, or `F.nnn` and `W.nnn` for a rule of the law.
    pub code: String,
    /// `error` stops the step, `warning` asks for a look.
    pub severity: &'static str,
    /// What was found, in the language asked for.
    pub message: String,
    /// What to do, in the language asked for.
    pub action: String,
    /// The article of the law, where the code is a rule of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<&'static str>,
}

/// One finding with its texts.
#[must_use]
pub fn error_view(finding: KeptFinding, language: Language) -> ErrorView {
    let text = texts::of(&finding.code, &finding.params, language);
    ErrorView {
        pointer: finding.pointer,
        severity: match finding.severity {
            types::Severity::Error => "error",
            types::Severity::Warning => "warning",
        },
        message: text.message,
        action: text.action,
        article: text.article,
        code: finding.code,
    }
}

/// A refusal on its way out, before it is known in which language and under which request number.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The problem.
    pub problem: &'static Problem,
    /// Findings at single places.
    pub findings: Vec<KeptFinding>,
    /// The démarche that was first.
    pub first: Option<Uuid>,
    /// Where the démarche stands.
    pub status: Option<&'static str>,
    /// The seconds to wait, where they are known.
    pub retry_after: Option<u64>,
}

impl Refused {
    /// A refusal by its stable code.
    #[must_use]
    pub fn code(code: &str) -> Self {
        Self {
            problem: Problem::of(code),
            findings: Vec::new(),
            first: None,
            status: None,
            retry_after: None,
        }
    }

    /// A refusal because of findings.
    #[must_use]
    pub fn findings(code: &str, findings: Vec<types::Finding>) -> Self {
        Self { findings: findings.into_iter().map(Into::into).collect(), ..Self::code(code) }
    }

    /// The answer.
    #[must_use]
    pub fn answer(&self, request_id: Uuid, language: Language) -> HttpResponse {
        let problem = self.problem;
        let view = ProblemView {
            kind: format!("urn:scrutin:problem:{}", problem.code),
            title: problem.title(language),
            status: problem.status,
            detail: problem.action(language).to_owned(),
            instance: format!("urn:uuid:{request_id}"),
            code: problem.code,
            request_id,
            errors: self.findings.iter().cloned().map(|finding| error_view(finding, language)).collect(),
            first_demarche_id: self.first,
            status_code: self.status,
        };
        let mut answer = HttpResponse::build(problem.status());
        answer.insert_header((header::CONTENT_TYPE, "application/problem+json"));
        answer.insert_header((header::CONTENT_LANGUAGE, language.code()));
        match problem.status {
            401 => {
                answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
            }
            429 | 503 => {
                answer.insert_header((header::RETRY_AFTER, self.retry_after.unwrap_or(2)));
            }
            _ => {}
        }
        answer.body(serde_json::to_vec(&view).unwrap_or_default())
    }
}

//! Problem answers (RFC 9457): the one form of every refusal.

use actix_web::{
    HttpResponse,
    http::{StatusCode, header},
};
use app::StoredFinding;
use edge::{Problem, explain};
use serde::Serialize;
use strict_json::MAX_POINTER;
use types::{Finding, Language, MAX_FINDINGS, Severity};
use utoipa::ToSchema;
use uuid::Uuid;

/// A refusal, as `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
pub struct ProblemView {
    /// Names the kind of problem; ends with the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in the language asked for.
    pub title: String,
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
    pub article: Option<String>,
}

/// The most characters of a message or an action, once its values are in their places.
const MAX_TEXT: usize = 2_000;

/// The most bytes of a problem answer.
pub const MAX_PROBLEM: usize = 64 * 1024;

/// What of them is not for findings: title, detail, numbers.
const AROUND: usize = 4 * 1024;

/// One finding with its texts.
#[must_use]
pub fn error_view(finding: &StoredFinding, language: Language) -> ErrorView {
    let text = explain(finding, language);
    ErrorView {
        pointer: cut(&finding.pointer, MAX_POINTER),
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        message: cut(&text.message, MAX_TEXT),
        action: cut(&text.action, MAX_TEXT),
        article: text.article,
        code: finding.code.clone(),
    }
}

/// Findings with their texts: so many as an answer holds, and behind them one that says how many more there are, `more`
/// among them.
#[must_use]
pub fn error_views(findings: &[StoredFinding], more: usize, language: Language) -> Vec<ErrorView> {
    let mut views = Vec::new();
    let mut room = MAX_PROBLEM - AROUND;
    for finding in findings.iter().take(MAX_FINDINGS) {
        let view = error_view(finding, language);
        let size = serde_json::to_vec(&view).map_or(room, |json| json.len() + 1);
        let Some(left) = room.checked_sub(size) else { break };
        room = left;
        views.push(view);
    }
    let more = findings.len() - views.len() + more;
    if more > 0 {
        let refused = findings.iter().any(|finding| finding.severity == Severity::Error);
        let last = if refused { Finding::error } else { Finding::warning };
        views.push(error_view(&last("", "more_findings").with("count", more).into(), language));
    }
    views
}

/// A text of so many characters at most; a longer one ends with an ellipsis.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most - 1).chain(['…']).collect(),
    }
}

/// The answer.
#[must_use]
pub fn answer(refused: &Problem, request_id: Uuid, language: Language) -> HttpResponse {
    let (code, status) = (refused.code.code(), refused.code.status());
    let view = ProblemView {
        kind: format!("urn:scrutin:problem:{code}"),
        title: refused.code.render(language),
        status: status.as_u16(),
        detail: refused.code.action(language),
        instance: format!("urn:uuid:{request_id}"),
        code,
        request_id,
        errors: error_views(&refused.findings, refused.more, language),
        first_demarche_id: refused.first,
        status_code: refused.status,
    };
    let mut answer = HttpResponse::build(status);
    answer.insert_header((header::CONTENT_TYPE, "application/problem+json"));
    answer.insert_header((header::CONTENT_LANGUAGE, language.code()));
    match status {
        StatusCode::UNAUTHORIZED => {
            answer.insert_header((header::WWW_AUTHENTICATE, "Bearer"));
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            answer.insert_header((header::RETRY_AFTER, refused.retry_after.unwrap_or(2)));
        }
        _ => {}
    }
    answer.body(serde_json::to_vec(&view).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use app::limits::Limit;
    use edge::ProblemCode;

    use super::*;

    #[test]
    fn every_429_and_503_says_when_to_come_back() {
        for code in ProblemCode::all() {
            let waiting = [429, 503].contains(&code.status().as_u16());
            let answer = answer(&Problem::from(code), Uuid::nil(), Language::En);
            let waits = answer.headers().get(header::RETRY_AFTER).and_then(|value| value.to_str().ok());
            let waits = waits.and_then(|seconds| seconds.parse::<u64>().ok());
            assert_eq!(waits.is_some_and(|seconds| seconds > 0), waiting);
        }
        let answer = answer(&Problem::too_fast(Limit::OpenPace, 7), Uuid::nil(), Language::En);
        assert_eq!(
            answer.headers().get(header::RETRY_AFTER).map(header::HeaderValue::as_bytes),
            Some(&b"7"[..])
        );
    }

    #[test]
    fn an_answer_is_no_larger_than_promised_whatever_was_found() {
        for (pointer, value) in
            [("/\u{0}".repeat(300), "x".repeat(9_000)), ("é".repeat(9_000), "\"".repeat(9_000))]
        {
            let finding = || Finding::error(pointer.clone(), "unknown_value").with("allowed", value.clone());
            let refused = Problem::invalid((0..5_000).map(|_| finding()).collect());
            for language in Language::ALL {
                let views = error_views(&refused.findings, 0, language);
                let size = serde_json::to_vec(&views).map_or(usize::MAX, |json| json.len());
                assert!(size <= MAX_PROBLEM - AROUND + 1_000, "{size}");
                assert!(
                    views.len() > 5 && views.iter().all(|view| view.pointer.chars().count() <= MAX_POINTER)
                );
                assert_eq!(views.last().map(|view| view.code.as_str()), Some("more_findings"));
            }
        }
    }
}

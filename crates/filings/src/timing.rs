//! What can't be filed yet: a result before the poll has closed, a day that has not come.

use chrono::{NaiveDate, NaiveDateTime};
use elections::{
    Calendar, Facts,
    rules::{Poll, Results},
};
use types::Findings;

use crate::{CandidateDeclaration, Content, FunctionsDeclaration, ResultDeclaration};

/// F.005, F.006 and F.415: what a content says of a time that has not come. Days of posting and of deposit may lie ahead.
pub(crate) fn judge(findings: &Findings, content: &Content, facts: &Facts, now: NaiveDateTime) {
    let judge = Judge { findings, facts, now };
    match content {
        Content::ElectionNotice(_) | Content::ClaimsNotice(_) => {}
        Content::CandidateDeclaration(declared) => judge.candidates(declared),
        Content::ResultDeclaration(declared) => judge.results(declared),
        Content::FunctionsDeclaration(FunctionsDeclaration {
            constituent_meeting_on, notified_on, ..
        }) => {
            judge.day("/constituent_meeting_on", *constituent_meeting_on);
            judge.day("/notified_on", *notified_on);
        }
    }
}

struct Judge<'a> {
    findings: &'a Findings,
    facts: &'a Facts,
    now: NaiveDateTime,
}

impl Judge<'_> {
    fn candidates(&self, declared: &CandidateDeclaration) {
        match declared {
            CandidateDeclaration::Candidates(declared) => {
                for received in declared.received() {
                    if received.when.is_some_and(|when| when > self.now) {
                        self.to_come(&format!("{}/received_on", received.pointer));
                    }
                }
            }
            CandidateDeclaration::RecentDelegation(recent) => self.day("/elected_on", recent.elected_on),
            CandidateDeclaration::NoCandidate => self.candidatures_closed("/situation", self.now, true),
            CandidateDeclaration::FewerThan15(_) => {}
        }
    }

    fn results(&self, declared: &ResultDeclaration) {
        match declared {
            ResultDeclaration::Vote(vote) => {
                if let Some(poll) = self.facts.election_day
                    && self.now < self.facts.closes_at.unwrap_or_default().on(poll)
                {
                    self.findings.found("/outcome", Results::PollNotClosed { poll });
                }
                self.day("/signed_on", vote.signed_on);
            }
            ResultDeclaration::Office(office) => self.without_vote(office.established_on, false),
            ResultDeclaration::NoCandidate(none) => self.without_vote(none.established_on, true),
        }
    }

    fn without_vote(&self, established_on: NaiveDate, nobody: bool) {
        self.day("/established_on", established_on);
        self.candidatures_closed("/outcome", self.now, nobody);
        if established_on <= self.now.date() {
            let end_of_day = established_on.and_hms_opt(23, 59, 59).unwrap_or(self.now);
            self.candidatures_closed("/established_on", end_of_day.min(self.now), nobody);
        }
    }

    /// F.006: at this time candidatures had closed. Where nobody stands they had stayed open first.
    fn candidatures_closed(&self, at: &str, time: NaiveDateTime, nobody: bool) {
        let extension = if nobody { self.facts.extension.or(Some(true)) } else { self.facts.extension };
        let Some(calendar) = Calendar::of(&Facts { extension, ..*self.facts }) else { return };
        let until = calendar.candidatures_closed();
        if time < until {
            self.findings.found(at, Poll::CandidaturesStillOpen { until });
        }
    }

    /// F.005: a day on which something has happened.
    fn day(&self, at: &str, day: NaiveDate) {
        if day > self.now.date() {
            self.to_come(at);
        }
    }

    fn to_come(&self, at: &str) {
        self.findings.found(at, Poll::DayToCome { today: self.now.date() });
    }
}

#[cfg(test)]
mod tests {
    use elections::WeekPattern;
    use serde_json::{Value, json};
    use types::DemarcheKind::{self, CandidateDeclaration, FunctionsDeclaration, ResultDeclaration};

    use super::*;
    use crate::{Context, check, sample, tests::samples::facts};

    /// A draft, the facts and the hour of its check, and what is found.
    type Case<'a> = (DemarcheKind, Value, &'a Facts, &'a str, &'a [(&'a str, &'a str)]);

    fn found(kind: DemarcheKind, changes: &Value, facts: &Facts, now: &str) -> Vec<(String, &'static str)> {
        let whole = changes.get("outcome").or_else(|| changes.get("situation")).is_some();
        let mut draft = if whole { changes.clone() } else { sample(kind, facts) };
        for (at, value) in changes.as_object().into_iter().flatten() {
            draft[at] = value.clone();
        }
        let checked = check(kind, &draft, facts);
        let context = Context { facts, earlier: &[], signed: None, now: now.parse().unwrap() };
        let checked = checked.within(&context);
        let found: Vec<_> =
            checked.findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect();
        assert_eq!(checked.content.is_none(), found.iter().any(|(_, code)| code.starts_with("F.")));
        found.into_iter().filter(|(_, code)| ["F.005", "F.006", "F.415"].contains(code)).collect()
    }

    #[test]
    fn nothing_is_filed_before_it_has_happened() {
        let facts = facts(60, WeekPattern::MonFri);
        let closing = Facts { closes_at: "17:00".parse().ok(), ..facts };
        let extended = Facts { extension: Some(true), ..facts };
        let none = || json!({ "situation": "no_candidate" });
        let office = |on: &str| {
            json!({
                "outcome": "no_candidate", "established_on": on,
                "established_by": { "surname": "Weber", "first_names": "Anne" }
            })
        };
        let nothing: &[(&str, &str)] = &[];
        let cases: Vec<Case> = vec![
            (ResultDeclaration, Value::Null, &facts, "2024-03-12T00:00:00", nothing),
            (
                ResultDeclaration,
                Value::Null,
                &facts,
                "2024-03-11T23:59:59",
                &[("/outcome", "F.415"), ("/signed_on", "F.005")],
            ),
            (ResultDeclaration, Value::Null, &closing, "2024-03-12T16:59:59", &[("/outcome", "F.415")]),
            (ResultDeclaration, Value::Null, &closing, "2024-03-12T17:00:00", nothing),
            (ResultDeclaration, office("2024-02-29"), &facts, "2024-02-29T18:00:00", nothing),
            (
                ResultDeclaration,
                office("2024-02-29"),
                &facts,
                "2024-02-29T17:59:59",
                &[("/outcome", "F.006"), ("/established_on", "F.006")],
            ),
            (
                ResultDeclaration,
                office("2024-02-28"),
                &extended,
                "2024-03-01T09:00:00",
                &[("/established_on", "F.006")],
            ),
            (
                ResultDeclaration,
                office("2024-03-02"),
                &facts,
                "2024-03-01T09:00:00",
                &[("/established_on", "F.005")],
            ),
            (CandidateDeclaration, none(), &facts, "2024-02-29T17:59:59", &[("/situation", "F.006")]),
            (CandidateDeclaration, none(), &facts, "2024-02-29T18:00:00", nothing),
            (CandidateDeclaration, Value::Null, &facts, "2024-02-26T16:00:00", nothing),
            (
                FunctionsDeclaration,
                json!({ "constituent_meeting_on": "2024-04-04", "notified_on": "2024-04-05" }),
                &facts,
                "2024-04-04T09:00:00",
                &[("/notified_on", "F.005")],
            ),
            (
                FunctionsDeclaration,
                json!({ "constituent_meeting_on": "2024-04-05", "notified_on": "2024-04-05" }),
                &facts,
                "2024-04-04T09:00:00",
                &[("/constituent_meeting_on", "F.005"), ("/notified_on", "F.005")],
            ),
        ];
        for (kind, changes, facts, now, expected) in cases {
            let expected: Vec<_> = expected.iter().map(|(at, code)| ((*at).to_owned(), *code)).collect();
            assert_eq!(found(kind, &changes, facts, now), expected, "{kind:?} {changes} {now}");
        }
        let early = found(CandidateDeclaration, &Value::Null, &facts, "2024-02-26T15:59:59");
        assert_eq!(early.len(), 8, "{early:?}");
        assert_eq!(early[0], ("/candidatures/0/received_on".to_owned(), "F.005"));
    }
}

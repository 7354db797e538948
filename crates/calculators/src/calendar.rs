//! `calendar`: every date of one poll, who acts, what comes next and what is late.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use elections::{
    Calendar, CalendarSettings, Circumstances, Confidence, Parameters, Published, WeekPattern, When,
    calendar::{Actor, Applies, Condition, Event, Ics, Kind, Step, late, next, not_part_note},
    counting::arithmetic::opens_in_time,
    reasons::{Explanation, explain_all},
    rules, seats_under,
};
use serde::{Deserialize, Serialize};
use types::{Finding, Language, is_civil};

use super::Calculator;

/// A poll.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarInput))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The closing day of the poll, on which votes are counted.
    #[cfg_attr(feature = "schema", schema(example = "2024-03-12"))]
    pub election_day: NaiveDate,
    /// The first day of voting, where it is earlier.
    pub opening_day: Option<NaiveDate>,
    /// The working week of the company.
    #[serde(default)]
    pub week: WeekPattern,
    /// Answer this step only.
    pub event: Option<Event>,
    /// Whether votes are sent by post; open without it.
    pub postal_vote: Option<bool>,
    /// Whether there is a vote: not where all are elected d'office, or nobody stood; open without it.
    pub vote: Option<bool>,
    /// Whether candidatures stayed open because candidates were missing; open without it, unless `candidates` and
    /// `headcount` say so.
    pub extension: Option<bool>,
    /// How many candidates there were when candidatures closed; needs `headcount`.
    pub candidates: Option<u32>,
    /// Employees on the computation day.
    pub headcount: Option<u32>,
    /// The poll is held outside of the national one.
    pub off_cycle: Option<bool>,
    /// Off cycle: the day on which the company asked for its codes.
    pub request_on: Option<NaiveDate>,
    /// The day of the constituent meeting, once it was held.
    pub meeting_on: Option<NaiveDate>,
    /// The day on which the president wrote to the employer.
    pub notified_on: Option<NaiveDate>,
    /// The moment for what comes next and what is late: the civil time of Luxembourg, or any moment with its offset.
    #[cfg_attr(feature = "schema", schema(example = "2024-02-20T09:00:00"))]
    pub now: Option<String>,
    /// Steps that are done.
    #[serde(default)]
    pub done: Vec<Event>,
    /// Dates that the authority has published for this working week; they win over computed ones.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schema(value_type = BTreeMap<String, When>))]
    pub published: BTreeMap<Event, When>,
    /// The id of the election, for the ids of the entries of a calendar file: a file of the same id replaces them. 1 to 64
    /// letters, digits and hyphens.
    #[cfg_attr(feature = "schema", schema(example = "acme-2024"))]
    pub scope: Option<String>,
    /// What the texts leave open.
    #[serde(default)]
    pub settings: CalendarSettings,
}

/// Its dates.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarOutput))]
pub struct Output {
    /// Every dated step by its name: a day, or a first and a last day.
    #[cfg_attr(feature = "schema", schema(value_type = BTreeMap<String, When>))]
    pub events: BTreeMap<&'static str, When>,
    /// The hours at which some of those days end.
    #[cfg_attr(feature = "schema", schema(value_type = BTreeMap<String, String>))]
    pub times: BTreeMap<&'static str, String>,
    /// The hour of the step that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schema(example = "18:00"))]
    pub time: Option<String>,
    /// Every step in the order of an election.
    pub steps: Vec<StepView>,
    /// The step that ends next; `null` without `now`, and after the last one.
    pub next: Option<Event>,
    /// Duties whose last moment has passed; empty without `now`.
    pub late: Vec<Event>,
    /// What holds for the whole calendar.
    pub reasons: Vec<Explanation>,
    /// The choices that were used.
    pub settings: CalendarSettings,
}

/// One step.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarStep))]
pub struct StepView {
    /// Its stable name.
    pub event: Event,
    /// Its place in the list of steps, `1` to `25`.
    pub number: &'static str,
    /// What people call it.
    pub label: &'static str,
    /// Whether somebody must act, may act, or a day just comes.
    pub kind: Kind,
    /// On what it depends.
    pub condition: Condition,
    /// Whether it is part of this poll.
    pub applies: Applies,
    /// A day, or a first and a last day; `null` where no text fixes one, or a fact is missing.
    pub when: Option<When>,
    /// The hour at which the last day ends.
    #[cfg_attr(feature = "schema", schema(example = "18:00"))]
    pub time: Option<String>,
    /// Who acts, first the one who is answerable.
    pub who: Vec<ActorView>,
    /// Whether the authority has published these days.
    pub published: bool,
    /// When it would be without that publication.
    pub computed: Option<When>,
    /// Whether no text fixes the day: nobody is late after it.
    pub target: bool,
    /// The article, or where else it is written.
    pub article: Option<&'static str>,
    /// Where it was read.
    pub source: &'static str,
    /// How well it is known.
    pub confidence: Confidence,
    /// How its days are counted.
    pub reasons: Vec<Explanation>,
}

/// Who acts.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = CalendarWho))]
pub struct ActorView {
    /// The stable code.
    pub code: Actor,
    /// What people call them.
    pub label: &'static str,
}

impl Input {
    /// The steps that are asked for as an iCalendar file. Without a `scope` companies that vote on the same days by the same
    /// week share the ids of its entries.
    pub fn ics(&self, stamp: DateTime<Utc>, language: Language) -> Result<String, Vec<Finding>> {
        let calendar = self.calendar()?;
        let days = || format!("{}.{}.{}", calendar.election_day, calendar.opening_day, self.week.code());
        let scope = self.scope.clone().unwrap_or_else(days);
        let name = Ics::name(self.election_day, language);
        Ok(Ics { scope: &scope, name: &name, stamp, language }.write(&self.steps(&calendar)))
    }

    fn steps(&self, calendar: &Calendar) -> Vec<Step> {
        match self.event {
            Some(event) => calendar.step(event).into_iter().collect(),
            None => calendar.steps(),
        }
    }

    fn calendar(&self) -> Result<Calendar, Vec<Finding>> {
        let mut findings = Vec::new();
        self.judge_dates(&mut findings);
        let published = self.read_published(&mut findings);
        self.judge_facts(&mut findings);
        if !findings.is_empty() {
            return Err(findings);
        }
        let opening = self.opening_day.unwrap_or(self.election_day);
        let calendar = Calendar::new(self.election_day, opening, self.week)
            .with_settings(self.settings)
            .with_published(published);
        Ok(calendar.with_circumstances(Circumstances {
            off_cycle: self.off_cycle.unwrap_or(self.request_on.is_some()),
            request_on: self.request_on,
            postal_vote: self.postal_vote,
            vote: self.vote,
            extension: self.extension.or(self.extension_needed(&calendar)),
            meeting_on: self.meeting_on,
            notified_on: self.notified_on,
        }))
    }

    fn extension_needed(&self, calendar: &Calendar) -> Option<bool> {
        let delegation = seats_under(Parameters::on(self.election_day), self.headcount?)?;
        Some(calendar.extension_needed(self.candidates?, delegation))
    }

    /// `now` in Luxembourg; `None` also where it is no moment.
    fn moment(&self) -> Option<NaiveDateTime> {
        let now = self.now.as_deref()?;
        let civil = || now.parse().ok();
        let with_offset = DateTime::parse_from_rfc3339(now).ok();
        with_offset
            .map(|moment| moment.with_timezone(&chrono_tz::Europe::Luxembourg).naive_local())
            .or_else(civil)
    }

    fn judge_dates(&self, findings: &mut Vec<Finding>) {
        let dates = [
            ("/election_day", Some(self.election_day)),
            ("/opening_day", self.opening_day),
            ("/request_on", self.request_on),
            ("/meeting_on", self.meeting_on),
            ("/notified_on", self.notified_on),
            ("/now", self.moment().map(|now| now.date())),
        ];
        if self.now.is_some() && self.moment().is_none() {
            findings.push(Finding::error("/now", "bad_moment"));
        }
        for (pointer, _) in dates.into_iter().filter(|(_, date)| date.is_some_and(|date| !is_civil(date))) {
            findings.push(Finding::error(pointer, "bad_date"));
        }
        if !findings.is_empty() {
            return;
        }
        let poll = self.election_day;
        let law = Parameters::on(poll);
        let opens = |opening| opens_in_time(law, "/opening_day", opening, poll);
        findings.extend(self.opening_day.and_then(opens));
        if self.request_on.is_some_and(|asked| asked >= poll) {
            findings.push(Finding::new("/request_on", rules::Calendar::CodesAskedForTooLate { poll }));
        }
        if self.request_on.is_some() && self.off_cycle == Some(false) {
            findings.push(Finding::error("/request_on", "not_applicable"));
        }
        if self.meeting_on.is_some_and(|meeting| meeting <= poll) {
            findings.push(Finding::new("/meeting_on", rules::Functions::MeetingBeforeTheElection { poll }));
        }
        let meeting = self.meeting_on.unwrap_or(poll);
        if self.notified_on.is_some_and(|letter| letter < meeting) {
            findings.push(Finding::new("/notified_on", rules::Functions::LetterBeforeTheMeeting { meeting }));
        }
    }

    /// Facts that would be left aside, or that contradict one another.
    fn judge_facts(&self, findings: &mut Vec<Finding>) {
        if self.candidates.is_some() && self.headcount.is_none() {
            findings.push(Finding::error("/headcount", "required"));
        }
        if self.candidates == Some(0) && self.extension == Some(false) {
            findings.push(Finding::new("/extension", rules::Calendar::NobodyAndNoExtension));
        }
        let plain = |scope: &String| {
            let fits = (1..=MAX_SCOPE).contains(&scope.len());
            fits && scope.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if self.scope.as_ref().is_some_and(|scope| !plain(scope)) {
            findings
                .push(Finding::new("/scope", rules::Calendar::IdOfAnotherShape { most: MAX_SCOPE.into() }));
        }
    }

    fn read_published(&self, findings: &mut Vec<Finding>) -> Published {
        let mut published = Published::default();
        for (&event, &when) in &self.published {
            let pointer = format!("/published/{}", event.code());
            if !is_civil(when.first()) || !is_civil(when.last()) {
                findings.push(Finding::error(pointer, "bad_date"));
                continue;
            }
            match published.with(event, when) {
                Ok(more) => published = more,
                Err(error) => findings.push(error.finding(pointer, when)),
            }
        }
        let opening = self.opening_day.unwrap_or(self.election_day);
        let misplaced = published.misplaced(opening, self.election_day);
        findings.extend(misplaced.map(|date| date.finding(format!("/published/{}", date.event.code()))));
        published
    }
}

/// The most characters of an id for a calendar file.
const MAX_SCOPE: usize = 64;

impl StepView {
    fn of(step: &Step, language: Language) -> Self {
        Self {
            event: step.event,
            number: step.event.number(),
            label: step.event.label(language),
            kind: step.event.kind(),
            condition: step.event.condition(),
            applies: step.applies,
            when: step.when,
            time: time(step),
            who: step.who().iter().map(|&code| ActorView { code, label: code.label(language) }).collect(),
            published: step.published,
            computed: step.computed,
            target: step.target,
            article: step.article,
            source: step.source().name(),
            confidence: step.confidence,
            reasons: explain_all(&step.reasons, language),
        }
    }
}

fn time(step: &Step) -> Option<String> {
    step.hour.map(|hour| hour.format("%H:%M").to_string())
}

impl Calculator for Input {
    const NAME: &'static str = "calendar";
    type Output = Output;

    fn calculate(self, language: Language) -> Result<Output, Vec<Finding>> {
        let calendar = self.calendar()?;
        let steps = self.steps(&calendar);
        let mut reasons = calendar.reasons();
        if let Some(event) = self.event.filter(|_| steps.is_empty()) {
            reasons.push(not_part_note(event, language));
        }
        let all = calendar.steps();
        Ok(Output {
            events: steps.iter().filter_map(|step| Some((step.event.code(), step.when?))).collect(),
            times: steps.iter().filter_map(|step| Some((step.event.code(), time(step)?))).collect(),
            time: self.event.and(steps.first()).and_then(time),
            next: self.moment().and_then(|now| next(&all, &self.done, now)).map(|step| step.event),
            late: self.moment().map_or_else(Vec::new, |now| {
                late(&all, &self.done, now).into_iter().map(|step| step.event).collect()
            }),
            steps: steps.iter().map(|step| StepView::of(step, language)).collect(),
            reasons: explain_all(&reasons, language),
            settings: self.settings,
        })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn input(members: Value) -> Input {
        let mut input = json!({"election_day": "2024-03-12"});
        input.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        serde_json::from_value(input).unwrap()
    }

    #[test]
    fn facts_that_cannot_be_are_told_all_at_once() {
        for (members, expected) in [
            (json!({"election_day": "2200-01-01"}), vec![("/election_day", "bad_date")]),
            (json!({"now": "26.02.2024 18:00"}), vec![("/now", "bad_moment")]),
            (json!({"now": "2024-02-26"}), vec![("/now", "bad_moment")]),
            (json!({"now": "2024-02-26T18:00:00+25:00"}), vec![("/now", "bad_moment")]),
            (json!({"election_day": "2024-03-12", "now": "1899-12-31T00:00:00"}), vec![("/now", "bad_date")]),
            (json!({"opening_day": "2024-03-09"}), vec![("/opening_day", "F.105")]),
            (json!({"opening_day": "2024-03-13"}), vec![("/opening_day", "F.105")]),
            (
                json!({"request_on": "2024-03-12", "off_cycle": false}),
                vec![("/request_on", "F.953"), ("/request_on", "not_applicable")],
            ),
            (
                json!({"meeting_on": "2024-03-12", "notified_on": "2024-03-11"}),
                vec![("/meeting_on", "F.501"), ("/notified_on", "F.502")],
            ),
            (json!({"candidates": 3}), vec![("/headcount", "required")]),
            (json!({"candidates": 0, "headcount": 60, "extension": false}), vec![("/extension", "F.958")]),
            (json!({"scope": ""}), vec![("/scope", "F.959")]),
            (json!({"scope": "a".repeat(65)}), vec![("/scope", "F.959")]),
            (json!({"scope": "a.b"}), vec![("/scope", "F.959")]),
            (
                json!({"published": {"claims": ["2024-03-11", "2024-03-12"], "contestation": ["2024-03-12", "2024-04-02"]}}),
                vec![("/published/claims", "F.956"), ("/published/contestation", "F.957")],
            ),
            (
                json!({"published": {
                    "claims": "2024-02-20",
                    "notice_latest": ["2024-02-09", "2024-02-10"],
                    "results_posting": ["2024-03-15", "2024-03-13"],
                    "election_day": "2024-03-12",
                    "pv_latest": "2300-03-12",
                }}),
                vec![
                    ("/published/notice_latest", "F.951"),
                    ("/published/claims", "F.951"),
                    ("/published/election_day", "F.954"),
                    ("/published/pv_latest", "bad_date"),
                    ("/published/results_posting", "F.952"),
                ],
            ),
        ] {
            let findings = input(members.clone()).calculate(Language::En).unwrap_err();
            let found: Vec<_> = findings.iter().map(|f| (f.pointer.as_str(), f.code)).collect();
            assert_eq!(found, expected, "{members}");
        }
    }

    #[test]
    fn a_moment_with_its_offset_is_the_same_one_in_luxembourg() {
        for (now, civil) in [
            ("2024-02-26T18:00:00", "2024-02-26T18:00:00"),
            ("2024-02-26T18:00:00+01:00", "2024-02-26T18:00:00"),
            ("2024-02-26T17:00:00Z", "2024-02-26T18:00:00"),
            ("2024-06-30T23:30:00Z", "2024-07-01T01:30:00"),
            ("2024-02-26T12:00:00.5-05:00", "2024-02-26T18:00:00.500"),
        ] {
            let civil: NaiveDateTime = civil.parse().unwrap();
            assert_eq!(input(json!({ "now": now })).moment(), Some(civil), "{now}");
        }
        let next = |now| input(json!({ "now": now })).calculate(Language::En).unwrap().next;
        assert_eq!(next("2024-02-26T18:00:00"), next("2024-02-26T17:00:00Z"));
        assert_ne!(next("2024-02-26T18:00:00"), next("2024-02-26T18:00:00Z"));
    }

    #[test]
    fn the_file_holds_what_was_asked_for() {
        let stamp = "2024-01-15T08:30:00Z".parse().unwrap();
        let file = |members| input(members).ics(stamp, Language::De).unwrap();
        let all = file(json!({}));
        assert_eq!(all.matches("END:VEVENT").count(), Event::ALL.len() - 3);
        assert!(all.contains("X-WR-CALNAME:Betriebsratswahlen 12. März 2024\r\n"));
        assert!(all.contains("UID:2024-03-12.2024-03-12.mon_fri-claims@scrutin\r\n"));
        let scoped = file(json!({"scope": "Acme-2024"}));
        assert!(scoped.contains("UID:Acme-2024-claims@scrutin\r\n"));
        assert_eq!(file(json!({"event": "claims"})).matches("END:VEVENT").count(), 1);
        assert!(input(json!({"opening_day": "2024-01-01"})).ics(stamp, Language::Fr).is_err());
    }
}

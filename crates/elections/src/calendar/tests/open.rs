//! What the texts leave open about a day, and what the calendar says of it.

use super::*;
use crate::Confidence;

fn codes(calendar: Calendar, event: Event) -> Vec<&'static str> {
    calendar.step(event).unwrap().reasons.iter().map(|reason| reason.code()).collect()
}

#[test]
fn the_month_of_the_constituent_meeting_stays_on_a_day_of_rest_and_tells_both_days() {
    // 15 June 2024 is a Saturday.
    let calendar = Calendar::new(day("2024-05-15"), day("2024-05-15"), WeekPattern::MonFri);
    assert_eq!(calendar.constituent_latest(), day("2024-06-15"));
    assert_eq!(
        codes(calendar, Event::ConstituentLatest),
        ["calendar.constituent_latest", "calendar.rest_day_kept"]
    );
    let said = calendar.step(Event::ConstituentLatest).unwrap().reasons[1].say(types::Language::En).text;
    assert!(said.contains("15 June 2024") && said.contains("17 June 2024"), "{said}");

    let moved = calendar.with_settings(MOVED_ON);
    assert_eq!(moved.constituent_latest(), day("2024-06-17"));
    assert_eq!(codes(moved, Event::ConstituentLatest), ["calendar.constituent_latest", "calendar.moved_on"]);
    let worked = poll_of_2024(WeekPattern::MonFri);
    assert_eq!(codes(worked, Event::ConstituentLatest), ["calendar.constituent_latest"]);
}

#[test]
fn by_the_general_clause_the_end_of_candidatures_on_a_day_of_rest_is_named() {
    let forward = CalendarSettings { before_limits: BeforeLimits::Forward, ..CalendarSettings::default() };
    for (week, settings, expected) in [
        (WeekPattern::TueSat, forward, &["calendar.candidates_deadline", "calendar.texts_differ"][..]),
        (WeekPattern::MonFri, forward, &["calendar.candidates_deadline"]),
        (WeekPattern::TueSat, CalendarSettings::default(), &["calendar.candidates_deadline"]),
    ] {
        let calendar = poll_of_2024(week).with_settings(settings);
        assert_eq!(calendar.candidates_deadline().date(), day("2024-02-26"), "a Monday");
        assert_eq!(codes(calendar, Event::CandidatesDeadline), expected, "{week:?}");
    }
}

#[test]
fn after_a_vote_the_day_of_the_record_is_a_target_and_nobody_is_late() {
    let now = "2024-03-13T00:00:00".parse().unwrap();
    for (vote, target, confidence) in
        [(None, true, Confidence::L), (Some(true), true, Confidence::L), (Some(false), false, Confidence::H)]
    {
        let circumstances = Circumstances { vote, ..Circumstances::default() };
        let steps = poll_of_2024(WeekPattern::MonFri).with_circumstances(circumstances).steps();
        let step = steps.iter().find(|step| step.event == Event::PvLatest).unwrap();
        assert_eq!((step.target, step.confidence), (target, confidence), "{vote:?}");
        assert_eq!(step.when, Some(When::Day(day("2024-03-12"))));
        assert_eq!(late(&steps, &[], now).contains(&step), !target, "{vote:?}");
    }
}

#[test]
fn a_postal_vote_posts_the_candidates_to_the_eve_whatever_day_it_is() {
    let poll = day("2024-03-11");
    let circumstances = Circumstances { postal_vote: Some(true), ..Circumstances::default() };
    let calendar = Calendar::new(poll, poll, WeekPattern::MonFri).with_circumstances(circumstances);
    assert_eq!(calendar.candidates_posting().until, day("2024-03-10"), "a Sunday");
}

#[test]
fn a_published_date_lies_on_its_side_of_the_poll() {
    let (opening, poll) = (day("2024-03-11"), day("2024-03-12"));
    for (event, from, until, misplaced) in [
        (Event::NoticeLatest, "2024-03-10", "", None),
        (Event::NoticeLatest, "2024-03-11", "", Some((true, opening))),
        (Event::CandidatesPosting, "2024-03-07", "2024-03-11", Some((true, opening))),
        (Event::PvLatest, "2024-03-12", "", None),
        (Event::PvLatest, "2024-03-11", "", Some((false, poll))),
        (Event::ResultsPosting, "2024-03-12", "2024-03-15", Some((false, poll))),
        (Event::ResultsPosting, "2024-03-13", "2024-03-15", None),
        (Event::ProtectionEnd, "2024-03-12", "", Some((false, poll))),
    ] {
        let when = if until.is_empty() { When::Day(day(from)) } else { When::Window(window(from, until)) };
        let published = Published::default().with(event, when).unwrap();
        let found = published.misplaced(opening, poll).next();
        assert_eq!(found.map(|found| (found.before, found.poll)), misplaced, "{event:?} {from}");
    }
}

#[test]
fn what_the_calendar_computes_could_be_published() {
    for calendar in polls().step_by(7) {
        let dates = Event::ALL.into_iter().filter_map(|event| Some((event, calendar.when(event)?)));
        let dates = dates.filter(|(event, _)| !matches!(event, Event::OpeningDay | Event::ElectionDay));
        let published = dates.fold(Published::default(), |all, (event, when)| all.with(event, when).unwrap());
        let misplaced = published.misplaced(calendar.opening_day, calendar.election_day).next();
        assert_eq!(misplaced, None, "{calendar:?}");
    }
}

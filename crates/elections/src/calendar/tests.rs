//! The calendars of 2019 and 2024, and what holds for every calendar.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};

use super::*;
use crate::seats;

mod open;

/// The constituent meeting by the next working day.
const MOVED_ON: CalendarSettings = CalendarSettings {
    before_limits: BeforeLimits::Backward,
    contestation_week: ContestationWeek::ItmOfficeDays,
    extension_days_kind: ExtensionDaysKind::Calendar,
    extension_when: ExtensionWhen::BelowMembers,
    constituent_limit: ConstituentLimit::NextWorkingDay,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn window(from: &str, until: &str) -> Window {
    Window { from: day(from), until: day(until) }
}

fn poll_of_2024(week: WeekPattern) -> Calendar {
    Calendar::new(day("2024-03-12"), day("2024-03-12"), week)
}

#[test]
fn the_calendar_of_2024_for_monday_to_friday() {
    let calendar = poll_of_2024(WeekPattern::MonFri);
    let notice = calendar.notice_latest();
    assert_eq!(computation_day(notice), day("2024-02-01"), "CAL01");
    assert_eq!(reference_period(notice), window("2023-02-01", "2024-01-31"), "CAL02");
    assert_eq!(notice, day("2024-02-09"), "CAL03 and CAL04");
    assert_eq!(calendar.lists_deposit_latest(), day("2024-02-19"), "CAL05");
    assert_eq!(calendar.claims(), window("2024-02-20", "2024-02-22"), "CAL06");
    assert_eq!(calendar.candidates_deadline().to_string(), "2024-02-26 18:00:00", "CAL07");
    assert_eq!(calendar.postal_dispatch_latest(), day("2024-03-01"), "CAL08");
    assert_eq!(calendar.registration_latest(), day("2024-03-06"), "CAL09");
    assert_eq!(calendar.candidates_posting(), window("2024-03-07", "2024-03-11"), "CAL10");
    assert_eq!(calendar.results_posting(), window("2024-03-13", "2024-03-15"), "CAL11");
    assert_eq!(calendar.contestation(), window("2024-03-16", "2024-04-02"), "CAL12");
    assert_eq!(calendar.constituent_latest(), day("2024-04-12"), "CAL13");
}

#[test]
fn the_calendar_of_2024_for_tuesday_to_saturday() {
    let calendar = poll_of_2024(WeekPattern::TueSat);
    assert_eq!(calendar.notice_latest(), day("2024-02-10"));
    assert_eq!(calendar.lists_deposit_latest(), day("2024-02-17"));
    assert_eq!(calendar.claims(), window("2024-02-20", "2024-02-22"));
    assert_eq!(calendar.candidates_deadline().to_string(), "2024-02-26 18:00:00");
    assert_eq!(calendar.registration_latest(), day("2024-03-06"));
    assert_eq!(calendar.results_posting(), window("2024-03-13", "2024-03-15"));
    assert_eq!(calendar.contestation().until, day("2024-04-02"));
    assert_eq!(calendar.constituent_latest(), day("2024-04-12"));
}

#[test]
fn limits_before_the_vote_run_from_the_opening_day() {
    let calendar = Calendar::new(day("2024-03-12"), day("2024-03-10"), WeekPattern::MonFri);
    assert_eq!(calendar.candidates_deadline().to_string(), "2024-02-24 18:00:00");
    assert_eq!(calendar.lists_deposit_latest(), day("2024-02-16"));
    assert_eq!(calendar.results_posting(), window("2024-03-13", "2024-03-15"));
}

#[test]
fn after_the_vote_a_limit_moves_on_to_a_working_day() {
    for (notified, week, due) in [
        ("2024-04-08", WeekPattern::MonFri, "2024-04-15"),
        ("2024-04-08", WeekPattern::TueSat, "2024-04-13"),
        ("2024-04-26", WeekPattern::MonFri, "2024-05-02"),
        ("2024-04-10", WeekPattern::MonFri, "2024-04-15"),
    ] {
        assert_eq!(functions_latest(day(notified), week), day(due), "{notified}");
    }
}

#[test]
fn a_tuesday_to_saturday_company_rests_on_monday() {
    for (text, mon_fri, tue_sat) in [
        ("2024-03-09", false, true),
        ("2024-03-10", false, false),
        ("2024-03-11", true, false),
        ("2024-03-12", true, true),
        ("2024-12-25", false, false),
    ] {
        assert_eq!(working(day(text), WeekPattern::MonFri), mon_fri, "{text}");
        assert_eq!(working(day(text), WeekPattern::TueSat), tue_sat, "{text}");
    }
}

#[test]
fn the_ends_of_time_do_no_harm() {
    for end in [NaiveDate::MIN, NaiveDate::MAX] {
        let calendar = Calendar::new(end, end, WeekPattern::TueSat);
        let _ = (calendar.notice_latest(), calendar.claims(), calendar.registration_latest());
        let _ = (calendar.contestation(), calendar.constituent_latest(), reference_period(end));
    }
}

#[test]
fn the_code_of_a_week_is_its_json() {
    for week in WeekPattern::ALL {
        assert_eq!(serde_json::to_value(week).unwrap(), week.code());
        assert_eq!(WeekPattern::from_code(week.code()), Some(week));
    }
}

fn poll_of_2019(week: WeekPattern) -> Calendar {
    Calendar::new(day("2019-03-12"), day("2019-03-12"), week)
}

#[test]
fn the_calendar_of_2019_for_both_weeks() {
    let calendar = poll_of_2019(WeekPattern::MonFri);
    assert_eq!(calendar.reference_period(), window("2018-02-01", "2019-01-31"));
    assert_eq!(calendar.notice_latest(), day("2019-02-11"));
    assert_eq!(calendar.lists_deposit_latest(), day("2019-02-18"));
    assert_eq!(calendar.claims(), window("2019-02-19", "2019-02-21"));
    assert_eq!(calendar.candidates_deadline().to_string(), "2019-02-25 18:00:00");
    assert_eq!(calendar.candidates_posting(), window("2019-03-07", "2019-03-11"));
    assert_eq!(calendar.contestation(), window("2019-03-16", "2019-04-01"));
    let calendar = poll_of_2019(WeekPattern::TueSat);
    assert_eq!(calendar.notice_latest(), day("2019-02-09"));
    assert_eq!(calendar.lists_deposit_latest(), day("2019-02-16"));
    assert_eq!(calendar.candidates_posting(), window("2019-03-07", "2019-03-09"));
}

#[test]
fn the_general_clause_goes_forward_and_the_step_tells_that_texts_differ() {
    let forward = CalendarSettings { before_limits: BeforeLimits::Forward, ..CalendarSettings::default() };
    let calendar = poll_of_2024(WeekPattern::MonFri);
    assert_eq!(calendar.with_settings(forward).notice_latest(), day("2024-02-12"));
    for (calendar, moved) in
        [(calendar, "calendar.moved_back"), (calendar.with_settings(forward), "calendar.moved_forward")]
    {
        let codes =
            |event| calendar.step(event).unwrap().reasons.iter().map(|r| r.code()).collect::<Vec<_>>();
        assert_eq!(
            codes(Event::NoticeLatest),
            ["calendar.notice_latest", moved, "calendar.texts_differ"],
            "11 February was a Sunday"
        );
        assert_eq!(codes(Event::ListsDepositLatest), ["calendar.lists_deposit_latest"]);
        assert_eq!(codes(Event::Contestation), ["calendar.contestation", "calendar.moved_on"]);
    }
}

#[test]
fn contestation_ends_by_the_week_of_the_itm_or_of_the_company() {
    let company =
        CalendarSettings { contestation_week: ContestationWeek::Company, ..CalendarSettings::default() };
    for (week, settings, until) in [
        (WeekPattern::MonFri, CalendarSettings::default(), "2024-04-02"),
        (WeekPattern::TueSat, CalendarSettings::default(), "2024-04-02"),
        (WeekPattern::MonFri, company, "2024-04-02"),
        (WeekPattern::TueSat, company, "2024-03-30"),
    ] {
        assert_eq!(poll_of_2024(week).with_settings(settings).contestation().until, day(until), "{week:?}");
    }
}

#[test]
fn missing_candidates_keep_candidatures_open_for_three_days() {
    let calendar = poll_of_2024(WeekPattern::MonFri);
    assert_eq!(calendar.candidates_extension().to_string(), "2024-02-29 18:00:00");
    let friday = Calendar::new(day("2024-03-09"), day("2024-03-09"), WeekPattern::MonFri);
    let working =
        CalendarSettings { extension_days_kind: ExtensionDaysKind::Working, ..CalendarSettings::default() };
    assert_eq!(friday.candidates_extension().to_string(), "2024-02-26 18:00:00");
    assert_eq!(friday.with_settings(working).candidates_extension().to_string(), "2024-02-28 18:00:00");

    let needed = |extension_when, candidates| {
        let settings = CalendarSettings { extension_when, ..CalendarSettings::default() };
        calendar.with_settings(settings).extension_needed(candidates, seats(60).unwrap())
    };
    for (when, below, enough) in [
        (ExtensionWhen::BelowMembers, 5, 6),
        (ExtensionWhen::BelowTitulaires, 2, 3),
        (ExtensionWhen::NoCandidate, 0, 1),
    ] {
        assert_eq!((needed(when, below), needed(when, enough)), (true, false), "{when:?}");
    }
}

#[test]
fn a_postal_vote_registers_earlier_and_posts_longer() {
    let open = poll_of_2024(WeekPattern::MonFri);
    let with = |postal_vote| open.with_circumstances(Circumstances { postal_vote, ..Default::default() });
    assert_eq!(open.postal_registration_latest(), day("2024-02-29"));
    assert_eq!(with(Some(true)).candidates_posting(), window("2024-03-01", "2024-03-11"));
    assert_eq!(with(Some(false)).candidates_posting(), window("2024-03-07", "2024-03-11"));
    let applies = |postal_vote| with(postal_vote).step(Event::PostalDispatchLatest).map(|step| step.applies);
    assert_eq!(applies(None), Some(Applies::Possible));
    assert_eq!((applies(Some(true)), applies(Some(false))), (Some(Applies::Yes), None));
}

#[test]
fn off_cycle_the_codes_follow_the_request() {
    let asked = |off_cycle, request_on| Circumstances { off_cycle, request_on, ..Circumstances::default() };
    let poll = Calendar::new(day("2025-09-15"), day("2025-09-15"), WeekPattern::MonFri);
    let codes = |circumstances| poll.with_circumstances(circumstances).codes_latest();
    assert_eq!(codes(asked(true, Some(day("2025-07-01")))), Some(day("2025-07-16")));
    assert_eq!(codes(asked(true, None)), None);
    assert_eq!(codes(asked(false, None)), Some(day("2025-07-15")));
    let codes =
        |calendar: Calendar| calendar.reasons().iter().map(|reason| reason.code()).collect::<Vec<_>>();
    assert!(codes(poll).contains(&"calendar.outside_window"));
    assert!(!codes(poll.with_circumstances(asked(true, None))).contains(&"calendar.outside_window"));
}

#[test]
fn a_published_date_wins_and_what_hangs_on_it_follows() {
    let published = Published::default()
        .with(Event::ListsDepositLatest, When::Day(day("2024-02-16")))
        .and_then(|dates| dates.with(Event::ResultsPosting, When::Window(window("2024-03-13", "2024-03-16"))))
        .and_then(|dates| dates.with(Event::MinisterialOrder, When::Day(day("2023-10-13"))))
        .unwrap();
    let calendar = poll_of_2024(WeekPattern::MonFri).with_published(published);
    assert_eq!(calendar.claims(), window("2024-02-19", "2024-02-21"));
    assert_eq!(calendar.contestation(), window("2024-03-17", "2024-04-02"));
    let step = calendar.step(Event::ListsDepositLatest).unwrap();
    assert_eq!(step.when, Some(When::Day(day("2024-02-16"))));
    assert_eq!((step.published, step.computed), (true, Some(When::Day(day("2024-02-19")))));
    assert_eq!(step.reasons[1].code(), "calendar.published");
    assert_eq!(calendar.when(Event::MinisterialOrder), Some(When::Day(day("2023-10-13"))));
    assert_eq!(published.iter().count(), 3);
    assert!(!published.is_empty() && Published::default().is_empty());
}

#[test]
fn a_date_of_another_shape_is_not_published() {
    let with = |event, when| Published::default().with(event, when).unwrap_err();
    let (one, two) = (When::Day(day("2024-02-20")), When::Window(window("2024-02-20", "2024-02-22")));
    assert_eq!(with(Event::Claims, one), PublishedError::Shape { window: true });
    assert_eq!(with(Event::NoticeLatest, two), PublishedError::Shape { window: false });
    assert_eq!(with(Event::ElectionDay, one), PublishedError::ThePoll);
    let reversed = When::Window(window("2024-02-22", "2024-02-20"));
    assert_eq!(with(Event::Claims, reversed), PublishedError::EndsBeforeItBegins);
}

#[test]
fn published_dates_of_each_week_are_read_back_from_their_json() {
    let claims = When::Window(window("2029-02-20", "2029-02-22"));
    let dates = PublishedDates::default()
        .with(WeekPattern::MonFri, Event::Claims, claims)
        .and_then(|dates| dates.with(WeekPattern::TueSat, Event::PvLatest, When::Day(day("2029-03-13"))))
        .unwrap();
    let json = serde_json::json!({
        "mon_fri": {"claims": ["2029-02-20", "2029-02-22"]}, "tue_sat": {"pv_latest": "2029-03-13"}
    });
    assert_eq!(serde_json::to_value(dates).unwrap(), json);
    assert_eq!(serde_json::from_value::<PublishedDates>(json).unwrap(), dates);
    assert_eq!(serde_json::to_value(PublishedDates::default()).unwrap(), serde_json::json!({}));
    assert_eq!(
        dates.iter().map(|(week, event, _)| (week, event)).collect::<Vec<_>>(),
        [(WeekPattern::MonFri, Event::Claims), (WeekPattern::TueSat, Event::PvLatest),]
    );
    for wrong in [r#"{"mon_fri": {"claims": "2029-02-20"}}"#, r#"{"sun_mon": {}}"#] {
        assert!(serde_json::from_str::<PublishedDates>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn functions_follow_the_meeting_and_the_letter() {
    let calendar = poll_of_2024(WeekPattern::MonFri);
    assert_eq!(calendar.officers_notice_latest(), day("2024-04-15"));
    let held = Circumstances { meeting_on: Some(day("2024-04-04")), ..Circumstances::default() };
    assert_eq!(calendar.with_circumstances(held).officers_notice_latest(), day("2024-04-08"));
    assert_eq!(calendar.with_circumstances(held).functions_latest(), day("2024-04-15"));
    let codes = Circumstances { notified_on: Some(day("2024-04-05")), ..held };
    assert_eq!(calendar.with_circumstances(codes).functions_latest(), day("2024-04-10"));
}

#[test]
fn what_comes_next_and_what_is_late() {
    let steps = poll_of_2024(WeekPattern::MonFri).steps();
    let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
    for (now, done, following, overdue) in [
        ("2024-01-12T23:00:00", vec![], Some(Event::CodesLatest), vec![]),
        (
            "2024-02-10T00:00:00",
            vec![Event::CodesLatest],
            Some(Event::ListsDepositLatest),
            vec![Event::NoticeLatest],
        ),
        (
            "2024-02-26T18:00:00",
            vec![],
            Some(Event::CandidatesDeadline),
            vec![
                Event::CodesLatest,
                Event::NoticeLatest,
                Event::ListsDepositLatest,
                Event::ClaimsNoticeLatest,
            ],
        ),
        (
            "2024-02-26T18:00:01",
            vec![Event::NoticeLatest],
            Some(Event::RegisterCandidatesLatest),
            vec![Event::CodesLatest, Event::ListsDepositLatest, Event::ClaimsNoticeLatest],
        ),
        ("2024-03-12T09:00:00", Event::ALL.to_vec(), None, vec![]),
    ] {
        assert_eq!(next(&steps, &done, at(now)).map(|step| step.event), following, "{now}");
        let found: Vec<_> = late(&steps, &done, at(now)).iter().map(|step| step.event).collect();
        assert_eq!(found, overdue, "{now}");
    }
}

#[test]
fn every_step_tells_its_rule_and_fits_its_shape() {
    for week in WeekPattern::ALL {
        let steps = poll_of_2024(week).steps();
        assert_eq!(steps.len(), Event::ALL.len());
        for step in &steps {
            let window = step.when.map(|when| matches!(when, When::Window(_)));
            assert!(window.is_none_or(|window| window == step.event.is_window()), "{:?}", step.event);
            assert!(step.article.is_some(), "{:?}", step.event);
            assert_eq!(step.when, step.computed);
        }
        let rules: HashSet<_> = steps.iter().map(|step| step.reasons[0].code()).collect();
        assert_eq!(rules.len(), Event::ALL.len());
    }
}

/// Polls on every weekday of sixty years, for both weeks, opening on each lawful day.
fn polls() -> impl Iterator<Item = Calendar> {
    let days = day("2019-01-01").iter_days().step_by(5).take_while(|day| day.year() < 2080);
    days.flat_map(|poll| {
        (0..=2).flat_map(move |early| {
            WeekPattern::ALL.map(|week| Calendar::new(poll, poll - Days::new(early), week))
        })
    })
}

#[test]
fn what_moves_to_a_working_day_is_one() {
    for calendar in polls() {
        let of_the_company = [
            calendar.notice_latest(),
            calendar.postal_request_latest(),
            calendar.lists_deposit_latest(),
            calendar.claims().from,
            calendar.claims().until,
            calendar.postal_dispatch_latest(),
            calendar.registration_latest(),
            calendar.postal_registration_latest(),
            calendar.candidates_posting().from,
            calendar.candidates_posting().until,
            calendar.with_settings(MOVED_ON).constituent_latest(),
            calendar.officers_notice_latest(),
            calendar.functions_latest(),
        ];
        assert!(of_the_company.into_iter().all(|day| working(day, calendar.week)), "{calendar:?}");
        assert!(working(calendar.contestation().until, WeekPattern::MonFri), "{calendar:?}");
    }
}

/// Days that rise, each later than the one before.
fn rises(days: &[NaiveDate]) -> bool {
    days.is_sorted_by(|a, b| a < b)
}

#[test]
fn the_steps_of_every_poll_are_in_order() {
    for calendar in polls() {
        let (claims, posting) = (calendar.claims(), calendar.candidates_posting());
        let (closed, registered) = (calendar.candidates_deadline().date(), calendar.registration_latest());
        let (notice, lists) = (calendar.notice_latest(), calendar.lists_deposit_latest());
        let name = format!("{} {} {:?}", calendar.election_day, calendar.opening_day, calendar.week);
        assert!(calendar.codes_latest() < Some(notice), "{name}");
        assert!(rises(&[calendar.reference_period().until, calendar.computation_date()]), "{name}");
        assert!(calendar.computation_date() <= notice, "{name}");
        assert!(rises(&[notice, lists, claims.from, claims.until]) && claims.until <= closed, "{name}");
        assert!(closed <= calendar.postal_dispatch_latest(), "{name}");
        assert!(calendar.postal_dispatch_latest() <= registered, "{name}");
        assert!(rises(&[calendar.postal_registration_latest(), calendar.postal_dispatch_latest()]), "{name}");
        assert!(rises(&[calendar.candidates_extension().date(), registered]), "{name}");
        assert!(rises(&[registered, posting.from, posting.until, calendar.opening_day]), "{name}");
    }
}

#[test]
fn the_steps_after_every_poll_are_in_order() {
    for calendar in polls() {
        let (results, contestation) = (calendar.results_posting(), calendar.contestation());
        let rising = [
            calendar.election_day,
            results.from,
            results.until,
            calendar.mandate_refusal_latest(),
            contestation.until,
            calendar.constituent_latest(),
            calendar.officers_notice_latest(),
            calendar.functions_latest(),
            calendar.ministerial_designation_latest(),
            calendar.ees_request_latest(),
        ];
        assert!(rises(&rising), "{} {:?}", calendar.election_day, calendar.week);
        assert_eq!(contestation.from, results.until + Days::new(1));
    }
}

#[test]
fn in_the_national_window_no_steps_meet() {
    let crossing =
        |calendar: &Calendar| calendar.reasons().iter().any(|r| r.code().starts_with("calendar.crossing"));
    let postal = Circumstances { postal_vote: Some(true), ..Circumstances::default() };
    let (first, last) = Parameters::latest().window.value;
    let (mut inside, mut outside) = (0, 0);
    for calendar in polls().map(|calendar| calendar.with_circumstances(postal)) {
        if (first..=last).contains(&calendar.opening_day.into()) {
            assert!(!crossing(&calendar), "{}", calendar.opening_day);
            inside += 1;
        } else {
            outside += usize::from(crossing(&calendar));
        }
    }
    assert!(inside > 4_000 && outside > 500, "{inside} {outside}");
}

#[test]
fn a_postal_vote_and_an_extension_can_meet() {
    let both = Circumstances { postal_vote: Some(true), extension: Some(true), ..Circumstances::default() };
    let reasons = poll_of_2024(WeekPattern::MonFri).with_circumstances(both).reasons();
    let said = reasons.last().unwrap().say(types::Language::En).text;
    assert_eq!(
        said,
        "Candidacies close on 29 February 2024, not before 29 February 2024, when they must be registered for the \
         postal vote: somebody must decide."
    );
}

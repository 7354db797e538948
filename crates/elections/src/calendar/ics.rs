//! The steps of an election as an iCalendar file (RFC 5545), for the calendars of people.

use std::fmt::Write;

use chrono::{DateTime, Days, NaiveDate, Utc};
use types::Language;

use super::{Applies, Step, When};
use crate::{reasons::explain_all, texts};

/// What an iCalendar file needs beside its steps.
#[derive(Clone, Copy, Debug)]
pub struct Ics<'a> {
    /// Whose election it is: with the code of a step it makes the stable id of an entry. It should name one company and
    /// one poll, for example by the id of the election.
    pub scope: &'a str,
    /// The name of the calendar, as people see it.
    pub name: &'a str,
    /// When the file is written.
    pub stamp: DateTime<Utc>,
    /// The language of its texts.
    pub language: Language,
}

const HEAD: &str = "\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Scrutin//Élections sociales//FR\r
CALSCALE:GREGORIAN\r
";

const ENTRY: &str = "\
BEGIN:VEVENT\r
";

/// Central European Time by the rule of the European Union, which all summers of the law of 2018 follow.
const LUXEMBOURG: &str = "\
BEGIN:VTIMEZONE\r
TZID:Europe/Luxembourg\r
BEGIN:DAYLIGHT\r
DTSTART:19810329T020000\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// The most octets of a line, without its end.
const LINE: usize = 75;

impl Ics<'_> {
    /// The name of the calendar of an election.
    #[must_use]
    pub fn name(election_day: NaiveDate, language: Language) -> String {
        texts::Ics::Name { day: election_day }.render(language)
    }

    /// Writes the steps that have days: whole days as such, hours in the civil time of Luxembourg. Steps that only
    /// may be part of the poll are tentative.
    #[must_use]
    pub fn write(&self, steps: &[Step]) -> String {
        let mut file = HEAD.to_owned();
        line(&mut file, &format!("X-WR-CALNAME:{}", escaped(self.name)));
        line(&mut file, "X-WR-TIMEZONE:Europe/Luxembourg");
        file.push_str(LUXEMBOURG);
        for step in steps {
            if let Some(when) = step.when {
                self.entry(&mut file, step, when);
            }
        }
        line(&mut file, "END:VCALENDAR");
        file
    }

    fn entry(&self, file: &mut String, step: &Step, when: When) {
        file.push_str(ENTRY);
        line(file, &format!("UID:{}-{}@scrutin", escaped(self.scope), step.event.code()));
        let stamp = self.stamp.format("%Y%m%dT%H%M%SZ");
        line(file, &format!("DTSTAMP:{stamp}"));
        line(file, &format!("LAST-MODIFIED:{stamp}"));
        line(file, &format!("SEQUENCE:{}", self.sequence()));
        match step.hour {
            Some(hour) => {
                let moment = when.last().and_time(hour).format("%Y%m%dT%H%M%S");
                line(file, &format!("DTSTART;TZID=Europe/Luxembourg:{moment}"));
            }
            None => {
                // The end of a whole day is the day after it.
                let end = when.last().checked_add_days(Days::new(1)).unwrap_or(when.last());
                line(file, &format!("DTSTART;VALUE=DATE:{}", when.first().format("%Y%m%d")));
                line(file, &format!("DTEND;VALUE=DATE:{}", end.format("%Y%m%d")));
            }
        }
        line(file, &format!("SUMMARY:{}", escaped(step.event.label(self.language))));
        line(file, &format!("DESCRIPTION:{}", escaped(&self.description(step))));
        line(file, &format!("CATEGORIES:{}", escaped(step.event.who()[0].label(self.language))));
        line(
            file,
            match step.applies {
                Applies::Yes => "STATUS:CONFIRMED",
                Applies::Possible => "STATUS:TENTATIVE",
            },
        );
        line(file, "TRANSP:TRANSPARENT");
        line(file, "END:VEVENT");
    }

    /// Rises with every minute, so that an entry of a later file replaces one of the same id. It stays within 32 bits.
    fn sequence(&self) -> i32 {
        i32::try_from(self.stamp.timestamp().max(0) / 60).unwrap_or(i32::MAX)
    }

    /// Who acts, then each reason with its article.
    fn description(&self, step: &Step) -> String {
        let who: Vec<_> = step.who().iter().map(|actor| actor.label(self.language)).collect();
        let mut text = who.join(", ");
        for said in explain_all(&step.reasons, self.language) {
            text.push('\n');
            text.push_str(&said.text);
            if let Some(article) = said.article {
                let _ = write!(text, " ({article})");
            }
        }
        text
    }
}

/// A text as the value of a property: what has a meaning there is escaped, what no reader can show is left out.
fn escaped(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            character if character.is_control() => {}
            character => value.push(character),
        }
    }
    value
}

/// One line, folded where it is longer than 75 octets; no character is cut.
fn line(file: &mut String, text: &str) {
    let mut length = 0;
    for character in text.chars() {
        if length + character.len_utf8() > LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(character);
        length += character.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use icalendar::{CalendarDateTime, Component, DatePerhapsTime};
    use proptest::prelude::*;

    use super::*;
    use crate::{
        Calendar, WeekPattern,
        calendar::{Event, Window},
    };

    fn poll() -> Calendar {
        let day = NaiveDate::from_ymd_opt(2024, 3, 12).unwrap();
        Calendar::new(day, day, WeekPattern::MonFri)
    }

    fn file(scope: &str, name: &str, language: Language) -> String {
        let stamp = "2024-01-15T08:30:00Z".parse().unwrap();
        Ics { scope, name, stamp, language }.write(&poll().steps())
    }

    fn read(file: &str) -> icalendar::Calendar {
        icalendar::parser::read_calendar(&icalendar::parser::unfold(file)).unwrap().into()
    }

    #[test]
    fn another_reader_finds_every_step_with_its_days() {
        let steps = poll().steps();
        for language in Language::ALL {
            let calendar = read(&file("firm-1", "Élections, 2024; Acme \\ Fils", language));
            assert_eq!(calendar.get_name(), Some("Élections, 2024; Acme \\ Fils"));
            let dated: Vec<_> = steps.iter().filter(|step| step.when.is_some()).collect();
            assert_eq!(calendar.events().count(), dated.len());
            for (event, step) in calendar.events().zip(dated) {
                assert_eq!(event.get_uid(), Some(format!("firm-1-{}@scrutin", step.event.code()).as_str()));
                assert_eq!(event.get_summary(), Some(step.event.label(language)));
                assert_eq!(event.get_timestamp(), "2024-01-15T08:30:00Z".parse().ok());
                let when = step.when.unwrap();
                match (step.hour, event.get_start().unwrap()) {
                    (None, DatePerhapsTime::Date(first)) => {
                        assert_eq!(first, when.first());
                        let end = DatePerhapsTime::Date(when.last() + Days::new(1));
                        assert_eq!(event.get_end(), Some(end));
                    }
                    (
                        Some(hour),
                        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }),
                    ) => {
                        assert_eq!(date_time, when.last().and_time(hour));
                        assert_eq!(tzid, "Europe/Luxembourg");
                    }
                    (hour, start) => panic!("{:?}: {hour:?} {start:?}", step.event),
                }
            }
        }
    }

    #[test]
    fn the_hour_and_a_window_are_written_as_the_standard_says() {
        let file = file("firm-1", "x", Language::En);
        assert!(file.contains("\r\nDTSTART;TZID=Europe/Luxembourg:20240226T180000\r\n"));
        let claims = "DTSTART;VALUE=DATE:20240220\r\nDTEND;VALUE=DATE:20240223\r\nSUMMARY:Claims against";
        assert!(file.contains(claims), "{file}");
        assert_eq!(
            poll().claims(),
            Window::from(["2024-02-20", "2024-02-22"].map(|day| day.parse().unwrap()))
        );
    }

    #[test]
    fn a_later_file_replaces_the_entries_of_an_earlier_one() {
        let at = |stamp: &str| {
            let stamp = stamp.parse().unwrap();
            Ics { scope: "firm-1", name: "x", stamp, language: Language::Fr }.write(&poll().steps())
        };
        let file = at("2024-01-15T08:30:00Z");
        assert!(file.contains("LAST-MODIFIED:20240115T083000Z\r\nSEQUENCE:28421790\r\n"), "{file}");
        assert!(at("2024-01-15T08:31:00Z").contains("SEQUENCE:28421791\r\n"));
        assert!(at("1969-01-01T00:00:00Z").contains("SEQUENCE:0\r\n"));
    }

    #[test]
    fn the_same_poll_has_the_same_ids_and_every_step_its_own() {
        let ids = |language| {
            let file = file("firm-1", "x", language);
            let ids: Vec<_> =
                file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect();
            ids
        };
        let unique: std::collections::HashSet<_> = ids(Language::Fr).into_iter().collect();
        assert_eq!(ids(Language::Fr), ids(Language::De));
        assert_eq!(unique.len(), Event::ALL.len() - 3, "three steps have no day of their own");
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_unfolding_gives_it_back(text in "[^\r\n]{0,300}") {
            let mut folded = String::new();
            line(&mut folded, &text);
            prop_assert!(folded.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert_eq!(folded.strip_suffix("\r\n").unwrap().replace("\r\n ", ""), text);
        }

        #[test]
        fn no_name_breaks_out_of_its_line(name in any::<String>()) {
            let calendar = file(&name, &name, Language::Fr);
            let lines = calendar.replace("\r\n ", "");
            prop_assert!(!lines.replace("\r\n", "").contains(['\r', '\n']));
            prop_assert_eq!(lines.matches("\r\nEND:VEVENT\r\n").count(), Event::ALL.len() - 3);
        }
    }
}

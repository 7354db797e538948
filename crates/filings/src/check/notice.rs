//! The check of démarche 1, the notice of election.

use chrono::{Datelike, NaiveDate};
use elections::{
    Calendar, Facts, Fraction, Hundredths, Parameters, Rounding, TimeOfDay, YearDay, counting::arithmetic,
    headcount::raw_sum, rules, seats_under,
};
use types::Finding;

use super::{
    poll::{self, MOST_EMPLOYEES, Seats},
    reader::Reader,
    values,
};
use crate::content::{ElectionNotice, Headcount, PartTime, ProRata};

pub(super) fn read(mut r: Reader<'_>, facts: &Facts) -> Option<ElectionNotice> {
    let posted_on = r.required("posted_on", values::date);
    let poll = Poll::read(&mut r, facts);
    let place = r.required("place", values::line(200));
    let seats = Seats::read(&mut r);
    let candidates_consultation = r.required("candidates_consultation", values::line(200));
    let eligibility_conditions = r.required("eligibility_conditions", values::lines(2_000));
    let postal_vote = r.required("postal_vote", values::flag);
    let (total, headcount) = r.object("headcount").map(|r| read_headcount(r, facts)).unwrap_or_default();
    poll.judge(&r, posted_on, facts);
    seats.judge(&r, total, facts);
    r.finish();
    Some(ElectionNotice {
        posted_on: posted_on?,
        polling_day: poll.day?,
        opening_day: poll.opening_day,
        opens_at: poll.opens_at?,
        closes_at: poll.closes_at?,
        place: place?,
        titulaires: seats.titulaires?,
        suppleants: seats.suppleants?,
        system: seats.system?,
        candidates_consultation: candidates_consultation?,
        eligibility_conditions: eligibility_conditions?,
        postal_vote: postal_vote?,
        headcount: headcount?,
    })
}

struct Poll {
    day: Option<NaiveDate>,
    opening_day: Option<NaiveDate>,
    opens_at: Option<TimeOfDay>,
    closes_at: Option<TimeOfDay>,
}

impl Poll {
    fn read(r: &mut Reader<'_>, facts: &Facts) -> Self {
        Self {
            day: poll::polling_day(r, facts),
            opening_day: r.optional("opening_day", values::date),
            opens_at: r.required("opens_at", values::time),
            closes_at: r.required("closes_at", values::time),
        }
    }

    fn judge(&self, r: &Reader<'_>, posted_on: Option<NaiveDate>, facts: &Facts) {
        let Some(day) = self.day else { return };
        let law = Parameters::on(day);
        self.judge_opening(r, day, law, facts);
        self.judge_hours(r, day, law);
        let (first, last) = law.window.value;
        let in_year = YearDay { month: day.month(), day: day.day() };
        if !(first..=last).contains(&in_year) {
            r.report(Finding::new(r.at("polling_day"), rules::Notice::PollOutsideTheWindow));
        }
        if let Some(posted_on) = posted_on {
            let opening = self.opening_day.or(facts.opening()).unwrap_or(day);
            judge_posting(
                r,
                posted_on,
                &Calendar::new(day, opening, facts.week).with_published(facts.published),
            );
        }
    }

    /// F.105 and W.104: the poll opens at most two days before it closes, and on the day on file.
    fn judge_opening(&self, r: &Reader<'_>, day: NaiveDate, law: &Parameters, facts: &Facts) {
        let at = r.at("opening_day");
        let wrong = self.opening_day.and_then(|opening| arithmetic::opens_in_time(law, &at, opening, day));
        if let Some(finding) = wrong {
            r.report(finding);
        } else if let Some(expected) = facts.opening()
            && expected != self.opening_day.unwrap_or(day)
        {
            r.report(Finding::new(r.at("opening_day"), rules::Notice::OtherOpeningDay { expected }));
        }
    }

    /// F.106, where the poll opens and closes on one day.
    fn judge_hours(&self, r: &Reader<'_>, day: NaiveDate, law: &Parameters) {
        let one_day = self.opening_day.is_none_or(|opening| opening == day);
        if let (Some(opens), Some(closes), true) = (self.opens_at, self.closes_at, one_day) {
            r.report_all(arithmetic::open_long_enough(law, &r.at("closes_at"), opens, closes));
        }
    }
}

/// F.107 and W.101: the notice is posted before the poll, a month before.
fn judge_posting(r: &Reader<'_>, posted_on: NaiveDate, calendar: &Calendar) {
    let latest = calendar.notice_latest();
    if posted_on >= calendar.opening_day {
        r.report(Finding::new(
            r.at("posted_on"),
            rules::Notice::NoticePostedAfterTheOpening { poll: calendar.opening_day },
        ));
    } else if posted_on > latest {
        r.report(Finding::new(r.at("posted_on"), rules::Notice::NoticePostedLate { latest }));
    }
}

/// The total that the form says, and the whole headcount where all of it can be read.
fn read_headcount(mut r: Reader<'_>, facts: &Facts) -> (Option<u32>, Option<Headcount>) {
    let employees = values::integer(0, MOST_EMPLOYEES);
    let at_least_16_hours = r.required("at_least_16_hours", &employees);
    let below_16_hours = r.object("below_16_hours").and_then(|r| read_part_time(r, facts));
    let fixed_term = r.object("fixed_term").and_then(read_pro_rata);
    let seconded = r.object("seconded").and_then(read_pro_rata);
    let full_time_hours = r.optional("full_time_hours", full_time);
    let total = r.required("total", &employees);
    if let Some(total) = total {
        judge_total(&r, total, facts);
    }
    let headcount = || {
        Some(Headcount {
            at_least_16_hours: at_least_16_hours?,
            below_16_hours: below_16_hours?,
            fixed_term: fixed_term?,
            seconded: seconded?,
            full_time_hours,
            total: total?,
        })
    };
    let headcount = headcount();
    if let Some(headcount) = &headcount {
        judge_sum(&r, headcount, facts);
    }
    r.finish();
    (total, headcount)
}

/// The fewest and the most weekly hours of a full-time employee that a form takes.
pub(crate) const FULL_TIME_HOURS: (u32, u32) = (1, 60);

fn full_time(value: &serde_json::Value) -> values::Parsed<Hundredths> {
    let hours = values::decimal(value)?;
    let (least, most) = FULL_TIME_HOURS;
    if (least * 100..=most * 100).contains(&hours.count()) {
        Ok(hours)
    } else {
        Err(Finding::error("", "out_of_range").with("least", least).with("most", most))
    }
}

/// F.102: part-time employees stay below 16 hours each.
fn read_part_time(mut r: Reader<'_>, facts: &Facts) -> Option<PartTime> {
    let employees = r.required("employees", values::integer(0, MOST_EMPLOYEES));
    let weekly_hours = r.required("weekly_hours", values::decimal);
    if let (Some(employees), Some(hours)) = (employees, weekly_hours) {
        let below = facts.parameters().part_time_below_hours.value;
        let limit = u64::from(employees) * u64::from(below) * 100;
        let hours = u64::from(hours.count());
        if (employees == 0 && hours > 0) || (employees > 0 && hours >= limit) {
            r.report(Finding::new(
                r.at("weekly_hours"),
                rules::Notice::TooManyHoursOfPartTimeEmployees { below: (limit / 100).into() },
            ));
        }
    }
    r.finish();
    Some(PartTime { employees: employees?, weekly_hours: weekly_hours? })
}

/// F.103: nobody counts for more than one.
fn read_pro_rata(mut r: Reader<'_>) -> Option<ProRata> {
    let employees = r.required("employees", values::integer(0, MOST_EMPLOYEES));
    let counted = r.required("counted", values::decimal);
    if let (Some(employees), Some(counted)) = (employees, counted)
        && counted.count() > employees * 100
    {
        r.report(Finding::new(
            r.at("counted"),
            rules::Notice::PresenceAboveOne { employees: employees.into() },
        ));
    }
    r.finish();
    Some(ProRata { employees: employees?, counted: counted? })
}

/// F.104 and W.001: there is a delegation to elect, and the total is the headcount on file.
fn judge_total(r: &Reader<'_>, total: u32, facts: &Facts) {
    let least = facts.parameters().obligation_from.value;
    if total < least {
        r.report(Finding::new(r.at("total"), rules::Notice::NoObligationToElect { least: least.into() }));
    }
    if let Some(known) = facts.headcount.filter(|known| *known != total) {
        r.report(Finding::new(r.at("total"), rules::Poll::HeadcountOtherThanOnFile { known: known.into() }));
    }
}

/// F.101 and W.102: the parts add up to the total. The law has no rule for a fraction, so both ways of rounding
/// pass, with a warning where they lead to different elections.
fn judge_sum(r: &Reader<'_>, headcount: &Headcount, facts: &Facts) {
    let Some(raw) = exact_sum(headcount, facts.parameters()) else { return };
    let (down, half_up) = (Rounding::Floor.apply(raw), Rounding::HalfUp.apply(raw));
    let total = u64::from(headcount.total);
    if total != down && total != half_up {
        r.report(Finding::new(
            r.at("total"),
            rules::Notice::BreakdownUnlikeTheHeadcount { expected: half_up.into() },
        ));
        return;
    }
    let elect =
        |count: u64| u32::try_from(count).ok().and_then(|count| seats_under(facts.parameters(), count));
    if elect(down) != elect(half_up) {
        r.report(Finding::new(
            r.at("total"),
            rules::Notice::TheRoundingDecides { down: down.into(), up: half_up.into() },
        ));
    }
}

/// The exact sum of the parts. It always is there: with two decimals no number is too fine.
fn exact_sum(headcount: &Headcount, law: &Parameters) -> Option<Fraction> {
    let full_time = match headcount.full_time_hours {
        Some(hours) => Fraction::from(hours),
        None => law.full_time_hours.value.into(),
    };
    raw_sum([
        headcount.at_least_16_hours.into(),
        Fraction::from(headcount.below_16_hours.weekly_hours).over(full_time)?,
        headcount.fixed_term.counted.into(),
        headcount.seconded.counted.into(),
    ])
}

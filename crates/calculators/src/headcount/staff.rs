//! The staff of a calculation, from whichever way it was given.

use chrono::NaiveDate;
use elections::{
    Calendar, Fraction, Parameters,
    counting::arithmetic::opens_in_time,
    headcount::{Frame, Group, MAX_LINES, MAX_PEOPLE, Settings, Totals},
    reasons::Reason,
    rules,
};
use types::{Finding, capped, is_civil};

use super::{Input, Line, read_contracts};
use crate::names;

pub(super) struct Staff {
    pub(super) frame: Frame,
    pub(super) groups: Vec<Group>,
    /// The exact headcount, where it was given.
    pub(super) raw: Option<Fraction>,
    /// The headcounts of the months, where they were given.
    pub(super) months: Vec<Fraction>,
    /// What was not fit to be read.
    pub(super) findings: Vec<Finding>,
    pub(super) notes: Vec<Reason>,
}

/// Reads the staff. Lines that can't be read stand among its findings, so that the others can still be weighed.
pub(super) fn read(
    mut input: Input,
    settings: Settings,
    law: &'static Parameters,
) -> Result<Staff, Vec<Finding>> {
    let mut findings = input.date_findings();
    let totals = input.take_totals();
    findings.extend(input.form_findings(totals != Totals::default()));
    findings.extend(input.month_findings(law));
    if !findings.is_empty() {
        return Err(capped(findings));
    }
    let mut frame = Frame::undated(settings, law);
    let groups = if let Some(lines) = input.take_lines(&mut findings) {
        frame = input.frame(settings, law)?;
        lines
    } else {
        totals.groups(&settings, input.temp_agency, law).map_err(capped)?
    };
    frame.temporary_work_firm = input.temp_agency;
    let months = input.monthly_headcounts.unwrap_or_default();
    Ok(Staff { frame, groups, raw: input.raw, months, findings, notes: totals.reasons() })
}

/// F.617: the lists are deposited after the notice is posted, or on that day.
fn lists_before_notice(lists_date: Option<NaiveDate>, posted_on: Option<NaiveDate>) -> Option<Finding> {
    let (lists, posted) = (lists_date?, posted_on?);
    (lists < posted).then(|| Finding::new("/lists_date", rules::Headcount::ListsBeforeTheNotice { posted }))
}

fn not_applicable(at: &str) -> Finding {
    Finding::error(at, "not_applicable")
}

impl Input {
    fn take_totals(&mut self) -> Totals {
        Totals {
            cdi_full_time: self.cdi_full_time,
            on_parental_leave: self.of_which_on_parental_leave,
            permanent: self.permanent,
            part_time_hours: std::mem::take(&mut self.cdi_part_time_hours),
            below_16_hours: std::mem::take(&mut self.cdi_part_time_below_16_hours),
            cdd_hours: std::mem::take(&mut self.cdd_hours_present),
            cdd_replacing_hours: std::mem::take(&mut self.cdd_replacing_absent_hours),
            mis_a_disposition_hours: std::mem::take(&mut self.mis_a_disposition_hours),
            mis_a_disposition_replacing_hours: std::mem::take(
                &mut self.mis_a_disposition_replacing_absent_hours,
            ),
            mission_months: std::mem::take(&mut self.temps_with_total_mission_months_in_last_year),
            apprentices: self.apprentices,
            students: self.students,
        }
    }

    /// The lines with their numbers; `None` where the staff is not given by lines.
    fn take_lines(&mut self, findings: &mut Vec<Finding>) -> Option<Vec<Group>> {
        if let Some(text) = self.csv.take() {
            let read = read_contracts(&text);
            findings.extend(read.findings);
            let group =
                |line: Line| Group::of_line(line.number, format!("/lines/{}", line.number), line.contract);
            return Some(read.lines.into_iter().map(group).collect());
        }
        let contracts = self.contracts.take()?.into_iter().enumerate();
        let group =
            |(number, (index, contract))| Group::of_line(number, format!("/contracts/{index}"), contract);
        Some((1..).zip(contracts).map(group).collect())
    }

    /// The days of the election; without a day to post the notice it is posted on the last one.
    fn frame(&self, settings: Settings, law: &'static Parameters) -> Result<Frame, Vec<Finding>> {
        let week = self.week.unwrap_or_default();
        let calendar = self.election_day.map(|day| Calendar::new(day, self.opening_day.unwrap_or(day), week));
        let posted_on = self.posted_on.or_else(|| calendar.map(|calendar| calendar.notice_latest()));
        let posted_on = posted_on.ok_or_else(|| vec![Finding::error("/posted_on", "required")])?;
        let lists_date = self.lists_date.or_else(|| calendar.map(|calendar| calendar.lists_deposit_latest()));
        if let Some(finding) = lists_before_notice(lists_date, Some(posted_on)) {
            return Err(vec![finding]);
        }
        Ok(Frame::dated(posted_on, lists_date, settings, law))
    }

    fn date_findings(&self) -> Vec<Finding> {
        let opening = self.opening_day.or(self.election_day);
        let mut findings = Vec::new();
        for (at, day) in [
            ("/posted_on", self.posted_on),
            ("/lists_date", self.lists_date),
            ("/election_day", self.election_day),
            ("/opening_day", self.opening_day),
        ] {
            let Some(day) = day else { continue };
            let too_late = opening.filter(|poll| day >= *poll);
            match (at, too_late) {
                _ if !is_civil(day) => findings.push(Finding::error(at, "bad_date")),
                ("/posted_on", Some(poll)) => {
                    findings.push(Finding::new(at, rules::Notice::NoticePostedAfterTheOpening { poll }));
                }
                ("/lists_date", Some(poll)) => {
                    findings.push(Finding::new(at, rules::Headcount::ListsAfterThePoll { poll }));
                }
                _ => {}
            }
        }
        findings.extend(lists_before_notice(self.lists_date, self.posted_on));
        findings.extend(self.poll_findings());
        findings
    }

    /// The poll opens on a lawful day; an opening or a week tells nothing without a poll.
    fn poll_findings(&self) -> Vec<Finding> {
        let Some(poll) = self.election_day else {
            let alone = [("/opening_day", self.opening_day.is_some()), ("/week", self.week.is_some())];
            return alone.into_iter().filter(|(_, given)| *given).map(|(at, _)| not_applicable(at)).collect();
        };
        let opens = |opening| opens_in_time(Parameters::on(poll), "/opening_day", opening, poll);
        self.opening_day.and_then(opens).into_iter().collect()
    }

    /// The staff is given in one way.
    fn form_findings(&self, totals: bool) -> Vec<Finding> {
        let lines = self.contracts.is_some() || self.csv.is_some();
        let mut findings = Vec::new();
        names::at_most("/contracts", self.contracts.as_ref().map_or(0, Vec::len), MAX_LINES, &mut findings);
        for (at, besides) in [
            ("/contracts", self.contracts.is_some() && totals),
            ("/csv", self.csv.is_some() && (totals || self.contracts.is_some())),
            ("/raw", self.raw.is_some() && (totals || lines)),
            ("/monthly_headcounts", self.monthly_headcounts.is_some() && lines),
        ] {
            findings.extend(besides.then(|| not_applicable(at)));
        }
        if self.monthly_headcounts.is_some() && self.raw.is_none() && !totals && !lines {
            findings.push(Finding::error("/raw", "required"));
        }
        findings
    }

    /// The months are as many as the law looks at, and no number is out of all proportion.
    fn month_findings(&self, law: &Parameters) -> Vec<Finding> {
        let most = Fraction::from(MAX_PEOPLE);
        let out_of_range =
            |at: String| Finding::error(at, "out_of_range").with("least", 0).with("most", MAX_PEOPLE);
        let mut findings = Vec::new();
        findings.extend(self.raw.filter(|raw| *raw > most).map(|_| out_of_range("/raw".to_owned())));
        let Some(months) = &self.monthly_headcounts else { return findings };
        let wanted = usize::try_from(law.reference_months.value).unwrap_or(usize::MAX);
        let at = "/monthly_headcounts";
        if months.len() < wanted {
            findings.push(Finding::error(at, "too_few_items").with("least", wanted));
        } else if months.len() > wanted {
            findings.push(Finding::error(at, "too_many_items").with("most", wanted));
        } else {
            let large = months.iter().enumerate().filter(|(_, month)| **month > most);
            findings.extend(large.map(|(index, _)| out_of_range(format!("{at}/{index}"))));
        }
        findings
    }
}

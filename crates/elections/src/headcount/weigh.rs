//! For how much one contract counts, and why: one, a share of one, or nothing (L.411-1(2), L.411-2).

use chrono::{Days, Months, NaiveDate};
use types::Finding;

use super::{CddWindowEnd, Contract, ContractKind, PresenceBasis, Settings};
use crate::{Fraction, Parameters, Window, computation_day, reasons::Reason, rules, texts};

/// For which company and as of which days contracts are weighed.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Whether the company is an *entrepreneur de travail intérimaire* (L.411-2).
    pub temporary_work_firm: bool,
    /// The computation day; without it every contract is taken to run.
    pub day: Option<NaiveDate>,
    /// The twelve months over which presence is measured by calendar days.
    pub window: Option<Window>,
    /// What was chosen where the law is silent.
    pub settings: Settings,
    /// The law of the day.
    pub law: &'static Parameters,
}

impl Frame {
    /// The frame of staff who all are there: of totals that somebody else has added up for the day.
    #[must_use]
    pub fn undated(settings: Settings, law: &'static Parameters) -> Self {
        Self { temporary_work_firm: false, day: None, window: None, settings, law }
    }

    /// The frame of an election whose notice is posted on a day, with the last day to deposit the electoral lists
    /// where it is known.
    #[must_use]
    pub fn dated(
        posted_on: NaiveDate,
        lists_date: Option<NaiveDate>,
        settings: Settings,
        law: &'static Parameters,
    ) -> Self {
        let day = computation_day(posted_on);
        let end = match settings.cdd_window_end {
            CddWindowEnd::ListsDate => lists_date,
            CddWindowEnd::ComputationDay => Some(day),
        };
        let window = end.map(|end| months_before(end, law));
        Self { day: Some(day), window, ..Self::undated(settings, law) }
    }
}

/// The months before a day, the day itself not included.
fn months_before(day: NaiveDate, law: &Parameters) -> Window {
    let months = Months::new(law.reference_months.value);
    let from = day.checked_sub_months(months).unwrap_or(day);
    Window { from, until: day.checked_sub_days(Days::new(1)).unwrap_or(day) }
}

types::coded! {
    /// Where a line belongs in the sum.
    #[cfg_attr(feature = "schema", schema(as = HeadcountCategory))]
    Category {
        /// CDI of 16 hours a week or more: one each.
        AtLeast16Hours = "at_least_16_hours",
        /// CDI below 16 hours a week: by their hours.
        Below16Hours = "below_16_hours",
        /// CDD: by their presence.
        Cdd = "cdd",
        /// Put at the company's disposal: by their presence.
        MisADisposition = "mis_a_disposition",
        /// Temporary workers of a temporary-work company: one each from ten months of missions on.
        Mission = "mission",
        /// CDD and *mises à disposition* who stand in for somebody absent: not at all.
        Replacement = "replacement",
        /// Apprentices: not at all.
        Apprenti = "apprenti",
        /// Students: not at all.
        Etudiant = "etudiant",
        /// Heads of the company without contract of employment: not at all.
        NonSalarie = "non_salarie",
        /// CDI that don't run on the computation day: not at all.
        NotRunning = "not_running",
    }
}

/// For how much a contract counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighedContract {
    /// Where the line belongs in the sum.
    pub category: Category,
    /// From nothing to one.
    pub weight: Fraction,
    /// Why: the rule first, then what else was taken into account.
    pub reasons: Vec<Reason>,
}

impl WeighedContract {
    fn new(category: Category, weight: Fraction, reason: texts::Headcount) -> Self {
        Self { category, weight, reasons: vec![reason.into()] }
    }

    fn nothing(category: Category, reason: texts::Headcount) -> Self {
        Self::new(category, Fraction::default(), reason)
    }

    fn noting(mut self, note: bool, reason: impl FnOnce() -> texts::Headcount) -> Self {
        if note {
            self.reasons.push(reason().into());
        }
        self
    }
}

/// For how much a contract counts.
///
/// # Errors
/// Everything that can't be in the contract, or that the rule needs and that isn't there; pointers are relative to
/// the contract.
pub fn weigh(contract: &Contract, frame: &Frame) -> Result<WeighedContract, Vec<Finding>> {
    let mut findings = contract.findings();
    match by_kind(contract, frame) {
        Ok(counted) if findings.is_empty() => Ok(noted(counted, contract)),
        Ok(_) => Err(findings),
        Err(finding) => {
            findings.push(finding);
            Err(findings)
        }
    }
}

fn by_kind(contract: &Contract, frame: &Frame) -> Result<WeighedContract, Finding> {
    match contract.kind {
        ContractKind::Cdi => permanent(contract, frame),
        ContractKind::Cdd => by_presence(Category::Cdd, contract, frame),
        ContractKind::MisADisposition => by_presence(Category::MisADisposition, contract, frame),
        ContractKind::Apprenti => {
            Ok(WeighedContract::nothing(Category::Apprenti, texts::Headcount::Apprentice))
        }
        ContractKind::Etudiant => Ok(WeighedContract::nothing(Category::Etudiant, texts::Headcount::Student)),
        ContractKind::Mission => mission(contract, frame),
        ContractKind::NonSalarie => {
            Ok(WeighedContract::nothing(Category::NonSalarie, texts::Headcount::NotEmployed))
        }
    }
}

/// A CDI counts where it runs on the computation day: in full from 16 hours on, else by its hours.
fn permanent(contract: &Contract, frame: &Frame) -> Result<WeighedContract, Finding> {
    let hours = contract.weekly_hours.ok_or_else(|| Finding::error("/weekly_hours", "required"))?;
    if let Some(day) = frame.day.filter(|day| !contract.runs_on(*day)) {
        let reason = texts::Headcount::NotRunning { day };
        return Ok(WeighedContract::nothing(Category::NotRunning, reason));
    }
    let counted = by_week(hours, frame).ok_or_else(inexact)?;
    Ok(counted.noting(contract.replaces_absent, || texts::Headcount::PermanentReplacement))
}

/// Contractual hours a week, of one CDI or of all that a person has: in full from 16 hours on, else by the hours.
pub(super) fn by_week(hours: Fraction, frame: &Frame) -> Option<WeighedContract> {
    let below = frame.law.part_time_below_hours.value;
    let (category, reason) = if hours < below {
        (Category::Below16Hours, part_time(hours, frame))
    } else {
        let reason = texts::Headcount::InFull { hours: hours.into(), below: below.into() };
        (Category::AtLeast16Hours, reason)
    };
    Some(WeighedContract::new(category, weekly_share(hours, frame)?, reason))
}

/// One from 16 hours a week on, below it the share of a full-time week; `None` where it is too fine to be exact.
pub(super) fn weekly_share(hours: Fraction, frame: &Frame) -> Option<Fraction> {
    if hours < frame.law.part_time_below_hours.value {
        hours.over(frame.settings.weekly_divisor).map(at_most_one)
    } else {
        Some(Fraction::whole(1))
    }
}

pub(super) fn at_most_one(share: Fraction) -> Fraction {
    share.min(Fraction::whole(1))
}

/// Numbers that no sum can hold exactly. The limits of every number keep it from happening.
fn inexact() -> Finding {
    Finding::error("", "bad_decimal")
}

/// A CDD or a *mise à disposition* counts by presence, unless it stands in for somebody absent.
fn by_presence(category: Category, contract: &Contract, frame: &Frame) -> Result<WeighedContract, Finding> {
    if contract.replaces_absent {
        return Ok(WeighedContract::nothing(Category::Replacement, texts::Headcount::Replacement));
    }
    let dated = contract.entered();
    match (frame.settings.presence, contract.hours_present, dated) {
        (PresenceBasis::Hours, Some(hours), _) | (PresenceBasis::CalendarDays, Some(hours), None) => {
            by_hours(category, hours, frame)
        }
        (PresenceBasis::Hours, None, Some(entered)) | (PresenceBasis::CalendarDays, _, Some(entered)) => {
            by_days(category, contract, entered, frame)
        }
        (PresenceBasis::Hours | PresenceBasis::CalendarDays, None, None) => {
            Err(Finding::error("/hours_present", "required"))
        }
    }
}

fn by_hours(category: Category, hours: Fraction, frame: &Frame) -> Result<WeighedContract, Finding> {
    let divisor = frame.settings.annual_hours_divisor;
    let share = hours.over(divisor.into()).ok_or_else(inexact)?;
    let reason = texts::Headcount::HoursPresent { hours: hours.into(), divisor: divisor.into() };
    let counted = WeighedContract::new(category, at_most_one(share), reason);
    Ok(counted.noting(share > Fraction::whole(1), || texts::Headcount::Capped))
}

/// Calendar days of the contract over the days of the window, times the share of a week below 16 hours.
fn by_days(
    category: Category,
    contract: &Contract,
    entered: NaiveDate,
    frame: &Frame,
) -> Result<WeighedContract, Finding> {
    let weekly = contract.weekly_hours.ok_or_else(|| Finding::error("/weekly_hours", "required"))?;
    let window =
        frame.window.ok_or_else(|| Finding::new("/from", rules::Headcount::PeriodOfPresenceUnknown))?;
    let until = contract.until.map_or(window.until, |until| until.min(window.until));
    let present = days(entered.max(window.from), until);
    let of = days(window.from, window.until);
    let share = Fraction::whole(present).over(Fraction::whole(of)).ok_or_else(inexact)?;
    let Window { from, until } = window;
    let reason = texts::Headcount::DaysPresent { days: present.into(), of: of.into(), from, until };
    let weight = weekly_share(weekly, frame).and_then(|week| share.times(week)).ok_or_else(inexact)?;
    let counted = WeighedContract::new(category, weight, reason);
    Ok(counted.noting(weekly < frame.law.part_time_below_hours.value, || part_time(weekly, frame)))
}

fn part_time(hours: Fraction, frame: &Frame) -> texts::Headcount {
    let below = frame.law.part_time_below_hours.value.into();
    let divisor = frame.settings.weekly_divisor.into();
    texts::Headcount::PartTime { hours: hours.into(), below, divisor }
}

/// How many days, both ends included; none where the first is after the last.
pub(super) fn days(first: NaiveDate, last: NaiveDate) -> u64 {
    u64::try_from((last - first).num_days() + 1).unwrap_or(0)
}

/// A temporary worker counts in the temporary-work company from ten months of missions on (L.411-2).
fn mission(contract: &Contract, frame: &Frame) -> Result<WeighedContract, Finding> {
    if !frame.temporary_work_firm {
        return Err(Finding::new("/kind", rules::Headcount::MissionOutsideOfATemporaryWorkFirm));
    }
    let worked = contract.mission_months.ok_or_else(|| Finding::error("/mission_months", "required"))?;
    Ok(by_missions(worked, frame))
}

/// Months of missions, of one contract or of all that a person has.
pub(super) fn by_missions(worked: Fraction, frame: &Frame) -> WeighedContract {
    let needed = frame.law.temporary_months.value;
    let (months, least) = (worked.into(), needed.into());
    let (weight, reason) = if worked >= Fraction::from(needed) {
        (1, texts::Headcount::Mission { months, least })
    } else {
        (0, texts::Headcount::MissionTooShort { months, least })
    };
    WeighedContract::new(Category::Mission, Fraction::whole(weight), reason)
}

/// What else was taken into account, where the contract counts for something.
fn noted(counted: WeighedContract, contract: &Contract) -> WeighedContract {
    let counts = counted.weight > Fraction::default();
    let first = contract.first_employer_from.filter(|_| counts);
    let counted = counted
        .noting(counts && contract.suspended, || texts::Headcount::Suspended)
        .noting(counts && contract.manager, || texts::Headcount::Manager);
    match first {
        Some(first) => counted.noting(true, || texts::Headcount::Transferred { since: first }),
        None => counted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// The poll of 2024: computation day 01.02.2024, lists on 19.02.2024.
    fn frame() -> Frame {
        let law = Parameters::latest();
        Frame::dated(day("2024-02-09"), Some(day("2024-02-19")), Settings::under(law), law)
    }

    fn weighed(contract: &Contract, frame: &Frame) -> (String, Vec<&'static str>) {
        let counted = weigh(contract, frame).unwrap();
        (counted.weight.to_string(), counted.reasons.iter().map(|reason| reason.code()).collect())
    }

    #[test]
    fn a_cdi_counts_in_full_from_16_hours_on() {
        for (hours, weight, reason) in [
            ("40", "1", "headcount.in_full"),
            ("48", "1", "headcount.in_full"),
            ("16", "1", "headcount.in_full"),
            ("15.99", "0.39975", "headcount.part_time"),
            ("10", "0.25", "headcount.part_time"),
            ("0.01", "0.00025", "headcount.part_time"),
        ] {
            let found = weighed(&Contract::cdi(fraction(hours)), &frame());
            assert_eq!(found, (weight.to_owned(), vec![reason]), "{hours}");
        }
    }

    #[test]
    fn the_week_of_a_collective_agreement_divides() {
        let mut frame = frame();
        frame.settings.weekly_divisor = fraction("38");
        assert_eq!(weighed(&Contract::cdi(fraction("9.5")), &frame).0, "0.25");
    }

    #[test]
    fn a_cdi_counts_on_the_computation_day_only() {
        for (from, until, weight) in [
            (None, None, "1"),
            (Some("2024-02-01"), None, "1"),
            (Some("2024-02-02"), None, "0"),
            (None, Some("2024-02-01"), "1"),
            (None, Some("2024-01-31"), "0"),
        ] {
            let contract =
                Contract { from: from.map(day), until: until.map(day), ..Contract::cdi(40.into()) };
            assert_eq!(weighed(&contract, &frame()).0, weight, "{from:?} {until:?}");
        }
    }

    #[test]
    fn presence_counts_by_hours_or_by_days() {
        let (hours, days) = (PresenceBasis::Hours, PresenceBasis::CalendarDays);
        for (basis, present, from, until, weight) in [
            (hours, Some("938"), None, None, "0.5"),
            (hours, Some("938"), Some("2023-01-01"), None, "0.5"),
            (hours, Some("2500"), None, None, "1"),
            (hours, Some("0"), None, None, "0"),
            (hours, None, Some("2023-01-01"), None, "1"),
            (hours, None, Some("2023-02-19"), Some("2024-02-18"), "1"),
            (hours, None, Some("2024-02-18"), None, "1/365"),
            (hours, None, Some("2024-02-19"), None, "0"),
            (hours, None, Some("2022-01-01"), Some("2023-02-19"), "1/365"),
            (hours, None, Some("2022-01-01"), Some("2023-02-18"), "0"),
            (days, Some("938"), Some("2023-01-01"), None, "1"),
            (days, Some("938"), None, None, "0.5"),
        ] {
            for kind in [ContractKind::Cdd, ContractKind::MisADisposition] {
                let contract = Contract {
                    weekly_hours: Some(40.into()),
                    hours_present: present.map(fraction),
                    from: from.map(day),
                    until: until.map(day),
                    ..Contract::new(kind)
                };
                let mut frame = frame();
                frame.settings.presence = basis;
                let found = weighed(&contract, &frame).0;
                assert_eq!(found, weight, "{basis:?} {present:?} {from:?} {until:?}");
            }
        }
    }

    #[test]
    fn replacements_apprentices_and_students_count_for_nothing() {
        for (kind, replaces_absent, weight, reason) in [
            (ContractKind::Cdd, true, "0", "headcount.replacement"),
            (ContractKind::MisADisposition, true, "0", "headcount.replacement"),
            (ContractKind::Apprenti, false, "0", "headcount.apprentice"),
            (ContractKind::Etudiant, false, "0", "headcount.student"),
            (ContractKind::NonSalarie, false, "0", "headcount.not_employed"),
            (ContractKind::Cdd, false, "1", "headcount.hours_present"),
        ] {
            let contract =
                Contract { replaces_absent, hours_present: Some(1_876.into()), ..Contract::new(kind) };
            assert_eq!(weighed(&contract, &frame()), (weight.to_owned(), vec![reason]), "{kind:?}");
        }
    }

    #[test]
    fn what_else_was_looked_at_is_said() {
        let contract = Contract {
            replaces_absent: true,
            suspended: true,
            manager: true,
            from: Some(day("2024-02-02")),
            first_employer_from: Some(day("2001-01-01")),
            ..Contract::cdi(40.into())
        };
        let codes = [
            "headcount.in_full",
            "headcount.permanent_replacement",
            "headcount.suspended",
            "headcount.manager",
            "headcount.transferred",
        ];
        assert_eq!(weighed(&contract, &frame()), ("1".to_owned(), codes.to_vec()));
    }

    #[test]
    fn a_temporary_worker_counts_from_ten_months_on() {
        let mut frame = frame();
        frame.temporary_work_firm = true;
        for (months, weight) in [("10", "1"), ("12", "1"), ("9.99", "0"), ("0", "0")] {
            let contract =
                Contract { mission_months: Some(fraction(months)), ..Contract::new(ContractKind::Mission) };
            assert_eq!(weighed(&contract, &frame).0, weight, "{months}");
        }
    }

    #[test]
    fn what_the_rule_needs_is_asked_for() {
        let mut undated = frame();
        undated.window = None;
        let dated = Contract { from: Some(day("2023-01-01")), ..Contract::new(ContractKind::Cdd) };
        let with_hours = Contract { weekly_hours: Some(40.into()), ..dated.clone() };
        let mission = Contract::new(ContractKind::Mission);
        let agency = Frame { temporary_work_firm: true, ..frame() };
        for (contract, frame, at, code) in [
            (Contract::new(ContractKind::Cdi), frame(), "/weekly_hours", "required"),
            (Contract::new(ContractKind::Cdd), frame(), "/hours_present", "required"),
            (Contract::new(ContractKind::MisADisposition), frame(), "/hours_present", "required"),
            (dated, frame(), "/weekly_hours", "required"),
            (with_hours, undated, "/from", "F.604"),
            (mission.clone(), frame(), "/kind", "F.605"),
            (mission, agency, "/mission_months", "required"),
        ] {
            let findings = weigh(&contract, &frame).unwrap_err();
            assert_eq!(findings.len(), 1, "{contract:?}");
            assert_eq!((findings[0].pointer.as_str(), findings[0].code), (at, code), "{contract:?}");
        }
    }

    #[test]
    fn the_window_of_presence_ends_before_the_lists_or_the_computation_day() {
        let mut settings = frame().settings;
        let window = |settings| {
            let lists = Some(day("2024-02-19"));
            Frame::dated(day("2024-02-09"), lists, settings, Parameters::latest()).window.unwrap()
        };
        assert_eq!(window(settings), Window { from: day("2023-02-19"), until: day("2024-02-18") });
        settings.cdd_window_end = CddWindowEnd::ComputationDay;
        assert_eq!(window(settings), Window { from: day("2023-02-01"), until: day("2024-01-31") });
    }

    #[test]
    fn the_ends_of_time_do_no_harm() {
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            let law = Parameters::latest();
            let frame = Frame::dated(end, Some(end), Settings::under(law), law);
            let contract = Contract {
                from: Some(end),
                weekly_hours: Some(8.into()),
                ..Contract::new(ContractKind::Cdd)
            };
            assert!(weigh(&contract, &frame).is_err());
            assert!(weigh(&Contract { from: None, ..contract.clone() }, &frame).is_err());
            let fine = Contract { from: Some(day("2020-01-01")), ..contract };
            let _ = weigh(&fine, &frame);
        }
    }
}

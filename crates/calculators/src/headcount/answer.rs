//! From the staff to the answer.

use elections::{
    Fraction, Parameters,
    headcount::{Group, Headcount, Settings, WeighedContract, count, decide},
    reasons::explain_all,
};
use types::{Finding, Language, capped};

use super::{Days, LineView, MonthView, Output, staff::Staff};

pub(super) fn answer(
    staff: Staff,
    settings: Settings,
    law: &Parameters,
    language: Language,
) -> Result<Output, Vec<Finding>> {
    let counted = count(&staff.groups, &staff.frame);
    let mut findings = staff.findings;
    let headcount = match counted {
        Ok(headcount) if findings.is_empty() => headcount,
        Ok(_) => return Err(findings),
        Err(more) => {
            findings.extend(more);
            return Err(capped(findings));
        }
    };
    let raw = staff.raw.unwrap_or(headcount.raw);
    let decision = if staff.raw.is_none() && staff.months.is_empty() {
        headcount.decide(&settings, law)
    } else {
        decide(raw, &staff.months, &settings, law)
    };
    let too_fine = || vec![Finding::error("/monthly_headcounts", "bad_decimal")];
    let decision = decision.ok_or_else(too_fine)?;
    let months = months(&headcount, &staff.months);
    let mut reasons = headcount.reasons();
    reasons.extend(staff.notes);
    reasons.extend(decision.reasons);
    Ok(Output {
        raw,
        obligation: decision.obligation,
        band_headcount: decision.band_headcount,
        titulaires: decision.delegation.map_or(0, |delegation| delegation.titulaires),
        suppleants: decision.delegation.map_or(0, |delegation| delegation.suppleants),
        system: decision.delegation.map(|delegation| delegation.system),
        question: decision.question,
        computation_day: staff.frame.day,
        presence_window: staff.frame.window.map(|window| Days { from: window.from, until: window.until }),
        categories: headcount.categories,
        lines: lines(staff.groups, headcount.lines, language),
        months,
        reasons: explain_all(&reasons, language),
        settings,
    })
}

fn months(headcount: &Headcount, given: &[Fraction]) -> Vec<MonthView> {
    if given.is_empty() {
        let counted = headcount.months.iter();
        return counted.map(|month| MonthView { day: Some(month.day), headcount: month.headcount }).collect();
    }
    given.iter().map(|headcount| MonthView { day: None, headcount: *headcount }).collect()
}

/// One view for each numbered line; totals have no numbers.
fn lines(groups: Vec<Group>, counted: Vec<WeighedContract>, language: Language) -> Vec<LineView> {
    let line = |(group, counted): (Group, WeighedContract)| LineView {
        line: group.line,
        name: group.contract.name,
        category: counted.category,
        counted: counted.weight,
        reasons: explain_all(&counted.reasons, language),
    };
    groups.into_iter().zip(counted).filter(|(group, _)| group.line > 0).map(line).collect()
}

//! The two notices, out of what the démarches say.

use chrono::NaiveTime;
use documents::{ClaimsNotice, ElectionNotice, Headcount, Letterhead, Poll, Seats};
use elections::{Calendar, Company, Fraction, Hundredths, TimeOfDay};
use filings::{Content, content::ElectionNotice as NoticeContent};
use types::DemarcheKind;

use super::known::Known;
use crate::AppError;

pub(super) fn company(company: &Company) -> Letterhead {
    let facts = &company.facts;
    Letterhead {
        name: facts.legal_name.clone(),
        street: facts.street.clone(),
        locality: format!("{} {}", facts.postal_code, facts.locality),
        rcs_number: facts.rcs_number.as_ref().map(|number| number.as_str().to_owned()),
    }
}

pub(super) fn hour(time: TimeOfDay) -> NaiveTime {
    let minutes = u32::from(time.minutes());
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0).unwrap_or_default()
}

pub(super) fn poll(notice: &NoticeContent) -> Poll {
    Poll {
        day: notice.polling_day,
        opening_day: notice.opening_day,
        opens_at: hour(notice.opens_at),
        closes_at: hour(notice.closes_at),
        place: notice.place.clone(),
    }
}

/// What démarche 1 says.
pub(super) fn notice(known: &Known) -> Result<NoticeContent, AppError> {
    let said = known.content(DemarcheKind::ElectionNotice).map_err(AppError::NotReady)?;
    let Content::ElectionNotice(notice) = said else { return Err(other()) };
    Ok(notice)
}

/// A content is of the kind that was asked for.
pub(super) fn other() -> AppError {
    AppError::Broken("another content".to_owned())
}

pub(super) fn election_notice(known: &Known) -> Result<ElectionNotice, AppError> {
    let said = notice(known)?;
    let opening = said.opening_day.unwrap_or(said.polling_day);
    let calendar = Calendar::new(said.polling_day, opening, known.facts.week);
    let calendar = calendar.with_published(known.facts.published);
    let counted = &said.headcount;
    let short = counted.below_16_hours_counted(known.facts.parameters()).unwrap_or_default();
    let short_rounded = Hundredths::rounded(short).unwrap_or_default();
    Ok(ElectionNotice {
        company: company(&known.company),
        posted_on: said.posted_on,
        poll: poll(&said),
        system: said.system,
        seats: Seats::of(said.titulaires, said.suppleants),
        candidatures_until: calendar.candidates_deadline(),
        candidates_consultation: said.candidates_consultation.clone(),
        eligibility_conditions: said.eligibility_conditions.clone(),
        postal_vote: said.postal_vote,
        headcount: Headcount {
            counted_on: elections::calendar::computation_day(said.posted_on),
            at_least_16_hours: counted.at_least_16_hours,
            below_16_hours: counted.below_16_hours.employees,
            weekly_hours: counted.below_16_hours.weekly_hours.to_string(),
            below_16_hours_counted: short_rounded.to_string(),
            below_16_hours_rounded: Fraction::from(short_rounded) != short,
            full_time_hours: counted.full_time_hours.map(|hours| hours.to_string()),
            fixed_term: counted.fixed_term.employees,
            fixed_term_counted: counted.fixed_term.counted.to_string(),
            seconded: counted.seconded.employees,
            seconded_counted: counted.seconded.counted.to_string(),
            total: counted.total,
        },
    })
}

pub(super) fn claims_notice(known: &Known) -> Result<ClaimsNotice, AppError> {
    let said = known.content(DemarcheKind::ClaimsNotice).map_err(AppError::NotReady)?;
    let Content::ClaimsNotice(said) = said else { return Err(other()) };
    Ok(ClaimsNotice {
        company: company(&known.company),
        polling_day: known.facts.election_day,
        lists_deposited_on: said.lists_deposited_on,
        consultation_place: said.consultation_place,
        posted_on: said.posted_on,
        claims_from: said.claims_from,
        claims_until: said.claims_until,
        claims_to: said.claims_to,
    })
}

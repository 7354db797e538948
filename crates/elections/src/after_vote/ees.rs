//! The delegation of an economic and social entity, made of the delegations of its companies (L.411-3).

use chrono::NaiveDate;

use crate::{Parameters, reasons::Reason, texts::Ees};

/// What a company sends to the delegation of its entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EesDelegation {
    /// Delegates in office.
    pub titulaires: u32,
    /// Their substitutes: the same number.
    pub suppleants: u32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What a company of this headcount sends to the delegation of its entity; its delegation chooses them among its members,
/// by relative majority, in a secret vote by lists.
#[must_use]
pub fn ees_delegation(parameters: &Parameters, headcount: u32) -> EesDelegation {
    let titulaires = parameters.ees_bands.of(headcount).unwrap_or(0);
    let reason = if titulaires == 0 {
        Ees::NoDelegation { threshold: parameters.obligation_from.value.into() }
    } else {
        Ees::Band { headcount: headcount.into(), titulaires: titulaires.into() }
    };
    EesDelegation { titulaires, suppleants: titulaires, reasons: vec![reason.into()] }
}

/// Whether delegations can ask for a delegation of their entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EesRequest {
    /// They can.
    Open,
    /// Too few of them ask.
    TooFew,
    /// The three months after the elections are over.
    TooLate,
}

/// Whether so many delegations can ask on this day for a delegation of their entity: at least two, on `latest` at the
/// latest, three months after the elections.
#[must_use]
pub fn ees_request(
    parameters: &Parameters,
    delegations: u32,
    on: NaiveDate,
    latest: NaiveDate,
) -> (EesRequest, Vec<Reason>) {
    let least = parameters.ees_delegations.value;
    if delegations < least {
        return (EesRequest::TooFew, vec![Ees::TooFew { least: least.into() }.into()]);
    }
    let months = parameters.ees_request_months.value.into();
    if on > latest {
        return (EesRequest::TooLate, vec![Ees::TooLate { months, latest }.into()]);
    }
    (EesRequest::Open, vec![Ees::Open { latest, months }.into()])
}

/// Whether companies too small for delegations of their own can have one together: three at least, each below the
/// threshold, together at it or above. Fifteen employees then ask the ITM, which fixes the day; the vote is by majority.
#[must_use]
pub fn ees_of_small_companies(parameters: &Parameters, headcounts: &[u32]) -> (bool, Vec<Reason>) {
    let threshold = parameters.obligation_from.value;
    let small = headcounts.iter().filter(|headcount| **headcount < threshold).count();
    let together: u64 = headcounts.iter().map(|headcount| u64::from(*headcount)).sum();
    let companies = parameters.ees_small_firms.value;
    let all_small = small == headcounts.len();
    let enough = u32::try_from(small).is_ok_and(|small| small >= companies);
    let open = all_small && enough && together >= u64::from(threshold);
    let (companies, threshold, together) = (companies.into(), threshold.into(), together.into());
    let reason = if open {
        Ees::SmallFirms { companies, threshold, together }
    } else {
        Ees::NotSmallFirms { companies, threshold, together }
    };
    (open, vec![reason.into()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_sends_one_two_or_three_of_each() {
        for (headcount, sent) in
            [(0, 0), (14, 0), (15, 1), (100, 1), (101, 2), (500, 2), (501, 3), (u32::MAX, 3)]
        {
            let found = ees_delegation(Parameters::latest(), headcount);
            assert_eq!((found.titulaires, found.suppleants), (sent, sent), "{headcount}");
        }
    }

    #[test]
    fn two_delegations_ask_within_three_months() {
        let latest = "2024-06-12".parse().unwrap();
        for (delegations, on, expected) in [
            (2, "2024-06-12", EesRequest::Open),
            (5, "2024-04-01", EesRequest::Open),
            (1, "2024-04-01", EesRequest::TooFew),
            (0, "2024-07-01", EesRequest::TooFew),
            (2, "2024-06-13", EesRequest::TooLate),
        ] {
            let (found, _) = ees_request(Parameters::latest(), delegations, on.parse().unwrap(), latest);
            assert_eq!(found, expected, "{delegations} {on}");
        }
    }

    #[test]
    fn three_small_companies_that_have_15_together_can_have_a_delegation() {
        for (headcounts, open) in [
            (&[5, 5, 5][..], true),
            (&[14, 14, 14], true),
            (&[5, 5, 4], false),
            (&[14, 14], false),
            (&[15, 5, 5], false),
            (&[], false),
            (&[1, 1, 1, 12], true),
        ] {
            assert_eq!(ees_of_small_companies(Parameters::latest(), headcounts).0, open, "{headcounts:?}");
        }
    }
}

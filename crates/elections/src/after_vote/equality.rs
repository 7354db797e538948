//! The time of the equality delegate (L.414-15(4)).

use serde::Serialize;

use crate::{Parameters, reasons::Reason, texts::Equality};

/// The period for which hours are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HoursPer))]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// A week.
    Week,
    /// A month.
    Month,
}

/// Hours that the equality delegate has beside what the delegation has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EqualityHours {
    /// Whole hours.
    pub hours: u32,
    /// In which time; `None` where there is no delegation.
    pub per: Option<Per>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The hours of the equality delegate in a company of this headcount: by the month up to 150, by the week above.
#[must_use]
pub fn equality_hours(parameters: &Parameters, headcount: u32) -> EqualityHours {
    let threshold = parameters.obligation_from.value;
    if headcount < threshold {
        let reasons = vec![Equality::NoDelegation { threshold: threshold.into() }.into()];
        return EqualityHours { hours: 0, per: None, reasons };
    }
    let monthly = parameters.equality_monthly;
    let (hours, per) = match monthly.of(headcount) {
        Some(hours) => (hours, Per::Month),
        None => (parameters.equality_weekly.value, Per::Week),
    };
    let (headcount, number) = (headcount.into(), hours.into());
    let reason = match per {
        Per::Month => Equality::Monthly { headcount, hours: number },
        Per::Week => Equality::Weekly { headcount, above: monthly.top().up_to.into(), hours: number },
    };
    EqualityHours { hours, per: Some(per), reasons: vec![reason.into()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_come_by_the_month_and_above_150_employees_by_the_week() {
        for (headcount, hours, per) in [
            (14, 0, None),
            (15, 4, Some(Per::Month)),
            (25, 4, Some(Per::Month)),
            (26, 6, Some(Per::Month)),
            (50, 6, Some(Per::Month)),
            (51, 8, Some(Per::Month)),
            (75, 8, Some(Per::Month)),
            (76, 10, Some(Per::Month)),
            (150, 10, Some(Per::Month)),
            (151, 4, Some(Per::Week)),
            (u32::MAX, 4, Some(Per::Week)),
        ] {
            let found = equality_hours(Parameters::latest(), headcount);
            assert_eq!((found.hours, found.per), (hours, per), "{headcount}");
        }
    }
}

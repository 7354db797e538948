//! The training leave of delegates (L.415-9).

use std::num::NonZeroU64;

use crate::{Fraction, Parameters, Seat, TrainingPeriod, reasons::Reason, texts::Training};

/// The training leave of one delegate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingLeave {
    /// Weeks of work; a suppléant has half of a titulaire's.
    pub weeks: Fraction,
    /// In which time; `None` where there is no delegation.
    pub per: Option<TrainingPeriod>,
    /// Hours more in the first mandate of a delegate; a suppléant has half of a titulaire's.
    pub first_mandate_hours: Fraction,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// The training leave of a delegate with this seat in a company of this headcount, in the first mandate or a later one.
#[must_use]
pub fn training_leave(
    parameters: &Parameters,
    headcount: u32,
    seat: Seat,
    first_mandate: bool,
) -> TrainingLeave {
    let threshold = parameters.obligation_from.value;
    let table = parameters.training_bands.value;
    let line = table.iter().find(|line| headcount <= line.up_to).filter(|_| headcount >= threshold);
    let Some(line) = line else {
        let reasons = vec![Training::NoDelegation { threshold: threshold.into() }.into()];
        let none = Fraction::default();
        return TrainingLeave { weeks: none, per: None, first_mandate_hours: none, reasons };
    };
    let (headcount, weeks) = (headcount.into(), line.weeks.into());
    let reason = match line.per {
        TrainingPeriod::Mandate => Training::PerMandate { headcount, weeks },
        TrainingPeriod::Year => Training::PerYear { headcount, weeks },
    };
    let mut reasons = vec![reason.into()];
    let more = if first_mandate { parameters.training_first_hours.value } else { 0 };
    if first_mandate {
        reasons.push(Training::FirstMandate { hours: more.into() }.into());
    }
    let part = match seat {
        Seat::Titulaire => NonZeroU64::MIN,
        Seat::Suppleant => {
            reasons.push(Training::Half.into());
            NonZeroU64::MIN.saturating_add(1)
        }
    };
    let share = |whole: u32| Fraction::new(whole.into(), part);
    TrainingLeave { weeks: share(line.weeks), per: Some(line.per), first_mandate_hours: share(more), reasons }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_come_by_the_mandate_and_above_150_employees_by_the_year() {
        let (mandate, year) = (Some(TrainingPeriod::Mandate), Some(TrainingPeriod::Year));
        for (headcount, weeks, per) in [
            (14, 0, None),
            (15, 1, mandate),
            (49, 1, mandate),
            (50, 2, mandate),
            (150, 2, mandate),
            (151, 1, year),
            (u32::MAX, 1, year),
        ] {
            let leave = training_leave(Parameters::latest(), headcount, Seat::Titulaire, false);
            assert_eq!((leave.weeks, leave.per), (weeks.into(), per), "{headcount}");
            assert_eq!(leave.first_mandate_hours, 0);
        }
    }

    #[test]
    fn a_suppleant_has_half_and_a_first_mandate_more() {
        let leave = training_leave(Parameters::latest(), 60, Seat::Suppleant, true);
        assert_eq!((leave.weeks, leave.first_mandate_hours), (1.into(), 8.into()));
        let leave = training_leave(Parameters::latest(), 160, Seat::Suppleant, true);
        assert_eq!((leave.weeks.to_string(), leave.reasons.len()), ("0.5".into(), 3));
        assert_eq!(training_leave(Parameters::latest(), 60, Seat::Titulaire, true).first_mandate_hours, 16);
    }
}

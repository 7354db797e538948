//! Whether a delegation must be elected, and how large it is, from an exact headcount.

use serde::Serialize;

use super::{Headcount, Month, Rounding, Settings, ThresholdMode, raw_sum};
use crate::{Delegation, Fraction, Parameters, reasons::Reason, seats_explained, texts};

/// What a human must decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountQuestion))]
#[serde(rename_all = "snake_case")]
pub enum Question {
    /// The twelve months reach the threshold, the computation day does not: by the one rule a delegation is elected,
    /// by the other it has no seats. Whether there is an obligation stays open.
    MonthsReachedDayNot,
    /// Lines of one name run at the same time: one person or several? Their matricules or dates of birth tell. The reasons
    /// say which lines, how they are counted until then, and what would follow otherwise; where that is another answer,
    /// whether there is an obligation stays open.
    SamePerson,
}

/// What follows from a headcount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether a delegation must be elected; `None` while a human must decide it.
    pub obligation: Option<bool>,
    /// The whole headcount that finds its line in the table of seats.
    pub band_headcount: u32,
    /// What is elected; `None` without obligation.
    pub delegation: Option<Delegation>,
    /// What a human must decide.
    pub question: Option<Question>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Holds an exact headcount against the threshold, and finds the seats (L.411-1(1), L.412-1).
///
/// `months` are the exact headcounts of the twelve months before, empty where they are not known. The threshold is
/// held against exact numbers, never against rounded ones. `None` where the average of the months is too fine to be
/// exact.
#[must_use]
pub fn decide(raw: Fraction, months: &[Fraction], settings: &Settings, law: &Parameters) -> Option<Decision> {
    let threshold = law.obligation_from.value;
    let day = raw >= Fraction::from(threshold);
    let year = year(months, settings.threshold_mode, threshold)?;
    let question = (!day && year.reached == Some(true)).then_some(Question::MonthsReachedDayNot);
    let whole = raw.rounded_half_up();
    let (exact, limit) = (raw.into(), threshold.into());
    let reason = if day {
        texts::Headcount::Reached { raw: exact, threshold: limit }
    } else if question.is_some() {
        texts::Headcount::DayNotReached { raw: exact, threshold: limit }
    } else if whole < u64::from(threshold) {
        texts::Headcount::NotReached { raw: exact, threshold: limit }
    } else {
        texts::Headcount::NotReachedUnrounded { raw: exact, threshold: limit }
    };
    let mut reasons: Vec<Reason> = vec![reason.into(), year.reason];
    if question.is_some() {
        reasons.push(texts::Headcount::MonthsReachedDayNot { threshold: limit }.into());
    }
    let band_headcount = u32::try_from(settings.rounding.apply(raw)).unwrap_or(u32::MAX);
    let obligation = question.is_none().then_some(day && year.reached != Some(false));
    let mut delegation = None;
    if obligation == Some(true) {
        reasons.extend(rounded(raw, band_headcount, settings.rounding));
        let (found, more) = seats_explained(law, band_headcount);
        delegation = found;
        reasons.extend(more);
    }
    reasons.extend(obligation.map(letter));
    Some(Decision { obligation, band_headcount, delegation, question, reasons })
}

impl Headcount {
    /// Holds the headcount against the threshold, as [`decide`] does, and says what would follow if whoever may be one
    /// person or several counted the other way. `None` as there.
    #[must_use]
    pub fn decide(&self, settings: &Settings, law: &Parameters) -> Option<Decision> {
        let values = |months: &[Month]| months.iter().map(|month| month.headcount).collect::<Vec<_>>();
        let decision = decide(self.raw, &values(&self.months), settings, law)?;
        let Some(otherwise) = &self.otherwise else { return Some(decision) };
        let instead = decide(otherwise.raw, &values(&otherwise.months), settings, law)?;
        Some(decision.doubted(otherwise.raw, &instead))
    }
}

impl Decision {
    /// The decision beside what would be decided instead, by another headcount.
    fn doubted(mut self, raw: Fraction, instead: &Self) -> Self {
        let raw = raw.into();
        let reason = if self.obligation != instead.obligation {
            // The threshold and the months; what follows from them is open.
            self.reasons.truncate(2);
            (self.obligation, self.delegation) = (None, None);
            texts::Headcount::OtherwiseOpen { raw }
        } else if let Some(other) = instead.delegation.filter(|_| self.delegation != instead.delegation) {
            texts::Headcount::OtherwiseOtherSeats { raw, titulaires: other.titulaires.into() }
        } else {
            texts::Headcount::OtherwiseTheSame { raw }
        };
        self.reasons.push(reason.into());
        Self { question: Some(Question::SamePerson), ..self }
    }
}

/// What the company does about the letter with which the ITM sends the codes.
fn letter(obligation: bool) -> Reason {
    if obligation { texts::Headcount::AskForCodes.into() } else { texts::Headcount::DeclareNone.into() }
}

/// Whether the twelve months reach the threshold; `reached` is `None` where they are not known.
struct Year {
    reached: Option<bool>,
    reason: Reason,
}

fn year(months: &[Fraction], mode: ThresholdMode, threshold: u32) -> Option<Year> {
    let Some(least) = months.iter().min() else {
        return Some(Year { reached: None, reason: texts::Headcount::MonthsUnknown.into() });
    };
    let exact = match mode {
        ThresholdMode::Min => *least,
        ThresholdMode::Average => {
            let many = u32::try_from(months.len()).ok()?;
            raw_sum(months.iter().copied())?.over(many.into())?
        }
    };
    let fine = exact >= Fraction::from(threshold);
    let (value, threshold) = (exact.into(), threshold.into());
    let reason = match (mode, fine) {
        (ThresholdMode::Min, true) => texts::Headcount::MonthsMinReached { value, threshold },
        (ThresholdMode::Min, false) => texts::Headcount::MonthsMinNotReached { value, threshold },
        (ThresholdMode::Average, true) => texts::Headcount::MonthsAverageReached { value, threshold },
        (ThresholdMode::Average, false) => texts::Headcount::MonthsAverageNotReached { value, threshold },
    };
    Some(Year { reached: Some(fine), reason: reason.into() })
}

/// How a fraction finds its line in the table.
fn rounded(raw: Fraction, band: u32, rounding: Rounding) -> Option<Reason> {
    let (exact, band) = (raw.into(), band.into());
    let reason = match rounding {
        Rounding::Floor => texts::Headcount::RoundedDown { raw: exact, band },
        Rounding::HalfUp => texts::Headcount::RoundedHalfUp { raw: exact, band },
    };
    (!raw.is_whole()).then(|| reason.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    fn decided(raw: &str, months: &[&str], mode: ThresholdMode, rounding: Rounding) -> Decision {
        let law = Parameters::latest();
        let months: Vec<_> = months.iter().map(|month| fraction(month)).collect();
        let settings = Settings { threshold_mode: mode, rounding, ..Settings::under(law) };
        decide(fraction(raw), &months, &settings, law).unwrap()
    }

    #[test]
    fn the_threshold_is_held_against_the_exact_headcount() {
        for rounding in [Rounding::Floor, Rounding::HalfUp] {
            for (raw, obligation) in
                [("0", false), ("14.9", false), ("14.99", false), ("15", true), ("15.01", true)]
            {
                let decision = decided(raw, &[], ThresholdMode::Min, rounding);
                assert_eq!(decision.obligation, Some(obligation), "{raw}");
                assert_eq!(decision.delegation.is_some(), obligation, "{raw}");
            }
        }
    }

    #[test]
    fn only_what_rounding_would_change_is_in_doubt() {
        for (raw, code) in [
            ("14.4", "headcount.not_reached"),
            ("14.5", "headcount.not_reached_unrounded"),
            ("14.9", "headcount.not_reached_unrounded"),
            ("15", "headcount.reached"),
        ] {
            assert_eq!(
                decided(raw, &[], ThresholdMode::Min, Rounding::Floor).reasons[0].code(),
                code,
                "{raw}"
            );
        }
    }

    #[test]
    fn a_fraction_finds_its_line_by_the_chosen_rounding() {
        for (raw, rounding, band, titulaires) in [
            ("25.5", Rounding::Floor, 25, 1),
            ("25.5", Rounding::HalfUp, 26, 2),
            ("25.49", Rounding::HalfUp, 25, 1),
            ("100.9", Rounding::Floor, 100, 4),
            ("100.9", Rounding::HalfUp, 101, 5),
        ] {
            let decision = decided(raw, &[], ThresholdMode::Min, rounding);
            let found = (decision.band_headcount, decision.delegation.unwrap().titulaires);
            assert_eq!(found, (band, titulaires), "{raw}");
        }
    }

    #[test]
    fn the_months_reach_the_threshold_by_the_chosen_mode() {
        let dip = ["16", "14.9", "16"];
        let low = ["15", "14.9", "15"];
        for (months, mode, obligation) in [
            (dip, ThresholdMode::Min, false),
            (dip, ThresholdMode::Average, true),
            (low, ThresholdMode::Average, false),
            (["15"; 3], ThresholdMode::Min, true),
            (["15"; 3], ThresholdMode::Average, true),
        ] {
            let decision = decided("20", &months, mode, Rounding::Floor);
            assert_eq!(decision.obligation, Some(obligation), "{months:?}");
        }
    }

    #[test]
    fn months_that_contradict_the_day_are_for_a_human() {
        let decision = decided("14", &["15", "16"], ThresholdMode::Min, Rounding::Floor);
        assert_eq!(decision.question, Some(Question::MonthsReachedDayNot));
        assert_eq!((decision.obligation, decision.delegation), (None, None));
        let codes: Vec<_> = decision.reasons.iter().map(|reason| reason.code()).collect();
        let expected =
            ["headcount.day_not_reached", "headcount.months_min_reached", "headcount.months_reached_day_not"];
        assert_eq!(codes, expected);
        assert_eq!(decided("14", &["14", "16"], ThresholdMode::Min, Rounding::Floor).question, None);
        assert_eq!(decided("14", &[], ThresholdMode::Min, Rounding::Floor).question, None);
    }

    #[test]
    fn the_largest_headcount_has_its_seats() {
        let decision = decided("999999999999", &[], ThresholdMode::Min, Rounding::Floor);
        assert_eq!(decision.band_headcount, u32::MAX);
        assert!(decision.delegation.is_some());
    }
}

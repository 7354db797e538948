//! What is chosen where the law on the headcount is silent.

use serde::{Deserialize, Serialize};
use types::Finding;

use super::{
    CddWindowEnd, MonthDay, PresenceBasis, Rounding, ThresholdMode,
    limits::{MAX_WEEKLY_HOURS, number_finding},
};
use crate::{Fraction, Parameters, settings::Setting};

/// The hours by which presence is divided, as the page of settings prints them.
pub const ANNUAL_HOURS_DIVISOR: Setting = Setting {
    name: "annual_hours_divisor",
    meaning: " The hours of a full year, by which hours present are divided (in no text; practice of the ITM).",
    options: &[
        ("1876", " 173 hours in each of 12 months, less 200 hours of leave."),
        ("1868", " The same with the 26 days of leave that are due since 2019."),
        ("1000 to 2500", " Any other whole number of hours."),
    ],
};

/// The weekly hours by which short part-time work is divided, as the page of settings prints them.
pub const WEEKLY_DIVISOR: Setting = Setting {
    name: "weekly_divisor",
    meaning: " The full-time week by which contracts of less than 16 hours are divided (L.411-1(2)).",
    options: &[
        ("40", " The legal working week."),
        ("16 to 60", " The week of the collective agreement, with two decimals at most."),
    ],
};

/// The smallest and the largest annual divisor.
const ANNUAL_HOURS: (u32, u32) = (1_000, 2_500);

/// Every choice, made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountSettings))]
pub struct Settings {
    /// How the twelve months are held against the threshold.
    pub threshold_mode: ThresholdMode,
    /// How a fractional headcount finds its line in the table of seats.
    pub rounding: Rounding,
    /// Before which day the twelve months of presence lie.
    pub cdd_window_end: CddWindowEnd,
    /// How presence is measured.
    pub presence: PresenceBasis,
    /// On which day of a month its headcount is taken.
    pub month_day: MonthDay,
    /// Hours of a full year.
    #[cfg_attr(feature = "schema", schema(example = 1876))]
    pub annual_hours_divisor: u32,
    /// Hours of a full-time week.
    pub weekly_divisor: Fraction,
}

impl Settings {
    /// The defaults under the law of a day.
    #[must_use]
    pub fn under(law: &Parameters) -> Self {
        Choices::default().completed(law)
    }
}

/// Choices that were made; what is missing falls back to the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = HeadcountChoices))]
#[serde(deny_unknown_fields)]
pub struct Choices {
    /// How the twelve months are held against the threshold.
    pub threshold_mode: Option<ThresholdMode>,
    /// How a fractional headcount finds its line in the table of seats.
    pub rounding: Option<Rounding>,
    /// Before which day the twelve months of presence lie.
    pub cdd_window_end: Option<CddWindowEnd>,
    /// How presence is measured.
    pub presence: Option<PresenceBasis>,
    /// On which day of a month its headcount is taken.
    pub month_day: Option<MonthDay>,
    /// Hours of a full year, 1,000 to 2,500.
    pub annual_hours_divisor: Option<u32>,
    /// Hours of a full-time week, 16 to 60.
    pub weekly_divisor: Option<Fraction>,
}

impl Choices {
    fn completed(self, law: &Parameters) -> Settings {
        Settings {
            threshold_mode: self.threshold_mode.unwrap_or_default(),
            rounding: self.rounding.unwrap_or_default(),
            cdd_window_end: self.cdd_window_end.unwrap_or_default(),
            presence: self.presence.unwrap_or_default(),
            month_day: self.month_day.unwrap_or_default(),
            annual_hours_divisor: self.annual_hours_divisor.unwrap_or(law.annual_hours.value),
            weekly_divisor: self.weekly_divisor.unwrap_or(law.full_time_hours.value.into()),
        }
    }

    /// Every choice, with the defaults of the law.
    ///
    /// # Errors
    /// `out_of_range` or `bad_decimal`: a divisor is no such number of hours. Pointers are relative to the choices.
    pub fn settle(self, law: &Parameters) -> Result<Settings, Vec<Finding>> {
        let settings = self.completed(law);
        let (least, most) = ANNUAL_HOURS;
        let annual = Fraction::from(settings.annual_hours_divisor);
        let annual = number_finding("/annual_hours_divisor", annual, least, most);
        let least = law.part_time_below_hours.value;
        let weekly = number_finding("/weekly_divisor", settings.weekly_divisor, least, MAX_WEEKLY_HOURS);
        let findings: Vec<Finding> = annual.into_iter().chain(weekly).collect();
        if findings.is_empty() { Ok(settings) } else { Err(findings) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_chosen_is_the_default() {
        let law = Parameters::latest();
        assert_eq!(Choices::default().settle(law), Ok(Settings::under(law)));
        let chosen = Choices { rounding: Some(Rounding::HalfUp), ..Choices::default() };
        let settings = chosen.settle(law).unwrap();
        assert_eq!(settings, Settings { rounding: Rounding::HalfUp, ..Settings::under(law) });
    }

    #[test]
    fn the_printed_defaults_are_those_of_the_law() {
        let settings = Settings::under(Parameters::latest());
        assert_eq!(settings.annual_hours_divisor.to_string(), ANNUAL_HOURS_DIVISOR.options[0].0);
        assert_eq!(settings.weekly_divisor.to_string(), WEEKLY_DIVISOR.options[0].0);
    }

    #[test]
    fn divisors_have_limits() {
        for (annual, weekly, codes) in [
            (1_000, "16", &[][..]),
            (2_500, "60", &[]),
            (999, "40", &["out_of_range"]),
            (2_501, "15.99", &["out_of_range", "out_of_range"]),
            (1_876, "38.125", &["bad_decimal"]),
            (1_876, "0", &["out_of_range"]),
        ] {
            let choices = Choices {
                annual_hours_divisor: Some(annual),
                weekly_divisor: weekly.parse().ok(),
                ..Choices::default()
            };
            let findings = choices.settle(Parameters::latest()).err().unwrap_or_default();
            let found: Vec<_> = findings.iter().map(|finding| finding.code).collect();
            assert_eq!(found, codes, "{annual} {weekly}");
        }
    }
}

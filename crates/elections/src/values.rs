//! The small values in a démarche: an hour of the day, a number with two decimals, a country.

use std::{fmt, num::NonZeroU64, str::FromStr};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::Fraction;

/// The text is not such a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// No time of the day.
    #[error("a time is written HH:MM, from 00:00 to 23:59")]
    Time,
    /// No number with at most two decimals.
    #[error("a number has at most seven digits and two decimals, such as 37.50")]
    Decimal,
    /// No country.
    #[error("a country is a code of ISO 3166-1 with two capital letters, such as LU")]
    Country,
}

/// A minute of the day, written `HH:MM`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// The time of an hour (0 to 23) and a minute (0 to 59).
    #[must_use]
    pub const fn new(hour: u16, minute: u16) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self(hour * 60 + minute)) } else { None }
    }

    /// Minutes since midnight, 0 to 1439.
    #[must_use]
    pub const fn minutes(self) -> u16 {
        self.0
    }

    /// This time on a day.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> NaiveDateTime {
        day.and_time(NaiveTime::MIN) + TimeDelta::minutes(self.0.into())
    }
}

impl FromStr for TimeOfDay {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let (hour, minute) = text.split_once(':').ok_or(ValueError::Time)?;
        let two = |part: &str| match part.as_bytes() {
            [tens @ b'0'..=b'9', ones @ b'0'..=b'9'] => {
                Some(u16::from(tens - b'0') * 10 + u16::from(ones - b'0'))
            }
            _ => None,
        };
        let time = two(hour).zip(two(minute)).and_then(|(hour, minute)| Self::new(hour, minute));
        time.ok_or(ValueError::Time)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// An exact number of hours or of employees with two decimals, written `37.50`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hundredths(u32);

impl Hundredths {
    /// The largest value, 9 999 999.99.
    pub const MAX: Self = Self(999_999_999);

    /// A whole number; `None` above the largest value.
    #[must_use]
    pub fn whole(number: u32) -> Option<Self> {
        number.checked_mul(100).map(Self).filter(|value| *value <= Self::MAX)
    }

    /// The nearest to this number as sentences and papers round, a half up, but not to the next whole number: what is below a
    /// threshold stays below it. `None` above the largest value.
    #[must_use]
    pub fn rounded(number: Fraction) -> Option<Self> {
        let count = words::Ratio::from(number).hundredths();
        u32::try_from(count).ok().map(Self).filter(|value| *value <= Self::MAX)
    }

    /// The number of hundredths.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0
    }
}

impl From<Hundredths> for Fraction {
    fn from(value: Hundredths) -> Self {
        const HUNDRED: NonZeroU64 = NonZeroU64::MIN.saturating_add(99);
        Self::new(value.count().into(), HUNDRED)
    }
}

impl FromStr for Hundredths {
    type Err = ValueError;

    /// Reads `37`, `37.5`, `37.50` or `37,50`.
    fn from_str(text: &str) -> Result<Self, ValueError> {
        let (whole, part) = text.split_once(['.', ',']).map_or((text, "0"), |(whole, part)| (whole, part));
        let digits = |text: &str, most: usize| {
            (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
        };
        if !digits(whole, 7) || !digits(part, 2) {
            return Err(ValueError::Decimal);
        }
        let whole: u32 = whole.parse().map_err(|_| ValueError::Decimal)?;
        let part: u32 = format!("{part:0<2}").parse().map_err(|_| ValueError::Decimal)?;
        Ok(Self(whole * 100 + part))
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

/// A country by its two capital letters (ISO 3166-1 alpha-2). `XK` stands for Kosovo and `XX` for a person
/// without nationality, both outside the standard's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// Luxembourg.
    pub const LU: Self = Self(*b"LU");
}

impl FromStr for CountryCode {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let known = text.len() == 2 && COUNTRIES.split(' ').any(|country| country == text);
        match text.as_bytes() {
            [first, second] if known => Ok(Self([*first, *second])),
            _ => Err(ValueError::Country),
        }
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", char::from(self.0[0]), char::from(self.0[1]))
    }
}

types::as_text! { TimeOfDay, Hundredths, CountryCode }

const COUNTRIES: &str = "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR \
    BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES \
    ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN \
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG \
    MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL \
    PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF \
    TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW XK XX";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_two_digits_a_colon_and_two_digits() {
        for (text, minutes) in [
            ("00:00", Some(0)),
            ("18:00", Some(1080)),
            ("23:59", Some(1439)),
            ("24:00", None),
            ("12:60", None),
            ("9:00", None),
            ("+9:00", None),
            ("09:00:00", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<TimeOfDay>().ok().map(TimeOfDay::minutes), minutes, "{text}");
        }
        assert_eq!(TimeOfDay::new(9, 5).unwrap().to_string(), "09:05");
    }

    #[test]
    fn a_number_has_two_decimals_at_most() {
        for (text, count) in [
            ("37.5", Some(3750)),
            ("37,50", Some(3750)),
            ("37", Some(3700)),
            ("0.05", Some(5)),
            ("9999999.99", Some(999_999_999)),
            ("10000000", None),
            ("37.555", None),
            ("37.", None),
            (".5", None),
            ("-1", None),
            ("1e3", None),
            ("", None),
        ] {
            assert_eq!(text.parse::<Hundredths>().ok().map(Hundredths::count), count, "{text}");
        }
        assert_eq!(Hundredths::whole(4).unwrap().to_string(), "4.00");
        assert_eq!(Hundredths::whole(u32::MAX), None);
    }

    #[test]
    fn a_number_is_rounded_to_two_decimals_a_half_up() {
        for (number, rounded) in [
            ("0", Some("0.00")),
            ("19.75", Some("19.75")),
            ("0.004", Some("0.00")),
            ("0.005", Some("0.01")),
            ("1.994", Some("1.99")),
            ("1.995", Some("1.99")),
            ("1166/3", Some("388.67")),
            ("14.999", Some("14.99")),
            ("9999999.99", Some("9999999.99")),
            ("10000000", None),
        ] {
            let number: Fraction = number.parse().unwrap();
            assert_eq!(Hundredths::rounded(number).map(|it| it.to_string()).as_deref(), rounded, "{number}");
        }
    }

    #[test]
    fn the_list_of_countries_is_whole() {
        assert_eq!(COUNTRIES.split(' ').count(), 249 + 2);
        for (text, known) in
            [("LU", true), ("PT", true), ("XK", true), ("lu", false), ("ZZ", false), ("U ", false)]
        {
            assert_eq!(text.parse::<CountryCode>().is_ok(), known, "{text}");
        }
    }
}

//! Exact fractions: headcounts, quotients and shares, never rounded on the way.

use std::{fmt, num::NonZeroU64, str::FromStr};

use num_rational::Ratio;
use num_traits::CheckedAdd;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A number that is not negative, exact.
///
/// It is written `863.75` where its decimals end, else `2990/3`, in JSON as a string; it is read from either form and
/// from a JSON number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fraction(Ratio<u128>);

/// A text that is no fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a number such as 12, 863.75 or 2990/3")]
pub struct NotAFraction;

/// The most digits before the point, and the most after it.
const MAX_DIGITS: usize = 12;

impl Fraction {
    /// A whole number.
    #[must_use]
    pub fn whole(number: u64) -> Self {
        Self(Ratio::from_integer(number.into()))
    }

    /// A numerator over a denominator.
    #[must_use]
    pub fn new(numerator: u64, denominator: NonZeroU64) -> Self {
        Self(Ratio::new(numerator.into(), denominator.get().into()))
    }

    /// The sum; `None` where it is too large to be exact.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(&other.0).map(Self)
    }

    /// The product; `None` where it is too large to be exact.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        num_traits::CheckedMul::checked_mul(&self.0, &other.0).map(Self)
    }

    /// The quotient by another one; `None` by nothing, or where it is too large to be exact.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        let numerator = self.0.numer().checked_mul(*other.0.denom())?;
        let denominator = self.0.denom().checked_mul(*other.0.numer())?;
        (denominator != 0).then(|| Self(Ratio::new(numerator, denominator)))
    }

    /// The whole number below or equal; the largest `u64` where it is larger.
    #[must_use]
    pub fn floor(self) -> u64 {
        u64::try_from(self.0.to_integer()).unwrap_or(u64::MAX)
    }

    /// The nearest whole number; a half goes up.
    #[must_use]
    pub fn rounded_half_up(self) -> u64 {
        let (numerator, denominator) = (self.0.numer(), self.0.denom());
        let rest = numerator % denominator;
        // `rest >= denominator / 2` without losing the odd half.
        self.floor().saturating_add(u64::from(rest >= denominator - rest))
    }

    /// Whether it is a whole number.
    #[must_use]
    pub fn is_whole(self) -> bool {
        self.0.is_integer()
    }
}

impl From<u32> for Fraction {
    fn from(number: u32) -> Self {
        Self::whole(number.into())
    }
}

impl From<Fraction> for words::Ratio {
    fn from(fraction: Fraction) -> Self {
        Self::new(*fraction.0.numer(), *fraction.0.denom())
    }
}

impl PartialEq<u32> for Fraction {
    fn eq(&self, other: &u32) -> bool {
        *self == Self::from(*other)
    }
}

impl PartialOrd<u32> for Fraction {
    fn partial_cmp(&self, other: &u32) -> Option<std::cmp::Ordering> {
        self.partial_cmp(&Self::from(*other))
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (numerator, denominator) = (*self.0.numer(), *self.0.denom());
        let mut odd = denominator;
        for prime in [2, 5] {
            while odd % prime == 0 {
                odd /= prime;
            }
        }
        if odd != 1 {
            return write!(f, "{numerator}/{denominator}");
        }
        write!(f, "{}", numerator / denominator)?;
        let mut rest = numerator % denominator;
        if rest > 0 {
            f.write_str(".")?;
        }
        while rest > 0 {
            let Some(shifted) = rest.checked_mul(10) else { break };
            write!(f, "{}", shifted / denominator)?;
            rest = shifted % denominator;
        }
        Ok(())
    }
}

fn digits(text: &str) -> Result<u128, NotAFraction> {
    let fine = !text.is_empty() && text.len() <= MAX_DIGITS && text.bytes().all(|b| b.is_ascii_digit());
    if fine { text.parse().map_err(|_| NotAFraction) } else { Err(NotAFraction) }
}

impl FromStr for Fraction {
    type Err = NotAFraction;

    fn from_str(text: &str) -> Result<Self, NotAFraction> {
        if let Some((numerator, denominator)) = text.split_once('/') {
            let (numerator, denominator) = (digits(numerator)?, digits(denominator)?);
            if denominator == 0 {
                return Err(NotAFraction);
            }
            return Ok(Self(Ratio::new(numerator, denominator)));
        }
        let Some((whole, decimals)) = text.split_once('.') else {
            return Ok(Self(Ratio::from_integer(digits(text)?)));
        };
        let scale = 10_u128.pow(u32::try_from(decimals.len().min(MAX_DIGITS)).unwrap_or(0));
        Ok(Self(Ratio::new(digits(whole)? * scale + digits(decimals)?, scale)))
    }
}

impl Serialize for Fraction {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Fraction;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number such as 12, 863.75 or \"2990/3\"")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Fraction, E> {
                self.visit_str(&number.to_string())
            }

            // The shortest decimal that names this double is what the person wrote.
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Fraction, E> {
                self.visit_str(&number.to_string())
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Fraction, E> {
                text.parse().map_err(|_| E::invalid_value(de::Unexpected::Other("no such number"), &self))
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

    use super::Fraction;

    impl utoipa::PartialSchema for Fraction {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::String)
                .description(Some("An exact number: `863.75` where its decimals end, else `2990/3`."))
                .pattern(Some(r"^\d{1,12}(\.\d{1,12}|/\d{1,12})?$"))
                .examples(["863.75"])
                .into()
        }
    }

    impl utoipa::ToSchema for Fraction {
        fn name() -> Cow<'static, str> {
            "Fraction".into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    #[test]
    fn decimals_are_written_where_they_end() {
        for (text, written) in [
            ("3455/4", "863.75"),
            ("2990/3", "2990/3"),
            ("300", "300"),
            ("6/4", "1.5"),
            ("0", "0"),
            ("0.10", "0.1"),
            ("1/1024", "0.0009765625"),
            ("000012.50", "12.5"),
        ] {
            assert_eq!(fraction(text).to_string(), written);
            assert_eq!(fraction(written), fraction(text), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in
            ["", " 1", "-1", "+1", "1.", ".5", "1/0", "1e3", "1,5", "1/2/3", "1.2.3", "1234567890123", "∞"]
        {
            assert_eq!(text.parse::<Fraction>(), Err(NotAFraction), "{text}");
        }
    }

    #[test]
    fn a_half_goes_up() {
        for (text, floor, rounded) in [
            ("14.9", 14, 15),
            ("14.5", 14, 15),
            ("14.4999", 14, 14),
            ("7/2", 3, 4),
            ("10/3", 3, 3),
            ("0", 0, 0),
        ] {
            assert_eq!(
                (fraction(text).floor(), fraction(text).rounded_half_up()),
                (floor, rounded),
                "{text}"
            );
        }
    }

    #[test]
    fn json_takes_numbers_and_texts() {
        for (json, written) in
            [("10.5", "10.5"), ("16", "16"), ("\"2990/3\"", "2990/3"), ("16.0", "16"), ("0.1", "0.1")]
        {
            let read: Fraction = serde_json::from_str(json).unwrap();
            assert_eq!(serde_json::to_value(read).unwrap(), written);
        }
        for json in ["-1", "1e300", "true", "\"x\"", "1e-30"] {
            assert!(serde_json::from_str::<Fraction>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn sums_and_quotients_are_exact() {
        assert_eq!(fraction("1/3").plus(fraction("2/3")), Some(Fraction::whole(1)));
        assert_eq!(fraction("40").over(fraction("16")), Some(fraction("2.5")));
        assert_eq!(fraction("40").over(Fraction::default()), None);
        assert_eq!(fraction("2/3").times(fraction("1.5")), Some(Fraction::whole(1)));
        assert_eq!(fraction("2/3").times(Fraction::default()), Some(Fraction::default()));
        let large = Fraction::whole(u64::MAX);
        assert_eq!(large.times(large).and_then(|square| square.times(large)), None);
    }
}

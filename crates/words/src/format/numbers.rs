//! Whole numbers, exact fractions and percentages.

use crate::Language;

/// A whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number(pub u64);

macro_rules! numbers {
    ($($whole:ty),+) => {
        $(impl From<$whole> for Number {
            fn from(whole: $whole) -> Self {
                Self(whole.into())
            }
        })+
    };
}

numbers!(u8, u16, u32, u64);

impl From<usize> for Number {
    fn from(count: usize) -> Self {
        Self(u64::try_from(count).unwrap_or(u64::MAX))
    }
}

/// An exact number that is not negative, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ratio {
    numerator: u128,
    denominator: u128,
}

impl Ratio {
    /// A numerator over a denominator; over 0 it is taken as over 1.
    #[must_use]
    pub const fn new(numerator: u128, denominator: u128) -> Self {
        if denominator == 0 {
            return Self { numerator, denominator: 1 };
        }
        let (mut divisor, mut rest) = (denominator, numerator % denominator);
        while rest > 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        Self { numerator: numerator / divisor, denominator: denominator / divisor }
    }

    pub(super) const fn numerator(self) -> u128 {
        self.numerator
    }

    pub(super) const fn denominator(self) -> u128 {
        self.denominator
    }

    /// Its decimals, times 10 to the power of `digits`; `None` where they go on, or are too many to compute.
    fn decimals(self, digits: u32) -> Option<u128> {
        let shifted = (self.numerator % self.denominator).checked_mul(10_u128.pow(digits))?;
        (shifted % self.denominator == 0).then(|| shifted / self.denominator)
    }

    /// In hundredths; a half goes up, but not to the next whole number: what is below 15 is not written as 15,00.
    #[must_use]
    pub fn hundredths(self) -> u128 {
        let (whole, rest) = (self.numerator / self.denominator, self.numerator % self.denominator);
        // A denominator beyond all measure keeps its whole part.
        let doubled = self.denominator.checked_mul(2);
        let parts = rest.checked_mul(200).and_then(|parts| parts.checked_add(self.denominator));
        let rounded = parts.zip(doubled).map_or(0, |(parts, doubled)| (parts / doubled).min(99));
        whole.saturating_mul(100).saturating_add(rounded)
    }
}

impl From<Number> for Ratio {
    fn from(number: Number) -> Self {
        Self { numerator: number.0.into(), denominator: 1 }
    }
}

/// Decimals beyond these are rounded.
const MAX_DECIMALS: u32 = 4;

fn grouped(language: Language, whole: u128) -> String {
    let separator = language.pick('.', '.', ',');
    let digits = whole.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// The digits, and whether they are all.
fn digits(language: Language, ratio: Ratio) -> (String, bool) {
    let point = language.pick(',', ',', '.');
    let width = usize::try_from(MAX_DECIMALS).unwrap_or_default();
    match ratio.decimals(MAX_DECIMALS) {
        Some(0) => (grouped(language, ratio.numerator / ratio.denominator), true),
        Some(decimals) => {
            let decimals = format!("{decimals:0width$}");
            let whole = grouped(language, ratio.numerator / ratio.denominator);
            (format!("{whole}{point}{}", decimals.trim_end_matches('0')), true)
        }
        None => {
            let hundredths = ratio.hundredths();
            let whole = grouped(language, hundredths / 100);
            (format!("{whole}{point}{:02}", hundredths % 100), false)
        }
    }
}

/// `4.221`, in English `4,221`.
#[must_use]
pub fn number(language: Language, number: impl Into<Number>) -> String {
    grouped(language, number.into().0.into())
}

/// `863,75` where at most four decimals say it exactly, else `≈ 996,67`.
#[must_use]
pub fn decimal(language: Language, ratio: impl Into<Ratio>) -> String {
    let (digits, exact) = digits(language, ratio.into());
    if exact { digits } else { format!("≈ {digits}") }
}

/// The right side of an equation: `= 863,75`, or `≈ 996,67`.
#[must_use]
pub fn equals(language: Language, ratio: impl Into<Ratio>) -> String {
    let (digits, exact) = digits(language, ratio.into());
    if exact { format!("= {digits}") } else { format!("≈ {digits}") }
}

/// `5 %` with a space that does not break, in English `5%`.
#[must_use]
pub fn percent(language: Language, ratio: impl Into<Ratio>) -> String {
    let sign = language.pick("\u{a0}%", "\u{a0}%", "%");
    format!("{}{sign}", decimal(language, ratio))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped() {
        for (whole, written) in [
            (0, ["0", "0", "0"]),
            (999, ["999", "999", "999"]),
            (4221, ["4.221", "4.221", "4,221"]),
            (1_234_567, ["1.234.567", "1.234.567", "1,234,567"]),
        ] {
            assert_eq!(Language::ALL.map(|language| number(language, whole as u64)), written);
        }
        let longest = "18.446.744.073.709.551.615";
        assert_eq!(number(Language::Fr, u64::MAX), longest);
        assert_eq!(number(Language::De, usize::MAX), longest);
    }

    #[test]
    fn fractions_are_exact_or_marked_as_rounded() {
        for (numerator, denominator, written) in [
            (3455, 4, ["863,75", "863,75", "863.75"]),
            (12345, 10, ["1.234,5", "1.234,5", "1,234.5"]),
            (2990, 3, ["≈ 996,67", "≈ 996,67", "≈ 996.67"]),
            (10073, 365, ["≈ 27,60", "≈ 27,60", "≈ 27.60"]),
            (600, 3, ["200", "200", "200"]),
            (1, 16, ["0,0625", "0,0625", "0.0625"]),
            (1, 32, ["≈ 0,03", "≈ 0,03", "≈ 0.03"]),
            (5_999, 6, ["≈ 999,83", "≈ 999,83", "≈ 999.83"]),
            (5_999_999, 6_000, ["≈ 999,99", "≈ 999,99", "≈ 999.99"]),
            (1, 1000, ["0,001", "0,001", "0.001"]),
            (7, 0, ["7", "7", "7"]),
            (u128::MAX, u128::MAX - 1, ["≈ 1,00", "≈ 1,00", "≈ 1.00"]),
        ] {
            let ratio = Ratio::new(numerator, denominator);
            assert_eq!(Language::ALL.map(|language| decimal(language, ratio)), written, "{ratio:?}");
        }
        let equations = [(600, 3, "= 200"), (2990, 3, "≈ 996,67")];
        for (numerator, denominator, written) in equations {
            assert_eq!(equals(Language::Fr, Ratio::new(numerator, denominator)), written);
        }
    }

    #[test]
    fn a_percentage_has_its_sign() {
        assert_eq!(
            Language::ALL.map(|language| percent(language, Number(5))),
            ["5\u{a0}%", "5\u{a0}%", "5%"]
        );
        assert_eq!(percent(Language::Fr, Ratio::new(25, 2)), "12,5\u{a0}%");
    }
}

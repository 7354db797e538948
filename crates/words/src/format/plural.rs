//! Which form of a noun stands beside a number.

use crate::Language;

use super::{Number, Ratio};

/// The plural categories of CLDR that our languages have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    /// French 0 to below 2, German and English exactly 1.
    One,
    /// Everything else.
    Other,
}

impl Number {
    /// The form of a noun beside it.
    #[must_use]
    pub fn plural(self, language: Language) -> Plural {
        Ratio::from(self).plural(language)
    }

    /// Itself; as [`Ratio::exact`].
    #[must_use]
    pub const fn exact(self) -> Option<u64> {
        Some(self.0)
    }
}

impl Ratio {
    /// The form of a noun beside it.
    #[must_use]
    pub fn plural(self, language: Language) -> Plural {
        let one = match language {
            Language::Fr => self.numerator() / self.denominator() < 2,
            Language::De | Language::En => self.exact() == Some(1),
        };
        if one { Plural::One } else { Plural::Other }
    }

    /// The whole number that it is; `None` where it is none.
    #[must_use]
    pub fn exact(self) -> Option<u64> {
        if self.denominator() == 1 { u64::try_from(self.numerator()).ok() } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_counts_nothing_as_one() {
        use Plural::{One, Other};
        for (numerator, denominator, plural) in [
            (0, 1, [One, Other, Other]),
            (1, 1, [One, One, One]),
            (2, 1, [Other, Other, Other]),
            (4221, 1, [Other, Other, Other]),
            (3, 2, [One, Other, Other]),
            (1, 2, [One, Other, Other]),
        ] {
            let ratio = Ratio::new(numerator, denominator);
            assert_eq!(Language::ALL.map(|language| ratio.plural(language)), plural, "{ratio:?}");
        }
    }
}

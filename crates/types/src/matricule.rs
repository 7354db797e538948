//! The national identification numbers: of a legal person (11 digits) and of a natural person (13 digits).

use std::{fmt, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why digits are no matricule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MatriculeError {
    /// Another number of digits, or something else than digits.
    #[error("a matricule has {0} digits")]
    Digits(usize),
    /// The first digits are no year (of a company) or no date of birth (of a person) that can be.
    #[error("the first digits of the matricule are no date that can be")]
    Date,
    /// The check digits differ from what the others give.
    #[error("the check digits of the matricule do not fit the others")]
    Check,
}

impl MatriculeError {
    /// Why digits are no matricule of a person.
    pub const OF_PEOPLE: [Self; 3] = [Self::Digits(13), Self::Date, Self::Check];

    /// The stable code of the finding about a person's matricule.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Digits(_) => "matricule_digits",
            Self::Date => "matricule_date",
            Self::Check => "matricule_check",
        }
    }

    /// The stable code of the finding about a company's matricule; what to do about it differs.
    #[must_use]
    pub const fn company_code(self) -> &'static str {
        match self {
            Self::Digits(_) => "company_matricule_digits",
            Self::Date => "company_matricule_year",
            Self::Check => "company_matricule_check",
        }
    }
}

fn digits<const N: usize>(text: &str) -> Result<[u8; N], MatriculeError> {
    let mut read = [0; N];
    let mut count = 0;
    for c in text.chars().filter(|c| *c != ' ') {
        let digit = c.to_digit(10).and_then(|d| u8::try_from(d).ok()).ok_or(MatriculeError::Digits(N))?;
        *read.get_mut(count).ok_or(MatriculeError::Digits(N))? = digit;
        count += 1;
    }
    if count == N { Ok(read) } else { Err(MatriculeError::Digits(N)) }
}

fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum, digit| sum * 10 + u32::from(*digit))
}

/// The matricule of a legal person: 11 digits, the year of its constitution first.
///
/// Read back from where it was kept, only its shape is checked: the authority may have confirmed its check digit.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct CompanyMatricule(String);

impl TryFrom<String> for CompanyMatricule {
    type Error = MatriculeError;

    fn try_from(text: String) -> Result<Self, MatriculeError> {
        Self::confirmed(&text)
    }
}

impl From<CompanyMatricule> for String {
    fn from(matricule: CompanyMatricule) -> Self {
        matricule.0
    }
}

impl CompanyMatricule {
    /// Reads 11 digits, with or without spaces between.
    ///
    /// # Errors
    /// Other than 11 digits, a year before 1800 or after 2199, or a check digit that differs.
    pub fn parse(text: &str) -> Result<Self, MatriculeError> {
        let digits = Self::shape(text)?;
        if Self::check_digit(&digits) == Some(digits[10]) {
            Ok(Self::from_digits(&digits))
        } else {
            Err(MatriculeError::Check)
        }
    }

    /// Reads 11 digits whose check digit the authority has confirmed by another way; it must keep the reason.
    ///
    /// # Errors
    /// Other than 11 digits, or a year before 1800 or after 2199.
    pub fn confirmed(text: &str) -> Result<Self, MatriculeError> {
        Self::shape(text).map(|digits| Self::from_digits(&digits))
    }

    /// The matricule of a year and a serial number, for tests and demonstrations; `None` where the modulus
    /// assigns no check digit.
    #[must_use]
    pub fn compose(year: u16, serial: u32) -> Option<Self> {
        let digits = digits::<11>(&format!("{year:04}{:06}0", serial % 1_000_000)).ok()?;
        Self::check_digit(&digits).map(|check| {
            let mut whole = digits;
            whole[10] = check;
            Self::from_digits(&whole)
        })
    }

    /// The 11 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn from_digits(digits: &[u8; 11]) -> Self {
        Self(digits.iter().map(|digit| char::from(b'0' + digit)).collect())
    }

    fn shape(text: &str) -> Result<[u8; 11], MatriculeError> {
        let digits = digits::<11>(text)?;
        if (1800..2200).contains(&number(&digits[..4])) { Ok(digits) } else { Err(MatriculeError::Date) }
    }

    /// 11 - (weighted sum of the first ten modulo 11); a remainder of 0 gives 0, one of 1 is not assigned.
    fn check_digit(digits: &[u8; 11]) -> Option<u8> {
        const WEIGHTS: [u8; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
        let sum: u32 = digits.iter().zip(WEIGHTS).map(|(d, w)| u32::from(*d) * u32::from(w)).sum();
        match sum % 11 {
            0 => Some(0),
            1 => None,
            remainder => u8::try_from(11 - remainder).ok(),
        }
    }
}

/// The matricule of a natural person: date of birth, three digits, a Luhn and a Verhoeff digit.
/// It can't be printed by accident; it is never posted, logged or put into an address.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct PersonMatricule(String);

impl PersonMatricule {
    /// The 13 digits, for the démarche that must carry them.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The date of birth that the first eight digits give.
    #[must_use]
    pub fn born_on(&self) -> NaiveDate {
        birth_date(self.0.as_bytes()).unwrap_or_default()
    }
}

fn birth_date(ascii: &[u8]) -> Option<NaiveDate> {
    let part = |range: std::ops::Range<usize>| {
        ascii.get(range).map(|bytes| bytes.iter().fold(0, |sum, b| sum * 10 + u32::from(b - b'0')))
    };
    NaiveDate::from_ymd_opt(i32::try_from(part(0..4)?).ok()?, part(4..6)?, part(6..8)?)
}

impl fmt::Debug for PersonMatricule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonMatricule(..)")
    }
}

impl FromStr for PersonMatricule {
    type Err = MatriculeError;

    /// Reads 13 digits, with or without spaces between.
    fn from_str(text: &str) -> Result<Self, MatriculeError> {
        let digits = digits::<13>(text)?;
        let ascii: Vec<u8> = digits.iter().map(|digit| b'0' + digit).collect();
        if !(1850..2200).contains(&number(&digits[..4])) || birth_date(&ascii).is_none() {
            return Err(MatriculeError::Date);
        }
        if luhn(&digits[..11]) == digits[11] && verhoeff(&digits[..11]) == digits[12] {
            Ok(Self(ascii.into_iter().map(char::from).collect()))
        } else {
            Err(MatriculeError::Check)
        }
    }
}

crate::from_text! { PersonMatricule }

fn luhn(digits: &[u8]) -> u8 {
    let sum: u8 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| match (index % 2, *digit) {
            (0, d) if d > 4 => d * 2 - 9,
            (0, d) => d * 2,
            (_, d) => d,
        })
        .sum();
    (10 - sum % 10) % 10
}

fn verhoeff(digits: &[u8]) -> u8 {
    const INVERSE: [u8; 10] = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9];
    const PERMUTATION: [u8; 10] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
    /// The product of two elements of the dihedral group of the pentagon.
    fn multiply(a: u8, b: u8) -> u8 {
        match (a < 5, b < 5) {
            (true, true) => (a + b) % 5,
            (true, false) => (a + (b - 5)) % 5 + 5,
            (false, true) => ((a - 5) + 5 - b) % 5 + 5,
            (false, false) => ((a - 5) + 5 - (b - 5)) % 5,
        }
    }
    let check = digits.iter().rev().enumerate().fold(0, |check, (index, digit)| {
        let permuted = (0..=index % 8).fold(*digit, |d, _| PERMUTATION[usize::from(d)]);
        multiply(check, permuted)
    });
    INVERSE[usize::from(check)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_is_known_by_its_check_digit() {
        // 2,0,2,4,0,0,0,1,2,3 times the weights: 10+0+6+8+0+0+0+4+6+6 = 40; 40 mod 11 = 7; 11 - 7 = 4.
        assert_eq!(CompanyMatricule::parse("20240001234").unwrap().as_str(), "20240001234");
        assert_eq!(CompanyMatricule::parse("2024 0001 234").unwrap().as_str(), "20240001234");
        assert_eq!(CompanyMatricule::parse("20240001235"), Err(MatriculeError::Check));
        assert_eq!(CompanyMatricule::confirmed("20240001235").unwrap().as_str(), "20240001235");
        assert_eq!(CompanyMatricule::parse("2024000123"), Err(MatriculeError::Digits(11)));
        assert_eq!(CompanyMatricule::parse("202400012345"), Err(MatriculeError::Digits(11)));
        assert_eq!(CompanyMatricule::parse("10240001234"), Err(MatriculeError::Date));
    }

    #[test]
    fn composed_matricules_of_companies_are_true_and_every_wrong_last_digit_is_caught() {
        for serial in 0..2_000 {
            let Some(matricule) = CompanyMatricule::compose(2019, serial) else { continue };
            for last in '0'..='9' {
                let text = format!("{}{last}", &matricule.as_str()[..10]);
                assert_eq!(CompanyMatricule::parse(&text).is_ok(), text == matricule.as_str(), "{text}");
            }
        }
    }

    #[test]
    fn a_person_is_known_by_both_check_digits() {
        let good: PersonMatricule = "1893120105732".parse().unwrap();
        assert_eq!(good.born_on(), NaiveDate::from_ymd_opt(1893, 12, 1).unwrap());
        assert_eq!("2000060500127".parse::<PersonMatricule>(), Err(MatriculeError::Check));
        assert_eq!("1893130105732".parse::<PersonMatricule>(), Err(MatriculeError::Date));
        assert_eq!("18931201057".parse::<PersonMatricule>(), Err(MatriculeError::Digits(13)));
        assert_eq!("1893120105733".parse::<PersonMatricule>(), Err(MatriculeError::Check));
        assert_eq!("1893120105742".parse::<PersonMatricule>(), Err(MatriculeError::Check));
    }

    #[test]
    fn every_wrong_digit_of_a_person_is_caught() {
        let good = b"1893120105732";
        for place in 0..13 {
            for digit in b'0'..=b'9' {
                let mut text = *good;
                text[place] = digit;
                let read = std::str::from_utf8(&text).unwrap().parse::<PersonMatricule>();
                assert_eq!(read.is_ok(), &text == good, "place {place} digit {}", char::from(digit));
            }
        }
    }

    #[test]
    fn a_matricule_of_a_person_can_not_be_printed() {
        let good: PersonMatricule = "1893120105732".parse().unwrap();
        assert!(!format!("{good:?}").contains("1893"));
    }
}

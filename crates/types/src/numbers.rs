//! The RCS number of a company and the number of a person's certificate.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// A number of the Registre de commerce et des sociétés: one capital letter and 1 to 7 digits, `B12345`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct RcsNumber(String);

/// The text is no RCS number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("an RCS number is one letter and 1 to 7 digits, such as B12345")]
pub struct RcsNumberError;

impl RcsNumber {
    /// The number as printed by the register.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RcsNumber {
    type Err = RcsNumberError;

    /// Reads `B12345`, also in lower case and with spaces between.
    fn from_str(text: &str) -> Result<Self, RcsNumberError> {
        let compact: String = text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
        let digits = compact.strip_prefix(|c: char| c.is_ascii_uppercase()).ok_or(RcsNumberError)?;
        if (1..=7).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(compact))
        } else {
            Err(RcsNumberError)
        }
    }
}

crate::from_text! { RcsNumber }

impl From<RcsNumber> for String {
    fn from(number: RcsNumber) -> Self {
        number.0
    }
}

/// The number of a LuxTrust certificate or eID (the portal calls it SSN): 20 digits. It names a person, so it
/// can't be printed; it matches an invitation and never authenticates.
#[derive(Clone, PartialEq, Eq)]
pub struct CertificateNumber(String);

/// The text is no certificate number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a certificate number has exactly 20 digits")]
pub struct CertificateNumberError;

impl CertificateNumber {
    /// The 20 digits, for the one function that digests them.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The last four digits, by which people recognise it.
    #[must_use]
    pub fn last_four(&self) -> &str {
        &self.0[16..]
    }
}

impl fmt::Debug for CertificateNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CertificateNumber(..)")
    }
}

impl FromStr for CertificateNumber {
    type Err = CertificateNumberError;

    /// Reads 20 digits, with or without spaces between.
    fn from_str(text: &str) -> Result<Self, CertificateNumberError> {
        let digits: String = text.chars().filter(|c| *c != ' ').collect();
        if digits.len() == 20 && digits.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(CertificateNumberError)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_number_has_20_digits() {
        for (text, good) in [
            ("12345678901234567890", true),
            ("1234 5678 9012 3456 7890", true),
            ("1234567890123456789", false),
            ("123456789012345678901", false),
            ("1234567890123456789x", false),
            ("", false),
        ] {
            assert_eq!(text.parse::<CertificateNumber>().is_ok(), good, "{text}");
        }
    }

    #[test]
    fn a_certificate_number_can_not_be_printed() {
        let number: CertificateNumber = "12345678901234567890".parse().unwrap();
        assert_eq!(format!("{number:?}"), "CertificateNumber(..)");
    }

    #[test]
    fn an_rcs_number_is_a_letter_and_digits() {
        for (text, read) in [
            ("B12345", Some("B12345")),
            ("b 123 456", Some("B123456")),
            ("12345", None),
            ("B", None),
            ("B12345678", None),
            ("BB1", None),
            ("É12", None),
        ] {
            assert_eq!(text.parse::<RcsNumber>().ok().as_ref().map(RcsNumber::as_str), read, "{text}");
        }
    }
}

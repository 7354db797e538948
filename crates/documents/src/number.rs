//! The short number of a paper, under which it can be checked: the beginning of its digest.

use std::{collections::BTreeSet, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The digits of Crockford's base 32.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The first 60 bits of a paper's digest, written as three groups of four: `7K3Q-0ZMA-R4VN`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PaperNumber([u8; 12]);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the number of a paper is written as twelve letters and digits")]
pub struct PaperNumberError;

impl PaperNumber {
    #[must_use]
    pub fn of(digest: &[u8; 32]) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = *digest;
        let bits = u64::from_be_bytes([a, b, c, d, e, f, g, h]);
        // Five bits a character, from the highest.
        Self(std::array::from_fn(|index| u8::try_from((bits >> (59 - 5 * index)) & 31).unwrap_or_default()))
    }

    /// The twelve characters without hyphens, as they are stored.
    #[must_use]
    pub fn characters(&self) -> String {
        self.0.iter().filter_map(|digit| DIGITS.get(usize::from(*digit))).copied().map(char::from).collect()
    }
}

impl PaperNumber {
    /// Every number that stands in a text, each once, wherever lines end.
    #[must_use]
    pub fn all_in(text: &str) -> BTreeSet<Self> {
        // Pages and programs have hyphens of several kinds.
        let plain = |sign: char| if matches!(sign, '\u{2010}'..='\u{2012}') { '-' } else { sign };
        let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).map(plain).collect();
        let written = signs.windows(14).filter(|signs| {
            signs.iter().enumerate().all(|(place, sign)| (*sign == '-') == (place == 4 || place == 9))
        });
        written.filter_map(|signs| signs.iter().collect::<String>().parse().ok()).collect()
    }
}

impl fmt::Display for PaperNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let characters = self.characters();
        write!(f, "{}-{}-{}", &characters[..4], &characters[4..8], &characters[8..])
    }
}

types::as_text! { PaperNumber }

impl FromStr for PaperNumber {
    type Err = PaperNumberError;

    /// Reads it as people type it: in either case, with or without hyphens and blanks, O for 0 and I or L for 1.
    fn from_str(text: &str) -> Result<Self, PaperNumberError> {
        let mut digits = [0; 12];
        let mut read = 0;
        for sign in text.chars().filter(|sign| !matches!(sign, '-' | ' ')) {
            let sign = match sign.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = DIGITS.iter().position(|digit| char::from(*digit) == sign).ok_or(PaperNumberError)?;
            *digits.get_mut(read).ok_or(PaperNumberError)? =
                u8::try_from(digit).map_err(|_| PaperNumberError)?;
            read += 1;
        }
        if read == digits.len() { Ok(Self(digits)) } else { Err(PaperNumberError) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_where_they_stand() {
        let text = "page 1/2 https://scrutin.example/v1/papers/ZW00-0000-\n0001SHA-256 ZW00\u{2010}0000\u{2010}0002-3 00-0000-0003";
        let found: Vec<String> = PaperNumber::all_in(text).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["ZW00-0000-0001", "ZW00-0000-0002"]);
    }

    #[test]
    fn a_number_is_the_beginning_of_the_digest_and_reads_back_as_people_type_it() {
        let mut digest = [0; 32];
        digest[..8].copy_from_slice(&[0xff, 0, 0, 0, 0, 0, 0, 0b0001_0000]);
        let number = PaperNumber::of(&digest);
        assert_eq!(number.to_string(), "ZW00-0000-0001");
        for typed in ["ZW00-0000-0001", "zw00 0000 0001", "zwOO0000OOOl", "ZW000000000I"] {
            assert_eq!(typed.parse(), Ok(number), "{typed}");
        }
        for wrong in ["", "ZW00-0000-000", "ZW00-0000-00011", "ZW00-0000-000U", "ZW00-0000-000é"] {
            assert_eq!(wrong.parse::<PaperNumber>(), Err(PaperNumberError), "{wrong}");
        }
    }
}

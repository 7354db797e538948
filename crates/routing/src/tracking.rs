//! Tracking numbers: what somebody without an account follows a filing by.
//!
//! Sixteen characters of Crockford's base 32 in four groups: fourteen carry 70 bits, two are the remainder of those by 1021,
//! the largest prime below 32². So no wrong character and no two exchanged neighbours pass; a number is not guessed.

use std::fmt;

use types::Finding;

const CHARACTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 14;
const ALL: usize = DATA + 2;
const PRIME: u32 = 1_021;

/// A tracking number. It can't be printed by accident: who has it sees where the filing stands.
#[derive(Clone, PartialEq, Eq)]
pub struct TrackingNumber([u8; ALL]);

/// Why a text is no tracking number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrackingError {
    /// It has other than 16 characters.
    #[error("a tracking number has 16 characters")]
    Length,
    /// A character that no tracking number has; counted from 1, blanks and dashes left out.
    #[error("character {0} is no letter or digit of a tracking number")]
    Character(usize),
    /// The check characters do not go with the others.
    #[error("the check characters do not go with the others")]
    Check,
}

impl TrackingError {
    /// The finding at this place.
    #[must_use]
    pub fn finding(self, pointer: &str) -> Finding {
        match self {
            Self::Length => Finding::error(pointer, "tracking_number_length").with("symbols", ALL),
            Self::Character(place) => Finding::error(pointer, "tracking_number_symbol").with("place", place),
            Self::Check => Finding::error(pointer, "tracking_number_check"),
        }
    }
}

fn check(data: &[u8]) -> [u8; 2] {
    let remainder =
        data.iter().fold(0, |sum, character| (sum * 32 + u32::from(*character)) % PRIME) * 32 * 32 % PRIME;
    // What is missing to a multiple of the prime, in two characters.
    let missing = (PRIME - remainder) % PRIME;
    [missing / 32, missing % 32].map(|character| u8::try_from(character).unwrap_or_default())
}

impl TrackingNumber {
    /// The number of 70 random bits: the first ones of these bytes.
    #[must_use]
    pub fn of(random: &[u8; 32]) -> Self {
        let mut characters = [0; ALL];
        for (place, character) in characters.iter_mut().take(DATA).enumerate() {
            let bit = |offset: usize| {
                let bit = place * 5 + offset;
                (random[bit / 8] >> (7 - bit % 8)) & 1
            };
            *character = (0..5).fold(0, |value, offset| value * 2 + bit(offset));
        }
        let [first, second] = check(&characters[..DATA]);
        characters[DATA] = first;
        characters[DATA + 1] = second;
        Self(characters)
    }

    /// Reads a number as people type it: case, blanks and dashes do not matter, `O` is `0`, `I` and `L` are `1`.
    ///
    /// # Errors
    /// Other than 16 characters, a character that is none, or check characters that do not go with the others.
    pub fn parse(text: &str) -> Result<Self, TrackingError> {
        let typed =
            text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'));
        let mut characters = [0; ALL];
        let mut count = 0;
        for c in typed {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let found = CHARACTERS.iter().position(|character| char::from(*character) == c);
            let value = found.ok_or(TrackingError::Character(count + 1))?;
            *characters.get_mut(count).ok_or(TrackingError::Length)? =
                u8::try_from(value).unwrap_or_default();
            count += 1;
        }
        if count != ALL {
            return Err(TrackingError::Length);
        }
        if check(&characters[..DATA]) == characters[DATA..] {
            Ok(Self(characters))
        } else {
            Err(TrackingError::Check)
        }
    }

    /// The number for the one who filed: four groups of four.
    #[must_use]
    pub fn expose(&self) -> String {
        let text: String =
            self.0.iter().map(|character| char::from(CHARACTERS[usize::from(*character)])).collect();
        [&text[..4], &text[4..8], &text[8..12], &text[12..]].join("-")
    }

    /// The last four characters, by which a desk can tell numbers apart.
    #[must_use]
    pub fn last_four(&self) -> String {
        self.expose()[15..].to_owned()
    }
}

impl fmt::Debug for TrackingNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TrackingNumber(..)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_reads_back_as_people_type_it() {
        let number = TrackingNumber::of(&[0xa5; 32]);
        let written = number.expose();
        assert_eq!((written.len(), written.split('-').count()), (19, 4));
        for typed in
            [written.clone(), written.to_lowercase(), written.replace('-', " "), written.replace('-', "")]
        {
            assert_eq!(TrackingNumber::parse(&typed), Ok(number.clone()), "{typed}");
        }
        let zeros = TrackingNumber::of(&[0; 32]);
        assert_eq!(zeros.expose(), "0000-0000-0000-0000");
        assert_eq!(TrackingNumber::parse("OOOO-oooo-0000-0000"), Ok(zeros));
        assert_eq!(format!("{number:?}"), "TrackingNumber(..)");
        assert!(written.ends_with(&number.last_four()));
    }

    #[test]
    fn what_is_no_number_is_refused_with_its_place() {
        for (text, error) in [
            ("", TrackingError::Length),
            ("0000-0000-0000-000", TrackingError::Length),
            ("0000-0000-0000-0000-0", TrackingError::Length),
            ("0000-00U0-0000-0000", TrackingError::Character(7)),
            ("0000-0000-0000-0001", TrackingError::Check),
            ("é", TrackingError::Character(1)),
        ] {
            assert_eq!(TrackingNumber::parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_wrong_symbol_and_no_exchanged_neighbours_pass(random: [u8; 32], place in 0_usize..16, other in 0_usize..32) {
            let number = TrackingNumber::of(&random);
            let characters: Vec<char> = number.expose().replace('-', "").chars().collect();
            let wrong = |characters: &[char]| TrackingNumber::parse(&characters.iter().collect::<String>());
            let mut changed = characters.clone();
            changed[place] = char::from(CHARACTERS[other]);
            prop_assert_eq!(wrong(&changed).is_ok(), changed == characters);
            let mut exchanged = characters.clone();
            exchanged.swap(place, (place + 1) % 16);
            if place < 15 {
                prop_assert_eq!(wrong(&exchanged).is_ok(), exchanged == characters);
            }
        }

        #[test]
        fn no_text_breaks_the_reading(text in ".{0,40}") {
            let _ = TrackingNumber::parse(&text);
        }
    }
}

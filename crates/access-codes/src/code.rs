//! A code in clear: composed for one letter, typed back by one person, and gone once its digest is taken.

use std::fmt;

use crate::{
    characters,
    check::{self, Characters, RANDOM, TYPED, Verdict},
    field::Element,
    kind::Kind,
    refusal::ParseError,
};

const GROUP: usize = 5;

/// An access code in clear: 23 characters of chance and two check characters.
///
/// It can't be printed, copied, compared or serialised by accident: it is exposed on the letter, or digested.
pub struct ClearCode {
    kind: Kind,
    characters: Characters,
}

impl ClearCode {
    /// The code of these bytes of chance, which must come from the operating system. It takes the first 115 of
    /// their 120 bits.
    #[must_use]
    pub fn compose(kind: Kind, random: &[u8; 15]) -> Self {
        let random = std::array::from_fn::<_, RANDOM, _>(|index| five_bits(random, index));
        Self { kind, characters: check::seal(kind, &random) }
    }

    /// Reads what a person typed into the field of one kind: in any case, with or without spaces and dashes, O
    /// for 0, I or L for 1. Nothing is ever corrected.
    ///
    /// # Errors
    /// Other than 25 characters; else a character that no code has; else a code of the other kind; else check
    /// characters that differ. One or two wrong characters in the right field are always refused.
    pub fn parse(text: &str, expected: Kind) -> Result<Self, ParseError> {
        let characters = read(text)?;
        match check::judge(expected, &characters) {
            Verdict::Sound => Ok(Self { kind: expected, characters }),
            Verdict::OtherKind => Err(ParseError::OtherKind),
            Verdict::Unsound { index } => Err(ParseError::Check { probable_group: index.map(group_of) }),
        }
    }

    /// What the code is for.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The code as it stands on the letter: `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`.
    #[must_use]
    pub fn expose(&self) -> String {
        self.characters.chunks(GROUP).map(print).collect::<Vec<_>>().join("-")
    }

    /// The last four characters, by which the desk and the company know that they speak of one letter. Two of them
    /// are check characters: 95 bits stay unknown.
    #[must_use]
    pub fn last_four(&self) -> String {
        print(&self.characters[TYPED - 4..])
    }

    /// The 25 characters without dashes, for the digest.
    pub(crate) fn bare(&self) -> String {
        print(&self.characters)
    }
}

impl fmt::Debug for ClearCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClearCode(..)")
    }
}

fn five_bits(random: &[u8; 15], index: usize) -> Element {
    let (byte, bit) = (index * 5 / 8, index * 5 % 8);
    let window = u16::from_be_bytes([random[byte], random[byte + 1]]);
    let [_, low] = (window >> (11 - bit)).to_be_bytes();
    Element::from_low_bits(low)
}

fn print(characters: &[Element]) -> String {
    characters.iter().copied().map(characters::print).collect()
}

/// The length comes first: in a text that is too short or too long, nobody knows the group of a character.
fn read(text: &str) -> Result<Characters, ParseError> {
    let typed = text.chars().filter(|typed| !characters::is_separator(*typed));
    let found = typed.clone().count();
    if found != TYPED {
        return Err(ParseError::Length { found });
    }
    let mut read = [Element::ZERO; TYPED];
    for ((character, typed), index) in read.iter_mut().zip(typed).zip(0..) {
        *character = characters::read(typed).ok_or(ParseError::Character { group: group_of(index) })?;
    }
    Ok(read)
}

/// The group, from 1, of a place, from 0.
const fn group_of(index: u8) -> u8 {
    index / 5 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str, expected: Kind) -> Option<ParseError> {
        ClearCode::parse(text, expected).err()
    }

    #[test]
    fn a_code_has_the_form_of_the_letter() {
        let code = ClearCode::compose(Kind::Titulaire, &[7; 15]);
        assert_eq!(code.expose(), "0W3GE-1R70W-3GE1R-70W3G-E1R8H");
        assert_eq!(code.bare(), "0W3GE1R70W3GE1R70W3GE1R8H");
        assert_eq!(code.last_four(), "1R8H");
        assert_eq!(code.kind(), Kind::Titulaire);
    }

    #[test]
    fn the_kind_changes_only_the_check_symbols() {
        let [titulaire, mandataire] = Kind::ALL.map(|kind| ClearCode::compose(kind, &[7; 15]).bare());
        assert_eq!(titulaire[..23], mandataire[..23]);
        assert_ne!(titulaire.as_bytes()[23], mandataire.as_bytes()[23]);
        assert_ne!(titulaire.as_bytes()[24], mandataire.as_bytes()[24]);
    }

    #[test]
    fn each_of_115_bits_of_chance_makes_another_code_and_the_last_five_make_none() {
        let zeros = ClearCode::compose(Kind::Titulaire, &[0; 15]).expose();
        for bit in 0..120 {
            let mut random = [0; 15];
            random[bit / 8] = 0x80 >> (bit % 8);
            let changed = ClearCode::compose(Kind::Titulaire, &random).expose() != zeros;
            assert_eq!(changed, bit < 115, "bit {bit}");
        }
    }

    #[test]
    fn what_is_no_code_is_named() {
        let table = [
            ("", ParseError::Length { found: 0 }),
            (" - ", ParseError::Length { found: 0 }),
            ("0W3GE-1R70W-3GE1R-70W3G-E1R8", ParseError::Length { found: 24 }),
            ("0W3GE-1R70W-3GE1R-70W3G-E1R8H7", ParseError::Length { found: 26 }),
            ("0W3GE-1R70W-3GE1R-70W3G-E1R8HU", ParseError::Length { found: 26 }),
            ("UW3GE-1R70W-3GE1R-70W3G-E1R8H", ParseError::Character { group: 1 }),
            ("0W3GE-1R70u-3GE1R-70W3G-E1R8H", ParseError::Character { group: 2 }),
            ("0W3GE 1R70W 3G_1R 70W3G E1R8H", ParseError::Character { group: 3 }),
            ("0W3GE-1R70W-3GE1R-70\u{DF}3G-E1R8H", ParseError::Character { group: 4 }),
            ("0W3GE-1R70W-3GE1R-70W3G-E1R8\u{1F5F3}", ParseError::Character { group: 5 }),
            ("0W3GE-1R7\u{DC}W-3GE1R-70W3G-E1R8?", ParseError::Character { group: 2 }),
            ("0W3GE-1R70W-3GE1R-70W3G-E1R8J", ParseError::Check { probable_group: Some(5) }),
            ("W03GE-1R70W-3GE1R-70W3G-E1R8H", ParseError::Check { probable_group: None }),
        ];
        for (text, expected) in table {
            assert_eq!(refusal(text, Kind::Titulaire), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_code_can_not_be_printed() {
        let code = ClearCode::compose(Kind::Mandataire, &[7; 15]);
        assert_eq!(format!("{code:?}"), "ClearCode(..)");
        assert_eq!(format!("{:?}", Some(&code)), "Some(ClearCode(..))");
    }
}

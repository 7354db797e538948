//! The two check characters: a shortened Reed-Solomon code over GF(32), with the kind as a character nobody types.
//!
//! A word is the 25 typed characters and, at a last place, the character of the kind. It is sound when the sum of its
//! characters is zero, and the sum of its characters times the powers of the generator as well. As 26 places are fewer
//! than the 31 powers, no two places share one: two sound words differ in three places at least. So one or two
//! wrong characters are always caught, and so is the wrong kind with one wrong character.

use crate::{field::Element, kind::Kind};

/// How many characters are typed.
pub(crate) const TYPED: usize = 25;
/// How many of them come from chance; the check characters follow.
pub(crate) const RANDOM: usize = TYPED - 2;

/// Where the kind stands in a word, after the typed characters.
const KIND_PLACE: u8 = 25;

/// The 25 characters of a code.
pub(crate) type Characters = [Element; TYPED];
type Word = [Element; TYPED + 1];

/// What the check characters say of 25 typed characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// They are a code of the kind that was asked for.
    Sound,
    /// They are a code of the other kind.
    OtherKind,
    /// They are no code; one wrong character at `index` (from 0) would explain it, or no single one.
    Unsound { index: Option<u8> },
}

/// Both sums of a word; zero and zero for a sound one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Syndrome {
    plain: Element,
    weighted: Element,
}

impl Syndrome {
    const SOUND: Self = Self { plain: Element::ZERO, weighted: Element::ZERO };

    fn of(word: &Word) -> Self {
        word.iter().zip(0..).fold(Self::SOUND, |sums, (character, index)| Self {
            plain: sums.plain + *character,
            weighted: sums.weighted + *character * Element::power(index),
        })
    }

    /// What a sound word gives when its kind alone is taken for the other one.
    fn of_mixed_up_kinds() -> Self {
        let plain = kind_character(Kind::Titulaire) + kind_character(Kind::Mandataire);
        Self { plain, weighted: plain * Element::power(KIND_PLACE) }
    }

    /// The place, from 0 to 30, at which one wrong character gives these sums: an error `e` at place `p` gives `e`
    /// and `e` times the `p`th power, so that their quotient tells `p`.
    fn index(self) -> Option<u8> {
        (self.weighted * self.plain.inverse()).log()
    }
}

/// Adds the check characters that make a code of this kind.
pub(crate) fn seal(kind: Kind, random: &[Element; RANDOM]) -> Characters {
    let mut characters = [Element::ZERO; TYPED];
    characters[..RANDOM].copy_from_slice(random);
    let rest = Syndrome::of(&word(kind, &characters));
    // Two equations: first + last = plain, and first * power(23) + last * power(24) = weighted.
    let (at_first, at_last) = (Element::power(23), Element::power(24));
    let last = (rest.weighted + at_first * rest.plain) * (at_first + at_last).inverse();
    characters[RANDOM] = rest.plain + last;
    characters[RANDOM + 1] = last;
    characters
}

/// Judges 25 typed characters as a code of this kind.
pub(crate) fn judge(kind: Kind, characters: &Characters) -> Verdict {
    let syndrome = Syndrome::of(&word(kind, characters));
    if syndrome == Syndrome::SOUND {
        Verdict::Sound
    } else if syndrome == Syndrome::of_mixed_up_kinds() {
        Verdict::OtherKind
    } else {
        // A place that nobody types: two characters or more are wrong.
        Verdict::Unsound { index: syndrome.index().filter(|index| *index < KIND_PLACE) }
    }
}

fn word(kind: Kind, characters: &Characters) -> Word {
    let mut word = [kind_character(kind); TYPED + 1];
    word[..TYPED].copy_from_slice(characters);
    word
}

/// Two different characters; neither is zero, or else 25 zeros would be a code.
const fn kind_character(kind: Kind) -> Element {
    match kind {
        Kind::Titulaire => Element::from_low_bits(1),
        Kind::Mandataire => Element::from_low_bits(2),
    }
}

#[cfg(test)]
mod tests;

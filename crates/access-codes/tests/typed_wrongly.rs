//! Real codes, typed wrongly in every way of one or two characters, and typed rightly in many.

use access_codes::{ClearCode, Kind, ParseError};
use proptest::{prelude::*, sample::select};

const CHARACTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHANCE: [u8; 15] =
    [0x9E, 0x37, 0x79, 0xB9, 0x7F, 0x4A, 0x7C, 0x15, 0xF3, 0x9C, 0xC0, 0x60, 0x5C, 0xED, 0xC8];

/// The 25 characters of a code, without dashes.
fn bare(kind: Kind, random: &[u8; 15]) -> [u8; 25] {
    let letter = ClearCode::compose(kind, random).expose();
    let mut bare = [0; 25];
    for (character, printed) in bare.iter_mut().zip(letter.bytes().filter(|byte| *byte != b'-')) {
        *character = printed;
    }
    bare
}

fn refusal(typed: &[u8; 25], field: Kind) -> Option<ParseError> {
    ClearCode::parse(&String::from_utf8_lossy(typed), field).err()
}

fn other(kind: Kind) -> Kind {
    match kind {
        Kind::Titulaire => Kind::Mandataire,
        Kind::Mandataire => Kind::Titulaire,
    }
}

/// Calls `with` for each of the 31 other characters at a place, then sets the right one again.
fn each_slip(typed: &mut [u8; 25], index: usize, mut with: impl FnMut(&mut [u8; 25])) {
    let right = typed[index];
    for wrong in CHARACTERS.iter().filter(|character| **character != right) {
        typed[index] = *wrong;
        with(typed);
    }
    typed[index] = right;
}

/// What the refusals of all 288,300 double errors were.
#[derive(Debug, Default, PartialEq)]
struct Count {
    accepted: u32,
    other_kind: u32,
    mistyped: u32,
}

impl Count {
    fn add(&mut self, refusal: Option<ParseError>) {
        match refusal {
            None => self.accepted += 1,
            Some(ParseError::OtherKind) => self.other_kind += 1,
            Some(ParseError::Check { .. }) => self.mistyped += 1,
            Some(error @ (ParseError::Length { .. } | ParseError::Character { .. })) => panic!("{error}"),
        }
    }
}

fn double_errors(kind: Kind) -> Count {
    let mut typed = bare(kind, &CHANCE);
    let mut count = Count::default();
    for second in 0..25 {
        for first in 0..second {
            each_slip(&mut typed, first, |typed| {
                each_slip(typed, second, |typed| count.add(refusal(typed, kind)));
            });
        }
    }
    count
}

#[test]
fn every_single_error_is_refused_with_its_group() {
    for kind in Kind::ALL {
        let mut typed = bare(kind, &CHANCE);
        for index in 0..25 {
            let group = u8::try_from(index / 5 + 1).unwrap();
            each_slip(&mut typed, index, |typed| {
                let expected = ParseError::Check { probable_group: Some(group) };
                assert_eq!(refusal(typed, kind), Some(expected), "place {index}");
            });
        }
    }
}

#[test]
fn the_other_kind_with_a_single_error_is_refused_as_mistyped() {
    for kind in Kind::ALL {
        let mut typed = bare(kind, &CHANCE);
        for index in 0..25 {
            each_slip(&mut typed, index, |typed| {
                assert!(
                    matches!(refusal(typed, other(kind)), Some(ParseError::Check { .. })),
                    "place {index}"
                );
            });
        }
    }
}

// One pattern of errors at each of the 300 pairs of places gives the check characters of the other kind. So it is
// with two check characters; the wrong hint is still a refusal.
const ALL_REFUSED: Count = Count { accepted: 0, other_kind: 300, mistyped: 288_000 };

#[test]
fn every_double_error_in_a_titulaire_code_is_refused() {
    assert_eq!(double_errors(Kind::Titulaire), ALL_REFUSED);
}

#[test]
fn every_double_error_in_a_mandataire_code_is_refused() {
    assert_eq!(double_errors(Kind::Mandataire), ALL_REFUSED);
}

#[test]
fn two_swapped_neighbours_are_refused_without_a_guess() {
    for kind in Kind::ALL {
        for index in 0..24 {
            let mut typed = bare(kind, &CHANCE);
            typed.swap(index, index + 1);
            if typed != bare(kind, &CHANCE) {
                let expected = ParseError::Check { probable_group: None };
                assert_eq!(refusal(&typed, kind), Some(expected), "place {index}");
            }
        }
    }
}

/// What people put for a character.
fn spelling(character: char) -> BoxedStrategy<char> {
    match character {
        '0' => select(vec!['0', 'O', 'o']).boxed(),
        '1' => select(vec!['1', 'I', 'i', 'L', 'l']).boxed(),
        '2'..='9' | 'A'..='Z' => select(vec![character, character.to_ascii_lowercase()]).boxed(),
        other => panic!("{other} is on no letter"),
    }
}

/// A code as somebody may type it: each character in one of its spellings, separators anywhere.
fn typed(kind: Kind, random: [u8; 15]) -> impl Strategy<Value = String> {
    let characters: Vec<_> = bare(kind, &random)
        .into_iter()
        .map(|character| {
            (spelling(char::from(character)), "[ \t\u{A0}\u{202F}\u{2009}\u{200B}\u{AD}‐‑–—−-]{0,2}")
        })
        .collect();
    characters
        .prop_map(|parts| parts.into_iter().map(|(character, gap)| format!("{character}{gap}")).collect())
}

fn any_kind() -> impl Strategy<Value = Kind> {
    select(Kind::ALL.to_vec())
}

proptest! {
    #[test]
    fn what_is_on_the_letter_is_read_back(kind in any_kind(), random: [u8; 15]) {
        let letter = ClearCode::compose(kind, &random);
        let read = ClearCode::parse(&letter.expose(), kind).unwrap();
        prop_assert_eq!(read.kind(), kind);
        prop_assert_eq!(read.expose(), letter.expose());
        prop_assert_eq!(letter.expose().len(), 29);
        prop_assert!(letter.expose().ends_with(&letter.last_four()));
    }

    #[test]
    fn a_code_of_the_other_kind_is_recognised(kind in any_kind(), random: [u8; 15]) {
        let letter = ClearCode::compose(kind, &random).expose();
        prop_assert_eq!(ClearCode::parse(&letter, other(kind)).err(), Some(ParseError::OtherKind));
    }

    #[test]
    fn a_code_is_read_however_it_is_spelt(
        (letter, kind, typed) in (any_kind(), any::<[u8; 15]>()).prop_flat_map(|(kind, random)| {
            (Just(ClearCode::compose(kind, &random).expose()), Just(kind), typed(kind, random))
        })
    ) {
        prop_assert_eq!(ClearCode::parse(&typed, kind).unwrap().expose(), letter);
    }

    #[test]
    fn no_text_makes_the_reader_fall(text in "\\PC{0,40}", kind in any_kind()) {
        if let Ok(code) = ClearCode::parse(&text, kind) {
            prop_assert_eq!(code.kind(), kind);
        }
    }
}

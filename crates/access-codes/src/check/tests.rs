//! Every pattern of one and of two wrong characters, by the linearity of the code.

use proptest::{array::uniform26, prelude::*};

use super::*;

const PLACES: u8 = 26;

fn element(bits: u8) -> Element {
    Element::from_low_bits(bits)
}

fn errors() -> impl Iterator<Item = Element> + Clone {
    (1..32).map(element)
}

/// A word that is zero but for the errors at these places.
fn pattern<const N: usize>(wrong: [(u8, Element); N]) -> Word {
    let mut word = [Element::ZERO; TYPED + 1];
    for (index, error) in wrong {
        word[usize::from(index)] = error;
    }
    word
}

fn added(a: &Word, b: &Word) -> Word {
    std::array::from_fn(|index| a[index] + b[index])
}

/// Calls `with` for each pair of places and each pair of errors there.
fn each_double_error(indexes: u8, mut with: impl FnMut(Word)) {
    for second in 0..indexes {
        for first in 0..second {
            for (a, b) in errors().flat_map(|a| errors().map(move |b| (a, b))) {
                with(pattern([(first, a), (second, b)]));
            }
        }
    }
}

fn any_element() -> impl Strategy<Value = Element> {
    (0u8..32).prop_map(element)
}

proptest! {
    #[test]
    fn the_sums_of_an_added_word_are_the_added_sums(
        a in uniform26(any_element()), b in uniform26(any_element()), factor in any_element(),
    ) {
        let (of_a, of_b, both) = (Syndrome::of(&a), Syndrome::of(&b), Syndrome::of(&added(&a, &b)));
        prop_assert_eq!(both.plain, of_a.plain + of_b.plain);
        prop_assert_eq!(both.weighted, of_a.weighted + of_b.weighted);
        let scaled = Syndrome::of(&a.map(|character| factor * character));
        prop_assert_eq!(scaled.plain, factor * of_a.plain);
        prop_assert_eq!(scaled.weighted, factor * of_a.weighted);
    }

    #[test]
    fn what_is_sealed_is_sound_for_its_kind_only(random in proptest::collection::vec(any_element(), RANDOM)) {
        let random: [Element; RANDOM] = random.try_into().unwrap();
        for kind in Kind::ALL {
            let characters = seal(kind, &random);
            prop_assert_eq!(&characters[..RANDOM], &random[..]);
            prop_assert_eq!(judge(kind, &characters), Verdict::Sound);
            for other in Kind::ALL.into_iter().filter(|other| *other != kind) {
                prop_assert_eq!(judge(other, &characters), Verdict::OtherKind);
            }
        }
    }
}

#[test]
fn every_single_error_is_caught_and_located() {
    let mut seen = 0;
    for index in 0..PLACES {
        for error in errors() {
            let syndrome = Syndrome::of(&pattern([(index, error)]));
            assert_ne!(syndrome, Syndrome::SOUND);
            assert_eq!(syndrome.index(), Some(index));
            seen += 1;
        }
    }
    assert_eq!(seen, 26 * 31);
}

#[test]
fn every_double_error_is_caught_with_the_kind_among_the_places() {
    let mut seen = 0;
    each_double_error(PLACES, |word| {
        assert_ne!(Syndrome::of(&word), Syndrome::SOUND);
        seen += 1;
    });
    assert_eq!(seen, 325 * 31 * 31);
}

#[test]
fn a_double_error_never_looks_like_a_single_one_at_its_own_places() {
    each_double_error(25, |word| {
        let probable = Syndrome::of(&word).index();
        assert!(
            probable.is_none_or(|index| word.get(usize::from(index)).is_none_or(|e| *e == Element::ZERO))
        );
    });
}

/// So it must be with two check characters. Such a code is refused in its own field, only with the wrong hint; in the
/// wrong field, where it has three errors, it reads as a code of a letter never sent, which the look-up refuses.
#[test]
fn one_double_error_at_each_pair_of_places_looks_like_the_other_kind() {
    let mut seen = 0;
    each_double_error(25, |word| {
        seen += u32::from(Syndrome::of(&word) == Syndrome::of_mixed_up_kinds());
    });
    assert_eq!(seen, 300);
}

#[test]
fn two_swapped_neighbours_look_like_no_single_error_and_like_no_other_kind() {
    for index in 0..24 {
        for error in errors() {
            // Swapping a and b adds a + b at both places.
            let syndrome = Syndrome::of(&pattern([(index, error), (index + 1, error)]));
            assert_ne!(syndrome, Syndrome::SOUND);
            assert_eq!(syndrome.index(), None);
        }
    }
}

#[test]
fn no_symbol_typed_twenty_five_times_is_a_code() {
    for character in (0..32).map(element) {
        for kind in Kind::ALL {
            assert!(matches!(judge(kind, &[character; TYPED]), Verdict::Unsound { .. }), "{character:?}");
        }
    }
}

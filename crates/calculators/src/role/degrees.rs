//! Degrees as they are written: `4e degré`, `quatrième degré`, `4. Grad`, `degree 4`, *beyond the 4th degree*.

use super::Words;

/// Words for degrees; the place is the degree.
const ORDINALS: &[&[&str]] = &[
    &["premier", "first", "erster", "ersten"],
    &["deuxieme", "second", "zweiter", "zweiten"],
    &["troisieme", "third", "dritter", "dritten"],
    &["quatrieme", "fourth", "vierter", "vierten"],
    &["cinquieme", "fifth", "funfter", "funften", "fuenften"],
    &["sixieme", "sixth", "sechster", "sechsten"],
    &["septieme", "seventh", "siebter", "siebten"],
    &["huitieme", "eighth", "achter", "achten"],
];

const DEGREES: &[&str] = &["degre", "degres", "degree", "degrees", "grad", "grades", "grads"];
/// Words that belong to a degree before its number.
const BEFORE: &[&str] =
    &["a", "au", "d", "de", "dem", "den", "des", "du", "im", "in", "la", "le", "of", "than", "the"];
/// Words that say that the degree is further than the number.
const BEYOND: &[&str] =
    &["above", "beyond", "dela", "exceeding", "hors", "jenseits", "more", "outside", "over", "ueber", "uber"];

/// A degree, and the words without it.
pub(super) struct Written {
    pub(super) degree: u32,
    pub(super) rest: Words,
}

/// The first degree with its number.
pub(super) fn written(words: &Words) -> Option<Written> {
    (0..words.len()).filter(|index| words.is(*index, |word| DEGREES.contains(&word))).find_map(|index| {
        let number = |index: usize| words.get(index).and_then(ordinal);
        let (degree, mut from, mut until) = match index.checked_sub(1).and_then(number) {
            Some(degree) => (degree, index - 1, index + 1),
            None => (number(index + 1)?, index, index + 2),
        };
        let mut beyond = false;
        while let Some(before) = from.checked_sub(1).and_then(|index| words.get(index)) {
            let further = BEYOND.contains(&before);
            if !further && !BEFORE.contains(&before) {
                break;
            }
            beyond |= further;
            from -= 1;
        }
        if words.is(until, |word| word == "hinaus") {
            until += 1;
        }
        Some(Written { degree: degree.saturating_add(beyond.into()), rest: words.without(from, until) })
    })
}

fn ordinal(word: &str) -> Option<u32> {
    let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
    let (digits, ending) = word.split_at(end);
    if !digits.is_empty() {
        let usual =
            matches!(ending, "" | "e" | "er" | "eme" | "ieme" | "st" | "nd" | "rd" | "th" | "ter" | "ten");
        return usual.then(|| digits.parse().ok()).flatten();
    }
    let index = ORDINALS.iter().position(|names| names.contains(&word))?;
    u32::try_from(index).ok()?.checked_add(1)
}

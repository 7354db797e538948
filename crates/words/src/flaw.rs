//! What a person must never read in a sentence.

/// The first thing in a text that no sentence has: a place that was not filled, a word of a machine, a day or a fraction
/// as computers write them, a plural in brackets. `None` where it reads well.
#[must_use]
pub fn flaw(text: &str) -> Option<&'static str> {
    let characters: Vec<char> = text.chars().collect();
    let windows = |size: usize, is: fn(&[char]) -> bool| characters.windows(size).any(is);
    let is_bidi = |character: char| matches!(character, '\u{2066}'..='\u{2069}' | '\u{202a}'..='\u{202e}');
    if text.contains(['{', '}']) {
        Some("a curly bracket: write a variable as { $name }, and nothing else with it")
    } else if text.chars().any(|character| character.is_control() || is_bidi(character)) {
        Some("an invisible character")
    } else if windows(3, |part| part[1] == '_' && part[0].is_alphanumeric() && part[2].is_alphanumeric()) {
        Some("a word of a machine with `_`: say it in words")
    } else if windows(10, is_iso_day) {
        Some("a day as computers write it: let it be a variable of the type Day")
    } else if windows(3, |part| part[1] == '/' && part[0].is_ascii_digit() && part[2].is_ascii_digit()) {
        Some("a fraction with `/`: let it be a variable of the type Fraction")
    } else if windows(2, |part| part[0].is_alphabetic() && part[1] == '(') && has_bracketed_plural(text) {
        Some("a plural in brackets such as (s): select by { $number -> [one] .. *[other] .. }")
    } else {
        None
    }
}

fn is_iso_day(part: &[char]) -> bool {
    part.iter().enumerate().all(|(index, character)| match index {
        4 | 7 => *character == '-',
        _ => character.is_ascii_digit(),
    })
}

/// `siège(s)`, `Sitz(e)`, `Kandidat(en)`: up to three small letters in brackets, right behind a letter.
fn has_bracketed_plural(text: &str) -> bool {
    text.match_indices('(').any(|(at, _)| {
        let ending = text[at + 1..].split(')').next().unwrap_or_default();
        let behind_a_letter = text[..at].chars().next_back().is_some_and(char::is_alphabetic);
        behind_a_letter && (1..=3).contains(&ending.len()) && ending.chars().all(char::is_lowercase)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_sentence_has_is_found() {
        for text in [
            "un {x} de trop",
            "avec }",
            "\u{2068}A\u{2069}",
            "A\nB",
            "en majorite_relative",
            "avant le 2024-03-12.",
            "un effectif de 10073/365",
            "2 siège(s)",
            "Sitz(e)",
            "3 Kandidat(en)",
        ] {
            assert!(flaw(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_people_write_is_none() {
        for text in [
            "Les 12 listes ont ensemble 4.221 suffrages.",
            "L.413-1(3), art. 25 (texte parallèle)",
            "A/B, et/ou, n° 2024-12",
            "4.221 ÷ 3 ≈ 1.407,33",
            "jusqu'au 12 mars 2024 (au plus tard)",
        ] {
            assert_eq!(flaw(text), None, "{text}");
        }
    }
}

//! Traces of a text that was read in another encoding than it was written in.

/// What Windows-1252 shows for the bytes 0x80 to 0x9F, which follow the first byte of a character of UTF-8.
const SHOWN: &str = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

/// Whether a text seems to be UTF-8 that was read as Latin-1, Windows-1252 or Mac Roman, or to have lost characters.
#[must_use]
pub fn is_damaged(text: &str) -> bool {
    let chars: Vec<char> = text.chars().collect();
    let misread = |first: char, second: char| match first {
        'Ã' | 'Â' | 'Å' | 'Ä' => matches!(second, '\u{80}'..='\u{BF}') || SHOWN.contains(second),
        'â' => matches!(second, '\u{80}'..='\u{9F}') || SHOWN.contains(second),
        _ => false,
    };
    let lost = |around: &[char]| matches!(around, [a, '?', b] if a.is_alphabetic() && b.is_alphabetic());
    text.contains(['\u{FFFD}', '√'])
        || chars.windows(2).any(|pair| matches!(pair, [first, second] if misread(*first, *second)))
        || chars.windows(3).any(lost)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_was_read_in_another_encoding_is_seen() {
        for (text, expected) in [
            ("MÃ¼ller", true),
            ("M?ller", true),
            ("M\u{fffd}ller", true),
            ("dâ€™Huart", true),
            ("M√ºller", true),
            ("Müller & Söhne", false),
            ("Qui ? Quoi ?", false),
            ("Ångström", false),
        ] {
            assert_eq!(is_damaged(text), expected, "{text}");
        }
    }
}

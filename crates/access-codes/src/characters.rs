//! The 32 characters of Crockford's base 32, and what people write for them.

use crate::field::Element;

/// The characters in the order of their values: no I, L, O (too like 1 and 0) and no U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The character that is printed for an element.
pub(crate) fn print(element: Element) -> char {
    char::from(ALPHABET[usize::from(element.bits())])
}

/// The element of a typed character, whatever its case, O read as 0, I and L as 1; `None` when it is no character.
pub(crate) fn read(typed: char) -> Option<Element> {
    let ascii = u8::try_from(typed).ok()?.to_ascii_uppercase();
    let value = match ascii {
        b'0'..=b'9' => ascii - b'0',
        b'O' => 0,
        b'I' | b'L' => 1,
        b'A'..=b'H' => ascii - b'A' + 10,
        b'J' | b'K' => ascii - b'J' + 18,
        b'M' | b'N' => ascii - b'M' + 20,
        b'P'..=b'T' => ascii - b'P' + 22,
        b'V'..=b'Z' => ascii - b'V' + 27,
        _ => return None,
    };
    Some(Element::from_low_bits(value))
}

/// Whether a character only sets characters apart: any space, visible or not, and any dash a keyboard, a word
/// processor or a scanner makes of a hyphen.
pub(crate) const fn is_separator(typed: char) -> bool {
    typed.is_whitespace() || is_invisible(typed) || is_dash(typed)
}

/// Joiners, marks of direction and of byte order, which copying from a document or a mail brings along.
const fn is_invisible(typed: char) -> bool {
    matches!(typed, '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

const fn is_dash(typed: char) -> bool {
    matches!(
        typed,
        '-' | '\u{AD}' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read_back_in_both_cases() {
        for value in 0..32 {
            let element = Element::from_low_bits(value);
            assert_eq!(read(print(element)), Some(element));
            assert_eq!(read(print(element).to_ascii_lowercase()), Some(element));
        }
    }

    #[test]
    fn look_alikes_are_read_as_digits_and_nothing_else_is_a_symbol() {
        for (typed, digit) in [('O', '0'), ('o', '0'), ('I', '1'), ('i', '1'), ('L', '1'), ('l', '1')] {
            assert_eq!(read(typed), read(digit), "{typed}");
        }
        let characters = (char::MIN..=char::MAX).filter(|c| read(*c).is_some()).count();
        assert_eq!(characters, 10 + 2 * 25, "the digits, and the letters without U in both cases");
        assert!(read('U').is_none() && read('u').is_none());
    }

    #[test]
    fn spaces_and_dashes_of_every_sort_are_no_symbols() {
        for separator in " \t\r\n\u{A0}\u{2007}\u{2009}\u{202F}\u{200B}\u{2060}\u{FEFF}\u{3000}".chars() {
            assert!(is_separator(separator), "{separator:?}");
        }
        for separator in "-\u{AD}\u{2010}\u{2011}\u{2012}–—\u{2015}\u{2212}\u{FF0D}".chars() {
            assert!(is_separator(separator), "{separator:?}");
        }
        assert!(!(char::MIN..=char::MAX).any(|c| is_separator(c) && read(c).is_some()));
        assert!(!is_separator('_') && !is_separator('.') && !is_separator('/'));
    }
}

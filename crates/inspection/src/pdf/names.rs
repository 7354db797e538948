//! Names that never stand in a file that is taken, sought in bare bytes: no cross reference hides them.

use memchr::memchr_iter;

use crate::Rejection;

/// Long enough that they do not come by chance in packed bytes.
const NEVER: &[(&[u8], Rejection)] = &[
    (b"JavaScript", Rejection::Script),
    (b"Launch", Rejection::Action),
    (b"ImportData", Rejection::Action),
    (b"SubmitForm", Rejection::Action),
    (b"RichMedia", Rejection::RichMedia),
    (b"Encrypt", Rejection::Encrypted),
];

/// The longest of them, each byte written as `#xx`, with its slash and what ends it.
pub(super) const MAX_NAME: usize = 10 * 3 + 2;

/// Refuses bytes in which such a name stands, also written with escapes.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), Rejection> {
    for slash in memchr_iter(b'/', bytes) {
        let name = &bytes[slash + 1..bytes.len().min(slash + 1 + MAX_NAME)];
        // Most names are none of them by their first letter.
        if !name.first().is_some_and(|first| b"#JLISRE".contains(first)) {
            continue;
        }
        let found = NEVER.iter().find(|(never, _)| stands(name, never));
        if let Some((_, refusal)) = found {
            return Err(*refusal);
        }
    }
    Ok(())
}

/// Whether these bytes are this name, whole.
fn stands(bytes: &[u8], name: &[u8]) -> bool {
    after(bytes, name).is_some()
}

/// What follows this name, if these bytes begin with it, whole.
pub(super) fn after<'b>(mut bytes: &'b [u8], name: &[u8]) -> Option<&'b [u8]> {
    for letter in name {
        bytes = match bytes {
            [b'#', high, low, rest @ ..] if hex(*high, *low) == Some(*letter) => rest,
            [plain, rest @ ..] if plain == letter => rest,
            _ => return None,
        };
    }
    let ends = bytes.first().is_none_or(|next| next.is_ascii_whitespace() || b"\0()<>[]{}/%".contains(next));
    ends.then_some(bytes)
}

fn hex(high: u8, low: u8) -> Option<u8> {
    let digit = |digit: u8| char::from(digit).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_however_it_is_written_and_only_whole() {
        for (text, found) in [
            ("<</S/JavaScript/JS(x)>>", Some(Rejection::Script)),
            ("<</S/J#61vaScript/JS(x)>>", Some(Rejection::Script)),
            ("<</S/#4a#61#76#61#53#63#72#69#70#74>>", Some(Rejection::Script)),
            ("/S /Launch", Some(Rejection::Action)),
            ("/S /#4Caunch\n", Some(Rejection::Action)),
            ("/Encrypt 7 0 R", Some(Rejection::Encrypted)),
            ("/EncryptMetadata true", None),
            ("/JavaScripts", None),
            ("JavaScript", None),
            ("/#4", None),
            ("/", None),
        ] {
            assert_eq!(refuse(text.as_bytes()).err(), found, "{text}");
        }
    }
}

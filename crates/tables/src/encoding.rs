//! From the bytes of a file to text, by its byte order mark, by the charset that was declared, or by what it can be.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use types::Finding;

/// The bytes are not what they are said to be, or are written in two encodings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Undecodable {
    /// The line of the first byte that can't be read, from 1.
    pub line: u64,
}

impl Undecodable {
    /// F.615 at that line.
    #[must_use]
    pub fn finding(self) -> Finding {
        Finding::error(format!("/lines/{}", self.line), "F.615").with("line", self.line)
    }
}

/// The text of a file.
///
/// A byte order mark decides, then the declared charset (a label such as `iso-8859-15`). Without both it is UTF-8, UTF-16
/// where every second byte of the first line is zero, or else Windows-1252, as a spreadsheet saves a plain CSV.
///
/// # Errors
/// A byte does not belong to the encoding, the charset is unknown, or the bytes that are no UTF-8 stand among characters
/// that can only be UTF-8: read as Windows-1252, each of those would become two.
pub fn decode(bytes: &[u8], charset: Option<&str>) -> Result<String, Undecodable> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strictly(encoding, bytes.get(length..).unwrap_or_default());
    }
    match charset {
        Some(label) => match Encoding::for_label(label.trim().as_bytes()) {
            Some(encoding) => strictly(encoding, bytes),
            None => Err(Undecodable { line: 1 }),
        },
        None => match bytes {
            [_, 0, ..] => strictly(UTF_16LE, bytes),
            [0, _, ..] => strictly(UTF_16BE, bytes),
            bytes if mostly_utf8(bytes) => strictly(UTF_8, bytes),
            bytes => strictly(WINDOWS_1252, bytes),
        },
    }
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Undecodable> {
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    if !is_damaged {
        return Ok(text.into_owned());
    }
    let good = text.split('\u{fffd}').next().unwrap_or_default();
    let ends = good.replace("\r\n", "\n").matches(['\r', '\n']).count();
    Err(Undecodable { line: u64::try_from(ends).map_or(u64::MAX, |ends| ends + 1) })
}

/// Whether as many characters can be UTF-8 alone as bytes can't be it.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut characters, mut others) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        others += chunk.invalid().len();
    }
    characters >= others
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "nom\r\nMüller & Söhne\r\nL’Église\r\n";

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn a_file_is_read_in_every_encoding_of_a_spreadsheet() {
        let marked = format!("\u{feff}{TEXT}");
        let windows = WINDOWS_1252.encode(TEXT).0.into_owned();
        for (bytes, charset) in [
            (TEXT.as_bytes().to_vec(), None),
            (TEXT.as_bytes().to_vec(), Some("UTF-8")),
            (marked.as_bytes().to_vec(), None),
            (windows.clone(), None),
            (windows, Some("windows-1252")),
            (utf16(&marked, u16::to_le_bytes), None),
            (utf16(&marked, u16::to_be_bytes), None),
            (utf16(&marked, u16::to_le_bytes), Some("utf-8")),
            (utf16(TEXT, u16::to_le_bytes), None),
            (utf16(TEXT, u16::to_be_bytes), None),
        ] {
            assert_eq!(decode(&bytes, charset).as_deref(), Ok(TEXT), "{charset:?} {bytes:?}");
        }
        assert_eq!(decode(b"", None).as_deref(), Ok(""));
    }

    #[test]
    fn a_declared_charset_is_taken_at_its_word() {
        assert_eq!(decode(b"\xa4", Some("iso-8859-15")).as_deref(), Ok("€"));
        assert_eq!(decode(b"\xa4", Some("iso-8859-1")).as_deref(), Ok("¤"));
        assert_eq!(decode(b"a\nM\xfcller", Some("utf-8")), Err(Undecodable { line: 2 }));
        assert_eq!(decode(b"a", Some("klingon")), Err(Undecodable { line: 1 }));
    }

    #[test]
    fn one_bad_byte_does_not_turn_every_accent_into_two_letters() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b"B\xe4ckerei\r\n");
        assert_eq!(decode(&bytes, None), Err(Undecodable { line: 4 }));
        // A sharp s before a closing quote is a character of UTF-8 by chance.
        assert_eq!(decode(b"\x84Spa\xdf\x93, caf\xe9, h\xf4tel", None).as_deref(), Ok("„Spaß“, café, hôtel"));
    }

    #[test]
    fn half_a_character_of_utf16_is_refused() {
        assert_eq!(decode(b"\xff\xfea\0\n\0\x00\xd8", None), Err(Undecodable { line: 2 }));
    }
}

//! From the bytes of a file to text, by its byte order mark, by the charset that was declared, or by what it can be.

use encoding_rs::{Encoding, ISO_8859_15, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use types::Finding;

use crate::plausible::{is_plausible, mixes_scripts};

/// The text of a file can't be told from its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undecodable {
    /// The bytes are not what they are said to be, or are written in two encodings.
    Bytes {
        /// The line of the first byte that can't be read, from 1.
        line: u64,
    },
    /// The bytes make sense in several encodings, or in none: somebody has to say which it is.
    Encoding {
        /// The line of the first word that reads differently, from 1.
        line: u64,
        /// That word in each encoding: `windows-1252 « Sšhne », macintosh « Söhne »`.
        readings: String,
    },
}

impl Undecodable {
    /// F.615 or F.618 at that line.
    #[must_use]
    pub fn finding(self) -> Finding {
        let at = |line: u64, code| Finding::error(format!("/lines/{line}"), code).with("line", line);
        match self {
            Self::Bytes { line } => at(line, "F.615"),
            Self::Encoding { line, readings } => at(line, "F.618").with("readings", readings),
        }
    }
}

/// The encodings in which spreadsheets save a plain CSV without saying so.
const UNSAID: [&Encoding; 3] = [WINDOWS_1252, ISO_8859_15, MACINTOSH];

/// The text of a file.
///
/// A byte order mark decides, then the declared charset (a label such as `iso-8859-15`). Without both it is UTF-8, UTF-16
/// where every second byte of the first line is zero, or else the only one of Windows-1252, ISO-8859-15 and Mac Roman in
/// which every word can be one.
///
/// # Errors
/// A byte does not belong to the encoding, the charset is unknown, the bytes that are no UTF-8 stand among characters
/// that can only be UTF-8 (read otherwise, each of those would become two), or no one encoding alone makes sense.
pub fn decode(bytes: &[u8], charset: Option<&str>) -> Result<String, Undecodable> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return strictly(encoding, bytes.get(length..).unwrap_or_default());
    }
    match charset {
        Some(label) => match Encoding::for_label(label.trim().as_bytes()) {
            Some(encoding) => strictly(encoding, bytes),
            None => Err(Undecodable::Bytes { line: 1 }),
        },
        None => match bytes {
            [_, 0, ..] => strictly(UTF_16LE, bytes),
            [0, _, ..] => strictly(UTF_16BE, bytes),
            bytes if mostly_utf8(bytes) => match strictly(UTF_8, bytes) {
                // Two accents of Mac Roman can look like one letter of a distant script.
                Ok(text)
                    if mixes_scripts(&text) && as_unsaid(bytes).iter().any(|text| is_plausible(text)) =>
                {
                    Err(doubt(bytes))
                }
                read => read,
            },
            bytes => by_words(bytes),
        },
    }
}

/// The only text that makes sense, of those that the bytes can be.
fn by_words(bytes: &[u8]) -> Result<String, Undecodable> {
    let texts = as_unsaid(bytes);
    let mut plausible = texts.iter().filter(|text| is_plausible(text));
    if let Some(first) = plausible.next()
        && plausible.all(|other| other == first)
    {
        return Ok(first.clone());
    }
    Err(doubt(bytes))
}

fn as_unsaid(bytes: &[u8]) -> [String; 3] {
    UNSAID.map(|encoding| encoding.decode_without_bom_handling(bytes).0.into_owned())
}

/// The first word that reads differently.
fn doubt(bytes: &[u8]) -> Undecodable {
    let is_high = |byte: &u8| !byte.is_ascii();
    let first = bytes.iter().position(is_high).unwrap_or_default();
    let (before, after) = bytes.split_at(first);
    let ends = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let begin = before.iter().rposition(ends).map_or(0, |end| end + 1);
    let end = first + after.iter().position(ends).unwrap_or(after.len());
    let word = bytes.get(begin..end).unwrap_or_default();
    let read = |encoding: &'static Encoding| {
        let (text, _) = encoding.decode_without_bom_handling(word);
        format!("{} « {text} »", encoding.name().to_lowercase())
    };
    let ends = String::from_utf8_lossy(before).replace("\r\n", "\n").matches(['\r', '\n']).count();
    let line = u64::try_from(ends).map_or(u64::MAX, |ends| ends + 1);
    let utf8 = std::str::from_utf8(word).is_ok().then(|| read(UTF_8));
    let readings: Vec<String> = utf8.into_iter().chain(UNSAID.map(read)).collect();
    Undecodable::Encoding { line, readings: readings.join(", ") }
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Undecodable> {
    let (text, is_damaged) = encoding.decode_without_bom_handling(bytes);
    if !is_damaged {
        return Ok(text.into_owned());
    }
    let good = text.split('\u{fffd}').next().unwrap_or_default();
    let ends = good.replace("\r\n", "\n").matches(['\r', '\n']).count();
    Err(Undecodable::Bytes { line: u64::try_from(ends).map_or(u64::MAX, |ends| ends + 1) })
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
        assert_eq!(decode(b"a\nM\xfcller", Some("utf-8")), Err(Undecodable::Bytes { line: 2 }));
        assert_eq!(decode(b"a", Some("klingon")), Err(Undecodable::Bytes { line: 1 }));
    }

    #[test]
    fn one_bad_byte_does_not_turn_every_accent_into_two_letters() {
        let mut bytes = TEXT.as_bytes().to_vec();
        bytes.extend(b"B\xe4ckerei\r\n");
        assert_eq!(decode(&bytes, None), Err(Undecodable::Bytes { line: 4 }));
        // A sharp s before a closing quote is a character of UTF-8 by chance.
        assert_eq!(decode(b"\x84Spa\xdf\x93, caf\xe9, h\xf4tel", None).as_deref(), Ok("„Spaß“, café, hôtel"));
    }

    #[test]
    fn half_a_character_of_utf16_is_refused() {
        assert_eq!(decode(b"\xff\xfea\0\n\0\x00\xd8", None), Err(Undecodable::Bytes { line: 2 }));
    }

    /// Names that damage shows in: of people, companies and streets here and around.
    const NAMES: &[&str] = &[
        "Müller & Söhne",
        "Boulangerie Kieffer",
        "L’Église",
        "Garage Weber-Schröder",
        "Crèche « Les p’tits »",
        "Noël",
        "Zoë Weiß",
        "Søren Ångström",
        "Łukasz Wójcik",
        "Šimek",
        "Žižka",
        "François Lefèvre",
        "Ñuñez",
        "Esch-sur-Alzette",
        "rue de l'Église",
        "Straßen",
        "Cœur de Lux",
        "Ÿ-Consult",
        "D'Haese",
        "d’Alsace",
        "Fiduciaire €uro",
        "Lux™",
        "D´AMICO & Söhne",
        "RUE DE L´EGLISE",
        "O´Brien",
        "Nº 12",
        "Mª Lopez",
        "3¾ Taille",
        "5‰",
        "‘amis’",
        "MÜLLER",
        "GÉRARD",
        "Ülkü",
        "O’Brien",
        "Ävatar",
        "João Conceição",
        "Đorđević",
        "Νικόλαος",
        "Нестеренко",
        "Nguyễn",
        "Köln-Mülheim",
        "Æther",
        "Þór",
        "1, rue Érasme",
        "Maître Hénin",
    ];

    fn encode(name: &str, encoding: &'static Encoding) -> Option<Vec<u8>> {
        let (bytes, _, is_lossy) = encoding.encode(name);
        (!is_lossy).then(|| bytes.into_owned())
    }

    #[test]
    fn each_difficult_name_is_read_exactly_or_asked_about_and_never_damaged() {
        let (mut exact, mut asked) = (0, Vec::new());
        for name in NAMES {
            assert_eq!(decode(name.as_bytes(), None).as_deref(), Ok(*name));
            for bytes in [
                utf16(&format!("\u{feff}{name}"), u16::to_le_bytes),
                utf16(&format!("\u{feff}{name}"), u16::to_be_bytes),
            ] {
                assert_eq!(decode(&bytes, None).as_deref(), Ok(*name));
            }
            for encoding in UNSAID {
                let Some(bytes) = encode(name, encoding) else { continue };
                assert_eq!(decode(&bytes, Some(encoding.name())).as_deref(), Ok(*name), "declared");
                match decode(&bytes, None) {
                    Ok(read) => {
                        assert_eq!(read, *name, "{}", encoding.name());
                        exact += 1;
                    }
                    Err(Undecodable::Encoding { readings, .. }) => {
                        assert!(readings.contains('«'), "{readings}");
                        asked.push((*name, encoding.name()));
                    }
                    Err(undecodable) => panic!("{name}: {undecodable:?}"),
                }
            }
        }
        // Alone, some names make sense twice; in a table of many, one other word settles it.
        assert!(exact > 2 * asked.len(), "{exact} exact, asked: {asked:?}");
    }

    #[test]
    fn a_table_as_each_spreadsheet_saves_it_is_read() {
        let table = "nom;rue\r\nMüller & Söhne;1, rue de l'Église\r\nCrèche Noël;rue Érasme\r\n";
        for encoding in UNSAID {
            let bytes = encoding.encode(table).0;
            assert_eq!(decode(&bytes, None).as_deref(), Ok(table), "{}", encoding.name());
        }
        let asked = decode(b"nom\nSimon\nS\x9ahne\n", None);
        let readings = "windows-1252 « Sšhne », iso-8859-15 « S\u{9a}hne », macintosh « Söhne »".to_owned();
        assert_eq!(asked, Err(Undecodable::Encoding { line: 3, readings }));
    }
}

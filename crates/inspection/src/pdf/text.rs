//! What the pages of a PDF say.

use std::collections::BTreeMap;

use lopdf::{
    Document, Error, Object, ObjectId,
    content::{Content, Operation},
    decode_text_string,
};
use unicode_normalization::UnicodeNormalization;

use super::{load, whole};
use crate::{MAX_TEXT, MAX_UNPACKED, Rejection};

/// Which of these words the pages say, whatever their case and wherever lines end; `None` where they say nothing at all, as
/// a scan does.
pub(crate) fn says(bytes: &[u8], wanted: &[String]) -> Result<Option<Vec<bool>>, Rejection> {
    let read = load(whole(bytes)?)?;
    let mut said = String::new();
    for page in read.page_iter() {
        // A page that can't be followed says nothing; the others do.
        drop(tell(&read, page, &mut said));
        if said.len() > MAX_TEXT {
            return Err(Rejection::Unpacked);
        }
    }
    let said = comparable(&said);
    if said.is_empty() {
        return Ok(None);
    }
    Ok(Some(wanted.iter().map(|words| said.contains(&comparable(words))).collect()))
}

/// Sign by sign, without what a page may choose: blanks, ends of lines with their hyphens, capitals.
fn comparable(text: &str) -> String {
    let shown = text.chars().filter(|character| !character.is_whitespace() && *character != '\u{ad}');
    shown.flat_map(char::to_lowercase).nfc().collect()
}

/// What a page shows, in the order in which it is drawn; where it says what some signs stand for, that.
pub(super) fn tell(read: &Document, page: ObjectId, said: &mut String) -> Result<(), Error> {
    let mut encodings = BTreeMap::new();
    for (name, font) in read.get_page_fonts(page)? {
        // A font without a key to its letters says nothing.
        if let Ok(encoding) = font.get_font_encoding_with_limit(read, MAX_TEXT) {
            encodings.insert(name, encoding);
        }
    }
    let content = Content::decode(&read.get_page_content_with_limit(page, MAX_UNPACKED)?)?;
    // Marked passages, and whether they say themselves what they stand for.
    let (mut encoding, mut passages) = (None, Vec::new());
    for Operation { operator, operands } in &content.operations {
        match operator.as_str() {
            "Tf" => encoding = operands.first().and_then(|font| encodings.get(font.as_name().ok()?)),
            "BMC" => passages.push(false),
            "BDC" => {
                let actual = operands.get(1).and_then(|marks| marks.as_dict().ok()?.get(b"ActualText").ok());
                passages.push(actual.is_some());
                said.push_str(&actual.map(decode_text_string).transpose()?.unwrap_or_default());
            }
            "EMC" => drop(passages.pop()),
            "Tj" | "TJ" | "'" | "\"" if !passages.contains(&true) => {
                let Some(encoding) = encoding else { continue };
                let parts = operands.iter().flat_map(|shown| match shown {
                    Object::Array(parts) => parts.as_slice(),
                    one => std::slice::from_ref(one),
                });
                for characters in parts.filter_map(|part| part.as_str().ok()) {
                    said.push_str(&Document::decode_text(encoding, characters)?);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

//! Whether a PDF is a paper as it was printed: text alone, without anything that could be a signature.

use lopdf::{Document, Object, content::Content};

use super::{load, text::tell, whole};
use crate::{MAX_BARE_PAGES, MAX_TEXT, MAX_UNPACKED, Rejection};

/// Pictures, and what people draw onto a page.
const DRAWN: [&[u8]; 3] = [b"Image", b"Ink", b"Stamp"];

/// What the first pages say; `None` where there is a signature, a picture, or anything that was drawn by hand.
pub(crate) fn bare_text(bytes: &[u8]) -> Result<Option<String>, Rejection> {
    let read = load(whole(bytes)?)?;
    if read.objects.values().any(|object| is_drawn(object, &read) || is_signed(object, &read)) {
        return Ok(None);
    }
    let mut said = String::new();
    for page in read.page_iter().take(MAX_BARE_PAGES) {
        let content = read.get_page_content_with_limit(page, MAX_UNPACKED).unwrap_or_default();
        let operations = Content::decode(&content).map(|content| content.operations).unwrap_or_default();
        if operations.iter().any(|operation| operation.operator == "BI") {
            return Ok(None);
        }
        // A page that can't be followed says nothing; the others do.
        drop(tell(&read, page, &mut said));
        if said.len() > MAX_TEXT {
            return Err(Rejection::Unpacked);
        }
    }
    Ok(Some(said))
}

fn is_drawn(object: &Object, read: &Document) -> bool {
    let dictionary = match object {
        Object::Stream(stream) => &stream.dict,
        Object::Dictionary(dictionary) => dictionary,
        _ => return false,
    };
    let kind = dictionary.get_deref(b"Subtype", read).and_then(Object::as_name);
    kind.is_ok_and(|kind| DRAWN.contains(&kind))
}

fn is_signed(object: &Object, read: &Document) -> bool {
    let Ok(dictionary) = object.as_dict() else { return false };
    let field = dictionary.get_deref(b"FT", read).and_then(Object::as_name).is_ok_and(|kind| kind == b"Sig");
    field && dictionary.get_deref(b"V", read).and_then(Object::as_dict).is_ok()
}

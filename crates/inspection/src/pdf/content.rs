//! What the objects of a PDF do and carry.

use lopdf::{Dictionary, Document, Object, Stream};

use super::streams::{Budget, refuse_chained};
use crate::{MAX_PIXELS_IN_PDF, Rejection};

/// The signature fields of a document.
#[derive(Default)]
pub(super) struct Signatures {
    pub(super) fields: u32,
    pub(super) signed: u32,
}

/// Refuses a document one of whose objects, reached or not, does something by itself or carries what is not taken.
pub(super) fn refuse(document: &Document, budget: &mut Budget) -> Result<Signatures, Rejection> {
    let mut signatures = Signatures::default();
    for top in document.objects.values() {
        let mut open = vec![top];
        while let Some(object) = open.pop() {
            match object {
                Object::Array(items) => open.extend(items),
                Object::Dictionary(dictionary) => {
                    refuse_dictionary(dictionary, document, &mut signatures)?;
                    open.extend(dictionary.iter().map(|(_, value)| value));
                }
                Object::Stream(stream) => {
                    refuse_dictionary(&stream.dict, document, &mut signatures)?;
                    refuse_stream(stream, document, budget)?;
                    open.extend(stream.dict.iter().map(|(_, value)| value));
                }
                Object::Null
                | Object::Boolean(_)
                | Object::Integer(_)
                | Object::Real(_)
                | Object::Name(_)
                | Object::String(..)
                | Object::Reference(_) => {}
            }
        }
    }
    Ok(signatures)
}

fn name<'a>(dictionary: &'a Dictionary, key: &[u8], document: &'a Document) -> Option<&'a [u8]> {
    dictionary.get_deref(key, document).and_then(Object::as_name).ok()
}

fn refuse_dictionary(
    dictionary: &Dictionary,
    document: &Document,
    signatures: &mut Signatures,
) -> Result<(), Rejection> {
    if dictionary.has(b"JS") || dictionary.has(b"JavaScript") {
        return Err(Rejection::Script);
    }
    if dictionary.has(b"XFA") {
        return Err(Rejection::Xfa);
    }
    match name(dictionary, b"S", document).unwrap_or_default() {
        b"JavaScript" => return Err(Rejection::Script),
        b"Launch" | b"SubmitForm" | b"ImportData" | b"GoToE" | b"GoToR" => return Err(Rejection::Action),
        // A thread of another file: opening it asks for that file, and a file can stand on another machine.
        b"Thread" if dictionary.has(b"F") => return Err(Rejection::Action),
        b"Rendition" | b"Movie" | b"Sound" | b"GoTo3DView" | b"RichMediaExecute" => {
            return Err(Rejection::RichMedia);
        }
        _ => {}
    }
    // A link may lead to a page of the web, since a person follows it; nothing may go there by itself.
    if let Ok(action) = dictionary.get_deref(b"OpenAction", document) {
        refuse_calls(action, document)?;
    }
    if let Ok(Object::Dictionary(actions)) = dictionary.get_deref(b"AA", document) {
        if actions.len() > MAX_ACTIONS {
            return Err(Rejection::Action);
        }
        for (_, action) in actions {
            refuse_calls(action, document)?;
        }
    }
    match name(dictionary, b"Subtype", document).unwrap_or_default() {
        b"RichMedia" | b"Movie" | b"Sound" | b"Screen" | b"3D" => return Err(Rejection::RichMedia),
        _ => {}
    }
    if dictionary.has(b"EF") && !is_data(dictionary, document) {
        return Err(Rejection::EmbeddedFile);
    }
    if name(dictionary, b"FT", document) == Some(b"Sig") {
        signatures.fields = signatures.fields.saturating_add(1);
        let signed = dictionary.get_deref(b"V", document).and_then(Object::as_dict).is_ok();
        signatures.signed = signatures.signed.saturating_add(u32::from(signed));
    }
    Ok(())
}

/// How many actions one thing may have, and how many may follow one after the other.
const MAX_ACTIONS: usize = 32;

/// Refuses an action that goes to the web, or one after it that does.
fn refuse_calls(action: &Object, document: &Document) -> Result<(), Rejection> {
    let mut open = vec![action];
    for _ in 0..MAX_ACTIONS {
        let Some(action) = open.pop() else { return Ok(()) };
        let Ok((_, Object::Dictionary(action))) = document.dereference(action) else { continue };
        if name(action, b"S", document) == Some(b"URI") || action.has(b"URI") {
            return Err(Rejection::Action);
        }
        match action.get_deref(b"Next", document) {
            Ok(Object::Array(following)) if following.len() > MAX_ACTIONS => return Err(Rejection::Action),
            Ok(Object::Array(following)) => open.extend(following),
            Ok(following) => open.push(following),
            Err(_) => {}
        }
    }
    // Nobody needs so many.
    Err(Rejection::Action)
}

/// Kinds of file that may be carried: plain data, which no program runs.
const DATA: &[&str] = &[".json", ".xml", ".csv", ".txt"];

/// Whether a carried file is called what plain data is called, by each of its names.
fn is_data(dictionary: &Dictionary, document: &Document) -> bool {
    let names =
        [b"F".as_slice(), b"UF"].map(|key| dictionary.get_deref(key, document).and_then(Object::as_str));
    let mut names = names.iter().flatten().peekable();
    names.peek().is_some()
        && names.all(|name| {
            // Also in UTF-16, where every other byte of these letters is zero.
            let letters: Vec<u8> = name.iter().copied().filter(|byte| *byte != 0).collect();
            let called = String::from_utf8_lossy(&letters).to_lowercase();
            DATA.iter().any(|ending| called.ends_with(ending))
        })
}

/// What programs, archives and documents begin with.
const NO_DATA: &[&[u8]] =
    &[b"MZ", b"\x7fELF", b"PK", b"#!", b"%PDF", b"\xca\xfe\xba\xbe", b"\xd0\xcf\x11\xe0"];

fn refuse_stream(stream: &Stream, document: &Document, budget: &mut Budget) -> Result<(), Rejection> {
    let dictionary = &stream.dict;
    // Its bytes stand in another file: nobody has looked into that one.
    if dictionary.has(b"F") || dictionary.has(b"FFilter") || dictionary.has(b"FDecodeParms") {
        return Err(Rejection::Action);
    }
    if name(dictionary, b"Subtype", document) == Some(b"Image") {
        let side = |key: &[u8]| dictionary.get_deref(key, document).and_then(Object::as_i64);
        let [width, height] = [side(b"Width"), side(b"Height")]
            .map(|side| side.ok().and_then(|side| u64::try_from(side).ok()).unwrap_or_default());
        if width.saturating_mul(height) > MAX_PIXELS_IN_PDF {
            return Err(Rejection::PictureTooLarge);
        }
    }
    refuse_chained(stream, budget)?;
    if name(dictionary, b"Type", document) == Some(b"EmbeddedFile") {
        let carried = stream.get_plain_content_with_limit(crate::MAX_UNPACKED);
        let carried = carried.map_err(|_| Rejection::Unreadable)?;
        if NO_DATA.iter().any(|start| carried.starts_with(start)) {
            return Err(Rejection::EmbeddedFile);
        }
    }
    Ok(())
}

//! A PDF: one document from its header to its end mark, which does nothing by itself.

mod bare;
mod content;
mod lengths;
mod names;
mod pages;
mod references;
mod streams;
mod text;

use lopdf::{Document, LoadOptions, xref::XrefRecovery};

use crate::{MAX_UNPACKED, Rejection, Report};
pub(crate) use bare::bare_text;
use streams::Budget;
pub(crate) use text::says;

/// The most that one stream of the parser's own (objects, cross references) may unpack to.
const MAX_OBJECTS_UNPACKED: usize = 32 * 1024 * 1024;

pub(crate) fn inspect(bytes: &[u8]) -> Result<Report, Rejection> {
    let document = whole(bytes)?;
    names::refuse(document)?;
    // Every packed stream is unpacked wherever it stands, also where no cross reference leads to it: programs that
    // repair a file find it there.
    let mut budget = Budget::of(MAX_UNPACKED);
    streams::refuse_packed(document, &mut budget)?;
    lengths::refuse(document)?;
    let read = load(document)?;
    if read.was_encrypted() || read.is_encrypted() {
        return Err(Rejection::Encrypted);
    }
    references::refuse(document, &read)?;
    let signatures = content::refuse(&read, &mut budget)?;
    let pages = pages::count(&read)?;
    Ok(Report::Pdf { pages, signature_fields: signatures.fields, signatures: signatures.signed })
}

/// The bytes from the header to the end mark, where nothing but white space follows.
fn whole(bytes: &[u8]) -> Result<&[u8], Rejection> {
    let end = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(0, |last| last + 1);
    let document = &bytes[..end];
    let version =
        document.get(5..8).is_some_and(|version| matches!(version, [b'1' | b'2', b'.', b'0'..=b'9']));
    if !version {
        return Err(Rejection::Unreadable);
    }
    if document.ends_with(b"%%EOF") {
        return Ok(document);
    }
    // Without an end mark it was cut off; with one, something stands behind it.
    let ended = memchr::memmem::rfind(document, b"%%EOF").is_some();
    Err(if ended { Rejection::TrailingData } else { Rejection::Unreadable })
}

fn load(bytes: &[u8]) -> Result<Document, Rejection> {
    let options = LoadOptions { max_decompressed_size: Some(MAX_OBJECTS_UNPACKED), ..LoadOptions::default() };
    let read = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        lopdf::Error::Decompress(_) => Rejection::Unpacked,
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Rejection::Encrypted,
        _ => Rejection::Unreadable,
    })?;
    // What was found by guessing, another program finds otherwise.
    match read.xref_recovery {
        Some(XrefRecovery::Reconstructed) => Err(Rejection::Unreadable),
        Some(_) | None => Ok(read),
    }
}

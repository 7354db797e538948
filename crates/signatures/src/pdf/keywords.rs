//! The words by which a reader finds its way who rebuilds a file: each stands only where this file has it.
//!
//! Readers repair what they do not understand, each at another point: they look through all bytes for the heads of
//! objects, for trailers and tables. A head in a comment or in a stream would be an object to them.

use memchr::memmem;

use super::file::{Broken, File};

/// Refuses a file in which such a word stands anywhere else: in a comment, a text, or the bytes of a stream.
pub(super) fn refuse(file: &File<'_>) -> Result<(), Broken> {
    let spans = file.revisions.iter().flat_map(|revision| revision.objects.values());
    let objects = spans.filter(|stored| stored.span.is_some()).count();
    let tables = file.revisions.iter().filter(|revision| revision.table).count();
    // What the file has is found with the rest: as many as there are mean that there is nothing else.
    let expected = [
        (heads(file.data), objects),
        (trailers(file.data), tables),
        (xrefs(file.data), tables),
        (memmem::find_iter(file.data, b"startxref").count(), file.revisions.len()),
    ];
    if expected.iter().all(|(found, there)| found == there) { Ok(()) } else { Err(Broken::Unlisted) }
}

/// Space, as generously as any reader sees it.
const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t'..=b'\r' | b' ' | 0xa0)
}

/// How many times `12 0 obj` stands there.
fn heads(data: &[u8]) -> usize {
    memmem::find_iter(data, b"obj").filter(|place| is_head(&data[..*place])).count()
}

/// Whether two numbers stand at the end of these bytes.
fn is_head(before: &[u8]) -> bool {
    let mut before = before;
    (0..2).all(|_| {
        let numbers = before.trim_end_by(is_space);
        let rest = numbers.trim_end_by(|byte| byte.is_ascii_digit());
        let found = numbers.len() < before.len() && rest.len() < numbers.len();
        before = rest;
        found
    })
}

trait TrimEnd {
    fn trim_end_by(&self, what: impl Fn(u8) -> bool) -> &Self;
}

impl TrimEnd for [u8] {
    fn trim_end_by(&self, what: impl Fn(u8) -> bool) -> &Self {
        let kept = self.iter().rposition(|byte| !what(*byte)).map_or(0, |last| last + 1);
        &self[..kept]
    }
}

/// How many times `trailer` stands before a dictionary.
fn trailers(data: &[u8]) -> usize {
    let found = memmem::find_iter(data, b"trailer").filter(|place| {
        let mut after = data[place + b"trailer".len()..].iter().skip_while(|byte| is_space(**byte));
        after.next() == Some(&b'<') && after.next() == Some(&b'<')
    });
    found.count()
}

/// How many times `xref` stands as a word of its own.
fn xrefs(data: &[u8]) -> usize {
    let found = memmem::find_iter(data, b"xref").filter(|place| {
        let before = place.checked_sub(1).is_none_or(|before| is_space(data[before]));
        before && data.get(place + b"xref".len()).is_none_or(|after| is_space(*after))
    });
    found.count()
}

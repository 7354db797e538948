//! Cross references: none goes in a circle, and none leads to an object that is there and can't be read.

use std::collections::BTreeSet;

use lopdf::{Document, xref::XrefEntry};
use memchr::memmem;

use crate::Rejection;

/// Refuses references that one program follows and another does not.
pub(super) fn refuse(bytes: &[u8], read: &Document) -> Result<(), Rejection> {
    refuse_circle(bytes, read.xref_start)?;
    // The parser leaves out what it can't read, for its depth or for its form. Other programs might read it.
    for (number, entry) in &read.reference_table.entries {
        let lost = match entry {
            XrefEntry::Free | XrefEntry::UnusableFree => false,
            XrefEntry::Normal { offset, generation } => {
                !read.objects.contains_key(&(*number, *generation)) && object_at(bytes, *number, *offset)
            }
            XrefEntry::Compressed { container, .. } => {
                !read.objects.contains_key(&(*number, 0)) && read.objects.contains_key(&(*container, 0))
            }
        };
        if lost {
            return Err(Rejection::Unreadable);
        }
    }
    Ok(())
}

/// Whether this object begins here, whatever it holds; its own cross references are not looked at as an object.
fn object_at(bytes: &[u8], number: u32, offset: u32) -> bool {
    let there = usize::try_from(offset).ok().and_then(|offset| bytes.get(offset..)).unwrap_or_default();
    let head = &there[..there.len().min(64)];
    let words: Vec<&[u8]> =
        head.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).take(3).collect();
    matches!(words.as_slice(), [own, _, mark] if *own == number.to_string().as_bytes() && mark.starts_with(b"obj"))
}

/// Follows the chain of revisions from the last one back.
fn refuse_circle(bytes: &[u8], start: usize) -> Result<(), Rejection> {
    let (mut at, mut seen) = (start, BTreeSet::new());
    while seen.insert(at) {
        let section = bytes.get(at..).ok_or(Rejection::Unreadable)?;
        let mark: &[u8] =
            if section.trim_ascii_start().starts_with(b"xref") { b"startxref" } else { b"stream" };
        let section = &section[..memmem::find(section, mark).unwrap_or(section.len())];
        let Some(before) = memmem::rfind(section, b"/Prev") else { return Ok(()) };
        let digits = section[before + 5..].trim_ascii_start();
        let digits = &digits[..digits.iter().take_while(|byte| byte.is_ascii_digit()).count()];
        let before = str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
        at = before.ok_or(Rejection::Unreadable)?;
    }
    Err(Rejection::Unreadable)
}

//! Cross references: none goes in a circle, and none leads to an object that is there and can't be read.

use std::collections::BTreeSet;

use lopdf::{Document, xref::XrefEntry};

use super::names;
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

/// Follows the chain of sections from the last one back.
fn refuse_circle(bytes: &[u8], start: usize) -> Result<(), Rejection> {
    let (mut at, mut seen) = (start, BTreeSet::new());
    while seen.insert(at) {
        let section = bytes.get(at..).ok_or(Rejection::Unreadable)?;
        let Some(digits) = trailer(section).and_then(before) else { return Ok(()) };
        let digits = &digits[..digits.iter().take_while(|byte| byte.is_ascii_digit()).count()];
        let before = str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok());
        at = before.ok_or(Rejection::Unreadable)?;
    }
    Err(Rejection::Unreadable)
}

/// From the dictionary of a section on: behind the lines of its own table, or behind the head of its stream. What the next section
/// says is not its own: the first table of a file that is read from its beginning may have no end mark before that one.
fn trailer(section: &[u8]) -> Option<&[u8]> {
    let section = section.trim_ascii_start();
    let Some(table) = section.strip_prefix(b"xref") else {
        let head: Vec<&[u8]> = section.splitn(4, u8::is_ascii_whitespace).collect();
        let mark = head.get(2).filter(|mark| mark.starts_with(b"obj"))?;
        let behind = section.len() - head.get(3).map_or(0, |rest| rest.len() + 1) - mark.len() + 3;
        return dictionary(&section[behind..]);
    };
    let lines = table.iter().take_while(|byte| is_of_table(**byte)).count();
    dictionary(table[lines..].strip_prefix(b"trailer")?)
}

/// What the lines of a table are made of.
const fn is_of_table(byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_whitespace() || matches!(byte, b'n' | b'f')
}

fn dictionary(bytes: &[u8]) -> Option<&[u8]> {
    skip_space(bytes).strip_prefix(b"<<")
}

fn skip_space(mut bytes: &[u8]) -> &[u8] {
    loop {
        let blank = bytes.iter().take_while(|byte| byte.is_ascii_whitespace() || **byte == 0).count();
        bytes = &bytes[blank..];
        if !bytes.starts_with(b"%") {
            return bytes;
        }
        let line = bytes.iter().take_while(|byte| !b"\r\n".contains(byte)).count();
        bytes = &bytes[line..];
    }
}

/// What a dictionary says of the section before, itself and not what stands within it.
fn before(mut bytes: &[u8]) -> Option<&[u8]> {
    let (mut depth, mut found) = (0_usize, None);
    loop {
        bytes = skip_space(bytes);
        bytes = match *bytes {
            [] => return found,
            [b'<', b'<', ref rest @ ..] | [b'[', ref rest @ ..] => {
                depth += 1;
                rest
            }
            [b'>', b'>', ref rest @ ..] | [b']', ref rest @ ..] => {
                let Some(above) = depth.checked_sub(1) else { return found };
                depth = above;
                rest
            }
            [b'(', ref rest @ ..] => behind_text(rest),
            [b'/', ref rest @ ..] => {
                if depth == 0
                    && let Some(value) = names::after(rest, b"Prev")
                {
                    found = Some(skip_space(value));
                }
                rest
            }
            [_, ref rest @ ..] => rest,
        };
    }
}

/// What stands behind a text whose first bracket was read.
fn behind_text(bytes: &[u8]) -> &[u8] {
    let (mut open, mut at) = (1_usize, 0);
    while let Some(byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'\\' => at += 1,
            b'(' => open += 1,
            b')' => open -= 1,
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
    bytes.get(at..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(section: &str) -> Option<String> {
        let digits = trailer(section.as_bytes()).and_then(before)?;
        Some(digits.iter().take_while(|byte| byte.is_ascii_digit()).map(|digit| char::from(*digit)).collect())
    }

    #[test]
    fn a_section_says_itself_which_one_is_before_it() {
        let table = "xref\n0 2\n0000000000 65535 f \n0000000017 00000 n \ntrailer\n";
        for (own, before) in [
            ("<</Size 2/Prev 12>>", Some("12")),
            ("<</Size 2 /Prev %\n 12>>", Some("12")),
            ("<</Size 2/#50rev 12>>", Some("12")),
            ("<</Info<</Prev 7>>/Prev 12/ID[(/Prev 8)<00>]>>", Some("12")),
            // Readers that take the last of two are followed.
            ("<</Prev 7/Prev 12>>", Some("12")),
            ("<</Info<</Prev 7>>/ID[(\\)/Prev 8)<00>]/Previous 9>>", None),
            ("<</Size 2>>\nxref\n0 0\ntrailer\n<</Prev 12>>", None),
            ("<</Size 2>>\nstartxref\n0\n%%EOF\n9 0 obj\n<</Prev 12>>", None),
        ] {
            assert_eq!(said(&format!("{table}{own}")).as_deref(), before, "{own}");
            assert_eq!(said(&format!("7 0 obj\n{own}stream\n/Prev 1")).as_deref(), before, "{own}");
            assert_eq!(said(&format!("7 0 obj{own}stream\n/Prev 1")).as_deref(), before, "{own}");
        }
    }
}

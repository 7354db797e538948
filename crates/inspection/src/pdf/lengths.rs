//! Lengths of streams that stand in objects of their own: each is looked up for each of its streams, and so is small.

use std::collections::BTreeSet;

use memchr::{memchr_iter, memmem};

use super::names;
use crate::Rejection;

/// The most bytes from the head of such an object to its end.
const MAX_OBJECT: usize = 256;

/// Refuses an object that is the length of a stream, and large: with a long comment, or anything else.
pub(super) fn refuse(bytes: &[u8]) -> Result<(), Rejection> {
    let mut lengths = BTreeSet::new();
    for slash in memchr_iter(b'/', bytes) {
        if let Some(rest) = names::after(&bytes[slash + 1..], b"Length") {
            lengths.extend(reference(&rest[..rest.len().min(MAX_OBJECT)])?);
        }
    }
    for word in memmem::find_iter(bytes, b"obj") {
        let is_length = number_before(&bytes[..word]).is_some_and(|number| lengths.contains(&number));
        let body = &bytes[word..bytes.len().min(word + MAX_OBJECT)];
        if is_length && memmem::find(body, b"endobj").is_none() {
            return Err(Rejection::Unreadable);
        }
    }
    Ok(())
}

/// The number of a reference after white space and comments, which are short in an honest file.
fn reference(mut bytes: &[u8]) -> Result<Option<u32>, Rejection> {
    loop {
        bytes = trim_start(bytes);
        match bytes.first() {
            None => return Err(Rejection::Unreadable),
            Some(b'%') => {
                let line =
                    bytes.iter().position(|byte| b"\r\n".contains(byte)).ok_or(Rejection::Unreadable)?;
                bytes = &bytes[line..];
            }
            Some(_) => break,
        }
    }
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let number = str::from_utf8(&bytes[..digits]).ok().and_then(|digits| digits.parse().ok());
    // A length that stands here is a number and nothing more: two numbers are a reference.
    let next = trim_start(&bytes[digits..]).first();
    Ok(number.filter(|_| next.is_some_and(|next| next.is_ascii_digit() || *next == b'%')))
}

fn trim_start(bytes: &[u8]) -> &[u8] {
    let blank = bytes.iter().take_while(|byte| is_blank(**byte)).count();
    &bytes[blank..]
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == 0
}

/// The number of the object whose head ends here: `12 0 `.
fn number_before(bytes: &[u8]) -> Option<u32> {
    let cut = |bytes: &mut &[u8], what: fn(u8) -> bool| {
        let kept = bytes.iter().rposition(|byte| !what(*byte)).map_or(0, |last| last + 1);
        let (rest, found) = bytes.split_at(kept);
        *bytes = rest;
        found.len()
    };
    let (mut rest, digit) = (bytes, |byte: u8| byte.is_ascii_digit());
    if cut(&mut rest, is_blank) == 0 || cut(&mut rest, digit) == 0 || cut(&mut rest, is_blank) == 0 {
        return None;
    }
    let end = rest.len();
    let digits = cut(&mut rest, digit);
    str::from_utf8(&bytes[end - digits..end]).ok()?.parse().ok()
}

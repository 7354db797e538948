//! A PNG, chunk by chunk to its end.

use crate::{
    Rejection, Report,
    picture::{Beside, sides},
};

/// Bytes of the mark at the start.
const MARK: usize = 8;

/// A chunk: its name and its bytes; whether its check sum is right was looked at.
struct Chunk<'a> {
    name: [u8; 4],
    data: &'a [u8],
}

/// The chunk here and where the next one begins.
fn chunk(bytes: &[u8], at: usize) -> Option<(Chunk<'_>, usize)> {
    let (length, rest) = bytes.get(at..)?.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let (data, rest) = rest.split_at_checked(length)?;
    let (check, _) = rest.split_first_chunk::<4>()?;
    let mut sum = flate2::Crc::new();
    sum.update(name);
    sum.update(data);
    (sum.sum() == u32::from_be_bytes(*check)).then_some((Chunk { name: *name, data }, at + 12 + length))
}

pub(crate) fn inspect(bytes: &[u8]) -> Result<Report, Rejection> {
    let (header, mut at) = chunk(bytes, MARK).ok_or(Rejection::Unreadable)?;
    let [w1, w2, w3, w4, h1, h2, h3, h4, _, _, 0, 0, 0 | 1] = *header.data else {
        return Err(Rejection::Unreadable);
    };
    if header.name != *b"IHDR" {
        return Err(Rejection::Unreadable);
    }
    let report = sides(u32::from_be_bytes([w1, w2, w3, w4]), u32::from_be_bytes([h1, h2, h3, h4]))?;
    let (mut beside, mut picture) = (Beside::default(), false);
    loop {
        let (chunk, next) = chunk(bytes, at).ok_or(Rejection::Unreadable)?;
        match &chunk.name {
            b"IDAT" => picture = true,
            b"IEND" if chunk.data.is_empty() && picture => {
                return if next == bytes.len() { Ok(report) } else { Err(Rejection::TrailingData) };
            }
            b"IHDR" | b"IEND" => return Err(Rejection::Unreadable),
            // A film of pictures, of which one is shown and others are not.
            b"acTL" | b"fcTL" | b"fdAT" => return Err(Rejection::RichMedia),
            name if name.iter().all(u8::is_ascii_alphabetic) => beside.add(chunk.data.len() + 12)?,
            _ => return Err(Rejection::Unreadable),
        }
        at = next;
    }
}

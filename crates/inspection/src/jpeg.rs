//! A JPEG, marker by marker to its end, and what a phone puts behind it.

mod behind;

use memchr::memchr;

use crate::{
    Rejection, Report,
    picture::{Beside, sides},
};

/// A progressive picture has about ten; thousands of them keep a reader busy for minutes.
const MAX_SCANS: usize = 100;

/// The marker here, behind its fill bytes, and where what follows it begins.
fn marker(bytes: &[u8], mut at: usize) -> Option<(u8, usize)> {
    if *bytes.get(at)? != 0xff {
        return None;
    }
    while *bytes.get(at)? == 0xff {
        at += 1;
    }
    Some((*bytes.get(at)?, at + 1))
}

/// The segment here, without its length, and where the next marker begins.
fn segment(bytes: &[u8], at: usize) -> Option<(&[u8], usize)> {
    let length = bytes.get(at..at + 2).map(|two| usize::from(u16::from_be_bytes([two[0], two[1]])))?;
    let data = bytes.get(at + 2..at + length)?;
    Some((data, at + length))
}

/// Where the coded picture that begins here ends: at the next marker that is no restart.
fn coded(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += memchr(0xff, bytes.get(at..)?)?;
        match bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

/// One whole picture.
struct Picture {
    sides: Report,
    /// Where it ends.
    end: usize,
    /// It says that further pictures stand behind it.
    of_several: bool,
    /// It says that a film stands behind it.
    moves: bool,
}

pub(crate) fn inspect(bytes: &[u8]) -> Result<Report, Rejection> {
    let mut beside = Beside::default();
    let first = picture(bytes, 0, &mut beside)?;
    behind::refuse(bytes, &first, &mut beside)?;
    Ok(first.sides)
}

/// The picture that begins here.
fn picture(bytes: &[u8], start: usize, beside: &mut Beside) -> Result<Picture, Rejection> {
    let (mut at, mut found, mut scans) = (start + 2, None, 0);
    let (mut of_several, mut moves) = (false, false);
    loop {
        let (name, next) = marker(bytes, at).ok_or(Rejection::Unreadable)?;
        at = match name {
            0xd9 => {
                let sides = found.filter(|_| scans > 0).ok_or(Rejection::Unreadable)?;
                return Ok(Picture { sides, end: next, of_several, moves });
            }
            // Frames, but for the tables and the extension that share their numbers.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let (data, end) = segment(bytes, next).ok_or(Rejection::Unreadable)?;
                let [_, h1, h2, w1, w2, 1..=4, ..] = *data else { return Err(Rejection::Unreadable) };
                if found.is_some() {
                    return Err(Rejection::Unreadable);
                }
                let [width, height] = [[w1, w2], [h1, h2]].map(|side| u32::from(u16::from_be_bytes(side)));
                found = Some(sides(width, height)?);
                end
            }
            0xda => {
                let (_, end) = segment(bytes, next).ok_or(Rejection::Unreadable)?;
                scans += 1;
                if found.is_none() || scans > MAX_SCANS {
                    return Err(Rejection::Unreadable);
                }
                coded(bytes, end).ok_or(Rejection::Unreadable)?
            }
            0xc4 | 0xcc | 0xdb..=0xdf => segment(bytes, next).ok_or(Rejection::Unreadable)?.1,
            0xe0..=0xef | 0xfe => {
                let (data, end) = segment(bytes, next).ok_or(Rejection::Unreadable)?;
                beside.add(data.len())?;
                of_several |= name == 0xe2 && data.starts_with(b"MPF\0");
                moves |= name == 0xe1 && behind::says_film(data);
                end
            }
            _ => return Err(Rejection::Unreadable),
        };
    }
}

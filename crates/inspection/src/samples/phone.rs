//! Photos as phones make them, and what stands behind them.

use super::{jpeg, pictures::segment};

/// A photo of 24 megapixels with these segments.
#[must_use]
pub fn photo(segments: &[u8]) -> Vec<u8> {
    let plain = jpeg(5_712, 4_284, b"");
    [&plain[..2], segments, &plain[2..]].concat()
}

/// A photo that says that further pictures stand behind it.
#[must_use]
pub fn of_several() -> Vec<u8> {
    photo(&segment(0xe2, b"MPF\0MM\0*\0\0\0\x08\0\0"))
}

/// A photo that says that a film stands behind it.
#[must_use]
pub fn moving() -> Vec<u8> {
    photo(&segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta GCamera:MotionPhoto=\"1\"/>"))
}

/// The picture of the light in a photo.
#[must_use]
pub fn light() -> Vec<u8> {
    jpeg(1_428, 1_071, b"")
}

/// A film that holds this.
#[must_use]
pub fn film(holding: &[u8]) -> Vec<u8> {
    let part = |name: &[u8; 4], data: &[u8]| {
        let length = u32::try_from(data.len() + 8).unwrap_or(u32::MAX).to_be_bytes();
        [length.as_slice(), name, data].concat()
    };
    [part(b"ftyp", b"mp42\0\0\0\0isommp42"), part(b"mdat", holding), part(b"moov", b"")].concat()
}

/// A list of two notes, of which the first says this.
#[must_use]
pub fn notes(said: &[u8]) -> Vec<u8> {
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes();
    let note =
        |kind: [u8; 4], name: &[u8], said: &[u8]| [kind.as_slice(), &number(name.len()), name, said].concat();
    let kinds = [[0, 0, 1, 0x0a], [0, 0, 0xa1, 0x0a]];
    let notes = [note(kinds[0], b"Image_UTC_Data", said), note(kinds[1], b"MCC_Data", b"270")];
    let rows = [notes[0].len() + notes[1].len(), notes[1].len()];
    let rows = rows
        .iter()
        .zip(&notes)
        .zip(kinds)
        .map(|((before, note), kind)| [kind.as_slice(), &number(*before), &number(note.len())].concat());
    let list = [b"SEFH".as_slice(), &number(106), &number(2), &rows.collect::<Vec<_>>().concat()].concat();
    [notes.concat(), list.clone(), number(list.len()).to_vec(), b"SEFT".to_vec()].concat()
}

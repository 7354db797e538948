//! What phones put behind a photo: further pictures, a film of the moment, and a list of notes.
//!
//! It is taken where it is understood from its first byte to its last, and the photo says of it what a phone says; whatever else
//! stands behind the end of a picture is not. It is taken as it is, and not cut off: what is kept is what came, byte for byte.

use memchr::memmem;

use super::{Picture, picture};
use crate::{Rejection, picture::Beside, polyglot};

/// The most further pictures: a phone makes one or two, of its light or its depth.
const MAX_PICTURES: usize = 8;

/// The most notes in a list.
const MAX_NOTES: usize = 64;

/// Whether a note of the camera says that a film stands behind the picture.
pub(super) fn says_film(note: &[u8]) -> bool {
    note.starts_with(b"http://ns.adobe.com/xap/1.0/\0")
        && [b"MotionPhoto".as_slice(), b"MicroVideo"].iter().any(|word| memmem::find(note, word).is_some())
}

/// Refuses what stands behind a picture, unless a phone puts it there.
pub(super) fn refuse(bytes: &[u8], first: &Picture, beside: &mut Beside) -> Result<(), Rejection> {
    if first.end == bytes.len() {
        return Ok(());
    }
    if polyglot::holds_a_page(&bytes[first.end..]) {
        return Err(Rejection::Polyglot);
    }
    let mut at = first.end;
    for _ in 0..MAX_PICTURES {
        let next = behind_zeros(bytes, at);
        if !first.of_several || !bytes[next..].starts_with(b"\xff\xd8\xff") {
            break;
        }
        at = picture(bytes, next, beside)?.end;
    }
    if first.moves {
        // The length of its first box begins with zeros too.
        let last = behind_zeros(bytes, at);
        let end = (last.saturating_sub(3).max(at)..=last).find_map(|start| film(bytes, start));
        at = end.unwrap_or(at);
    }
    if at == bytes.len() || is_list_of_notes(&bytes[at..]) { Ok(()) } else { Err(Rejection::TrailingData) }
}

/// Phones begin what follows at a round number, and fill up with zeros.
fn behind_zeros(bytes: &[u8], at: usize) -> usize {
    at + bytes[at..].iter().take_while(|byte| **byte == 0).count()
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*four)).ok()
}

/// Where a film ends that begins here: box after box, the first of which says that it is one.
fn film(bytes: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    while let Some((length, name)) = head_of_box(&bytes[at..]) {
        let first = at == start;
        if (first && name != *b"ftyp") || length < 8 {
            return None;
        }
        at = at.checked_add(length).filter(|end| *end <= bytes.len())?;
    }
    (at > start).then_some(at)
}

fn head_of_box(bytes: &[u8]) -> Option<(usize, [u8; 4])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (name, rest) = rest.split_first_chunk::<4>()?;
    let known = [b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"meta", b"uuid"].contains(&name);
    let length = match u32::from_be_bytes(*length) {
        // The length stands behind the name, where it is large.
        1 => usize::try_from(u64::from_be_bytes(*rest.first_chunk::<8>()?)).ok()?,
        length => usize::try_from(length).ok()?,
    };
    known.then_some((length, *name))
}

/// Whether this is a list of notes as Samsung writes it: notes that stand one behind the other, then where each of them stands.
///
/// A note has two bytes of zero, its kind, the length of its name, its name and what it says; the list, `SEFH`, a version, how many
/// there are, for each its kind, how far before the list it begins and how long it is, then the length of the list, `SEFT`.
fn is_list_of_notes(bytes: &[u8]) -> bool {
    notes(bytes).is_some()
}

fn notes(bytes: &[u8]) -> Option<()> {
    let length = number(bytes, bytes.len().checked_sub(8)?).filter(|_| bytes.ends_with(b"SEFT"))?;
    let list = bytes.len().checked_sub(8)?.checked_sub(length)?;
    let count = number(bytes, list + 8).filter(|count| (1..=MAX_NOTES).contains(count))?;
    if !bytes[list..].starts_with(b"SEFH") || length != 12 + 12 * count {
        return None;
    }
    let mut spans = Vec::new();
    for row in (0..count).map(|place| list + 12 + 12 * place) {
        let (start, length) = (list.checked_sub(number(bytes, row + 4)?)?, number(bytes, row + 8)?);
        let note = bytes.get(start..start.checked_add(length)?)?;
        let name = note.get(8..8_usize.checked_add(number(note, 4)?)?)?;
        if note.get(..4) != bytes.get(row..row + 4) || !note.starts_with(&[0, 0]) || !name.is_ascii() {
            return None;
        }
        spans.push(start..start + length);
    }
    spans.sort_by_key(|span| span.start);
    let first = spans.first()?.start;
    let end = spans.iter().try_fold(first, |at, span| (span.start == at).then_some(span.end))?;
    (end == list && behind_zeros(bytes, 0) >= first).then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Media, Report, inspect, samples::phone};

    /// A photo, and what stands behind it.
    fn taken(photo: &[u8], behind: &[&[u8]]) -> Result<(), Rejection> {
        let bytes = [&[photo], behind].concat().concat();
        let found = inspect(&bytes, Media::Jpeg)?;
        assert_eq!(found, Report::Picture { width: 5_712, height: 4_284 });
        Ok(())
    }

    #[test]
    fn what_phones_put_behind_a_photo_is_taken_and_nothing_else() {
        let [plain, several, moving] = [phone::photo(b""), phone::of_several(), phone::moving()];
        let (light, film, notes) = (phone::light(), phone::film(b"sound"), phone::notes(b"1710230400000"));
        let zeros = [0; 40];
        let trailing = Err(Rejection::TrailingData);
        type Case<'a> = (&'a str, &'a [u8], &'a [&'a [u8]], Result<(), Rejection>);
        let cases: &[Case<'_>] = &[
            ("nothing", &plain, &[], Ok(())),
            ("notes", &plain, &[&notes], Ok(())),
            ("its light", &several, &[&light], Ok(())),
            ("its light, behind zeros", &several, &[&zeros, &light, &light], Ok(())),
            ("its light and notes", &several, &[&light, &notes], Ok(())),
            ("a film", &moving, &[&film], Ok(())),
            ("a film behind zeros, and notes", &moving, &[&zeros, &film, &notes], Ok(())),
            ("notes behind zeros", &plain, &[&zeros, &notes], Ok(())),
            ("zeros alone", &plain, &[&zeros], trailing),
            ("a picture of which it says nothing", &plain, &[&light], trailing),
            ("a film of which it says nothing", &plain, &[&film], trailing),
            ("something behind its light", &several, &[&light, b"more"], trailing),
            ("something behind a film", &moving, &[&film, b"more"], trailing),
            ("a film of something else", &moving, &[&phone::film(b"sound")[20..]], trailing),
            ("half a film", &moving, &[&film[..film.len() - 2]], trailing),
            ("something before notes", &plain, &[b"more", &notes], trailing),
            ("something behind notes", &plain, &[&notes, b"more"], trailing),
            ("half a picture", &several, &[&light[..light.len() - 4]], Err(Rejection::Unreadable)),
            ("nine pictures", &several, &[light.as_slice(); 9], trailing),
            (
                "a page in notes",
                &plain,
                &[&phone::notes(b"<SCRIPT>alert(1)</SCRIPT>")],
                Err(Rejection::Polyglot),
            ),
            ("a document in a film", &moving, &[&phone::film(b"%PDF-1.7")], Err(Rejection::Polyglot)),
            (
                "an archive in a film",
                &moving,
                &[&phone::film(&[b"PK\x05\x06".as_slice(), &[0; 18]].concat())],
                Err(Rejection::Polyglot),
            ),
        ];
        for (name, photo, behind, expected) in cases {
            assert_eq!(&taken(photo, behind), expected, "{name}");
        }
    }

    #[test]
    fn no_byte_of_a_list_that_says_where_notes_stand_may_be_another() {
        let notes = phone::notes(b"1710230400000");
        assert!(is_list_of_notes(&notes));
        let list = memmem::rfind(&notes, b"SEFH").unwrap();
        for at in (list..list + 4).chain(list + 8..notes.len()) {
            let mut other = notes.clone();
            other[at] ^= 0x40;
            assert!(!is_list_of_notes(&other), "{at}");
        }
    }
}

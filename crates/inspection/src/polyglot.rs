//! Files that are two things at once: a PDF that is also an archive, a picture that is also a web page.

use memchr::memmem;

use crate::{Media, Rejection};

/// Where programs look for the start of a web page or a document.
const HEAD: usize = 1024;

/// What a web page or a script starts with, in small letters.
const PAGES: &[&[u8]] =
    &[b"<!doctype", b"<html", b"<head", b"<body", b"<script", b"<iframe", b"<svg", b"<?php"];

/// Those that a PDF may hold in an object: a comment with its letters set, or a font whose table of that name stands behind a `<`.
const IN_PDF: &[&[u8]] = &[b"<head", b"<body"];

/// Marks of archives that are found wherever they stand.
const ARCHIVES: &[&[u8]] = &[b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"MSCF\0\0\0\0"];

/// What a file of this kind starts with.
const fn opening(said: Media) -> &'static [u8] {
    match said {
        Media::Pdf => b"%PDF-",
        Media::Png => b"\x89PNG\r\n\x1a\n",
        Media::Jpeg => b"\xff\xd8\xff",
    }
}

/// Refuses what is not this from its first byte on, or something else besides.
pub(crate) fn refuse(bytes: &[u8], said: Media) -> Result<(), Rejection> {
    let head = bytes[..bytes.len().min(HEAD)].to_ascii_lowercase();
    let is_pdf = said == Media::Pdf && bytes.starts_with(opening(said));
    let before = if is_pdf { before_objects(&head) } else { head.len() };
    let starts_page = |page: &&[u8]| {
        let within = if IN_PDF.contains(page) { &head[..before] } else { &head };
        memmem::find(within, page).is_some()
    };
    if PAGES.iter().any(starts_page) {
        return Err(Rejection::Polyglot);
    }
    if !bytes.starts_with(opening(said)) {
        return Err(Rejection::Unreadable);
    }
    let also_pdf = said != Media::Pdf && memmem::find(&head, b"%pdf-").is_some();
    let tape = bytes.get(257..262) == Some(b"ustar");
    let disc = bytes.get(0x8001..0x8006) == Some(b"CD001");
    let packed = ARCHIVES.iter().any(|archive| memmem::find(bytes, archive).is_some());
    if also_pdf || tape || disc || packed || is_zip(bytes) { Err(Rejection::Polyglot) } else { Ok(()) }
}

/// What web pages and documents begin with that none comes by chance in megabytes of a picture or a film.
const BEHIND: &[&[u8]] = &[b"<!doctype", b"<html>", b"<html ", b"<script", b"<iframe", b"%pdf-1", b"%pdf-2"];

/// Whether a page or a document begins anywhere in what stands behind a picture.
pub(crate) fn holds_a_page(behind: &[u8]) -> bool {
    let behind = behind.to_ascii_lowercase();
    BEHIND.iter().any(|page| memmem::find(&behind, page).is_some())
}

/// How many bytes stand before the first object. What begins with `%PDF-` is no web page to any program that keeps to the rules for
/// telling them apart (they ask for a page to begin with its mark); others look for the marks near the beginning, where readers of PDF
/// pass over whatever stands there.
fn before_objects(head: &[u8]) -> usize {
    let numbered = |at: usize| {
        let mut before = head[..at].split(u8::is_ascii_whitespace).rev();
        before.next().is_some_and(<[u8]>::is_empty)
            && (0..2).all(|_| {
                before.next().is_some_and(|word| !word.is_empty() && word.iter().all(u8::is_ascii_digit))
            })
    };
    memmem::find_iter(head, b"obj").find(|at| numbered(*at)).unwrap_or(head.len())
}

/// Whether an end of a ZIP directory stands somewhere: four bytes that may come by chance, followed by numbers that may
/// not.
fn is_zip(bytes: &[u8]) -> bool {
    let number = |at: usize| bytes.get(at..at + 2).map(|two| u16::from_le_bytes([two[0], two[1]]));
    memmem::find_iter(bytes, b"PK\x05\x06").any(|at| {
        let [disk, directory_disk, here, all] = [4, 6, 8, 10].map(|field| number(at + field));
        // A comment as long as what follows it also makes an archive of zip's own "empty" form.
        disk.is_some() && disk == directory_disk && here.is_some() && here == all && disk <= Some(1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_a_zip_alone_comes_by_chance() {
        assert!(!is_zip(b"PK\x05\x06 in a sentence about archives, which is no archive"));
        assert!(is_zip(b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x2e\0\0\0\0\0\0\0\0\0"));
        assert!(is_zip(&[b"PK\x05\x06".as_slice(), &[0; 18]].concat()));
    }

    #[test]
    fn a_web_page_is_seen_whatever_its_case() {
        for page in ["<ScRiPt>", " <!DOCTYPE html>", "%PDF-1.7\n<html>", "<?PHP"] {
            assert_eq!(refuse(page.as_bytes(), Media::Pdf), Err(Rejection::Polyglot), "{page}");
        }
    }

    #[test]
    fn letters_of_a_comment_and_tables_of_a_font_are_no_web_page_and_what_stands_before_the_objects_is() {
        for (said, start, taken) in [
            (Media::Pdf, "%PDF-1.4\n4 0 obj\n<</RC(<?xml version=\"1.0\"?><body><p>ok</p></body>)>>", true),
            (Media::Pdf, "%PDF-1.4\r4 0 obj<</Length 9>>stream\n\0\x08\0<head\0", true),
            (Media::Pdf, "%PDF-1.4\n<body onload=\"alert(1)\">\n4 0 obj", false),
            (Media::Pdf, "%PDF-1.4\n%<HEAD>\n4 0 obj", false),
            (Media::Pdf, "%PDF-1.4\nan obj<body>4 0 obj", false),
            (Media::Pdf, "%PDF-1.4\n4 0 obj\n(<script>alert(1)</script>)", false),
            (Media::Pdf, "%PDF-1.4\n4 0 obj\n(<html><body>)", false),
            (Media::Pdf, "4 0 obj\n(<body>)", false),
            (Media::Png, "\u{89}PNG\r\n4 0 obj <body>", false),
        ] {
            assert_eq!(refuse(start.as_bytes(), said) != Err(Rejection::Polyglot), taken, "{start}");
        }
    }
}

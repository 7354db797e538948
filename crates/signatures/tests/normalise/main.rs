//! Files by other programs: signed as they are where every reader reads them alike, and written anew where not.
#![expect(clippy::unwrap_used, reason = "so does a test fail")]

mod built;
mod foreign;
mod seen;

use std::{fs, path::Path};

use built::Built;
use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use inspection::{Media, inspect};
use proptest::prelude::*;
use signatures::{
    Anchors, Broken, NormaliseError, PrepareError, Request, Verdict, compare, embed, normalise, prepare,
    trial::Authority, validate,
};

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap()
}

fn authority() -> Authority {
    Authority::new([7; 32], now() - TimeDelta::days(1)).unwrap()
}

fn request(field: &str) -> Request<'_> {
    Request { field, name: "Anna Weber", reason: "Lu et approuvé", place: None, at: now(), reserve: 4096 }
}

/// Signed by two, one after the other.
fn signed(pdf: &[u8]) -> Vec<u8> {
    ["President", "Assessor"].iter().fold(pdf.to_vec(), |pdf, field| {
        let prepared = prepare(&pdf, &request(field)).unwrap();
        let until = now() + TimeDelta::days(365);
        let person =
            authority().issue(field, "10000000000000000001", now() - TimeDelta::hours(1), until).unwrap();
        embed(&prepared, &person.sign(&prepared.digest, now()).unwrap()).unwrap()
    })
}

/// Why a file takes no signature as it is.
fn as_it_is(pdf: &[u8]) -> Option<PrepareError> {
    prepare(pdf, &request("President")).err()
}

#[test]
fn a_file_by_another_program_takes_signatures_as_it_is_or_written_anew() {
    let broken = |broken| Some(PrepareError::Broken(broken));
    let files = foreign::all();
    assert_eq!(files.len(), 80);
    for (name, pdf) in files {
        let expected = match name.split('-').next().unwrap() {
            "word" => broken(Broken::Hybrid),
            "macos" => broken(Broken::Place),
            "acrobat" => broken(Broken::End),
            _ => None,
        };
        assert_eq!(as_it_is(&pdf), expected, "{name}");
        let written = normalise(&pdf).unwrap();
        let seen = inspect(&pdf, Media::Pdf);
        assert!(seen.is_ok(), "{name}: {seen:?}");
        assert_eq!(inspect(&written, Media::Pdf), seen, "{name}");
        // What was written here is written in the same way again.
        assert_eq!(normalise(&written).as_ref(), Ok(&written), "{name}");
        let document = if expected.is_some() { written } else { pdf };
        let pdf = signed(&document);
        assert_eq!(compare(&pdf, &document), Ok(()), "{name}");
        let anchors = Anchors::from_der("trial", authority().anchor()).unwrap();
        for report in validate(&pdf, &anchors, now()).unwrap() {
            assert_eq!(report.verdict, Verdict::TotalPassed, "{name}: {report:?}");
        }
    }
}

#[test]
fn a_table_that_one_reader_refuses_is_written_anew() {
    let pdf = foreign::windows(0);
    let head = pdf.windows(7).rposition(|window| window == b"65535 f").unwrap();
    let more = [&pdf[..head], b"65536 f", &pdf[head + 7..]].concat();
    assert_eq!(as_it_is(&more), Some(PrepareError::Broken(Broken::Table)));
    assert_eq!(normalise(&more), normalise(&pdf));
}

#[test]
fn a_file_with_a_signature_is_never_written_anew() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut looked_at = 0;
    for folder in ["pyhanko", "attacks"] {
        for entry in fs::read_dir(tests.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "pdf") {
                assert!(normalise(&fs::read(&path).unwrap()).is_err(), "{path:?}");
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 90);
    assert_eq!(normalise(&signed(&foreign::windows(0))), Err(NormaliseError::Signed));
    let packed_field = Built::of(&["<</Type/Catalog/Pages 2 0 R/A<</B[<</Type/Sig/Contents<00>>>]>>>>"]);
    assert_eq!(normalise(&packed_field.bytes()), Err(NormaliseError::Signed));
}

#[test]
fn what_is_written_says_what_was_given_in_one_way() {
    let given = Built::of(&[
        "<</Type/Catalog/Pages 2 0 R/Gone 77 0 R/Lang(fr)/A[(two\r\nlines)(12 0 obj)(\\(\\351)/N#20ame 1.50 -.5 true null 9 0 R]>>",
        "<</Type/Pages/Kids[6 0 R]/Count 1>>",
        "(nothing leads here)",
        "3",
        "<</Length 4 0 R>>\nstream\r\nq Q\nendstream",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R>>",
    ]);
    let written = "%PDF-1.7\n%\u{e2}\u{e3}\u{cf}\u{d3}\n\
        1 0 obj\n<</A [(two\r\nlines) <31322030206F626A> <28E9> /N#20ame 1.50 -.5 true null null]/Gone null/Lang (fr)\
        /Pages 2 0 R/Type /Catalog>>\nendobj\n\
        2 0 obj\n<</Count 1/Kids [3 0 R]/Type /Pages>>\nendobj\n\
        3 0 obj\n<</Contents 4 0 R/MediaBox [0 0 9 9]/Parent 2 0 R/Type /Page>>\nendobj\n\
        4 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n\
        xref\n0 5\n0000000000 65535 f \n";
    let made = normalise(&given.bytes()).unwrap();
    let text: String = made.iter().copied().map(char::from).collect();
    assert!(text.starts_with(written), "{text}");
    let start = written.chars().count() - "xref\n0 5\n0000000000 65535 f \n".len();
    assert!(
        text.ends_with(&format!("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n")),
        "{text}"
    );
}

#[test]
fn what_is_damaged_or_says_two_things_is_not_written_anew() {
    let plain = Built::of(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R>>",
    ]);
    let catalogue = |also: &str| plain.clone().instead(1, format!("<</Type/Catalog/Pages 2 0 R{also}>>"));
    let [word, acrobat] = [foreign::word(1), foreign::acrobat(1)];
    let over = |pdf: &[u8], what: &[u8], by: &[u8]| {
        let place = pdf.windows(what.len()).rposition(|window| window == what).unwrap();
        [&pdf[..place], by, &pdf[place + what.len()..]].concat()
    };
    for (name, pdf, expected) in [
        ("nothing", Vec::new(), Broken::Beginning),
        ("no end", plain.bytes()[..60].to_vec(), Broken::End),
        ("a key", plain.clone().trailer("/Encrypt 2 0 R").bytes(), Broken::Encrypted),
        ("a circle", plain.clone().trailer("/Prev HERE").bytes(), Broken::Order),
        ("a place below zero", plain.clone().trailer("/Prev -1").bytes(), Broken::Order),
        ("no catalogue", over(&plain.bytes(), b"/Root 1 0 R", b"/Root 9 0 R"), Broken::Table),
        ("another object at its place", over(&plain.bytes(), b"2 0 obj", b"3 0 obj"), Broken::Place),
        ("an object without an end", over(&plain.bytes(), b"endobj", b"endpbj"), Broken::Syntax),
        ("a key twice", catalogue("/A 1/A 2").bytes(), Broken::KeyTwice),
        (
            "values in values",
            catalogue(&format!("/A{}{}", "[".repeat(60), "]".repeat(60))).bytes(),
            Broken::TooDeep,
        ),
        (
            "a stream that ends elsewhere",
            catalogue("/A 4 0 R").object("<</Length 9>>\nstream\nq Q\nendstream").bytes(),
            Broken::Stream,
        ),
        ("another generation", catalogue("/A 2 1 R").bytes(), Broken::Generation),
        ("a table beside a table", over(&word, b"/XRefStm", b"/XRefStm 9/B"), Broken::Table),
        (
            "a first table that is not there",
            over(&acrobat, b"startxref\r\n", b"startxref\r\n9"),
            Broken::Table,
        ),
    ] {
        assert_eq!(normalise(&pdf), Err(NormaliseError::Broken(expected)), "{name}");
    }
    let two = built::contradicting();
    assert_eq!(normalise(&two), Err(NormaliseError::Broken(Broken::NumberTwice)));
    let no_page = Built::of(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]).bytes();
    assert_eq!(normalise(&no_page), Err(NormaliseError::Unsignable(PrepareError::NoPage)));
}

#[test]
fn a_file_that_would_grow_without_end_or_for_long_is_given_up() {
    let spaces = foreign::packed(&vec![b' '; 64 << 20]);
    let held = [
        format!("<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>\nstream\n", spaces.len())
            .as_bytes(),
        &spaces,
        b"\nendstream",
    ]
    .concat();
    let large = built::held_in(held);
    assert_eq!(normalise(&large), Err(NormaliseError::Broken(Broken::TooLarge)));
    // Texts that are written in digits become twice as long.
    let text = format!("({}12 0 obj)", "x".repeat(6 << 20));
    let catalogue = format!("<</Type/Catalog/Pages 2 0 R/A{text}>>");
    assert_eq!(normalise(&Built::of(&[&catalogue, "<<>>"]).bytes()), Err(NormaliseError::TooLarge));
    // A length that many streams share is looked up once.
    let many: Vec<String> = (4..20_000).map(|number| format!("{number} 0 R")).collect();
    let catalogue = format!("<</Type/Catalog/Pages 2 0 R/A[{}]>>", many.join(" "));
    let mut shared = Built::of(&[&catalogue, "<<>>", &format!("{}1", " ".repeat(1 << 20))]);
    for _ in &many {
        shared = shared.object("<</Length 3 0 R>>\nstream\nx\nendstream");
    }
    assert_eq!(normalise(&shared.bytes()), Err(NormaliseError::Unsignable(PrepareError::NoPage)));
}

proptest! {
    #[test]
    fn whatever_is_changed_is_written_anew_or_refused(kind in 0_usize..4, way in 0_usize..20, at in 0_usize..4_000, byte: u8) {
        let make = [foreign::word, foreign::macos, foreign::windows, foreign::acrobat][kind];
        let mut pdf = make(way);
        let at = at % pdf.len();
        pdf[at] = byte;
        if let Ok(written) = normalise(&pdf) {
            prop_assert_eq!(as_it_is(&written), None);
            prop_assert_eq!(normalise(&written), Ok(written));
        }
    }

    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(normalise(&bytes).is_err());
        prop_assert!(normalise(&[b"%PDF-1.7\n", &bytes[..], b"startxref\n9\n%%EOF\n"].concat()).is_err());
    }
}

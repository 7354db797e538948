//! A changed file never passes: flipped bits, changed bytes, bytes taken away or put in.
#![expect(clippy::unwrap_used, reason = "so does a test fail")]

use std::{fs, path::Path};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use signatures::{Anchors, Request, Verdict, embed, prepare, trial::Authority, validate};

fn read(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)).unwrap()
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap()
}

/// A file that the trial product signed, with several signatures, and its anchor.
fn signed(document: &str, signatures: usize) -> (Vec<u8>, Anchors) {
    let authority = Authority::new([7; 32], now() - TimeDelta::days(1)).unwrap();
    let mut pdf = read(document);
    for number in 1..=signatures {
        let name = format!("Témoin {number}");
        let (from, until) = (now() - TimeDelta::days(1), now() + TimeDelta::days(365));
        let person = authority.issue(&name, &format!("{number:020}"), from, until).unwrap();
        let request = Request {
            field: &name,
            name: &name,
            reason: "Lu et approuvé",
            place: None,
            at: now(),
            reserve: 1024,
        };
        let prepared = prepare(&pdf, &request).unwrap();
        pdf = embed(&prepared, &person.sign(&prepared.digest, now()).unwrap()).unwrap();
    }
    (pdf, Anchors::from_der("trial", authority.anchor()).unwrap())
}

fn passes(pdf: &[u8], anchors: &Anchors) -> bool {
    let reports = validate(pdf, anchors, now()).unwrap_or_default();
    reports.iter().any(|report| report.verdict == Verdict::TotalPassed)
}

/// These bits of every byte, one after the other.
fn flip(name: &str, mut pdf: Vec<u8>, anchors: &Anchors, bits: impl Fn(usize) -> std::ops::Range<usize>) {
    assert!(passes(&pdf, anchors), "{name}");
    for place in 0..pdf.len() {
        for bit in bits(place) {
            pdf[place] ^= 1 << bit;
            assert!(!passes(&pdf, anchors), "{name}: bit {bit} of byte {place}");
            pdf[place] ^= 1 << bit;
        }
    }
}

/// Files of either kind of table, and what pyHanko signed with each kind of key.
fn samples() -> Vec<(&'static str, Vec<u8>, Anchors)> {
    let pem = String::from_utf8(read("pyhanko/ca.pem")).unwrap();
    let pyhanko = Anchors::from_pem("pyHanko", &pem).unwrap();
    let ours = ["documents/table.pdf", "documents/stream.pdf"].map(|name| (name, signed(name, 1)));
    let theirs = ["pyhanko/rsa.pdf", "pyhanko/pss.pdf", "pyhanko/ecdsa.pdf"];
    let ours = ours.into_iter().map(|(name, (pdf, anchors))| (name, pdf, anchors));
    ours.chain(theirs.map(|name| (name, read(name), pyhanko.clone()))).collect()
}

#[test]
fn no_byte_of_a_signed_file_can_have_another_bit() {
    let often = ["documents/table.pdf", "pyhanko/ecdsa.pdf"];
    for (name, pdf, anchors) in samples().into_iter().filter(|(name, ..)| often.contains(name)) {
        flip(name, pdf, &anchors, |place| place * 3 % 8..place * 3 % 8 + 1);
    }
}

#[test]
#[ignore = "every bit of every byte takes minutes: cargo nextest run -p signatures --run-ignored only"]
fn no_single_bit_of_a_signed_file_can_be_another() {
    for (name, pdf, anchors) in samples() {
        flip(name, pdf, &anchors, |_| 0..8);
    }
}

/// Numbers that look like chance, the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(limit).unwrap()).unwrap()
    }
}

#[test]
fn a_thousand_and_more_changed_bytes_in_files_of_five_signatures_never_pass() {
    let mut numbers = Numbers(20_281_112);
    for document in ["documents/table.pdf", "documents/stream.pdf", "documents/typst.pdf"] {
        let (whole, anchors) = signed(document, 5);
        assert!(passes(&whole, &anchors));
        for round in 0..400 {
            let mut pdf = whole.clone();
            let place = numbers.below(pdf.len());
            let other = u8::try_from(numbers.below(255)).unwrap() + 1;
            pdf[place] = pdf[place].wrapping_add(other);
            assert!(!passes(&pdf, &anchors), "{document}: round {round}, byte {place}");
        }
    }
}

#[test]
fn bytes_that_are_missing_or_too_many_never_pass() {
    let mut numbers = Numbers(4_221);
    let (whole, anchors) = signed("documents/table.pdf", 2);
    for round in 0..500 {
        let place = numbers.below(whole.len());
        let length = 1 + numbers.below(40).min(whole.len() - place - 1);
        let without = [&whole[..place], &whole[place + length..]].concat();
        assert!(!passes(&without, &anchors), "round {round}: without {place}..{}", place + length);
        let double = [&whole[..place + length], &whole[place..]].concat();
        assert!(!passes(&double, &anchors), "round {round}: double {place}..{}", place + length);
    }
    for more in [&b"\n"[..], b" ", b"\r\n", b"%", b"\0", b"%%EOF\n", b"startxref\n0\n%%EOF\n"] {
        assert!(!passes(&[&whole, more].concat(), &anchors), "{more:?} after the end");
        assert!(!passes(&[more, &whole].concat(), &anchors), "{more:?} before the beginning");
    }
}

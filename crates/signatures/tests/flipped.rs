//! A changed file never passes: flipped bits, changed bytes, bytes taken away or put in.

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
        let request =
            Request { field: &name, name: &name, reason: "Lu et approuvé", place: None, at: now(), reserve: 1024 };
        let prepared = prepare(&pdf, &request).unwrap();
        pdf = embed(&prepared, &person.sign(&prepared.digest, now()).unwrap()).unwrap();
    }
    (pdf, Anchors::from_der("trial", authority.anchor()).unwrap())
}

fn passes(pdf: &[u8], anchors: &Anchors) -> bool {
    let reports = validate(pdf, anchors, now()).unwrap_or_default();
    reports.iter().any(|report| report.verdict == Verdict::TotalPassed)
}

/// Every bit of every byte.
fn flip_all(name: &str, mut pdf: Vec<u8>, anchors: &Anchors) {
    assert!(passes(&pdf, anchors), "{name}");
    for place in 0..pdf.len() {
        for bit in 0..8 {
            pdf[place] ^= 1 << bit;
            assert!(!passes(&pdf, anchors), "{name}: bit {bit} of byte {place}");
            pdf[place] ^= 1 << bit;
        }
    }
}

#[test]
fn no_single_bit_of_a_signed_file_can_be_another() {
    for document in ["documents/table.pdf", "documents/stream.pdf"] {
        let (pdf, anchors) = signed(document, 1);
        flip_all(document, pdf, &anchors);
    }
}

#[test]
fn no_single_bit_of_what_pyhanko_signed_can_be_another() {
    let pem = String::from_utf8(read("pyhanko/ca.pem")).unwrap();
    let anchors = Anchors::from_pem("pyHanko", &pem).unwrap();
    for name in ["pyhanko/rsa.pdf", "pyhanko/pss.pdf", "pyhanko/ecdsa.pdf"] {
        flip_all(name, read(name), &anchors);
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
fn a_thousand_changed_bytes_in_a_file_of_five_signatures_never_pass() {
    let mut numbers = Numbers(20_281_112);
    for document in ["documents/table.pdf", "documents/stream.pdf"] {
        let (whole, anchors) = signed(document, 5);
        assert!(passes(&whole, &anchors));
        for round in 0..1000 {
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

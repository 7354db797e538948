//! Signs with the trial product, and validates: what `scripts/pyhanko` compares with another library.
//!
//! `trial sign TIME IN OUT ANCHOR NAME..` adds a signature of each name and writes the anchor in DER;
//! `trial check TIME ANCHOR.pem FILE..` prints a line for each signature. The time is like 2028-11-12T09:15:00Z.
#![expect(clippy::print_stdout, reason = "its output is what it is for")]

use std::{env, error::Error, fs};

use chrono::{DateTime, TimeDelta, Utc};
use signatures::{Anchors, Request, embed, prepare, trial::Authority, validate};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["sign", at, from, to, anchor, ref names @ ..] => sign(at.parse()?, from, to, anchor, names),
        ["check", at, anchor, ref files @ ..] => check(at.parse()?, anchor, files),
        _ => Err("usage: trial sign TIME IN OUT ANCHOR NAME.. | trial check TIME ANCHOR.pem FILE..".into()),
    }
}

fn sign(at: DateTime<Utc>, from: &str, to: &str, anchor: &str, names: &[&str]) -> Result<(), Box<dyn Error>> {
    let authority = Authority::new([7; 32], at - TimeDelta::days(1))?;
    fs::write(anchor, authority.anchor())?;
    let mut pdf = fs::read(from)?;
    for (name, number) in names.iter().zip(1_u64..) {
        let valid = [at - TimeDelta::hours(1), at + TimeDelta::days(365)];
        let person = authority.issue(name, &format!("{number:020}"), valid[0], valid[1])?;
        let request = Request {
            field: name,
            name,
            reason: "Lu et approuvé",
            place: Some("Luxembourg"),
            at,
            reserve: 8192,
        };
        let prepared = prepare(&pdf, &request)?;
        pdf = embed(&prepared, &person.sign(&prepared.digest, at)?)?;
    }
    fs::write(to, pdf)?;
    Ok(())
}

fn check(at: DateTime<Utc>, anchor: &str, files: &[&str]) -> Result<(), Box<dyn Error>> {
    let anchors = Anchors::from_pem(anchor, &fs::read_to_string(anchor)?)?;
    for file in files {
        for report in validate(&fs::read(file)?, &anchors, at)? {
            let why = report.verdict.sub_indication().map_or("", |why| why.code());
            let reasons: Vec<_> = report.reasons.iter().map(|reason| reason.code()).collect();
            let name = report.signer.map(|signer| signer.common_name).unwrap_or_default();
            println!("{file}: {} {why} {name} {reasons:?}", report.verdict.code());
        }
    }
    Ok(())
}

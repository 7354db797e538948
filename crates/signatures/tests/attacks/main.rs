//! Known attacks on signed files, as files: none of them leaves the attacked signature passed.
#![expect(clippy::unwrap_used, reason = "so does a test fail")]

mod make;
mod readers;
mod seen;

use std::{collections::BTreeMap, fs, path::PathBuf};

use signatures::{Anchors, Verdict, validate};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/attacks")
}

fn anchors() -> Anchors {
    Anchors::from_der("trial", make::authority().anchor()).unwrap()
}

/// What is said about a file: a word for each signature, or why it is not read.
fn said(pdf: &[u8]) -> String {
    match validate(pdf, &anchors(), make::now()) {
        Err(why) => format!("unreadable: {why}"),
        Ok(reports) => {
            let words = reports.iter().map(|report| match report.verdict.sub_indication() {
                None => report.verdict.code().to_owned(),
                Some(why) => {
                    let first = report.reasons[0].code();
                    format!("{} {} ({first})", report.verdict.code(), why.code())
                }
            });
            words.collect::<Vec<_>>().join(", ")
        }
    }
}

/// File and what is expected, by the table of the read-me.
fn listed() -> BTreeMap<String, String> {
    let text = fs::read_to_string(folder().join("README.md")).unwrap();
    let rows = text.lines().filter_map(|line| line.strip_prefix("| `"));
    let rows = rows.map(|row| {
        let cells: Vec<_> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        assert!(cells.len() == 3 && !cells[1].is_empty(), "{row}");
        (cells[0].trim_end_matches('`').to_owned(), cells[2].to_owned())
    });
    rows.collect()
}

fn files() -> BTreeMap<String, Vec<u8>> {
    let paths = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "pdf"));
    paths
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap()))
        .collect()
}

#[test]
fn every_attack_gets_the_verdict_that_is_written_beside_it() {
    let (files, listed) = (files(), listed());
    assert!(files.len() >= 20);
    assert_eq!(files.keys().collect::<Vec<_>>(), listed.keys().collect::<Vec<_>>(), "files and rows");
    for (name, pdf) in &files {
        assert_eq!(&said(pdf), &listed[name], "{name}");
    }
}

#[test]
fn no_attacked_signature_passes() {
    for (name, pdf) in files() {
        // The first signature is the attacked one; a second one can be the attacker's own and hold as such.
        let first =
            validate(&pdf, &anchors(), make::now()).ok().and_then(|reports| reports.into_iter().next());
        assert!(first.is_none_or(|first| first.verdict != Verdict::TotalPassed), "{name}");
    }
}

#[test]
fn no_attack_is_taken_for_the_document_that_was_to_be_signed() {
    // Here the document is right, and the signature is not, or adds nothing that is seen.
    let right = [
        "certified-nothing-further",
        "saving-proof-after-the-last-signature",
        "stranger",
        "wrapping-bytes-after-the-signature",
    ];
    for (name, pdf) in files() {
        let same = signatures::equals_prepared(&pdf, make::DOCUMENT);
        assert_eq!(same, right.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn a_form_that_brings_a_lost_field_to_light_is_no_signature() {
    let [document, signed] = readers::lost_field();
    assert_eq!(said(&signed), "TOTAL_PASSED");
    assert_eq!(signatures::compare(&signed, &document), Err(signatures::Difference::Changed));
}

#[test]
fn without_the_attack_the_same_documents_pass() {
    for pdf in make::untouched() {
        assert_eq!(said(&pdf), "TOTAL_PASSED");
    }
}

#[test]
fn each_attack_is_the_printed_one() {
    let files = files();
    for (name, pdf) in make::all() {
        if std::env::var_os("SCRUTIN_REGENERATE").is_some() {
            fs::write(folder().join(format!("{name}.pdf")), &pdf).unwrap();
        } else {
            assert_eq!(files.get(name), Some(&pdf), "{name}");
        }
    }
}

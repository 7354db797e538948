//! What pyHanko signed, a library that is not ours: `scripts/pyhanko` makes these files.
#![expect(clippy::unwrap_used, reason = "so does a test fail")]

use std::{fs, path::Path};

use chrono::{DateTime, TimeZone, Utc};
use signatures::{Anchors, Difference, Reason, SubIndication, Verdict, compare, validate};

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}

fn read(name: &str) -> Vec<u8> {
    fs::read(folder().join(name)).unwrap()
}

/// After the files were made, before their certificates end.
fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap()
}

fn anchors() -> Anchors {
    Anchors::from_pem("pyHanko", &String::from_utf8(read("pyhanko/ca.pem")).unwrap()).unwrap()
}

/// File, what it was made from, and who signed, in order.
const PASSED: &[(&str, &str, &[&str])] = &[
    ("rsa", "table", &["Anna Weber"]),
    ("rsa-stream", "stream", &["Anna Weber"]),
    ("pss", "table", &["Bruno Schmit"]),
    ("ecdsa", "table", &["Chloé Muller"]),
    ("ecdsa-p384", "stream", &["Dani Thill"]),
    ("pkcs7", "table", &["Anna Weber"]),
    ("several", "table", &["Anna Weber", "Bruno Schmit", "Chloé Muller"]),
    ("several-typst", "typst", &["Chloé Muller", "Bruno Schmit"]),
    ("several-stream", "stream", &["Chloé Muller", "Anna Weber", "Bruno Schmit"]),
];

#[test]
fn what_pyhanko_signed_passes_by_the_same_anchor() {
    for (name, document, signers) in PASSED {
        let pdf = read(&format!("pyhanko/{name}.pdf"));
        let reports = validate(&pdf, &anchors(), now()).unwrap();
        let found: Vec<_> =
            reports.iter().map(|report| report.signer.clone().map(|signer| signer.common_name)).collect();
        assert_eq!(found, signers.iter().map(|name| Some((*name).to_owned())).collect::<Vec<_>>(), "{name}");
        for report in reports {
            assert_eq!(report.verdict, Verdict::TotalPassed, "{name}: {report:?}");
            let remarks: &[Reason] = if *name == "pkcs7" { &[Reason::OlderKind] } else { &[] };
            assert_eq!(report.reasons, remarks, "{name}");
            let number = report.signer.unwrap().serial_number.unwrap();
            assert!(number.len() == 20 && number.starts_with("1000000000000000000"), "{number}");
        }
        assert_eq!(compare(&pdf, &read(&format!("documents/{document}.pdf"))), Ok(()), "{name}");
    }
}

#[test]
fn a_later_signature_that_is_shown_on_a_page_leaves_the_earlier_one_unsure() {
    let pdf = read("pyhanko/visible.pdf");
    let reports = validate(&pdf, &anchors(), now()).unwrap();
    assert_eq!(reports[0].verdict, Verdict::Indeterminate(SubIndication::SigConstraintsFailure));
    assert_eq!(reports[0].reasons, [Reason::LaterVisible]);
    assert_eq!(reports[1].verdict, Verdict::TotalPassed);
    assert_eq!(compare(&pdf, &read("documents/table.pdf")), Err(Difference::Visible));
}

#[test]
fn without_its_anchor_nothing_passes() {
    for (name, _, _) in PASSED {
        for report in validate(&read(&format!("pyhanko/{name}.pdf")), &Anchors::none(), now()).unwrap() {
            assert_eq!(report.verdict, Verdict::Indeterminate(SubIndication::NoCertificateChainFound));
        }
    }
}

/// When the time stamps of the fixtures say that they were made.
fn stamped() -> Option<DateTime<Utc>> {
    Utc.with_ymd_and_hms(2026, 11, 30, 12, 0, 0).single()
}

const UNSURE: Verdict = Verdict::Indeterminate(SubIndication::SigConstraintsFailure);

#[test]
fn a_time_stamp_of_the_document_is_unsure_and_breaks_nothing_before_it() {
    for (name, document, stamps) in [("stamped-document", "table", 1), ("stamped-document-typst", "typst", 2)]
    {
        let pdf = read(&format!("pyhanko/{name}.pdf"));
        let reports = validate(&pdf, &anchors(), now()).unwrap();
        assert_eq!(reports[0].verdict, Verdict::TotalPassed, "{name}: {reports:?}");
        assert_eq!((reports.len(), reports[0].stamped_at), (stamps + 1, None));
        for stamp in &reports[1..] {
            assert_eq!((stamp.verdict, &stamp.reasons[..]), (UNSURE, &[Reason::Kind][..]), "{name}");
            assert_eq!((stamp.stamped_at, &stamp.signer), (stamped(), &None));
        }
        assert!(reports[stamps].covers_whole_file);
        assert_eq!(compare(&pdf, &read(&format!("documents/{document}.pdf"))), Ok(()), "{name}");
    }
}

#[test]
fn a_time_stamp_of_other_bytes_has_failed_and_leaves_the_signature_before_it_unsure() {
    let mut pdf = read("pyhanko/stamped-document.pdf");
    let text = b"/TU (Timestamp)";
    let place = pdf.windows(text.len()).rposition(|window| window == text).unwrap();
    pdf[place + 6] ^= 1;
    let reports = validate(&pdf, &anchors(), now()).unwrap();
    assert_eq!((reports[0].verdict, &reports[0].reasons[..]), (UNSURE, &[Reason::LaterBroken][..]));
    assert_eq!(reports[1].verdict, Verdict::TotalFailed(SubIndication::HashFailure));
    assert_eq!(reports[1].reasons, [Reason::DigestDiffers, Reason::Kind]);
}

#[test]
fn a_time_stamp_whose_length_is_said_by_an_end_mark_is_read_too() {
    let mut pdf = read("pyhanko/stamped-document.pdf");
    let words = b"/Contents <3082";
    let place = pdf.windows(words.len()).rposition(|window| window == words).unwrap() + words.len() - 4;
    let digits = |range: std::ops::Range<usize>| str::from_utf8(&pdf[range]).unwrap().to_owned();
    let length = usize::from_str_radix(&digits(place + 4..place + 8), 16).unwrap();
    let ended = format!("3080{}0000", digits(place + 8..place + 8 + 2 * length));
    pdf[place..place + ended.len()].copy_from_slice(ended.as_bytes());
    let reports = validate(&pdf, &anchors(), now()).unwrap();
    assert_eq!(reports[0].verdict, Verdict::TotalPassed);
    assert_eq!((&reports[1].reasons[..], reports[1].stamped_at), (&[Reason::Kind][..], stamped()));
}

#[test]
fn bytes_that_are_no_time_stamp_have_failed() {
    let mut pdf = read("pyhanko/stamped-document.pdf");
    let words = b"/Contents <";
    let place = pdf.windows(words.len()).rposition(|window| window == words).unwrap() + words.len();
    pdf[place..place + 2].copy_from_slice(b"31");
    let reports = validate(&pdf, &anchors(), now()).unwrap();
    assert_eq!(reports[0].reasons, [Reason::LaterBroken]);
    assert_eq!(reports[1].reasons, [Reason::Cms, Reason::Kind]);
}

#[test]
fn a_time_stamp_of_a_signature_is_read_and_not_counted() {
    let report = validate(&read("pyhanko/stamped-signature.pdf"), &anchors(), now()).unwrap().remove(0);
    assert_eq!((report.verdict, &report.reasons[..]), (UNSURE, &[Reason::TimeStamp][..]));
    assert_eq!(report.stamped_at, stamped());
    assert_eq!(report.signer.unwrap().common_name, "Anna Weber");
}

#[test]
fn an_archived_file_is_unsure_for_what_is_not_validated_and_not_broken() {
    for (name, document) in [("archived", "table"), ("archived-stream", "stream")] {
        let pdf = read(&format!("pyhanko/{name}.pdf"));
        let reports = validate(&pdf, &anchors(), now()).unwrap();
        let reasons: Vec<_> = reports.iter().map(|report| (report.stamped_at, &report.reasons[..])).collect();
        // pyHanko adds what proves the time stamp after it.
        let [signature, document_stamp] =
            [[Reason::TimeStamp, Reason::NotWholeFile], [Reason::Kind, Reason::NotWholeFile]];
        assert_eq!(reasons, [(stamped(), &signature[..]), (stamped(), &document_stamp[..])], "{name}");
        assert!(reports.iter().all(|report| report.verdict == UNSURE));
        assert_eq!(compare(&pdf, &read(&format!("documents/{document}.pdf"))), Ok(()), "{name}");
    }
}

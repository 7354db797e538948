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

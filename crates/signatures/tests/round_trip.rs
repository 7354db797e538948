//! Prepared, signed by the trial product, embedded, validated.
#![expect(clippy::unwrap_used, reason = "so does a test fail")]

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use signatures::{Anchors, Prepared, Request, Verdict, embed, prepare, trial::Authority, validate};

const DOCUMENTS: &[(&str, &[u8])] =
    &[("table", include_bytes!("documents/table.pdf")), ("stream", include_bytes!("documents/stream.pdf"))];

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap()
}

fn authority() -> Authority {
    Authority::new([7; 32], now() - TimeDelta::days(1)).unwrap()
}

fn prepared(pdf: &[u8], number: usize) -> Prepared {
    let (field, name) = (format!("signature-{number}"), format!("Témoin {number}"));
    let request = Request {
        field: &field,
        name: &name,
        reason: "Lu et approuvé",
        place: None,
        at: now(),
        reserve: 8192,
    };
    prepare(pdf, &request).unwrap()
}

fn signed(pdf: &[u8], number: usize) -> Vec<u8> {
    let until = now() + TimeDelta::days(365);
    let credential = authority()
        .issue(&format!("Témoin {number}"), &format!("{number:020}"), now() - TimeDelta::days(1), until)
        .unwrap();
    let prepared = prepared(pdf, number);
    embed(&prepared, &credential.sign(&prepared.digest, now()).unwrap()).unwrap()
}

#[test]
fn one_two_and_five_signatories_in_any_order_all_pass() {
    let anchors = Anchors::from_der("trial", authority().anchor()).unwrap();
    for (name, document) in DOCUMENTS {
        for order in [&[1][..], &[1, 2], &[2, 1], &[1, 2, 3, 4, 5], &[5, 3, 1, 4, 2]] {
            let pdf = order.iter().fold(document.to_vec(), |pdf, number| signed(&pdf, *number));
            assert_eq!(signatures::compare(&pdf, document), Ok(()), "{name} {order:?}");
            let reports = validate(&pdf, &anchors, now()).unwrap();
            assert_eq!(reports.len(), order.len(), "{name}");
            for (report, number) in reports.iter().zip(order) {
                assert_eq!(report.verdict, Verdict::TotalPassed, "{name} {order:?}: {report:?}");
                assert_eq!(report.reasons, []);
                assert_eq!(report.field, Some(format!("signature-{number}")));
                assert_eq!(report.claimed_at, Some(now()));
                assert_eq!(report.covers_whole_file, number == order.last().unwrap());
                let signer = report.signer.as_ref().unwrap();
                assert_eq!(signer.common_name, format!("Témoin {number}"));
                assert_eq!(signer.serial_number, Some(format!("{number:020}")));
            }
        }
    }
}

#[test]
fn a_product_may_leave_its_name_before_the_end_and_nothing_else() {
    let anchors = Anchors::from_der("trial", authority().anchor()).unwrap();
    for (name, document) in DOCUMENTS {
        let end = document.windows(9).rposition(|window| window == b"startxref").unwrap();
        let with = |line: &str| [&document[..end], line.as_bytes(), &document[end..]].concat();
        for line in ["%iText-7.1.15\n", "%iText-Core-8.0.2\r\n%pdfHTML-5\n"] {
            let reports = validate(&signed(&with(line), 1), &anchors, now()).unwrap();
            assert_eq!(reports[0].verdict, Verdict::TotalPassed, "{name} {line:?}");
        }
        for line in
            ["%1 0 obj\n", "%a(b\n", "%<<>>\n", "%/Root\n", "%name", "name\n", "%trailer<<\n", "%\0\n"]
        {
            assert!(validate(&with(line), &anchors, now()).is_err(), "{name} {line:?}");
        }
    }
}

//! What is not prepared, not embedded, not passed and not read, and why.
#![expect(clippy::unwrap_used, reason = "so does a test fail")]

use std::io::Write;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use cms::{
    content_info::ContentInfo,
    signed_data::{SignedData, SignerInfos},
};
use der::{
    Any, Decode, Encode,
    asn1::{ObjectIdentifier, SetOfVec},
};
use proptest::prelude::*;
use signatures::{
    Anchors, Broken, EmbedError, PrepareError, Prepared, Reason, Request, SubIndication, Unreadable, Verdict,
    embed, prepare, trial::Authority, validate,
};

const DOCUMENT: &[u8] = include_bytes!("documents/table.pdf");
const SIGNING_CERTIFICATE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2028, 11, 12, 9, 15, 0).unwrap()
}

fn authority() -> Authority {
    Authority::new([7; 32], now() - TimeDelta::days(400)).unwrap()
}

fn request(field: &str) -> Request<'_> {
    Request { field, name: "Anna Weber", reason: "Lu et approuvé", place: None, at: now(), reserve: 4096 }
}

fn prepared() -> Prepared {
    prepare(DOCUMENT, &request("President")).unwrap()
}

/// A signature of these bytes by a certificate that is valid for some days around now.
fn cms(digest: &[u8; 32], from: i64, until: i64) -> Vec<u8> {
    let [from, until] = [from, until].map(|days| now() + TimeDelta::days(days));
    let number = "10000000000000000001";
    authority().issue("Anna Weber", number, from, until).unwrap().sign(digest, from).unwrap()
}

#[test]
fn a_request_that_does_not_fit_is_refused() {
    let cases = [
        (Request { reserve: 1023, ..request("A") }, PrepareError::Reserve),
        (Request { reserve: 65_537, ..request("A") }, PrepareError::Reserve),
        (request(""), PrepareError::Field),
        (request("A.B"), PrepareError::Field),
    ];
    for (request, refused) in cases {
        assert_eq!(prepare(DOCUMENT, &request), Err(refused));
    }
    assert_eq!(prepare(&prepared().bytes, &request("President")), Err(PrepareError::Field));
    assert_eq!(prepare(b"%PDF-1.7\n", &request("A")), Err(PrepareError::Broken(Broken::End)));
}

#[test]
fn preparing_keeps_every_byte_and_signs_all_but_the_gap() {
    let prepared = prepared();
    assert!(prepared.bytes.starts_with(DOCUMENT));
    let [start, before, after, rest] = prepared.byte_range.map(|number| usize::try_from(number).unwrap());
    assert_eq!((start, after + rest), (0, prepared.bytes.len()));
    assert_eq!(after - before, 2 * 4096 + 2);
    assert!(
        prepared.bytes[before..after].starts_with(b"<00") && prepared.bytes[before..after].ends_with(b"00>")
    );
    // The same words, the same bytes.
    assert_eq!(prepare(DOCUMENT, &request("President")).unwrap(), prepared);
}

#[test]
fn a_text_in_any_script_stays_what_it_is() {
    let name = "Éa Ŵeber 王 (\\)";
    let prepared = prepare(DOCUMENT, &Request { field: name, ..request("A") }).unwrap();
    let signed = embed(&prepared, &cms(&prepared.digest, -1, 1)).unwrap();
    let anchors = Anchors::from_der("trial", authority().anchor()).unwrap();
    let reports = validate(&signed, &anchors, now()).unwrap();
    assert_eq!(reports[0].field.as_deref(), Some(name));
    assert_eq!(reports[0].verdict, Verdict::TotalPassed);
}

/// The signature with something else in it.
fn changed(cms: &[u8], change: impl FnOnce(&mut SignedData)) -> Vec<u8> {
    let content = ContentInfo::from_der(cms).unwrap();
    let mut signed: SignedData = content.content.decode_as().unwrap();
    change(&mut signed);
    let content = Any::encode_from(&signed).unwrap();
    ContentInfo { content_type: ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2"), content }
        .to_der()
        .unwrap()
}

#[test]
fn only_one_signature_of_exactly_this_document_is_put_in() {
    let prepared = prepared();
    let good = cms(&prepared.digest, -1, 1);
    let other = cms(&[0; 32], -1, 1);
    let change_info = |change: &dyn Fn(&mut cms::signed_data::SignerInfo)| {
        changed(&good, |signed| {
            let mut info = signed.signer_infos.0.get(0).unwrap().clone();
            change(&mut info);
            signed.signer_infos = SignerInfos(SetOfVec::try_from(vec![info]).unwrap());
        })
    };
    let without = |kind: ObjectIdentifier| {
        change_info(&|info| {
            let attributes = info.signed_attrs.iter().flat_map(|all| all.iter());
            let left: Vec<_> = attributes.filter(|attribute| attribute.oid != kind).cloned().collect();
            info.signed_attrs = Some(SetOfVec::try_from(left).unwrap());
        })
    };
    let two = changed(&good, |signed| {
        let mut second = signed.signer_infos.0.get(0).unwrap().clone();
        second.signature = der::asn1::OctetString::new([1]).unwrap();
        signed.signer_infos.0.insert(second).unwrap();
    });
    let cases = [
        ("another document", other, EmbedError::OtherDocument),
        ("no CMS", b"signature".to_vec(), EmbedError::Cms),
        ("nothing", Vec::new(), EmbedError::Cms),
        ("too large", vec![0; 4097], EmbedError::TooLarge),
        ("two signers", two, EmbedError::Signers),
        (
            "no signer",
            changed(&good, |signed| signed.signer_infos = SignerInfos(SetOfVec::new())),
            EmbedError::Signers,
        ),
        ("no certificate", changed(&good, |signed| signed.certificates = None), EmbedError::Certificate),
        ("certificate not bound", without(SIGNING_CERTIFICATE), EmbedError::Certificate),
        ("no digest", without(ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4")), EmbedError::Cms),
        ("no content type", without(ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3")), EmbedError::Cms),
        (
            "with its content",
            changed(&good, |signed| signed.encap_content_info.econtent = Some(Any::null())),
            EmbedError::Cms,
        ),
        (
            "SHA-1",
            changed(
                &change_info(&|info| info.digest_alg.oid = ObjectIdentifier::new_unwrap("1.3.14.3.2.26")),
                |signed| {
                    let named = signed.signer_infos.0.get(0).unwrap().digest_alg.clone();
                    signed.digest_algorithms = SetOfVec::try_from(vec![named]).unwrap();
                },
            ),
            EmbedError::WeakAlgorithm,
        ),
        (
            "another key",
            change_info(&|info| {
                let theirs = cms(&prepared.digest, -2, 1);
                let theirs =
                    ContentInfo::from_der(&theirs).unwrap().content.decode_as::<SignedData>().unwrap();
                info.signature = theirs.signer_infos.0.get(0).unwrap().signature.clone();
            }),
            EmbedError::Wrong,
        ),
    ];
    for (name, cms, refused) in cases {
        assert_eq!(embed(&prepared, &cms), Err(refused), "{name}");
    }
    let signed = embed(&prepared, &good).unwrap();
    let again = Prepared { bytes: signed, ..prepared.clone() };
    assert_eq!(embed(&again, &good), Err(EmbedError::Place));
    let elsewhere = Prepared { byte_range: [0, 10, 20, 30], ..prepared };
    assert_eq!(embed(&elsewhere, &good), Err(EmbedError::Place));
}

/// The verdict and the first reason, when a certificate is valid from and until some days around the claimed time,
/// and somebody validates some days later.
fn judged(from: i64, until: i64, later: i64) -> (Verdict, Vec<Reason>) {
    let prepared = prepared();
    let signed = embed(&prepared, &cms(&prepared.digest, from, until)).unwrap();
    let anchors = Anchors::from_der("trial", authority().anchor()).unwrap();
    let report = validate(&signed, &anchors, now() + TimeDelta::days(later)).unwrap().remove(0);
    (report.verdict, report.reasons)
}

#[test]
fn a_signature_holds_only_while_its_certificate_is_valid() {
    use Verdict::{Indeterminate, TotalFailed};
    assert_eq!(judged(-1, 1, 0), (Verdict::TotalPassed, vec![]));
    assert_eq!(judged(-5, -1, 0), (TotalFailed(SubIndication::Expired), vec![Reason::Expired]));
    assert_eq!(judged(1, 5, 0), (TotalFailed(SubIndication::NotYetValid), vec![Reason::NotYetValid]));
    assert_eq!(judged(-1, 1, 5), (Indeterminate(SubIndication::OutOfBoundsNoPoe), vec![Reason::OutOfBounds]));
    let future = (Indeterminate(SubIndication::SigConstraintsFailure), vec![Reason::InFuture]);
    assert_eq!(judged(-9, 9, -1), future);
}

#[test]
fn a_stream_that_inflates_without_end_is_not_read_to_its_end() {
    // 200 MiB of zeros in some 200 KB, as a stream of objects.
    let mut deflated = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..200 {
        deflated.write_all(&vec![b' '; 1 << 20]).unwrap();
    }
    let deflated = deflated.finish().unwrap();
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let place = pdf.len();
    let head =
        format!("1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {}>>stream\n", deflated.len());
    pdf.extend(head.bytes().chain(deflated).chain(*b"\nendstream endobj\n"));
    let start = pdf.len();
    let table =
        format!("xref\n0 2\n0000000000 65535 f \n{place:010} 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\n");
    pdf.extend(table.bytes().chain(format!("startxref\n{start}\n%%EOF\n").bytes()));
    let refused = validate(&pdf, &Anchors::none(), now());
    assert_eq!(refused, Err(Unreadable::Broken(Broken::TooLarge)));
}

/// A file of a catalogue, this object as the fourth, and streams whose length it is.
fn lengths(fourth: &str, streams: usize) -> Vec<u8> {
    let mut pdf = b"%PDF-1.7\n".to_vec();
    let mut table = String::new();
    let first =
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page>>", fourth];
    let stream = "<</Length 4 0 R>>stream\nx\nendstream";
    for (body, number) in first.into_iter().chain(std::iter::repeat_n(stream, streams)).zip(1..) {
        table += &format!("{:010} 00000 n \n", pdf.len());
        pdf.extend(format!("{number} 0 obj\n{body}\nendobj\n").bytes());
    }
    let (start, size) = (pdf.len(), streams + 5);
    let head = format!("xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\n");
    pdf.extend(head.bytes().chain(format!("startxref\n{start}\n%%EOF\n").bytes()));
    pdf
}

#[test]
fn a_length_that_many_streams_share_is_a_number_and_nothing_else() {
    assert_eq!(validate(&lengths("1", 20_000), &Anchors::none(), now()), Ok(Vec::new()));
    // Each of the streams would look through all of it.
    for fourth in [format!("1 %{}", "x".repeat(1_000_000)), format!("[{}]", "1 ".repeat(500_000))] {
        let refused = validate(&lengths(&fourth, 20_000), &Anchors::none(), now());
        assert_eq!(refused, Err(Unreadable::Broken(Broken::Stream)));
    }
}

#[test]
fn a_file_without_signatures_has_no_reports() {
    assert_eq!(validate(DOCUMENT, &Anchors::none(), now()), Ok(Vec::new()));
}

/// Words that a PDF is made of, in any order.
fn words() -> impl Strategy<Value = Vec<u8>> {
    const WORDS: &[&str] = &[
        "%PDF-1.7\n",
        "xref\n",
        "0 1\n",
        "0000000000 65535 f \n",
        "trailer\n",
        "<<",
        ">>",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        "/Root 1 0 R",
        "/Prev 9",
        "/Size 9",
        "1 0 obj\n",
        "endobj\n",
        "stream\n",
        "\nendstream\n",
        "startxref\n",
        "9\n",
        "%%EOF\n",
        "/Length 3",
        "/Type/ObjStm/N 1/First 1",
        "/Type/XRef/W[1 1 1]",
        "/ByteRange[0 1 2 3]",
        "\\",
        "#",
        "R",
        "-",
        ".",
        "%",
    ];
    prop::collection::vec(prop::sample::select(WORDS), 0..60).prop_map(|words| words.concat().into_bytes())
}

proptest! {
    #[test]
    fn any_bytes_are_refused_or_judged_and_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = validate(&bytes, &Anchors::none(), now());
        let _ = prepare(&bytes, &request("A"));
        let _ = signatures::compare(&bytes, &bytes);
    }

    #[test]
    fn any_words_of_a_pdf_are_refused_or_judged_and_never_panic(bytes in words()) {
        let framed = [b"%PDF-1.7\n", &bytes[..], b"startxref\n9\n%%EOF\n"].concat();
        for pdf in [&bytes, &framed] {
            let _ = validate(pdf, &Anchors::none(), now());
            let _ = prepare(pdf, &request("A"));
        }
    }

    #[test]
    fn a_signature_of_any_bytes_is_refused_and_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(embed(&prepared(), &bytes).is_err());
    }
}

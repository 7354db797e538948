//! Chains by table: what one certificate says, and what is said about the chain.

use chrono::TimeZone;
use der::flagset::FlagSet;
use p256::ecdsa::SigningKey;
use x509_cert::ext::pkix::KeyUsages;

use super::*;
use crate::trial::{Issued, certificate, extension, key, name};

fn time(year: i32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(year, 1, 1, 0, 0, 0).unwrap()
}

const NOW: i32 = 2028;

/// What differs from a certificate that holds.
struct Written {
    from: i32,
    until: i32,
    authority: Option<BasicConstraints>,
    usage: Option<FlagSet<KeyUsages>>,
    more: Vec<Extension>,
}

fn person() -> Written {
    let usage = Some(KeyUsages::NonRepudiation.into());
    Written { from: 2026, until: 2030, authority: None, usage, more: Vec::new() }
}

fn authority(limit: Option<u8>) -> Written {
    let authority = Some(BasicConstraints { ca: true, path_len_constraint: limit });
    let usage = Some(KeyUsages::KeyCertSign.into());
    Written { from: 2020, until: 2040, authority, usage, more: Vec::new() }
}

fn keys(word: &str) -> SigningKey {
    key(&[word.as_bytes()]).unwrap()
}

/// A certificate of `who`, issued by `by`.
fn write(written: Written, who: &str, by: &str) -> Certificate {
    let authority = written.authority.map(|value| extension(BASIC_CONSTRAINTS, true, &value).unwrap());
    let usage = written.usage.map(|value| extension(KEY_USAGE, true, &KeyUsage(value)).unwrap());
    let extensions = authority.into_iter().chain(usage).chain(written.more).collect();
    let (from, until) = (time(written.from), time(written.until));
    let (own, subject) = (keys(who), name(who, None).unwrap());
    let issued = Issued { subject, key: &own, from, until, extensions };
    certificate(issued, &name(by, None).unwrap(), &keys(by)).unwrap()
}

fn anchors(certificates: &[Certificate]) -> Anchors {
    let mut anchors = Anchors::none();
    for certificate in certificates {
        anchors.add_der("test", &certificate.to_der().unwrap()).unwrap();
    }
    anchors
}

fn times() -> Times {
    Times { claimed: time(NOW), now: time(NOW) }
}

/// The person under the middle under the root.
fn judged(person: Written, middle: Written, root: Written) -> Vec<Reason> {
    let middle = write(middle, "middle", "root");
    judge(&write(person, "person", "middle"), &[middle], &anchors(&[write(root, "root", "root")]), times())
}

#[test]
fn a_chain_of_three_holds() {
    assert_eq!(judged(person(), authority(Some(0)), authority(Some(1))), []);
    assert_eq!(judged(person(), authority(None), authority(None)), []);
}

#[test]
fn each_certificate_must_be_allowed_to_do_what_it_does() {
    let unknown = |critical| Extension {
        extn_id: ObjectIdentifier::new_unwrap("1.2.3.4"),
        critical,
        extn_value: der::asn1::OctetString::new([5, 0]).unwrap(),
    };
    let names = Extension { extn_id: NAME_CONSTRAINTS, ..unknown(false) };
    let purpose = |oid| {
        extension(EXTENDED_KEY_USAGE, false, &ExtendedKeyUsage(vec![ObjectIdentifier::new_unwrap(oid)]))
            .unwrap()
    };
    let root = || authority(None);
    let cases = [
        (Written { usage: None, ..person() }, root(), vec![Reason::NotForSigning]),
        (
            Written { usage: Some(KeyUsages::KeyAgreement.into()), ..person() },
            root(),
            vec![Reason::NotForSigning],
        ),
        (Written { authority: authority(None).authority, ..person() }, root(), vec![Reason::NotForSigning]),
        // For signing in, unless it is for documents.
        (
            Written { usage: Some(KeyUsages::DigitalSignature.into()), ..person() },
            root(),
            vec![Reason::NotForSigning],
        ),
        (
            Written {
                usage: Some(KeyUsages::DigitalSignature.into()),
                more: vec![purpose("1.3.6.1.5.5.7.3.2")],
                ..person()
            },
            root(),
            vec![Reason::NotForSigning],
        ),
        (
            Written {
                usage: Some(KeyUsages::DigitalSignature.into()),
                more: vec![purpose("1.3.6.1.5.5.7.3.36")],
                ..person()
            },
            root(),
            vec![],
        ),
        // For servers only, and for mail.
        (
            Written { more: vec![purpose("1.3.6.1.5.5.7.3.1")], ..person() },
            root(),
            vec![Reason::NotForSigning],
        ),
        (Written { more: vec![purpose("1.3.6.1.5.5.7.3.4")], ..person() }, root(), vec![]),
        (Written { more: vec![unknown(false)], ..person() }, root(), vec![]),
        (Written { more: vec![unknown(true)], ..person() }, root(), vec![Reason::UnknownExtension]),
        (Written { more: vec![unknown(false); 2], ..person() }, root(), vec![Reason::UnknownExtension]),
        (person(), Written { more: vec![names], ..authority(None) }, vec![Reason::UnknownExtension]),
        (person(), Written { authority: None, ..authority(None) }, vec![Reason::NotAnAuthority]),
        (person(), Written { usage: None, ..authority(None) }, vec![Reason::NotAnAuthority]),
        (
            person(),
            Written { usage: Some(KeyUsages::CRLSign.into()), ..authority(None) },
            vec![Reason::NotAnAuthority],
        ),
    ];
    for (person, middle, reasons) in cases {
        assert_eq!(judged(person, middle, root()), reasons);
    }
    assert_eq!(judged(person(), authority(None), authority(Some(0))), [Reason::NotAnAuthority]);
}

#[test]
fn each_certificate_must_be_valid_when_it_was_signed_and_when_it_is_validated() {
    let span = |from, until| Written { from, until, ..person() };
    assert_eq!(judged(span(2020, 2027), authority(None), authority(None)), [Reason::Expired]);
    assert_eq!(judged(span(2029, 2030), authority(None), authority(None)), [Reason::NotYetValid]);
    let middle = Written { until: 2027, ..authority(None) };
    assert_eq!(judged(person(), middle, authority(None)), [Reason::Expired]);
    let root = Written { from: 2029, ..authority(None) };
    assert_eq!(judged(person(), authority(None), root), [Reason::NotYetValid]);

    let anchors = anchors(&[write(authority(None), "root", "root")]);
    let signer = write(person(), "person", "root");
    let later = Times { claimed: time(NOW), now: time(2031) };
    assert_eq!(judge(&signer, &[], &anchors, later), [Reason::OutOfBounds]);
}

#[test]
fn a_chain_leads_to_an_anchor_or_is_none() {
    let root = write(authority(None), "root", "root");
    let signer = write(person(), "person", "root");
    assert_eq!(judge(&signer, &[], &Anchors::none(), times()), [Reason::NoChain]);
    assert_eq!(judge(&signer, std::slice::from_ref(&root), &Anchors::none(), times()), [Reason::NoChain]);
    assert_eq!(
        judge(&signer, std::slice::from_ref(&root), &anchors(std::slice::from_ref(&root)), times()),
        []
    );

    // The name of the root, and another key.
    let mut forged = write(person(), "person", "other");
    forged.tbs_certificate.issuer = name("root", None).unwrap();
    assert_eq!(judge(&forged, &[], &anchors(std::slice::from_ref(&root)), times()), [Reason::NoChain]);

    // What came along and leads nowhere can't be told from what was slipped in.
    let stray = write(authority(None), "stray", "stray");
    assert_eq!(
        judge(&signer, &[stray], &anchors(std::slice::from_ref(&root)), times()),
        [Reason::StrayCertificate]
    );

    // An anchor signs no documents itself.
    assert!(
        judge(&root, &[], &anchors(std::slice::from_ref(&root)), times()).contains(&Reason::NotForSigning)
    );
}

#[test]
fn a_circle_of_certificates_ends() {
    let circle: Vec<Certificate> = (0..16)
        .flat_map(|one| (0..16).map(move |other| (one, other)))
        .filter(|(one, other)| one != other)
        .take(15)
        .map(|(one, other)| write(authority(None), &format!("a{one}"), &format!("a{other}")))
        .collect();
    let signer = write(person(), "person", "a0");
    assert_eq!(judge(&signer, &circle, &Anchors::none(), times()), [Reason::NoChain]);
}

//! One signature as it stands in a PDF: a CMS with one signer, read strictly.

use chrono::{DateTime, Utc};
use cms::{
    cert::CertificateChoices,
    content_info::{CmsVersion, ContentInfo},
    signed_data::{SignedData, SignerIdentifier, SignerInfo},
};
use der::{
    Any, Decode, Encode, Reader, Sequence, SliceReader, Tag,
    asn1::{ObjectIdentifier, OctetString},
};
use x509_cert::{Certificate, attr::Attribute, spki::AlgorithmIdentifierOwned};

use crate::{
    keys::{self, Hash, KeyFault, SHA_256},
    stamp::Stamp,
};

pub(crate) const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
pub(crate) const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
pub(crate) const CONTENT_TYPE: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
pub(crate) const MESSAGE_DIGEST: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
pub(crate) const SIGNING_CERTIFICATE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
const TIME_STAMP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
const KEY_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");

const MAX_CERTIFICATES: usize = 16;
/// How many members the sets of a CMS may have: the sum of their squares, for they are sorted member by member.
const MEMBERS: usize = 100_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CmsFault {
    /// It is no CMS, or says something that a signature of a PDF does not say.
    Format,
    /// It has no signer, or several.
    Signers,
    /// A digest algorithm that does not count.
    WeakDigest,
    NoCertificate,
    /// It does not bind the certificate of the signer, or another one.
    Unbound,
    /// The algorithm or the key do not count.
    WeakKey,
    /// The signature is not by this key over these attributes.
    Wrong,
}

/// A CMS that was read, its signature not yet checked.
pub(crate) struct Cms {
    info: SignerInfo,
    pub(crate) hash: Hash,
    pub(crate) message_digest: Vec<u8>,
    pub(crate) signer: Certificate,
    /// Other certificates that stand in it.
    pub(crate) others: Vec<Certificate>,
    /// What stands there that nobody signed.
    pub(crate) unsigned: Unsigned,
}

/// Attributes that nobody signed.
pub(crate) enum Unsigned {
    Nothing,
    /// One time stamp of this signature.
    Stamp(DateTime<Utc>),
    Other,
}

/// `ESSCertIDv2`, RFC 5035.
#[derive(Sequence)]
pub(crate) struct CertificateId {
    /// SHA-256, if it is not said.
    #[asn1(optional = "true")]
    pub(crate) hash_algorithm: Option<AlgorithmIdentifierOwned>,
    pub(crate) hash: OctetString,
    #[asn1(optional = "true")]
    pub(crate) issuer: Option<Any>,
}

/// `SigningCertificateV2`, RFC 5035.
#[derive(Sequence)]
pub(crate) struct SigningCertificate {
    pub(crate) certificates: Vec<CertificateId>,
    #[asn1(optional = "true")]
    pub(crate) policies: Option<Any>,
}

pub(crate) const fn sha_256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: SHA_256, parameters: None }
}

impl Cms {
    /// Reads a CMS. Bytes after it must be zero: they fill the place that was reserved.
    pub(crate) fn read(padded: &[u8]) -> Result<Self, CmsFault> {
        Self::of(signed_data(padded)?)
    }

    fn of(signed: SignedData) -> Result<Self, CmsFault> {
        let detached = signed.encap_content_info.econtent_type == DATA
            && signed.encap_content_info.econtent.is_none()
            && signed.crls.is_none();
        let info = match signed.signer_infos.0.as_slice() {
            [info] => info.clone(),
            _ => return Err(CmsFault::Signers),
        };
        let version = match &info.sid {
            SignerIdentifier::IssuerAndSerialNumber(_) => CmsVersion::V1,
            SignerIdentifier::SubjectKeyIdentifier(_) => CmsVersion::V3,
        };
        let named = signed.digest_algorithms.as_slice() == [info.digest_alg.clone()];
        if !detached || !named || signed.version != version || info.version != version {
            return Err(CmsFault::Format);
        }
        let hash = Hash::of(&info.digest_alg).ok_or(CmsFault::WeakDigest)?;
        let message_digest = message_digest(&info)?;
        let mut others = certificates(&signed)?;
        let signer = take_signer(&info.sid, &mut others).ok_or(CmsFault::NoCertificate)?;
        bound(&info, &signer)?;
        let unsigned = unsigned(&info);
        Ok(Self { info, hash, message_digest, signer, others, unsigned })
    }

    /// Checks the signature over the signed attributes with the signer's key.
    pub(crate) fn verify(&self) -> Result<(), CmsFault> {
        let attributes = self.info.signed_attrs.as_ref().and_then(|signed| signed.to_der().ok());
        let attributes = attributes.ok_or(CmsFault::Format)?;
        let key = &self.signer.tbs_certificate.subject_public_key_info;
        let (algorithm, signature) = (&self.info.signature_algorithm, self.info.signature.as_bytes());
        match keys::verify(key, algorithm, Some(self.hash), &attributes, signature) {
            Ok(()) => Ok(()),
            Err(KeyFault::Weak) => Err(CmsFault::WeakKey),
            Err(KeyFault::Wrong) => Err(CmsFault::Wrong),
        }
    }
}

/// What a CMS says that is signed data. Bytes after it must be zero.
pub(crate) fn signed_data(padded: &[u8]) -> Result<SignedData, CmsFault> {
    let (content, rest) = split(padded).ok_or(CmsFault::Format)?;
    if rest.iter().any(|byte| *byte != 0) || !has_small_sets(content) {
        return Err(CmsFault::Format);
    }
    let content = ContentInfo::from_der(content).map_err(|_| CmsFault::Format)?;
    if content.content_type != SIGNED_DATA {
        return Err(CmsFault::Format);
    }
    content.content.decode_as().map_err(|_| CmsFault::Format)
}

/// What stands beside a signature that nobody signed.
fn unsigned(info: &SignerInfo) -> Unsigned {
    let Some(attributes) = &info.unsigned_attrs else { return Unsigned::Nothing };
    let stamp = match attributes.as_slice() {
        [Attribute { oid, values }] if *oid == TIME_STAMP && values.len() == 1 => {
            let der = values.get(0).and_then(|value| value.to_der().ok());
            der.and_then(|der| Stamp::read(&der).ok())
        }
        _ => None,
    };
    let of_this = |stamp: &Stamp| stamp.hash.digest(&[info.signature.as_bytes()]) == stamp.imprint;
    stamp.filter(of_this).map_or(Unsigned::Other, |stamp| Unsigned::Stamp(stamp.at))
}

/// The first value of DER, and what follows it.
fn split(padded: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut reader = SliceReader::new(padded).ok()?;
    let header = reader.peek_header().ok()?;
    let head = usize::try_from(header.encoded_len().ok()?).ok()?;
    let length = head.checked_add(usize::try_from(header.length).ok()?)?;
    let content = reader.read_slice(der::Length::try_from(length).ok()?).ok()?;
    Some((content, padded.get(length..)?))
}

/// Whether the sets in DER have few members. What can't be read is left to who reads it.
fn has_small_sets(der: &[u8]) -> bool {
    let (mut open, mut left) = (vec![(false, der)], MEMBERS);
    while let Some((is_set, mut inside)) = open.pop() {
        let mut members = 0_usize;
        while let Some((value, rest)) = split(inside) {
            let nested = SliceReader::new(value).ok().and_then(|reader| {
                let header = reader.peek_header().ok().filter(|header| header.tag.is_constructed())?;
                let head = usize::try_from(header.encoded_len().ok()?).ok()?;
                // A set under a number of its own does not say that it is one.
                Some((header.tag != Tag::Sequence, value.get(head..)?))
            });
            open.extend(nested);
            members += 1;
            inside = rest;
        }
        if is_set {
            match left.checked_sub(members.saturating_mul(members)) {
                Some(less) => left = less,
                None => return false,
            }
        }
    }
    true
}

/// The only value of the only signed attribute of a kind.
fn attribute(info: &SignerInfo, kind: ObjectIdentifier) -> Option<&Any> {
    let attributes = info.signed_attrs.as_ref()?;
    let mut found = attributes.iter().filter(|attribute| attribute.oid == kind);
    let Attribute { values, .. } = found.next().filter(|_| found.next().is_none())?;
    match values.as_slice() {
        [value] => Some(value),
        _ => None,
    }
}

fn message_digest(info: &SignerInfo) -> Result<Vec<u8>, CmsFault> {
    let kind = attribute(info, CONTENT_TYPE).and_then(|kind| kind.decode_as::<ObjectIdentifier>().ok());
    if kind != Some(DATA) {
        return Err(CmsFault::Format);
    }
    let digest = attribute(info, MESSAGE_DIGEST).and_then(|digest| digest.decode_as::<OctetString>().ok());
    digest.map(OctetString::into_bytes).ok_or(CmsFault::Format)
}

fn certificates(signed: &SignedData) -> Result<Vec<Certificate>, CmsFault> {
    let held = signed.certificates.as_ref().map(|set| set.0.as_slice()).unwrap_or_default();
    if held.len() > MAX_CERTIFICATES {
        return Err(CmsFault::Format);
    }
    let held = held.iter().map(|held| match held {
        CertificateChoices::Certificate(certificate) => Ok(certificate.clone()),
        CertificateChoices::Other(_) => Err(CmsFault::Format),
    });
    held.collect()
}

fn take_signer(sid: &SignerIdentifier, held: &mut Vec<Certificate>) -> Option<Certificate> {
    let place = held.iter().position(|certificate| {
        let inner = &certificate.tbs_certificate;
        match sid {
            SignerIdentifier::IssuerAndSerialNumber(named) => {
                named.issuer == inner.issuer && named.serial_number == inner.serial_number
            }
            SignerIdentifier::SubjectKeyIdentifier(named) => {
                let mut extensions = inner.extensions.iter().flatten();
                let held = extensions.find(|extension| extension.extn_id == KEY_IDENTIFIER);
                let held = held.and_then(|held| OctetString::from_der(held.extn_value.as_bytes()).ok());
                held.is_some_and(|held| held == named.0)
            }
        }
    })?;
    Some(held.remove(place))
}

/// Whether the signed attributes name exactly this certificate, by its digest.
fn bound(info: &SignerInfo, signer: &Certificate) -> Result<(), CmsFault> {
    let named = attribute(info, SIGNING_CERTIFICATE).ok_or(CmsFault::Unbound)?;
    let named: SigningCertificate = named.decode_as().map_err(|_| CmsFault::Unbound)?;
    let first = named.certificates.first().ok_or(CmsFault::Unbound)?;
    let hash = first.hash_algorithm.as_ref().map_or(Some(Hash::Sha256), Hash::of);
    let hash = hash.ok_or(CmsFault::Unbound)?;
    let der = signer.to_der().map_err(|_| CmsFault::Format)?;
    if hash.digest(&[&der]) == first.hash.as_bytes() { Ok(()) } else { Err(CmsFault::Unbound) }
}

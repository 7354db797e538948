//! A signing product for the demonstration world and for tests: certificates and signatures out of a seed.
//!
//! Everybody who knows the seed can sign as anybody. Whether its anchor is trusted is the decision of the caller, who
//! adds it to his [`Anchors`](crate::Anchors) in trial mode and nowhere else.

use chrono::{DateTime, Utc};
use cms::{
    cert::{CertificateChoices, IssuerAndSerialNumber},
    content_info::{CmsVersion, ContentInfo},
    signed_data::{
        CertificateSet, EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo, SignerInfos,
    },
};
use der::{
    Any, Encode, Tag,
    asn1::{BitString, GeneralizedTime, ObjectIdentifier, OctetString, SetOfVec, UtcTime},
};
use p256::ecdsa::{Signature, SigningKey, signature::hazmat::PrehashSigner};
use sha2::{Digest, Sha256};
use x509_cert::{
    Certificate, TbsCertificate, Version,
    attr::{Attribute, AttributeTypeAndValue},
    ext::{
        Extension,
        pkix::{BasicConstraints, KeyUsage, KeyUsages},
    },
    name::{Name, RdnSequence, RelativeDistinguishedName},
    serial_number::SerialNumber,
    spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned},
    time::{Time, Validity},
};

use crate::{
    cms::{
        CONTENT_TYPE, CertificateId, DATA, MESSAGE_DIGEST, SIGNED_DATA, SIGNING_CERTIFICATE,
        SigningCertificate, sha_256,
    },
    keys::{EC, ECDSA_SHA_256, P_256},
};

const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
pub(crate) const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
pub(crate) const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");

/// Why the trial product does not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrialError {
    /// A name is empty or too long for a certificate, or a time can't be written there.
    #[error("this cannot be written into a certificate")]
    Unwritable,
    #[error("the certificate is not valid at that time")]
    NotValid,
}

/// The trial authority: it issues a certificate to whoever is named.
pub struct Authority {
    key: SigningKey,
    certificate: Certificate,
    der: Vec<u8>,
    seed: [u8; 32],
}

/// A certificate of the trial authority with its key.
pub struct Credential {
    key: SigningKey,
    certificate: Certificate,
    valid: [DateTime<Utc>; 2],
}

impl Authority {
    /// The authority of a seed, whose own certificate is valid for twenty years from a time.
    pub fn new(seed: [u8; 32], from: DateTime<Utc>) -> Result<Self, TrialError> {
        let key = key(&[&seed, b"authority"])?;
        let until = from + chrono::TimeDelta::days(20 * 365);
        let name = name("Scrutin TRIAL authority - NOT A SIGNATURE", None)?;
        let extensions = vec![
            extension(BASIC_CONSTRAINTS, true, &BasicConstraints { ca: true, path_len_constraint: Some(0) })?,
            extension(KEY_USAGE, true, &KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign))?,
        ];
        let issued = Issued { subject: name.clone(), key: &key, from, until, extensions };
        let certificate = certificate(issued, &name, &key)?;
        let der = certificate.to_der().map_err(|_| TrialError::Unwritable)?;
        Ok(Self { key, certificate, der, seed })
    }

    /// Its certificate in DER: the anchor of what it issues.
    #[must_use]
    pub fn anchor(&self) -> &[u8] {
        &self.der
    }

    /// Issues a certificate to a person: the name, the number of the certificate (20 digits), and from when until
    /// when it is valid. The same words give the same key.
    ///
    /// # Errors
    /// When the name or the number is empty or above 64 characters, or a time can't be written.
    pub fn issue(
        &self,
        name: &str,
        number: &str,
        from: DateTime<Utc>,
        until: DateTime<Utc>,
    ) -> Result<Credential, TrialError> {
        let key = key(&[&self.seed, b"person", number.as_bytes(), b"\0", name.as_bytes()])?;
        let usages = KeyUsages::DigitalSignature | KeyUsages::NonRepudiation;
        let subject = self::name(name, Some(number))?;
        let extensions = vec![
            extension(BASIC_CONSTRAINTS, true, &BasicConstraints { ca: false, path_len_constraint: None })?,
            extension(KEY_USAGE, true, &KeyUsage(usages))?,
        ];
        let issued = Issued { subject, key: &key, from, until, extensions };
        let issuer = &self.certificate.tbs_certificate.subject;
        let certificate = certificate(issued, issuer, &self.key)?;
        Ok(Credential { key, certificate, valid: [from, until] })
    }
}

impl Credential {
    /// Signs a document by its digest: a detached CMS in DER, as PAdES-B-B asks for it.
    pub fn sign(&self, document_digest: &[u8; 32], at: DateTime<Utc>) -> Result<Vec<u8>, TrialError> {
        let [from, until] = self.valid;
        if at < from || at > until {
            return Err(TrialError::NotValid);
        }
        self.cms(document_digest).map_err(|_| TrialError::Unwritable)
    }

    /// In DER.
    pub fn certificate(&self) -> Result<Vec<u8>, TrialError> {
        self.certificate.to_der().map_err(|_| TrialError::Unwritable)
    }

    fn cms(&self, document_digest: &[u8; 32]) -> der::Result<Vec<u8>> {
        let attributes = self.attributes(document_digest)?;
        let digest = Sha256::digest(attributes.to_der()?);
        let signature: Signature =
            self.key.sign_prehash(&digest).map_err(|_| Tag::BitString.value_error())?;
        let inner = &self.certificate.tbs_certificate;
        let info = SignerInfo {
            version: CmsVersion::V1,
            sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
                issuer: inner.issuer.clone(),
                serial_number: inner.serial_number.clone(),
            }),
            digest_alg: sha_256(),
            signed_attrs: Some(attributes),
            signature_algorithm: AlgorithmIdentifierOwned { oid: ECDSA_SHA_256, parameters: None },
            signature: OctetString::new(signature.to_der().as_bytes())?,
            unsigned_attrs: None,
        };
        let certificate = CertificateChoices::Certificate(self.certificate.clone());
        let signed = SignedData {
            version: CmsVersion::V1,
            digest_algorithms: SetOfVec::try_from(vec![sha_256()])?,
            encap_content_info: EncapsulatedContentInfo { econtent_type: DATA, econtent: None },
            certificates: Some(CertificateSet(SetOfVec::try_from(vec![certificate])?)),
            crls: None,
            signer_infos: SignerInfos(SetOfVec::try_from(vec![info])?),
        };
        ContentInfo { content_type: SIGNED_DATA, content: Any::encode_from(&signed)? }.to_der()
    }

    fn attributes(&self, document_digest: &[u8; 32]) -> der::Result<SetOfVec<Attribute>> {
        let id = CertificateId {
            hash_algorithm: None,
            hash: OctetString::new(Sha256::digest(self.certificate.to_der()?).as_slice())?,
            issuer: None,
        };
        let bound = SigningCertificate { certificates: vec![id], policies: None };
        let one =
            |oid, value| Ok::<_, der::Error>(Attribute { oid, values: SetOfVec::try_from(vec![value])? });
        SetOfVec::try_from(vec![
            one(CONTENT_TYPE, Any::encode_from(&DATA)?)?,
            one(MESSAGE_DIGEST, Any::encode_from(&OctetString::new(document_digest.as_slice())?)?)?,
            one(SIGNING_CERTIFICATE, Any::encode_from(&bound)?)?,
        ])
    }
}

/// A key out of words: nearly always the first digest is one.
pub(crate) fn key(words: &[&[u8]]) -> Result<SigningKey, TrialError> {
    let keys = (0..=u8::MAX).filter_map(|round| {
        let mut digest = Sha256::new();
        words.iter().for_each(|word| digest.update(word));
        digest.update([round]);
        SigningKey::from_slice(&digest.finalize()).ok()
    });
    keys.into_iter().next().ok_or(TrialError::Unwritable)
}

/// What stands in a certificate besides its issuer.
pub(crate) struct Issued<'k> {
    pub(crate) subject: Name,
    pub(crate) key: &'k SigningKey,
    pub(crate) from: DateTime<Utc>,
    pub(crate) until: DateTime<Utc>,
    pub(crate) extensions: Vec<Extension>,
}

pub(crate) fn certificate(
    issued: Issued<'_>,
    issuer: &Name,
    by: &SigningKey,
) -> Result<Certificate, TrialError> {
    write_certificate(issued, issuer, by).map_err(|_| TrialError::Unwritable)
}

fn write_certificate(issued: Issued<'_>, issuer: &Name, by: &SigningKey) -> der::Result<Certificate> {
    let point = issued.key.verifying_key().to_sec1_point(false);
    let algorithm = AlgorithmIdentifierOwned { oid: ECDSA_SHA_256, parameters: None };
    let curve = AlgorithmIdentifierOwned { oid: EC, parameters: Some(Any::encode_from(&P_256)?) };
    let validity = Validity { not_before: time(issued.from)?, not_after: time(issued.until)? };
    let words = [point.as_bytes(), &issued.subject.to_der()?, &validity.to_der()?].concat();
    let mut serial = Sha256::digest(words)[..16].to_vec();
    serial[0] = serial[0] & 0x7f | 0x40;
    let tbs_certificate = TbsCertificate {
        version: Version::V3,
        serial_number: SerialNumber::new(&serial)?,
        signature: algorithm.clone(),
        issuer: issuer.clone(),
        validity,
        subject: issued.subject,
        subject_public_key_info: SubjectPublicKeyInfoOwned {
            algorithm: curve,
            subject_public_key: BitString::from_bytes(point.as_bytes())?,
        },
        issuer_unique_id: None,
        subject_unique_id: None,
        extensions: Some(issued.extensions),
    };
    let digest = Sha256::digest(tbs_certificate.to_der()?);
    let signature: Signature = by.sign_prehash(&digest).map_err(|_| Tag::BitString.value_error())?;
    let signature = BitString::from_bytes(signature.to_der().as_bytes())?;
    Ok(Certificate { tbs_certificate, signature_algorithm: algorithm, signature })
}

/// Times until 2049 are short ones: RFC 5280, 4.1.2.5.
fn time(at: DateTime<Utc>) -> der::Result<Time> {
    let seconds = u64::try_from(at.timestamp()).map_err(|_| Tag::UtcTime.value_error())?;
    let since = std::time::Duration::from_secs(seconds);
    match UtcTime::from_unix_duration(since) {
        Ok(time) => Ok(Time::UtcTime(time)),
        Err(_) => Ok(Time::GeneralTime(GeneralizedTime::from_unix_duration(since)?)),
    }
}

pub(crate) fn name(common: &str, number: Option<&str>) -> Result<Name, TrialError> {
    let mut words = vec![
        (COUNTRY, Tag::PrintableString, "LU"),
        (ORGANISATION, Tag::Utf8String, "TRIAL"),
        (COMMON_NAME, Tag::Utf8String, common),
    ];
    words.extend(number.map(|number| (SERIAL_NUMBER, Tag::PrintableString, number)));
    if words.iter().any(|(_, _, word)| word.is_empty() || word.chars().count() > 64) {
        return Err(TrialError::Unwritable);
    }
    let parts = words.into_iter().map(|(oid, tag, word)| {
        let value = Any::new(tag, word.as_bytes())?;
        let part = AttributeTypeAndValue { oid, value };
        Ok(RelativeDistinguishedName(SetOfVec::try_from(vec![part])?))
    });
    let parts: der::Result<Vec<_>> = parts.collect();
    parts.map(RdnSequence).map_err(|_| TrialError::Unwritable)
}

pub(crate) fn extension(
    kind: ObjectIdentifier,
    critical: bool,
    value: &impl Encode,
) -> Result<Extension, TrialError> {
    let extn_value = value.to_der().and_then(OctetString::new).map_err(|_| TrialError::Unwritable)?;
    Ok(Extension { extn_id: kind, critical, extn_value })
}

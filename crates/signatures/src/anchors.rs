//! The certificates that are trusted without a further one: whose they are is the caller's decision.

use der::{Decode, DecodePem, Encode};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;

/// Trust anchors, each with a label that says where it came from.
#[derive(Clone, Debug, Default)]
pub struct Anchors(pub(crate) Vec<Anchor>);

#[derive(Clone, Debug)]
pub(crate) struct Anchor {
    pub(crate) label: String,
    pub(crate) certificate: Certificate,
}

/// A certificate is not written as DER or PEM says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no certificate")]
pub struct NoCertificate;

impl Anchors {
    /// No anchors: no signature will pass.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    pub fn add_der(&mut self, label: &str, der: &[u8]) -> Result<(), NoCertificate> {
        let certificate = Certificate::from_der(der).map_err(|_| NoCertificate)?;
        self.0.push(Anchor { label: label.to_owned(), certificate });
        Ok(())
    }

    /// Adds each certificate of a text.
    ///
    /// # Errors
    /// When the text holds none, or something between the marks of one is no certificate. Nothing is added then.
    pub fn add_pem(&mut self, label: &str, pem: &str) -> Result<(), NoCertificate> {
        let end = "-----END CERTIFICATE-----";
        let mut read = Vec::new();
        let mut rest = pem;
        while let Some(start) = rest.find("-----BEGIN CERTIFICATE-----") {
            let length = rest[start..].find(end).ok_or(NoCertificate)? + end.len();
            let certificate =
                Certificate::from_pem(&rest[start..start + length]).map_err(|_| NoCertificate)?;
            read.push(Anchor { label: label.to_owned(), certificate });
            rest = &rest[start + length..];
        }
        if read.is_empty() {
            return Err(NoCertificate);
        }
        self.0.append(&mut read);
        Ok(())
    }

    pub fn from_der(label: &str, der: &[u8]) -> Result<Self, NoCertificate> {
        let mut anchors = Self::none();
        anchors.add_der(label, der)?;
        Ok(anchors)
    }

    /// All certificates of a text in PEM.
    pub fn from_pem(label: &str, pem: &str) -> Result<Self, NoCertificate> {
        let mut anchors = Self::none();
        anchors.add_pem(label, pem)?;
        Ok(anchors)
    }

    /// Each anchor: its label, the name of its subject, and the SHA-256 digest of its certificate.
    pub fn list(&self) -> impl Iterator<Item = (&str, String, [u8; 32])> {
        self.0.iter().map(|anchor| {
            let subject = anchor.certificate.tbs_certificate.subject.to_string();
            (anchor.label.as_str(), subject, digest(&anchor.certificate))
        })
    }
}

/// The SHA-256 digest of a certificate.
pub(crate) fn digest(certificate: &Certificate) -> [u8; 32] {
    Sha256::digest(certificate.to_der().unwrap_or_default()).into()
}

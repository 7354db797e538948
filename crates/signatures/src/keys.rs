//! The algorithms that count, and one signature checked with one public key.

use der::{Decode, Sequence, asn1::ObjectIdentifier, asn1::UintRef};
use p256::ecdsa::signature::hazmat::PrehashVerifier;
use rsa::{BigUint, Pkcs1v15Sign, Pss, RsaPublicKey, traits::PublicKeyParts};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use crate::digests::digest;

/// The least and the most bits of an RSA key.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

pub(crate) const SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const MGF_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.8");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const RSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.13");
pub(crate) const EC: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
pub(crate) const P_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
pub(crate) const ECDSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");
const ECDSA_SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.4");

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyFault {
    /// The algorithm, its parameters or the size of the key are not among those that count.
    Weak,
    /// The signature does not fit the key and the message.
    Wrong,
}

/// A digest that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// The digest that an identifier names, without parameters or with the empty one.
    pub(crate) fn of(algorithm: &AlgorithmIdentifierOwned) -> Option<Self> {
        if !without_parameters(algorithm) {
            return None;
        }
        let known = [(SHA_256, Self::Sha256), (SHA_384, Self::Sha384), (SHA_512, Self::Sha512)];
        known.into_iter().find(|(oid, _)| *oid == algorithm.oid).map(|(_, hash)| hash)
    }

    pub(crate) fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        digest(self, parts)
    }
}

fn without_parameters(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm.parameters.as_ref().is_none_or(der::Any::is_null)
}

#[derive(Clone, Copy)]
enum Scheme {
    Pkcs1(Hash),
    Pss(Hash, usize),
    Ecdsa(Hash),
}

#[derive(Sequence)]
struct PssParameters {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask: Option<AlgorithmIdentifierOwned>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt: Option<u16>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer: Option<u8>,
}

impl Scheme {
    /// The scheme of an identifier; plain RSA, as a CMS may say, takes the digest that is named beside it.
    fn of(algorithm: &AlgorithmIdentifierOwned, beside: Option<Hash>) -> Option<Self> {
        if algorithm.oid == RSA_PSS {
            return Self::pss(algorithm);
        }
        if !without_parameters(algorithm) {
            return None;
        }
        match algorithm.oid {
            RSA => beside.map(Self::Pkcs1),
            RSA_SHA_256 => Some(Self::Pkcs1(Hash::Sha256)),
            RSA_SHA_384 => Some(Self::Pkcs1(Hash::Sha384)),
            RSA_SHA_512 => Some(Self::Pkcs1(Hash::Sha512)),
            ECDSA_SHA_256 => Some(Self::Ecdsa(Hash::Sha256)),
            ECDSA_SHA_384 => Some(Self::Ecdsa(Hash::Sha384)),
            ECDSA_SHA_512 => Some(Self::Ecdsa(Hash::Sha512)),
            _ => None,
        }
    }

    /// What is left out means SHA-1, which does not count.
    fn pss(algorithm: &AlgorithmIdentifierOwned) -> Option<Self> {
        let parameters: PssParameters = algorithm.parameters.as_ref()?.decode_as().ok()?;
        let hash = Hash::of(parameters.hash.as_ref()?)?;
        let mask = parameters.mask.filter(|mask| mask.oid == MGF_1)?;
        let inner: AlgorithmIdentifierOwned = mask.parameters.as_ref()?.decode_as().ok()?;
        let sound = Hash::of(&inner)? == hash && parameters.trailer.is_none_or(|trailer| trailer == 1);
        sound.then(|| Self::Pss(hash, usize::from(parameters.salt.unwrap_or(20))))
    }

    const fn hash(self) -> Hash {
        match self {
            Self::Pkcs1(hash) | Self::Pss(hash, _) | Self::Ecdsa(hash) => hash,
        }
    }
}

/// Checks a signature over a message. `beside` is the digest that a CMS names beside its algorithm; the two must
/// agree.
pub(crate) fn verify(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
    beside: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<(), KeyFault> {
    let scheme = Scheme::of(algorithm, beside).ok_or(KeyFault::Weak)?;
    let hash = scheme.hash();
    if beside.is_some_and(|beside| beside != hash) {
        return Err(KeyFault::Weak);
    }
    let digest = hash.digest(&[message]);
    let bits = key.subject_public_key.as_bytes().ok_or(KeyFault::Weak)?;
    match scheme {
        Scheme::Ecdsa(_) => {
            let curve = key.algorithm.parameters.as_ref().and_then(|curve| curve.decode_as().ok());
            let curve = curve.filter(|_| key.algorithm.oid == EC).ok_or(KeyFault::Weak)?;
            verify_ecdsa(curve, bits, &digest, signature)
        }
        Scheme::Pkcs1(_) => {
            let key = rsa_key(key, bits)?;
            let padding = match hash {
                Hash::Sha256 => Pkcs1v15Sign::new::<rsa::sha2::Sha256>(),
                Hash::Sha384 => Pkcs1v15Sign::new::<rsa::sha2::Sha384>(),
                Hash::Sha512 => Pkcs1v15Sign::new::<rsa::sha2::Sha512>(),
            };
            key.verify(padding, &digest, signature).map_err(|_| KeyFault::Wrong)
        }
        Scheme::Pss(_, salt) => {
            let key = rsa_key(key, bits)?;
            let padding = match hash {
                Hash::Sha256 => Pss::new_with_salt::<rsa::sha2::Sha256>(salt),
                Hash::Sha384 => Pss::new_with_salt::<rsa::sha2::Sha384>(salt),
                Hash::Sha512 => Pss::new_with_salt::<rsa::sha2::Sha512>(salt),
            };
            key.verify(padding, &digest, signature).map_err(|_| KeyFault::Wrong)
        }
    }
}

fn verify_ecdsa(
    curve: ObjectIdentifier,
    bits: &[u8],
    digest: &[u8],
    signature: &[u8],
) -> Result<(), KeyFault> {
    match curve {
        P_256 => {
            let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(bits).map_err(|_| KeyFault::Weak)?;
            let signature = p256::ecdsa::Signature::from_der(signature).map_err(|_| KeyFault::Wrong)?;
            key.verify_prehash(digest, &signature).map_err(|_| KeyFault::Wrong)
        }
        P_384 => {
            let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(bits).map_err(|_| KeyFault::Weak)?;
            let signature = p384::ecdsa::Signature::from_der(signature).map_err(|_| KeyFault::Wrong)?;
            key.verify_prehash(digest, &signature).map_err(|_| KeyFault::Wrong)
        }
        _ => Err(KeyFault::Weak),
    }
}

#[derive(Sequence)]
struct RsaKey<'a> {
    modulus: UintRef<'a>,
    exponent: UintRef<'a>,
}

fn rsa_key(key: &SubjectPublicKeyInfoOwned, bits: &[u8]) -> Result<RsaPublicKey, KeyFault> {
    let fits = key.algorithm.oid == RSA || key.algorithm.oid == RSA_PSS;
    let read = RsaKey::from_der(bits).ok().filter(|_| fits).ok_or(KeyFault::Weak)?;
    let number = |number: UintRef<'_>| BigUint::from_bytes_be(number.as_bytes());
    let (modulus, exponent) = (number(read.modulus), number(read.exponent));
    let read = RsaPublicKey::new_with_max_size(modulus, exponent, *RSA_BITS.end());
    read.ok().filter(|key| RSA_BITS.contains(&key.n().bits())).ok_or(KeyFault::Weak)
}

//! A JSON Web Signature with ES256, in its compact form or with its payload beside it.

use p256::ecdsa::{
    Signature,
    signature::hazmat::{PrehashSigner, PrehashVerifier},
};
use serde::{Deserialize, Serialize};

use crate::{
    Hash, PublicKeys, SealKeys,
    encoding::{base64url, from_base64url},
};

/// What a signed receipt calls itself.
pub const RECEIPT: &str = "scrutin-receipt";

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JwsError {
    /// The text has not the form of a JWS, or it stands for something else.
    #[error("this is no such signature")]
    Form,
    #[error("it is signed by a key that is not known")]
    UnknownKey,
    #[error("its signature does not hold")]
    Wrong,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    alg: String,
    typ: String,
    kid: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jws {
    /// Protected header and signature, in base64url.
    protected: String,
    signature: String,
    pub payload: Vec<u8>,
}

impl Jws {
    /// Signs a payload with the newest key. The same payload has the same signature (RFC 6979).
    ///
    /// # Errors
    /// The key can't sign: one in 2^256.
    pub fn sign(keys: &SealKeys, typ: &str, payload: Vec<u8>) -> Result<Self, JwsError> {
        let header = Header { alg: "ES256".to_owned(), typ: typ.to_owned(), kid: keys.kid().to_owned() };
        let header = serde_json::to_vec(&header).map_err(|_| JwsError::Form)?;
        let mut jws = Self { protected: base64url(&header), signature: String::new(), payload };
        let signature: Signature =
            keys.newest().sign_prehash(&jws.digest().0).map_err(|_| JwsError::Wrong)?;
        jws.signature = base64url(&signature.to_bytes());
        Ok(jws)
    }

    pub fn parse(text: &str) -> Result<Self, JwsError> {
        let (rest, signature) = text.rsplit_once('.').ok_or(JwsError::Form)?;
        let (protected, payload) = rest.split_once('.').ok_or(JwsError::Form)?;
        let payload = from_base64url(payload).ok_or(JwsError::Form)?;
        Ok(Self { protected: protected.to_owned(), signature: signature.to_owned(), payload })
    }

    /// Reads the detached form, with the payload beside it.
    pub fn parse_detached(text: &str, payload: Vec<u8>) -> Result<Self, JwsError> {
        let (protected, signature) = text.split_once("..").ok_or(JwsError::Form)?;
        Ok(Self { protected: protected.to_owned(), signature: signature.to_owned(), payload })
    }

    /// The compact form: header, payload, signature.
    #[must_use]
    pub fn compact(&self) -> String {
        format!("{}.{}.{}", self.protected, base64url(&self.payload), self.signature)
    }

    /// The detached form (RFC 7515, appendix F): without the payload.
    #[must_use]
    pub fn detached(&self) -> String {
        format!("{}..{}", self.protected, self.signature)
    }

    /// The name of the key that it claims to be signed by.
    #[must_use]
    pub fn kid(&self) -> Option<String> {
        self.header().ok().map(|header| header.kid)
    }

    /// Checks that one of these keys signed the payload, as what `typ` says.
    ///
    /// # Errors
    /// It calls itself something else, the key is not among these, or the signature does not hold.
    pub fn verify(&self, keys: &PublicKeys, typ: &str) -> Result<(), JwsError> {
        let header = self.header()?;
        if header.alg != "ES256" || header.typ != typ {
            return Err(JwsError::Form);
        }
        let key = keys.find(&header.kid).ok_or(JwsError::UnknownKey)?;
        let signature = from_base64url(&self.signature).ok_or(JwsError::Form)?;
        let signature = Signature::from_slice(&signature).map_err(|_| JwsError::Wrong)?;
        key.verify_prehash(&self.digest().0, &signature).map_err(|_| JwsError::Wrong)
    }

    fn header(&self) -> Result<Header, JwsError> {
        let header = from_base64url(&self.protected).ok_or(JwsError::Form)?;
        serde_json::from_slice(&header).map_err(|_| JwsError::Form)
    }

    fn digest(&self) -> Hash {
        Hash::of(&[self.protected.as_bytes(), b".", base64url(&self.payload).as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(byte: &str) -> SealKeys {
        SealKeys::parse(&format!("1:{}", byte.repeat(32))).unwrap()
    }

    #[test]
    fn what_is_signed_verifies_in_both_forms_and_nothing_else_does() {
        let keys = keys("01");
        let jws = Jws::sign(&keys, RECEIPT, b"{}".to_vec()).unwrap();
        assert_eq!(Jws::sign(&keys, RECEIPT, b"{}".to_vec()).unwrap(), jws, "the same signature each time");
        assert_eq!(Jws::parse(&jws.compact()), Ok(jws.clone()));
        assert_eq!(Jws::parse_detached(&jws.detached(), b"{}".to_vec()), Ok(jws.clone()));
        assert_eq!(jws.verify(keys.public(), RECEIPT), Ok(()));
        assert_eq!(jws.verify(keys.public(), "scrutin-tree-head"), Err(JwsError::Form));
        assert_eq!(jws.verify(self::keys("02").public(), RECEIPT), Err(JwsError::UnknownKey));
        let other = Jws::parse_detached(&jws.detached(), b"[]".to_vec()).unwrap();
        assert_eq!(other.verify(keys.public(), RECEIPT), Err(JwsError::Wrong));
    }

    #[test]
    fn no_other_algorithm_is_taken() {
        let keys = keys("01");
        let jws = Jws::sign(&keys, RECEIPT, b"{}".to_vec()).unwrap();
        for alg in ["none", "HS256", "es256"] {
            let header = format!(r#"{{"alg":"{alg}","typ":"{RECEIPT}","kid":"{}"}}"#, keys.kid());
            let forged = Jws { protected: base64url(header.as_bytes()), ..jws.clone() };
            assert_eq!(forged.verify(keys.public(), RECEIPT), Err(JwsError::Form), "{alg}");
        }
    }

    #[test]
    fn every_altered_sign_of_the_text_is_found() {
        let keys = keys("01");
        let text = Jws::sign(&keys, RECEIPT, br#"{"size":1}"#.to_vec()).unwrap().compact();
        for place in 0..text.len() {
            let mut altered = text.clone().into_bytes();
            altered[place] = if altered[place] == b'A' { b'B' } else { b'A' };
            let altered = String::from_utf8(altered).unwrap();
            let taken = Jws::parse(&altered).and_then(|jws| jws.verify(keys.public(), RECEIPT));
            assert!(taken.is_err(), "{place}");
        }
    }
}

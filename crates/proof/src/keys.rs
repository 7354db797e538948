//! The keys that sign tree heads and receipts, and their public halves as a JWK Set (RFC 7517).

use std::fmt;

use p256::ecdsa::{SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use crate::{
    Hash,
    encoding::{base64url, from_base64url},
};

#[derive(Debug, thiserror::Error)]
#[error(
    "sealing keys are written as NUMBER:64 hexadecimal digits, a private key of P-256, separated by commas, each number once"
)]
pub struct KeysError;

/// A public key as JOSE writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = KeyView))]
pub struct Jwk {
    /// `EC`.
    pub kty: String,
    /// `P-256`.
    pub crv: String,
    /// `ES256`.
    pub alg: String,
    /// `sig`.
    #[serde(rename = "use")]
    pub usage: String,
    /// The thumbprint of the key (RFC 7638).
    pub kid: String,
    /// The first coordinate.
    pub x: String,
    /// The second coordinate.
    pub y: String,
}

impl Jwk {
    fn of(key: &VerifyingKey) -> Option<Self> {
        let point = key.to_sec1_point(false);
        // 4, then the two coordinates.
        let coordinates = point.as_bytes().get(1..65)?;
        let (x, y) = coordinates.split_at(32);
        let (x, y) = (base64url(x), base64url(y));
        let word = str::to_owned;
        let kid = thumbprint(&x, &y);
        Some(Self { kty: word("EC"), crv: word("P-256"), alg: word("ES256"), usage: word("sig"), kid, x, y })
    }

    /// The key itself; none where this is no key of P-256, or its name is not its thumbprint.
    pub(crate) fn key(&self) -> Option<VerifyingKey> {
        let (x, y) = (from_base64url(&self.x)?, from_base64url(&self.y)?);
        let ours = self.kty == "EC" && self.crv == "P-256" && self.kid == thumbprint(&self.x, &self.y);
        let point = [&[4_u8][..], &x, &y].concat();
        VerifyingKey::from_sec1_bytes(&point).ok().filter(|_| ours && x.len() == 32)
    }
}

fn thumbprint(x: &str, y: &str) -> String {
    let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
    base64url(&Hash::of(&[members.as_bytes()]).0)
}

/// A JWK Set (RFC 7517), the newest key first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema), schema(as = KeysView))]
pub struct PublicKeys {
    pub keys: Vec<Jwk>,
}

impl PublicKeys {
    pub(crate) fn find(&self, kid: &str) -> Option<VerifyingKey> {
        self.keys.iter().find(|key| key.kid == kid).and_then(Jwk::key)
    }
}

/// The private keys of a server. The newest one signs, the older ones are still published, so that what they signed
/// verifies.
#[derive(Clone)]
pub struct SealKeys {
    newest: SigningKey,
    kid: String,
    public: PublicKeys,
}

impl SealKeys {
    /// Reads `1:HEX,2:HEX`; the highest number is the newest key.
    ///
    /// # Errors
    /// No key, a number twice, or what is no private key of P-256.
    pub fn parse(text: &str) -> Result<Self, KeysError> {
        let mut keys = Vec::new();
        for part in text.split(',').map(str::trim) {
            let (number, secret) = part.split_once(':').ok_or(KeysError)?;
            let number: u16 = number.parse().map_err(|_| KeysError)?;
            let secret = hex::decode(secret).map_err(|_| KeysError)?;
            let key = SigningKey::from_slice(&secret).map_err(|_| KeysError)?;
            if secret.len() != 32 || keys.iter().any(|(known, _)| *known == number) {
                return Err(KeysError);
            }
            keys.push((number, key));
        }
        keys.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
        Self::of(keys.into_iter().map(|(_, key)| key).collect())
    }

    /// The one key that comes of a secret of 32 bytes.
    ///
    /// # Errors
    /// The secret is no private key: one in 2^32.
    pub fn from_secret(secret: &[u8; 32]) -> Result<Self, KeysError> {
        Self::of(vec![SigningKey::from_slice(secret).map_err(|_| KeysError)?])
    }

    fn of(keys: Vec<SigningKey>) -> Result<Self, KeysError> {
        let public = keys.iter().map(|key| Jwk::of(key.verifying_key())).collect::<Option<Vec<_>>>();
        let public = PublicKeys { keys: public.ok_or(KeysError)? };
        let newest = keys.into_iter().next().ok_or(KeysError)?;
        let kid = public.keys.first().map(|key| key.kid.clone()).ok_or(KeysError)?;
        Ok(Self { newest, kid, public })
    }

    #[must_use]
    pub fn public(&self) -> &PublicKeys {
        &self.public
    }

    /// The name of the key that signs.
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    pub(crate) fn newest(&self) -> &SigningKey {
        &self.newest
    }
}

impl fmt::Debug for SealKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealKeys({})", self.kid)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_numbered_and_the_highest_number_signs() {
        let (one, two) = ("01".repeat(32), "02".repeat(32));
        let first = SealKeys::parse(&format!("1:{one}")).unwrap();
        let both = SealKeys::parse(&format!("1:{one},2:{two}")).unwrap();
        assert_ne!(first.kid(), both.kid());
        assert_eq!(SealKeys::parse(&format!("2:{two},1:{one}")).unwrap().kid(), both.kid());
        assert_eq!(both.public().keys.len(), 2);
        assert!(both.public().find(first.kid()).is_some(), "the old key is still published");
        assert!(!format!("{both:?}").contains("02"), "no secret is printed");
        let order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
        for text in [
            String::new(),
            one.clone(),
            format!("x:{one}"),
            format!("1:{one},1:{two}"),
            "1:01".to_owned(),
            format!("1:{}", "00".repeat(32)),
            format!("1:{order}"),
            format!("1:{one}00"),
        ] {
            assert!(SealKeys::parse(&text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_key_is_named_by_its_thumbprint_and_by_nothing_else() {
        let keys = SealKeys::parse(&format!("1:{}", "01".repeat(32))).unwrap();
        let mut public = keys.public().clone();
        assert!(public.find(keys.kid()).is_some());
        public.keys[0].kid = "mine".to_owned();
        assert!(public.find("mine").is_none());
    }
}

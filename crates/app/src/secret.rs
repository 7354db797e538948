//! Secrets: the server's keys, and what is shown once and kept only as a digest.

use std::fmt;

use access_codes::{DigestKey, KeyRing};
use hmac::{Hmac, KeyInit, Mac};
use proof::SealKeys;
use routing::tracking::TrackingNumber;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};
use types::{CertificateNumber, PersonId};

/// A secret that an answer shows once. It can't be printed, and where the answer is kept it is left out.
#[derive(Clone, Default)]
pub struct ShownOnce(Option<String>);

impl ShownOnce {
    /// A secret that was just made.
    #[must_use]
    pub fn new(secret: String) -> Self {
        Self(Some(secret))
    }

    /// The secret, in the first answer; nothing in a repeated one.
    #[must_use]
    pub fn reveal(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl fmt::Debug for ShownOnce {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShownOnce(..)")
    }
}

impl Serialize for ShownOnce {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_none()
    }
}

impl<'de> Deserialize<'de> for ShownOnce {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer).map(|_| Self(None))
    }
}

/// The keys are not what the server needs.
#[derive(Debug, thiserror::Error)]
#[error(
    "keys are written as NUMBER:64 hexadecimal digits that are not all 0, separated by commas, each number once"
)]
pub struct KeysError;

/// The server's keys. The newest one digests what is kept; what is looked for is looked for under each. The oldest one draws
/// and compares what lives for days only, so that a newer key changes nothing about a call that is being repeated.
pub struct Keys {
    /// For access codes.
    pub codes: KeyRing,
    newest: [u8; 32],
    /// From the newest to the oldest, without the newest.
    older: Vec<[u8; 32]>,
    /// For tree heads and receipts.
    pub seals: SealKeys,
}

impl Keys {
    /// Reads `1:HEX,2:HEX`. What signs comes of the oldest one, until [`sealed_by`](Self::sealed_by) says otherwise.
    ///
    /// # Errors
    /// No key, a number twice, or a key that is not 32 bytes.
    pub fn parse(text: &str) -> Result<Self, KeysError> {
        let mut keys = Vec::new();
        for part in text.split(',').map(str::trim) {
            let (id, secret) = part.split_once(':').ok_or(KeysError)?;
            let id: i16 = id.parse().map_err(|_| KeysError)?;
            let secret: [u8; 32] =
                hex::decode(secret).map_err(|_| KeysError)?.try_into().map_err(|_| KeysError)?;
            if secret == [0; 32] {
                return Err(KeysError);
            }
            keys.push((id, secret));
        }
        keys.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
        let mut general = keys.iter().map(|(_, secret)| mac(secret, "scrutin general v1", &[]));
        let newest = general.next().ok_or(KeysError)?;
        let older: Vec<_> = general.collect();
        let oldest = older.last().unwrap_or(&newest);
        let seals = SealKeys::from_secret(&mac(oldest, "seal", &[])).map_err(|_| KeysError)?;
        let ring = keys.into_iter().map(|(id, secret)| DigestKey::new(id, secret)).collect();
        Ok(Self { codes: KeyRing::new(ring).ok_or(KeysError)?, newest, older, seals })
    }

    /// The same keys, with these for tree heads and receipts.
    #[must_use]
    pub fn sealed_by(self, seals: SealKeys) -> Self {
        Self { seals, ..self }
    }

    fn oldest(&self) -> &[u8; 32] {
        self.older.last().unwrap_or(&self.newest)
    }

    /// The digest of one thing under each key; that of the newest one stands first.
    fn under_each(&self, purpose: &str, part: &[u8]) -> Vec<[u8; 32]> {
        std::iter::once(&self.newest).chain(&self.older).map(|key| mac(key, purpose, &[part])).collect()
    }

    /// The keyed digest of a certificate number, as it is kept.
    #[must_use]
    pub fn certificate_digest(&self, number: &CertificateNumber) -> [u8; 32] {
        mac(&self.newest, "certificate", &[number.expose().as_bytes()])
    }

    /// The keyed digests under which a certificate number may be kept; the first one is that of
    /// [`Keys::certificate_digest`].
    #[must_use]
    pub fn certificate_digests(&self, number: &CertificateNumber) -> Vec<[u8; 32]> {
        self.under_each("certificate", number.expose().as_bytes())
    }

    /// What a call without sign-in is given: the same for the same key and the same call, so that a lost answer can be
    /// had again although nothing of it is kept; guessed by nobody, because the server's key is in it.
    #[must_use]
    pub fn drawn(&self, purpose: &str, key: &str, fingerprint: &[u8; 32]) -> [u8; 32] {
        mac(self.oldest(), purpose, &[key.as_bytes(), fingerprint])
    }

    /// The keyed digest by which a tracking number is found again, as it is kept.
    #[must_use]
    pub fn tracking_digest(&self, number: &TrackingNumber) -> [u8; 32] {
        mac(&self.newest, "tracking number", &[number.expose().as_bytes()])
    }

    /// The keyed digests under which a tracking number may be kept; the first one is that of [`Keys::tracking_digest`].
    #[must_use]
    pub fn tracking_digests(&self, number: &TrackingNumber) -> Vec<[u8; 32]> {
        self.under_each("tracking number", number.expose().as_bytes())
    }

    /// The keyed digest of a client's address.
    #[must_use]
    pub fn address_digest(&self, address: &str) -> [u8; 32] {
        mac(&self.newest, "address", &[address.as_bytes()])
    }

    /// What is counted by the day, and of whom, as a keyed digest.
    pub(crate) fn pace_scope(&self, what: &str, whose: &[u8]) -> [u8; 32] {
        mac(self.oldest(), "pace", &[what.as_bytes(), whose])
    }

    /// The seed of the trial authority: who has the keys of a server can sign as anybody, on that trial server.
    pub(crate) fn trial_seed(&self) -> [u8; 32] {
        mac(self.oldest(), "trial authority", &[])
    }

    /// The number of a trial certificate of this person.
    pub(crate) fn trial_number(&self, person: PersonId, which: u8) -> Option<CertificateNumber> {
        let digits = mac(self.oldest(), "trial number", &[person.0.as_bytes(), &[which]]);
        digits[..20].iter().map(|byte| char::from(b'0' + byte % 10)).collect::<String>().parse().ok()
    }

    /// The keyed digest of a call: method, path and body.
    #[must_use]
    pub fn fingerprint(&self, parts: &[&[u8]]) -> [u8; 32] {
        mac(self.oldest(), "call", parts)
    }
}

fn mac(key: &[u8; 32], purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    // A key of any length is taken, so this can't fail; an empty digest would match nothing.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    mac.update(purpose.as_bytes());
    for part in parts {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// The digest by which a random token of ours is found again. It has 256 bits of chance, so it needs no key.
#[must_use]
pub fn token_digest(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A fresh random token, `scrutin_` and 64 hexadecimal digits.
pub(crate) fn fresh_token(entropy: types::Entropy) -> String {
    format!("scrutin_{}", hex::encode(entropy.bytes::<32>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_shown_once_and_kept_nowhere() {
        let secret = ShownOnce::new("ABCDE".into());
        assert_eq!(secret.reveal(), Some("ABCDE"));
        assert!(!format!("{secret:?}").contains("ABCDE"));
        let kept = serde_json::to_string(&secret).unwrap();
        assert_eq!(kept, "null");
        assert_eq!(serde_json::from_str::<ShownOnce>(&kept).unwrap().reveal(), None);
    }

    #[test]
    fn keys_are_numbered_and_32_bytes_long() {
        let key = "a7".repeat(32);
        for (text, good) in [
            (format!("1:{key}"), true),
            (format!("1:{key},2:{key}"), true),
            (format!("1:{key},1:{key}"), false),
            (format!("x:{key}"), false),
            ("1:00".to_owned(), false),
            (format!("1:{}", "00".repeat(32)), false),
            (String::new(), false),
        ] {
            assert_eq!(Keys::parse(&text).is_ok(), good, "{text}");
        }
    }

    #[test]
    fn what_is_drawn_is_the_same_for_the_same_call_only() {
        let keys = Keys::parse(&format!("1:{}", "07".repeat(32))).unwrap();
        let drawn = keys.drawn("tracking", "key", &[1; 32]);
        assert_eq!(keys.drawn("tracking", "key", &[1; 32]), drawn);
        let others = Keys::parse(&format!("1:{}", "08".repeat(32))).unwrap();
        for other in [
            keys.drawn("ticket", "key", &[1; 32]),
            keys.drawn("tracking", "yek", &[1; 32]),
            keys.drawn("tracking", "key", &[2; 32]),
            others.drawn("tracking", "key", &[1; 32]),
        ] {
            assert_ne!(other, drawn);
        }
    }

    #[test]
    fn a_newer_key_digests_what_is_kept_and_what_was_kept_is_found_under_the_older_one() {
        let (one, two) = ("07".repeat(32), "08".repeat(32));
        let old = Keys::parse(&format!("1:{one}")).unwrap();
        let both = Keys::parse(&format!("1:{one},2:{two}")).unwrap();
        let new = Keys::parse(&format!("2:{two}")).unwrap();
        let certificate: CertificateNumber = "12345678901234567890".parse().unwrap();
        let number = TrackingNumber::of(&[9; 32]);
        assert_eq!(
            both.certificate_digests(&certificate),
            [new.certificate_digest(&certificate), old.certificate_digest(&certificate)]
        );
        assert_eq!(both.certificate_digest(&certificate), new.certificate_digest(&certificate));
        assert_eq!(
            both.tracking_digests(&number),
            [new.tracking_digest(&number), old.tracking_digest(&number)]
        );
        assert_eq!(old.tracking_digests(&number), [old.tracking_digest(&number)]);
        // A call that is repeated after the newer key has come is the same call.
        assert_eq!(both.fingerprint(&[b"call"]), old.fingerprint(&[b"call"]));
        assert_eq!(both.drawn("claim number", "key", &[1; 32]), old.drawn("claim number", "key", &[1; 32]));
    }

    #[test]
    fn parts_of_a_fingerprint_do_not_run_together() {
        let keys = Keys::parse(&format!("1:{}", "07".repeat(32))).unwrap();
        assert_ne!(keys.fingerprint(&[b"ab", b"c"]), keys.fingerprint(&[b"a", b"bc"]));
    }
}

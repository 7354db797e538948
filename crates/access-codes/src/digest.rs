//! What is kept of a code: a keyed digest, under a key that the server holds and can change.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::code::ClearCode;

/// Keeps these digests apart from whatever else the same key may digest, and one version from the next.
const CONTEXT: &[u8] = b"scrutin access-code v1";

/// A server key with the number under which its digests are kept. It can't be printed or copied by accident.
pub struct DigestKey {
    id: i16,
    secret: [u8; 32],
}

impl DigestKey {
    /// A key; the secret must come from the operating system's source of chance.
    #[must_use]
    pub const fn new(id: i16, secret: [u8; 32]) -> Self {
        Self { id, secret }
    }

    /// The number of the key. A later key has a higher one.
    #[must_use]
    pub const fn id(&self) -> i16 {
        self.id
    }

    /// HMAC over 64 bytes of key, the block of SHA-256, to which RFC 2104 fills a shorter key up with zeros.
    fn hmac(&self) -> Hmac<Sha256> {
        let mut block = [0; 64];
        block[..32].copy_from_slice(&self.secret);
        Hmac::new(&block.into())
    }
}

impl fmt::Debug for DigestKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DigestKey({}, ..)", self.id)
    }
}

/// The keys of the server: the current one, under which new codes are kept, and those of older codes.
#[derive(Debug)]
pub struct KeyRing {
    current: DigestKey,
    older: Vec<DigestKey>,
}

impl KeyRing {
    /// A ring of these keys, in any order; the one with the highest id is current. `None` when there is no key,
    /// or two have one id.
    #[must_use]
    pub fn new(mut keys: Vec<DigestKey>) -> Option<Self> {
        keys.sort_by_key(|key| std::cmp::Reverse(key.id));
        if keys.windows(2).any(|pair| pair[0].id == pair[1].id) {
            return None;
        }
        let mut keys = keys.into_iter();
        let current = keys.next()?;
        Some(Self { current, older: keys.collect() })
    }

    /// The key for new codes.
    #[must_use]
    pub const fn current(&self) -> &DigestKey {
        &self.current
    }

    /// Every key, the current one first: a typed code is looked up under each.
    pub fn iter(&self) -> impl Iterator<Item = &DigestKey> {
        std::iter::once(&self.current).chain(&self.older)
    }
}

/// The digest of a code, unique in the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CodeDigest {
    /// The key it was made with.
    pub key_id: i16,
    /// HMAC-SHA-256.
    pub bytes: [u8; 32],
}

impl ClearCode {
    /// The digest of this code under a key: HMAC-SHA-256 over a context, the kind and the 25 characters, each ended
    /// by a zero byte, so that no two codes give one message.
    #[must_use]
    pub fn digest(&self, key: &DigestKey) -> CodeDigest {
        let mut hmac = key.hmac();
        for part in [CONTEXT, self.kind().code().as_bytes(), self.bare().as_bytes()] {
            hmac.update(part);
            hmac.update(&[0]);
        }
        CodeDigest { key_id: key.id, bytes: hmac.finalize().into_bytes().into() }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::kind::Kind;

    fn ring(ids: &[i16]) -> Option<KeyRing> {
        KeyRing::new(ids.iter().map(|id| DigestKey::new(*id, [7; 32])).collect())
    }

    #[test]
    fn the_highest_id_is_current_and_ids_do_not_repeat() {
        let three = ring(&[2, 7, -1]).unwrap();
        assert_eq!(three.current().id(), 7);
        assert_eq!(three.iter().map(DigestKey::id).collect::<Vec<_>>(), [7, 2, -1]);
        assert_eq!(ring(&[4]).unwrap().iter().count(), 1);
        assert!(ring(&[]).is_none());
        assert!(ring(&[1, 2, 1]).is_none());
    }

    #[test]
    fn a_key_can_not_be_printed() {
        assert_eq!(format!("{:?}", DigestKey::new(3, [b'Z'; 32])), "DigestKey(3, ..)");
        assert!(!format!("{:?}", ring(&[1, 2])).contains('7'));
    }

    #[test]
    fn the_digest_is_hmac_sha_256_and_never_changes() {
        let code = ClearCode::compose(Kind::Titulaire, &[7; 15]);
        let digest = code.digest(&DigestKey::new(1, [42; 32]));
        let message = b"scrutin access-code v1\0titulaire\x000W3GE1R70W3GE1R70W3GE1R8H\0";
        let other_way = Hmac::<Sha256>::new_from_slice(&[42; 32]).unwrap().chain_update(message).finalize();
        assert_eq!(digest.bytes[..], other_way.into_bytes()[..]);
        let hex: String = digest.bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "8643a21983d05711cb717fc38a13ac1b89489d2fbdb66ebeaaa10af5e23c2e0d");
    }

    #[test]
    fn digests_differ_by_code_kind_and_key() {
        let mut seen = HashSet::new();
        for random in [[0; 15], [7; 15]] {
            for kind in Kind::ALL {
                for secret in [[1; 32], [2; 32]] {
                    let code = ClearCode::compose(kind, &random);
                    let digest = code.digest(&DigestKey::new(1, secret));
                    assert_eq!(digest, code.digest(&DigestKey::new(1, secret)));
                    assert!(seen.insert(digest.bytes));
                }
            }
        }
        assert_eq!(seen.len(), 8);
    }

    #[test]
    fn a_typed_code_has_the_digest_of_the_letter() {
        let key = DigestKey::new(1, [42; 32]);
        let letter = ClearCode::compose(Kind::Titulaire, &[7; 15]);
        let typed = ClearCode::parse("ow3ge lr70w 3gelr 70w3g elr8h", Kind::Titulaire).unwrap();
        assert_eq!(typed.digest(&key), letter.digest(&key));
    }
}

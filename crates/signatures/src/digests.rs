//! Digests of the bytes that signatures cover: those of many signatures of one file in one pass.

use std::ops::Range;

use sha2::{Digest, Sha256, Sha384, Sha512};

use crate::keys::Hash;

/// A digest of what came so far.
#[derive(Clone)]
enum Running {
    Sha256(Sha256),
    Sha384(Sha384),
    Sha512(Sha512),
}

impl Running {
    fn new(hash: Hash) -> Self {
        match hash {
            Hash::Sha256 => Self::Sha256(Sha256::new()),
            Hash::Sha384 => Self::Sha384(Sha384::new()),
            Hash::Sha512 => Self::Sha512(Sha512::new()),
        }
    }

    fn update(&mut self, bytes: &[u8]) {
        match self {
            Self::Sha256(digest) => digest.update(bytes),
            Self::Sha384(digest) => digest.update(bytes),
            Self::Sha512(digest) => digest.update(bytes),
        }
    }

    fn finish(self) -> Vec<u8> {
        match self {
            Self::Sha256(digest) => digest.finalize().to_vec(),
            Self::Sha384(digest) => digest.finalize().to_vec(),
            Self::Sha512(digest) => digest.finalize().to_vec(),
        }
    }
}

/// The digest of some bytes, part after part.
pub(crate) fn digest(hash: Hash, parts: &[&[u8]]) -> Vec<u8> {
    let mut running = Running::new(hash);
    parts.iter().for_each(|part| running.update(part));
    running.finish()
}

/// The digests of one file: each of its bytes is looked at once for an algorithm, as long as gap comes after gap, and
/// once more for the signature of its own revision.
pub(crate) struct Digests<'d> {
    data: &'d [u8],
    running: Vec<(Hash, usize, Running)>,
}

impl<'d> Digests<'d> {
    pub(crate) const fn of(data: &'d [u8]) -> Self {
        Self { data, running: Vec::new() }
    }

    /// The digest of the file up to `end` without what stands in the gap.
    pub(crate) fn without(&mut self, hash: Hash, gap: &Range<usize>, end: usize) -> Vec<u8> {
        let known = self.running.iter().position(|(known, to, _)| *known == hash && *to <= gap.start);
        let (_, from, mut running) =
            known.map_or_else(|| (hash, 0, Running::new(hash)), |place| self.running.swap_remove(place));
        running.update(&self.data[from..gap.start]);
        self.running.push((hash, gap.start, running.clone()));
        running.update(&self.data[gap.end..end]);
        running.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pass_gives_what_each_digest_alone_gives() {
        let data: Vec<u8> = (0..=255).cycle().take(5_000).collect();
        let mut digests = Digests::of(&data);
        for (hash, gap, end) in [
            (Hash::Sha256, 100..200, 1_000),
            (Hash::Sha512, 1_200..1_300, 2_000),
            (Hash::Sha256, 2_100..2_200, 3_000),
            (Hash::Sha384, 3_100..3_200, 4_000),
            (Hash::Sha256, 4_100..4_200, 5_000),
            (Hash::Sha256, 50..60, 5_000),
        ] {
            let alone = digest(hash, &[&data[..gap.start], &data[gap.end..end]]);
            assert_eq!(digests.without(hash, &gap, end), alone);
        }
    }
}

//! The Merkle tree of RFC 6962: its right edge, its root, and the two kinds of proof.

use std::ops::Range;

use crate::Hash;

/// The hash of a leaf: the digest of a zero byte and of what the leaf stands for.
#[must_use]
pub fn leaf_hash(data: &[u8]) -> Hash {
    Hash::of(&[&[0], data])
}

/// The hash of a node over two others.
#[must_use]
pub fn node_hash(left: Hash, right: Hash) -> Hash {
    Hash::of(&[&[1], &left.0, &right.0])
}

/// The right edge of a tree: the hashes of the largest full subtrees, from left to right. A tree grows from it, and has
/// its root from it, without its leaves: at most 64 hashes, one for each 1 in its size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    size: u64,
    peaks: Vec<Hash>,
}

impl Edge {
    /// The edge of a tree of this size with these peaks, 32 bytes each; none where they are not as many as it has.
    #[must_use]
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Option<Self> {
        let peaks: Vec<Hash> = bytes.chunks(32).filter_map(Hash::from_bytes).collect();
        let fits =
            bytes.len().is_multiple_of(32) && peaks.len() == usize::try_from(size.count_ones()).ok()?;
        fits.then_some(Self { size, peaks })
    }

    /// The peaks, one after the other.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.peaks.iter().flat_map(|peak| peak.0).collect()
    }

    /// How many leaves the tree has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a leaf at the right.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        let mut full = self.size;
        // Each 1 at the end of the size is a full subtree as large as the one that has just been made.
        while full & 1 == 1 {
            if let Some(left) = self.peaks.pop() {
                hash = node_hash(left, hash);
            }
            full >>= 1;
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The root of the tree; that of no leaves is the digest of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return Hash::of(&[]) };
        peaks.fold(*last, |right, left| node_hash(*left, right))
    }

    /// The peak over exactly these leaves.
    fn peak(&self, leaves: &Range<u64>) -> Option<Hash> {
        let mut begin = 0;
        for (bit, peak) in (0..u64::BITS).rev().filter(|bit| self.size >> bit & 1 == 1).zip(&self.peaks) {
            let end = begin + (1 << bit);
            if *leaves == (begin..end) {
                return Some(*peak);
            }
            begin = end;
        }
        None
    }
}

/// A tree of which the edge before its last leaves and these leaves are known: enough to prove that each of them is in
/// it, and that it has grown out of the tree before.
#[derive(Clone, Copy, Debug)]
pub struct Grown<'a> {
    pub before: &'a Edge,
    /// The hashes of the leaves that came since.
    pub since: &'a [Hash],
}

impl Grown<'_> {
    fn size(&self) -> u64 {
        self.before.size + self.since.len() as u64
    }

    fn hash(&self, leaves: Range<u64>) -> Option<Hash> {
        if let Some(peak) = self.before.peak(&leaves) {
            return Some(peak);
        }
        if leaves.end - leaves.start == 1 {
            let place = usize::try_from(leaves.start.checked_sub(self.before.size)?).ok()?;
            return self.since.get(place).copied();
        }
        let middle = middle(&leaves);
        Some(node_hash(self.hash(leaves.start..middle)?, self.hash(middle..leaves.end)?))
    }

    /// The audit path of one of the leaves that came since (RFC 6962, 2.1.1), from the leaf to the root; none where the
    /// leaf is not one of them.
    #[must_use]
    pub fn inclusion(&self, index: u64) -> Option<Vec<Hash>> {
        let mut path = Vec::new();
        let mut leaves = 0..self.size();
        if index < self.before.size || index >= leaves.end {
            return None;
        }
        while leaves.end - leaves.start > 1 {
            let middle = middle(&leaves);
            let (on, beside) = if index < middle {
                (leaves.start..middle, middle..leaves.end)
            } else {
                (middle..leaves.end, leaves.start..middle)
            };
            path.push(self.hash(beside)?);
            leaves = on;
        }
        path.reverse();
        Some(path)
    }

    /// The proof that this tree begins with the tree before (RFC 6962, 2.1.2); none where that one is empty or this one
    /// has no leaf more.
    #[must_use]
    pub fn consistency(&self) -> Option<Vec<Hash>> {
        let (first, mut leaves) = (self.before.size, 0..self.size());
        if first == 0 || first == leaves.end {
            return None;
        }
        let mut path = Vec::new();
        // Down to the subtree that ends where the tree before ended.
        while leaves.end != first {
            let middle = middle(&leaves);
            let (on, beside) = if first <= middle {
                (leaves.start..middle, middle..leaves.end)
            } else {
                (middle..leaves.end, leaves.start..middle)
            };
            path.push(self.hash(beside)?);
            leaves = on;
        }
        if leaves.start != 0 {
            path.push(self.hash(leaves)?);
        }
        path.reverse();
        Some(path)
    }
}

/// Where the leaves of a tree part: the left subtree is full, and as large as it can be.
fn middle(leaves: &Range<u64>) -> u64 {
    let count = leaves.end - leaves.start;
    leaves.start + (count.next_power_of_two() >> 1)
}

/// Whether the path leads from this leaf, at this place of a tree of this size, to this root.
#[must_use]
pub fn verify_inclusion(leaf: Hash, index: u64, size: u64, path: &[Hash], root: Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut place, mut last, mut hash) = (index, size - 1, leaf);
    for beside in path {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            hash = node_hash(*beside, hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(hash, *beside);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && hash == root
}

/// Whether the path proves that the tree of the second size and root begins with the tree of the first.
#[must_use]
pub fn verify_consistency(first: (u64, Hash), second: (u64, Hash), path: &[Hash]) -> bool {
    let ((first_size, first_root), (second_size, second_root)) = (first, second);
    if first_size == second_size {
        return first_root == second_root && path.is_empty();
    }
    if first_size == 0 || first_size > second_size {
        return false;
    }
    let mut path = path.iter().copied();
    // A first tree that is full is itself the subtree from which the path leads.
    let start = if first_size.is_power_of_two() { Some(first_root) } else { path.next() };
    let Some(start) = start else { return false };
    let (mut place, mut last) = (first_size - 1, second_size - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut old, mut new) = (start, start);
    for beside in path {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            old = node_hash(beside, old);
            new = node_hash(beside, new);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(new, beside);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && old == first_root && new == second_root
}

#[cfg(test)]
mod tests;

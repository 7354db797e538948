//! The tree against known answers, against its definition, and its proofs against every alteration.

use proptest::prelude::*;

use super::*;

/// The eight leaves of the reference implementation of Certificate Transparency.
const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

/// The roots of the trees of the first one to eight of them.
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn leaves() -> Vec<Hash> {
    LEAVES.iter().map(|leaf| leaf_hash(&hex::decode(leaf).unwrap())).collect()
}

fn edge(leaves: &[Hash]) -> Edge {
    let mut edge = Edge::default();
    leaves.iter().for_each(|leaf| edge.push(*leaf));
    edge
}

/// The root as RFC 6962 defines it.
fn defined(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of(&[]),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            node_hash(defined(left), defined(right))
        }
    }
}

#[test]
fn the_roots_are_those_of_certificate_transparency() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(Edge::default().root().to_string(), empty);
    for (size, root) in (1..).zip(ROOTS) {
        assert_eq!(edge(&leaves()[..size]).root().to_string(), root, "{size} leaves");
    }
}

#[test]
fn the_proofs_are_those_of_certificate_transparency() {
    let hashes = |texts: &[&str]| -> Vec<Hash> {
        texts.iter().map(|text| Hash::try_from((*text).to_owned()).unwrap()).collect()
    };
    let leaves = leaves();
    let whole = Grown { before: &Edge::default(), since: &leaves };
    let first = [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ];
    assert_eq!(whole.inclusion(0), Some(hashes(&first)));
    let sixth = [
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(whole.inclusion(5), Some(hashes(&sixth)));
    let from_six = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    let six = edge(&leaves[..6]);
    assert_eq!(Grown { before: &six, since: &leaves[6..] }.consistency(), Some(hashes(&from_six)));
}

#[test]
fn every_leaf_of_every_small_tree_has_its_path_from_every_edge_before_it() {
    let leaves: Vec<_> = (0_u8..33).map(|number| leaf_hash(&[number])).collect();
    for size in 0..=leaves.len() {
        let whole = edge(&leaves[..size]);
        assert_eq!(whole.root(), defined(&leaves[..size]));
        assert_eq!(Edge::from_bytes(size as u64, &whole.to_bytes()), Some(whole.clone()));
        for known in 0..=size {
            let before = edge(&leaves[..known]);
            let grown = Grown { before: &before, since: &leaves[known..size] };
            for index in 0..size + 2 {
                let path = grown.inclusion(index as u64);
                assert_eq!(path.is_some(), (known..size).contains(&index), "{index} of {size} from {known}");
                let Some((path, leaf)) = path.zip(leaves.get(index)) else { continue };
                let holds = verify_inclusion(*leaf, index as u64, size as u64, &path, whole.root());
                assert!(holds, "{index} of {size} from {known}");
            }
            let (old, new) = ((known as u64, before.root()), (size as u64, whole.root()));
            match grown.consistency() {
                None => assert!(known == 0 || known == size),
                Some(path) => assert!(verify_consistency(old, new, &path), "{known} to {size}"),
            }
        }
    }
}

#[test]
fn an_edge_has_as_many_peaks_as_its_size_has_ones() {
    for (size, bytes, fits) in [(0, 0, true), (1, 32, true), (3, 32, false), (3, 64, true), (4, 33, false)] {
        assert_eq!(Edge::from_bytes(size, &vec![7; bytes]).is_some(), fits, "{size} {bytes}");
    }
}

proptest! {
    #[test]
    fn a_path_proves_its_own_leaf_place_size_and_root_only(
        size in 1_u64..200, index in 0_u64..200, altered in 0_usize..64, bit in 0_u32..8
    ) {
        let index = index % size;
        let leaves: Vec<_> = (0..size).map(|number| leaf_hash(&number.to_be_bytes())).collect();
        let root = edge(&leaves).root();
        let place = usize::try_from(index).unwrap();
        let leaf = leaves[place];
        let path = Grown { before: &Edge::default(), since: &leaves }.inclusion(index).unwrap();
        prop_assert!(verify_inclusion(leaf, index, size, &path, root));
        prop_assert!(!verify_inclusion(leaf_hash(b"other"), index, size, &path, root));
        prop_assert!(!verify_inclusion(leaf, size, size, &path, root));
        prop_assert!(!verify_inclusion(leaf, index, size, &path, node_hash(root, root)));
        let longer: Vec<_> = path.iter().copied().chain([root]).collect();
        prop_assert!(!verify_inclusion(leaf, index, size, &longer, root));
        if !path.is_empty() {
            prop_assert!(!verify_inclusion(leaf, index, size, &path[1..], root));
            let mut other = path.clone();
            let at = altered % path.len();
            other[at].0[altered % 32] ^= 1 << bit;
            prop_assert!(!verify_inclusion(leaf, index, size, &other, root));
        }
        for other in (0..size).filter(|other| *other != index) {
            prop_assert!(!verify_inclusion(leaf, other, size, &path, root), "at {}", other);
        }
    }

    #[test]
    fn a_tree_that_was_changed_is_not_consistent_with_the_one_before(
        first in 1_usize..100, more in 1_usize..100, changed in 0_usize..100
    ) {
        let mut leaves: Vec<_> = (0..first + more).map(|number| leaf_hash(&number.to_be_bytes())).collect();
        let before = edge(&leaves[..first]);
        let old = (first as u64, before.root());
        let path = Grown { before: &before, since: &leaves[first..] }.consistency().unwrap();
        let new = ((first + more) as u64, edge(&leaves).root());
        prop_assert!(verify_consistency(old, new, &path));
        prop_assert!(!verify_consistency(new, old, &path));
        leaves[changed % first] = leaf_hash(b"changed");
        let rewritten = edge(&leaves[..first]);
        let forged = Grown { before: &rewritten, since: &leaves[first..] }.consistency().unwrap();
        let new = ((first + more) as u64, edge(&leaves).root());
        prop_assert!(!verify_consistency(old, new, &path));
        prop_assert!(!verify_consistency(old, new, &forged));
    }
}

//! Exports of every shape, untouched and altered by somebody who has the database but not the key.

use proptest::prelude::*;

use super::*;
use crate::{AuditHeader, SealKeys, export::Personal};

fn keys(byte: &str) -> SealKeys {
    SealKeys::parse(&format!("1:{}", byte.repeat(32))).unwrap()
}

fn record(number: u64, personal: Option<&str>) -> Record {
    let id = Uuid::from_u128(u128::from(number) + 1);
    let header = AuditHeader {
        id,
        at: "2024-02-01T09:00:00Z".parse().unwrap(),
        request: id,
        operation: "start_demarche",
        action: "started",
        resource_kind: "demarche",
        resource: id,
        person: None,
        space: None,
        company: None,
    };
    let header = header.json().unwrap();
    let nonce = number.to_be_bytes();
    let digest = personal_digest(&nonce, personal.unwrap_or_default());
    let record_digest = record_digest(&header, Some(&digest.0));
    let personal =
        personal.map(|payload| Personal { nonce: hex::encode(nonce), payload: payload.to_owned() });
    Record { header, personal_digest: Some(digest), personal, record_digest }
}

/// An export with a head behind every one of these sizes.
fn export(keys: &SealKeys, sizes: &[u64]) -> Vec<Line> {
    let at = "2024-02-01T09:00:00Z".parse().unwrap();
    let begin = Begin { format: FORMAT.to_owned(), exported_at: at, keys: keys.public().clone() };
    let (mut lines, mut edge, mut heads) = (vec![Line::Begin(begin)], Edge::default(), 0);
    for size in sizes {
        let previous_size = edge.size();
        for index in previous_size..*size {
            let personal = index.is_multiple_of(3).then_some(r#"{"name":"Anne Weber"}"#);
            let record = record(index, personal);
            let hash = leaf_hash(&record.record_digest.0);
            edge.push(hash);
            let event = Uuid::from_u128(u128::from(index) + 1);
            lines.push(Line::Leaf(Leaf { index, event, hash, record: Some(record) }));
        }
        let head = Head { size: *size, previous_size, root: edge.root(), at };
        lines.push(Line::Head(SignedHead { size: *size, signed: head.sign(keys).unwrap() }));
        heads += 1;
    }
    lines.push(Line::Unsealed(record(1_000, None)));
    lines.push(Line::End(End { leaves: edge.size(), heads, unsealed: 1 }));
    lines
}

fn kept(lines: &[Line], size: u64) -> KeptRoot {
    let mut edge = Edge::default();
    let hashes = lines.iter().filter_map(|line| match line {
        Line::Leaf(leaf) => Some(leaf.hash),
        Line::Begin(_) | Line::Head(_) | Line::Unsealed(_) | Line::End(_) => None,
    });
    hashes.take(usize::try_from(size).unwrap()).for_each(|hash| edge.push(hash));
    KeptRoot { size, root: edge.root() }
}

fn verify(lines: &[Line], keys: Option<&SealKeys>, kept: &[KeptRoot]) -> Result<Report, Fault> {
    let mut verifier = Verifier::new(keys.map(|keys| keys.public().clone()), kept.to_vec());
    for line in lines {
        verifier.line(&serde_json::to_string(line).unwrap())?;
    }
    verifier.finish()
}

/// What somebody does who recomputes whatever needs no key: digests, hashes, places, counts.
fn recompute(lines: &mut [Line]) {
    let mut next = 0;
    for line in &mut *lines {
        if let Line::Leaf(leaf) = line {
            leaf.index = next;
            next += 1;
            if let Some(record) = &mut leaf.record {
                if let Some(personal) = &record.personal {
                    let nonce = hex::decode(&personal.nonce).unwrap();
                    record.personal_digest = Some(personal_digest(&nonce, &personal.payload));
                }
                let personal = record.personal_digest.as_ref().map(|digest| &digest.0[..]);
                record.record_digest = record_digest(&record.header, personal);
                leaf.hash = leaf_hash(&record.record_digest.0);
            }
        }
    }
    let heads = lines.iter().filter(|line| matches!(line, Line::Head(_))).count() as u64;
    if let Some(Line::End(end)) = lines.last_mut() {
        (end.leaves, end.heads) = (next, heads);
    }
}

fn leaf_at(lines: &[Line], index: u64) -> usize {
    lines.iter().position(|line| matches!(line, Line::Leaf(leaf) if leaf.index == index)).unwrap()
}

fn edit(lines: &mut [Line], index: u64, change: impl FnOnce(&mut Leaf, &mut Record)) {
    let place = leaf_at(lines, index);
    let Line::Leaf(leaf) = &mut lines[place] else { panic!("a leaf") };
    let mut record = leaf.record.take().unwrap();
    change(leaf, &mut record);
    leaf.record = Some(record);
}

const SIZES: [u64; 4] = [3, 4, 11, 20];

#[test]
fn an_untouched_export_verifies_also_where_personal_payloads_were_erased() {
    let keys = keys("01");
    let mut lines = export(&keys, &SIZES);
    let roots = [kept(&lines, 20), kept(&lines, 4), kept(&lines, 7), kept(&lines, 0)];
    let report = verify(&lines, Some(&keys), &roots).unwrap();
    assert_eq!((report.leaves, report.heads, report.unsealed, report.kept), (20, 4, 1, 4));
    assert_eq!(report.without_personal, 14);
    assert_eq!(verify(&lines, None, &[]).unwrap().kept, 0);
    for index in 0..20 {
        edit(&mut lines, index, |_, record| record.personal = None);
    }
    assert_eq!(verify(&lines, Some(&keys), &roots).unwrap().without_personal, 21);
}

#[test]
fn a_careless_change_is_found_at_its_leaf() {
    let keys = keys("01");
    let whole = export(&keys, &SIZES);
    type Change = fn(&mut Leaf, &mut Record);
    let changes: [(Change, FaultKind); 9] = [
        (|_, record| record.header = record.header.replace("started", "deleted"), FaultKind::RecordChanged),
        (|_, record| record.header.insert(1, ' '), FaultKind::RecordChanged),
        (|_, record| record.personal_digest = None, FaultKind::PersonalChanged),
        (|_, record| record.record_digest.0[0] ^= 1, FaultKind::RecordChanged),
        (|_, record| record.personal.as_mut().unwrap().payload.push(' '), FaultKind::PersonalChanged),
        (|_, record| record.personal.as_mut().unwrap().nonce.push('a'), FaultKind::PersonalChanged),
        (|leaf, _| leaf.hash.0[31] ^= 1, FaultKind::LeafChanged),
        (|leaf, _| leaf.event = Uuid::nil(), FaultKind::OtherEvent),
        (|leaf, _| leaf.index += 1, FaultKind::LeafMissing),
    ];
    for (change, kind) in changes {
        let mut lines = whole.clone();
        edit(&mut lines, 6, change);
        let fault = verify(&lines, Some(&keys), &[]).unwrap_err();
        assert_eq!((fault.kind, fault.leaves), (kind, 6..7));
    }
}

#[test]
fn whoever_recomputes_everything_without_the_key_is_found_between_two_heads() {
    let keys = keys("01");
    let whole = export(&keys, &SIZES);
    let edited: fn(&mut Vec<Line>) = |lines| {
        edit(lines, 6, |_, record| record.header = record.header.replace("started", "deleted"));
    };
    let deleted = |lines: &mut Vec<Line>| drop(lines.remove(leaf_at(lines, 6)));
    let inserted = |lines: &mut Vec<Line>| lines.insert(leaf_at(lines, 6), lines[1].clone());
    let reordered = |lines: &mut Vec<Line>| {
        let place = leaf_at(lines, 6);
        lines.swap(place, place + 1);
    };
    for change in [edited, deleted, inserted, reordered] {
        let mut lines = whole.clone();
        change(&mut lines);
        recompute(&mut lines);
        let fault = verify(&lines, Some(&keys), &[]).unwrap_err();
        assert_eq!(fault.leaves.start, 4, "{fault:?}");
        assert!(fault.leaves.contains(&6), "{fault:?}");
        assert_eq!(fault.event, Some(Uuid::from_u128(5)));
    }
}

#[test]
fn an_older_state_is_found_by_a_kept_root_and_by_nothing_else() {
    let keys = keys("01");
    let (older, newer) = (export(&keys, &SIZES[..3]), export(&keys, &SIZES));
    assert!(verify(&older, Some(&keys), &[]).is_ok(), "nobody can tell without a kept root");
    let fault = verify(&older, Some(&keys), &[kept(&newer, 20)]).unwrap_err();
    assert_eq!((fault.kind, fault.leaves), (FaultKind::ShorterThanKept, 11..12));
}

#[test]
fn whoever_has_the_key_too_is_found_by_a_kept_root() {
    let keys = keys("01");
    let lines = export(&keys, &SIZES);
    let roots = [kept(&lines, 4), kept(&lines, 11)];
    let mut forged = lines;
    edit(&mut forged, 6, |_, record| record.header = record.header.replace("started", "deleted"));
    recompute(&mut forged);
    let (mut edge, mut previous_size) = (Edge::default(), 0);
    for line in &mut forged {
        match line {
            Line::Leaf(leaf) => edge.push(leaf.hash),
            Line::Head(head) => {
                let at = "2024-02-01T09:00:00Z".parse().unwrap();
                let forged = Head { size: head.size, previous_size, root: edge.root(), at };
                head.signed = forged.sign(&keys).unwrap();
                previous_size = head.size;
            }
            Line::Begin(_) | Line::Unsealed(_) | Line::End(_) => {}
        }
    }
    assert!(verify(&forged, Some(&keys), &[]).is_ok());
    let fault = verify(&forged, Some(&keys), &roots).unwrap_err();
    assert_eq!((fault.kind, fault.leaves), (FaultKind::KeptRootDiffers, 4..11));
}

#[test]
fn heads_are_those_of_the_known_keys_and_none_is_missing() {
    let (keys, mine) = (keys("01"), keys("02"));
    let whole = export(&keys, &SIZES);
    let fault = verify(&export(&mine, &SIZES), Some(&keys), &[]).unwrap_err();
    assert_eq!((fault.kind, fault.leaves), (FaultKind::HeadSignature, 0..3));
    let head = |number| {
        let mut heads = whole.iter().enumerate().filter(|(_, line)| matches!(line, Line::Head(_)));
        heads.nth(number).unwrap().0
    };
    for (number, kind) in [(1, FaultKind::HeadMissing), (3, FaultKind::NotCovered)] {
        let mut lines = whole.clone();
        lines.remove(head(number));
        recompute(&mut lines);
        assert_eq!(verify(&lines, Some(&keys), &[]).unwrap_err().kind, kind);
    }
    let mut lines = whole.clone();
    lines.swap(head(1), head(1) + 1);
    assert_eq!(verify(&lines, Some(&keys), &[]).unwrap_err().kind, FaultKind::HeadElsewhere);
}

#[test]
fn a_file_that_is_none_or_only_half_of_one_is_refused() {
    let keys = keys("01");
    let whole = export(&keys, &SIZES);
    let refused = |lines: &[Line]| verify(lines, Some(&keys), &[]).unwrap_err().kind;
    assert_eq!(refused(&whole[1..]), FaultKind::NotAnExport);
    assert_eq!(refused(&whole[..whole.len() - 1]), FaultKind::Cut);
    assert_eq!(refused(&[]), FaultKind::Cut);
    let twice: Vec<_> = whole.iter().chain(&whole).cloned().collect();
    assert_eq!(refused(&twice), FaultKind::NotAnExport);
    let mut verifier = Verifier::new(None, Vec::new());
    for text in ["", "[]", r#"{"leaf":{}}"#, r#"{"end":{"leaves":0}}"#] {
        assert_eq!(verifier.line(text).unwrap_err().kind, FaultKind::Unreadable, "{text}");
    }
}

#[test]
fn a_kept_root_is_read_in_three_forms() {
    let root = KeptRoot { size: 20, root: Hash([7; 32]) };
    let at = "2024-02-01T09:00:00Z".parse().unwrap();
    let head = Head { size: 20, previous_size: 0, root: root.root, at }.sign(&keys("01")).unwrap();
    for text in [format!("20:{}\n", root.root), head.clone(), format!(r#"{{"tree_head":"{head}"}}"#)] {
        assert_eq!(text.parse(), Ok(root), "{text}");
    }
    for text in ["", "20", "20:00", "{}", r#"{"tree_head":null}"#, "a.b.c"] {
        assert_eq!(text.parse::<KeptRoot>(), Err(KeptRootError), "{text}");
    }
}

proptest! {
    #[test]
    fn no_line_can_be_taken_away_doubled_or_moved(place in 1_usize..24, other in 1_usize..24, kind in 0..3) {
        let keys = keys("01");
        let whole = export(&keys, &SIZES);
        let mut lines = whole.clone();
        match kind {
            0 => drop(lines.remove(place)),
            1 => lines.insert(place, whole[other].clone()),
            _ => lines.swap(place, other),
        }
        prop_assume!(lines != whole);
        prop_assert!(verify(&lines, Some(&keys), &[kept(&whole, 20)]).is_err());
    }
}

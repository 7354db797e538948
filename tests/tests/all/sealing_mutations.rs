//! Thousands of mutations of exported events, by somebody who has everything but the key: each is found against a kept
//! root, at the leaf or between the two heads where it is. And no untouched export is ever suspected.
//!
//! `SCRUTIN_WHOLE=1` runs it at full length.

use proof::{
    Edge, FaultKind, Head, KeptRoot, PublicKeys, SealKeys,
    export::{Line, Personal, SignedHead},
    leaf_hash, personal_digest, record_digest,
};
use tests::{TestServer, dice::Dice, length::is_whole, world::OwnCompany};
use types::DemarcheKind;

use crate::sealing::{export, keys, newest_root, owner, seal, texts, verify};
use app::trail::sealing::Search;
use diesel_async::SimpleAsyncConnection;

/// A world whose events are sealed under several heads.
struct Sealed {
    server: TestServer,
    keys: PublicKeys,
}

impl Sealed {
    async fn world() -> Self {
        let server = TestServer::start().await;
        let nobody = server.client();
        let world = OwnCompany::of(&nobody, 60).await;
        seal(&server, Search::Recent).await;
        for (number, until) in ["draft", "transmitted"].into_iter().enumerate() {
            server.set_time(&format!("2024-02-01T09:{:02}:00Z", number + 1));
            world.demarche(DemarcheKind::ElectionNotice, until).await;
            world.authority.reviewer.get(&format!("/v1/spaces/{}", world.space.id)).await.expect(404);
            seal(&server, Search::Recent).await;
        }
        let keys = keys(&nobody).await;
        let sealed = Self { server, keys };
        for minute in 3..9 {
            sealed.more(minute).await;
        }
        sealed
    }

    async fn more(&self, minute: u32) {
        self.server.set_time(&format!("2024-02-01T{:02}:{:02}:00Z", 9 + minute / 60, minute % 60));
        let person = self.server.client().fresh_person("Anne Weber").await;
        person.post("/v1/tokens", &serde_json::json!({ "label": "Paie" })).await.expect(201);
        seal(&self.server, Search::Recent).await;
    }
}

/// What somebody did to an export, and where the first bad leaf is; none where it is a head that was touched.
struct Mutation {
    lines: Vec<Line>,
    what: String,
    first: Option<u64>,
}

fn leaves(lines: &[Line]) -> Vec<usize> {
    let places = lines.iter().enumerate();
    places.filter(|(_, line)| matches!(line, Line::Leaf(_))).map(|(index, _)| index).collect()
}

fn heads(lines: &[Line]) -> Vec<usize> {
    let places = lines.iter().enumerate();
    places.filter(|(_, line)| matches!(line, Line::Head(_))).map(|(index, _)| index).collect()
}

/// Computes anew whatever needs no key: places, digests, hashes, counts.
fn recompute(lines: &mut [Line]) {
    let mut next = 0;
    for line in lines.iter_mut() {
        let Line::Leaf(leaf) = line else { continue };
        leaf.index = next;
        next += 1;
        let Some(record) = &mut leaf.record else { continue };
        if let Some(Personal { nonce, payload }) = &record.personal {
            let nonce = nonce
                .as_bytes()
                .chunks(2)
                .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap());
            record.personal_digest = Some(personal_digest(&nonce.collect::<Vec<_>>(), payload));
        }
        let personal = record.personal_digest.as_ref().map(|digest| &digest.0[..]);
        record.record_digest = record_digest(&record.header, personal);
        leaf.hash = leaf_hash(&record.record_digest.0);
    }
    let counted = heads(lines).len() as u64;
    if let Some(Line::End(end)) = lines.last_mut() {
        (end.leaves, end.heads) = (next, counted);
    }
}

/// Another value of one field of a header, which is a JSON array.
fn edited(header: &str, field: usize) -> String {
    let mut fields: Vec<serde_json::Value> = serde_json::from_str(header).unwrap();
    let place = 1 + field % (fields.len() - 1);
    let text = fields[place].as_str().map(|text| {
        let last = text.chars().last().unwrap();
        let other = if last == 'a' { 'b' } else { 'a' };
        format!("{}{other}", &text[..text.len() - last.len_utf8()])
    });
    fields[place] = text.map_or_else(|| "0193a1b2-0000-7000-8000-000000000001".into(), Into::into);
    serde_json::to_string(&fields).unwrap()
}

const KINDS: usize = 12;

fn mutate(whole: &[Line], older: &[Vec<Line>], dice: &mut Dice, number: usize) -> Mutation {
    let mut lines = whole.to_vec();
    let (leaves, heads) = (leaves(whole), heads(whole));
    let index = dice.below(leaves.len());
    let place = leaves[index];
    let careful = dice.below(2) == 0;
    let mut first = Some(index as u64);
    let what = match number % KINDS {
        0..=3 => {
            let field = dice.below(10);
            let Line::Leaf(leaf) = &mut lines[place] else { panic!("a leaf") };
            let record = leaf.record.as_mut().unwrap();
            record.header = edited(&record.header, field);
            format!("field {field} of the event edited")
        }
        4 => {
            let Line::Leaf(leaf) = &mut lines[place] else { panic!("a leaf") };
            let record = leaf.record.as_mut().unwrap();
            match dice.below(4) {
                0 => record.record_digest.0[0] ^= 1,
                1 => leaf.hash.0[0] ^= 1,
                2 => leaf.event = uuid::Uuid::nil(),
                _ => record.personal_digest = Some(personal_digest(b"", "")),
            }
            return Mutation { lines, what: "a digest edited".to_owned(), first };
        }
        5 => {
            let payload = r#"{"name":"Jean Weber"}"#.to_owned();
            let Line::Leaf(leaf) = &mut lines[place] else { panic!("a leaf") };
            let record = leaf.record.as_mut().unwrap();
            record.personal = Some(Personal { nonce: "00".repeat(16), payload });
            "another personal payload".to_owned()
        }
        6 => {
            lines.remove(place);
            "deleted".to_owned()
        }
        7 => {
            let copied = dice.below(leaves.len());
            lines.insert(place, whole[leaves[copied]].clone());
            // Of two that are the same, the second one is too many.
            first = Some((index + usize::from(copied == index)) as u64);
            "an event inserted once more".to_owned()
        }
        8 => {
            let other = dice.below(leaves.len());
            if other == index {
                lines.remove(place);
            } else {
                lines.swap(place, leaves[other]);
            }
            first = Some(index.min(other) as u64);
            "two leaves exchanged".to_owned()
        }
        9 => {
            // At a head, with an honest end: nothing in the file itself is wrong.
            let head = heads[dice.below(heads.len() - 1)];
            lines.drain(head + 1..lines.len() - 1);
            recompute(&mut lines);
            let kept = self::leaves(&lines).len() as u64;
            return Mutation { lines, what: "truncated at a head".to_owned(), first: Some(kept) };
        }
        10 => {
            let lines = older[dice.below(older.len())].clone();
            let kept = self::leaves(&lines).len() as u64;
            return Mutation { lines, what: "an older export".to_owned(), first: Some(kept) };
        }
        _ => return Mutation { first: None, ..of_a_head(whole, dice) },
    };
    if careful {
        recompute(&mut lines);
    }
    let how = if careful { "and everything computed anew" } else { "and nothing else" };
    Mutation { lines, what: format!("{what} {how}"), first }
}

/// A head taken away, cut in its signature, or forged with another key over another past.
fn of_a_head(whole: &[Line], dice: &mut Dice) -> Mutation {
    let mut lines = whole.to_vec();
    let heads = heads(whole);
    let place = heads[dice.below(heads.len())];
    let what = match dice.below(3) {
        0 => {
            lines.remove(place);
            recompute(&mut lines);
            "a head taken away"
        }
        1 => {
            let Line::Head(head) = &mut lines[place] else { panic!("a head") };
            let at = dice.below(head.signed.len());
            let other = if head.signed.as_bytes()[at] == b'A' { "B" } else { "A" };
            head.signed.replace_range(at..=at, other);
            "a sign of a head changed"
        }
        _ => {
            let mine = SealKeys::from_secret(&[9; 32]).unwrap();
            let leaf = leaves(whole)[0];
            let Line::Leaf(first) = &mut lines[leaf] else { panic!("a leaf") };
            let record = first.record.as_mut().unwrap();
            record.header = edited(&record.header, 3);
            recompute(&mut lines);
            forge(&mut lines, &mine);
            "everything forged with a key of one's own"
        }
    };
    Mutation { lines, what: what.to_owned(), first: None }
}

/// Signs all heads anew over whatever stands before them.
fn forge(lines: &mut [Line], keys: &SealKeys) {
    let (mut edge, mut previous_size) = (Edge::default(), 0);
    for line in lines {
        match line {
            Line::Leaf(leaf) => edge.push(leaf.hash),
            Line::Head(SignedHead { size, signed }) => {
                let at = "2024-02-01T09:00:00Z".parse().unwrap();
                let head = Head { size: edge.size(), previous_size, root: edge.root(), at };
                *signed = head.sign(keys).unwrap();
                *size = edge.size();
                previous_size = edge.size();
            }
            _ => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_mutation_of_an_export_is_found_and_its_first_bad_leaf_named() {
    let wanted = if is_whole() { 10_000 } else { 300 };
    let sealed = Sealed::world().await;
    let older = vec![export(&sealed.server).await];
    sealed.more(10).await;
    sealed.more(11).await;
    let whole = export(&sealed.server).await;
    let kept = [newest_root(&whole)];
    assert!(verify(&texts(&whole), Some(&sealed.keys), &kept).is_ok());
    let mut dice = Dice::of(0x5c27_171a);
    let (mut tried, mut exactly, mut between) = (0, 0, 0);
    while tried < wanted {
        let mutation = mutate(&whole, &older, &mut dice, tried);
        if mutation.lines == whole {
            // Exchanged with itself or replaced by the same: not a mutation.
            dice.below(2);
            continue;
        }
        tried += 1;
        let found = verify(&texts(&mutation.lines), Some(&sealed.keys), &kept);
        let fault = found.expect_err(&mutation.what);
        let Some(first) = mutation.first else { continue };
        assert!(fault.leaves.contains(&first), "{} at {first}: {fault:?}", mutation.what);
        if fault.leaves.end - fault.leaves.start == 1 { exactly += 1 } else { between += 1 }
    }
    println!("{tried} mutations found; first bad leaf named exactly {exactly}, between two heads {between}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_untouched_export_is_suspected_also_where_payloads_were_erased() {
    let (wanted, erased) = if is_whole() { (100, 20) } else { (10, 4) };
    let sealed = Sealed::world().await;
    let mut owner = owner(&sealed.server).await;
    let mut roots: Vec<KeptRoot> = Vec::new();
    for number in 0..wanted {
        sealed.more(10 + number).await;
        if number < erased {
            let one = "delete from audit_personal_payloads where event_id =
                (select event_id from audit_personal_payloads order by event_id limit 1)";
            owner.batch_execute(one).await.unwrap();
        }
        let lines = export(&sealed.server).await;
        let whole = verify(&texts(&lines), Some(&sealed.keys), &roots);
        assert_eq!(whole.map(|report| report.kept), Ok(roots.len()), "export {number}");
        roots.push(newest_root(&lines));
    }
    println!("{wanted} untouched exports hold, {erased} of them after payloads had been erased");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stole_the_key_is_found_by_a_root_that_was_kept() {
    let sealed = Sealed::world().await;
    let kept = newest_root(&export(&sealed.server).await);
    sealed.more(10).await;
    let mut lines = export(&sealed.server).await;
    let place = leaves(&lines)[2];
    let Line::Leaf(leaf) = &mut lines[place] else { panic!("a leaf") };
    let record = leaf.record.as_mut().unwrap();
    record.header = edited(&record.header, 3);
    recompute(&mut lines);
    forge(&mut lines, &sealed.server.app().keys.seals);
    assert!(verify(&texts(&lines), Some(&sealed.keys), &[]).is_ok(), "out of reach without a root");
    let fault = verify(&texts(&lines), Some(&sealed.keys), &[kept]).unwrap_err();
    assert_eq!((fault.kind, fault.leaves.contains(&2)), (FaultKind::KeptRootDiffers, true));
}

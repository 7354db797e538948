//! Two programs that have nothing in common judge the same receipts alike, honest and altered ones.

use std::process::Command;

use proof::{Hash, Head, Jws, RECEIPT, SealKeys, check_receipt};
use serde_json::json;
use tests::length::is_whole;

/// A receipt as the API gives it; every fifth one honest, the others with something altered.
fn bundle(keys: &SealKeys, others: &SealKeys, number: usize) -> String {
    let body =
        json!({ "format": "scrutin-receipt-2", "id": number, "name": "Liste « Müller ».pdf" }).to_string();
    let at = "2024-02-01T09:00:00Z".parse().expect("a time");
    let head = Head { size: number as u64 + 1, previous_size: 0, root: Hash::of(&[body.as_bytes()]), at };
    let signer = if number % 5 == 1 { others } else { keys };
    let mut jws = Jws::sign(signer, RECEIPT, body.clone().into()).expect("a signature").compact();
    let mut head = head.sign(keys).expect("a head");
    let mut digest = Hash::of(&[body.as_bytes()]);
    match number % 5 {
        2 => digest.0[number % 32] ^= 1,
        3 => alter(&mut jws, number),
        4 => alter(&mut head, number),
        _ => {}
    }
    format!(r#"{{"digest":"{digest}","body":{body},"jws":"{jws}","tree_head":"{head}"}}"#)
}

/// Another sign at some place of a JWS.
fn alter(jws: &mut String, number: usize) {
    let at = number * 7 % jws.len();
    let other = if jws.as_bytes()[at] == b'A' { "B" } else { "A" };
    jws.replace_range(at..=at, other);
}

#[test]
fn two_programs_agree_on_every_receipt() {
    let wanted = if is_whole() { 1_000 } else { 50 };
    let [keys, others] = [9, 10].map(|byte| SealKeys::from_secret(&[byte; 32]).expect("a key"));
    let bundles: Vec<String> = (0..wanted).map(|number| bundle(&keys, &others, number)).collect();
    let folder = std::env::temp_dir().join(format!("scrutin-receipts-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let (file, set) = (folder.join("receipts.jsonl"), folder.join("keys.json"));
    std::fs::write(&file, bundles.join("\n")).expect("a file");
    std::fs::write(&set, serde_json::to_vec(keys.public()).expect("JSON")).expect("a file");
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/verify-audit.py");
    let judged = Command::new("python3").arg(script).args([&file, &set]).arg("--receipts").output();
    let judged = judged.expect("python3");
    std::fs::remove_dir_all(&folder).expect("a folder");
    let said = String::from_utf8_lossy(&judged.stdout);
    let theirs: Vec<bool> = said.lines().map(|line| line == "holds").collect();
    let ours: Vec<bool> =
        bundles.iter().map(|bundle| check_receipt(bundle, Some(keys.public())).is_ok()).collect();
    assert_eq!(theirs, ours, "{}", String::from_utf8_lossy(&judged.stderr));
    let hold = ours.iter().filter(|holds| **holds).count();
    assert_eq!(hold, wanted / 5);
    eprintln!("two programs agree on {wanted} receipts, {hold} of them honest");
}

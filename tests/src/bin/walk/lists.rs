//! Lists read to their end, statuses in French, files and their digests.

use serde_json::Value;
use sha2::{Digest, Sha256};
use tests::Client;

/// Every item of a list, page by page.
pub(crate) async fn all(client: &Client, path: &str) -> Vec<Value> {
    let sign = if path.contains('?') { '&' } else { '?' };
    let first = format!("{path}{sign}limit=100");
    let mut items = Vec::new();
    let mut next = first.clone();
    loop {
        let mut page = client.get(&next).await.expect(200);
        if let Some(more) = page.json["items"].as_array_mut() {
            items.append(more);
        }
        match page.json["next"].as_str() {
            Some(cursor) => next = format!("{first}&cursor={cursor}"),
            None => return items,
        }
    }
}

/// What lies at an address, with the labels of the law: in French.
pub(crate) async fn french(client: &Client, path: &str) -> Value {
    client.speaking("fr").get(path).await.expect(200).json
}

/// A démarche as its side sees it now, in French.
pub(crate) async fn demarche(client: &Client, id: &str) -> Value {
    french(client, &format!("/v1/demarches/{id}")).await
}

/// A PDF that differs from others by this word.
pub(crate) fn pdf(word: &str) -> Vec<u8> {
    inspection::samples::Paper::with_catalog(&format!("/Lang({word})")).bytes()
}

/// Uploads a file; its id.
pub(crate) async fn upload(client: &Client, bytes: &[u8]) -> String {
    let uploaded = client.post_bytes("/v1/files", "application/pdf", bytes.to_vec()).await.expect(201);
    assert_eq!(uploaded.text("/sha256"), sha256(bytes), "the digest of an uploaded file");
    uploaded.id()
}

/// SHA-256 in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

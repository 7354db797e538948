//! Signing in worlds: the trial signing product, preparations and rounds, over HTTP.

use serde_json::{Value, json};

use crate::{Answer, Client, world::upload};

/// The words under which everybody signs.
pub const STATEMENT: &str = "lu et approuvé";

/// The name in the certificates of a démarche.
pub const NAME: &str = "Marc Müller";

/// Prepares the confirmed démarche for this person, whose trial certificate is known from then on.
///
/// # Panics
/// The server refuses.
pub async fn prepare(person: &Client, demarche: &str) -> Answer {
    person.post("/v1/trial/certificates", &json!({ "name": NAME })).await.expect(201);
    let path = format!("/v1/demarches/{demarche}/signature-preparations");
    person.post(&path, &json!({ "statement": STATEMENT, "language": "fr" })).await.expect(201)
}

/// What the trial signing product signs with the valid certificate of this person.
///
/// # Panics
/// The server refuses.
pub async fn cms(person: &Client, prepared: &Answer) -> String {
    person.post("/v1/trial/certificates", &json!({ "name": NAME })).await.expect(201);
    let body = json!({ "name": NAME, "choice": "valid", "digest": prepared.text("/digest") });
    person.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms")
}

/// Signs the confirmed démarche with the valid trial certificate of this person.
///
/// # Panics
/// The server refuses.
pub async fn sign_by_certificate(person: &Client, demarche: &str) -> Answer {
    let prepared = prepare(person, demarche).await;
    let body = json!({ "cms": cms(person, &prepared).await });
    person.post(&completion(&prepared), &body).await.expect(201)
}

/// Where the signature of what was prepared is handed in.
#[must_use]
pub fn completion(prepared: &Answer) -> String {
    format!("/v1/signature-preparations/{}/signatures", prepared.id())
}

/// The president and two assessors: name, office, number.
pub const BUREAU: [(&str, &str, &str); 3] = [
    ("Anne Weber", "president", "10000000000000000001"),
    ("Jos Schmit", "assessor", "10000000000000000002"),
    ("Léa d'Huart", "assessor", "10000000000000000003"),
];

/// The body that opens a round for this file.
#[must_use]
pub fn round_body(file: &str) -> Value {
    let signatories = BUREAU.map(|(name, role, number)| {
        json!({ "name": name, "role": role, "certificate_number": number, "email": "bureau@example.lu" })
    });
    json!({ "file_id": file, "name": "PV de dépouillement.pdf", "signatories": signatories })
}

/// Opens a round for a small PDF.
///
/// # Panics
/// The server refuses.
pub async fn open_round(person: &Client, election: &str) -> Answer {
    let path = format!("/v1/elections/{election}/signing-rounds");
    person.post(&path, &round_body(&upload(person).await)).await.expect(201)
}

/// A round that everybody has signed by hand.
///
/// # Panics
/// The server refuses.
pub async fn scanned_round(person: &Client, election: &str) -> Answer {
    let round = open_round(person, election).await;
    let path = format!("/v1/signing-rounds/{}/signatures", round.id());
    let body = json!({ "method": "hand_signed", "statement": STATEMENT, "file_id": upload(person).await });
    person.post_if(&path, &round.etag(), &body).await.expect(201)
}

/// Prepares a round for the signatory at this place.
pub async fn prepare_round(person: &Client, round: &Answer, place: usize) -> Answer {
    let path = format!("/v1/signing-rounds/{}/signature-preparations", round.id());
    let signatory = round.text(&format!("/signatories/{place}/id"));
    person.post(&path, &json!({ "signatory_id": signatory, "statement": STATEMENT })).await
}

/// The signature of this certificate over what was prepared.
///
/// # Panics
/// The server refuses.
pub async fn cms_of(person: &Client, name: &str, number: &str, digest: &str) -> String {
    let body = json!({ "name": name, "certificate_number": number, "choice": "valid", "digest": digest });
    person.post("/v1/trial/cms-signatures", &body).await.expect(201).text("/cms")
}

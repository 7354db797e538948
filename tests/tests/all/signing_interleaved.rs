//! Whatever happens at the same time, what is ready or transmitted is exactly what was signed.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};

use reqwest::StatusCode;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tests::{
    Client, TestServer,
    dice::Dice,
    length::is_whole,
    signing::{STATEMENT, cms, completion},
    world::{OwnCompany, upload},
};
use types::DemarcheKind;

/// How many steps are tried, by everybody together.
fn steps() -> u64 {
    if is_whole() { 10_000 } else { 500 }
}

/// What was seen of all steps.
#[derive(Default)]
struct Seen {
    tried: AtomicU64,
    done: AtomicU64,
    refused: AtomicU64,
    ready: AtomicU64,
    transmitted: AtomicU64,
    by_certificate: AtomicU64,
}

/// One of several who work on the same démarche of one company.
struct Hand {
    owner: Client,
    reviewer: Client,
    demarche: String,
    drafts: [Value; 2],
    dice: Dice,
    seen: Arc<Seen>,
    server: Arc<TestServer>,
    clock: Arc<Mutex<u64>>,
}

impl Hand {
    async fn step(&mut self) {
        let path = format!("/v1/demarches/{}", self.demarche);
        let owner = self.owner.clone();
        // Every step has a moment of its own, as it has in life.
        self.tick();
        let now = owner.get(&path).await.expect(200);
        let status = match self.dice.roll(20) {
            0..=2 => {
                let draft = &self.drafts[usize::from(self.dice.roll(2) == 0)];
                owner.put_if(&format!("{path}/draft"), &now.etag(), draft).await.status
            }
            3..=7 => owner.post(&format!("{path}/confirmations"), &Value::Null).await.status,
            8..=10 => {
                // Sometimes a digest that was seen earlier, or none that ever stood there.
                let digest = now.json["content_digest"].as_str().unwrap_or("00").to_owned();
                let digest = if digest.len() == 64 { digest } else { "ab".repeat(32) };
                let body = json!({ "statement": STATEMENT, "content_digest": digest });
                owner.post_if(&format!("{path}/signatures"), &now.etag(), &body).await.status
            }
            11..=13 => self.sign_by_certificate(&path).await,
            14 | 15 => {
                let piece = json!({ "file_id": upload(&owner).await, "name": "Plan.pdf" });
                let attached = owner.post(&format!("{path}/attachments"), &piece).await;
                if attached.status == StatusCode::UNPROCESSABLE_ENTITY {
                    self.detach(&path).await
                } else {
                    attached.status
                }
            }
            16 | 17 => {
                owner.post_if(&format!("{path}/transmissions"), &now.etag(), &Value::Null).await.status
            }
            _ => {
                // What was transmitted comes back to be corrected, so that it goes on.
                let back = json!({ "text": "Encore une fois." });
                self.reviewer.post(&format!("{path}/corrections"), &back).await.status
            }
        };
        self.seen.tried.fetch_add(1, Ordering::Relaxed);
        let count = if status.is_success() { &self.seen.done } else { &self.seen.refused };
        count.fetch_add(1, Ordering::Relaxed);
        assert!(!status.is_server_error(), "{status}");
    }

    /// Time only goes on.
    fn tick(&self) {
        let mut millis = self.clock.lock().unwrap();
        *millis += 1;
        let (seconds, rest) = (*millis / 1000, *millis % 1000);
        self.server.set_time(&format!("2024-02-01T09:{:02}:{:02}.{rest:03}Z", seconds / 60, seconds % 60));
    }

    async fn detach(&self, path: &str) -> StatusCode {
        let pieces = self.owner.get(&format!("{path}/attachments")).await.expect(200);
        let Some(piece) = pieces.json["items"][0]["id"].as_str().map(str::to_owned) else {
            return StatusCode::OK;
        };
        let now = self.owner.get(path).await.expect(200);
        self.owner.delete_if(&format!("/v1/attachments/{piece}"), &now.etag()).await.status
    }

    async fn sign_by_certificate(&self, path: &str) -> StatusCode {
        let body = json!({ "statement": STATEMENT, "language": "fr" });
        let prepared = self.owner.post(&format!("{path}/signature-preparations"), &body).await;
        if prepared.status != StatusCode::CREATED {
            return prepared.status;
        }
        let body = json!({ "cms": cms(&self.owner, &prepared).await });
        let signed = self.owner.post(&completion(&prepared), &body).await.status;
        if signed == StatusCode::CREATED {
            self.seen.by_certificate.fetch_add(1, Ordering::Relaxed);
        }
        signed
    }

    /// What is ready or transmitted, read between two looks that saw the same version, is what was signed.
    async fn look(&self) {
        let path = format!("/v1/demarches/{}", self.demarche);
        let before = self.owner.get(&path).await.expect(200);
        let status = before.text("/status");
        let signatures = self.owner.get(&format!("{path}/signatures?limit=100")).await.expect(200);
        let form = match status.as_str() {
            "ready" => Some(self.owner.get(&format!("{path}/paper?language=fr")).await),
            _ => None,
        };
        let mut items = signatures.json["items"].as_array().cloned().unwrap();
        let mut next = signatures.json["next"].as_str().map(str::to_owned);
        while let Some(cursor) = next {
            let more = format!("{path}/signatures?limit=100&cursor={cursor}");
            let more = self.owner.get(&more).await.expect(200);
            items.extend(more.json["items"].as_array().cloned().unwrap());
            next = more.json["next"].as_str().map(str::to_owned);
        }
        let in_force: Vec<_> = items.iter().filter(|one| one["undone_at"].is_null()).collect();
        assert!(in_force.len() <= 1, "one signature counts");
        let file = match in_force.first().filter(|one| one["file_sha256"].is_string()) {
            None => None,
            Some(one) => {
                let path = format!("/v1/signatures/{}/file", one["id"].as_str().unwrap());
                Some((self.owner.get(&path).await, (*one).clone()))
            }
        };
        let after = self.owner.get(&path).await.expect(200);
        if before.etag() != after.etag() {
            return;
        }
        match status.as_str() {
            "ready" => {
                self.seen.ready.fetch_add(1, Ordering::Relaxed);
                assert_eq!(in_force.len(), 1, "{}", before.json);
                assert_eq!(in_force[0]["content_digest"], before.json["content_digest"]);
                if let (Some(form), Some((file, one))) = (form, file) {
                    let file = file.expect(200).bytes;
                    let sum: String =
                        Sha256::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect();
                    assert_eq!(one["file_sha256"], json!(sum));
                    let form = form.expect(200).bytes;
                    assert!(file.starts_with(&form), "the signed PDF is the form of the present content");
                }
            }
            "transmitted" => {
                self.seen.transmitted.fetch_add(1, Ordering::Relaxed);
                assert_eq!(in_force.len(), 1, "{}", before.json);
                assert_eq!(in_force[0]["content_digest"], before.json["content_digest"]);
                let received = self.reviewer.get(&format!("{path}/signatures")).await.expect(200);
                let still = self.owner.get(&path).await.expect(200);
                if still.etag() == before.etag() {
                    assert_eq!(received.json["items"].as_array().map(Vec::len), Some(1));
                    assert_eq!(received.json["items"][0]["content_digest"], before.json["content_digest"]);
                }
            }
            _ => assert!(in_force.is_empty(), "{status}: nothing is signed that is not ready"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ready_files_never_differ_from_the_signed_digest() {
    let (server, clock) = (Arc::new(TestServer::start().await), Arc::new(Mutex::new(0)));
    let seen = Arc::new(Seen::default());
    let mut hands = Vec::new();
    for company in 0..3_u64 {
        let world = OwnCompany::of(&server.client(), 60).await;
        let started = world.demarche(DemarcheKind::ElectionNotice, "draft").await;
        let draft = world.space.sample(&world.company.election, DemarcheKind::ElectionNotice).await;
        let mut other = draft.clone();
        other["place"] = json!("Une autre salle");
        let owner = world.space.owner.clone();
        owner.post("/v1/trial/certificates", &json!({ "name": tests::signing::NAME })).await.expect(201);
        for hand in 0..2_u64 {
            hands.push(Hand {
                owner: owner.clone(),
                reviewer: world.authority.reviewer.clone(),
                demarche: started.id(),
                drafts: [draft.clone(), other.clone()],
                dice: Dice::of(company * 7 + hand),
                seen: seen.clone(),
                server: server.clone(),
                clock: clock.clone(),
            });
        }
    }
    let each = steps().div_ceil(hands.len() as u64);
    let mut running = Vec::new();
    for mut hand in hands {
        running.push(tokio::spawn(async move {
            for _ in 0..each {
                hand.step().await;
                hand.look().await;
            }
        }));
    }
    for hand in running {
        hand.await.unwrap();
    }
    let figure = |count: &AtomicU64| count.load(Ordering::Relaxed);
    let (tried, done, refused) = (figure(&seen.tried), figure(&seen.done), figure(&seen.refused));
    let (ready, transmitted) = (figure(&seen.ready), figure(&seen.transmitted));
    let by_certificate = figure(&seen.by_certificate);
    println!(
        "{tried} steps: {done} done, {refused} refused, {by_certificate} signed by certificate; \
         looked at {ready} ready and {transmitted} transmitted ones"
    );
    assert!(tried >= steps() && done > tried / 10, "the steps come through");
    assert!(ready > 0 && transmitted > 0 && by_certificate > 0, "everything happens");
}

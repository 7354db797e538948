//! Measures the writing of letters on a running trial server: letters a second, memory, and what others notice of it.

#![expect(clippy::expect_used, reason = "a measurement that can't go on stops where it stands")]

use std::{
    env,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use reqwest::Method;
use serde_json::json;
use tests::{
    Client,
    client::fresh_key,
    length::status_of,
    world::{Authority, fresh_matricule},
};

/// As many companies voted in 2024.
const COMPANIES: usize = 4_221;

#[tokio::main]
async fn main() {
    let mut arguments = env::args().skip(1);
    let address = arguments.next().expect("the address of a trial server");
    let process: u32 = arguments.next().and_then(|id| id.parse().ok()).expect("the number of its process");
    let nobody = Client::nobody(&address);
    let authority = Authority::of(&nobody).await;
    import(&authority).await;
    let before = memory(process);
    let (ready, read) = (path("/health/ready"), path("/v1/terms?limit=1"));
    let quiet = [asked(&authority, &ready, 300).await, asked(&authority, &read, 300).await];
    let writing = Arc::new(AtomicBool::new(true));
    let watching = tokio::spawn(watch(authority.clone(), writing.clone()));
    let begun = Instant::now();
    let request =
        authority.administrator.request(Method::POST, &format!("/v1/terms/{}/letter-runs", authority.term));
    let request = request.header("idempotency-key", fresh_key()).json(&json!({ "all_without_codes": true }));
    let mut answer = request.send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 201);
    let place = answer.headers()["location"].to_str().expect("an address").to_owned();
    let first = begun.elapsed();
    let (mut size, mut last) = (0_u64, Vec::new());
    while let Some(part) = answer.chunk().await.expect("the whole archive") {
        size += part.len() as u64;
        last = part.to_vec();
    }
    let took = begun.elapsed();
    writing.store(false, Ordering::Relaxed);
    let [ready_busy, read_busy] = watching.await.expect("the watch");
    assert!(last.windows(4).any(|mark| mark == b"PK\x05\x06"), "the archive has its end");
    let run = authority.administrator.get(&place).await.expect(200);
    let letters = run.json["issued"].as_u64().expect("a count");
    let rate = letters as f64 / took.as_secs_f64();
    let mut out = std::io::stdout();
    let lines = [
        format!("| letters, two pages each | {letters} |"),
        format!("| time | {:.1} s; first byte after {} ms |", took.as_secs_f64(), first.as_millis()),
        format!("| letters a second | {rate:.0} |"),
        format!("| archive | {} MB |", size / 1_000_000),
        format!("| memory of the server, highest | {} MB; {} MB before |", memory(process), before),
        format!(
            "| `/health/ready`, p50 and p99 | {}; before {} |",
            rendered(&ready_busy),
            rendered(&quiet[0])
        ),
        format!("| `list_terms`, p50 and p99 | {}; before {} |", rendered(&read_busy), rendered(&quiet[1])),
    ];
    for line in lines {
        writeln!(out, "{line}").expect("a terminal");
    }
}

fn path(path: &str) -> String {
    path.to_owned()
}

async fn import(authority: &Authority) {
    let mut csv = "matricule;legal_name;street;postal_code;locality;headcount\n".to_owned();
    let mut known = std::collections::HashSet::new();
    while known.len() < COMPANIES {
        let matricule = fresh_matricule();
        if known.insert(matricule.as_str().to_owned()) {
            let line = format!("Entreprise {} S.à r.l.;1, rue de la Gare;L-1611;Luxembourg;20", known.len());
            csv.push_str(&format!("{};{line}\n", matricule.as_str()));
        }
    }
    let path = format!("/v1/terms/{}/company-imports", authority.term);
    authority.administrator.post_bytes(&path, "text/csv", csv.into_bytes()).await.expect(201);
}

/// Asks so often, 20 ms apart, and tells how long each answer took.
async fn asked(authority: &Authority, path: &str, times: usize) -> Vec<Duration> {
    let mut took = Vec::new();
    for _ in 0..times {
        took.push(once(authority, path).await);
    }
    took
}

async fn once(authority: &Authority, path: &str) -> Duration {
    let begun = Instant::now();
    authority.administrator.get(path).await.expect(200);
    let took = begun.elapsed();
    tokio::time::sleep(Duration::from_millis(20)).await;
    took
}

async fn watch(authority: Authority, writing: Arc<AtomicBool>) -> [Vec<Duration>; 2] {
    let (mut ready, mut read) = (Vec::new(), Vec::new());
    while writing.load(Ordering::Relaxed) {
        ready.push(once(&authority, "/health/ready").await);
        read.push(once(&authority, "/v1/terms?limit=1").await);
    }
    [ready, read]
}

fn rendered(took: &[Duration]) -> String {
    let mut sorted = took.to_vec();
    sorted.sort_unstable();
    let at = |percent: usize| {
        sorted.get(sorted.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default()
    };
    format!("{:.1} and {:.1} ms", at(50).as_secs_f64() * 1e3, at(99).as_secs_f64() * 1e3)
}

/// The most memory that the process has held, in megabytes.
fn memory(process: u32) -> u64 {
    status_of(process, "VmHWM").expect("the process") / 1_000
}

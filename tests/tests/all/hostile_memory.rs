//! Many large hostile files at once: the memory of the server and of its children has an end.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use actix_web::web::Bytes;
use futures_util::future::join_all;
use inspection::samples::{Paper, bomb};
use reqwest::Method;
use tests::{TestServer, client::fresh_key, length::status_of, world::PDF};

/// MiB in memory: of this process, of its largest child, and how many children there are.
fn memory() -> (u64, u64, usize) {
    let own = std::process::id();
    let processes = fs::read_dir("/proc").unwrap().flatten();
    let numbers = processes.filter_map(|process| process.file_name().to_str()?.parse().ok());
    let children: Vec<u32> =
        numbers.filter(|number| status_of(*number, "PPid") == Some(own.into())).collect();
    let largest = children.iter().filter_map(|child| status_of(*child, "VmRSS")).max();
    (status_of(own, "VmRSS").unwrap_or_default() / 1024, largest.unwrap_or_default() / 1024, children.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_large_hostile_files_at_once_need_no_more_memory_than_is_given() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await;
    // 10 MiB each: a bomb, and comments that make it large.
    let padding = vec![b'%'; 10 * 1024 * 1024 - 1_100_000];
    let paper = Paper::with_catalog("").stream("/Filter/FlateDecode", &bomb(1_000)).stream("", &padding);
    let file = Bytes::from(paper.bytes());
    assert!(file.len() > 9 * 1024 * 1024 && file.len() <= 10 * 1024 * 1024, "{}", file.len());
    let (before, _, _) = memory();
    let done = Arc::new(AtomicBool::new(false));
    let seen = done.clone();
    let watch = std::thread::spawn(move || {
        let (mut own, mut child, mut count) = (0, 0, 0);
        while !seen.load(Ordering::Relaxed) {
            let now = memory();
            (own, child, count) = (own.max(now.0), child.max(now.1), count.max(now.2));
            std::thread::sleep(Duration::from_millis(10));
        }
        (own, child, count)
    });
    let answers = join_all((0..100).map(|_| {
        let request = person.request(Method::POST, "/v1/files").header("idempotency-key", fresh_key());
        person.send(request.header("content-type", "application/pdf").body(file.clone()))
    }))
    .await;
    done.store(true, Ordering::Relaxed);
    let (own, child, count) = watch.join().unwrap();
    println!(
        "server: {before} MiB before, {own} MiB at most; largest child: {child} MiB; at most {count} children"
    );
    for answer in answers {
        let taken = answer.status == 422 && answer.found() == [("", "file_too_large_unpacked")];
        assert!(taken || answer.status == 429, "{} {}", answer.status, answer.code());
    }
    // 256 MiB of files are held at once, each once more while it is read.
    assert!(own < before + 768, "{before} MiB before, {own} MiB at most");
    assert!(child < 512 && count <= 2, "{count} children of {child} MiB");
    person.post_bytes("/v1/files", "application/pdf", PDF.to_vec()).await.expect(201);
}

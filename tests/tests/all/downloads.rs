//! Downloads go out piece by piece: they hold little memory, end with the right to them, and with a reader that is too slow.

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use app::ReaderPace;
use serde_json::json;
use sha2::{Digest, Sha256};
use tests::{
    Client, TestServer,
    length::status_of,
    world::{OwnCompany, PDF, Space},
};

const LARGE: usize = 10 * 1024 * 1024;

/// A PDF of exactly so many bytes.
fn pdf(size: usize) -> Vec<u8> {
    let mut bytes = PDF.to_vec();
    bytes.resize(size, b' ');
    bytes
}

/// A document of this space, and where its bytes are.
async fn keep(space: &Space, bytes: Vec<u8>) -> String {
    let file = space.owner.post_bytes("/v1/files", "application/pdf", bytes).await.expect(201).id();
    let body = json!({ "file_id": file, "name": "Plan.pdf", "kind": "other" });
    let kept = space.owner.post(&format!("/v1/spaces/{}/files", space.id), &body).await.expect(201);
    format!("/v1/space-files/{}/file", kept.id())
}

/// A download that has begun and of which only the head was read.
struct Begun {
    stream: TcpStream,
    read: Vec<u8>,
}

impl Begun {
    fn of(server: &TestServer, person: &Client, path: &str) -> Self {
        let mut stream = TcpStream::connect(server.base.trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let head =
            format!("GET {path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {}\r\n\r\n", person.token);
        stream.write_all(head.as_bytes()).unwrap();
        let mut begun = Self { stream, read: Vec::new() };
        while begun.body() == 0 {
            assert!(begun.more() > 0);
        }
        assert!(begun.read.starts_with(b"HTTP/1.1 200"));
        begun
    }

    fn more(&mut self) -> usize {
        let mut some = [0; 4096];
        let count = self.stream.read(&mut some).unwrap_or_default();
        self.read.extend_from_slice(&some[..count]);
        count
    }

    /// How many bytes of the file have come.
    fn body(&self) -> usize {
        let end = self.read.windows(4).position(|four| four == b"\r\n\r\n");
        end.map_or(0, |end| self.read.len() - end - 4)
    }

    /// How many come until there are no more.
    fn rest(mut self, whole: usize) -> usize {
        while self.body_is_less_than(whole) && self.more() > 0 {}
        self.body()
    }

    /// Looks for the end of the head in the beginning only: what follows is large.
    fn body_is_less_than(&self, whole: usize) -> bool {
        self.read.len() < whole || self.body() < whole
    }
}

/// KiB of this process in memory.
fn memory() -> u64 {
    status_of(std::process::id(), "VmRSS").unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_unread_downloads_of_ten_mebibytes_hold_a_piece_each_and_no_more() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let (space, path) = (&world.space, keep(&world.space, pdf(LARGE)).await);
    let before = memory();
    let begun: Vec<_> = (0..60).map(|_| Begun::of(&server, &space.owner, &path)).collect();
    // All are on their way, and none is taken: the answer of another call comes after what they hold was read.
    space.owner.get("/v1/me").await.expect(200);
    let grown = memory().saturating_sub(before) / 1024;
    println!("{grown} MiB for 60 unread downloads of 10 MiB");
    assert!(grown < 96, "{grown} MiB");
    for one in begun.into_iter().take(2) {
        assert_eq!(one.rest(LARGE), LARGE);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_comes_out_as_it_went_in_whatever_its_length() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let piece = app::downloads::MAX_PIECE_BYTES as usize;
    for size in [1_000, piece - 1, piece, piece + 1, 2 * piece, 3 * piece + 17] {
        let bytes = pdf(size);
        let path = keep(&world.space, bytes.clone()).await;
        let answer = world.space.owner.get(&path).await.expect(200);
        assert!(answer.bytes == bytes, "{size}");
        let digest: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(answer.header("etag"), format!("\"{digest}\""));
        assert_eq!(answer.header("content-length"), size.to_string());
        assert_eq!(
            answer.header("content-disposition"),
            "attachment; filename=\"Plan.pdf\"; filename*=UTF-8''Plan.pdf"
        );
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_removed_while_downloading_gets_no_further_piece() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let path = keep(&world.space, pdf(LARGE)).await;
    let (member, membership) = world.space.member("Léa d'Huart", "reader", None).await;
    let (removed, stays) =
        (Begun::of(&server, &member, &path), Begun::of(&server, &world.space.owner, &path));
    let place = format!("/v1/members/{membership}");
    let tag = world.space.owner.get(&place).await.expect(200).etag();
    world.space.owner.delete_if(&place, &tag).await.expect(204);
    let got = removed.rest(LARGE);
    println!("{got} of {LARGE} bytes came");
    assert!(got < LARGE, "{got}");
    assert_eq!(stays.rest(LARGE), LARGE);
    member.get(&path).await.problem(404, "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_that_takes_nothing_is_left() {
    let patient = ReaderPace::default();
    let server = TestServer::with(|settings| {
        settings.readers = ReaderPace { grace: Duration::from_millis(200), ..patient };
        settings.readers.bytes_per_second = u64::MAX.try_into().unwrap();
    })
    .await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let path = keep(&world.space, pdf(LARGE)).await;
    let begun = Begun::of(&server, &world.space.owner, &path);
    // To read nothing for a while is what is tried here.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let got = begun.rest(LARGE);
    assert!(got < LARGE, "{got}");
}

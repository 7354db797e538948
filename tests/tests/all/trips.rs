//! How often a call goes to Postgres and back, counted on the way between the two.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use percent_encoding::percent_decode_str;
use tests::{
    TestServer,
    server::TestDatabase,
    world::{Authority, Space},
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream, UnixStream},
};

/// Stands between the server and Postgres and counts the questions: each makes its caller wait for an answer.
struct Counter {
    url: String,
    questions: Arc<AtomicUsize>,
}

impl Counter {
    async fn before(url: &str) -> Self {
        let (account, rest) = url.rsplit_once('@').unwrap();
        let (host, database) = rest.split_once('/').unwrap();
        let host = percent_decode_str(host).decode_utf8().unwrap().into_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("{account}@{}/{database}", listener.local_addr().unwrap());
        let questions = Arc::new(AtomicUsize::new(0));
        let counted = questions.clone();
        tokio::spawn(async move {
            loop {
                let (client, _) = listener.accept().await.unwrap();
                if host.starts_with('/') {
                    let postgres = UnixStream::connect(format!("{host}/.s.PGSQL.5432")).await.unwrap();
                    pass(client, tokio::io::split(postgres), &counted);
                } else {
                    pass(client, tokio::io::split(TcpStream::connect(&host).await.unwrap()), &counted);
                }
            }
        });
        Self { url, questions }
    }

    fn so_far(&self) -> usize {
        self.questions.load(Ordering::Relaxed)
    }
}

/// Passes everything on in both directions.
fn pass(
    client: TcpStream,
    (mut answers, mut postgres): (
        impl AsyncRead + Unpin + Send + 'static,
        impl AsyncWrite + Unpin + Send + 'static,
    ),
    questions: &Arc<AtomicUsize>,
) {
    let (mut from, mut to) = client.into_split();
    let questions = questions.clone();
    tokio::spawn(async move { tokio::io::copy(&mut answers, &mut to).await });
    tokio::spawn(async move {
        // The first message has no kind.
        let mut kind = None;
        let mut length = [0; 4];
        while from.read_exact(&mut length).await.is_ok() {
            let mut body = vec![0; usize::try_from(u32::from_be_bytes(length)).unwrap() - 4];
            from.read_exact(&mut body).await.unwrap();
            // Query and Sync: after these, and no others, Postgres answers.
            if matches!(kind, Some(b'Q' | b'S')) {
                questions.fetch_add(1, Ordering::Relaxed);
            }
            let message = [&length[..], &body].concat();
            postgres.write_all(&message).await.unwrap();
            let mut next = [0];
            if from.read_exact(&mut next).await.is_err() {
                return;
            }
            kind = Some(next[0]);
            postgres.write_all(&next).await.unwrap();
        }
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn a_registration_with_both_codes_makes_eight_trips_to_postgres() {
    let database = TestDatabase::new().await;
    let counter = Counter::before(&database.app_url).await;
    let server = TestServer::of(TestDatabase { app_url: counter.url.clone(), ..database });
    let authority = Authority::of(&server.client()).await;
    let owner = server.client().fresh_person("Anne Weber").await;
    let space = Space::found(&owner, "fiduciary", "Fiduciaire du Centre", &authority.term).await;
    let mut trips = Vec::new();
    for headcount in 20..24 {
        let company = authority.company(&format!("Firme de {headcount}"), headcount).await;
        let before = counter.so_far();
        space.add(&company).await;
        trips.push(counter.so_far() - before);
    }
    // The first one prepares its statements.
    assert_eq!(trips.split_first().unwrap().1, [8, 8, 8], "{trips:?}");
}

//! Mail under kills: a server of mail that fails often, servers that die during sending, and in the end each mail
//! has arrived.

use std::{
    collections::HashMap,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use actix_web::rt::net::{TcpListener, TcpStream};
use serde_json::json;
use tests::{length::is_whole, server::TestDatabase, world::OwnCompany};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

use crate::{
    process::{LONG, Server, serve},
    sql::Sql,
    world::below,
};

const FAILURES_PERCENT: usize = 30;
/// So many of those that it took are not answered: the connection is closed.
const UNANSWERED_PERCENT: usize = 2;
/// A mail is given up after its eighth attempt, and each kill may cost one.
const MAX_FAILURES_OF_ONE: usize = 4;

/// What the server of mail saw of one mail.
#[derive(Default)]
struct Seen {
    failed: usize,
    arrived: usize,
    recipient: String,
}

/// What it saw of all, by `Message-ID`.
#[derive(Default)]
struct Mails {
    seen: HashMap<String, Seen>,
    failed: usize,
    arrived: usize,
    unanswered: usize,
}

/// A server of mail in this process.
#[derive(Clone)]
struct Sink {
    mails: Arc<Mutex<Mails>>,
    url: String,
}

impl Sink {
    async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("smtp://{}", listener.local_addr().expect("an address"));
        let sink = Self { mails: Arc::default(), url };
        let serving = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A client that is killed breaks its connection off.
                let serving = serving.clone();
                tokio::spawn(async move { serving.serve(stream).await });
            }
        });
        sink
    }

    fn look<T>(&self, look: impl FnOnce(&mut Mails) -> T) -> T {
        look(&mut self.mails.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// One connection, until the client goes.
    async fn serve(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut stream = BufReader::new(stream);
        let (mut line, mut recipient) = (String::new(), String::new());
        stream.write_all(b"220 mail.example\r\n").await?;
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            let answer = match line.get(..4).unwrap_or_default() {
                "EHLO" => "250 mail.example\r\n",
                "MAIL" | "RSET" | "NOOP" => "250 yes\r\n",
                "RCPT" => {
                    recipient = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                    "250 yes\r\n"
                }
                "DATA" => {
                    stream.write_all(b"354 go on\r\n").await?;
                    let Some(id) = read_mail(&mut stream).await? else { return Ok(()) };
                    match self.decide(id, &recipient) {
                        Some(answer) => answer,
                        None => return Ok(()),
                    }
                }
                _ => {
                    stream.write_all(b"221 bye\r\n").await?;
                    return Ok(());
                }
            };
            stream.write_all(answer.as_bytes()).await?;
        }
    }

    /// What is answered to a whole mail; nothing where the answer gets lost.
    fn decide(&self, id: String, recipient: &str) -> Option<&'static str> {
        self.look(|mails| {
            let seen = mails.seen.entry(id).or_default();
            assert!(
                seen.recipient.is_empty() || seen.recipient == recipient,
                "one Message-ID, two recipients"
            );
            recipient.clone_into(&mut seen.recipient);
            if seen.failed < MAX_FAILURES_OF_ONE && below(100) < FAILURES_PERCENT {
                (seen.failed, mails.failed) = (seen.failed + 1, mails.failed + 1);
                return Some("451 try again later\r\n");
            }
            (seen.arrived, mails.arrived) = (seen.arrived + 1, mails.arrived + 1);
            if seen.failed < MAX_FAILURES_OF_ONE && below(100) < UNANSWERED_PERCENT {
                (seen.failed, mails.unanswered) = (seen.failed + 1, mails.unanswered + 1);
                return None;
            }
            Some("250 taken\r\n")
        })
    }

    /// How many mails have arrived, each once.
    fn distinct(&self) -> usize {
        self.look(|mails| mails.seen.values().filter(|seen| seen.arrived > 0).count())
    }

    /// Waits until so many mails more were tried, or nothing is left that is due.
    async fn until_tried(&self, more: usize, sql: &mut Sql) {
        let tried = || self.look(|mails| mails.arrived + mails.failed);
        let (mut last, mut moved, wanted) = (tried(), Instant::now(), tried() + more);
        while tried() < wanted {
            if sql.count(&format!("{OPEN} and next_attempt_at <= clock_timestamp()")).await == 0 {
                return;
            }
            if tried() > last {
                (last, moved) = (tried(), Instant::now());
            }
            assert!(moved.elapsed() < 2 * LONG, "no mail is sent");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

/// The `Message-ID` of a mail that comes, as soon as it is whole; nothing where it breaks off.
async fn read_mail(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let (mut id, mut line) = (String::new(), String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(None);
        }
        if line == ".\r\n" {
            return Ok(Some(id));
        }
        if let Some(found) = line.strip_prefix("Message-ID:") {
            found.trim().clone_into(&mut id);
        }
    }
}

const OPEN: &str = "from outbox where sent_at is null and failed_at is null";

/// A mail that an invitation wrote, and as many copies of it as make `count`, each to its own address; then no server runs.
async fn lay(database: &TestDatabase, sql: &mut Sql, count: usize) {
    // Nobody listens there.
    let mut server = Server::with(&mut sending(database, "smtp://127.0.0.1:9")).await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": "weber@example.lu",
        "certificate_number": "12345678901234567890", "role": "reader"
    });
    world.space.owner.post(&format!("/v1/spaces/{}/invitations", world.space.id), &body).await.expect(201);
    server.process.kill();
    sql.run(&format!(
        "insert into outbox (id, kind, recipient, subject, body, language, next_attempt_at, created_at)
         select gen_random_uuid(), kind, 'weber' || number || '@example.lu', subject, body, language, next_attempt_at,
             created_at
         from outbox, generate_series(2, {count}) as number"
    ))
    .await;
    let laid = sql.count(OPEN).await;
    assert_eq!(laid, i64::try_from(count).expect("a number"));
}

/// A mail that a server has taken is nobody else's for half an hour; the pause after a third attempt is as long.
const IN_HAND: &str = "attempts <> 3 and next_attempt_at between clock_timestamp() + interval '28 minutes' \
                       and clock_timestamp() + interval '30 minutes'";

const FROM: &str = "Scrutin <scrutin@example.lu>";

fn sending(database: &TestDatabase, url: &str) -> Command {
    let mut command = serve(database);
    command.env("SCRUTIN_MAIL_URL", url).env("SCRUTIN_MAIL_FROM", FROM);
    command
}

/// Time passes while no server runs: whatever is not sent is due, and nobody leads.
async fn let_time_pass(sql: &mut Sql) {
    sql.run(
        "update outbox set next_attempt_at = created_at where sent_at is null and failed_at is null;
         delete from leases where work = 'mail'",
    )
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mail_arrives_however_often_servers_die_and_attempts_fail() {
    let (count, kills) = if is_whole() { (10_000, 50) } else { (60, 2) };
    let database = TestDatabase::new().await;
    let mut sql = Sql::connect(&database.owner_url).await;
    lay(&database, &mut sql, count).await;
    let sink = Sink::open().await;
    let begun = Instant::now();
    let mut killed = 0;
    while sql.count(OPEN).await > 0 {
        assert!(killed < kills + 100, "mails are left");
        let_time_pass(&mut sql).await;
        let mut server = Server::with(&mut sending(&database, &sink.url)).await;
        if killed < kills {
            sink.until_tried(count / kills / 2 + below(count / kills), &mut sql).await;
        } else {
            // The last servers are killed when they have nothing to do: what failed is due again when time has passed.
            sink.until_tried(10 * count, &mut sql).await;
            sql.until(0, &format!("{OPEN} and {IN_HAND}")).await;
        }
        server.process.kill();
        killed += 1;
    }
    let (failed, arrived, unanswered) = sink.look(|mails| (mails.failed, mails.arrived, mails.unanswered));
    let again = arrived - sink.distinct();
    eprintln!(
        "{count} mails in {:.1?}: {arrived} arrivals, {again} of them again under the same Message-ID; {failed} attempts \
         failed, {unanswered} answers got lost, {killed} kills",
        begun.elapsed()
    );
    assert_eq!(sink.distinct(), count);
    assert!(again <= killed + unanswered, "{again} mails came again");
    let every = i64::try_from(count).expect("a number");
    assert_eq!(
        sql.count("from outbox where sent_at is not null and failed_at is null and body = ''").await,
        every
    );
    let known =
        sink.look(|mails| mails.seen.keys().map(|id| format!("'{id}'")).collect::<Vec<_>>().join(","));
    let named = format!("from outbox where '<' || id || '@example.lu>' in ({known})");
    assert_eq!(sql.count(&named).await, every);
}

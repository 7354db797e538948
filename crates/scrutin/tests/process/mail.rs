//! Mail leaves the process: once, whole, and not at all where it must not.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tests::{Client, server::TestDatabase, world::OwnCompany};
use types::DemarcheKind;

use crate::{
    folder::Folder,
    process::{LONG, Server, said, serve},
};

/// A folder into which servers lay their mails.
pub(crate) struct Mails(Folder);

impl Mails {
    pub(crate) fn new(name: &str) -> Self {
        Self(Folder::new(name))
    }

    pub(crate) fn url(&self) -> String {
        format!("file:{}", self.0.0.display())
    }

    /// What was laid into it.
    pub(crate) fn mails(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.0.0) else { return Vec::new() };
        let mails = entries.flatten().map(|entry| entry.path()).filter(|path| is_mail(path));
        mails.map(|path| fs::read_to_string(path).expect("a mail")).collect()
    }

    /// What was laid into it, as soon as there are so many.
    pub(crate) async fn expect(&self, count: usize) -> Vec<String> {
        let begun = Instant::now();
        loop {
            let mails = self.mails();
            if mails.len() >= count {
                return mails;
            }
            assert!(begun.elapsed() < LONG, "{} of {count} mails", mails.len());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

fn is_mail(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "eml")
}

/// One line of a header.
fn header<'a>(mail: &'a str, name: &str) -> &'a str {
    mail.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default().trim()
}

pub(crate) async fn invite(owner: &Client, space: &str, email: &str) {
    let body = json!({
        "surname": "Weber", "first_name": "Anne", "email": email, "certificate_number": "12345678901234567890",
        "role": "reader"
    });
    owner.post(&format!("/v1/spaces/{space}/invitations"), &body).await.expect(201);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_is_sent_once_although_two_servers_run() {
    let database = TestDatabase::new().await;
    let folder = Mails::new("two-servers");
    let mut servers = Vec::new();
    for _ in 0..2 {
        servers.push(Server::with(serve(&database).env("SCRUTIN_MAIL_URL", folder.url())).await);
    }
    let world = OwnCompany::of(&servers[0].client(), 60).await;
    for number in 0..30 {
        invite(&world.space.owner, &world.space.id, &format!("weber{number}@example.lu")).await;
    }
    let sent = folder.expect(30).await;
    // Another beat of both: nothing more comes.
    tokio::time::sleep(Duration::from_secs(5)).await;
    let mails = folder.mails();
    assert_eq!((sent.len(), mails.len()), (30, 30));
    let mut to: Vec<_> = mails.iter().map(|mail| header(mail, "To:").to_owned()).collect();
    to.sort_unstable();
    to.dedup();
    assert_eq!(to.len(), 30);
    let operator = servers[0].client().persona("operator").await;
    let platform = operator.get("/v1/platform").await.expect(200);
    assert_eq!((&platform.json["mail"]["waiting"], &platform.json["sends_mail"]), (&json!(0), &json!(true)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filer_gets_a_mail_that_a_demarche_is_to_be_corrected_and_nothing_of_it() {
    let database = TestDatabase::new().await;
    let folder = Mails::new("to-correct");
    let mut command = serve(&database);
    command.env("SCRUTIN_MAIL_URL", folder.url()).env("SCRUTIN_PUBLIC_ADDRESS", "http://scrutin.localhost/");
    command.env("SCRUTIN_MAIL_FROM", "Élections sociales <scrutin@example.lu>").env("RUST_LOG", "debug");
    let mut server = Server::with(&mut command).await;
    let world = OwnCompany::of(&server.client(), 60).await;
    let owner = &world.space.owner;
    let tag = owner.get("/v1/me").await.expect(200).etag();
    let wanted = json!({ "email": "marc.muller@example.lu", "language": "fr", "wants_mail": true });
    owner.put_if("/v1/me/preferences", &tag, &wanted).await.expect(200);
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let path = format!("/v1/demarches/{}", sent.id());
    let text = json!({ "text": "Remarque pour Madame Kanarienvogel" });
    world.authority.reviewer.post(&format!("{path}/corrections"), &text).await.expect(201);
    let mails = folder.expect(1).await;
    let [mail] = &mails[..] else { panic!("{mails:?}") };
    assert_eq!(header(mail, "To:"), "marc.muller@example.lu");
    assert_eq!(header(mail, "Auto-Submitted:"), "auto-generated");
    assert!(header(mail, "Message-ID:").ends_with("@example.lu>"), "{mail}");
    assert!(mail.contains("scrutin@example.lu") && !mail.contains("Kanarienvogel"), "{mail}");
    // Quoted-printable breaks long lines.
    let whole = mail.replace("=\r\n", "");
    assert!(whole.contains(&format!("http://scrutin.localhost{path}/corrections")), "{whole}");
    server.process.signal("TERM");
    let (status, log) = server.process.ended().await;
    assert!(status.success(), "{log}");
    assert!(!log.contains("marc.muller") && !log.contains("Kanarienvogel"), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_way_for_mail_none_is_written_and_notices_stay() {
    let database = TestDatabase::new().await;
    let server = Server::start(&database).await;
    let world = OwnCompany::of(&server.client(), 60).await;
    invite(&world.space.owner, &world.space.id, "weber@example.lu").await;
    let sent = world.demarche(DemarcheKind::ElectionNotice, "transmitted").await;
    let path = format!("/v1/demarches/{}/acceptances", sent.id());
    world.authority.reviewer.post(&path, &Value::Null).await.expect(201);
    let platform = server.client().persona("operator").await.get("/v1/platform").await.expect(200);
    assert_eq!((&platform.json["sends_mail"], &platform.json["mail"]["waiting"]), (&json!(false), &json!(0)));
    let notices = format!("/v1/spaces/{}/notices", world.space.id);
    assert_eq!(world.space.owner.get(&notices).await.expect(200).json["items"][0]["kind"], "accepted");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_refuses_to_start_where_mail_would_go_in_clear() {
    let database = TestDatabase::new().await;
    for (url, from, reason) in [
        ("smtp://mail.example", "scrutin@example.lu", "SCRUTIN_MAIL_URL"),
        ("http://mail.example", "scrutin@example.lu", "SCRUTIN_MAIL_URL"),
        ("smtps://mail.example", "nobody", "scrutin:"),
    ] {
        let output = said(serve(&database).env("SCRUTIN_MAIL_URL", url).env("SCRUTIN_MAIL_FROM", from));
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && error.contains(reason), "{url}: {error}");
    }
}

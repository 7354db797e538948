//! Mail leaves the server: one server at a time takes what is due from the outbox and hands it to a server of mail, or,
//! on a trial server, lays it into a folder.

use std::{error::Error, path::PathBuf, time::Duration};

use app::{
    App, Request,
    outbox::{self, Ending},
};
use lettre::{
    Address, AsyncFileTransport, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::extension::ClientId,
};
use store::{Task, outbox::Mail};
use types::ServerId;

/// How often it is looked whether something is due.
const BEAT: Duration = Duration::from_secs(2);

/// How long a server of mail may take for one step.
const PATIENCE: Duration = Duration::from_secs(20);

/// A way for mail to leave.
pub(crate) struct Post {
    from: Mailbox,
    way: Way,
}

enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Folder(AsyncFileTransport<Tokio1Executor>),
}

impl Post {
    /// The way of an address: `smtps://USER:PASSWORD@HOST`, `smtp://HOST?tls=required`, or `file:FOLDER` on a trial
    /// server.
    ///
    /// # Errors
    /// It is none of these, the mail would go over a network in clear, or nobody is named as the sender.
    pub(crate) fn open(url: &str, from: Option<&str>, trial: bool) -> Result<Self, Box<dyn Error>> {
        if let Some(folder) = url.strip_prefix("file:") {
            if !trial {
                return Err("SCRUTIN_MAIL_URL: a folder takes the mail of a trial server only".into());
            }
            let folder = PathBuf::from(folder);
            std::fs::create_dir_all(&folder)?;
            let from = from.unwrap_or("Scrutin <scrutin@localhost>").parse()?;
            return Ok(Self { from, way: Way::Folder(AsyncFileTransport::new(folder)) });
        }
        if !is_private(url) {
            return Err("SCRUTIN_MAIL_URL: smtps://.., or smtp://..?tls=required beyond this machine".into());
        }
        let from: Mailbox = from.ok_or("SCRUTIN_MAIL_FROM says from whom mail comes")?.parse()?;
        let own_name = ClientId::Domain(from.email.domain().to_owned());
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?;
        let server = server.hello_name(own_name).timeout(Some(PATIENCE)).build();
        Ok(Self { from, way: Way::Server(server) })
    }

    fn message(&self, mail: &Mail) -> Result<Message, Box<dyn Error>> {
        let header =
            |name, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let to = in_ascii_domain(&mail.recipient)?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(None, to))
            .subject(mail.subject.clone())
            // The same for every attempt, so that a mail that came twice is known as one.
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .raw_header(header("Auto-Submitted", "auto-generated"))
            .raw_header(header("Content-Language", mail.language.code()))
            .header(ContentType::TEXT_PLAIN)
            .body(mail.body.clone())?;
        Ok(message)
    }

    /// Tries to send a mail. What a server of mail says may hold an address: it is not logged.
    async fn send(&self, mail: &Mail) -> Ending {
        let Ok(message) = self.message(mail) else { return Ending::Never };
        match &self.way {
            Way::Server(server) => match server.send(message).await {
                Ok(_) => Ending::Sent,
                // Which step it refused for ever is not told: a password that is wrong for an hour must throw no mail
                // away. One that nobody takes is given up after its last attempt.
                Err(_) => Ending::NotNow,
            },
            Way::Folder(folder) => match folder.send(message).await {
                Ok(_) => Ending::Sent,
                Err(_) => Ending::NotNow,
            },
        }
    }
}

/// The address with its domain as every server of mail takes it (IDNA).
fn in_ascii_domain(address: &str) -> Result<Address, Box<dyn Error>> {
    let (local, domain) = address.rsplit_once('@').ok_or("no address")?;
    Ok(Address::new(local, idna::domain_to_ascii(domain)?)?)
}

/// Whether nobody on the way can read along: TLS, or a server on this machine.
fn is_private(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("smtp://") else { return url.starts_with("smtps://") };
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let place = place.rsplit_once('@').map_or(place, |(_, place)| place).trim_end_matches('/');
    let here = ["localhost", "127.0.0.1", "[::1]"];
    let is_here =
        |name: &&str| place.strip_prefix(*name).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'));
    query.split('&').any(|part| part == "tls=required") || here.iter().any(is_here)
}

/// Sends what is due, for as long as the server runs.
pub(crate) async fn deliver(app: App, post: Post) {
    let server: ServerId = app.entropy.id(app.clock.now(), 0);
    let mut beats = tokio::time::interval(BEAT);
    beats.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        beats.tick().await;
        while batch(&app, &post, server).await {}
    }
}

/// Sends one batch; whether there may be more.
async fn batch(app: &App, post: &Post, server: ServerId) -> bool {
    let mails = match outbox::take(app, &Request::of_nobody(app, Task::Mail, "deliver_mail"), server).await {
        Ok(taken) => taken.value,
        Err(refusal) => {
            log::warn!("no mail can be taken: {refusal}");
            return false;
        }
    };
    for mail in &mails {
        let ending = post.send(mail).await;
        if ending != Ending::Sent {
            log::warn!("mail {} was not sent at attempt {}: {ending:?}", mail.id, mail.attempts);
        }
        let request = Request::of_nobody(app, Task::Mail, "deliver_mail");
        if let Err(refusal) = outbox::note(app, &request, mail.id, mail.attempts, ending).await {
            log::warn!("mail {}: {refusal}", mail.id);
            return false;
        }
    }
    !mails.is_empty()
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader, Write},
        net::TcpListener,
    };

    use super::*;

    #[test]
    fn a_domain_beyond_ascii_goes_as_every_server_of_mail_takes_it() {
        for (address, sent) in [
            ("anne@exämple.lu", Some("anne@xn--exmple-cua.lu")),
            ("anne@EXAMPLE.lu", Some("anne@example.lu")),
            ("anne", None),
        ] {
            let read = in_ascii_domain(address).ok().map(|address| address.to_string());
            assert_eq!(read.as_deref(), sent, "{address}");
        }
    }

    #[test]
    fn mail_leaves_the_machine_only_where_nobody_can_read_along() {
        for (url, private) in [
            ("smtps://mail.example", true),
            ("smtps://user:secret@mail.example:465", true),
            ("smtp://mail.example:587?tls=required", true),
            ("smtp://user:secret@mail.example?tls=required", true),
            ("smtp://localhost", true),
            ("smtp://127.0.0.1:2525", true),
            ("smtp://[::1]:2525", true),
            ("smtp://mail.example", false),
            ("smtp://mail.example?tls=opportunistic", false),
            ("smtp://localhost.example", false),
            ("smtp://localhost@mail.example", false),
            ("http://mail.example", false),
        ] {
            assert_eq!(is_private(url), private, "{url}");
        }
    }

    #[test]
    fn a_way_for_mail_is_refused_where_it_says_too_little() {
        let from = Some("Scrutin <scrutin@example.lu>");
        assert!(Post::open("smtps://mail.example", from, false).is_ok());
        for (url, from, trial) in [
            ("smtps://mail.example", None, true),
            ("smtps://mail.example", Some("nobody"), true),
            ("smtp://mail.example", from, true),
            ("file:/tmp", from, false),
            ("ftp://mail.example", from, true),
        ] {
            assert!(Post::open(url, from, trial).is_err(), "{url} {from:?}");
        }
    }

    /// A server of mail that knows nobody's password; for one connection.
    fn refusing() -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let mut stream = stream;
            stream.write_all(b"220 mail.example\r\n").unwrap();
            while let Some(Ok(line)) = lines.next() {
                let answer: &[u8] = match line.get(..4) {
                    Some("EHLO") => b"250-mail.example\r\n250 AUTH PLAIN LOGIN\r\n",
                    Some("AUTH") => b"535 5.7.8 Authentication failed\r\n",
                    _ => b"221 Bye\r\n",
                };
                if stream.write_all(answer).is_err() {
                    return;
                }
            }
        });
        address
    }

    #[tokio::test]
    async fn a_wrong_password_throws_no_mail_away() {
        let url = format!("smtp://scrutin:wrong@{}", refusing());
        let post = Post::open(&url, Some("Scrutin <scrutin@example.lu>"), false).unwrap();
        let mail = Mail {
            id: app::os_entropy().id(chrono::DateTime::UNIX_EPOCH, 0),
            recipient: "anne@example.lu".to_owned(),
            subject: "Une démarche est à corriger".to_owned(),
            body: "https://scrutin.example".to_owned(),
            language: types::Language::Fr,
            attempts: 1,
            invitation: None,
        };
        assert_eq!(post.send(&mail).await, Ending::NotNow);
        assert_eq!(post.send(&Mail { recipient: "nobody".to_owned(), ..mail }).await, Ending::Never);
    }
}

//! A server in a process of its own, which never outlives its test.

use std::{
    fs,
    io::{BufRead, BufReader},
    os::unix::{fs::MetadataExt, process::CommandExt},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread::JoinHandle,
    time::{Duration, Instant},
};

use tests::{Client, server::KEYS, server::TestDatabase};

/// Nothing here takes this long; a test that waits longer has failed.
pub(crate) const LONG: Duration = Duration::from_secs(60);

const LISTENING: &str = "listening on ";

/// A command of the binary that sees nothing of the environment of the tests.
pub(crate) fn scrutin(act: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scrutin"));
    command.arg(act).env_clear().stdin(Stdio::null());
    command
}

/// A command that ends by itself: how it ended and what it said.
pub(crate) fn said(command: &mut Command) -> Output {
    command.output().expect("the binary")
}

/// The command that serves this database on a free port, in trial mode.
pub(crate) fn serve(database: &TestDatabase) -> Command {
    let mut command = scrutin("serve");
    // Two workers wherever it runs, so that two servers and their connections fit on every machine.
    command.env("SCRUTIN_WORKERS", "2").env("SCRUTIN_LISTEN", "127.0.0.1:0").env("SCRUTIN_TRIAL", "true");
    command.env("SCRUTIN_DATABASE_URL", &database.app_url).env("SCRUTIN_KEYS", KEYS);
    // Many persons sign in from this one address.
    for pace in ["OPEN_REQUESTS", "PERSON_REQUESTS", "NEW_TOKENS"] {
        command.env(format!("SCRUTIN_{pace}_PER_SECOND"), "0");
    }
    command
}

/// The command that serves this database for real, as a user that is not root.
pub(crate) fn serve_for_real(database: &TestDatabase) -> Command {
    let mut command = serve(database);
    command.env("SCRUTIN_TRIAL", "false").env("SCRUTIN_DRAIN_SECONDS", "0");
    command.env("SCRUTIN_SEAL_KEYS", format!("1:{}", "09".repeat(32)));
    if is_root() {
        let (user, group) = neighbour(&database.app_url);
        command.uid(user).gid(group);
    }
    command
}

/// Whether the tests run as root.
pub(crate) fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

/// Who may pass to the socket of Postgres besides root: whose folder it lies in; nobody's, where there is no socket.
fn neighbour(url: &str) -> (u32, u32) {
    let place = url.rsplit_once('@').and_then(|(_, place)| place.split('/').next()).unwrap_or_default();
    let folder = percent_encoding::percent_decode_str(place).decode_utf8_lossy().into_owned();
    fs::metadata(folder).map_or((65_534, 65_534), |folder| (folder.uid(), folder.gid()))
}

/// A running process and what it has logged; killed when it is dropped.
pub(crate) struct Process {
    child: Child,
    log: Arc<Mutex<String>>,
    reader: Option<JoinHandle<()>>,
}

impl Process {
    /// Starts it.
    pub(crate) fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the binary");
        let stderr = child.stderr.take().expect("its log");
        let log = Arc::new(Mutex::new(String::new()));
        let kept = log.clone();
        let reader = std::thread::spawn(move || {
            let mut lines = BufReader::new(stderr);
            let mut line = Vec::new();
            while matches!(lines.read_until(b'\n', &mut line), Ok(1..)) {
                let text = String::from_utf8_lossy(&line);
                kept.lock().unwrap_or_else(PoisonError::into_inner).push_str(&text);
                line.clear();
            }
        });
        Self { child, log, reader: Some(reader) }
    }

    /// Its number.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it has logged so far.
    pub(crate) fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Where it listens, as soon as it says so.
    pub(crate) async fn address(&mut self) -> String {
        let begun = Instant::now();
        loop {
            let log = self.log();
            let said = log.lines().find_map(|line| line.split_once(LISTENING));
            if let Some((_, address)) = said {
                return address.trim().to_owned();
            }
            let ended = self.child.try_wait().expect("a process");
            assert!(ended.is_none() && begun.elapsed() < LONG, "it does not listen: {}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Ends it at once, in the middle of whatever it does (SIGKILL).
    pub(crate) fn kill(&mut self) {
        self.child.kill().expect("a process");
        self.child.wait().expect("its end");
    }

    /// Sends it a signal that it can answer: `TERM` or `INT`.
    pub(crate) fn signal(&self, signal: &str) {
        // Also one that has ended takes a signal, until somebody has asked how.
        let sent = Command::new("kill").arg(format!("-{signal}")).arg(self.child.id().to_string()).status();
        assert!(sent.expect("kill").success());
    }

    /// Whether it has ended.
    pub(crate) fn has_ended(&mut self) -> bool {
        self.child.try_wait().expect("a process").is_some()
    }

    /// How it ended, and everything that it logged.
    pub(crate) async fn ended(&mut self) -> (ExitStatus, String) {
        let begun = Instant::now();
        let status = loop {
            match self.child.try_wait().expect("a process") {
                Some(status) => break status,
                None => assert!(begun.elapsed() < LONG, "it does not end: {}", self.log()),
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        };
        if let Some(reader) = self.reader.take() {
            reader.join().expect("its whole log");
        }
        (status, self.log())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended before; then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A serving process and its address.
pub(crate) struct Server {
    /// The process.
    pub(crate) process: Process,
    /// `http://127.0.0.1:PORT`.
    pub(crate) base: String,
}

impl Server {
    /// Starts a server on this database.
    pub(crate) async fn start(database: &TestDatabase) -> Self {
        Self::with(&mut serve(database)).await
    }

    /// Starts a server by this command.
    pub(crate) async fn with(command: &mut Command) -> Self {
        let mut process = Process::start(command);
        let base = process.address().await;
        Self { process, base }
    }

    /// Nobody, as a client with connections of its own.
    pub(crate) fn client(&self) -> Client {
        Client::nobody(&self.base)
    }
}

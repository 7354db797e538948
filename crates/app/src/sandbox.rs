//! Untrusted files are looked into in a child process: a parser that is led astray dies there, alone.
//!
//! The parent starts a program, writes one line (the means and the [`Task`], as JSON) and then the bytes to its standard
//! input, and reads the [`Answer`] from its standard output. The child takes its own means away before it reads a byte
//! of the file: memory, time, files, further processes, and every call to the kernel but a few. It inherits no environment, so
//! that no key and no address of a database is within its reach. A child that dies or says nothing that can be read has found the
//! file unreadable; one that is late by the clock and has not used up its processor time says nothing about the file.

pub mod validation;

mod child;
mod confine;
#[cfg(test)]
mod tests;

use std::{ffi::OsString, path::PathBuf, process::Stdio, time::Duration};

use chrono::{DateTime, Utc};
use documents::PaperNumber;
use inspection::{Media, Rejection as NotTaken, Report};
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    time::timeout,
};

pub use child::answer;
pub use confine::{Confined, confine};

use crate::{
    Bounds, Network, NoPlace, Party,
    fair_queue::{self, FairQueue},
    sandbox::validation::{Found, Made, NotNormalised, NotValidated, Place, Trust},
};

/// What the program is called with.
pub const ARGUMENT: &str = "inspect";

/// The most bytes of an answer that holds no file.
const MAX_ANSWERED: u64 = 1024 * 1024;

/// The most bytes of an answer that holds a file, in hexadecimal digits.
const MAX_WRITTEN: u64 = 2 * signatures::MAX_NORMALISED as u64 + MAX_ANSWERED;

/// Processor time of a child that only says whether it is confined.
const PROBE: Duration = Duration::from_secs(6);

/// By the clock a child may take so many times its processor time: a machine that does other things, or that stood still,
/// gives it less.
const SLOWER: u32 = 5;

/// What a child is to do with the bytes that follow.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "task")]
pub enum Task {
    /// Look into a file that is said to be this.
    Inspect {
        /// What it is said to be.
        said: Media,
    },
    /// Look for words on the pages of a PDF.
    Find { wanted: Vec<String> },
    /// Make a place for a signature in a PDF.
    Prepare { place: Place },
    /// Look which papers a PDF names that holds text alone.
    Papers,
    /// Write a PDF anew that takes no signature as it is.
    Normalise,
    /// Say whether it is confined.
    Probe,
    /// Judge the signatures of a PDF.
    Validate {
        /// Which authorities count.
        trust: Trust,
        /// How many bytes were to be signed, where the rest may only be signatures.
        rendered: Option<usize>,
        /// The moment for which it is judged.
        at: DateTime<Utc>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "task")]
pub enum Answer {
    /// Of [`Task::Inspect`].
    Inspect {
        /// What was seen, or why the file is not taken.
        found: Result<Report, NotTaken>,
    },
    /// Of [`Task::Find`].
    Find {
        /// Which words are there; none where the pages hold no text, or can't be read.
        found: Option<Vec<bool>>,
    },
    /// Of [`Task::Prepare`].
    Prepare {
        /// The place; none where the file takes none.
        made: Option<Made>,
    },
    /// Of [`Task::Papers`].
    Papers {
        /// The numbers of papers on its pages; none where there is anything that could be a signature.
        numbers: Vec<PaperNumber>,
    },
    /// Of [`Task::Normalise`].
    Normalise {
        /// The bytes in hexadecimal digits, or why there are none.
        written: Result<String, NotNormalised>,
    },
    /// Of [`Task::Probe`].
    Probe {
        /// Whether the kernel holds the child to what it has left.
        confined: bool,
    },
    /// Of [`Task::Validate`].
    Validate {
        /// What is said about each signature, or why nothing is.
        found: Result<Vec<Found>, NotValidated>,
    },
}

/// What a child may use, and how many there may be.
#[derive(Clone, Copy, Debug)]
pub struct Means {
    /// Bytes of address space of one child.
    pub memory: u64,
    /// Processor time of one task, in whole seconds.
    pub time: Duration,
    /// Children at once for persons who are signed in, and how many wait.
    pub signed_in: Bounds,
    /// Those for everybody else, who have places of their own: neither takes one from the other.
    pub open: Bounds,
    /// Whether a child must be confined.
    pub confined: Confined,
}

impl Default for Means {
    fn default() -> Self {
        let patience = Duration::from_secs(10);
        Self {
            memory: 512 * 1024 * 1024,
            time: Duration::from_secs(2),
            signed_in: Bounds { places: 2, waiting_of_one: 32, waiting_of_group: 32, waiting: 128, patience },
            open: Bounds { places: 1, waiting_of_one: 6, waiting_of_group: 12, waiting: 32, patience },
            confined: Confined::default(),
        }
    }
}

/// The first line that a child reads.
#[derive(Debug, Serialize, Deserialize)]
struct Order {
    memory: u64,
    seconds: u64,
    confined: Confined,
    task: Task,
}

#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    /// The child died, took too much or said nothing that can be read: the file is to blame.
    #[error("the child did not answer")]
    Died,
    /// The child was late without having used up its time: the machine is to blame.
    #[error("the child was late")]
    Late,
    /// The program could not be started.
    #[error("the program could not be started")]
    NotStarted(#[source] std::io::Error),
}

/// Starts children, so many at once; the clones share the places.
#[derive(Clone, Debug)]
pub struct Sandbox {
    program: PathBuf,
    arguments: Vec<OsString>,
    means: Means,
    signed_in: FairQueue,
    open: FairQueue,
}

impl Sandbox {
    /// A sandbox whose children run this program with these arguments; it must call [`answer`].
    #[must_use]
    pub fn new(program: PathBuf, arguments: &[&str], means: Means) -> Self {
        let arguments = arguments.iter().map(OsString::from).collect();
        let (signed_in, open) = (FairQueue::new(means.signed_in), FairQueue::new(means.open));
        Self { program, arguments, means, signed_in, open }
    }

    /// The turn of a party. Whoever has it may read the bytes of a file from Postgres and ask a child about them: so no more
    /// files are in memory for children than there are places, but for those that are being uploaded.
    ///
    /// # Errors
    /// Too many wait already, or no place came free in time.
    pub async fn turn(&self, party: Party) -> Result<Turn<'_>, NoPlace> {
        let queue = match party {
            Party::Person(_) => &self.signed_in,
            Party::Network(_) => &self.open,
        };
        Ok(Turn { sandbox: self, _place: queue.place(party).await? })
    }

    /// Whether the kernel confines a child, asked of one that reads no file.
    ///
    /// # Errors
    /// It must, and does not, or the program could not be started.
    pub async fn is_confined(&self) -> Result<bool, Unanswered> {
        // A machine that is starting much else is slow, and nobody waits yet.
        let nobody = Party::Network(Network::unknown());
        let patient = Self { means: Means { time: PROBE, ..self.means }, ..self.clone() };
        let turn = patient.turn(nobody).await.map_err(|_| Unanswered::Died)?;
        let Answer::Probe { confined } = turn.run(Task::Probe, b"").await? else {
            return Err(Unanswered::Died);
        };
        Ok(confined)
    }

    fn start(&self) -> Result<Child, Unanswered> {
        Command::new(&self.program)
            .args(&self.arguments)
            .env_clear()
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(Unanswered::NotStarted)
    }

    /// What the child says; nothing where it closes stdin before it has heard everything and then says nothing.
    async fn converse(&self, child: &mut Child, task: Task, bytes: &[u8]) -> Option<Vec<u8>> {
        let (mut stdin, stdout) = (child.stdin.take()?, child.stdout.take()?);
        let Means { memory, time, confined, .. } = self.means;
        let most = if matches!(task, Task::Normalise) { MAX_WRITTEN } else { MAX_ANSWERED };
        let order = Order { memory, seconds: time.as_secs().max(1), confined, task };
        let mut line = serde_json::to_vec(&order).ok()?;
        line.push(b'\n');
        let tell = async move {
            // A child that has died hears nothing more; its answer says so.
            let _ = stdin.write_all(&line).await;
            let _ = stdin.write_all(bytes).await;
        };
        let mut said = Vec::new();
        let mut stdout = stdout.take(most);
        let hear = stdout.read_to_end(&mut said);
        tokio::pin!(hear);
        // One that has said everything need not hear the rest.
        let heard = tokio::select! {
            heard = &mut hear => heard,
            () = tell => hear.await,
        };
        heard.ok().map(|_| said)
    }
}

/// The turn of somebody to have files looked into, one after the other, until it is dropped.
#[derive(Debug)]
pub struct Turn<'a> {
    sandbox: &'a Sandbox,
    _place: fair_queue::Place,
}

impl Turn<'_> {
    /// What a child finds in these bytes.
    ///
    /// # Errors
    /// The child did not answer, or the program could not be started.
    pub async fn run(&self, task: Task, bytes: &[u8]) -> Result<Answer, Unanswered> {
        let mut child = self.sandbox.start()?;
        let long = self.sandbox.means.time * SLOWER;
        let said = timeout(long, self.sandbox.converse(&mut child, task, bytes)).await;
        // Also one that has answered is not waited for.
        let _ = child.kill().await;
        let said = said.map_err(|_| Unanswered::Late)?;
        said.and_then(|said| serde_json::from_slice(&said).ok()).ok_or(Unanswered::Died)
    }
}

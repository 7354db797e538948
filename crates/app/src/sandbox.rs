//! Files of strangers are looked into in a child process: a parser that is led astray dies there, alone.
//!
//! The parent starts a program, writes one line (the means and the [`Task`], as JSON) and then the bytes to its standard
//! input, and reads the [`Answer`] from its standard output. The child takes its own means away before it reads a byte
//! of the file: memory, time, files, further processes, and every call to the kernel but a few. It inherits no environment, so that no key and no address of a
//! database is within its reach. A child that dies, stops or says nothing that can be read has found the file unreadable.

mod child;
mod confine;
#[cfg(test)]
mod tests;

use std::{
    ffi::OsString,
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
    process::Stdio,
    sync::Arc,
    time::{Duration, Instant},
};

use chrono::{DateTime, Utc};
use inspection::{Media, Refusal as NotTaken, Report};
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

pub use child::answer;
pub use confine::{Confined, confine};
use types::PersonId;

use crate::validation::{Found, Made, NotValidated, Place, Trust};

/// What the program is called with.
pub const ARGUMENT: &str = "inspect";

/// The most bytes of an answer.
const MOST_ANSWERED: u64 = 1024 * 1024;

/// Who waits longer than this for a place has no full time left: what is cut short then is not the file's fault.
const SOON: Duration = Duration::from_millis(250);

/// How long a child may take to say that it is confined.
const PATIENCE: Duration = Duration::from_secs(30);

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
    Find {
        /// The words.
        wanted: Vec<String>,
    },
    /// Make a place for a signature in a PDF.
    Prepare {
        /// What the place says.
        place: Place,
    },
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

/// What a child found.
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
    /// How long a task may take, waiting for a place included; the child has that many whole seconds of processor time,
    /// and one more.
    pub time: Duration,
    /// Children at once.
    pub at_once: usize,
    /// Whether a child must be confined.
    pub confined: Confined,
}

impl Default for Means {
    fn default() -> Self {
        let confined = Confined::default();
        Self { memory: 512 * 1024 * 1024, time: Duration::from_millis(2_500), at_once: 2, confined }
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

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum Unanswered {
    /// The child died, took too long or said nothing that can be read: the file is to blame.
    #[error("the child did not answer")]
    Died,
    /// All places were taken, or one came free too late.
    #[error("no place was free in time")]
    Busy,
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
    places: Arc<Semaphore>,
    turns: Arc<[Semaphore]>,
}

/// Turns that can be had at once. Two persons may share one.
const TURNS: u64 = 64;

impl Sandbox {
    /// A sandbox whose children run this program with these arguments; it must call [`answer`].
    #[must_use]
    pub fn new(program: PathBuf, arguments: &[&str], means: Means) -> Self {
        let arguments = arguments.iter().map(OsString::from).collect();
        let places = Arc::new(Semaphore::new(means.at_once.max(1)));
        Self { program, arguments, means, places, turns: (0..TURNS).map(|_| Semaphore::new(1)).collect() }
    }

    /// The turn of a person; all who are not signed in have one together. Whoever has it may read the bytes of a file and
    /// ask a child about them: so nobody takes all places, and no more files wait in memory than there are turns.
    ///
    /// # Errors
    /// The turn before does not end in time.
    pub async fn turn(&self, person: Option<PersonId>) -> Result<Turn<'_>, Unanswered> {
        let turn = person.map_or(0, |person| {
            let mut hasher = DefaultHasher::new();
            person.hash(&mut hasher);
            1 + hasher.finish() % (TURNS - 1)
        });
        let turn =
            usize::try_from(turn).ok().and_then(|turn| self.turns.get(turn)).ok_or(Unanswered::Busy)?;
        match timeout(self.means.time, turn.acquire()).await {
            Ok(Ok(turn)) => Ok(Turn { sandbox: self, _turn: turn }),
            Ok(Err(_)) | Err(_) => Err(Unanswered::Busy),
        }
    }

    /// Whether the kernel confines a child, asked of one that reads no file.
    ///
    /// # Errors
    /// It must, and does not, or the program could not be started.
    pub async fn is_confined(&self) -> Result<bool, Unanswered> {
        // A machine that is starting much else is slow, and nobody waits yet.
        let patient = Self { means: Means { time: PATIENCE, ..self.means }, ..self.clone() };
        match patient.turn(None).await?.run(Task::Probe, b"").await? {
            Answer::Probe { confined } => Ok(confined),
            Answer::Inspect { .. }
            | Answer::Find { .. }
            | Answer::Prepare { .. }
            | Answer::Validate { .. } => Err(Unanswered::Died),
        }
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

    /// What the child says; nothing where it closes its ears before it has heard everything and then says nothing.
    async fn converse(&self, child: &mut Child, task: Task, bytes: &[u8]) -> Option<Vec<u8>> {
        let (mut ears, mouth) = (child.stdin.take()?, child.stdout.take()?);
        let Means { memory, time, confined, .. } = self.means;
        let order = Order { memory, seconds: time.as_secs() + 1, confined, task };
        let mut line = serde_json::to_vec(&order).ok()?;
        line.push(b'\n');
        let tell = async move {
            // A child that has died hears nothing more; its answer says so.
            let _ = ears.write_all(&line).await;
            let _ = ears.write_all(bytes).await;
        };
        let mut said = Vec::new();
        let mut mouth = mouth.take(MOST_ANSWERED);
        let hear = mouth.read_to_end(&mut said);
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
    _turn: SemaphorePermit<'a>,
}

impl Turn<'_> {
    /// What a child finds in these bytes.
    ///
    /// # Errors
    /// The child did not answer, no place was free in time, or the program could not be started.
    pub async fn run(&self, task: Task, bytes: &[u8]) -> Result<Answer, Unanswered> {
        let (asked, means) = (Instant::now(), self.sandbox.means);
        let place = timeout(means.time, self.sandbox.places.acquire()).await;
        let Ok(Ok(_place)) = place else { return Err(Unanswered::Busy) };
        let waited = asked.elapsed();
        let mut child = self.sandbox.start()?;
        let left = means.time.saturating_sub(waited);
        let said = timeout(left, self.sandbox.converse(&mut child, task, bytes)).await;
        // Also one that has answered is not waited for.
        let _ = child.kill().await;
        match said {
            Ok(said) => said.and_then(|said| serde_json::from_slice(&said).ok()).ok_or(Unanswered::Died),
            Err(_) if waited > SOON => Err(Unanswered::Busy),
            Err(_) => Err(Unanswered::Died),
        }
    }
}

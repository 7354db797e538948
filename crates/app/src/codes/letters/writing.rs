//! The writer of a run: while one batch is printed and handed over, the next is issued.
//!
//! It runs beside the request that started it and ends with it: a connection that goes away, or takes nothing for two
//! minutes, interrupts the run. At most two batches of letters and a handful of PDFs are in memory.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use access_codes::{LetterRun, RunLetter, RunState};
use mandataires::AuthorityPower;
use store::{
    Action, Call, Change, Resource,
    codes::letter_runs::{self as kept, Progress},
};
use tokio::{sync::mpsc, time::timeout};
use types::CompanyId;

use super::{Begun, Letter, issue_next};
use crate::{App, AppError, AppResult, Request, policy};

/// So many PDFs wait for the connection.
const AHEAD: usize = 4;

/// A connection that takes nothing for so long has gone away.
const PATIENCE: Duration = Duration::from_secs(120);

/// A run gives a sign of life at least so often while letters are taken.
const HEARTBEAT: Duration = Duration::from_secs(10);

/// A batch that meets somebody else's codes at the same moment is tried again so often.
const TRIES: u8 = 3;

/// What is handed over.
#[derive(Debug)]
pub enum Part {
    /// A letter, as a PDF.
    Letter {
        /// The company's matricule.
        name: String,
        /// The PDF.
        bytes: Vec<u8>,
    },
    /// The last part: what became of each company.
    End(Vec<RunLetter>),
}

/// The receiving end of a run. Who drops it before its end interrupts the run.
pub struct Delivery {
    parts: mpsc::Receiver<Part>,
    /// What was asked for again after it had been given: the connection has taken it.
    taken: Arc<AtomicUsize>,
    given: usize,
    ended: bool,
}

impl Delivery {
    /// The next part; none after the end, and where the writer broke off.
    pub async fn next(&mut self) -> Option<Part> {
        self.taken.store(self.given, Ordering::Release);
        if self.ended {
            // The writer waits to hear that its last part was taken.
            self.parts.close();
            return None;
        }
        let part = self.parts.recv().await?;
        self.given += 1;
        self.ended = matches!(part, Part::End(_));
        Some(part)
    }
}

/// Starts to write the letters of a run that has begun.
#[must_use]
pub fn hand_over(app: Arc<App>, request: &Request, begun: Begun) -> Delivery {
    let (sender, parts) = mpsc::channel(AHEAD);
    let taken = Arc::new(AtomicUsize::new(0));
    let writer = Writer {
        marked_at: app.clock.steady(),
        app,
        request: request.clone(),
        run: begun.run,
        sender,
        taken: taken.clone(),
        sent: Vec::new(),
        marked: 0,
        progress: Progress::default(),
    };
    tokio::spawn(writer.write(begun.letters));
    Delivery { parts, taken, given: 0, ended: false }
}

struct Writer {
    app: Arc<App>,
    request: Request,
    run: LetterRun,
    sender: mpsc::Sender<Part>,
    taken: Arc<AtomicUsize>,
    /// The companies whose letters were sent, in their order.
    sent: Vec<CompanyId>,
    /// So many of them are marked as delivered.
    marked: usize,
    progress: Progress,
    marked_at: Duration,
}

impl Writer {
    async fn write(mut self, first: Vec<Letter>) {
        let state = match self.write_all(first).await {
            Ok(state) => state,
            Err(refusal) => {
                log::warn!("the letters of a run broke off: {refusal}");
                RunState::Interrupted
            }
        };
        if let Err(refusal) = self.close(state).await {
            log::warn!("the end of a run of letters was not kept: {refusal}");
        }
    }

    async fn write_all(&mut self, first: Vec<Letter>) -> Result<RunState, AppError> {
        let mut batch = Some(first);
        while let Some(letters) = batch {
            if self.sender.is_closed() {
                return Ok(RunState::Interrupted);
            }
            let (app, run, later) = (self.app.clone(), self.run.clone(), self.later());
            let (handed, next) = tokio::join!(self.hand_over(letters), issue_patiently(&app, &later, &run));
            if !handed? {
                return Ok(RunState::Interrupted);
            }
            self.mark().await?;
            batch = next?;
        }
        let all: AppResult<Vec<RunLetter>> = self
            .app
            .permit(&self.later().call, async |tx| policy::authority(tx, AuthorityPower::Administer))
            .run(async |tx, ()| Ok(kept::all_letters(tx, self.run.id).await?))
            .await;
        let parts = self.sent.len() + 1;
        if !self.send(Part::End(all?.value)).await {
            return Ok(RunState::Interrupted);
        }
        // The receiving end is dropped once the connection has taken the end, or is gone.
        let closed = timeout(PATIENCE, self.sender.closed()).await;
        let whole = closed.is_ok() && self.taken.load(Ordering::Acquire) == parts;
        Ok(if whole { RunState::Completed } else { RunState::Interrupted })
    }

    /// Prints letters, two at the same time, and sends them; false where nobody takes them.
    async fn hand_over(&mut self, letters: Vec<Letter>) -> Result<bool, AppError> {
        let mut letters = letters.into_iter();
        while let Some(one) = letters.next() {
            let (first, second) = match letters.next() {
                None => (self.print(one).await, None),
                Some(other) => {
                    let (first, second) = tokio::join!(self.print(one), self.print(other));
                    (first, Some(second))
                }
            };
            for printed in [Some(first), second].into_iter().flatten() {
                let (company, name, bytes) = match printed {
                    (company, name, Ok(bytes)) => (company, name, bytes),
                    (company, _, Err(AppError::NotPrintable(_))) => {
                        self.progress.unprintable.push(company);
                        continue;
                    }
                    (_, _, Err(refusal)) => return Err(refusal),
                };
                self.progress.rendered += 1;
                if !self.send(Part::Letter { name, bytes }).await {
                    return Ok(false);
                }
                self.sent.push(company);
            }
            if self.app.clock.steady().saturating_sub(self.marked_at) >= HEARTBEAT {
                self.mark().await?;
            }
        }
        Ok(true)
    }

    async fn print(&self, letter: Letter) -> (CompanyId, String, Result<Vec<u8>, AppError>) {
        let printed = {
            let (party, at) = (self.request.party(), self.run.started_at);
            self.app.printing.print_in_the_end(party, letter.written, at).await
        };
        (letter.company, letter.matricule, printed)
    }

    async fn send(&self, part: Part) -> bool {
        matches!(timeout(PATIENCE, self.sender.send(part)).await, Ok(Ok(())))
    }

    /// The same request at this moment, without its key: every batch is a transaction of its own.
    fn later(&self) -> Request {
        let Request { call, .. } = self.request.without_key();
        Request { call: Call { at: self.app.moment(), ..call }, ..self.request.clone() }
    }

    /// What the run notes about itself, also when whoever began it may do nothing any more.
    fn noted(&self) -> Call {
        self.later().call.noted()
    }

    /// Keeps what happened since the last mark.
    async fn mark(&mut self) -> Result<(), AppError> {
        let taken = self.taken.load(Ordering::Acquire).min(self.sent.len());
        let mut progress = std::mem::take(&mut self.progress);
        progress.delivered = self.sent.get(self.marked..taken).unwrap_or_default().to_vec();
        self.marked = taken;
        self.marked_at = self.app.clock.steady();
        let kept: AppResult<()> = self
            .app
            .for_anybody(&self.noted(), async |tx| Ok(kept::mark(tx, self.run.id, &progress).await?))
            .await;
        kept.map(drop)
    }

    async fn close(&mut self, state: RunState) -> Result<(), AppError> {
        self.mark().await?;
        let action = match state {
            RunState::Completed => Action::Completed,
            RunState::Interrupted | RunState::Running => Action::Interrupted,
        };
        let kept: AppResult<()> = self
            .app
            .for_anybody(&self.noted(), async |tx| {
                kept::end(tx, self.run.id, state).await?;
                tx.record(Change::new(Resource::LetterRun, self.run.id, action));
                Ok(())
            })
            .await;
        kept.map(drop)
    }
}

/// Issues the next batch; again where somebody else gave one of its companies codes at the same moment.
async fn issue_patiently(
    app: &App,
    request: &Request,
    run: &LetterRun,
) -> Result<Option<Vec<Letter>>, AppError> {
    let mut tries = 1;
    loop {
        match issue_next(app, request, run).await {
            Err(AppError::Stale) if tries < TRIES => tries += 1,
            other => return other.map(|issued| issued.value.letters),
        }
    }
}

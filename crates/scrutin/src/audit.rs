//! The audit trail at the command line: exported from the database, verified from a file alone.

use std::{
    error::Error,
    fs::File,
    io::{BufRead, BufReader, BufWriter, Read, Write, stdout},
    path::{Path, PathBuf},
    process::ExitCode,
};

use app::{App, Request, trail};
use clap::{Args, Subcommand};
use proof::{
    Fault, KeptRoot, PublicKeys, Report, Verifier,
    export::{End, Line},
};

use crate::configuration::Server;

/// The longest line of an export that is read: an event with what is personal about it is much shorter.
const MAX_LENGTH: u64 = 16 * 1024 * 1024;

/// What is done with the audit trail.
#[derive(Subcommand)]
pub(crate) enum Audit {
    /// Write all events, leaves and signed heads to the standard output, as JSON lines that can be verified alone.
    Export(Box<Export>),
    /// Verify an export; needs no database. Ends with 0 when it holds, 1 when it does not, 2 when it can't be told.
    Verify(Verify),
}

/// What is exported.
#[derive(Args)]
pub(crate) struct Export {
    /// Leave out what is personal about the events; it verifies all the same.
    #[arg(long)]
    without_personal: bool,
    #[command(flatten)]
    server: Server,
}

/// What is verified.
#[derive(Args)]
pub(crate) struct Verify {
    /// The export.
    file: PathBuf,
    /// A root that was kept elsewhere: `SIZE:HEX`, a signed head, or a file with one of them or with a receipt. Several
    /// times for several.
    #[arg(long)]
    root: Vec<String>,
    /// The keys of the server, as `/v1/keys` gave them once: a file with a JWK Set. Those in the export when absent.
    #[arg(long)]
    keys: Option<PathBuf>,
}

impl Audit {
    pub(crate) async fn run(&self) -> Result<ExitCode, Box<dyn Error>> {
        match self {
            Self::Export(export) => export.run().await,
            Self::Verify(verify) => verify.run().or_else(|error| untold(error.as_ref())),
        }
    }
}

/// Says why nothing can be told; 2.
#[expect(clippy::print_stderr, reason = "the binary speaks to the person who started it")]
pub(crate) fn untold(error: &dyn Error) -> Result<ExitCode, Box<dyn Error>> {
    eprintln!("scrutin: {error}");
    Ok(ExitCode::from(2))
}

/// Reads a JWK Set.
pub(crate) fn read_keys(path: &Path) -> Result<PublicKeys, Box<dyn Error>> {
    let message = |error: &dyn Error| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| message(&error))?;
    Ok(serde_json::from_str(&text).map_err(|error| message(&error))?)
}

impl Export {
    async fn run(&self) -> Result<ExitCode, Box<dyn Error>> {
        let app = self.server.app(&self.server.shared()?)?;
        let mut out = BufWriter::new(stdout().lock());
        let (begin, until) = trail::begin_export(&app, &request(&app)).await.map_err(failed)?.value;
        let (mut end, mut from) = (End::default(), 0);
        self.write(&mut out, begin, &mut end)?;
        while from < until {
            let batch = trail::export_leaves(&app, &request(&app), from, until).await.map_err(failed)?;
            let (lines, next) = batch.value;
            for line in lines {
                self.write(&mut out, line, &mut end)?;
            }
            from = next;
        }
        for line in trail::export_unsealed(&app, &request(&app)).await.map_err(failed)?.value {
            self.write(&mut out, line, &mut end)?;
        }
        let last = Line::End(end.clone());
        self.write(&mut out, last, &mut end)?;
        out.flush()?;
        Ok(ExitCode::SUCCESS)
    }

    fn write(&self, out: &mut impl Write, mut line: Line, end: &mut End) -> Result<(), Box<dyn Error>> {
        end.count(&line);
        let record = match &mut line {
            Line::Leaf(leaf) => leaf.record.as_mut(),
            Line::Unsealed(record) => Some(record),
            Line::Begin(_) | Line::Head(_) | Line::End(_) => None,
        };
        if let Some(record) = record.filter(|_| self.without_personal) {
            record.personal = None;
        }
        serde_json::to_writer(&mut *out, &line)?;
        Ok(out.write_all(b"\n")?)
    }
}

fn request(app: &App) -> Request {
    Request::of_nobody(app, store::Task::Verifier, "export_audit")
}

fn failed(refusal: app::AppError) -> Box<dyn Error> {
    format!("the audit trail can't be exported: {refusal}").into()
}

impl Verify {
    fn run(&self) -> Result<ExitCode, Box<dyn Error>> {
        let roots = self.root.iter().map(|text| kept(text)).collect::<Result<Vec<_>, _>>()?;
        let keys = self.keys.as_deref().map(read_keys).transpose()?;
        let file = File::open(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let mut out = stdout().lock();
        match verify(BufReader::new(file), Verifier::new(keys, roots))? {
            Ok(report) => {
                self.tell(&mut out, &report)?;
                Ok(ExitCode::SUCCESS)
            }
            Err(fault) => {
                writeln!(out, "DOES NOT HOLD: {}.", fault.kind)?;
                writeln!(out, "{}", place(&fault))?;
                Ok(ExitCode::from(1))
            }
        }
    }

    fn tell(&self, out: &mut impl Write, report: &Report) -> Result<(), Box<dyn Error>> {
        let Report { leaves, heads, unsealed, without_personal, kept } = report;
        writeln!(out, "HOLDS: {leaves} events under {heads} signed heads.")?;
        writeln!(out, "{without_personal} of them say nothing personal, or no more.")?;
        if *unsealed > 0 {
            writeln!(
                out,
                "{unsealed} further events are not sealed yet: only their own digests speak for them."
            )?;
        }
        if self.keys.is_none() {
            let warning =
                "The keys are those of the file itself: whoever wrote it could have made them. Give --keys.";
            writeln!(out, "{warning}")?;
        }
        match kept {
            0 => writeln!(
                out,
                "No root was given: that the file is whole and new is out of reach. A truncated or an older export \
                 verifies just as well. Give --root with one that was kept elsewhere (a receipt has one)."
            )?,
            kept => writeln!(out, "{kept} kept roots are those of the file.")?,
        }
        Ok(())
    }
}

fn verify(mut lines: impl BufRead, mut verifier: Verifier) -> std::io::Result<Result<Report, Fault>> {
    let mut line = Vec::new();
    loop {
        line.clear();
        // A line that is longer than any of ours is no line of an export, and is not read to its end.
        if Read::take(&mut lines, MAX_LENGTH).read_until(b'\n', &mut line)? == 0 {
            return Ok(verifier.finish());
        }
        let text = std::str::from_utf8(&line).unwrap_or_default();
        if let Err(fault) = verifier.line(text.trim_end_matches('\n')) {
            return Ok(Err(fault));
        }
    }
}

/// Where a fault is, by the place of the leaf and the id of its event.
fn place(fault: &Fault) -> String {
    let first = fault.leaves.start;
    let event = fault.event.map_or(String::new(), |event| format!(" (event {event})"));
    match fault.leaves.end - first {
        0 | 1 => format!("The first bad leaf is {first}{event}."),
        _ => format!("The first bad leaf is one of {first}{event} to {}.", fault.leaves.end - 1),
    }
}

/// A kept root, as it stands here or in a file.
fn kept(text: &str) -> Result<KeptRoot, Box<dyn Error>> {
    let read = match std::fs::read_to_string(text) {
        Ok(text) => text.parse(),
        Err(_) => text.parse(),
    };
    let read: Result<KeptRoot, proof::KeptRootError> = read;
    Ok(read.map_err(|error| format!("--root {text}: {error}"))?)
}

//! The child's half: it gives its means away, reads the file, and says what it found.

use std::{
    io::{self, BufRead, Read, Write},
    process::ExitCode,
};

use documents::PaperNumber;
use rlimit::{Resource, setrlimit};

use super::{
    Answer, Order, Task,
    confine::{Confined, close_inherited, confine},
};
use crate::sandbox::validation;

/// The most bytes of a file, whatever it is.
const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// The most papers that a file is asked about.
const MAX_NUMBERS: usize = 20;

/// The most bytes of the first line.
const MAX_ORDERED: u64 = 1024 * 1024;

/// Does one task in a process that does nothing else: reads the standard input, writes the standard output.
#[must_use]
pub fn answer() -> ExitCode {
    match one_task(io::stdin().lock(), io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn one_task(mut stdin: impl BufRead, mut stdout: impl Write) -> io::Result<()> {
    let mut line = Vec::new();
    stdin.by_ref().take(MAX_ORDERED).read_until(b'\n', &mut line)?;
    let order: Order = serde_json::from_slice(&line)?;
    let confined = drop_privileges(&order)?;
    let mut bytes = Vec::new();
    stdin.take(MAX_BYTES).read_to_end(&mut bytes)?;
    let answer = match order.task {
        Task::Prepare { place } => Answer::Prepare { made: validation::make_place(&bytes, &place) },
        Task::Validate { trust, rendered, at } => {
            Answer::Validate { found: validation::judge(&bytes, rendered, &trust, at) }
        }
        Task::Find { wanted } => Answer::Find { found: inspection::says(&bytes, &wanted).ok().flatten() },
        Task::Papers => {
            let said = inspection::bare_text(&bytes).ok().flatten().unwrap_or_default();
            Answer::Papers { numbers: PaperNumber::all_in(&said).into_iter().take(MAX_NUMBERS).collect() }
        }
        Task::Normalise => Answer::Normalise { written: validation::write_anew(&bytes) },
        Task::Probe => Answer::Probe { confined },
        Task::Inspect { said } => Answer::Inspect { found: inspection::inspect(&bytes, said) },
    };
    serde_json::to_writer(&mut stdout, &answer)?;
    stdout.flush()
}

/// Keeps a little memory and a little time, and nothing else; whether the kernel holds it to that.
fn drop_privileges(order: &Order) -> io::Result<bool> {
    // Their list can't be read any more once no file can be opened.
    let closed = close_inherited();
    for (resource, most) in [
        (Resource::AS, order.memory),
        (Resource::CPU, order.seconds),
        (Resource::CORE, 0),
        (Resource::FSIZE, 0),
        (Resource::NOFILE, 0),
        (Resource::NPROC, 0),
    ] {
        setrlimit(resource, most, most)?;
    }
    match closed.and_then(|()| confine()) {
        Ok(()) => Ok(true),
        Err(_) if order.confined == Confined::WherePossible => Ok(false),
        Err(error) => Err(error),
    }
}

//! A receipt at the command line: verified from a file alone.

use std::{
    error::Error,
    io::{Write, stdout},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, Subcommand};
use proof::{ReceiptChecked, ReceiptFault, check_receipt};

use crate::audit::{read_keys, untold};

/// What is done with a receipt.
#[derive(Subcommand)]
pub(crate) enum Receipt {
    /// Verify a receipt; needs no database. Ends with 0 when it holds, 1 when it does not, 2 when it can't be told.
    Verify(Verify),
}

/// What is verified.
#[derive(Args)]
pub(crate) struct Verify {
    /// The receipt, as the API gives it in its lists, or its JWS alone.
    file: PathBuf,
    /// The keys of the server, as `/v1/keys` gave them once: a file with a JWK Set.
    #[arg(long)]
    keys: Option<PathBuf>,
}

impl Receipt {
    pub(crate) fn run(&self) -> Result<ExitCode, Box<dyn Error>> {
        let Self::Verify(verify) = self;
        verify.run().or_else(|error| untold(error.as_ref()))
    }
}

impl Verify {
    fn run(&self) -> Result<ExitCode, Box<dyn Error>> {
        let keys = self.keys.as_deref().map(read_keys).transpose()?;
        let read = std::fs::read_to_string(&self.file);
        let text = read.map_err(|error| format!("{}: {error}", self.file.display()))?;
        let mut out = stdout().lock();
        match check_receipt(&text, keys.as_ref()) {
            Err(ReceiptFault::Form) => Err(format!("{}: {}", self.file.display(), ReceiptFault::Form).into()),
            Err(fault) => {
                writeln!(out, "DOES NOT HOLD: {fault}.")?;
                Ok(ExitCode::from(1))
            }
            Ok(checked) => {
                tell(&mut out, &checked)?;
                let untold = checked.kid.is_some() && !checked.signature_checked;
                Ok(if untold { ExitCode::from(2) } else { ExitCode::SUCCESS })
            }
        }
    }
}

fn tell(out: &mut impl Write, checked: &ReceiptChecked) -> Result<(), Box<dyn Error>> {
    writeln!(out, "digest {}", checked.digest)?;
    match (&checked.kid, checked.signature_checked) {
        (Some(kid), true) => writeln!(out, "HOLDS: signed by the key {kid}.")?,
        (Some(kid), false) => {
            writeln!(
                out,
                "NOT TOLD: it says that the key {kid} signed it. Give --keys, from a source that you trust."
            )?;
        }
        (None, _) => writeln!(
            out,
            "HOLDS: the digest is that of the body. It was issued before receipts were signed: compare the digest with \
             the one on paper."
        )?,
    }
    if let Some(root) = checked.root {
        writeln!(out, "tree head {}:{}", root.size, root.root)?;
    }
    Ok(())
}

//! The calculators of the law at the command line: facts on the standard input, the answer on the standard output.

use std::{
    error::Error,
    io::{Read, Write, stderr, stdin, stdout},
    process::ExitCode,
};

use calculators::NAMES;
use clap::{Args, builder::PossibleValuesParser};
use types::Language;

/// What is computed, and in which language its reasons are told.
#[derive(Args)]
pub(crate) struct Calculation {
    /// The calculator.
    #[arg(required_unless_present = "list", value_parser = PossibleValuesParser::new(NAMES))]
    name: Option<String>,
    /// The language of reasons and refusals: fr, de or en.
    #[arg(long, default_value = "fr", value_parser = language)]
    language: Language,
    /// Print the names of the calculators.
    #[arg(long, conflicts_with = "name")]
    list: bool,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "fr, de or en".to_owned())
}

impl Calculation {
    /// Prints the answer; a refusal goes to the standard error, as JSON too, and ends with 1.
    pub(crate) fn run(&self) -> Result<ExitCode, Box<dyn Error>> {
        let Some(name) = &self.name else {
            writeln!(stdout(), "{}", NAMES.join("\n"))?;
            return Ok(ExitCode::SUCCESS);
        };
        let mut facts = Vec::new();
        // One byte more than is taken, so that too much is seen as such without being read.
        stdin().take(api::MOST_FACTS + 1).read_to_end(&mut facts)?;
        match api::calculate(name, facts, self.language) {
            Ok(answer) => {
                writeln!(stdout(), "{answer}")?;
                Ok(ExitCode::SUCCESS)
            }
            Err(refusal) => {
                writeln!(stderr(), "{refusal}")?;
                Ok(ExitCode::FAILURE)
            }
        }
    }
}

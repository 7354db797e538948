//! The calculators at the command line: facts from files or the standard input, the answer on the standard output.

use std::{
    fs::File,
    io::{self, IsTerminal, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use chrono::{DateTime, Utc};
use clap::{Args, Error, builder::PossibleValuesParser, error::ErrorKind};
use serde_json::{Value, json};
use tables::decode;
use types::{Finding, Language};

use crate::{Calculator, NAMES, NotCalculated, calculate, calendar, headcount, object};

mod described;
mod refusal;

use described::Described;
use refusal::Refusal;

/// The most bytes of a file: 4 MiB.
const MAX_BYTES: u64 = 4 * 1024 * 1024;
const WITH_TABLE: &[&str] = &[headcount::Input::NAME];
/// The calculators whose dates go into a calendar program.
const WITH_DATES: &[&str] = &[calendar::Input::NAME];

/// Which calculator, from which facts, and in which language it answers.
#[derive(Args)]
pub struct Command {
    /// The calculator.
    #[arg(required_unless_present = "list", value_parser = PossibleValuesParser::new(NAMES))]
    name: Option<String>,
    /// The facts: a JSON file, for headcount a CSV file too; - or none is the standard input.
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The language of reasons and refusals: fr, de or en.
    #[arg(long, default_value = "fr", value_parser = language)]
    language: Language,
    /// Print facts to begin with.
    #[arg(long, conflicts_with_all = ["files", "schema", "ics"])]
    example: bool,
    /// Print which facts there are, as JSON Schema.
    #[arg(long, conflicts_with_all = ["files", "ics"])]
    schema: bool,
    /// Print the dates of calendar as a file for calendar programs (iCalendar).
    #[arg(long)]
    ics: bool,
    /// Print the names of the calculators.
    #[arg(long, conflicts_with = "name")]
    list: bool,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "fr, de or en".to_owned())
}

/// It is not called as it can be: ends with 2.
fn misused(message: String) -> Error {
    Error::raw(ErrorKind::ValueValidation, message + "\n")
}

enum NotAnswered {
    Misused(Error),
    Refused(Refusal),
}

impl From<Error> for NotAnswered {
    fn from(error: Error) -> Self {
        Self::Misused(error)
    }
}

impl Command {
    /// Prints the answer, and what is refused as JSON on the standard error. Examples and schemas are those of the OpenAPI
    /// document; `now` is written into a calendar file.
    pub fn run(&self, openapi: &str, now: DateTime<Utc>) -> Result<ExitCode, Error> {
        let Some(name) = &self.name else {
            writeln!(io::stdout(), "{}", NAMES.join("\n"))?;
            return Ok(ExitCode::SUCCESS);
        };
        let answer = if self.example {
            Ok(format!("{:#}\n", Described::read(openapi)?.example(name)))
        } else if self.schema {
            Ok(format!("{:#}\n", Described::read(openapi)?.schema(name)))
        } else {
            self.answer(name, now)
        };
        match answer {
            Ok(answer) => {
                write!(io::stdout(), "{answer}")?;
                Ok(ExitCode::SUCCESS)
            }
            Err(NotAnswered::Refused(refusal)) => {
                writeln!(io::stderr(), "{refusal}")?;
                Ok(ExitCode::FAILURE)
            }
            Err(NotAnswered::Misused(error)) => Err(error),
        }
    }

    fn answer(&self, name: &str, now: DateTime<Utc>) -> Result<String, NotAnswered> {
        if self.ics && !WITH_DATES.contains(&name) {
            let known = WITH_DATES.join(", ");
            return Err(misused(format!("{name} has no dates for calendar programs: {known} has")).into());
        }
        let facts = self.facts(name)?;
        let refused = |findings| NotAnswered::Refused(Refusal::of(findings, self.language));
        if self.ics {
            let poll: calendar::Input =
                strict_json::typed(facts).map_err(|finding| refused(vec![finding]))?;
            return poll.ics(now, self.language).map_err(refused);
        }
        match calculate(name, facts, self.language) {
            Ok(answer) => Ok(format!("{answer:#}\n")),
            Err(NotCalculated::Findings(findings)) => Err(refused(findings)),
            Err(NotCalculated::Shape(finding)) => Err(refused(vec![finding])),
            Err(error @ (NotCalculated::Unknown | NotCalculated::Answer(_))) => {
                Err(misused(error.to_string()).into())
            }
        }
    }

    /// What the files say together: an object, and in it the table.
    fn facts(&self, name: &str) -> Result<Value, NotAnswered> {
        let not_taken = |not_taken| NotAnswered::Refused(Refusal::not_taken(not_taken, self.language));
        let (tables, objects): (Vec<_>, Vec<_>) = self.files.iter().partition(|file| is_table(file));
        if tables.len() > 1 || objects.len() > 1 {
            return Err(misused("one JSON file, and one CSV file beside it, at most".to_owned()).into());
        }
        let Some(table) = tables.first() else {
            return object(&bytes(objects.first())?).map_err(not_taken);
        };
        if !WITH_TABLE.contains(&name) {
            let known = WITH_TABLE.join(", ");
            return Err(misused(format!("{name} takes no table: {known} does")).into());
        }
        let table = decode(&bytes(Some(table))?, None)
            .map_err(|undecodable| not_taken(undecodable.finding().into()))?;
        let table = object(json!({ "csv": table }).to_string().as_bytes()).map_err(not_taken)?;
        let Some(objects) = objects.first() else { return Ok(table) };
        let mut facts = object(&bytes(Some(objects))?).map_err(not_taken)?;
        if facts.get("csv").is_some() {
            return Err(not_taken(Finding::error("/csv", "duplicate_key").into()));
        }
        facts["csv"] = table["csv"].clone();
        Ok(facts)
    }
}

fn is_table(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"))
}

/// The bytes of a file, or of the standard input.
fn bytes(file: Option<&&PathBuf>) -> Result<Vec<u8>, Error> {
    let file = file.map(|file| file.as_path()).filter(|file| *file != Path::new("-"));
    let mut bytes = Vec::new();
    let read = match file {
        Some(file) => File::open(file).and_then(|file| file.take(MAX_BYTES + 1).read_to_end(&mut bytes)),
        None if io::stdin().is_terminal() => {
            let help = "no facts: name a FILE, or pipe JSON in; --example prints some to begin with";
            return Err(misused(help.to_owned()));
        }
        None => io::stdin().take(MAX_BYTES + 1).read_to_end(&mut bytes),
    };
    let shown = file.map_or_else(|| "the standard input".to_owned(), |file| file.display().to_string());
    match read {
        Err(error) => Err(misused(format!("{shown}: {error}"))),
        Ok(_) if bytes.len() as u64 > MAX_BYTES => Err(misused(format!("{shown} is larger than 4 MiB"))),
        Ok(_) => Ok(bytes),
    }
}

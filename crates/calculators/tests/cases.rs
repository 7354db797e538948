//! Every written case of the law, each a test of its own: `cargo nextest run -p calculators --test cases`.
//!
//! A file under `cases/` names its calculator and lists its cases. Of an object only the expected members are
//! compared; everything else must be equal.

use std::{collections::HashSet, error::Error, fs, io, path::Path, process::ExitCode};

use libtest_mimic::{Arguments, Failed, Trial};
use serde::Deserialize;
use serde_json::Value;
use types::Language;

mod written;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Family {
    calculator: String,
    cases: Vec<Case>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    id: String,
    input: Value,
    expected: Value,
    /// H, M or L.
    confidence: String,
    /// Where the rule was read.
    source: String,
    /// What the case shows.
    #[serde(default)]
    why: Option<String>,
}

fn compare(at: &str, expected: &Value, found: &Value, wrong: &mut Vec<String>) {
    if let (Value::Object(expected), Value::Object(found)) = (expected, found) {
        for (name, expected) in expected {
            compare(&format!("{at}/{name}"), expected, found.get(name).unwrap_or(&Value::Null), wrong);
        }
    } else if let (Value::Array(expected), Value::Array(found)) = (expected, found)
        && expected.len() == found.len()
    {
        for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
            compare(&format!("{at}/{index}"), expected, found, wrong);
        }
    } else if expected != found {
        wrong.push(format!("{at}: expected {expected}, found {found}"));
    }
}

fn run(calculator: &str, case: &Case) -> Result<(), Failed> {
    let found = calculators::calculate(calculator, written::facts(calculator, &case.input), Language::En)
        .map_err(|error| error.to_string())?;
    let mut wrong = Vec::new();
    compare("", &case.expected, &found, &mut wrong);
    if wrong.is_empty() {
        return Ok(());
    }
    let why = case.why.as_deref().unwrap_or_default();
    Err(format!("{}\n{why} ({})\nthe whole answer: {found:#}", wrong.join("\n"), case.source).into())
}

/// Every case of one file, as a test of its own.
fn read(file: &Path, ids: &mut HashSet<String>) -> Result<Vec<Trial>, Box<dyn Error>> {
    let family: Family = serde_json::from_slice(&fs::read(file)?)?;
    assert!(!family.cases.is_empty(), "{} has no case", file.display());
    let trial = |case: Case| {
        assert!(ids.insert(case.id.clone()), "{} stands twice", case.id);
        assert!(["H", "M", "L"].contains(&case.confidence.as_str()), "{}", case.id);
        let calculator = family.calculator.clone();
        let name = format!("{calculator}::{}_{}", case.confidence, case.id);
        Trial::test(name, move || run(&calculator, &case))
    };
    Ok(family.cases.into_iter().map(trial).collect())
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.sort();
    let mut ids = HashSet::new();
    let mut trials = Vec::new();
    for file in files {
        trials.extend(read(&file, &mut ids).map_err(|error| format!("{}: {error}", file.display()))?);
    }
    Ok(libtest_mimic::run(&Arguments::from_args(), trials).exit_code())
}

//! Prints every written case, answered in three languages, into a folder: `scripts/record` calls it.

use std::{env, error::Error, fmt::Write, fs, path::PathBuf};

use serde_json::Value;
use types::Language;

#[path = "../tests/written/mod.rs"]
mod written;

fn main() -> Result<(), Box<dyn Error>> {
    let folder: PathBuf = env::args().nth(1).ok_or("say which folder")?.into();
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))? {
        let family: Value = serde_json::from_slice(&fs::read(entry?.path())?)?;
        let calculator = family["calculator"].as_str().ok_or("a family names its calculator")?;
        for language in Language::ALL {
            let mut text = String::new();
            for case in family["cases"].as_array().into_iter().flatten() {
                let facts = written::facts(calculator, &case["input"]);
                let answer = match calculators::calculate(calculator, facts, language) {
                    Ok(answer) => serde_json::to_string_pretty(&answer)?,
                    Err(refusal) => format!("{refusal:#?}"),
                };
                writeln!(text, "# {}\n{answer}\n", case["id"].as_str().unwrap_or_default())?;
            }
            fs::write(folder.join(format!("{calculator}.{}.txt", language.code())), text)?;
        }
    }
    Ok(())
}

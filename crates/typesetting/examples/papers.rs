//! Prints the samples of every kind of paper into a folder, to be looked at: `scripts/papers` calls it.

#![expect(clippy::unwrap_used, reason = "samples that can't be made stop where they stand")]

#[path = "../tests/papers/samples/mod.rs"]
mod samples;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use chrono::DateTime;
use documents::{PaperKind, RenderInput};
use serde_json::Value;
use types::Language;
use typesetting::{PdfRenderer, PrintError, RenderJob};

use crate::samples::{samples, somebody};

/// How many people stand, and on how many lists where the vote is proportional.
const SIZES: [(usize, usize); 5] = [(1, 1), (12, 2), (50, 3), (66, 13), (180, 6)];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let folder: PathBuf = arguments.next().ok_or("say which folder")?.into();
    let wanted: Vec<String> = arguments.collect();
    fs::create_dir_all(&folder)?;
    let press = PdfRenderer::new();
    for kind in PaperKind::ALL.iter().filter(|kind| wanted.is_empty() || wanted.contains(&kind.code().into()))
    {
        for language in [Language::Fr, Language::De, Language::En] {
            for (people, lists) in SIZES {
                let named: Vec<_> = (0..people).map(somebody).collect();
                let papers = samples(*kind, &named, lists, language, "https://scrutin.example");
                for (index, paper) in papers.iter().enumerate() {
                    let name = format!("{}-{}-{people}-{}.pdf", kind.code(), language.code(), index + 1);
                    fs::write(folder.join(name), print(&press, paper)?)?;
                }
            }
        }
    }
    difficult(&press, &folder)
}

/// The committed names that a démarche takes and the fonts have, on the poster: `names.pdf`, and one a line in `names.txt`.
fn difficult(press: &PdfRenderer, folder: &Path) -> Result<(), Box<dyn Error>> {
    let names: Value = serde_json::from_str(include_str!("../../filings/tests/names.json"))?;
    let taken = names.as_array().into_iter().flatten().filter(|name| name["outcome"] == "exact");
    let names: Vec<&str> = taken.filter_map(|name| name["name"].as_str()).collect();
    let names: Vec<&str> = names.into_iter().filter(|name| press.lacks(name).is_empty()).collect();
    fs::write(folder.join("names.txt"), names.join("\n") + "\n")?;
    let people: Vec<_> = names.iter().map(|name| ((*name).to_owned(), "Anne".to_owned())).collect();
    let papers = samples(PaperKind::CandidatePoster, &people, 1, Language::Fr, "https://scrutin.example");
    fs::write(folder.join("names.pdf"), print(press, papers.first().ok_or("no paper")?)?)?;
    Ok(())
}

fn print(press: &PdfRenderer, paper: &RenderInput) -> Result<Vec<u8>, PrintError> {
    let files = paper.kind.templates();
    let [(main, _), ..] = files;
    let ident = paper.number.to_string();
    let at = DateTime::from_timestamp(1_707_000_000, 0).unwrap_or_default();
    press.print(&RenderJob { main, files: &files, input: paper.input.as_bytes(), ident: &ident, at })
}

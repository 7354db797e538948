//! What the upload and a round of signatures say of PDFs that one brings: `scripts/suites` prints it.
//!
//! `suites judge TIME FOLDER SIGNED` prints a row for each PDF in a folder and below it, and the shares; into the second folder it writes
//! each file with a signature of the trial authority, and its anchor. `suites make FOLDER` writes files as Word, macOS and others build
//! them. The time is like 2028-11-12T09:15:00Z.
#![expect(clippy::print_stdout, reason = "its output is what it is for")]

#[path = "../tests/normalise/foreign.rs"]
mod foreign;

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, TimeDelta, Utc};
use inspection::{Media, Report, inspect};
use signatures::{NormaliseError, PrepareError, Request, embed, normalise, prepare, trial::Authority};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["make", folder] => make(Path::new(folder)),
        ["judge", at, folder, signed] => judge(at.parse()?, Path::new(folder), Path::new(signed)),
        _ => Err("usage: suites judge TIME FOLDER SIGNED | suites make FOLDER".into()),
    }
}

fn make(folder: &Path) -> Outcome<()> {
    fs::create_dir_all(folder)?;
    for (name, pdf) in foreign::all() {
        fs::write(folder.join(format!("{name}.pdf")), pdf)?;
    }
    Ok(())
}

/// What is said about one file.
struct Row {
    upload: &'static str,
    before: String,
    after: String,
    /// What a round signs: the file itself, or what was written anew.
    signable: Option<Vec<u8>>,
}

fn judge(at: DateTime<Utc>, folder: &Path, signed: &Path) -> Outcome<()> {
    let authority = Authority::new([7; 32], at - TimeDelta::days(1))?;
    let valid = [at - TimeDelta::hours(1), at + TimeDelta::days(365)];
    let person = authority.issue("Anna Weber", "10000000000000000001", valid[0], valid[1])?;
    fs::create_dir_all(signed)?;
    fs::write(signed.join("anchor.der"), authority.anchor())?;
    println!("| file | upload | a round signs it | written anew |\n|---|---|---|---|");
    let (mut all, mut taken, mut before, mut after) = (0, 0, 0, 0);
    for path in files(folder)? {
        let row = row(&fs::read(&path)?, at)?;
        let name = path.strip_prefix(folder)?.display().to_string();
        println!("| `{name}` | {} | {} | {} |", row.upload, row.before, row.after);
        all += 1;
        if row.upload != "taken" || row.before == "signed already" {
            continue;
        }
        taken += 1;
        before += usize::from(row.before == "yes");
        after += usize::from(row.signable.is_some());
        if let Some(pdf) = row.signable {
            let prepared = prepare(&pdf, &request(at))?;
            fs::write(
                signed.join(name.replace('/', "_")),
                embed(&prepared, &person.sign(&prepared.digest, at)?)?,
            )?;
        }
    }
    let share = |part: usize| {
        (part * 1_000).checked_div(taken).map(|share| (share / 10, share % 10)).unwrap_or_default()
    };
    let ((b, b10), (a, a10)) = (share(before), share(after));
    println!(
        "\n{all} files, {taken} taken and unsigned; as they are a round signs {before} ({b}.{b10} %), some written anew {after} ({a}.{a10} %)"
    );
    Ok(())
}

const fn request<'a>(at: DateTime<Utc>) -> Request<'a> {
    Request { field: "suites", name: "Anna Weber", reason: "Lu et approuvé", place: None, at, reserve: 4096 }
}

fn row(pdf: &[u8], at: DateTime<Utc>) -> Outcome<Row> {
    let seen = inspect(pdf, Media::Pdf);
    let upload = seen.map_or_else(|refused| refused.code(), |_| "taken");
    if matches!(seen, Ok(Report::Pdf { signatures: 1.., .. })) {
        return Ok(Row { upload, before: "signed already".into(), after: String::new(), signable: None });
    }
    let why = match prepare(pdf, &request(at)) {
        Ok(_) => {
            return Ok(Row {
                upload,
                before: "yes".into(),
                after: String::new(),
                signable: Some(pdf.to_vec()),
            });
        }
        Err(PrepareError::Broken(broken)) => broken.to_string(),
        Err(error) => error.to_string(),
    };
    let (before, after, signable) = match normalise(pdf) {
        Err(NormaliseError::Signed) => ("signed already".into(), String::new(), None),
        Err(error) => (why, error.to_string(), None),
        Ok(written) if inspect(&written, Media::Pdf) != seen => (why, "looks otherwise".into(), None),
        Ok(written) => (why, "yes".into(), Some(written)),
    };
    Ok(Row { upload, before, after, signable })
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let (mut open, mut found) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("pdf")) {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

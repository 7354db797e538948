//! The build step: reads `texts/{fr,de,en}/*.ftl` of a crate and writes one Rust file.
//!
//! A build script is `fn main() { words::build::run(&[]) }`; the crate says
//! `mod texts { include!(concat!(env!("OUT_DIR"), "/texts.rs")); }`. The enums are `pub(crate)`, so that the compiler finds
//! every message that nobody says; `run` is given the names of those files that other crates say, too.

mod check;
mod emit;
mod model;
mod parts;
mod read;
#[cfg(test)]
mod tests;

use std::{env, fmt, fs, io, path::Path};

pub use model::Tongue;

/// One file of messages.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its language.
    pub tongue: Tongue,
    /// Its name without `.ftl`: the family, the first word of every code in it.
    pub family: String,
    /// What it says.
    pub text: String,
}

impl Source {
    fn path(&self) -> String {
        format!("texts/{}/{}.ftl", self.tongue.code(), self.family)
    }
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, from the folder of the crate.
    pub path: String,
    /// The line, from 1 on.
    pub line: usize,
    /// What is wrong, in one sentence.
    pub text: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.text)
    }
}

/// The Rust of these files; the enums of those that `public` names are `pub`.
///
/// # Errors
/// Everything that is wrong in them, in the order of files and lines.
pub fn compile(sources: &[Source], public: &[&str]) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let files: Vec<_> = sources.iter().map(|source| read::file(source, &mut problems)).collect();
    let families = check::families(&files, public, &mut problems);
    problems.sort();
    problems.dedup();
    if problems.is_empty() { Ok(emit::rust(&families)) } else { Err(problems) }
}

/// What a build script does: compiles `texts/` beside it into `OUT_DIR/texts.rs`, or fails the build with every problem.
/// As [`compile`].
#[expect(clippy::print_stdout, reason = "this is how a build script talks to cargo")]
pub fn run(public: &[&str]) {
    println!("cargo::rerun-if-changed=texts");
    let written = from_environment().map_err(|error| vec![error.to_string()]).and_then(|(sources, out)| {
        let rust = compile(&sources, public)
            .map_err(|problems| problems.iter().map(ToString::to_string).collect::<Vec<_>>())?;
        fs::write(Path::new(&out).join("texts.rs"), rust).map_err(|error| vec![error.to_string()])
    });
    for problem in written.err().unwrap_or_default() {
        println!("cargo::error={problem}");
    }
}

fn from_environment() -> io::Result<(Vec<Source>, String)> {
    let folder = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    Ok((sources(&Path::new(&folder).join("texts"))?, out))
}

/// Every file of a folder `texts`, in the order of languages and names.
pub fn sources(texts: &Path) -> io::Result<Vec<Source>> {
    let mut sources = Vec::new();
    for tongue in Tongue::ALL {
        for entry in fs::read_dir(texts.join(tongue.code()))? {
            let path = entry?.path();
            let family = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                sources.push(Source { tongue, family, text: fs::read_to_string(&path)? });
            }
        }
    }
    sources.sort_by(|one, two| (one.tongue, &one.family).cmp(&(two.tongue, &two.family)));
    Ok(sources)
}

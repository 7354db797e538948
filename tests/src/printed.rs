//! Files that are printed by tests, and the sources over which tests look.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// Where the workspace lies.
#[must_use]
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Compares a committed file with what is printed, as far as `seen` looks; writes it anew where
/// `SCRUTIN_REGENERATE=1` asks for that.
///
/// # Panics
/// They differ, or the file can't be written.
#[track_caller]
pub fn compare_seen(path: &str, printed: &str, seen: impl Fn(&str) -> String) {
    let place = workspace().join(path);
    let committed = fs::read_to_string(&place).unwrap_or_default();
    if seen(&committed) == seen(printed) {
        return;
    }
    if env::var_os("SCRUTIN_REGENERATE").is_some_and(|value| value == "1") {
        fs::write(&place, printed).expect("a file that can be written");
        return;
    }
    let differs = |(a, b): &(&str, &str)| a != b;
    let pair = committed.lines().zip(printed.lines()).enumerate().find(|(_, pair)| differs(pair));
    let first = pair.map_or_else(String::new, |(line, (was, is))| {
        format!("line {}: committed `{was}`, printed `{is}`; ", line + 1)
    });
    panic!("{path} is not what is printed: {first}write it anew with scripts/regenerate");
}

/// Compares a committed file with what is printed, letter by letter; writes it anew where asked.
///
/// # Panics
/// They differ, or the file can't be written.
#[track_caller]
pub fn compare(path: &str, printed: &str) {
    compare_seen(path, printed, str::to_owned);
}

/// The files of the workspace below `folder` whose names end so, in order: path from the workspace, and text.
///
/// # Panics
/// One can't be read.
#[must_use]
pub fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let root = workspace();
    let mut open = vec![root.join(folder)];
    let mut found = Vec::new();
    while let Some(place) = open.pop() {
        for entry in fs::read_dir(&place).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.to_string_lossy().ends_with(ending) {
                let name = path.strip_prefix(&root).expect("a path below").to_string_lossy().into_owned();
                found.push((name, fs::read_to_string(&path).expect("a text")));
            }
        }
    }
    found.sort();
    found
}

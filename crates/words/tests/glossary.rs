//! No text of any crate has a word that lost, by the table in `docs/GLOSSARY.md`.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use std::{fs, path::Path};

/// A row of the table, for one word: its language, the word or the stem of a word, and what is said instead.
struct Lost {
    language: String,
    word: String,
    instead: String,
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)).unwrap()
}

fn lost_words() -> Vec<Lost> {
    let glossary = read("docs/GLOSSARY.md");
    let (_, table) = glossary.split_once("## Words that lost").unwrap();
    let mut lost = Vec::new();
    for line in table.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, language @ ("de" | "en" | "fr"), words, instead, _] = cells[..] else { continue };
        lost.extend(words.split(", ").map(|word| Lost {
            language: language.into(),
            word: word.into(),
            instead: instead.into(),
        }));
    }
    lost
}

/// Whether the text has the word; a capital first letter of a word that has a small one is no difference.
fn has(text: &str, word: &str) -> bool {
    let (stem, is_stem) = word.strip_suffix('-').map_or((word, false), |stem| (stem, true));
    let mut letters = stem.chars();
    let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    [stem, &capital].into_iter().any(|form| {
        text.match_indices(form).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let behind = text[at + form.len()..].chars().next();
            let ends = |character: Option<char>| !character.is_some_and(char::is_alphanumeric);
            ends(before) && (is_stem || ends(behind))
        })
    })
}

/// What a person reads of a line: no comment, no name of a message, no variable, no key of a variant.
fn sentence(line: &str) -> String {
    if line.starts_with('#') {
        return String::new();
    }
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._".contains(&b))
    };
    let text = line.split_once(" =").filter(|(name, _)| is_name(name.trim())).map_or(line, |(_, text)| text);
    let mut parts = text.split(['{', '[']);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |read, part| read + part.split_once(['}', ']']).map_or("", |(_, behind)| behind))
}

/// The text files of all crates: path and language.
fn text_files() -> Vec<(String, String)> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let texts = fs::read_dir(crates).unwrap().map(|entry| entry.unwrap().path().join("texts"));
    let languages = texts.filter(|texts| texts.is_dir()).flat_map(|texts| fs::read_dir(texts).unwrap());
    let files = languages.flat_map(|language| fs::read_dir(language.unwrap().path()).unwrap());
    let path = |entry: fs::DirEntry| {
        let path = entry.path();
        let language = path.parent().and_then(Path::file_name).unwrap().to_string_lossy().into_owned();
        (path.to_string_lossy().into_owned(), language)
    };
    files.map(|entry| path(entry.unwrap())).collect()
}

#[test]
fn no_text_has_a_word_that_lost() {
    let (lost, files) = (lost_words(), text_files());
    assert!(lost.len() > 30 && files.len() > 50, "{} words, {} files", lost.len(), files.len());
    let mut found = String::new();
    for (path, language) in files {
        for (index, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let text = sentence(line);
            for lost in lost.iter().filter(|lost| lost.language == language && has(&text, &lost.word)) {
                let Lost { word, instead, .. } = lost;
                found += &format!("{path}:{}: `{word}` lost, say: {instead}\n", index + 1);
            }
        }
    }
    assert!(found.is_empty(), "words that lost by docs/GLOSSARY.md:\n{found}");
}

#[test]
fn a_word_is_found_in_its_forms_only() {
    for (text, word, is_there) in [
        ("Das Protokoll der Niederschriften.", "Niederschrift-", true),
        ("der Betrieb", "Betrieb", true),
        ("der Betriebsrat", "Betrieb", false),
        ("Please confirm it.", "firm", false),
        ("Firms elect.", "firms", true),
        ("seit 2020 beschäftigt", "Beschäftigte", false),
        ("an off-cycle poll", "off-cycle", true),
    ] {
        assert_eq!(has(text, word), is_there, "{word} in: {text}");
    }
}

#[test]
fn only_what_a_person_reads_is_looked_at() {
    for (line, read) in [
        ("# $suffrages (Number)", ""),
        ("no_suffrages = None of { $suffrages } counts.", " None of  counts."),
        ("    [suffrages] one vote", "     one vote"),
        ("votes = { $suffrages ->", " "),
        ("    .action = Count.", " Count."),
        ("    a + b = c", "    a + b = c"),
    ] {
        assert_eq!(sentence(line), read, "{line}");
    }
}

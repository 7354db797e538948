//! Over all Rust: the names of the field instead of a dialect of our own.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use tests::printed::sources;

/// A word or phrase that lost, and what stands for it.
const LOST: &[(&str, &str)] = &[
    ("KeptFinding", "StoredFinding"),
    ("made_here", "own_demarche"),
    ("seen_demarche", "visible_demarche"),
    ("as_received", "last_transmitted"),
    ("keep_prepared", "save_prepared"),
    ("kept answer", "stored answer"),
    ("Chance", "Entropy"),
    ("os_chance", "os_entropy"),
    ("give_away", "drop_privileges"),
    ("ears", "stdin"),
    ("mouth", "stdout"),
    ("portion", "batch"),
    ("say_all", "explain_all"),
    ("files of strangers", "untrusted files"),
    ("green lights", "passed checks"),
    ("null ballots", "invalid ballots"),
    ("in the urn", "in the ballot box"),
    ("fewest characters", "minimum length"),
    ("in the midst of", "during"),
    ("hang on an access", "belong to an access"),
    ("The state to which a step leads", "The state after a step"),
    ("the power lies", "follows the mandate"),
];

/// A type or function that lost its name, where it may not be called so, and its name.
const RENAMED: &[(&str, &str, &str)] = &[
    ("crates/app/", "enum Refusal", "AppError"),
    ("crates/app/", "type Outcome", "AppResult"),
    ("crates/app/", "enum Rule", "Conflict"),
    ("crates/app/", "enum Sees", "Visibility"),
    ("crates/edge/", "struct Refused", "Problem"),
    ("crates/inspection/", "enum Refusal", "Rejection"),
    ("crates/store/", "trait Refuse", "TransactionError"),
    ("crates/store/", "trait Keep", "Replayable"),
    ("crates/api/", "struct Ask", "ApiRequest"),
    ("crates/api/", "type Answer", "ApiResult"),
    ("crates/elections/", "struct Said", "Explanation"),
    ("crates/typesetting/", "struct Press", "PdfRenderer"),
    ("crates/typesetting/", "struct Sheet", "RenderJob"),
    ("crates/documents/", "struct Written", "RenderInput"),
    ("crates/routing/", "struct Light", "Check"),
];

/// Beginnings of constants, and what they are instead.
const BEGINNINGS: [(&str, &str); 3] = [("MOST", "MAX"), ("LEAST", "MIN"), ("LONGEST", "MAX")];

/// Names that JSON or the database has, too; behind an underscore any may follow.
const IN_JSON: &[&str] = &[
    "firm",
    "firms",
    "firm_name",
    "this_firm_",
    "other_firm_",
    "temporary_work_firm",
    "ees_small_firms",
    "letter_run_firms",
];

/// The names of a source.
fn identifiers(source: TokenStream, found: &mut BTreeSet<String>) {
    for tree in source {
        match tree {
            TokenTree::Group(group) => identifiers(group.stream(), found),
            TokenTree::Ident(name) => drop(found.insert(name.to_string())),
            TokenTree::Literal(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// Whether a text has these words, with no letter before or behind them.
fn has(text: &str, words: &str) -> bool {
    let inside = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    text.match_indices(words).any(|(at, _)| {
        !inside(text[..at].chars().next_back()) && !inside(text[at + words.len()..].chars().next())
    })
}

/// The line where these words stand.
fn line_of<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    text.lines().find(|line| has(line, words))
}

#[test]
fn no_word_that_lost_is_left() {
    let files = [sources("crates", ".rs"), sources("tests", ".rs")].concat();
    for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("over_vocabulary.rs")) {
        for (lost, better) in LOST {
            assert_eq!(line_of(text, lost), None, "{path}: `{lost}` is `{better}`");
        }
        for (folder, lost, better) in RENAMED.iter().filter(|(folder, ..)| path.starts_with(folder)) {
            assert_eq!(line_of(text, lost), None, "{path} in {folder}: `{lost}` is `{better}`");
        }
        for line in text.lines().filter(|line| line.contains("const ")) {
            for (lost, better) in BEGINNINGS {
                let begins =
                    line.contains(&format!("const {lost}_")) || line.contains(&format!("const {lost}:"));
                assert!(!begins, "{path}: {line}: {better}");
            }
        }
        let mut example = false;
        for line in text.lines().filter(|line| line.trim_start().starts_with("//")) {
            example ^= line.contains("```");
            // A name in backticks, or in an example, is one of the code.
            let prose: String = line.split('`').step_by(2).collect();
            assert!(example || !(has(&prose, "firm") || has(&prose, "firms")), "{path}: {line}: a company");
        }
        let mut names = BTreeSet::new();
        identifiers(text.parse().unwrap_or_else(|error| panic!("{path}: {error}")), &mut names);
        for name in names {
            assert!(
                !["told", "symbol", "symbols"].contains(&name.as_str()),
                "{path}: {name} says what it is about"
            );
            let parts = || name.split('_').map(str::to_lowercase);
            let firm = parts().any(|part| part == "firm" || part == "firms");
            assert!(
                !firm
                    || IN_JSON
                        .iter()
                        .any(|known| name == *known || (known.ends_with('_') && name.starts_with(known))),
                "{path}: {name}: a company"
            );
        }
    }
}

#[test]
fn words_are_found_whole() {
    assert!(has("a portion, b", "portion") && has("ears", "ears"));
    assert!(!has("proportional", "portion") && !has("years", "ears") && !has("ears_of", "ears"));
}

//! Over the sources of what is shipped: a sentence for people stands in a file of texts or data, never in Rust.
//!
//! A literal is for people where it has a letter beyond ASCII, or four words. What is left aside: attributes, among them doc
//! comments, `#[error]` and `reason`; the log; tests; and the places that are listed here, each with its reason.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use tests::printed::sources;

/// Where English stands for whoever runs, builds or calls Scrutin; a letter beyond ASCII counts there, too. `**` is any folder.
const ENGLISH: &[(&str, &str)] = &[
    ("crates/edge/src/around.rs", "the policy of contents, a header"),
    ("crates/app/src/error.rs", "an error in the log; its problem answer has the words"),
    ("crates/elections/**/basis.rs", "names of sources on the pages of the law, which engineers read"),
    ("crates/elections/**/choices.rs", "what settings mean, on the same pages"),
    ("crates/elections/**/fraction.rs", "a description in the document of the API, and what serde expects"),
    ("crates/elections/**/values.rs", "the codes of countries"),
    ("crates/filings/**/read.rs", "sentences of chrono by which a fault is known"),
    ("crates/inspection/src/samples/", "names of files that only tests make"),
    ("crates/proof/src/", "what the verifier of an export tells an operator"),
    ("crates/scrutin/src/", "the command line of whoever runs a server"),
    ("crates/signatures/**/trial.rs", "the subject of a certificate that only trials have"),
    ("crates/store/", "SQL, and what an operator is told of the database"),
    ("crates/strict-json/src/", "sentences of chrono and serde by which a fault is known"),
    ("crates/words/src/build", "what the build tells whoever edits a text"),
    ("crates/words/**/flaw.rs", "the same"),
];

/// Where text stands that is read, compared or cited, and never said.
const NOT_SAID: &[(&str, &str)] = &[
    ("crates/app/**/import.rs", "headings of tables that people send"),
    ("crates/app/**/preparations.rs", "the name of a file: what every signature says"),
    ("crates/app/**/receipts.rs", "the name of the authority, the same in every language"),
    ("crates/app/**/signing.rs", "what every signature says, in every language"),
    ("crates/calculators/src/", "headings, ranks and relatives that are read; the command line"),
    ("crates/elections/**/ics.rs", "the frame of a calendar file"),
    ("crates/elections/src/reasons/", "articles of the law, which are not translated"),
    ("crates/routing/**/entries.rs", "words by which the catalogue is searched"),
    ("crates/signatures/**/object.rs", "a table of characters"),
    ("crates/tables/**/damage.rs", "a table of characters"),
    ("crates/words/src/format/", "days, as each language writes them, and samples"),
];

/// Macros that log, and errors that only the log tells.
const LOGGED: ([&str; 5], [&str; 3]) =
    (["trace", "debug", "info", "warn", "error"], ["Broken", "Unknown", "other"]);

/// French words of the field that English has, too.
const TERMS: [&str; 3] = ["démarche", "procès-verbal", "procès-verbaux"];

fn is_at(path: &str, place: &str) -> bool {
    place.split_once("**").map_or_else(
        || path.starts_with(place),
        |(folder, file)| path.starts_with(folder) && path.ends_with(file),
    )
}

/// Whether a text has a letter beyond ASCII, and whether it has four words.
fn is_for_people(literal: &str) -> (bool, bool) {
    let text = TERMS.iter().fold(literal.replace("\\n", " "), |text, term| text.replace(term, "term"));
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic() && !"{}".contains(c));
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || "'’-".contains(c))
    };
    let is_beyond = |character: char| !character.is_ascii() && character.is_alphabetic();
    (text.chars().any(is_beyond), text.split_whitespace().filter(is_word).count() >= 4)
}

/// The literals of a source that may be for people: line and text.
fn literals(source: TokenStream, found: &mut Vec<(usize, String)>) {
    let mut trees = source.into_iter().peekable();
    while let Some(tree) = trees.next() {
        match tree {
            TokenTree::Punct(sign) if sign.as_char() == '#' => {
                trees.next_if(|next| matches!(next, TokenTree::Punct(sign) if sign.as_char() == '!'));
                let attribute = trees.next().map(|group| group.to_string()).unwrap_or_default();
                if attribute.replace(' ', "") == "[cfg(test)]" {
                    let ends = |tree: &TokenTree| match tree {
                        TokenTree::Punct(sign) => sign.as_char() == ';',
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
                    };
                    trees.by_ref().find(ends);
                }
            }
            TokenTree::Ident(name) => {
                let (macros, errors) = LOGGED;
                let bang =
                    trees.next_if(|next| matches!(next, TokenTree::Punct(sign) if sign.as_char() == '!'));
                if (bang.is_some() && macros.iter().any(|known| name == known))
                    || errors.iter().any(|known| name == known)
                {
                    trees.next_if(|next| matches!(next, TokenTree::Group(_)));
                }
            }
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) if literal.to_string().contains('"') => {
                found.push((literal.span().start().line, literal.to_string()));
            }
            TokenTree::Literal(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// The sources of what is shipped: path and text.
fn shipped() -> Vec<(String, String)> {
    let mut files = sources("crates", ".rs");
    files.retain(|(path, _)| path.contains("/src/"));
    // `mod name;` behind `#[cfg(test)]` is a file or a folder for tests.
    let for_tests = |(path, text): &(String, String)| {
        let folder = ["/lib.rs", "/main.rs", "/mod.rs", ".rs"].iter().find_map(|end| path.strip_suffix(end));
        let modules = text.split("#[cfg(test)]\n").skip(1).filter_map(|behind| behind.lines().next());
        let names = modules.filter_map(|line| line.strip_suffix(';')?.split_once("mod "));
        names.map(|(_, name)| format!("{}/{name}", folder.unwrap())).collect::<Vec<_>>()
    };
    let for_tests: Vec<String> = files.iter().flat_map(for_tests).collect();
    let is_for_tests = |path: &str, module: &String| {
        path.strip_prefix(module.as_str()).is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
    };
    files.retain(|(path, _)| !for_tests.iter().any(|module| is_for_tests(path, module)));
    files
}

#[test]
fn no_sentence_for_people_stands_in_rust() {
    let (mut wrong, mut needed) = (Vec::new(), Vec::new());
    for (path, text) in shipped() {
        let english = ENGLISH.iter().find(|(place, _)| is_at(&path, place));
        let unsaid = NOT_SAID.iter().find(|(place, _)| is_at(&path, place));
        let mut found = Vec::new();
        literals(text.parse().unwrap(), &mut found);
        for (line, literal) in found {
            match (is_for_people(&literal), unsaid, english) {
                ((false, false), ..) => {}
                (_, Some((place, _)), _) | ((false, true), _, Some((place, _))) => needed.push(*place),
                _ => wrong.push(format!("{path}:{line}: {literal}")),
            }
        }
    }
    assert!(wrong.is_empty(), "move them to texts/{{fr,de,en}} or to a data file:\n{}", wrong.join("\n"));
    for (place, reason) in ENGLISH.iter().chain(NOT_SAID) {
        assert!(!reason.is_empty() && needed.contains(place), "{place} is listed and not needed");
    }
}

#[test]
fn what_is_for_people_is_found_and_what_is_logged_or_tested_is_not() {
    let source = r#"
        /// A sentence of five words.
        #[error("no such thing as this")]
        fn a() { warn!("this is for the log"); say("Élu"); say("This is for everybody."); say("media type") }
        #[cfg(test)]
        mod tests { const A: &str = "this is only a test"; }
        const B: &str = "and this is not";
    "#;
    let mut found = Vec::new();
    literals(source.parse().unwrap(), &mut found);
    found.retain(|(_, text)| is_for_people(text) != (false, false));
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [4, 4, 7], "{found:?}");
}

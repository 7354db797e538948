//! Over all codes: every one that can stand in an answer has its texts, and all are printed for the reader.

use std::{collections::BTreeSet, fmt::Write};

use api::{codes::PROBLEMS, explain, finding_codes, signature_codes};
use elections::rules;
use tests::printed::{self, sources};
use types::Language;

const LANGUAGES: [Language; 3] = [Language::Fr, Language::De, Language::En];

const HEAD: &str = "\
# What can be refused, and what to do

Printed by a test from `crates/api/src/codes.rs`, `crates/api/src/texts/` and `crates/elections/texts/`; do not edit
(`scripts/regenerate` prints it anew).

Every refusal is a problem answer (RFC 9457, `application/problem+json`) with one of the codes of the first table in
`code`. Where single places are to blame, `errors` names all of them, each with a JSON `pointer` and one of the codes of
the other two tables. Codes never change; texts do, and come in French, German and English (`Accept-Language`). A word
in braces stands for a value.
";

/// A text in a cell of a Markdown table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    page += "\n## Problems\n\n| Code | Status | What happened | What to do |\n|---|---|---|---|\n";
    let mut problems: Vec<_> = PROBLEMS.iter().collect();
    problems.sort_by_key(|problem| (problem.status, problem.code));
    for problem in problems {
        let (title, action) = (problem.title(Language::En), problem.action(Language::En));
        writeln!(page, "| `{}` | {} | {} | {} |", problem.code, problem.status, cell(title), cell(action))
            .unwrap();
    }
    page +=
        "\n## Findings about the form of an entry\n\n| Code | What was found | What to do |\n|---|---|---|\n";
    let signatures = signature_codes();
    let mut codes: Vec<&str> = finding_codes().collect();
    codes.extend(signatures.iter().map(String::as_str));
    let shapes = rules::codes().into_iter().filter(|code| !is_rule(code));
    codes.extend(shapes);
    codes.sort_unstable();
    for code in codes {
        let (message, action) = told(code, Language::En);
        writeln!(page, "| `{code}` | {} | {} |", cell(message), cell(action)).unwrap();
    }
    page += "\n## Rules of the law\n\n`F.` stops the step, `W.` asks for a look.\n\n";
    page += "| Code | Rule | Explanation | Article | What to do |\n|---|---|---|---|---|\n";
    let mut codes: Vec<_> = rules::codes().into_iter().filter(|code| is_rule(code)).collect();
    codes.sort_unstable_by_key(|code| (&code[2..], &code[..1]));
    for code in codes {
        let rule = rules::explain(code, Language::En).unwrap();
        let [title, explanation, action] = [rule.title, rule.explanation, rule.action].map(cell);
        let article = rule.article.unwrap_or("—");
        writeln!(page, "| `{code}` | {title} | {explanation} | {article} | {action} |").unwrap();
    }
    page
}

fn is_rule(code: &str) -> bool {
    code.starts_with("F.") || code.starts_with("W.")
}

/// Message and action of a finding.
fn told(code: &str, language: Language) -> (&'static str, &'static str) {
    explain(code, language)
        .or_else(|| rules::explain(code, language).map(|rule| (rule.explanation, rule.action)))
        .unwrap_or_else(|| panic!("{code} has no text"))
}

#[test]
fn the_page_of_problems_is_the_printed_one() {
    printed::compare("docs/PROBLEMS.md", &page());
}

#[test]
fn every_code_is_told_in_three_languages() {
    let signatures = signature_codes();
    let mut codes: Vec<&str> = finding_codes().chain(rules::codes()).collect();
    codes.extend(signatures.iter().map(String::as_str));
    for code in codes {
        let texts = LANGUAGES.map(|language| told(code, language));
        let different: BTreeSet<_> = texts.iter().map(|(message, _)| message).collect();
        assert!(different.len() == 3, "{code}: {texts:?}");
        assert!(texts.iter().all(|(message, action)| !message.is_empty() && !action.is_empty()), "{code}");
        let places = texts.map(|(message, action)| places(&format!("{message} {action}")));
        assert!(places.windows(2).all(|pair| pair[0] == pair[1]), "{code}: other values in other languages");
    }
    for problem in PROBLEMS {
        let titles: BTreeSet<_> = LANGUAGES.map(|language| problem.title(language)).into();
        let actions: BTreeSet<_> = LANGUAGES.map(|language| problem.action(language)).into();
        assert!(titles.len() == 3 && actions.len() == 3, "{}", problem.code);
        assert!((400..600).contains(&problem.status), "{}", problem.code);
    }
}

/// The names in braces.
fn places(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

/// The code in `Finding::error(pointer, code)`, where it is written out there.
fn named_code(arguments: &str) -> Option<&str> {
    let mut depth = 0;
    for (place, c) in arguments.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return None,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                let second = arguments[place + 1..].trim_start().strip_prefix('"')?;
                return second.split('"').next();
            }
            _ => {}
        }
    }
    None
}

/// `late_meeting` as `LateMeeting`.
fn camel(id: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    id.split('_').map(capital).collect()
}

#[test]
fn every_rule_is_found_by_a_check() {
    let product: Vec<_> = sources("crates", ".rs")
        .into_iter()
        .filter(|(path, _)| !path.ends_with("rules/articles.rs"))
        .map(|(_, text)| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned())
        .collect();
    let mut rules = 0;
    for (path, text) in sources("crates/elections/texts/fr", ".ftl") {
        if !path.contains("/rules_") {
            continue;
        }
        let message = |line: &'_ str| line.split_once(" =").map(|(id, _)| camel(id));
        for rule in
            text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase())).filter_map(message)
        {
            let named = format!("::{rule}");
            let follows = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
            let said = |text: &String| text.split(&named).skip(1).any(follows);
            assert!(product.iter().any(said), "{path}: nothing finds {rule}");
            rules += 1;
        }
    }
    assert_eq!(rules, rules::codes().len());
}

#[test]
fn every_code_that_the_sources_name_is_a_listed_one() {
    let known: BTreeSet<&str> = finding_codes().chain(rules::codes()).collect();
    let mut seen = 0;
    for (path, text) in sources("crates", ".rs") {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for call in ["Finding::error(", "Finding::warning("] {
            for code in text.split(call).skip(1).filter_map(named_code) {
                assert!(known.contains(code), "{path} finds `{code}`, which has no text");
                seen += 1;
            }
        }
        for rest in text.split("Refused::code(\"").skip(1).chain(text.split("Refused::findings(\"").skip(1)) {
            let code = rest.split('"').next().unwrap_or_default();
            assert!(PROBLEMS.iter().any(|problem| problem.code == code), "{path} refuses with `{code}`");
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}: the search finds too little");
}

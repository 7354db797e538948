//! Over all codes: every one that can stand in an answer has its texts, and all are printed for the reader.

use std::{collections::BTreeSet, fmt::Write};

use edge::{Outline, ProblemCode, findings};
use elections::rules;
use signatures::Reason;
use tests::printed::{self, sources};
use types::Language;

const LANGUAGES: [Language; 3] = [Language::Fr, Language::De, Language::En];

const HEAD: &str = "\
# What can be refused, and what to do

Printed by a test from `crates/edge/texts/` and `crates/elections/texts/`; do not edit (`scripts/regenerate` prints it
anew).

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
    let mut problems = ProblemCode::all();
    problems.sort_by_key(|problem| (problem.status(), problem.code()));
    for problem in problems {
        let [title, action] = problem.outline(Language::En).map(cell);
        writeln!(page, "| `{}` | {} | {title} | {action} |", problem.code(), problem.status().as_u16())
            .unwrap();
    }
    page +=
        "\n## Findings about the form of an entry\n\n| Code | What was found | What to do |\n|---|---|---|\n";
    let mut outlines = all(Language::En);
    outlines.retain(|outline| !is_rule(&outline.code));
    outlines.sort_unstable_by(|one, two| one.code.cmp(&two.code));
    for Outline { code, message, action } in outlines {
        writeln!(page, "| `{code}` | {} | {} |", cell(&message), cell(&action)).unwrap();
    }
    page += "\n## Rules of the law\n\n`F.` stops the step, `W.` asks for a look.\n\n";
    page += "| Code | Rule | Explanation | Article | What to do |\n|---|---|---|---|---|\n";
    let mut codes: Vec<_> = rules::codes().filter(|code| is_rule(code)).collect();
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

/// Everything that can be found, those of the law included.
fn all(language: Language) -> Vec<Outline> {
    let law = rules::codes().map(|code| {
        let rule = rules::explain(code, language).unwrap();
        let [message, action] = [rule.explanation, rule.action].map(str::to_owned);
        Outline { code: code.to_owned(), message, action }
    });
    findings(language).into_iter().chain(law).collect()
}

#[test]
fn the_page_of_problems_is_the_printed_one() {
    printed::compare("docs/PROBLEMS.md", &page());
}

#[test]
fn every_code_is_told_in_three_languages() {
    let outlines = LANGUAGES.map(all);
    for (index, Outline { code, .. }) in outlines[0].iter().enumerate() {
        let texts = outlines.each_ref().map(|outlines| &outlines[index]);
        let different: BTreeSet<_> = texts.iter().map(|text| &text.message).collect();
        assert!(different.len() == 3, "{code}: {texts:?}");
        assert!(texts.iter().all(|text| !text.message.is_empty() && !text.action.is_empty()), "{code}");
        let places = texts.map(|text| places(&format!("{} {}", text.message, text.action)));
        assert!(places.windows(2).all(|pair| pair[0] == pair[1]), "{code}: other values in other languages");
    }
    for problem in ProblemCode::all() {
        let outlines = LANGUAGES.map(|language| problem.outline(language));
        for texts in [0, 1].map(|text| outlines.map(|outline| outline[text])) {
            assert!(BTreeSet::from(texts).len() == 3, "{}: {texts:?}", problem.code());
        }
        let status = problem.status();
        assert!(status.is_client_error() || status.is_server_error(), "{}", problem.code());
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
        let mut code = None;
        for line in text.lines() {
            code = line.strip_prefix("# code: ").or(code);
            let id = line.split_once(" =").map(|(id, _)| id);
            let Some(id) = id.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase())) else { continue };
            // Some are found by their code.
            let quoted = format!("\"{}\"", code.take().unwrap_or(id));
            let named = format!("::{}", camel(id));
            let follows = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
            let said = |text: &String| text.contains(&quoted) || text.split(&named).skip(1).any(follows);
            assert!(product.iter().any(said), "{path}: nothing finds {id}");
            rules += 1;
        }
    }
    assert_eq!(rules, elections::rules::codes().count());
}

#[test]
fn every_code_that_the_sources_name_is_a_listed_one() {
    let known: BTreeSet<_> = all(Language::En).into_iter().map(|outline| outline.code).collect();
    let mut seen = 0;
    for (path, text) in sources("crates", ".rs") {
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for call in ["Finding::error(", "Finding::warning("] {
            for code in text.split(call).skip(1).filter_map(named_code) {
                assert!(known.contains(code), "{path} finds `{code}`, which has no text");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}: the search finds too little");
}

/// `file_empty` as `FileEmpty`.
fn variant(code: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    code.split('_').map(capital).collect()
}

#[test]
fn every_message_about_a_finding_is_said_by_somebody() {
    let product = |(_, text): (_, String)| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    let product: String = sources("crates", ".rs").into_iter().map(product).collect();
    let reasons: BTreeSet<_> =
        Reason::ALL.iter().map(|reason| format!("signature.{}", reason.code())).collect();
    for Outline { code, .. } in findings(Language::En) {
        let said =
            product.contains(&format!("\"{code}\"")) || product.contains(&format!("::{}", variant(&code)));
        assert!(said || reasons.contains(&code), "nobody says `{code}`");
    }
}

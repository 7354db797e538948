//! Over the pages: what they name and what they lead to is there.

use std::{collections::BTreeSet, fs};

use tests::printed::{sources, workspace};

/// The names in backticks of one cell that are names of ours: small letters and underscores.
fn named(cell: &str) -> impl Iterator<Item = &str> {
    let quoted = cell.split('`').skip(1).step_by(2);
    quoted.filter(|name| name.contains('_') && name.bytes().all(|b| b == b'_' || b.is_ascii_lowercase()))
}

/// The names of all functions of crates and tests.
fn functions() -> BTreeSet<String> {
    let code = [sources("crates", ".rs"), sources("tests/tests", ".rs")].concat();
    let names = code.iter().flat_map(|(_, text)| text.split("fn ").skip(1));
    names.filter_map(|rest| rest.split(['(', '<']).next()).map(str::to_owned).collect()
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let pages = ["docs/TRUST.md", "docs/FINDINGS.md", "docs/LIVED-THROUGH.md"];
    let pages = pages.map(|page| fs::read_to_string(workspace().join(page)).unwrap()).join("\n");
    let (functions, mut promises) = (functions(), 0);
    for line in pages.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, promise, _, .., shown, _] = cells[..] else { continue };
        for test in named(shown) {
            assert!(functions.contains(test), "{promise}: there is no test {test}");
            promises += 1;
        }
    }
    assert!(promises > 150, "{promises} promises are shown by a test");
}

#[test]
fn every_bar_says_how_far_it_is_held() {
    let page = fs::read_to_string(workspace().join("docs/TRUST.md")).unwrap();
    let bars = page.split("## The forty bars").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let levels: Vec<&str> = bars.lines().filter_map(|line| line.split(" | ").nth(1)).skip(1).collect();
    assert_eq!(levels.len(), 40);
    for level in levels {
        let known = ["hard", "floor", "partly", "not yet", "later"];
        assert!(known.iter().any(|known| level.starts_with(known)), "{level}");
    }
}

#[test]
fn every_sentence_of_the_help_names_operations_and_tests_that_are_there() {
    let page = fs::read_to_string(workspace().join("docs/DEMARCHE.md")).unwrap();
    let document = fs::read_to_string(workspace().join("openapi/openapi.json")).unwrap();
    let functions = functions();
    let mut sections = BTreeSet::new();
    let mut section = "";
    for line in page.lines() {
        section = line.strip_prefix("## ").unwrap_or(section);
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, _, here, shown, _] = cells[..] else { continue };
        if shown == "shown by" || shown.starts_with("---") {
            continue;
        }
        assert!(named(shown).count() == 1, "{section}: one test a row, not {shown}");
        named(shown).for_each(|test| assert!(functions.contains(test), "{section}: there is no test {test}"));
        for name in named(here) {
            let quoted = [format!("\"{name}\""), format!("`{name}`")];
            assert!(quoted.iter().any(|quoted| document.contains(quoted)), "{section}: there is no {name}");
        }
        sections.insert(section.split(' ').next().unwrap().to_owned());
    }
    for number in 1..=11 {
        assert!(sections.contains(&format!("7.{number}")), "section 7.{number} is not mapped");
    }
}

/// The pages of the repository: path and text.
fn pages() -> Vec<(String, String)> {
    let root = fs::read_dir(workspace()).unwrap().map(|entry| entry.unwrap().path());
    let at_the_root = root.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let at_the_root = at_the_root.map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    [sources("docs", ".md"), sources("migrations", ".md"), sources(".github", ".md"), at_the_root.collect()]
        .concat()
}

#[test]
fn every_link_of_a_page_leads_to_a_file_that_is_there() {
    let mut links = 0;
    for (path, text) in pages() {
        let folder = workspace().join(&path);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.contains("://")) {
            let file = target.split('#').next().unwrap_or_default();
            let place = if file.is_empty() { folder.clone() } else { folder.parent().unwrap().join(file) };
            assert!(place.exists(), "{path}: there is no {target}");
            links += 1;
        }
    }
    assert!(links > 100, "{links} links");
}

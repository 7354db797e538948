//! Over `store`, `app` and the handlers of `api`: the same subjects as the same folders, and no circle among them.

use std::collections::{BTreeMap, BTreeSet};

use tests::printed::sources;

/// A crate with its folders of subjects: where they stand, and how its own files name them.
struct House {
    folder: &'static str,
    prefix: &'static str,
}

const HOUSES: [House; 3] = [
    House { folder: "crates/store/src/", prefix: "crate::" },
    House { folder: "crates/app/src/", prefix: "crate::" },
    House { folder: "crates/api/src/handlers/", prefix: "crate::handlers::" },
];

/// Subjects that not every house has, and why.
const PARTIAL: &[(&str, &str)] = &[
    ("notices", "one file in `store` and in the handlers"),
    ("sandbox", "use cases look into files; nothing of it is kept or answered by itself"),
];

/// Files beside the folders that may name a subject: who stands on all of them, and why.
const ABOVE: &[(&str, &str)] = &[
    ("crates/app/src/downloads.rs", "one way to send a file, whatever it belongs to"),
    ("crates/app/src/policy.rs", "the desk sees what was transmitted last"),
    ("crates/app/src/settings.rs", "the settings of the sandbox"),
    ("crates/store/src/within.rs", "reads the token with which a transaction begins"),
];

/// What a file names right behind a prefix, also in `{..}`.
fn named(text: &str, prefix: &str) -> BTreeSet<String> {
    let code: Vec<_> = text.lines().filter_map(|line| line.split("//").next()).collect();
    let code = code.join("\n");
    let word = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let mut found = BTreeSet::new();
    for rest in code.split(prefix).skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            found.insert(word(rest));
            continue;
        };
        let (mut depth, mut from) = (0_usize, 0);
        for (place, c) in list.char_indices() {
            match (c, depth) {
                ('{', _) => depth += 1,
                (',' | '}', 0) => {
                    found.insert(word(&list[from..place]));
                    from = place + 1;
                    if c == '}' {
                        break;
                    }
                }
                ('}', _) => depth -= 1,
                _ => {}
            }
        }
    }
    found.remove("");
    found
}

/// The subjects of a house, and for each which others its files name; the same for the files beside the folders.
fn arrows(house: &House) -> (BTreeSet<String>, BTreeMap<String, BTreeSet<String>>) {
    let files: Vec<_> = sources(house.folder, ".rs")
        .into_iter()
        .filter_map(|(path, text)| Some((path.strip_prefix(house.folder)?.to_owned(), text)))
        .collect();
    let subjects: BTreeSet<String> =
        files.iter().filter_map(|(path, _)| Some(path.split_once('/')?.0.to_owned())).collect();
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, text) in &files {
        let own = path.split('/').next().unwrap_or(path);
        let own = own.strip_suffix(".rs").filter(|name| subjects.contains(*name)).unwrap_or(own);
        let others = named(text, house.prefix).into_iter();
        let others = others.filter(|name| name != own && subjects.contains(name));
        arrows.entry(own.to_owned()).or_default().extend(others);
    }
    (subjects, arrows)
}

#[test]
fn the_three_houses_have_the_same_subjects() {
    let all = HOUSES.map(|house| arrows(&house).0);
    let every: BTreeSet<_> = all.iter().flatten().collect();
    for subject in every {
        let missing = all.iter().any(|subjects| !subjects.contains(subject));
        let known = PARTIAL.iter().any(|(partial, _)| partial == subject);
        assert_eq!(missing, known, "{subject}: a folder in each of store, app and api/handlers");
    }
}

#[test]
fn no_subject_leads_back_to_itself_and_the_ground_knows_none() {
    for house in &HOUSES {
        let (subjects, mut arrows) = arrows(house);
        for (from, to) in arrows.iter().filter(|(from, to)| !subjects.contains(*from) && !to.is_empty()) {
            let path = format!("{}{from}", house.folder);
            let above = ABOVE.iter().any(|(known, _)| *known == path);
            assert!(above, "{path} stands below the subjects and names {to:?}");
        }
        arrows.retain(|from, _| subjects.contains(from));
        while !arrows.is_empty() {
            let ends: Vec<String> =
                arrows.iter().filter(|(_, to)| to.is_empty()).map(|(from, _)| from.clone()).collect();
            assert!(!ends.is_empty(), "{}: a circle among {arrows:?}", house.folder);
            for end in ends {
                arrows.remove(&end);
                arrows.values_mut().for_each(|to| to.retain(|name| *name != end));
            }
        }
    }
    for (path, _) in ABOVE {
        let house = HOUSES.iter().find(|house| path.starts_with(house.folder)).expect("a house");
        let name = path.strip_prefix(house.folder).expect("below it");
        assert!(!arrows(house).1[name].is_empty(), "{path} names no subject any more");
    }
}

#[test]
fn names_are_found_alone_and_in_lists() {
    let text = "//! [`crate::x`]\nuse crate::{App, a::{self, b}, c::D,};\nfn f() { crate::e::g() }\n";
    assert_eq!(named(text, "crate::"), ["App", "a", "c", "e"].map(str::to_owned).into());
}

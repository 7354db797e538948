//! Over all crates: which may know which, and the habits that hold in every file.

use std::{collections::BTreeSet, fs};

use cargo_metadata::{DependencyKind, MetadataCommand, Package};
use tests::printed::{sources, workspace};

/// Which crate of ours may know which, and why. A new arrow is a decision: it stands here with a line of reason.
const ARROWS: &[(&str, &str, &str)] = &[
    ("scrutin", "api", "serves it"),
    ("scrutin", "app", "gives it its clock, its keys and its settings"),
    ("scrutin", "edge", "wraps its server in it"),
    ("scrutin", "documents", "the papers that the demonstration's firms attach"),
    ("scrutin", "calculators", "the calculators at its command line"),
    ("scrutin", "elections", "polls of the demonstration"),
    ("scrutin", "filings", "what the demonstration's firms file and put on record"),
    ("scrutin", "mandataires", "the roles that an operator gives"),
    ("scrutin", "proof", "reads its keys, verifies exports and receipts"),
    ("scrutin", "store", "migrates, and opens the pool"),
    ("scrutin", "types", "matricules of the demonstration"),
    ("scrutin", "tests", "for its tests only: clients, databases and worlds"),
    ("api", "edge", "what holds for every request, and how a refusal is said"),
    ("api", "app", "calls one use case a request"),
    ("api", "access-codes", "the kinds of code, for their JSON shape"),
    ("api", "documents", "kinds and numbers of papers, for their JSON shapes"),
    ("api", "calculators", "serves them"),
    ("api", "elections", "seats, dates and texts of rules, for their JSON shapes"),
    ("api", "filings", "forms, records and pieces, for their JSON shapes"),
    ("api", "mandataires", "roles and bands, for their JSON shapes"),
    ("api", "proof", "keys and signed receipts, for their JSON shapes"),
    ("api", "strict-json", "reads every body"),
    ("api", "routing", "states and purposes, for their JSON shapes"),
    ("api", "types", "ids, findings, languages"),
    ("api", "words", "numbers by language"),
    ("edge", "app", "its limits, its clock, and what it refuses"),
    ("edge", "elections", "the texts of rules"),
    ("edge", "signatures", "the sentences of what was found about a signature"),
    ("edge", "types", "ids, findings, languages"),
    ("edge", "words", "its sentences: numbers by language, and the build step of its texts"),
    ("app", "store", "loads and saves"),
    ("app", "access-codes", "decides on codes"),
    ("app", "elections", "seats, dates and the count"),
    ("app", "filings", "checks what a démarche says"),
    ("app", "inspection", "looks into uploaded files, in a child process"),
    ("app", "mandataires", "decides who may do what"),
    ("app", "proof", "grows the tree, signs heads and receipts"),
    ("app", "routing", "decides which step is open"),
    ("app", "tables", "reads the table of an import"),
    ("app", "types", "ids, findings, languages"),
    ("app", "words", "its words, and the build step of its texts"),
    ("app", "documents", "writes down what is known"),
    ("app", "typesetting", "prints it"),
    ("app", "signatures", "prepares and validates it, in a child process"),
    ("store", "access-codes", "rows of codes"),
    ("store", "elections", "rows of polls"),
    ("store", "filings", "the kinds of procès-verbal, and when a filing is due"),
    ("store", "mandataires", "rows of members"),
    ("store", "proof", "what an event commits to"),
    ("store", "routing", "rows of démarches and documents"),
    ("store", "types", "ids"),
    ("access-codes", "types", "ids"),
    ("access-codes", "words", "its words, and the build step of its texts"),
    ("documents", "elections", "the system of a vote, seats, what a short list chose"),
    ("documents", "filings", "the labels of the fields of a form"),
    ("documents", "types", "languages"),
    ("documents", "words", "its words, and the build step of its texts"),
    ("calculators", "elections", "computes"),
    ("calculators", "strict-json", "reads facts as the API reads every body"),
    ("calculators", "tables", "contracts as a spreadsheet saves them"),
    ("calculators", "types", "findings, languages"),
    ("calculators", "words", "its sentences at the command line, and the build step of its texts"),
    ("elections", "types", "matricules, findings, languages"),
    ("filings", "calculators", "for its tests only: the seats that a procès-verbal must say"),
    ("filings", "elections", "the law that a filing is checked against"),
    ("filings", "tables", "people as they are pasted"),
    ("filings", "types", "matricules, findings, kinds of démarche"),
    ("filings", "words", "its words, and the build step of its texts"),
    (
        "elections",
        "words",
        "its sentences: numbers, days and lists by language, and the build step of its texts",
    ),
    ("mandataires", "types", "ids and languages"),
    ("mandataires", "words", "its words, and the build step of its texts"),
    ("routing", "types", "ids, kinds of démarche, languages"),
    ("routing", "words", "its words, and the build step of its texts"),
    ("signatures", "inspection", "for its tests only: what the upload says of a file"),
    ("signatures", "types", "languages"),
    ("signatures", "words", "its words, and the build step of its texts"),
    ("strict-json", "types", "clean text, findings, pointers"),
    ("tables", "types", "findings, bare letters, the years of a day"),
    ("types", "words", "languages, and the build step of its texts"),
    ("typesetting", "documents", "for its tests only: every paper is printed and read again"),
    ("typesetting", "elections", "for its tests only: the systems of a vote"),
    ("typesetting", "types", "for its tests only: the languages of papers"),
    ("tests", "api", "serves it, and looks over its lists"),
    ("tests", "edge", "wraps its servers in it, and looks over its codes"),
    ("tests", "app", "gives a server its clock, its keys and its settings"),
    ("tests", "calculators", "what the API answers beside the library"),
    ("tests", "elections", "facts of polls"),
    ("tests", "filings", "drafts that hold"),
    ("tests", "proof", "verifies what was exported"),
    ("tests", "signatures", "what fuzzing tries"),
    ("tests", "inspection", "honest and hostile files"),
    ("tests", "store", "migrates, and opens the pool"),
    ("tests", "types", "matricules and kinds of démarche"),
];

/// What a crate of words and rules may use besides `types`: small things that do no I/O.
const LIBRARIES: &[(&str, &[&str])] = &[
    ("types", &["chrono", "serde", "thiserror", "unicode-normalization", "utoipa", "uuid", "words"]),
    // `encoding_rs` only behind the feature `bytes`, for who takes files.
    ("tables", &["chrono", "encoding_rs"]),
    // `fluent-syntax` only behind the feature `build`, for build scripts.
    ("words", &["chrono", "fluent-syntax", "serde", "utoipa"]),
    ("access-codes", &["chrono", "hmac", "serde", "sha2", "thiserror", "utoipa", "words"]),
    ("strict-json", &["serde", "serde_json", "serde_path_to_error"]),
    // Beside `types` also the crates of ours that `ARROWS` lists. `utoipa` and, in the law, `schemars` only behind the feature
    // `schema`: calculators and forms are one set of types, here and in the API. `clap`, and reading files, only behind
    // `command`, for the program of the calculators and for `scrutin`. `chrono-tz` for moments that are given with their offset.
    (
        "calculators",
        &[
            "chrono",
            "chrono-tz",
            "clap",
            "elections",
            "serde",
            "serde_json",
            "strict-json",
            "tables",
            "thiserror",
            "utoipa",
            "words",
        ],
    ),
    (
        "elections",
        &["chrono", "num-rational", "num-traits", "schemars", "serde", "thiserror", "utoipa", "words"],
    ),
    (
        "filings",
        &[
            "chrono",
            "elections",
            "schemars",
            "serde",
            "serde_json",
            "serde_path_to_error",
            "tables",
            "thiserror",
            "utoipa",
            "words",
        ],
    ),
    ("inspection", &["flate2", "lopdf", "memchr", "serde", "thiserror", "unicode-normalization"]),
    ("mandataires", &["chrono", "serde", "serde_json", "thiserror", "utoipa", "uuid", "words"]),
    (
        "documents",
        &[
            "chrono",
            "elections",
            "filings",
            "hex",
            "qrcode",
            "serde",
            "serde_json",
            "sha2",
            "thiserror",
            "words",
        ],
    ),
    // The press is large: nothing of an election stands in it, and nothing else knows typst.
    ("typesetting", &["chrono", "comemo", "thiserror", "typst", "typst-kit", "typst-layout", "typst-pdf"]),
    (
        "proof",
        &["base64", "chrono", "hex", "p256", "serde", "serde_json", "sha2", "thiserror", "utoipa", "uuid"],
    ),
    ("routing", &["chrono", "hex", "serde", "serde_json", "thiserror", "utoipa", "words"]),
];

/// What a crate must never name, whatever it is for.
const FORBIDDEN: &[(&str, &[&str])] = &[
    ("app", &["actix", "diesel", "utoipa", "validator", "reqwest"]),
    ("api", &["diesel", "deadpool", "reqwest", "store"]),
    ("edge", &["api", "diesel", "store", "deadpool", "reqwest", "utoipa"]),
    ("store", &["actix", "utoipa", "validator", "reqwest"]),
    ("scrutin", &["diesel", "deadpool", "utoipa", "reqwest"]),
    // Paper: signatures take bytes and give bytes.
    ("signatures", &["actix", "diesel", "deadpool", "utoipa", "validator", "reqwest", "tokio"]),
];

fn packages() -> Vec<Package> {
    let mut command = MetadataCommand::new();
    command.manifest_path(workspace().join("Cargo.toml")).no_deps();
    command.other_options(["--offline".to_owned()]).exec().unwrap().packages
}

/// A crate of ours is named as its folder is; what others may use carries the prefix of the project before that.
fn plain(name: &str) -> &str {
    name.strip_prefix("scrutin-").unwrap_or(name)
}

fn named<'a>(package: &'a Package, kinds: &'a [DependencyKind]) -> impl Iterator<Item = &'a str> {
    let wanted = package.dependencies.iter().filter(|dependency| kinds.contains(&dependency.kind));
    wanted.map(|dependency| plain(&dependency.name))
}

#[test]
fn crates_know_each_other_only_along_the_listed_arrows() {
    let packages = packages();
    let ours: BTreeSet<String> = packages.iter().map(|package| plain(&package.name).to_owned()).collect();
    let every = [DependencyKind::Normal, DependencyKind::Development, DependencyKind::Build];
    let mut drawn = BTreeSet::new();
    for package in &packages {
        for to in named(package, &every).filter(|name| ours.contains(*name)) {
            let from = plain(&package.name);
            let listed = ARROWS.iter().any(|(a, b, _)| (*a, *b) == (from, to));
            assert!(listed, "{from} -> {to} is a new arrow: list it with a line of reason, or do without");
            drawn.insert((from.to_owned(), to.to_owned()));
        }
    }
    for (from, to, reason) in ARROWS {
        assert!(!reason.is_empty());
        assert!(drawn.contains(&((*from).into(), (*to).into())), "{from} -> {to} is listed and not needed");
    }
}

#[test]
fn the_picture_of_the_house_shows_every_crate_and_only_listed_arrows() {
    let page = fs::read_to_string(workspace().join("docs/ARCHITECTURE.md")).unwrap();
    let picture = page.split("```mermaid").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let mut shown = BTreeSet::new();
    for (from, to) in picture.lines().filter_map(|line| line.trim().split_once(" --> ")) {
        assert!(
            ARROWS.iter().any(|(a, b, _)| (*a, *b) == (from, to)),
            "{from} -> {to} is drawn and not listed"
        );
        shown.extend([from.to_owned(), to.to_owned()]);
    }
    let names = packages().into_iter().map(|package| plain(&package.name).to_owned());
    assert_eq!(shown, names.filter(|name| name != "tests").collect());
}

#[test]
fn words_and_rules_use_only_small_libraries_without_input_or_output() {
    let packages = packages();
    for (name, allowed) in LIBRARIES {
        let package = packages.iter().find(|package| plain(&package.name) == *name).unwrap();
        let used: BTreeSet<_> =
            named(package, &[DependencyKind::Normal]).filter(|library| *library != "types").collect();
        assert_eq!(used, allowed.iter().copied().collect(), "{name}");
    }
    for package in &packages {
        let name = plain(&package.name);
        let listed = LIBRARIES.iter().any(|(known, _)| *known == name);
        let forbidden = FORBIDDEN.iter().find(|(known, _)| *known == name);
        assert!(listed || forbidden.is_some() || name == "tests", "{name}: say what it may use");
        for library in named(package, &[DependencyKind::Normal]) {
            let never = forbidden.iter().flat_map(|(_, never)| never.iter());
            for never in never {
                assert!(!library.starts_with(never), "{name} must not know {library}");
            }
        }
    }
}

#[test]
fn versions_are_named_in_the_workspace_only() {
    for (path, text) in [sources("crates", "Cargo.toml"), sources("tests", "Cargo.toml")].concat() {
        let mut dependencies = false;
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if line.starts_with('[') {
                dependencies = line.ends_with("dependencies]");
                assert!(!line.contains("dependencies."), "{path}: {line}");
            } else if dependencies {
                assert!(line.contains("workspace = true"), "{path}: {line}");
            } else {
                assert!(!line.starts_with("version =") && !line.starts_with("edition ="), "{path}: {line}");
            }
        }
    }
    let root = fs::read_to_string(workspace().join("Cargo.toml")).unwrap();
    for line in root.lines().filter(|line| line.contains("path = \"crates/")) {
        let name = line.split(" = ").next().unwrap();
        assert!(line.contains(&format!("crates/{name}\"")), "folder name = package name: {line}");
    }
}

/// Compiling a crate once more for tests that it hasn't got costs minutes over all of them, and a test in a crate that isn't
/// compiled for tests never runs.
#[test]
fn a_crate_is_compiled_for_tests_and_examples_where_it_has_some() {
    let marks: [fn(&str) -> bool; 2] = [
        |line| line.starts_with("#[") && line.ends_with("test]") || line.starts_with("proptest!"),
        |line| {
            line.starts_with("//! ```") || line.starts_with("/// ```") || line.contains("doc = include_str!")
        },
    ];
    for package in packages() {
        let name = plain(&package.name);
        let folder = if name == "tests" { "tests/src".to_owned() } else { format!("crates/{name}/src") };
        let texts = sources(&folder, ".rs");
        let lines = || texts.iter().flat_map(|(_, text)| text.lines()).map(str::trim);
        let [tests, examples] = marks.map(|has| lines().any(has));
        let ours = || package.targets.iter().filter(|target| target.is_lib() || target.is_bin());
        assert_eq!(ours().any(|target| target.test), tests, "{name}: `test` in its Cargo.toml");
        assert_eq!(ours().any(|target| target.doctest), examples, "{name}: `doctest` in its Cargo.toml");
    }
}

/// Every Rust file of ours: path and text.
fn rust() -> Vec<(String, String)> {
    [sources("crates", ".rs"), sources("tests/src", ".rs"), sources("tests/tests", ".rs")].concat()
}

/// Files above 500 lines, each with its reason.
const LONG: &[(&str, &str)] = &[("crates/store/src/schema.rs", "all tables, printed from the catalogue")];

#[test]
fn every_file_says_what_it_is_and_stays_readable() {
    for (path, text) in rust() {
        assert!(text.starts_with("//! "), "{path} does not open with a line about itself");
        let long = LONG.iter().any(|(known, _)| *known == path);
        assert!(text.lines().count() <= 500 || long, "{path} is longer than 500 lines: split it");
    }
    for (path, _) in LONG {
        assert!(workspace().join(path).exists(), "{path} is listed and gone");
    }
}

/// What stands nowhere in these files: where, what (in two halves, so that it does not stand here), and what instead.
const NOWHERE: &[(&str, [&str; 2], &str)] = &[
    ("crates/", ["#[al", "low("], "#[expect(.., reason = \"..\")]"),
    ("crates/", ["#![al", "low("], "#![expect(.., reason = \"..\")]"),
    ("", ["TO", "DO"], "do it, or write an issue"),
    ("", ["FIX", "ME"], "mend it, or write an issue"),
    ("crates/", ["get_", "result_by"], "a function named for its use"),
];

#[test]
fn what_is_written_nowhere_is_written_nowhere() {
    for (path, text) in rust() {
        for (folder, halves, instead) in NOWHERE {
            let what = halves.concat();
            if path.starts_with(folder)
                && let Some(line) = text.lines().position(|line| line.contains(&what))
            {
                panic!("{path}:{} has `{what}`; rather {instead}", line + 1);
            }
        }
    }
}

#[test]
fn only_the_store_names_the_database_and_a_transaction_begins_in_one_place() {
    // The tests of the process look into the database from outside, as an operator would.
    for (path, text) in sources("crates", ".rs").into_iter().filter(|(path, _)| path.contains("/src/")) {
        let code = || text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//"));
        let stored = path.starts_with("crates/store/");
        for (number, line) in code() {
            let place = format!("{path}:{}: {line}", number + 1);
            let named = ["diesel::", "diesel_", "deadpool"].iter().any(|library| line.contains(library));
            assert!(stored || !named, "only the store names diesel: {place}");
            let begins = [
                "begin_transaction",
                ".transaction(",
                "build_transaction",
                "\"begin\"",
                "\"begin;",
                "\"begin ",
                "begin_test",
            ];
            let begins = begins.iter().any(|begin| line.to_lowercase().contains(begin));
            assert!(
                path == "crates/store/src/within.rs" || !begins,
                "a transaction begins in within: {place}"
            );
            let selects = ["sql_query(", "batch_execute("].iter().any(|raw| line.contains(raw));
            let raw =
                ["catalogue", "ground", "schema_steps"].map(|name| format!("crates/store/src/{name}.rs"));
            assert!(raw.contains(&path) || !selects, "SQL is written with diesel: {place}");
        }
    }
}

//! The program: examples that it answers, schemas, files, and refusals that say where and what to do.

#![expect(clippy::unwrap_used, reason = "a test that can't go on stops where it stands")]

use std::{
    fs,
    io::Write,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use calculators::NAMES;
use serde_json::{Value, json};

/// `calculators ARGUMENTS < input`.
fn run(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_calculators"));
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // It may end before it has read everything.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn answered(arguments: &[&str], input: &str) -> Value {
    let done = run(arguments, input);
    assert_eq!(done.status.code(), Some(0), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    assert!(done.stderr.is_empty() && done.stdout.ends_with(b"\n"));
    serde_json::from_slice(&done.stdout).unwrap()
}

/// The first error of a refusal.
fn refused(arguments: &[&str], input: &str) -> Value {
    let done = run(arguments, input);
    assert_eq!((done.status.code(), done.stdout.len()), (Some(1), 0), "{arguments:?}");
    let refusal: Value = serde_json::from_slice(&done.stderr).unwrap();
    refusal["errors"][0].clone()
}

fn misused(arguments: &[&str]) -> String {
    let done = run(arguments, "{}");
    assert_eq!((done.status.code(), done.stdout.len()), (Some(2), 0), "{arguments:?}");
    String::from_utf8(done.stderr).unwrap()
}

fn file(name: &str, text: impl AsRef<[u8]>) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn every_calculator_answers_its_example_and_tells_its_schema() {
    for name in NAMES {
        let example = answered(&[name, "--example"], "");
        let answer = answered(&[name, "-", "--language", "en"], &example.to_string());
        assert!(answer.is_object(), "{name}: {answer}");
        let schema = answered(&[name, "--schema"], "");
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema", "{name}");
        assert!(schema["properties"].is_object() && schema["additionalProperties"] == false, "{name}");
        let text = schema.to_string();
        assert!(!text.contains("#/components"), "{name} refers to what is not there");
        for target in text.split("\"#/$defs/").skip(1) {
            let target = target.split('"').next().unwrap();
            assert!(schema["$defs"][target].is_object(), "{name}: {target}");
        }
    }
}

#[test]
fn facts_come_from_a_file_from_a_pipe_and_from_a_table() {
    let facts = file("seats.json", r#"{"headcount": 60}"#);
    for answer in [answered(&["seats", &facts], ""), answered(&["seats"], r#"{"headcount": 60}"#)] {
        assert_eq!((&answer["titulaires"], &answer["system"]), (&json!(3), &json!("majorite_relative")));
    }
    let table = file("staff.csv", "\u{feff}kind;weekly_hours\r\ncdi;40\r\ncdi;10\r\n");
    let poll = file("poll.json", r#"{"election_day": "2024-03-12"}"#);
    assert_eq!(answered(&["headcount", &poll, &table], "")["raw"], "1.25");
    assert_eq!(answered(&["headcount", &table, "-"], r#"{"posted_on": "2024-02-09"}"#)["raw"], "1.25");
    assert_eq!(refused(&["headcount", &table], "")["pointer"], "/posted_on");
}

#[test]
fn a_table_is_read_in_every_encoding_of_a_spreadsheet() {
    let utf16 = "\u{feff}kind;name\ncdi;Müller".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes) in [("windows.csv", b"kind;name\ncdi;M\xfcller".to_vec()), ("utf16.csv", utf16)] {
        // The line is read, and lacks its hours.
        let error = refused(&["headcount", &file(name, bytes), "-"], r#"{"posted_on": "2024-02-09"}"#);
        assert_eq!(error["pointer"], "/lines/2/weekly_hours", "{name}: {error}");
    }
    let mixed = file("mixed.csv", b"kind;name\ncdi;M\xc3\xbcller\ncdi;M\xfcller");
    let error = refused(&["headcount", &mixed, "--language", "en"], "");
    assert_eq!((&error["pointer"], &error["code"]), (&json!("/lines/3"), &json!("F.615")), "{error}");
}

#[test]
fn dates_come_as_a_file_for_calendar_programs() {
    let done = run(&["calendar", "--ics", "--language", "de"], r#"{"election_day": "2024-03-12"}"#);
    let text = String::from_utf8(done.stdout).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"), "{text}");
    assert!(misused(&["seats", "--ics"]).contains("calendar"));
}

#[test]
fn a_refusal_says_where_and_what_to_do() {
    for (input, pointer, code, message) in [
        ("{\n  \"headcount\": 60,\n  \"on\" \"2024\"\n}", "", "facts.not_json", "line 3, column 8"),
        ("[]", "", "not_an_object", "object"),
        (r#"{"headcount": 60, "headcount": 15}"#, "/headcount", "duplicate_key", "twice"),
        (r#"{"headcount": "many"}"#, "/headcount", "wrong_type", "integer"),
        (r#"{"headcounts": 60}"#, "/headcounts", "unknown_field", "no field"),
        ("{}", "/headcount", "required", "missing"),
    ] {
        let error = refused(&["seats", "--language", "en"], input);
        assert_eq!((&error["pointer"], &error["code"]), (&json!(pointer), &json!(code)), "{input}");
        assert!(error["message"].as_str().unwrap().contains(message), "{error}");
        assert!(!error["action"].as_str().unwrap().is_empty(), "{error}");
    }
    let words =
        ["fr", "de", "en"].map(|language| refused(&["seats", "--language", language], "")["message"].clone());
    assert!(words[0] != words[1] && words[1] != words[2], "{words:?}");
}

#[test]
fn what_is_no_usage_of_it_ends_with_2_and_says_what_is() {
    let facts = file("more.json", "{}");
    let table = file("table.csv", "kind\n");
    for (arguments, said) in [
        (&["no-such"][..], "seats"),
        (&["seats", "--language", "lb"], "fr, de or en"),
        (&["seats", "--list"], "--list"),
        (&["seats", "--example", &facts], "--example"),
        (&["seats", &facts, "-"], "one JSON file"),
        (&["seats", "no-such.json"], "no-such.json: No such file"),
        (&["seats", &table], "headcount does"),
        (&[], "--help"),
    ] {
        let message = misused(arguments);
        assert!(message.contains(said), "{arguments:?}: {message}");
    }
    let listed = run(&["--list"], "");
    assert_eq!(String::from_utf8(listed.stdout).unwrap().lines().count(), NAMES.len());
}

#[test]
fn the_readme_shows_what_it_prints() {
    let readme = include_str!("../../../README.md");
    let shown = readme.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let example = answered(&["seats", "--example"], "");
    assert!(readme.contains(&format!("# {}", example.to_string().replace(':', ": "))), "{example}");
    let printed = run(&["seats", "-", "--language", "en"], &example.to_string());
    assert_eq!(String::from_utf8(printed.stdout).unwrap(), shown);
}

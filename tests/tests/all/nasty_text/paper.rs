//! Nasty text on paper: what is confirmed is read again sign by sign.

use std::{
    collections::BTreeMap,
    io::Write,
    process::{Command, Stdio},
};

use serde_json::{Value, json};
use tests::{
    TestServer,
    length::is_whole,
    world::{OwnCompany, Space},
};
use types::DemarcheKind;

use super::texts;

/// What a paper says to whoever reads it with a program, without blanks: where a line ends is a matter of the page.
fn read_again(pdf: &[u8]) -> String {
    let mut command = Command::new("pdftotext");
    // In the order in which it is drawn. It comes with scripts/install poppler.
    command.args(["-raw", "-", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    bare(&String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
}

fn bare(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

/// The places of texts in a declaration.
fn places(draft: &Value, at: &str, found: &mut Vec<String>) {
    match draft {
        Value::Object(fields) => {
            for (name, value) in fields {
                let here = format!("{at}/{name}");
                match value {
                    Value::String(_) if ["surname", "first_names", "profession"].contains(&name.as_str()) => {
                        found.push(here);
                    }
                    _ => places(value, &here, found),
                }
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The form of a declaration with these texts in its places: as many as it takes. Which texts stand on it, and the form.
async fn form(
    space: &Space,
    demarche: &str,
    draft: &Value,
    texts: &mut Vec<String>,
) -> (Vec<String>, Vec<u8>) {
    let (owner, path) = (&space.owner, format!("/v1/demarches/{demarche}"));
    let mut pointers = Vec::new();
    places(draft, "", &mut pointers);
    let (mut draft, mut placed) = (draft.clone(), BTreeMap::new());
    for pointer in pointers {
        if let Some(text) = texts.pop() {
            *draft.pointer_mut(&pointer).unwrap() = json!(text);
            placed.insert(pointer, text);
        }
    }
    loop {
        let tag = owner.get(&path).await.expect(200).etag();
        let saved = owner.put_if(&format!("{path}/draft"), &tag, &draft).await;
        let confirmed = match saved.status == 200 {
            true => owner.post(&format!("{path}/confirmations"), &Value::Null).await,
            false => saved,
        };
        let mut gone: Vec<String> = Vec::new();
        if confirmed.status == 422 {
            gone.extend(
                confirmed.problem(422, "content_invalid").found().iter().map(|(at, _)| (*at).to_owned()),
            );
            assert!(gone.iter().all(|pointer| placed.contains_key(pointer)), "{gone:?}");
        } else {
            confirmed.expect(201);
            let paper = owner.get(&format!("{path}/paper?language=fr")).await;
            if paper.status == 200 {
                return (placed.into_values().collect(), paper.bytes);
            }
            // Each sign for which there is no letter is named by its number.
            let message = paper.problem(422, "not_printable").json["errors"].to_string();
            let lacks = |text: &String| {
                text.chars().any(|sign| message.contains(&format!("U+{:04X}", u32::from(sign))))
            };
            gone.extend(placed.iter().filter(|(_, text)| lacks(text)).map(|(pointer, _)| pointer.clone()));
            assert!(!gone.is_empty(), "{message}");
        }
        for pointer in gone {
            placed.remove(&pointer);
            *draft.pointer_mut(&pointer).unwrap() = json!("Weber");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_nasty_text_that_is_confirmed_is_read_sign_by_sign_from_the_printed_form() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 121).await;
    server.set_time("2024-02-27T09:00:00Z");
    let kind = DemarcheKind::CandidateDeclaration;
    let draft = world.space.sample(&world.company.election, kind).await;
    let demarche = world.space.start(&world.company.election, kind).await.id();
    let mut texts: Vec<String> = texts();
    if !is_whole() {
        texts = texts.into_iter().step_by(4).collect();
    }
    let (mut seen, mut missing) = (0, Vec::new());
    while !texts.is_empty() {
        let (placed, pdf) = form(&world.space, &demarche, &draft, &mut texts).await;
        let read = read_again(&pdf);
        for text in placed {
            seen += 1;
            // What is written from right to left is drawn so, and its order is the reader's.
            let backwards = text.contains(|sign| matches!(sign, '\u{590}'..='\u{6FF}'));
            let there = match backwards {
                true => bare(&text).chars().all(|sign| read.contains(sign)),
                false => read.contains(&bare(&text)),
            };
            if !there {
                missing.push(text);
            }
        }
    }
    println!("texts: {seen} texts read sign by sign from printed forms");
    assert!(missing.is_empty(), "{missing:?}");
    assert!(seen > 50, "{seen}");
}

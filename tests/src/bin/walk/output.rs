//! What the walk prints: numbered steps, what each showed, and the step that differs.

use std::{
    panic,
    sync::{
        Mutex,
        atomic::{AtomicU32, Ordering},
    },
};

use serde_json::Value;
use tests::Answer;

static STEPS: AtomicU32 = AtomicU32::new(0);
static NOW: Mutex<String> = Mutex::new(String::new());

/// A heading.
pub(crate) fn section(title: &str) {
    println!("\n{title}");
}

/// Begins a step; what it shows is printed when it has gone well.
pub(crate) fn step(what: &str) {
    STEPS.fetch_add(1, Ordering::Relaxed);
    if let Ok(mut now) = NOW.lock() {
        what.clone_into(&mut now);
    }
}

/// Ends a step with what it showed.
pub(crate) fn shows(result: impl AsRef<str>) {
    let what = NOW.lock().map(|now| now.clone()).unwrap_or_default();
    println!("{:>4}  {what:<60}  {}", steps(), result.as_ref());
}

/// A further line about the step.
pub(crate) fn detail(line: impl AsRef<str>) {
    println!("        {}", line.as_ref());
}

/// How many steps have begun.
pub(crate) fn steps() -> u32 {
    STEPS.load(Ordering::Relaxed)
}

/// From now on, whatever stops the walk is told as the step that differs.
pub(crate) fn say_what_differs() {
    panic::set_hook(Box::new(|stop| {
        let message = stop.payload_as_str().unwrap_or("it stopped");
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        let what = NOW.lock().map(|now| now.clone()).unwrap_or_default();
        let place = stop.location().map(|place| format!(" [{}:{}]", place.file(), place.line()));
        eprintln!("step {} differs: {what}: {message}{}", steps(), place.unwrap_or_default());
    }));
}

/// What a refusal says, if it is this one.
#[track_caller]
pub(crate) fn refusal(answer: &Answer, status: u16, code: &str) -> String {
    let came = (answer.status.as_u16(), answer.code());
    assert_eq!(came, (status, code), "{}", String::from_utf8_lossy(&answer.bytes));
    format!("{status} {code}: {}", answer.text("/title"))
}

/// What was found at single places, a line each.
pub(crate) fn findings(answer: &Answer) -> Vec<String> {
    let line = |finding: &Value| {
        format!("{}: {} ({})", text(finding, "pointer"), text(finding, "message"), text(finding, "code"))
    };
    answer.json["errors"].as_array().into_iter().flatten().map(line).collect()
}

/// A text of an object; empty where there is none.
pub(crate) fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object[field].as_str().unwrap_or_default()
}

/// `2024-03-12` as people here write it; a dash where there is no day.
pub(crate) fn day(iso: &Value) -> String {
    let read = iso.as_str().and_then(|text| text.get(..10)?.parse::<chrono::NaiveDate>().ok());
    read.map_or_else(|| "–".to_owned(), |day| day.format("%d.%m.%Y").to_string())
}

/// A moment to the second; a dash where there is none.
pub(crate) fn moment(rfc3339: &Value) -> String {
    let read = rfc3339.as_str().and_then(|text| chrono::DateTime::parse_from_rfc3339(text).ok());
    read.map_or_else(|| "–".to_owned(), |moment| moment.format("%d.%m.%Y %H:%M:%S UTC").to_string())
}

/// The first digits of a digest.
pub(crate) fn short(digest: &str) -> String {
    format!("{}…", digest.get(..12).unwrap_or(digest))
}

/// Whether it came in time, as the server marked it.
pub(crate) fn late(demarche: &Value) -> &'static str {
    match demarche["late"].as_bool() {
        Some(true) => "late",
        Some(false) => "on time",
        None => "not transmitted",
    }
}

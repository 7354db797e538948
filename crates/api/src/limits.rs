//! The page about all limits: those that an operator chooses, and those that are part of the API.

use app::limits::Limit;
use strict_json::{MAX_DEPTH, MAX_KEY, MAX_POINTER};
use types::MAX_FINDINGS;

use crate::{
    bodies::{Body, Csv, MAX_JSON, MAX_READ_HERE},
    problem::MAX_PROBLEM,
};

/// Limits that are the same on every server, because callers are promised them, by their names in the page.
const PROMISED: &[(&str, usize)] = &[
    ("{json}", MAX_JSON / 1024),
    ("{csv}", Csv::MAX / 1024),
    ("{file}", app::demarches::attachments::MAX_BYTES / 1024),
    ("{small_file}", app::claims::MAX_BYTES / 1024),
    ("{key}", MAX_KEY),
    ("{depth}", MAX_DEPTH),
    ("{problem}", MAX_PROBLEM / 1024),
    ("{findings}", MAX_FINDINGS),
    ("{pointer}", MAX_POINTER),
    ("{read_here}", MAX_READ_HERE / 1024),
];

/// The page `docs/LIMITS.md`.
#[must_use]
pub fn page() -> String {
    let row = |limit: &Limit| {
        let (least, most) = limit.range().into_inner();
        let (setting, default, unit) = (limit.setting(), limit.default(), limit.unit());
        format!("| `{setting}` | {default} | {unit} | {least} to {most} | {} |\n", limit.protects())
    };
    let page = include_str!("limits.md").replace("{chosen}", &Limit::ALL.iter().map(row).collect::<String>());
    PROMISED.iter().fold(page, |page, (name, most)| page.replace(name, &most.to_string()))
}

/// Every limit as a line of the file with the configuration, with its default.
#[must_use]
pub fn settings() -> String {
    let line = |limit: &Limit| {
        format!("\n# {} ({})\n#{}={}\n", limit.protects(), limit.unit(), limit.setting(), limit.default())
    };
    Limit::ALL.iter().map(line).collect()
}

//! Any text as a table of contracts: every line is read or told about, and the same again with line ends of Windows.

use elections::headcount::{COLUMNS, read_csv};

/// A text.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let read = read_csv(text);
    let lines = u64::try_from(text.matches(['\r', '\n']).count()).unwrap_or(u64::MAX) + 1;
    assert!(read.lines.is_sorted_by_key(|line| line.number));
    assert!(read.lines.iter().all(|line| (2..=lines).contains(&line.number)));
    for finding in &read.findings {
        let explained = elections::rules::explain(finding.code, types::Language::En);
        assert!(explained.is_some(), "{} has no text", finding.code);
    }
    // A header alone is a table; anything without one of its columns, in letters of any case, is told about.
    let lower = text.to_lowercase();
    if !COLUMNS.iter().any(|column| lower.contains(column))
        && !text.trim_start_matches('\u{feff}').trim().is_empty()
    {
        assert!(read.lines.is_empty() && !read.findings.is_empty());
    }
    if !text.contains(['\r', '"']) {
        assert_eq!(read, read_csv(&text.replace('\n', "\r\n")), "line ends of Windows read differently");
    }
}

//! Any text as a pasted table of people: a line is read whole or told about, and names are kept exactly.

use filings::pasted::read_pasted;

/// A text.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let pasted = read_pasted(text);
    assert_eq!(pasted, read_pasted(text), "read twice, read differently");
    assert!(pasted.lines.is_sorted_by_key(|person| person.line));
    assert!(pasted.lines.iter().all(|person| person.line >= 1));
    for finding in &pasted.findings {
        let explained = elections::rules::explain(finding.code, types::Language::En);
        assert!(explained.is_some(), "{} has no text", finding.code);
    }
}

//! Any text as a table of contracts: every line is read or told about, and the same again with line ends of Windows.

use calculators::headcount::read_contracts;

/// A text.
pub fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let read = read_contracts(text);
    let lines = u64::try_from(text.matches(['\r', '\n']).count()).unwrap_or(u64::MAX) + 1;
    assert!(read.lines.is_sorted_by_key(|line| line.number));
    assert!(read.lines.iter().all(|line| (2..=lines).contains(&line.number)));
    assert!(
        !read.lines.is_empty() || !read.findings.is_empty(),
        "nothing is read, and nothing is told about"
    );
    for finding in &read.findings {
        let explained = elections::rules::explain(finding.code, types::Language::En);
        assert!(explained.is_some(), "{} has no text", finding.code);
    }
    if !text.contains('\r') {
        assert_eq!(
            read,
            read_contracts(&text.replace('\n', "\r\n")),
            "line ends of Windows read differently"
        );
    }
}

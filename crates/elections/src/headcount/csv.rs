//! Contracts from a table, as a spreadsheet writes it: `,` or `;`, each bad line reported with its number.

use std::collections::HashMap;

use chrono::NaiveDate;
use types::{Finding, MAX_FINDINGS, capped};

use super::{Contract, ContractKind, MOST_LINES, contract::is_usual};
use crate::Fraction;

/// The columns, in any order; all but the first may be missing.
pub const COLUMNS: [&str; 11] = [
    "kind",
    "name",
    "weekly_hours",
    "from",
    "until",
    "first_employer_from",
    "hours_present",
    "mission_months",
    "replaces_absent",
    "suspended",
    "manager",
];

/// A line that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As an editor numbers it; the header is line 1.
    pub number: u64,
    /// What it says.
    pub contract: Contract,
}

/// What was read from a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Read {
    /// Every good line, in the order of the table.
    pub lines: Vec<Line>,
    /// Everything that is wrong with the others, up to a hundred findings, at `/lines/NUMBER/COLUMN`.
    pub findings: Vec<Finding>,
}

/// Reads contracts from a table with a header.
///
/// The separator is `;` or `,`, whichever the header uses more. With `;` a decimal comma is a decimal point. A byte
/// order mark, line ends of Windows and empty lines do no harm. Names are kept exactly as typed; around other values
/// spaces are passed over. Every line of the table is either among the lines or has a finding.
#[must_use]
pub fn read_csv(text: &str) -> Read {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let separator = separator(text);
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut read = Read::default();
    let mut number = Numbers { text, byte: 0, line: 1 };
    let mut records = reader.records();
    let header = match records.next() {
        Some(Ok(header)) => header,
        Some(Err(_)) | None => ::csv::StringRecord::new(),
    };
    let first = number.of(header.position());
    let columns = match columns(&header, first) {
        Ok(columns) => columns,
        Err(findings) => return Read { findings: capped(findings), ..read },
    };
    for record in records {
        let Ok(record) = record else {
            read.findings.push(Finding::error("/lines", "F.615"));
            break;
        };
        let number = number.of(record.position());
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if read.lines.len() == MOST_LINES {
            read.findings.push(Finding::error("/lines", "too_many_items").with("most", MOST_LINES));
            break;
        }
        let row = Row { number, record: &record, columns: &columns, comma: separator == b';' };
        read.take(number, row.read(header.len()));
    }
    if read.lines.is_empty() && read.findings.is_empty() {
        read.findings.push(Finding::error("/lines", "too_few_items").with("least", 1));
    }
    Read { findings: capped(read.findings), ..read }
}

impl Read {
    /// Keeps a good line, or what is wrong with a bad one; of findings no more than are told.
    fn take(&mut self, number: u64, read: Result<Contract, Vec<Finding>>) {
        match read {
            Ok(contract) => self.lines.push(Line { number, contract }),
            Err(findings) => {
                self.findings.extend(findings);
                self.findings.truncate(MAX_FINDINGS + 1);
            }
        }
    }
}

/// A spreadsheet takes the list separator of the country: a semicolon here, a comma in an English set-up.
fn separator(text: &str) -> u8 {
    let header = text.split(['\r', '\n']).find(|line| !line.trim().is_empty()).unwrap_or_default();
    if header.matches(';').count() >= header.matches(',').count() { b';' } else { b',' }
}

/// Numbers the lines as an editor does; the reader's own numbers stop at blank lines.
struct Numbers<'a> {
    text: &'a str,
    byte: usize,
    line: u64,
}

impl Numbers<'_> {
    /// The line on which a record begins; records are asked for in their order.
    fn of(&mut self, position: Option<&::csv::Position>) -> u64 {
        let bytes = self.text.as_bytes();
        let start = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.byte);
        let rest = bytes.get(start..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let begin = start.saturating_add(blank);
        let passed = bytes.get(self.byte..begin).unwrap_or_default();
        self.line += line_ends(passed);
        self.byte = begin.max(self.byte);
        self.line
    }
}

/// How many lines end here, by `\n`, `\r\n` or `\r`.
fn line_ends(bytes: &[u8]) -> u64 {
    let ends = |(place, byte): (usize, &u8)| match byte {
        b'\r' => true,
        b'\n' => place == 0 || bytes.get(place - 1) != Some(&b'\r'),
        _ => false,
    };
    bytes.iter().enumerate().map(|found| u64::from(ends(found))).sum()
}

type Columns = HashMap<&'static str, usize>;

/// The place of each column; F.612, F.613 and F.614 where one is unknown, stands twice or is missing.
fn columns(header: &::csv::StringRecord, line: u64) -> Result<Columns, Vec<Finding>> {
    let mut places = Columns::new();
    let mut findings = Vec::new();
    for (place, name) in header.iter().enumerate() {
        let name = name.trim().to_lowercase();
        match COLUMNS.iter().find(|column| **column == name) {
            None => {
                let unknown = Finding::error(format!("/lines/{line}"), "F.612").with("place", place + 1);
                findings.push(unknown.with("columns", COLUMNS.join(", ")));
            }
            Some(column) if places.insert(*column, place).is_some() => {
                findings.push(Finding::error(format!("/lines/{line}/{column}"), "F.613"));
            }
            Some(_) => {}
        }
    }
    let [kind, ..] = COLUMNS;
    if !places.contains_key(kind) {
        findings.push(Finding::error(format!("/lines/{line}/{kind}"), "F.614"));
    }
    if findings.is_empty() { Ok(places) } else { Err(findings) }
}

/// One line of the table.
struct Row<'a> {
    number: u64,
    record: &'a ::csv::StringRecord,
    columns: &'a Columns,
    /// Whether a comma is a decimal point.
    comma: bool,
}

impl Row<'_> {
    fn read(&self, width: usize) -> Result<Contract, Vec<Finding>> {
        if self.record.len() != width {
            let finding = Finding::error(format!("/lines/{}", self.number), "F.611");
            return Err(vec![finding.with("found", self.record.len()).with("expected", width)]);
        }
        let mut findings = Vec::new();
        let kind = self.kind().map_err(|finding| findings.push(finding)).ok();
        let mut contract = Contract::new(kind.unwrap_or(ContractKind::Cdi));
        contract.name = self.cell("name").map(ToOwned::to_owned);
        contract.weekly_hours = self.number("weekly_hours", &mut findings);
        contract.hours_present = self.number("hours_present", &mut findings);
        contract.mission_months = self.number("mission_months", &mut findings);
        contract.from = self.date("from", &mut findings);
        contract.until = self.date("until", &mut findings);
        contract.first_employer_from = self.date("first_employer_from", &mut findings);
        contract.replaces_absent = self.flag("replaces_absent", &mut findings);
        contract.suspended = self.flag("suspended", &mut findings);
        contract.manager = self.flag("manager", &mut findings);
        let more = contract.findings().into_iter();
        findings.extend(more.map(|found| Finding { pointer: self.at(&found.pointer), ..found }));
        if findings.is_empty() { Ok(contract) } else { Err(findings) }
    }

    fn at(&self, column: &str) -> String {
        format!("/lines/{}/{}", self.number, column.trim_start_matches('/'))
    }

    /// The cell as it was typed; `None` where it is empty or the table has no such column.
    fn cell(&self, column: &str) -> Option<&str> {
        let place = self.columns.get(column)?;
        self.record.get(*place).filter(|cell| !cell.trim().is_empty())
    }

    fn kind(&self) -> Result<ContractKind, Finding> {
        let cell = self.cell("kind").ok_or_else(|| Finding::error(self.at("kind"), "required"))?;
        ContractKind::from_code(&cell.trim().to_lowercase()).ok_or_else(|| {
            let allowed = ContractKind::ALL.map(ContractKind::code).join(", ");
            Finding::error(self.at("kind"), "unknown_value").with("allowed", allowed)
        })
    }

    fn number(&self, column: &str, findings: &mut Vec<Finding>) -> Option<Fraction> {
        let cell = self.cell(column)?.trim();
        let plain = if self.comma { cell.replacen(',', ".", 1) } else { cell.to_owned() };
        let number = plain.parse().ok();
        if number.is_none() {
            findings.push(Finding::error(self.at(column), "bad_decimal"));
        }
        number
    }

    fn date(&self, column: &str, findings: &mut Vec<Finding>) -> Option<NaiveDate> {
        let cell = self.cell(column)?.trim();
        let shaped = cell.len() == "YYYY-MM-DD".len();
        let date = cell.parse().ok().filter(|date| shaped && is_usual(*date));
        if date.is_none() {
            findings.push(Finding::error(self.at(column), "bad_date"));
        }
        date
    }

    fn flag(&self, column: &str, findings: &mut Vec<Finding>) -> bool {
        const YES: [&str; 6] = ["yes", "oui", "ja", "true", "x", "1"];
        const NO: [&str; 5] = ["no", "non", "nein", "false", "0"];
        let Some(cell) = self.cell(column).map(|cell| cell.trim().to_lowercase()) else { return false };
        let yes = YES.contains(&cell.as_str());
        if !yes && !NO.contains(&cell.as_str()) {
            let allowed = [YES.as_slice(), NO.as_slice()].concat().join(", ");
            findings.push(Finding::error(self.at(column), "unknown_value").with("allowed", allowed));
        }
        yes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(String, &'static str)> {
        read_csv(text).findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    #[test]
    fn a_table_of_a_spreadsheet_is_read() {
        let semicolons = "\u{feff}Kind; weekly_hours ;name;from;suspended\r\ncdi;37,5;Müller, Anne;2020-01-02;oui\r\n\r\n;;;;\r\nINTERIMAIRE; 8.25 ;;;\r\n";
        let commas = "kind,weekly_hours,name,from,suspended\ncdi,37.5,\"Müller, Anne\",2020-01-02,yes\n\n,,,,\ninterimaire,8.25,,,no";
        for text in [semicolons, commas] {
            let read = read_csv(text);
            assert_eq!(read.findings, []);
            let [first, second] = &read.lines[..] else { panic!("{:?}", read.lines) };
            assert_eq!((first.number, second.number), (2, 5));
            let expected = Contract {
                name: Some("Müller, Anne".to_owned()),
                from: "2020-01-02".parse().ok(),
                suspended: true,
                ..Contract::cdi("37.5".parse().unwrap())
            };
            assert_eq!(first.contract, expected);
            assert_eq!(second.contract.kind, ContractKind::MisADisposition);
            assert_eq!(second.contract.weekly_hours, "8.25".parse().ok());
            assert!(!second.contract.suspended);
        }
    }

    #[test]
    fn lines_are_numbered_as_an_editor_does() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["kind", "", "cdi", "etudiant", "", "", "apprenti"].join(end);
            let numbers: Vec<u64> = read_csv(&text).lines.iter().map(|line| line.number).collect();
            assert_eq!(numbers, [3, 4, 7], "{end:?}");
        }
    }

    #[test]
    fn bad_lines_are_found_and_good_lines_are_kept() {
        let text = "kind;weekly_hours;from;until;suspended;name\n\
                    cdi;40;;;;A\n\
                    freelance;4O;2024-02-30;1899-01-01;maybe; B\n\
                    cdi;40\n\
                    ;40;2024-01-02;2024-01-01;;a\u{200b}b\n\
                    cdd;61;;;;\n\
                    cdi;40;;;;C\n";
        let read = read_csv(text);
        assert_eq!(read.lines.iter().map(|line| line.number).collect::<Vec<_>>(), [2, 7]);
        let expected = [
            ("/lines/3/kind", "unknown_value"),
            ("/lines/3/weekly_hours", "bad_decimal"),
            ("/lines/3/from", "bad_date"),
            ("/lines/3/until", "bad_date"),
            ("/lines/3/suspended", "unknown_value"),
            ("/lines/3/name", "text_spaces_around"),
            ("/lines/4", "F.611"),
            ("/lines/5/kind", "required"),
            ("/lines/5/name", "text_invisible_character"),
            ("/lines/5/until", "F.602"),
            ("/lines/6/weekly_hours", "out_of_range"),
        ];
        assert_eq!(found(text), expected.map(|(at, code)| (at.to_owned(), code)));
    }

    #[test]
    fn the_header_names_each_column_once() {
        for (text, expected) in [
            ("", vec![("/lines/1/kind", "F.614")]),
            ("kind;kind\ncdi;cdi\n", vec![("/lines/1/kind", "F.613")]),
            ("kind;salary\ncdi;1\n", vec![("/lines/1", "F.612")]),
            ("name\nA\n", vec![("/lines/1/kind", "F.614")]),
            ("\n\nnom\n", vec![("/lines/3", "F.612"), ("/lines/3/kind", "F.614")]),
            ("kind\n\n", vec![("/lines", "too_few_items")]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(at, code)| (at.to_owned(), code)).collect();
            assert_eq!(found(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_decimal_comma_needs_semicolons() {
        assert_eq!(
            found("kind,weekly_hours\ncdi,\"37,5\"\n"),
            [("/lines/2/weekly_hours".to_owned(), "bad_decimal")]
        );
        assert_eq!(found("kind;weekly_hours\ncdi;\"37,5\"\n"), []);
        assert_eq!(
            found("kind;weekly_hours\ncdi;1,5,5\n"),
            [("/lines/2/weekly_hours".to_owned(), "bad_decimal")]
        );
    }

    #[test]
    fn a_quote_that_never_ends_swallows_nothing_silently() {
        let read = read_csv("kind;name\ncdi;\"A\ncdi;B\ncdi;C\n");
        assert_eq!(read.lines, []);
        assert_eq!(read.findings.len(), 1);
        assert_eq!(
            (read.findings[0].pointer.as_str(), read.findings[0].code),
            ("/lines/2/name", "text_one_line")
        );
    }

    #[test]
    fn a_table_has_its_limits() {
        let most = format!("kind\n{}", "etudiant\n".repeat(MOST_LINES));
        assert_eq!((read_csv(&most).lines.len(), found(&most)), (MOST_LINES, vec![]));
        let more = format!("{most}cdi\n");
        assert_eq!(read_csv(&more).lines.len(), MOST_LINES);
        assert_eq!(found(&more), [("/lines".to_owned(), "too_many_items")]);
        let bad = found(&format!("kind\n{}", "x\n".repeat(101)));
        assert_eq!((bad.len(), bad[99].1), (100, "too_many_findings"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in any::<String>()) {
            let _ = read_csv(&text);
        }

        #[test]
        fn nothing_is_lost(lines in proptest::collection::vec("[ a-z0-9;,.\"é-]{0,12}", 0..12)) {
            let text = format!("kind;name\n{}", lines.join("\n"));
            let read = read_csv(&text);
            // A quote may join lines to one; without quotes each line that is not empty is answered for.
            if !text.contains('"') {
                let answered = |number: u64| {
                    let at = format!("/lines/{number}");
                    read.lines.iter().any(|line| line.number == number)
                        || read.findings.iter().any(|found| found.pointer == at || found.pointer.starts_with(&format!("{at}/")))
                };
                for (number, line) in (2..).zip(&lines) {
                    let empty = line.split(';').all(|cell| cell.trim().is_empty());
                    prop_assert!(empty || answered(number), "{number}: {line}");
                }
            }
        }

        #[test]
        fn a_name_comes_back_as_it_was_typed(name in "[A-Za-zÀ-ÿ' -]{1,40}") {
            prop_assume!(name.trim() == name);
            let read = read_csv(&format!("name;kind\n{name};etudiant\n"));
            prop_assert_eq!(read.findings, []);
            prop_assert_eq!(read.lines[0].contract.name.as_deref(), Some(name.as_str()));
        }
    }
}

//! Firms from a CSV as Excel writes it: UTF-8 or Windows-1252, `;` or `,`, each bad line reported with its number.

use std::collections::HashMap;

use elections::WeekPattern;
use store::companies::CompanyFacts;
use types::{CompanyMatricule, Finding, Language, RcsNumber, check_text};

/// The most lines that one import takes: more than the country has firms that vote.
pub const MOST_LINES: usize = 10_000;

/// The most findings that one import reports; a file with more is another kind of file.
const MOST_FINDINGS: usize = 500;

/// The columns, in any order; those after the first five may be missing.
pub const COLUMNS: [&str; 11] = [
    "matricule",
    "legal_name",
    "street",
    "postal_code",
    "locality",
    "rcs_number",
    "language",
    "sector",
    "week_pattern",
    "headcount",
    "matricule_reason",
];

const REQUIRED: usize = 5;

/// A line that holds.
#[derive(Clone, Debug)]
pub struct Line {
    /// As an editor numbers it; the header is line 1.
    pub number: u64,
    /// What it says.
    pub facts: CompanyFacts,
}

impl Line {
    /// Something found in a column of this line.
    #[must_use]
    pub fn finding(&self, code: &'static str, column: &'static str) -> Finding {
        at(self.number, column, code)
    }
}

fn at(line: u64, column: &str, code: &'static str) -> Finding {
    Finding::error(format!("/lines/{line}/{column}"), code).with("line", line)
}

/// Reads every line, or says everything that is wrong with them.
///
/// # Errors
/// Columns are missing or unknown, a line does not hold, or a matricule stands twice. The pointer of a finding is
/// `/lines/NUMBER/COLUMN`.
pub fn read_companies(bytes: &[u8]) -> Result<Vec<Line>, Vec<Finding>> {
    let text = decode(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|_| vec![Finding::error("/lines/1", "csv_unreadable")])?.clone();
    let columns = columns(&header)?;
    let mut lines = Vec::new();
    let mut findings = Vec::new();
    let mut seen: HashMap<CompanyMatricule, u64> = HashMap::new();
    let mut counter = LineCounter { text: &text, byte: 0, line: 1 };
    for record in reader.records() {
        let Ok(record) = record else {
            findings.push(Finding::error("/lines", "csv_unreadable"));
            break;
        };
        let number = counter.line_of(record.position());
        if record.iter().all(str::is_empty) {
            continue;
        }
        if lines.len() == MOST_LINES {
            findings.push(at(number, "", "too_many_lines").with("most", MOST_LINES));
            break;
        }
        if findings.len() >= MOST_FINDINGS {
            findings.push(Finding::error("/lines", "too_many_findings").with("most", MOST_FINDINGS));
            break;
        }
        match read_line(number, record.len() == header.len(), &|name| {
            columns.get(name).and_then(|place| record.get(*place)).filter(|cell| !cell.is_empty())
        }) {
            Err(more) => findings.extend(more),
            Ok(facts) => {
                if let Some(first) = seen.insert(facts.matricule.clone(), number) {
                    findings.push(at(number, "matricule", "line_twice").with("first", first));
                }
                lines.push(Line { number, facts });
            }
        }
    }
    if lines.is_empty() && findings.is_empty() {
        findings.push(Finding::error("/lines", "csv_empty"));
    }
    if findings.is_empty() { Ok(lines) } else { Err(findings) }
}

/// Numbers the lines as an editor does; the reader's own numbers stop at blank lines.
struct LineCounter<'a> {
    text: &'a str,
    byte: usize,
    line: u64,
}

impl LineCounter<'_> {
    /// The line on which a record begins; records are asked for in their order.
    fn line_of(&mut self, position: Option<&csv::Position>) -> u64 {
        let start = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(self.byte);
        let rest = self.text.as_bytes().get(start..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.text.as_bytes().get(self.byte..start + blank).unwrap_or_default();
        self.line += passed.iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>();
        self.byte = start + blank;
        self.line
    }
}

/// Excel saves "CSV UTF-8" with a byte order mark and plain "CSV" in Windows-1252.
fn decode(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Excel takes the list separator of the country: a semicolon here, a comma in an English set-up.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    if header.matches(';').count() >= header.matches(',').count() { b';' } else { b',' }
}

fn columns(header: &csv::StringRecord) -> Result<HashMap<&'static str, usize>, Vec<Finding>> {
    let mut places = HashMap::new();
    let mut findings = Vec::new();
    for (place, name) in header.iter().enumerate() {
        let name = name.to_lowercase();
        match COLUMNS.iter().find(|column| **column == name) {
            None => findings.push(at(1, "", "column_unknown").with("column", place + 1)),
            Some(column) if places.insert(*column, place).is_some() => {
                findings.push(at(1, column, "column_twice"));
            }
            Some(_) => {}
        }
    }
    for column in COLUMNS.iter().take(REQUIRED).filter(|column| !places.contains_key(**column)) {
        findings.push(at(1, column, "column_missing"));
    }
    if findings.is_empty() { Ok(places) } else { Err(findings) }
}

fn read_line<'a>(
    number: u64,
    whole: bool,
    cell: &dyn Fn(&str) -> Option<&'a str>,
) -> Result<CompanyFacts, Vec<Finding>> {
    let mut findings = Vec::new();
    if !whole {
        findings.push(at(number, "", "line_other_length"));
    }
    let mut text = |column: &'static str, most: usize| -> Option<String> {
        let value = cell(column)?;
        if value.chars().count() > most {
            findings.push(at(number, column, "too_long").with("most", most));
        } else if let Err(problem) = check_text(value) {
            findings.push(at(number, column, problem.code()));
        } else if value.contains(['\n', '\t']) {
            findings.push(at(number, column, "text_one_line"));
        }
        Some(value.to_owned())
    };
    let legal_name = text("legal_name", 200);
    let (street, postal_code, locality) =
        (text("street", 200), text("postal_code", 20), text("locality", 100));
    let (sector, matricule_reason) = (text("sector", 200), text("matricule_reason", 500));
    for (column, value) in [
        ("legal_name", &legal_name),
        ("street", &street),
        ("postal_code", &postal_code),
        ("locality", &locality),
    ] {
        if value.is_none() {
            findings.push(at(number, column, "required"));
        }
    }
    let matricule = match (cell("matricule"), &matricule_reason) {
        (None, _) => Err("required"),
        (Some(text), Some(_)) => {
            CompanyMatricule::confirmed(text).map_err(types::MatriculeError::company_code)
        }
        (Some(text), None) => CompanyMatricule::parse(text).map_err(types::MatriculeError::company_code),
    };
    let rcs_number =
        cell("rcs_number").map(|text| text.parse::<RcsNumber>().map_err(|_| "rcs_number_form")).transpose();
    let language =
        cell("language").map_or(Ok(Language::Fr), |code| Language::from_code(code).ok_or("language_unknown"));
    let week = cell("week_pattern").map_or(Ok(WeekPattern::MonFri), |code| {
        WeekPattern::from_code(&code.to_lowercase()).ok_or("week_pattern_unknown")
    });
    let headcount = cell("headcount").map(headcount).transpose();
    let mut keep = |column: &'static str, problem: Option<&&'static str>| {
        findings.extend(problem.map(|code| at(number, column, code)));
    };
    keep("matricule", matricule.as_ref().err());
    keep("rcs_number", rcs_number.as_ref().err());
    keep("language", language.as_ref().err());
    keep("week_pattern", week.as_ref().err());
    keep("headcount", headcount.as_ref().err());
    let (Ok(matricule), Ok(rcs_number), Ok(language), Ok(week), Ok(headcount)) =
        (matricule, rcs_number, language, week, headcount)
    else {
        return Err(findings);
    };
    if !findings.is_empty() {
        return Err(findings);
    }
    Ok(CompanyFacts {
        matricule,
        matricule_reason,
        rcs_number,
        legal_name: legal_name.unwrap_or_default(),
        street: street.unwrap_or_default(),
        postal_code: postal_code.unwrap_or_default(),
        locality: locality.unwrap_or_default(),
        language,
        sector,
        week,
        headcount,
    })
}

/// A whole number up to a million, also with the blanks that Excel puts between thousands.
fn headcount(text: &str) -> Result<u32, &'static str> {
    let digits: String = text.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.parse().ok().filter(|count| *count <= 1_000_000).ok_or("headcount_form")
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "matricule;legal_name;street;postal_code;locality;headcount;matricule_reason\n";

    fn codes(csv: &[u8]) -> Vec<(String, &'static str)> {
        read_companies(csv).unwrap_err().into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    #[test]
    fn every_way_in_which_excel_saves_is_read() {
        let line =
            "20240001234;Boulangerie Müller & Fils;1, rue de l’Église;L-1234;Esch-sur-Alzette;1 250;\n";
        let utf8 = format!("{HEADER}{line}");
        let marked = [b"\xef\xbb\xbf".as_slice(), utf8.as_bytes()].concat();
        let windows = encoding_rs::WINDOWS_1252.encode(&utf8).0.into_owned();
        let comma = "Matricule,legal_name,street,postal_code,locality,headcount\r\n\
                     20240001234,\"Boulangerie Müller & Fils\",\"1, rue de l’Église\",L-1234,Esch-sur-Alzette,1250\r\n";
        for csv in [utf8.as_bytes(), &marked, &windows, comma.as_bytes()] {
            let lines = read_companies(csv).unwrap();
            assert_eq!(lines.len(), 1);
            assert_eq!(lines[0].facts.legal_name, "Boulangerie Müller & Fils");
            assert_eq!(lines[0].facts.street, "1, rue de l’Église");
            assert_eq!(lines[0].facts.headcount, Some(1250));
        }
    }

    #[test]
    fn every_bad_line_is_reported_with_its_number_and_reason() {
        let csv = format!(
            "{HEADER}20240001235;A;r;L-1;X;10;\n\
             20240001234;;r;L-1;X;10;\n\
             20240001234;B;r;L-1;X;many;\n\
             \n\
             20240001234;C;r;L-1;X\n\
             20240001234;D\u{202e};r;L-1;X;;\n\
             2024;E;r;L-1;X;;\n"
        );
        let found: Vec<(String, &str)> = [
            ("/lines/2/matricule", "company_matricule_check"),
            ("/lines/3/legal_name", "required"),
            ("/lines/4/headcount", "headcount_form"),
            ("/lines/6/", "line_other_length"),
            ("/lines/7/legal_name", "text_direction_character"),
            ("/lines/8/matricule", "company_matricule_digits"),
        ]
        .map(|(pointer, code)| (pointer.to_owned(), code))
        .into();
        assert_eq!(codes(csv.as_bytes()), found);
    }

    #[test]
    fn a_differing_check_digit_passes_only_with_a_reason() {
        let with = format!("{HEADER}20240001235;A;r;L-1;X;10;confirmed by the register on 3 May\n");
        let lines = read_companies(with.as_bytes()).unwrap();
        assert_eq!(lines[0].facts.matricule.as_str(), "20240001235");
        assert_eq!(lines[0].facts.matricule_reason.as_deref(), Some("confirmed by the register on 3 May"));
    }

    #[test]
    fn columns_are_asked_for_by_name() {
        assert_eq!(
            codes(b"matricule;legal_name;street;postal_code\n")[0],
            ("/lines/1/locality".into(), "column_missing")
        );
        assert_eq!(
            codes(b"matricule;legal_name;street;postal_code;locality;colour\n")[0],
            ("/lines/1/".into(), "column_unknown")
        );
        assert_eq!(codes(HEADER.as_bytes())[0], ("/lines".into(), "csv_empty"));
    }

    #[test]
    fn a_firm_stands_once() {
        let csv = format!("{HEADER}20240001234;A;r;L-1;X;;\n20240001234;A;r;L-1;X;;\n");
        assert_eq!(codes(csv.as_bytes()), [("/lines/3/matricule".to_owned(), "line_twice")]);
    }

    #[test]
    fn any_bytes_are_read_or_refused() {
        for bytes in [&b""[..], b"\0", b"\"", b"\xff\xfe\0;", b";;;\n;;;", b"matricule\n\"20"] {
            assert!(read_companies(bytes).is_err());
        }
    }
}

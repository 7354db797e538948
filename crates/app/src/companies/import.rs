//! Companies from a table as spreadsheets save it, each bad line reported with its number.

use std::collections::HashMap;

use elections::{SaidFacts, WeekPattern, rules};
use tables::{Column, Record, Separator, Table, decimal, decode, is_damaged};
use types::{CompanyMatricule, Finding, Findings, Language, RcsNumber, check_line};

/// The most lines that one import takes: more than the country has companies that vote.
pub const MAX_LINES: usize = 10_000;

/// The columns, in any order.
const COLUMNS: &[Column] = &[
    Column::required("matricule", "matricule national", "Matrikel")
        .also(&["Matrikelnummer", "matricule number"]),
    Column::required("legal_name", "dénomination", "Firmenname").also(&[
        "raison sociale",
        "nom",
        "nom de l’entreprise",
        "Firma",
        "Name",
        "company",
        "company name",
    ]),
    Column::required("street", "rue", "Straße").also(&["adresse", "Anschrift", "address"]),
    Column::required("postal_code", "code postal", "Postleitzahl").also(&["CP", "PLZ", "postcode", "zip"]),
    Column::required("locality", "localité", "Ort").also(&["ville", "Ortschaft", "town", "city"]),
    Column::optional("rcs_number", "numéro RCS", "RCS-Nummer").also(&[
        "RCS",
        "RCSL",
        "Handelsregisternummer",
    ]),
    Column::optional("language", "langue", "Sprache"),
    Column::optional("sector", "secteur", "Branche"),
    Column::optional("week_pattern", "semaine de travail", "Arbeitswoche"),
    Column::optional("headcount", "effectif", "Belegschaft").also(&["employees", "salariés"]),
    Column::optional("matricule_reason", "motif du matricule", "Begründung der Matrikel"),
];

/// A line that holds.
#[derive(Clone, Debug)]
pub struct Line {
    /// As an editor numbers it; the headings are on line 1.
    pub number: u64,
    pub matricule: CompanyMatricule,
    /// Why a differing check digit was confirmed.
    pub matricule_reason: Option<String>,
    /// What it says.
    pub said: SaidFacts,
}

impl Line {
    /// Something found in a column of this line.
    #[must_use]
    pub fn finding(&self, code: &'static str, column: &'static str) -> Finding {
        Finding::error(format!("/lines/{}/{column}", self.number), code).with("line", self.number)
    }
}

/// The lines of a table that holds.
#[derive(Clone, Debug)]
pub struct Companies {
    /// Every line, in the order of the table.
    pub lines: Vec<Line>,
    /// Names that seem to have been read in another encoding.
    pub warnings: Vec<Finding>,
}

/// Reads every line, or says everything that is wrong with them; `charset` as it was declared.
///
/// # Errors
/// Bytes are not of their encoding, columns are missing or unknown, a line does not hold, or a matricule stands twice. The
/// pointer of a finding is `/lines/NUMBER/COLUMN`.
pub fn read_companies(bytes: &[u8], charset: Option<&str>) -> Result<Companies, Vec<Finding>> {
    let text = decode(bytes, charset).map_err(|undecodable| vec![undecodable.finding()])?;
    let table = Table::read(&text, COLUMNS)?;
    let separator = table.separator();
    let (mut lines, findings, warnings) = (Vec::new(), Findings::default(), Findings::default());
    let mut seen: HashMap<CompanyMatricule, u64> = HashMap::new();
    for (index, record) in table.enumerate() {
        if index == MAX_LINES {
            findings.push(Finding::error("/lines", "too_many_lines").with("most", MAX_LINES));
            break;
        }
        let row = match record {
            Ok(record) => Row { record, separator },
            Err(finding) => {
                findings.push(finding);
                continue;
            }
        };
        let Some(line) = row.read(&findings) else { continue };
        row.warn(&warnings);
        if let Some(first) = seen.insert(line.matricule.clone(), line.number) {
            findings.push(line.finding("line_twice", "matricule").with("first", first));
        }
        lines.push(line);
    }
    if lines.is_empty() && !findings.has_errors() {
        findings.push(Finding::error("/lines", "csv_empty"));
    }
    if findings.has_errors() {
        return Err(findings.into_vec());
    }
    Ok(Companies { lines, warnings: warnings.into_vec() })
}

/// The columns of free text, and the most characters of each.
const TEXTS: [(&str, usize); 6] = [
    ("legal_name", 200),
    ("street", 200),
    ("postal_code", 20),
    ("locality", 100),
    ("sector", 200),
    ("matricule_reason", 500),
];

struct Row<'a> {
    record: Record<'a>,
    separator: Separator,
}

impl Row<'_> {
    fn cell(&self, column: &str) -> Option<&str> {
        self.record.cell(column).map(str::trim)
    }

    fn text(&self, column: &str) -> Option<String> {
        self.cell(column).map(str::to_owned)
    }

    fn found(&self, column: &str, finding: Finding) -> Finding {
        Finding { pointer: self.record.pointer(column), ..finding }.with("line", self.record.number)
    }

    /// The value of a column, or its finding.
    fn keep<T>(&self, column: &str, read: Result<T, &'static str>, findings: &Findings) -> Option<T> {
        read.map_err(|code| findings.push(self.found(column, Finding::error("", code)))).ok()
    }

    fn read(&self, findings: &Findings) -> Option<Line> {
        let texts = self.judge_texts(findings);
        let matricule = self.keep("matricule", self.matricule(), findings);
        let rcs_number = self.cell("rcs_number").map(str::parse::<RcsNumber>).transpose();
        let rcs_number = self.keep("rcs_number", rcs_number.map_err(|_| "rcs_number_form"), findings);
        let language = self.cell("language").map(|code| Language::from_code(code).ok_or("language_unknown"));
        let language = self.keep("language", language.transpose(), findings);
        let week = self.cell("week_pattern").map(str::to_lowercase);
        let week = week.map(|code| WeekPattern::from_code(&code).ok_or("week_pattern_unknown"));
        let week = self.keep("week_pattern", week.transpose(), findings);
        let headcount = self.keep("headcount", self.headcount(), findings);
        let said = SaidFacts {
            rcs_number: rcs_number?,
            legal_name: self.text("legal_name")?,
            street: self.text("street")?,
            postal_code: self.text("postal_code")?,
            locality: self.text("locality")?,
            language: language?,
            sector: self.text("sector"),
            week: week?,
            headcount: headcount?,
        };
        let (matricule, matricule_reason) = (matricule?, self.text("matricule_reason"));
        texts.then_some(Line { number: self.record.number, matricule, matricule_reason, said })
    }

    /// Whether every text is one clean line, and every required one is there.
    fn judge_texts(&self, findings: &Findings) -> bool {
        let mut all_hold = true;
        for (column, max) in TEXTS {
            let required = COLUMNS.iter().any(|known| known.name == column && known.is_required);
            let found = match self.cell(column) {
                Some(text) => check_line(text, max).err().map(|problem| problem.finding("")),
                None => required.then(|| Finding::error("", "required")),
            };
            if let Some(found) = found {
                findings.push(self.found(column, found));
                all_hold = false;
            }
        }
        all_hold
    }

    /// W.712: a name that seems to have been read in another encoding.
    fn warn(&self, warnings: &Findings) {
        for (column, _) in TEXTS {
            if self.cell(column).is_some_and(is_damaged) {
                warnings.push(self.found(column, Finding::new("", rules::Pasted::DamagedCharacters)));
            }
        }
    }

    fn matricule(&self) -> Result<CompanyMatricule, &'static str> {
        let text = self.cell("matricule").ok_or("required")?;
        let read = match self.cell("matricule_reason") {
            Some(_) => CompanyMatricule::confirmed(text),
            None => CompanyMatricule::parse(text),
        };
        read.map_err(types::MatriculeError::company_code)
    }

    /// A whole number up to a million.
    fn headcount(&self) -> Result<Option<u32>, &'static str> {
        let Some(text) = self.cell("headcount") else { return Ok(None) };
        let count = decimal(text, self.separator).parse::<u32>().ok().filter(|count| *count <= 1_000_000);
        count.map(Some).ok_or("headcount_form")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "matricule;legal_name;street;postal_code;locality;headcount;matricule_reason\n";

    fn codes(csv: &[u8]) -> Vec<(String, &'static str)> {
        read_companies(csv, None)
            .unwrap_err()
            .into_iter()
            .map(|finding| (finding.pointer, finding.code))
            .collect()
    }

    #[test]
    fn every_way_in_which_excel_saves_is_read() {
        let line =
            "20240001234;Boulangerie Müller & Fils;1, rue de l’Église;L-1234;Esch-sur-Alzette;1 250;\n";
        let utf8 = format!("{HEADER}{line}");
        let marked = [b"\xef\xbb\xbf".as_slice(), utf8.as_bytes()].concat();
        let windows: Vec<u8> =
            utf8.chars().map(|c| if c == '’' { 0x92 } else { u8::try_from(u32::from(c)).unwrap() }).collect();
        let comma = "Matricule,legal_name,street,postal_code,locality,headcount\r\n\
                     20240001234,\"Boulangerie Müller & Fils\",\"1, rue de l’Église\",L-1234,Esch-sur-Alzette,1250\r\n";
        for csv in [utf8.as_bytes(), &marked, &windows, comma.as_bytes()] {
            let lines = read_companies(csv, None).unwrap().lines;
            assert_eq!(lines.len(), 1);
            assert_eq!(lines[0].said.legal_name, "Boulangerie Müller & Fils");
            assert_eq!(lines[0].said.street, "1, rue de l’Église");
            assert_eq!(lines[0].said.headcount, Some(1250));
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
            ("/lines/6", "F.611"),
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
        let lines = read_companies(with.as_bytes(), None).unwrap().lines;
        assert_eq!(lines[0].matricule.as_str(), "20240001235");
        assert_eq!(lines[0].matricule_reason.as_deref(), Some("confirmed by the register on 3 May"));
    }

    #[test]
    fn columns_are_asked_for_by_name() {
        assert_eq!(
            codes(b"matricule;legal_name;street;postal_code\n")[0],
            ("/lines/1/locality".into(), "F.614")
        );
        assert_eq!(
            codes(b"matricule;legal_name;street;postal_code;locality;colour\n")[0],
            ("/lines/1".into(), "F.612")
        );
        assert_eq!(codes(HEADER.as_bytes())[0], ("/lines".into(), "csv_empty"));
    }

    #[test]
    fn a_company_stands_once() {
        let csv = format!("{HEADER}20240001234;A;r;L-1;X;;\n20240001234;A;r;L-1;X;;\n");
        assert_eq!(codes(csv.as_bytes()), [("/lines/3/matricule".to_owned(), "line_twice")]);
    }

    #[test]
    fn every_table_that_a_spreadsheet_saves_is_read() {
        let table =
            "matricule;legal_name;street;postal_code;locality\r\n20240001234;Müller;1, rue;L-1;Esch\r\n";
        let utf16: Vec<u8> = format!("\u{feff}{}", table.replace(';', "\t"))
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let headings = "Matrikel;Firmenname;Straße;PLZ;Ort\n20240001234;Müller;1, rue;L-1;Esch\n";
        let french =
            "Matricule;Raison sociale;Adresse;Code postal;Localité\n20240001234;Müller;1, rue;L-1;Esch\n";
        for (csv, number) in [
            (format!("sep=;\r\n{table}").into_bytes(), 3),
            (utf16, 2),
            (table.replace("\r\n", ";\r\n").into_bytes(), 2),
            (table.replace("\r\n", "\r").into_bytes(), 2),
            (headings.as_bytes().to_vec(), 2),
            (french.as_bytes().to_vec(), 2),
        ] {
            let read = read_companies(&csv, None).unwrap();
            assert_eq!((read.lines.len(), read.lines[0].number), (1, number));
            assert_eq!(read.lines[0].said.legal_name, "Müller");
        }
    }

    #[test]
    fn lines_of_a_mac_are_numbered_as_all_others() {
        let csv = format!("{HEADER}20240001234;A;r;L-1;X;;\n20240001235;B;r;L-1;X;;\n").replace('\n', "\r");
        assert_eq!(codes(csv.as_bytes()), [("/lines/3/matricule".to_owned(), "company_matricule_check")]);
    }

    #[test]
    fn no_byte_garbles_the_names_of_the_others() {
        let mut csv = format!("{HEADER}20240001234;Müller & Söhne;r;L-1;X;;\n").into_bytes();
        csv.extend(b"20240001242;B\xe4ckerei;r;L-1;X;;\n");
        assert_eq!(codes(&csv), [("/lines/3".to_owned(), "F.615")]);
    }

    #[test]
    fn a_damaged_name_is_shown_and_kept() {
        for name in ["MÃ¼ller", "M?ller", "M\u{fffd}ller"] {
            let csv = format!("{HEADER}20240001234;{name};r;L-1;X;;\n");
            let read = read_companies(csv.as_bytes(), None).unwrap();
            assert_eq!(read.lines[0].said.legal_name, name);
            let warnings: Vec<_> =
                read.warnings.iter().map(|found| (found.pointer.as_str(), found.code)).collect();
            assert_eq!(warnings, [("/lines/2/legal_name", "W.712")], "{name}");
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused() {
        for bytes in [&b""[..], b"\0", b"\"", b"\xff\xfe\0;", b";;;\n;;;", b"matricule\n\"20"] {
            assert!(read_companies(bytes, None).is_err());
        }
    }
}

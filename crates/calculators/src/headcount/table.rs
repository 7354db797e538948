//! Contracts from a table, each bad line reported with its number.

use chrono::NaiveDate;
use elections::{
    Fraction,
    headcount::{Contract, ContractKind, MAX_LINES},
};
use tables::{Column, Record, Separator, Table, day, decimal};
use types::{Finding, MAX_FINDINGS, PersonMatricule, bare_letters, capped};

/// The columns, in any order.
const COLUMNS: &[Column] = &[
    Column::required("kind", "nature", "Art").also(&[
        "contract",
        "contrat",
        "nature du contrat",
        "type de contrat",
        "Vertragsart",
    ]),
    Column::optional("name", "nom", "Name").also(&["employee", "salarié", "Mitarbeiter"]),
    Column::optional("matricule", "numéro matricule", "Matrikel").also(&[
        "matricule national",
        "numéro d'identification",
        "Matrikelnummer",
    ]),
    Column::optional("birth", "date de naissance", "Geburtsdatum").also(&[
        "date of birth",
        "né le",
        "née le",
        "geboren am",
    ]),
    Column::optional("weekly_hours", "heures par semaine", "Wochenstunden").also(&[
        "hours per week",
        "heures hebdomadaires",
        "Stunden pro Woche",
    ]),
    Column::optional("from", "début", "Beginn").also(&["start", "du", "date de début", "von"]),
    Column::optional("until", "fin", "Ende").also(&["end", "au", "date de fin", "bis"]),
    Column::optional(
        "first_employer_from",
        "début chez le premier employeur",
        "Beginn beim ersten Arbeitgeber",
    ),
    Column::optional("hours_present", "heures de présence", "Anwesenheitsstunden"),
    Column::optional("mission_months", "mois de mission", "Einsatzmonate"),
    Column::optional("replaces_absent", "remplace un absent", "vertritt Abwesende"),
    Column::optional("suspended", "suspendu", "ruhend"),
    Column::optional("manager", "dirigeant", "leitend"),
];

/// What people write for a kind, by its bare letters.
const KINDS: &[(ContractKind, &[&str])] = &[
    (ContractKind::Cdi, &["cdi", "unbefristet"]),
    (ContractKind::Cdd, &["cdd", "befristet"]),
    (
        ContractKind::MisADisposition,
        &[
            "mis a disposition",
            "mise a disposition",
            "interimaire",
            "interim",
            "leiharbeiter",
            "leiharbeitnehmer",
        ],
    ),
    (
        ContractKind::Apprenti,
        &["apprenti", "apprentie", "apprentissage", "auszubildender", "lehrling", "apprentice"],
    ),
    (ContractKind::Etudiant, &["etudiant", "etudiante", "student", "schuler"]),
    (ContractKind::Mission, &["mission"]),
    (ContractKind::NonSalarie, &["non salarie", "independant", "selbststandig"]),
];

/// A line that could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As an editor numbers it; the headings are on line 1.
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

/// Reads contracts from a table with headings, in French, German or English. Every line of the table is either among the
/// lines or has a finding.
///
/// ```
/// use calculators::headcount::read_contracts;
///
/// let read = read_contracts("Art;Name;Wochenstunden\nCDI;Müller, Anne;37,5\nCDI;Weber;4O\n");
/// assert_eq!(read.lines[0].contract.name.as_deref(), Some("Müller, Anne"));
/// assert_eq!((read.findings[0].pointer.as_str(), read.findings[0].code), ("/lines/3/weekly_hours", "bad_decimal"));
/// ```
#[must_use]
pub fn read_contracts(text: &str) -> Read {
    let mut read = Read::default();
    let table = match Table::read(text, COLUMNS) {
        Ok(table) => table,
        Err(findings) => return Read { findings, ..read },
    };
    let separator = table.separator();
    for (index, record) in table.enumerate() {
        if index == MAX_LINES {
            read.findings.push(Finding::error("/lines", "too_many_items").with("most", MAX_LINES));
            break;
        }
        match record.map_err(|finding| vec![finding]).and_then(|record| Row { record, separator }.read()) {
            Ok(line) => read.lines.push(line),
            Err(findings) => {
                read.findings.extend(findings);
                read.findings.truncate(MAX_FINDINGS + 1);
            }
        }
    }
    if read.lines.is_empty() && read.findings.is_empty() {
        read.findings.push(Finding::error("/lines", "too_few_items").with("least", 1));
    }
    Read { findings: capped(read.findings), ..read }
}

struct Row<'a> {
    record: Record<'a>,
    separator: Separator,
}

impl Row<'_> {
    fn read(&self) -> Result<Line, Vec<Finding>> {
        let mut findings = Vec::new();
        let kind = self.kind().map_err(|finding| findings.push(finding)).ok();
        let mut contract = Contract::new(kind.unwrap_or(ContractKind::Cdi));
        contract.name = self.record.cell("name").map(ToOwned::to_owned);
        contract.matricule = self.matricule(&mut findings);
        contract.birth = self.date("birth", &mut findings);
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
        findings.extend(more.map(|found| {
            let pointer = self.record.pointer(found.pointer.trim_start_matches('/'));
            Finding { pointer, ..found }
        }));
        if findings.is_empty() { Ok(Line { number: self.record.number, contract }) } else { Err(findings) }
    }

    fn cell(&self, column: &str) -> Option<&str> {
        self.record.cell(column).map(str::trim)
    }

    fn refused(&self, column: &str, code: &'static str) -> Finding {
        Finding::error(self.record.pointer(column), code)
    }

    fn kind(&self) -> Result<ContractKind, Finding> {
        let cell = self.cell("kind").ok_or_else(|| self.refused("kind", "required"))?;
        let written = bare_letters(cell);
        let known = KINDS.iter().find(|(_, names)| names.contains(&written.as_str()));
        known.map(|(kind, _)| *kind).ok_or_else(|| {
            let allowed = ContractKind::ALL.map(ContractKind::code).join(", ");
            self.refused("kind", "unknown_value").with("allowed", allowed)
        })
    }

    fn matricule(&self, findings: &mut Vec<Finding>) -> Option<PersonMatricule> {
        let read = self.cell("matricule")?.parse::<PersonMatricule>();
        read.map_err(|error| findings.push(self.refused("matricule", error.code()))).ok()
    }

    fn number(&self, column: &str, findings: &mut Vec<Finding>) -> Option<Fraction> {
        let number = decimal(self.cell(column)?, self.separator).parse().ok();
        if number.is_none() {
            findings.push(self.refused(column, "bad_decimal"));
        }
        number
    }

    fn date(&self, column: &str, findings: &mut Vec<Finding>) -> Option<NaiveDate> {
        let date = day(self.cell(column)?);
        if date.is_none() {
            findings.push(self.refused(column, "bad_date"));
        }
        date
    }

    fn flag(&self, column: &str, findings: &mut Vec<Finding>) -> bool {
        const YES: [&str; 6] = ["yes", "oui", "ja", "true", "x", "1"];
        const NO: [&str; 5] = ["no", "non", "nein", "false", "0"];
        let Some(cell) = self.cell(column).map(str::to_lowercase) else { return false };
        let yes = YES.contains(&cell.as_str());
        if !yes && !NO.contains(&cell.as_str()) {
            let allowed = [YES.as_slice(), NO.as_slice()].concat().join(", ");
            findings.push(self.refused(column, "unknown_value").with("allowed", allowed));
        }
        yes
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(String, &'static str)> {
        read_contracts(text).findings.into_iter().map(|finding| (finding.pointer, finding.code)).collect()
    }

    #[test]
    fn a_table_of_a_spreadsheet_is_read() {
        let semicolons = "\u{feff}Kind; weekly_hours ;name;from;suspended\r\ncdi;37,5;Müller, Anne;2020-01-02;oui\r\n\r\n;;;;\r\nINTERIMAIRE; 8.25 ;;;\r\n";
        let commas = "kind,weekly_hours,name,from,suspended\ncdi,37.5,\"Müller, Anne\",2020-01-02,yes\n\n,,,,\ninterimaire,8.25,,,no";
        for text in [semicolons, commas] {
            let read = read_contracts(text);
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
            let numbers: Vec<u64> = read_contracts(&text).lines.iter().map(|line| line.number).collect();
            assert_eq!(numbers, [3, 4, 7], "{end:?}");
        }
    }

    #[test]
    fn bad_lines_are_found_and_good_lines_are_kept() {
        let text = "kind;weekly_hours;from;until;suspended;name\n\
                    cdi;40;;;;A\n\
                    freelance;4O;2024-02-30;1899-01-01;maybe;\" B\"\n\
                    cdi;40\n\
                    ;40;2024-01-02;2024-01-01;;a\u{200b}b\n\
                    cdd;61;;;;\n\
                    cdi;40;;;;C\n";
        let read = read_contracts(text);
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
            ("\n\nsalaire\n", vec![("/lines/3", "F.612"), ("/lines/3/kind", "F.614")]),
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
    fn a_quote_that_never_ends_is_found_and_takes_no_other_line_with_it() {
        let text = "kind;name\ncdi;\"A\ncdi;B\ncdi;C\n";
        assert_eq!(found(text), [("/lines/2".to_owned(), "F.714")]);
        assert_eq!(read_contracts(text).lines.len(), 2);
    }

    #[test]
    fn days_numbers_and_kinds_are_read_as_people_write_them() {
        let text = "nature;heures de présence;début;Ende\r\n\
                    Intérimaire;1\u{202f}876,00;01/03/2015;31.12.2015\r\n\
                    mise à disposition;1\u{a0}876;2015-03-01;2015-12-31\r\n";
        let read = read_contracts(text);
        assert_eq!(read.findings, []);
        let expected = Contract {
            hours_present: Some(1_876.into()),
            from: "2015-03-01".parse().ok(),
            until: "2015-12-31".parse().ok(),
            ..Contract::new(ContractKind::MisADisposition)
        };
        assert!(read.lines.iter().all(|line| line.contract == expected), "{:?}", read.lines);
        assert_eq!(read.lines.len(), 2);
    }

    #[test]
    fn every_kind_is_known_by_its_code() {
        for kind in ContractKind::ALL {
            let read = read_contracts(&format!("kind\n{}\n", kind.code()));
            assert_eq!(read.lines[0].contract.kind, kind);
        }
    }

    #[test]
    fn a_table_with_tabs_a_sep_line_and_an_empty_last_column_is_read() {
        for text in ["kind\tname\ncdi\tA", "sep=,\r\nkind,name\r\ncdi,A\r\n", "kind;name;\ncdi;A;\n"] {
            let read = read_contracts(text);
            assert_eq!((read.lines.len(), read.findings), (1, vec![]), "{text:?}");
        }
    }

    #[test]
    fn a_table_has_its_limits() {
        let most = format!("kind\n{}", "etudiant\n".repeat(MAX_LINES));
        assert_eq!((read_contracts(&most).lines.len(), found(&most)), (MAX_LINES, vec![]));
        let more = format!("{most}cdi\n");
        assert_eq!(read_contracts(&more).lines.len(), MAX_LINES);
        assert_eq!(found(&more), [("/lines".to_owned(), "too_many_items")]);
        let bad = found(&format!("kind\n{}", "x\n".repeat(101)));
        assert_eq!((bad.len(), bad[99].1), (100, "too_many_findings"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in any::<String>()) {
            let _ = read_contracts(&text);
        }

        #[test]
        fn nothing_is_lost(lines in proptest::collection::vec("[ a-z0-9;,.\"é-]{0,12}", 0..12)) {
            let text = format!("kind;name\n{}", lines.join("\n"));
            let read = read_contracts(&text);
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
            let read = read_contracts(&format!("name;kind\n{name};etudiant\n"));
            prop_assert_eq!(read.findings, []);
            prop_assert_eq!(read.lines[0].contract.name.as_deref(), Some(name.as_str()));
        }
    }
}

//! A table whose columns are named by its first line.

use std::borrow::Cow;

use types::{Finding, MAX_FINDINGS, capped};

use crate::{Cell, Column, Headings, Lines, Rows, Separator, columns::listed};

/// The lines below the headings: [`Record`]s, or what is wrong with a line. Lines without a value are passed over.
#[derive(Clone, Debug)]
pub struct Table<'a> {
    separator: Separator,
    columns: &'static [Column],
    /// The columns in their order; `None` for one without a heading.
    order: Vec<Option<&'static str>>,
    rows: Rows<'a>,
}

impl<'a> Table<'a> {
    /// Reads the headings. The separator is the one that a first line `sep=;` names, else the one of the headings.
    ///
    /// # Errors
    /// At `/lines/NUMBER`: a heading is unknown (F.612, which lists the known ones) or can be read in two ways (F.714), a
    /// column stands twice (F.613) or is missing (F.614).
    pub fn read(text: &'a str, columns: &'static [Column]) -> Result<Self, Vec<Finding>> {
        let mut lines = Lines::of(text);
        let separator = lines.separator().unwrap_or(Separator::Semicolon);
        let mut rows = Rows::of(lines, separator, true);
        let (number, cells) = match rows.next() {
            None => (1, Vec::new()),
            Some(row) => (row.number, row.cells.map_err(|unclear| vec![unclear.finding(row.number)])?),
        };
        let order = order(number, &cells, columns)?;
        Ok(Self { separator, columns, order, rows })
    }

    /// What stands between the cells.
    #[must_use]
    pub const fn separator(&self) -> Separator {
        self.separator
    }

    /// F.611 and F.612: a line has as many cells as there are headings, and none where there is no heading. Empty ones behind
    /// the last heading do no harm.
    fn record(&self, number: u64, mut cells: Vec<Cell<'a>>) -> Result<Record<'a>, Finding> {
        let found = cells.len();
        while cells.len() > self.order.len() && cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        if cells.len() != self.order.len() {
            let finding = Finding::error(format!("/lines/{number}"), "F.611");
            return Err(finding.with("found", found).with("expected", self.order.len()));
        }
        let mut values = Vec::with_capacity(cells.len());
        for (index, (cell, column)) in cells.into_iter().zip(&self.order).enumerate() {
            match column {
                _ if cell.is_empty() => {}
                Some(column) => values.push((*column, cell.text)),
                None => return Err(unknown(number, index, self.columns)),
            }
        }
        Ok(Record { number, values })
    }
}

impl<'a> Iterator for Table<'a> {
    type Item = Result<Record<'a>, Finding>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let row = self.rows.next()?;
            match row.cells {
                Err(unclear) => return Some(Err(unclear.finding(row.number))),
                Ok(cells) if cells.iter().all(Cell::is_empty) => {}
                Ok(cells) => return Some(self.record(row.number, cells)),
            }
        }
    }
}

/// F.612.
fn unknown(line: u64, index: usize, columns: &[Column]) -> Finding {
    let finding = Finding::error(format!("/lines/{line}"), "F.612").with("place", index + 1);
    finding.with("columns", listed(columns))
}

/// The column of each heading, without the empty ones at the end.
fn order(
    line: u64,
    cells: &[Cell<'_>],
    columns: &'static [Column],
) -> Result<Vec<Option<&'static str>>, Vec<Finding>> {
    let headings = Headings::of(columns);
    let at = |column: &str| format!("/lines/{line}/{column}");
    let length = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let (mut order, mut seen, mut findings) = (Vec::with_capacity(length), Vec::new(), Vec::new());
    for (index, cell) in cells.iter().take(length).enumerate() {
        let column = headings.find(&cell.text);
        match column {
            None if !cell.is_empty() => findings.push(unknown(line, index, columns)),
            None => {}
            Some(name) if seen.contains(&name) => findings.push(Finding::error(at(name), "F.613")),
            Some(name) => seen.push(name),
        }
        if findings.len() > MAX_FINDINGS {
            return Err(capped(findings));
        }
        order.push(column);
    }
    let missing = columns.iter().filter(|column| column.is_required && !seen.contains(&column.name));
    findings.extend(missing.map(|column| Finding::error(at(column.name), "F.614")));
    if findings.is_empty() { Ok(order) } else { Err(capped(findings)) }
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<'a> {
    /// Its number, as an editor counts.
    pub number: u64,
    values: Vec<(&'static str, Cow<'a, str>)>,
}

impl Record<'_> {
    /// What stands in a column; `None` where the cell is empty or the table has no such column.
    #[must_use]
    pub fn cell(&self, column: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| *name == column).map(|(_, text)| text.as_ref())
    }

    /// The pointer of a column: `/lines/NUMBER/COLUMN`.
    #[must_use]
    pub fn pointer(&self, column: &str) -> String {
        format!("/lines/{}/{column}", self.number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const COLUMNS: &[Column] = &[
        Column::required("name", "nom", "Name"),
        Column::optional("town", "localité", "Ort").also(&["ville"]),
        Column::optional("hours", "heures", "Stunden"),
    ];

    type Found = Result<Vec<(u64, Option<String>, Option<String>)>, Vec<(String, &'static str)>>;

    /// Number, name and town of each line, or every finding.
    fn read(text: &str) -> Found {
        let found = |finding: Finding| (finding.pointer, finding.code);
        let table = Table::read(text, COLUMNS)
            .map_err(|findings| findings.into_iter().map(found).collect::<Vec<_>>())?;
        let mut records = Vec::new();
        let mut findings = Vec::new();
        for line in table {
            match line {
                Ok(record) => {
                    let cell = |column| record.cell(column).map(str::to_owned);
                    records.push((record.number, cell("name"), cell("town")));
                }
                Err(finding) => findings.push(found(finding)),
            }
        }
        if findings.is_empty() { Ok(records) } else { Err(findings) }
    }

    #[test]
    fn a_table_is_read_however_a_spreadsheet_writes_it() {
        for (text, number) in [
            ("name;town\nMüller;Lux, Ville", 2),
            ("\u{feff}name;town\r\nMüller;\"Lux, Ville\"\r\n", 2),
            ("name,town\rMüller,\"Lux, Ville\"\r", 2),
            ("name\ttown\r\nMüller\t\"Lux, Ville\"\r\n", 2),
            ("sep=;\r\nNom;Localité\r\nMüller;Lux, Ville\r\n", 3),
            ("name;town;\r\nMüller;Lux, Ville;\r\n", 2),
            ("name;town;;\r\nMüller;Lux, Ville\r\n", 2),
            (";Ort;;NAME\n;Lux, Ville;;Müller", 2),
            ("\n\nVILLE ; Name\n\n;;\n \u{a0}\nLux, Ville ; Müller\n", 7),
        ] {
            let expected = (number, Some("Müller".to_owned()), Some("Lux, Ville".to_owned()));
            assert_eq!(read(text), Ok(vec![expected]), "{text:?}");
        }
    }

    #[test]
    fn headings_are_known_stand_once_and_are_all_there() {
        for (text, expected) in [
            ("", vec![("/lines/1/name", "F.614")]),
            ("town\nX", vec![("/lines/1/name", "F.614")]),
            ("name;Nom\nA;B", vec![("/lines/1/name", "F.613")]),
            ("\nname;colour\nA;B", vec![("/lines/2", "F.612")]),
            ("name;\"to\nwn\"\nA;B", vec![("/lines/1", "F.714")]),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(at, code)| (at.to_owned(), code)).collect();
            assert_eq!(read(text), Err(expected), "{text:?}");
        }
    }

    #[test]
    fn an_unknown_heading_is_answered_with_those_that_are_known() {
        let findings = Table::read("name;colour", COLUMNS).unwrap_err();
        let known = "name (nom, Name), town (localité, Ort), hours (heures, Stunden)";
        assert_eq!(findings[0].params, [("place", "2".to_owned()), ("columns", known.to_owned())]);
    }

    #[test]
    fn a_bad_line_is_found_with_its_number() {
        let text = "name;town;;hours\nA;B\nA;B;;1;2\nA;B;C;\n\"A;B\nC\";D;;\nA;B;;1;\n";
        let expected = ["/lines/2", "/lines/3", "/lines/4", "/lines/5", "/lines/6"].map(str::to_owned);
        let codes = ["F.611", "F.611", "F.612", "F.714", "F.714"];
        assert_eq!(read(text), Err(expected.into_iter().zip(codes).collect()));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_harm(text in "[\"\t;,= \r\nNomsepéa\u{feff}1-9]{0,200}") {
            let _ = read(&text);
        }

        #[test]
        fn written_cells_come_back_as_they_were(
            rows in proptest::collection::vec(("[A-Za-zÀ-ÿ\"',;]{1,12}", "[A-Za-z \t]{0,8}[a-z]"), 1..12),
        ) {
            for separator in [";", ",", "\t"] {
                let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
                let lines: Vec<_> =
                    rows.iter().map(|(name, town)| format!("{}{separator}{}", quoted(name), quoted(town))).collect();
                let text = format!("name{separator}town\n{}", lines.join("\n"));
                let expected: Vec<_> =
                    (2..).zip(&rows).map(|(number, (name, town))| (number, Some(name.clone()), Some(town.clone()))).collect();
                prop_assert_eq!(read(&text), Ok(expected));
            }
        }
    }
}

//! The cells of one line, each with its column.

use std::borrow::Cow;

use types::Finding;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    /// As spreadsheets copy, and as "Unicode text".
    Tab,
    /// As spreadsheets save here.
    Semicolon,
    /// As spreadsheets save in an English set-up.
    Comma,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The character.
    #[must_use]
    pub const fn character(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Semicolon => ';',
            Self::Comma => ',',
        }
    }

    /// The separator that a line `sep=;` names.
    pub(crate) fn named_by(line: &str) -> Option<Self> {
        let (name, character) = line.trim_end_matches([' ', '"']).trim_start_matches('"').split_once('=')?;
        let separator =
            Self::ALL.into_iter().find(|separator| character.chars().eq([separator.character()]))?;
        name.eq_ignore_ascii_case("sep").then_some(separator)
    }

    /// The separator that most lines have, `None` where no line has one; a tab before a semicolon before a comma.
    pub(crate) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut counts = Self::ALL.map(|separator| (separator, 0_usize));
        for line in lines {
            for (separator, count) in &mut counts {
                *count += usize::from(line.contains(separator.character()));
            }
        }
        // Of equal counts the last one wins.
        let most = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (most.1 > 0).then_some(most.0)
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What it says.
    pub text: Cow<'a, str>,
    /// The column of its first character in the line, in characters from 1.
    pub column: usize,
}

impl Cell<'_> {
    /// Whether nothing but blanks stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The most cells of a line: no table of ours has a tenth of them.
const MAX_CELLS: usize = 1_000;

/// The quotation marks of a cell can be read in two ways, or the line has more cells than any table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unclear {
    /// The column where the cell begins, in characters from 1.
    pub column: usize,
    /// Whether the line ends inside of the marks, so that the cell may go on in the next lines.
    pub is_open: bool,
}

impl Unclear {
    /// F.714 at a line.
    #[must_use]
    pub fn finding(self, line: u64) -> Finding {
        let finding = Finding::error(format!("/lines/{line}"), "F.714");
        finding.with("line", line).with("column", self.column)
    }
}

/// Whether a line ends a cell in quotation marks that began on a line before it.
pub(crate) fn closes(line: &str, separator: Separator) -> bool {
    let mut rest = line;
    while let Some((_, after)) = rest.split_once('"') {
        if let Some(doubled) = after.strip_prefix('"') {
            rest = doubled;
            continue;
        }
        let tail = after.trim_start_matches(' ');
        if tail.is_empty() || tail.starts_with(separator.character()) {
            return true;
        }
        rest = after;
    }
    false
}

/// The cells of a line.
///
/// Between semicolons or commas the blanks around a cell belong to the separator, between tabs to the cell. A cell in
/// quotation marks is one only where `quoted` says so.
pub(crate) fn cells(line: &str, separator: Separator, quoted: bool) -> Result<Vec<Cell<'_>>, Unclear> {
    let mut cells = Vec::new();
    let (mut rest, mut column) = (line, 1);
    loop {
        if cells.len() == MAX_CELLS {
            return Err(Unclear { column, is_open: false });
        }
        let blanks = match separator {
            Separator::Tab => 0,
            Separator::Semicolon | Separator::Comma => rest.len() - rest.trim_start_matches(' ').len(),
        };
        let (_, inner) = rest.split_at(blanks);
        let (cell, length) = match inner.strip_prefix('"') {
            Some(inner) if quoted => quoted_cell(inner, column + blanks, separator)?,
            Some(_) | None => plain_cell(inner, column + blanks, separator)?,
        };
        cells.push(cell);
        let (done, tail) = rest.split_at(blanks + length);
        column += done.chars().count() + 1;
        match tail.strip_prefix(separator.character()) {
            Some(next) => rest = next,
            None => return Ok(cells),
        }
    }
}

/// A cell up to the next separator, and its bytes.
fn plain_cell(text: &str, column: usize, separator: Separator) -> Result<(Cell<'_>, usize), Unclear> {
    let end = text.find(separator.character()).unwrap_or(text.len());
    let (cell, _) = text.split_at(end);
    let shown = match separator {
        Separator::Tab => cell,
        Separator::Semicolon | Separator::Comma => cell.trim_end_matches(' '),
    };
    // A mark that is alone may belong to a cell of several lines, one at the beginning may enclose the cell.
    let (begins, alone) = (shown.starts_with('"'), shown.matches('"').count() % 2 == 1);
    if begins || alone {
        return Err(Unclear { column, is_open: begins && alone });
    }
    Ok((Cell { text: Cow::Borrowed(shown), column }, end))
}

/// A cell in quotation marks, behind the first of them, and its bytes with both; a doubled mark stands for one.
fn quoted_cell(text: &str, column: usize, separator: Separator) -> Result<(Cell<'_>, usize), Unclear> {
    let mut inner = String::new();
    let mut rest = text;
    loop {
        let Some((before, after)) = rest.split_once('"') else {
            return Err(Unclear { column, is_open: true });
        };
        inner.push_str(before);
        if let Some(doubled) = after.strip_prefix('"') {
            inner.push('"');
            rest = doubled;
            continue;
        }
        let tail = after.trim_start_matches(' ');
        if !tail.is_empty() && !tail.starts_with(separator.character()) {
            return Err(Unclear { column, is_open: false });
        }
        let length = 1 + text.len() - tail.len();
        return Ok((Cell { text: Cow::Owned(inner), column: column + 1 }, length));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_separator_is_the_one_of_most_lines() {
        for (text, separator) in [
            ("a\tb\nc\td", Some(Separator::Tab)),
            ("a;b, c\nd;e", Some(Separator::Semicolon)),
            ("a,b\nc,d\ne\tf", Some(Separator::Comma)),
            ("a;b,c", Some(Separator::Semicolon)),
            ("a b", None),
            ("", None),
        ] {
            assert_eq!(Separator::of(text.lines()), separator, "{text:?}");
        }
    }

    #[test]
    fn a_line_that_closes_a_cell_is_known() {
        for (line, expected) in [
            ("of two lines\";Anne", true),
            ("the end\"", true),
            ("a \"\"b\"\" c", false),
            ("a \"b\" c", false),
            ("Weber;Anne", false),
        ] {
            assert_eq!(closes(line, Separator::Semicolon), expected, "{line}");
        }
    }

    #[test]
    fn a_line_may_name_the_separator() {
        for (line, expected) in [
            ("sep=;", Some(Separator::Semicolon)),
            ("\"sep=;\"", Some(Separator::Semicolon)),
            ("SEP=,", Some(Separator::Comma)),
            ("sep=\t", Some(Separator::Tab)),
            ("sep=x", None),
            ("Weber;Anne", None),
        ] {
            assert_eq!(Separator::named_by(line), expected, "{line:?}");
        }
    }

    #[test]
    fn cells_know_their_columns() {
        use Separator::{Comma, Semicolon, Tab};
        let cell = |text: &str, column| (text.to_owned(), column);
        for (line, separator, quoted, expected) in [
            ("Mu\tAnne", Tab, false, Ok(vec![cell("Mu", 1), cell("Anne", 4)])),
            (" Mu\tAnne ", Tab, false, Ok(vec![cell(" Mu", 1), cell("Anne ", 5)])),
            ("Éé ; Anne", Semicolon, true, Ok(vec![cell("Éé", 1), cell("Anne", 6)])),
            ("\"a;b\" ;c", Semicolon, true, Ok(vec![cell("a;b", 2), cell("c", 8)])),
            ("\"a \"\"b\"\"\",c", Comma, true, Ok(vec![cell("a \"b\"", 2), cell("c", 11)])),
            ("Jean \"Jang\"\tb", Tab, false, Ok(vec![cell("Jean \"Jang\"", 1), cell("b", 13)])),
            ("a\t\"b\tc\"", Tab, true, Ok(vec![cell("a", 1), cell("b\tc", 4)])),
            (",", Comma, true, Ok(vec![cell("", 1), cell("", 2)])),
            ("a\t\"b\"", Tab, false, Err(Unclear { column: 3, is_open: false })),
            ("a\tb\"", Tab, false, Err(Unclear { column: 3, is_open: false })),
            ("\"a;b", Semicolon, true, Err(Unclear { column: 1, is_open: true })),
            ("\"a\"b;c", Semicolon, true, Err(Unclear { column: 1, is_open: false })),
        ] {
            let found = cells(line, separator, quoted).map(|cells| {
                cells.into_iter().map(|cell| (cell.text.into_owned(), cell.column)).collect::<Vec<_>>()
            });
            assert_eq!(found, expected, "{line}");
        }
        let many = ";".repeat(MAX_CELLS - 1);
        assert_eq!(cells(&many, Semicolon, true).map(|cells| cells.len()), Ok(MAX_CELLS));
        assert!(cells(&format!("{many};"), Semicolon, true).is_err());
    }
}

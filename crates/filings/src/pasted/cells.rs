//! Lines and cells of a pasted text, each with its column.

use std::borrow::Cow;

/// What parts the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separator {
    Tab,
    Semicolon,
    Comma,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The separator that a first line `sep=;` names, as spreadsheets write it.
    pub(super) fn told(line: &str) -> Option<Self> {
        let (name, sign) = line.trim_end_matches([' ', '"']).trim_start_matches('"').split_once('=')?;
        let separator = Self::ALL.into_iter().find(|separator| sign.chars().eq([separator.sign()]))?;
        name.eq_ignore_ascii_case("sep").then_some(separator)
    }

    pub(super) const fn sign(self) -> char {
        match self {
            Self::Tab => '\t',
            Self::Semicolon => ';',
            Self::Comma => ',',
        }
    }

    /// The separator that most lines have; tabs before semicolons before commas.
    pub(super) fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut counts = Self::ALL.map(|separator| (separator, 0_usize));
        for line in lines {
            for (separator, count) in &mut counts {
                *count += usize::from(line.contains(separator.sign()));
            }
        }
        // Of equal counts the last one wins.
        counts.into_iter().max_by_key(|(_, count)| *count).map_or(Self::Tab, |(separator, _)| separator)
    }
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cell<'a> {
    pub(super) text: Cow<'a, str>,
    /// The column of its first character in the line, in characters from 1.
    pub(super) column: usize,
}

impl Cell<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// The lines of a text, whatever ends them: line feed, carriage return, or both.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            rest = None;
            return Some(text);
        };
        let (line, tail) = text.split_at(end);
        rest = Some(tail.strip_prefix("\r\n").or_else(|| tail.get(1..)).unwrap_or_default());
        Some(line)
    })
}

/// The quotation marks of a cell can be read in two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Ambiguous {
    /// The column where the cell begins.
    pub(super) column: usize,
    /// Whether the line ends inside of the marks, so that the cell may go on in the next lines.
    pub(super) open: bool,
}

/// Whether a line ends a cell in quotation marks that began on a line before it.
pub(super) fn closes(line: &str, separator: Separator) -> bool {
    let mut rest = line;
    while let Some((_, after)) = rest.split_once('"') {
        if let Some(doubled) = after.strip_prefix('"') {
            rest = doubled;
            continue;
        }
        let tail = after.trim_start_matches(' ');
        if tail.is_empty() || tail.starts_with(separator.sign()) {
            return true;
        }
        rest = after;
    }
    false
}

/// The cells of a line.
///
/// Between tabs a cell is what stands there. Between semicolons or commas a cell may stand in quotation marks, as
/// spreadsheets write it, and blanks around it belong to the separator.
pub(super) fn cells(line: &str, separator: Separator) -> Result<Vec<Cell<'_>>, Ambiguous> {
    let mut cells = Vec::new();
    let (mut rest, mut column) = (line, 1);
    loop {
        let (cell, taken) = match separator {
            Separator::Tab => plain(rest, column, separator)?,
            Separator::Semicolon | Separator::Comma => {
                let blanks = rest.len() - rest.trim_start_matches(' ').len();
                let (_, inner) = rest.split_at(blanks);
                let (cell, taken) = match inner.strip_prefix('"') {
                    Some(inner) => quoted(inner, column + blanks, separator)?,
                    None => plain(inner, column + blanks, separator)?,
                };
                (cell, taken + blanks)
            }
        };
        cells.push(cell);
        let (done, tail) = rest.split_at(taken);
        column += done.chars().count() + 1;
        match tail.strip_prefix(separator.sign()) {
            Some(next) => rest = next,
            None => return Ok(cells),
        }
    }
}

/// A cell up to the next separator, and the bytes it takes.
fn plain(text: &str, column: usize, separator: Separator) -> Result<(Cell<'_>, usize), Ambiguous> {
    let end = text.find(separator.sign()).unwrap_or(text.len());
    let (cell, _) = text.split_at(end);
    let shown = match separator {
        Separator::Tab => cell,
        Separator::Semicolon | Separator::Comma => cell.trim_end_matches(' '),
    };
    // A mark that is alone may belong to a cell of several lines, one at the beginning may enclose the cell.
    if shown.starts_with('"') || shown.matches('"').count() % 2 == 1 {
        let open = shown.starts_with('"') && shown.matches('"').count() % 2 == 1;
        return Err(Ambiguous { column, open });
    }
    Ok((Cell { text: Cow::Borrowed(shown), column }, end))
}

/// A cell in quotation marks, the first of which is taken already; a doubled mark stands for one.
fn quoted(text: &str, column: usize, separator: Separator) -> Result<(Cell<'_>, usize), Ambiguous> {
    let mut inner = String::new();
    let mut from = 0;
    loop {
        let rest = text.get(from..).unwrap_or_default();
        let Some(mark) = rest.find('"') else { return Err(Ambiguous { column, open: true }) };
        inner.push_str(rest.get(..mark).unwrap_or_default());
        from += mark + 1;
        let after = text.get(from..).unwrap_or_default();
        if after.starts_with('"') {
            inner.push('"');
            from += 1;
            continue;
        }
        let blanks = after.len() - after.trim_start_matches(' ').len();
        let tail = after.get(blanks..).unwrap_or_default();
        if !tail.is_empty() && !tail.starts_with(separator.sign()) {
            return Err(Ambiguous { column, open: false });
        }
        return Ok((Cell { text: Cow::Owned(inner), column: column + 1 }, 1 + from + blanks));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str, separator: Separator) -> Result<Vec<(String, usize)>, Ambiguous> {
        let cells = cells(line, separator)?;
        Ok(cells.into_iter().map(|cell| (cell.text.into_owned(), cell.column)).collect())
    }

    #[test]
    fn a_line_ends_as_any_machine_ends_it() {
        for (text, expected) in [
            ("a\nb\r\nc\rd", vec!["a", "b", "c", "d"]),
            ("a\n", vec!["a", ""]),
            ("a\n\r\nb", vec!["a", "", "b"]),
            ("", vec![""]),
            ("a\u{2028}b", vec!["a\u{2028}b"]),
        ] {
            assert_eq!(lines(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn the_separator_is_the_one_of_most_lines() {
        for (text, separator) in [
            ("a\tb\nc\td", Separator::Tab),
            ("a;b, c\nd;e", Separator::Semicolon),
            ("a,b\nc,d\ne\tf", Separator::Comma),
            ("a;b,c", Separator::Semicolon),
            ("a b", Separator::Tab),
            ("", Separator::Tab),
        ] {
            assert_eq!(Separator::of(lines(text)), separator, "{text:?}");
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
    fn a_first_line_may_name_the_separator() {
        for (line, expected) in [
            ("sep=;", Some(Separator::Semicolon)),
            ("SEP=,", Some(Separator::Comma)),
            ("sep=\t", Some(Separator::Tab)),
            ("sep=x", None),
            ("Weber;Anne", None),
        ] {
            assert_eq!(Separator::told(line), expected, "{line:?}");
        }
    }

    #[test]
    fn cells_know_their_columns() {
        let cell = |text: &str, column| (text.to_owned(), column);
        for (line, separator, expected) in [
            ("Mu\tAnne", Separator::Tab, Ok(vec![cell("Mu", 1), cell("Anne", 4)])),
            (" Mu\tAnne ", Separator::Tab, Ok(vec![cell(" Mu", 1), cell("Anne ", 5)])),
            ("Éé ; Anne", Separator::Semicolon, Ok(vec![cell("Éé", 1), cell("Anne", 6)])),
            ("\"a;b\" ;c", Separator::Semicolon, Ok(vec![cell("a;b", 2), cell("c", 8)])),
            ("\"a \"\"b\"\"\",c", Separator::Comma, Ok(vec![cell("a \"b\"", 2), cell("c", 11)])),
            ("Jean \"Jang\"\tb", Separator::Tab, Ok(vec![cell("Jean \"Jang\"", 1), cell("b", 13)])),
            (",", Separator::Comma, Ok(vec![cell("", 1), cell("", 2)])),
            ("a\t\"b\"", Separator::Tab, Err(Ambiguous { column: 3, open: false })),
            ("a\tb\"", Separator::Tab, Err(Ambiguous { column: 3, open: false })),
            ("\"a;b", Separator::Semicolon, Err(Ambiguous { column: 1, open: true })),
            ("\"a\"b;c", Separator::Semicolon, Err(Ambiguous { column: 1, open: false })),
        ] {
            assert_eq!(texts(line, separator), expected, "{line}");
        }
    }
}

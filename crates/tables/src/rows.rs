//! The lines of a text, with their numbers and their cells.

use crate::{
    Cell, Separator, Unclear,
    cells::{cells, closes},
};

/// The lines of a text with their numbers from 1, whatever ends them: `\n`, `\r\n` or `\r`. Lines of blanks are passed
/// over, but counted.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    rest: Option<&'a str>,
    number: u64,
}

impl<'a> Lines<'a> {
    /// The lines of a text; a byte order mark at its beginning is not part of the first one.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        Self { rest: Some(text.strip_prefix('\u{feff}').unwrap_or(text)), number: 0 }
    }

    /// The separator that a line `sep=;` at the beginning names, and the line is passed over; else the one of the line that
    /// comes next, else the one that most lines have, `None` where no line has one.
    pub(crate) fn separator(&mut self) -> Option<Separator> {
        self.declared_separator().or_else(|| {
            let lines = || self.clone().map(|(_, line)| line);
            Separator::of(lines().take(1)).or_else(|| Separator::of(lines()))
        })
    }

    fn declared_separator(&mut self) -> Option<Separator> {
        let mut lines = self.clone();
        let separator = Separator::named_by(lines.next()?.1)?;
        *self = lines;
        Some(separator)
    }

    /// The separator that a line `sep=;` at the beginning names, and the line is passed over; else the one that most lines
    /// have, else a tab.
    pub fn separator_of_most(&mut self) -> Separator {
        let declared = self.declared_separator();
        declared.or_else(|| Separator::of(self.clone().map(|(_, line)| line))).unwrap_or(Separator::Tab)
    }
}

impl<'a> Iterator for Lines<'a> {
    type Item = (u64, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let text = self.rest?;
            self.number += 1;
            let (line, rest) = match text.find(['\n', '\r']) {
                None => (text, None),
                Some(end) => {
                    let (line, tail) = text.split_at(end);
                    (line, tail.strip_prefix("\r\n").or_else(|| tail.get(1..)))
                }
            };
            self.rest = rest;
            if !line.trim().is_empty() {
                return Some((self.number, line));
            }
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Its number, from 1.
    pub number: u64,
    /// As it stands there.
    pub line: &'a str,
    /// Its cells, or the cell that can be read in two ways.
    pub cells: Result<Vec<Cell<'a>>, Unclear>,
}

/// The lines of a text with their cells. Where a cell in quotation marks stays open at the end of its line, the lines up
/// to the one that closes it are [`Unclear`] too, since they may belong to it.
#[derive(Clone, Debug)]
pub struct Rows<'a> {
    lines: Lines<'a>,
    separator: Separator,
    quoted: bool,
    open_until: u64,
    /// Whether one of the next lines may close a cell; looked for once only.
    may_close: bool,
}

impl<'a> Rows<'a> {
    /// The cells of these lines; whether a cell may stand in quotation marks.
    #[must_use]
    pub const fn of(lines: Lines<'a>, separator: Separator, quoted: bool) -> Self {
        Self { lines, separator, quoted, open_until: 0, may_close: true }
    }

    fn look_for_the_end(&mut self) {
        let closing = self.lines.clone().find(|(_, line)| closes(line, self.separator));
        match closing {
            Some((number, _)) => self.open_until = number,
            None => self.may_close = false,
        }
    }
}

impl<'a> Iterator for Rows<'a> {
    type Item = Row<'a>;

    fn next(&mut self) -> Option<Row<'a>> {
        let (number, line) = self.lines.next()?;
        if number <= self.open_until {
            return Some(Row { number, line, cells: Err(Unclear { column: 1, is_open: true }) });
        }
        let cells = cells(line, self.separator, self.quoted);
        if self.may_close && matches!(cells, Err(Unclear { is_open: true, .. })) {
            self.look_for_the_end();
        }
        Some(Row { number, line, cells })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_as_any_machine_ends_it() {
        for (text, expected) in [
            ("a\nb\r\nc\rd", vec![(1, "a"), (2, "b"), (3, "c"), (4, "d")]),
            ("a\n", vec![(1, "a")]),
            ("a\n\r\n\r\r b", vec![(1, "a"), (5, " b")]),
            ("\u{feff}\n \u{a0}\na", vec![(3, "a")]),
            ("", vec![]),
            ("a\u{2028}b", vec![(1, "a\u{2028}b")]),
        ] {
            assert_eq!(Lines::of(text).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }

    #[test]
    fn the_first_line_decides_on_the_separator() {
        for (text, separator, next) in [
            ("a;b\nc,d\ne,f", Some(Separator::Semicolon), 1),
            ("sep=,\na;b\n", Some(Separator::Comma), 2),
            ("\nsep=\t\na;b\n", Some(Separator::Tab), 3),
            ("a\nb;c\n", Some(Separator::Semicolon), 1),
            ("a\nb\n", None, 1),
        ] {
            let mut lines = Lines::of(text);
            assert_eq!(lines.separator(), separator, "{text:?}");
            assert_eq!(lines.next().map(|(number, _)| number), Some(next), "{text:?}");
        }
        assert_eq!(Lines::of("a;b\nc,d\ne,f").separator_of_most(), Separator::Comma);
    }

    #[test]
    fn a_cell_of_several_lines_takes_them_and_no_other_with_it() {
        let lines = Lines::of("a;b\n\"c;\nd;e\nf\";g\nh;i\n\"j\n");
        let unclear: Vec<bool> =
            Rows::of(lines, Separator::Semicolon, true).map(|row| row.cells.is_err()).collect();
        assert_eq!(unclear, [false, true, true, true, false, true]);
    }
}

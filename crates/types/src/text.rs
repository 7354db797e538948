//! Clean text: what may stand in a name, a place or a message, and what is refused with a reason.
//!
//! Nothing is changed silently. Non-breaking spaces, typographic quotes and every script pass as they are; what no
//! reader can see, and what would reorder a printed line, is refused.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::Finding;

/// Why a text is refused, with the place of the first offending character (counted in characters, from 0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// A control character other than a line break or a tab where lines are allowed.
    #[error("a control character stands at character {0}")]
    Control(usize),
    /// A zero-width or otherwise invisible character.
    #[error("an invisible character stands at character {0}")]
    Invisible(usize),
    /// A character that changes the direction of the text around it.
    #[error("a character that reverses the direction of writing stands at character {0}")]
    Bidirectional(usize),
    /// An accent written apart from its letter (the text is not in normal form NFC).
    #[error("a letter and its accent are written as two characters")]
    NotComposed,
}

impl TextProblem {
    /// The stable code of the finding.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Control(_) => "text_control_character",
            Self::Invisible(_) => "text_invisible_character",
            Self::Bidirectional(_) => "text_direction_character",
            Self::NotComposed => "text_not_composed",
        }
    }
}

/// Checks a text that a person entered. Line feeds and tabs pass; the caller refuses them in one-line fields.
///
/// # Errors
/// The first problem met, when the text holds a character nobody can see or is not in normal form NFC.
pub fn check_text(text: &str) -> Result<(), TextProblem> {
    for (index, c) in text.chars().enumerate() {
        match c {
            '\n' | '\t' => {}
            c if c.is_control() => return Err(TextProblem::Control(index)),
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {
                return Err(TextProblem::Bidirectional(index));
            }
            '\u{00AD}'
            | '\u{034F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFC}'
            | '\u{1D159}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}' => return Err(TextProblem::Invisible(index)),
            c if is_invisible(c) => return Err(TextProblem::Invisible(index)),
            _ => {}
        }
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Ok(()),
        IsNormalized::No => Err(TextProblem::NotComposed),
        IsNormalized::Maybe if unicode_normalization::is_nfc(text) => Ok(()),
        IsNormalized::Maybe => Err(TextProblem::NotComposed),
    }
}

/// Private use, which each font shows as it likes, and what is no character.
fn is_invisible(c: char) -> bool {
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}');
    private || matches!(c, '\u{FDD0}'..='\u{FDEF}') || matches!(u32::from(c) & 0xFFFF, 0xFFFE | 0xFFFF)
}

/// The same text in normal form (NFC), as the names of files do not come from every system.
#[must_use]
pub fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// What of a text can be written in ASCII: letters without their accents, and `_` for whatever else, such as marks and slashes
/// that a name of a file must not have.
#[must_use]
pub fn in_ascii(text: &str) -> String {
    let plain = text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    plain.map(|c| if c.is_ascii_alphanumeric() || " .-_()".contains(c) { c } else { '_' }).collect()
}

/// Why a text is not one clean line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LineProblem {
    /// It is empty, or only blank.
    #[error("the text is blank")]
    Blank,
    /// It holds what nobody can see, or is not in normal form.
    #[error(transparent)]
    Unclean(TextProblem),
    /// It has more than so many characters.
    #[error("the text has more than {0} characters")]
    TooLong(usize),
    /// It has a line break or a tab.
    #[error("the text has several lines")]
    Lines,
    /// A blank stands before or after it.
    #[error("blanks stand around the text")]
    SpacesAround,
}

impl LineProblem {
    /// The stable code of the finding.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blank => "required",
            Self::Unclean(problem) => problem.code(),
            Self::TooLong(_) => "too_long",
            Self::Lines => "text_one_line",
            Self::SpacesAround => "text_spaces_around",
        }
    }

    /// The finding at a place.
    #[must_use]
    pub fn finding(self, pointer: impl Into<String>) -> Finding {
        let finding = Finding::error(pointer, self.code());
        match self {
            Self::TooLong(most) => finding.with("most", most),
            Self::Blank | Self::Unclean(_) | Self::Lines | Self::SpacesAround => finding,
        }
    }
}

/// Checks a text of one line: not blank, clean, of at most `max` characters, nothing blank around it.
///
/// # Errors
/// The first problem, in that order.
pub fn check_line(text: &str, max: usize) -> Result<(), LineProblem> {
    check_lines(text, max)?;
    if text.contains(['\n', '\t']) {
        Err(LineProblem::Lines)
    } else if text.trim() != text {
        Err(LineProblem::SpacesAround)
    } else {
        Ok(())
    }
}

/// Checks a text that may have several lines: not blank, clean, of at most `max` characters.
///
/// # Errors
/// The first problem, in that order.
pub fn check_lines(text: &str, max: usize) -> Result<(), LineProblem> {
    if text.trim().is_empty() {
        return Err(LineProblem::Blank);
    }
    check_text(text).map_err(LineProblem::Unclean)?;
    if text.chars().count() > max { Err(LineProblem::TooLong(max)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_as_people_paste_it_survives() {
        for text in [
            "Élisabeth d’Huart",
            "Müller\u{a0}& Söhne",
            "«\u{202f}Œuvre\u{202f}»",
            "ﬁduciaire",
            "Αθήνα и Москва",
            "Nguyễn Thị Ánh",
            "ligne 1\nligne 2\tfin",
            "O'Neill – “quoted”",
        ] {
            assert_eq!(check_text(text), Ok(()), "{text}");
        }
    }

    #[test]
    fn what_nobody_can_see_is_refused_with_its_place() {
        for (text, problem) in [
            ("a\0", TextProblem::Control(1)),
            ("ab\u{7}", TextProblem::Control(2)),
            ("a\r\n", TextProblem::Control(1)),
            ("a\u{85}", TextProblem::Control(1)),
            ("né\u{200b}e", TextProblem::Invisible(2)),
            ("\u{feff}Anne", TextProblem::Invisible(0)),
            ("x\u{ad}y", TextProblem::Invisible(1)),
            ("x\u{2800}", TextProblem::Invisible(1)),
            ("x\u{f8ff}", TextProblem::Invisible(1)),
            ("x\u{10fffd}", TextProblem::Invisible(1)),
            ("x\u{fdd0}", TextProblem::Invisible(1)),
            ("x\u{1fffe}", TextProblem::Invisible(1)),
            ("abc\u{202e}fdp", TextProblem::Bidirectional(3)),
            ("a\u{2066}b", TextProblem::Bidirectional(1)),
            ("e\u{301}", TextProblem::NotComposed),
        ] {
            assert_eq!(check_text(text), Err(problem), "{text:?}");
        }
    }

    #[test]
    fn a_line_is_kept_as_it_is_or_refused_with_its_reason() {
        for (text, problem) in [
            ("d’Huart", None),
            ("é\u{a0}é", None),
            ("", Some(LineProblem::Blank)),
            ("\u{a0}\n", Some(LineProblem::Blank)),
            ("\u{200b}", Some(LineProblem::Unclean(TextProblem::Invisible(0)))),
            ("A\nB", Some(LineProblem::Lines)),
            ("A\tB", Some(LineProblem::Lines)),
            ("B ", Some(LineProblem::SpacesAround)),
            ("\u{a0}B", Some(LineProblem::SpacesAround)),
            ("ééééé", None),
            ("éééééé", Some(LineProblem::TooLong(5))),
        ] {
            let max = if text.starts_with("éé") { 5 } else { 10 };
            assert_eq!(check_line(text, max).err(), problem, "{text:?}");
        }
        assert_eq!(check_lines("A\nB ", 5), Ok(()));
    }

    #[test]
    fn names_of_files_are_composed_and_written_in_ascii_where_they_must() {
        assert_eq!(composed("e\u{301}te\u{301}.pdf"), "été.pdf");
        for (name, ascii) in [
            ("Procès-verbal été.pdf", "Proces-verbal ete.pdf"),
            ("a\"b/c;d.pdf", "a_b_c_d.pdf"),
            ("Straße (1).pdf", "Stra_e (1).pdf"),
            ("Νικόλαος", "________"),
        ] {
            assert_eq!(in_ascii(name), ascii);
        }
    }
}

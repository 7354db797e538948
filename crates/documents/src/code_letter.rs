//! The letter with the two access codes of a company: the code of the titulaire and that of the mandataire, a sheet each.
//!
//! The codes stand in the input and on the pages, and nowhere else: not in the title, the number or the name of the
//! file. The digest on the pages covers both codes, 230 bits of chance: it helps nobody to guess one, not even who
//! holds the sheet with the other.

use std::fmt;

use chrono::NaiveDate;
use qrcode::{EcLevel, QrCode, render::svg};
use serde::Serialize;
use types::DemarcheKind;

use crate::{Paper, PaperKind, Word};

/// A code as it stands on its sheet. It can't be printed by accident.
#[derive(Clone, Serialize)]
pub struct CodeSheet {
    code: String,
    qr: String,
}

impl CodeSheet {
    /// The sheet of a code in clear, in five groups with hyphens. Its picture for cameras says exactly the same signs:
    /// a square of 33 modules, four of quiet zone on each side included.
    #[must_use]
    pub fn of(code: &str) -> Self {
        // 29 letters, digits and hyphens fit into 25 modules at this level, which reads with a quarter of them damaged.
        let picture = QrCode::with_error_correction_level(code, EcLevel::Q).map(|picture| {
            picture.render::<svg::Color<'_>>().quiet_zone(true).module_dimensions(1, 1).build()
        });
        Self { code: code.to_owned(), qr: picture.unwrap_or_default() }
    }
}

impl fmt::Debug for CodeSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeSheet(..)")
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct CodeLetter {
    pub company: String,
    /// Number and street.
    pub street: String,
    /// `L-1234`.
    pub postal_code: String,
    pub locality: String,
    /// Who writes.
    pub authority: String,
    /// How to reach them, on one line; none where the operator entered nothing.
    pub contact: Option<String>,
    /// Where the codes are typed in.
    pub place: String,
    /// The term, `2024-2029`.
    pub term: String,
    pub written_on: NaiveDate,
    /// The last day on which a code can be registered.
    pub valid_until: NaiveDate,
    /// The poll that the company prepares; none where it is over.
    pub poll: Option<PollAhead>,
    /// For the company itself.
    pub titulaire: CodeSheet,
    /// To be handed to a mandataire.
    pub mandataire: CodeSheet,
}

/// A poll that is prepared.
#[derive(Clone, Debug, Serialize)]
pub struct PollAhead {
    /// Its day, once that is fixed.
    pub day: Option<NaiveDate>,
    /// What is filed for it, in its order.
    pub due: Vec<Due>,
}

/// What is filed for a poll, and by when.
#[derive(Clone, Debug, Serialize)]
pub struct Due {
    what: Word,
    /// The last day; none where it follows an event.
    until: Option<NaiveDate>,
}

impl Due {
    #[must_use]
    pub fn of(kind: DemarcheKind, until: Option<NaiveDate>) -> Self {
        Self { what: Word::of(|language| kind.label(language)), until }
    }
}

impl Paper for CodeLetter {
    const KIND: PaperKind = PaperKind::CodeLetter;
}

#[cfg(test)]
mod tests {
    use types::Language;

    use super::*;
    use crate::write;

    fn letter() -> CodeLetter {
        let day = NaiveDate::from_ymd_opt(2024, 1, 8).unwrap();
        CodeLetter {
            company: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
            street: "12, rue de l'École".into(),
            postal_code: "L-4394".into(),
            locality: "Pontpierre".into(),
            authority: "Inspection du travail et des mines".into(),
            contact: None,
            place: "https://scrutin.example".into(),
            term: "2024-2029".into(),
            written_on: day,
            valid_until: day,
            poll: None,
            titulaire: CodeSheet::of("0W3GE-1R70W-3GE1R-70W3G-E1R8H"),
            mandataire: CodeSheet::of("7ZT4K-AB2CD-9XY8W-QJ0MN-5V6RP"),
        }
    }

    #[test]
    fn a_code_stands_in_the_input_of_the_press_and_nowhere_else() {
        for language in [Language::Fr, Language::De, Language::En] {
            let letter = letter();
            let written = write(&letter, language, "https://scrutin.example");
            assert!(written.input.contains("0W3GE-1R70W-3GE1R-70W3G-E1R8H"));
            let said = format!("{letter:?} {written:?} {} {}", written.title, written.number);
            assert!(!said.contains("1R70W") && !said.contains("AB2CD"), "{said}");
        }
    }

    #[test]
    fn the_picture_has_its_exact_size_and_another_code_another_picture() {
        let CodeSheet { qr, .. } = CodeSheet::of("0W3GE-1R70W-3GE1R-70W3G-E1R8H");
        assert!(qr.contains("viewBox=\"0 0 33 33\""), "{qr}");
        assert!(!qr.contains("1R70W"));
        assert_ne!(qr, CodeSheet::of("0W3GE-1R70W-3GE1R-70W3G-E1R8J").qr);
    }
}

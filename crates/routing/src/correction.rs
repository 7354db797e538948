//! A round of correction: what the administration asks for, place by place, in its words, by a rule or by a canned text.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::{AttachmentId, CorrectionId, DemarcheId, Language, PersonId, coded};

use crate::texts;

/// The most points of one round.
pub const MAX_POINTS: usize = 200;

/// What a point is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// The démarche as a whole.
    Whole,
    /// A field of the content, by its JSON pointer.
    Field(String),
    /// A piece that reached the administration.
    Piece(AttachmentId),
    /// A piece that is not there, as the reviewer calls it.
    MissingPiece(String),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Round {
    pub id: CorrectionId,
    /// The démarche that was sent back.
    pub demarche: DemarcheId,
    /// 1 for the first round of a démarche.
    pub number: u16,
    /// What the reviewer writes about the whole.
    pub message: String,
    /// When the content came that was sent back.
    pub received_at: DateTime<Utc>,
    pub sent_by: PersonId,
    pub sent_at: DateTime<Utc>,
    /// Who transmitted the correction.
    pub resolved_by: Option<PersonId>,
    /// When the correction was transmitted.
    pub resolved_at: Option<DateTime<Utc>>,
    /// What is to be corrected, in the reviewer's order.
    pub points: Vec<Point>,
}

/// One thing to be corrected. At least one of rule, canned text and words is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub place: Place,
    /// The rule that it breaks: `F.nnn` or `W.nnn`.
    pub rule: Option<String>,
    pub canned: Option<CannedText>,
    /// In the reviewer's words.
    pub words: Option<String>,
}

coded! {
    /// What reviewers write most often.
    CannedText {
        /// *La pièce jointe n'est pas valable.*
        InvalidPiece = "invalid_piece",
        /// It can't be read.
        IllegiblePiece = "illegible_piece",
        /// It belongs to something else.
        OtherPiece = "other_piece",
        /// A required piece is missing.
        MissingPiece = "missing_piece",
        /// A signature on paper is missing.
        UnsignedPiece = "unsigned_piece",
        /// Something is missing here.
        Incomplete = "incomplete",
        /// The date can't be right.
        WrongDate = "wrong_date",
        /// The number does not fit the headcount.
        WrongNumber = "wrong_number",
        /// A name is not written as in the identity document.
        NameOtherwise = "name_otherwise",
        /// It contradicts an earlier démarche of this poll.
        Contradiction = "contradiction",
        /// It was asked for before and not done.
        NotCorrected = "not_corrected",
    }
}

impl CannedText {
    /// What the filer reads.
    #[must_use]
    pub const fn text(self, language: Language) -> &'static str {
        texts::Correction::Canned { canned: self }.render(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_canned_text_exists_in_three_languages() {
        for canned in CannedText::ALL {
            let [fr, de, en] =
                [Language::Fr, Language::De, Language::En].map(|language| canned.text(language));
            assert!(fr != de && de != en && fr != en, "{}", canned.code());
            assert_eq!(CannedText::from_code(canned.code()), Some(canned));
        }
    }
}

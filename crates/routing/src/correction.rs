//! A round of correction: what the administration asks for, place by place, in its words, by a rule or by a canned text.

use types::{AttachmentId, Language, coded};

use crate::texts;

/// The most points of one round.
pub const MOST_POINTS: usize = 200;

/// What a point is about.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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

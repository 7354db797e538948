//! A round of correction: what the administration asks for, place by place, in its words, by a rule or by a canned text.

use types::{AttachmentId, Language, coded};

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
        match self {
            Self::InvalidPiece => language.pick(
                "La pièce jointe n'est pas valable.",
                "Die Anlage ist nicht gültig.",
                "The attached piece is not valid.",
            ),
            Self::IllegiblePiece => language.pick(
                "La pièce jointe est illisible. Joignez une meilleure copie.",
                "Die Anlage ist unleserlich. Fügen Sie eine bessere Kopie bei.",
                "The attached piece is illegible. Attach a better copy.",
            ),
            Self::OtherPiece => language.pick(
                "La pièce jointe ne correspond pas à cette démarche.",
                "Die Anlage gehört nicht zu diesem Verfahren.",
                "The attached piece does not belong to this filing.",
            ),
            Self::MissingPiece => language.pick(
                "Une pièce requise manque.",
                "Eine verlangte Anlage fehlt.",
                "A required piece is missing.",
            ),
            Self::UnsignedPiece => language.pick(
                "La pièce jointe n'est pas signée par toutes les personnes requises.",
                "Die Anlage ist nicht von allen verlangten Personen unterschrieben.",
                "The attached piece is not signed by everybody who must sign.",
            ),
            Self::Incomplete => language.pick(
                "Cette indication est incomplète.",
                "Diese Angabe ist unvollständig.",
                "This entry is incomplete.",
            ),
            Self::WrongDate => {
                language.pick("Vérifiez cette date.", "Überprüfen Sie dieses Datum.", "Check this date.")
            }
            Self::WrongNumber => language.pick(
                "Ce nombre ne correspond pas à l'effectif déclaré.",
                "Diese Zahl entspricht nicht der gemeldeten Belegschaft.",
                "This number does not fit the headcount that was declared.",
            ),
            Self::NameOtherwise => language.pick(
                "Écrivez le nom tel qu'il figure sur la pièce d'identité.",
                "Schreiben Sie den Namen, wie er im Ausweis steht.",
                "Write the name as it stands in the identity document.",
            ),
            Self::Contradiction => language.pick(
                "Cette indication contredit une démarche antérieure de la même élection.",
                "Diese Angabe widerspricht einem früheren Verfahren derselben Wahl.",
                "This entry contradicts an earlier filing of the same election.",
            ),
            Self::NotCorrected => language.pick(
                "Ce point a déjà été demandé et n'est pas corrigé.",
                "Dieser Punkt wurde schon verlangt und ist nicht berichtigt.",
                "This point was asked for before and is not corrected.",
            ),
        }
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

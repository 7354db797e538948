//! The life of a document that the administration returned: unread, read, and sent back signed where that is asked.

use types::{Language, coded};

use crate::texts;

mod aggregate;

pub use aggregate::{Document, Duty, NewDocument};

coded! {
    /// What a returned document is.
    DocumentKind {
        /// *Avis*: of the election, or of the time for claims.
        Notice = "notice",
        /// *Affiche*: the valid candidatures, with the instructions to voters.
        Poster = "poster",
        /// *Modèle de bulletin de vote*.
        Ballot = "ballot",
        /// *Procès-verbal*: of the counting, or of the general census of the votes.
        Pv = "pv",
        /// *Synthèse des résultats*.
        Synthesis = "synthesis",
        /// The form made from what was declared, to be signed by hand.
        Form = "form",
    }

    /// What the company is expected to do with a returned document.
    Purpose {
        /// *Pour avis*: take note of it.
        PourAvis = "pour_avis",
        /// *Affichage*: post it in the company.
        Affichage = "affichage",
        /// *À signer*: sign it and return the signed copy.
        ASigner = "a_signer",
    }

    /// Where a returned document stands.
    DocumentState {
        /// Nobody on the company's side has opened it.
        Unread = "unread",
        /// Somebody has.
        Read = "read",
        /// The signed copy is with the administration.
        SignedCopyReturned = "signed_copy_returned",
    }

    /// How the bytes of a signed copy stand to those of the document.
    SignedCopyRelation {
        /// They begin with it: what was added may be signatures.
        BeginsWithDocument = "begins_with_document",
        /// It is another file, such as a scan.
        OtherFile = "other_file",
    }

    /// What the company or its mandataire does with a returned document.
    DocumentStep {
        /// Open it.
        Read = "read",
        /// Hand in the signed copy.
        ReturnSignedCopy = "return_signed_copy",
    }
}

types::labels! {
    DocumentKind => texts::Document::Kind { kind },
    Purpose => texts::Document::Purpose { purpose },
    DocumentState => texts::Document::State { state },
    /// The name on a button.
    DocumentStep => texts::Document::Step { step },
}

/// Why a signed copy is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentStepRefused {
    /// The document was returned for information or for posting.
    #[error("this document was not returned to be signed")]
    NotForSignature,
    /// A signed copy was handed in before.
    #[error("a signed copy of this document was already handed in")]
    AlreadyReturned,
}

impl DocumentStepRefused {
    /// The stable code of the refusal.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotForSignature => "document_not_for_signature",
            Self::AlreadyReturned => "signed_copy_already_returned",
        }
    }
}

/// Where a step leads: the whole life of a returned document. To read it again changes nothing.
///
/// # Errors
/// A signed copy is refused of a document that was not to be signed, and a second time.
pub const fn step(
    state: DocumentState,
    step: DocumentStep,
    purpose: Purpose,
) -> Result<DocumentState, DocumentStepRefused> {
    use {DocumentState::*, DocumentStep::ReturnSignedCopy, Purpose::*};
    match (step, purpose, state) {
        (DocumentStep::Read, PourAvis | Affichage | ASigner, Unread | Read) => Ok(Read),
        (DocumentStep::Read, PourAvis | Affichage | ASigner, SignedCopyReturned) => Ok(SignedCopyReturned),
        (ReturnSignedCopy, ASigner, Unread | Read) => Ok(SignedCopyReturned),
        (ReturnSignedCopy, ASigner, SignedCopyReturned) => Err(DocumentStepRefused::AlreadyReturned),
        (ReturnSignedCopy, PourAvis | Affichage, Unread | Read | SignedCopyReturned) => {
            Err(DocumentStepRefused::NotForSignature)
        }
    }
}

/// The steps open to a document of this purpose.
#[must_use]
pub fn allowed(state: DocumentState, purpose: Purpose) -> Vec<DocumentStep> {
    DocumentStep::ALL.into_iter().filter(|tried| step(state, *tried, purpose).is_ok()).collect()
}

/// The heading under which people look for a document, as ITM writes it: *Pour avis*, *Affichage*, *PV à signer*.
#[must_use]
pub const fn heading(kind: DocumentKind, purpose: Purpose, language: Language) -> &'static str {
    match (kind, purpose) {
        (DocumentKind::Pv, Purpose::ASigner) => texts::Document::PvToSign.render(language),
        (DocumentKind::Pv, Purpose::PourAvis | Purpose::Affichage)
        | (
            DocumentKind::Notice
            | DocumentKind::Poster
            | DocumentKind::Ballot
            | DocumentKind::Synthesis
            | DocumentKind::Form,
            Purpose::PourAvis | Purpose::Affichage | Purpose::ASigner,
        ) => purpose.label(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signed_copy_is_taken_once_and_only_where_it_was_asked() {
        use {DocumentState::*, DocumentStep::ReturnSignedCopy, DocumentStepRefused::*, Purpose::*};
        for (state, purpose, expected) in [
            (Unread, ASigner, Ok(SignedCopyReturned)),
            (Read, ASigner, Ok(SignedCopyReturned)),
            (SignedCopyReturned, ASigner, Err(AlreadyReturned)),
            (Unread, PourAvis, Err(NotForSignature)),
            (Read, Affichage, Err(NotForSignature)),
        ] {
            assert_eq!(step(state, ReturnSignedCopy, purpose), expected, "{state:?} {purpose:?}");
        }
    }

    #[test]
    fn reading_is_always_allowed_and_a_second_time_changes_nothing() {
        for (state, purpose) in DocumentState::ALL.into_iter().flat_map(|s| Purpose::ALL.map(|p| (s, p))) {
            let once = step(state, DocumentStep::Read, purpose).unwrap();
            assert_ne!(once, DocumentState::Unread);
            assert_eq!(step(once, DocumentStep::Read, purpose), Ok(once));
        }
    }

    #[test]
    fn the_steps_offered_are_the_steps_taken() {
        use DocumentStep::{Read, ReturnSignedCopy};
        assert_eq!(allowed(DocumentState::Unread, Purpose::ASigner), [Read, ReturnSignedCopy]);
        assert_eq!(allowed(DocumentState::Unread, Purpose::Affichage), [Read]);
        assert_eq!(allowed(DocumentState::SignedCopyReturned, Purpose::ASigner), [Read]);
    }

    #[test]
    fn people_read_the_headings_that_itm_uses() {
        for (kind, purpose, heading_fr) in [
            (DocumentKind::Pv, Purpose::ASigner, "PV à signer"),
            (DocumentKind::Form, Purpose::ASigner, "À signer"),
            (DocumentKind::Pv, Purpose::PourAvis, "Pour avis"),
            (DocumentKind::Poster, Purpose::Affichage, "Affichage"),
        ] {
            assert_eq!(heading(kind, purpose, Language::Fr), heading_fr);
        }
    }

    #[test]
    fn codes_are_those_of_the_api() {
        assert_eq!(Purpose::ALL.map(Purpose::code), ["pour_avis", "affichage", "a_signer"]);
        for kind in DocumentKind::ALL {
            assert_eq!(DocumentKind::from_code(kind.code()), Some(kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        for state in DocumentState::ALL {
            assert_eq!(DocumentState::from_code(state.code()), Some(state));
        }
    }
}

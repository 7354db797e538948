//! A paper as the press gets it: template, files, input, and what names it on every page.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use types::Language;

use crate::{PaperKind, PaperNumber, dictionary};

/// What a paper says, as a struct of what stands on it.
pub trait Paper: Serialize {
    const KIND: PaperKind;

    /// Its title, where it says more than the kind.
    fn title(&self, language: Language) -> String {
        Self::KIND.label(language).to_owned()
    }

    /// Values for its words, by name, that no field of it is by itself.
    fn beside(&self) -> Value {
        Value::Null
    }
}

/// A paper in one language, ready for the press. What it says is not printed by accident: it may be a secret.
#[derive(Clone, Serialize, Deserialize)]
pub struct RenderInput {
    pub kind: PaperKind,
    pub language: Language,
    pub title: String,
    /// SHA-256 of kind, language, title and everything that it says: it stands on every page.
    pub digest: [u8; 32],
    /// The number under which it can be checked.
    pub number: PaperNumber,
    /// JSON: `about`, which names the paper, `paper`, which is what it says, and the `words` and `days` of its language.
    pub input: String,
}

impl fmt::Debug for RenderInput {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RenderInput({} {})", self.kind.code(), self.number)
    }
}

/// Writes a paper in a language. `place` is the address of the server at which people check it, without a slash at the end.
#[must_use]
pub fn write<P: Paper>(paper: &P, language: Language, place: &str) -> RenderInput {
    let title = paper.title(language);
    // Structs of texts and whole numbers always have a JSON form.
    let says = serde_json::to_value(paper).unwrap_or_default();
    let digest: [u8; 32] =
        Sha256::digest(json!([P::KIND.code(), language.code(), title, says]).to_string().as_bytes()).into();
    let number = PaperNumber::of(&digest);
    let about = json!({
        "kind": P::KIND.code(), "language": language.code(), "title": title,
        "digest": hex::encode(digest), "number": number.to_string(),
        "address": format!("{place}/v1/papers/{number}"),
    });
    let words = dictionary::words(&[&about, &says, &paper.beside()], language);
    let mut days = Map::new();
    dictionary::days(&says, language, &mut days);
    RenderInput {
        kind: P::KIND,
        language,
        title,
        digest,
        number,
        input: json!({ "about": about, "paper": says, "words": words, "days": days }).to_string(),
    }
}

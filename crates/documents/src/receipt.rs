//! The receipt on paper: what was handed over, when, by whom, to whom, and every digest.

use chrono::{NaiveDate, NaiveDateTime};
use serde::Serialize;
use types::Language;

use crate::{Paper, PaperKind};

#[derive(Clone, Debug, Serialize)]
pub struct Piece {
    /// As its maker called it.
    pub name: String,
    /// SHA-256, 64 hexadecimal digits.
    pub digest: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Signed {
    /// The method, and what such a signature is worth.
    pub how: String,
    /// SHA-256 of the signed PDF or of the scan, 64 hexadecimal digits.
    pub file: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Receipt {
    /// Its title: of a transmission, of a returned document, of a signed copy.
    #[serde(skip)]
    pub heading: String,
    /// The id under which the receipt itself can be asked for.
    pub id: String,
    pub company: String,
    /// The démarche, as people know it.
    pub demarche: String,
    /// The document, where one was returned.
    pub document: Option<String>,
    /// SHA-256 of what was handed over, 64 hexadecimal digits.
    pub content: String,
    /// What was handed over with it.
    pub pieces: Vec<Piece>,
    /// How it had been signed, where it was a démarche.
    pub signature: Option<Signed>,
    /// Who handed it over.
    pub by: String,
    /// To whom.
    pub to: String,
    /// When, in Luxembourg.
    pub at: NaiveDateTime,
    /// The last day for it, where there is one.
    pub due_on: Option<NaiveDate>,
    /// Whether it came after that day.
    pub late: bool,
    /// SHA-256 of the receipt's own canonical bytes.
    pub receipt_digest: String,
    /// The name of the key that signed these bytes, where one did.
    pub key: Option<String>,
}

impl Paper for Receipt {
    const KIND: PaperKind = PaperKind::Receipt;

    fn title(&self, _language: Language) -> String {
        self.heading.clone()
    }
}

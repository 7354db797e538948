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

impl Receipt {
    #[must_use]
    pub fn sample() -> Self {
        let at = NaiveDate::from_ymd_opt(2024, 2, 5).and_then(|day| day.and_hms_opt(10, 42, 7));
        Self {
            heading: "Accusé de transmission".into(),
            id: "0193a1b2-0000-7000-8000-00000000000c".into(),
            company: "Menuiserie Wéi-Scholtes S.à r.l.".into(),
            demarche: "Avis d'élection".into(),
            document: None,
            content: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            pieces: vec![Piece {
                name: "Plan des lieux.pdf".into(),
                digest: "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752".into(),
            }],
            signature: Some(Signed {
                how: "Signature par certificat · Signature électronique validée".into(),
                file: Some("2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae".into()),
            }),
            by: "Anne Weber".into(),
            to: "Inspection du travail et des mines".into(),
            at: at.unwrap_or_default(),
            due_on: NaiveDate::from_ymd_opt(2024, 2, 9),
            late: false,
            receipt_digest: "fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13".into(),
            key: Some("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs".into()),
        }
    }
}

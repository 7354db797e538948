//! The receipt of a transmission or a return: what, digest, when, by whom, to whom, in bytes that can be proved later.

use std::{fmt, str::FromStr};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize, Serializer};
use types::{
    AttachmentId, CompanyId, DemarcheId, DemarcheKind, DocumentId, PersonId, ReceiptId, SpaceId, coded,
};

use crate::texts;

use crate::signing::{Level, Method};

coded! {
    /// What a receipt is for.
    ReceiptKind {
        /// A démarche reached the administration.
        Transmission = "transmission",
        /// A document of the administration reached the filer.
        DocumentReturn = "document_return",
        /// The signed copy of a document reached the administration.
        SignedCopy = "signed_copy",
    }

    /// The shape of the bytes that a receipt is proved by, so that old receipts verify when a newer shape comes.
    ReceiptFormat {
        /// The first shape.
        V1 = "scrutin-receipt-1",
        /// The second shape: a transmission also says how it was signed.
        V2 = "scrutin-receipt-2",
    }
}

types::labels! {
    /// The title of the receipt.
    ReceiptKind => texts::Receipt::Kind { kind },
}

/// A SHA-256 digest, written as 64 hexadecimal digits in lower case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(pub [u8; 32]);

/// The text is no SHA-256 digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a SHA-256 digest is written as 64 hexadecimal digits")]
pub struct DigestError;

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl FromStr for Digest {
    type Err = DigestError;

    /// Reads 64 hexadecimal digits in either case.
    fn from_str(text: &str) -> Result<Self, DigestError> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| DigestError)?;
        Ok(Self(bytes))
    }
}

types::as_text! { Digest }

/// One side of a transmission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "side", rename_all = "snake_case")]
pub enum Party {
    /// A professional space.
    Space {
        space: SpaceId,
        /// Who acted there; `None` for a space that received.
        person: Option<PersonId>,
    },
    /// The administration.
    Authority {
        /// Who acted there; `None` for an administration that received.
        person: Option<PersonId>,
    },
}

impl Party {
    #[must_use]
    pub const fn person(self) -> Option<PersonId> {
        match self {
            Self::Space { person, .. } | Self::Authority { person } => person,
        }
    }
}

/// A piece that went along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttachmentProof {
    pub id: AttachmentId,
    /// The name that the filer gave it.
    pub name: String,
    pub digest: Digest,
}

/// How what was handed over had been signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignatureProof {
    pub method: Method,
    /// What the signature is worth.
    pub level: Level,
    /// The digest of the signed PDF or of the scan; none for a statement.
    pub file: Option<Digest>,
}

/// A receipt as it was issued, and as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Issued {
    pub id: ReceiptId,
    pub kind: ReceiptKind,
    pub demarche: DemarcheId,
    pub document: Option<DocumentId>,
    /// Canonical bytes of the [`Receipt`].
    pub body: Vec<u8>,
    /// SHA-256 of the body.
    pub digest: Vec<u8>,
    pub issued_at: DateTime<Utc>,
    /// A JWS over the body, detached; absent from receipts that were issued before receipts were signed.
    pub signature: Option<String>,
    /// The newest signed head of the tree when it was issued; absent before the first one.
    pub tree_head: Option<String>,
}

/// Proof that something was handed over. Its own digest is the SHA-256 of its [`canonical_bytes`].
///
/// [`canonical_bytes`]: Receipt::canonical_bytes
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub format: ReceiptFormat,
    pub id: ReceiptId,
    /// What was handed over.
    pub kind: ReceiptKind,
    /// The démarche that was transmitted, or that the document belongs to.
    pub demarche: DemarcheId,
    pub demarche_kind: DemarcheKind,
    /// The company it is about.
    pub company: CompanyId,
    /// The returned document, or the one whose signed copy it is; `None` for a transmission.
    pub document: Option<DocumentId>,
    /// The digest of the content that was signed and transmitted, of the document, or of the signed copy.
    pub content: Digest,
    /// What went along with it.
    pub attachments: Vec<AttachmentProof>,
    /// How the content of a transmission had been signed; absent from the first shape and from what is no transmission.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<SignatureProof>,
    pub by: Party,
    pub to: Party,
    /// When, to the microsecond.
    #[serde(serialize_with = "to_the_microsecond")]
    pub at: DateTime<Utc>,
    /// The legal date by which it was due, where there is one.
    pub due_on: Option<NaiveDate>,
    /// Whether it came after its date and hour, as the calendar of the election decides.
    pub late: bool,
}

impl Receipt {
    /// The bytes that prove the receipt: its JSON without spaces, the fields in the order in which they stand above.
    ///
    /// The same receipt always gives the same bytes: attachments are sorted by id, however they were loaded, and the
    /// time has six decimals, as Postgres keeps it.
    ///
    /// # Errors
    /// None of today's fields can fail to be written. The error is handed on all the same, so that nobody ever takes
    /// the digest of an empty proof.
    pub fn canonical_bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let mut sorted = self.clone();
        sorted.attachments.sort_by_key(|attachment| attachment.id);
        serde_json::to_vec(&sorted)
    }
}

fn to_the_microsecond<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&at.format("%Y-%m-%dT%H:%M:%S%.6fZ"))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use uuid::Uuid;

    use super::*;

    fn receipt() -> Receipt {
        let id = Uuid::from_u128;
        let attachment = |number, name: &str| AttachmentProof {
            id: AttachmentId(id(number)),
            name: name.to_owned(),
            digest: Digest([0xcd; 32]),
        };
        Receipt {
            format: ReceiptFormat::V1,
            id: ReceiptId(id(1)),
            kind: ReceiptKind::Transmission,
            demarche: DemarcheId(id(2)),
            demarche_kind: DemarcheKind::CandidateDeclaration,
            company: CompanyId(id(3)),
            document: None,
            content: Digest([0xab; 32]),
            attachments: vec![attachment(10, "Liste « A ».pdf"), attachment(11, "Acceptations.pdf")],
            signature: None,
            by: Party::Space { space: SpaceId(id(4)), person: Some(PersonId(id(5))) },
            to: Party::Authority { person: None },
            at: "2024-02-26T16:59:59.123456Z".parse().unwrap(),
            due_on: NaiveDate::from_ymd_opt(2024, 2, 26),
            late: false,
        }
    }

    #[test]
    fn the_bytes_of_a_receipt_never_change() {
        let uuid = |end| format!("00000000-0000-0000-0000-0000000000{end}");
        let (content, piece) = ("ab".repeat(32), "cd".repeat(32));
        let expected = [
            r#"{"format":"scrutin-receipt-1","#.to_owned(),
            format!(r#""id":"{}","kind":"transmission","demarche":"{}","#, uuid("01"), uuid("02")),
            format!(r#""demarche_kind":"candidate_declaration","company":"{}","document":null,"#, uuid("03")),
            format!(r#""content":"{content}","attachments":["#),
            format!(r#"{{"id":"{}","name":"Liste « A ».pdf","digest":"{piece}"}},"#, uuid("0a")),
            format!(r#"{{"id":"{}","name":"Acceptations.pdf","digest":"{piece}"}}],"#, uuid("0b")),
            format!(r#""by":{{"side":"space","space":"{}","person":"{}"}},"#, uuid("04"), uuid("05")),
            r#""to":{"side":"authority","person":null},"at":"2024-02-26T16:59:59.123456Z","#.to_owned(),
            r#""due_on":"2024-02-26","late":false}"#.to_owned(),
        ];
        assert_eq!(String::from_utf8(receipt().canonical_bytes().unwrap()).unwrap(), expected.concat());
    }

    #[test]
    fn the_second_shape_says_how_the_content_was_signed() {
        let proof = |file| SignatureProof { method: Method::SignedPdf, level: Level::Validated, file };
        let signed = |file| Receipt { format: ReceiptFormat::V2, signature: Some(proof(file)), ..receipt() };
        let bytes = signed(Some(Digest([0xef; 32]))).canonical_bytes().unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        let said = format!(
            r#"}}],"signature":{{"method":"signed_pdf","level":"validated","file":"{}"}},"by":"#,
            "ef".repeat(32)
        );
        assert!(text.contains(&said), "{text}");
        assert!(text.starts_with(r#"{"format":"scrutin-receipt-2","#), "{text}");
        let read: Receipt = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(read.canonical_bytes().unwrap(), bytes);
        assert_ne!(signed(None).canonical_bytes().unwrap(), bytes);
    }

    #[test]
    fn neither_the_order_of_loading_nor_lost_nanoseconds_change_the_bytes() {
        let mut loaded = receipt();
        loaded.attachments.reverse();
        loaded.at += TimeDelta::nanoseconds(789);
        assert_eq!(loaded.canonical_bytes().unwrap(), receipt().canonical_bytes().unwrap());
    }

    #[test]
    fn a_receipt_read_back_proves_the_same() {
        let bytes = receipt().canonical_bytes().unwrap();
        let read: Receipt = serde_json::from_slice(&bytes).unwrap();
        assert_eq!(read, receipt());
        assert_eq!(read.canonical_bytes().unwrap(), bytes);
    }

    #[test]
    fn whatever_is_altered_changes_the_bytes() {
        let alterations: [fn(&mut Receipt); 9] = [
            |receipt| receipt.kind = ReceiptKind::SignedCopy,
            |receipt| receipt.document = Some(DocumentId(Uuid::from_u128(9))),
            |receipt| receipt.content = Digest([0; 32]),
            |receipt| receipt.attachments[0].name.push('x'),
            |receipt| receipt.attachments.truncate(1),
            |receipt| receipt.to = receipt.by,
            |receipt| receipt.at += TimeDelta::microseconds(1),
            |receipt| receipt.due_on = None,
            |receipt| receipt.late = true,
        ];
        for (number, alter) in alterations.into_iter().enumerate() {
            let mut altered = receipt();
            alter(&mut altered);
            assert_ne!(altered.canonical_bytes().unwrap(), receipt().canonical_bytes().unwrap(), "{number}");
        }
    }

    #[test]
    fn a_digest_has_64_hexadecimal_digits() {
        let digest = Digest([0xab; 32]);
        assert_eq!(digest.to_string().parse(), Ok(digest));
        assert_eq!("AB".repeat(32).parse(), Ok(digest));
        for text in ["", "ab", &"ab".repeat(33), &"+1".repeat(32), &"é".repeat(32)] {
            assert_eq!(text.parse::<Digest>(), Err(DigestError), "{text}");
        }
    }
}

//! A returned document with all that changes in its life, and its transitions.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use types::{CompanyId, DemarcheId, DemarcheKind, DocumentId, FileId, SpaceId, TermId};

use super::{DocumentKind, DocumentState, DocumentStep, DocumentStepRefused, Purpose, step};
use crate::{demarche::Demarche, posting::Run};

/// A returned document in the folder of its company.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub id: DocumentId,
    /// The démarche it answers.
    pub demarche: DemarcheId,
    /// The company whose folder it lies in.
    pub company: CompanyId,
    pub legal_name: String,
    /// Whether the company's own space sees it too.
    #[serde(rename = "shared_with_firm")]
    pub shared_with_company: bool,
    /// The space that sent the démarche.
    pub space: SpaceId,
    pub term: TermId,
    /// Whether that space still acts for the company.
    pub access_alive: bool,
    pub purpose: Purpose,
    pub kind: DocumentKind,
    /// As the reviewer called it.
    pub name: String,
    pub file: FileId,
    /// Until when something is to be done with it.
    pub due_on: Option<NaiveDate>,
    pub message: Option<String>,
    pub returned_at: DateTime<Utc>,
    pub state: DocumentState,
    /// When it was first read.
    pub read_at: Option<DateTime<Utc>>,
    /// The signed copy.
    pub signed_file: Option<FileId>,
    /// When the signed copy came.
    pub signed_at: Option<DateTime<Utc>>,
    /// On which days it is to hang in the company; only where it was returned to be posted.
    #[serde(default)]
    pub posting: Option<Duty>,
    pub version: i32,
}

types::versioned! { Document }

/// On which days a document is to hang in the company, and when copies of it hung.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The kind of démarche that it answers: its step of the calendar asks for the posting.
    pub kind: DemarcheKind,
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// From when to when each copy hung that the log counts.
    pub hung: Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>,
}

/// A document about to be returned.
#[derive(Clone, Debug)]
pub struct NewDocument {
    pub purpose: Purpose,
    pub kind: DocumentKind,
    pub name: String,
    /// Its bytes, uploaded by the reviewer.
    pub file: FileId,
    /// Until when something is to be done with it.
    pub due_on: Option<NaiveDate>,
    pub message: Option<String>,
    /// The first and the last day on which it is to hang; where it is to be posted and none are given, those of the law.
    pub posting: Option<Run>,
}

impl Document {
    /// Returned for a démarche, and not read yet.
    #[must_use]
    pub fn returned(
        id: DocumentId,
        demarche: &Demarche,
        shared_with_company: bool,
        new: NewDocument,
        posting: Option<Duty>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            id,
            demarche: demarche.id,
            company: demarche.company,
            legal_name: demarche.legal_name.clone(),
            shared_with_company,
            space: demarche.space,
            term: demarche.term,
            access_alive: demarche.access_alive,
            purpose: new.purpose,
            kind: new.kind,
            name: new.name,
            file: new.file,
            due_on: new.due_on,
            message: new.message,
            returned_at: now,
            state: DocumentState::Unread,
            read_at: None,
            signed_file: None,
            signed_at: None,
            posting,
            version: 1,
        }
    }

    /// Opened by somebody on the company's side. The first time counts; to open it again changes nothing.
    pub fn read(&self, now: DateTime<Utc>) -> Result<Self, DocumentStepRefused> {
        let read = self.stepped(DocumentStep::Read, now)?;
        Ok(if read.state == self.state { self.clone() } else { read })
    }

    /// With the signed copy beside it: whoever signed it has read it.
    ///
    /// # Errors
    /// It was not to be signed, or came back before.
    pub fn signed(&self, copy: FileId, now: DateTime<Utc>) -> Result<Self, DocumentStepRefused> {
        let signed = self.stepped(DocumentStep::ReturnSignedCopy, now)?;
        Ok(Self { signed_file: Some(copy), signed_at: Some(now), ..signed })
    }

    fn stepped(&self, by: DocumentStep, now: DateTime<Utc>) -> Result<Self, DocumentStepRefused> {
        Ok(Self {
            state: step(self.state, by, self.purpose)?,
            read_at: self.read_at.or(Some(now)),
            version: self.version + 1,
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_710_000_000 + minute * 60, 0).unwrap()
    }

    fn returned(purpose: Purpose) -> Document {
        let demarche = crate::demarche::draft();
        let new = NewDocument {
            purpose,
            kind: DocumentKind::Pv,
            name: "PV.pdf".into(),
            file: Uuid::from_u128(8).into(),
            due_on: None,
            message: None,
            posting: None,
        };
        Document::returned(Uuid::from_u128(7).into(), &demarche, false, new, None, at(0))
    }

    #[test]
    fn the_first_reading_stays() {
        let unread = returned(Purpose::PourAvis);
        let read = unread.read(at(1)).unwrap();
        assert_eq!((read.state, read.read_at, read.version), (DocumentState::Read, Some(at(1)), 2));
        assert_eq!(read.read(at(2)).unwrap(), read);
    }

    #[test]
    fn whoever_returns_a_signed_copy_has_read_the_document() {
        let copy = Uuid::from_u128(9).into();
        for (before, first_read, version) in [
            (returned(Purpose::ASigner), at(2), 2),
            (returned(Purpose::ASigner).read(at(1)).unwrap(), at(1), 3),
        ] {
            let signed = before.signed(copy, at(2)).unwrap();
            assert_eq!(signed.state, DocumentState::SignedCopyReturned);
            assert_eq!((signed.signed_file, signed.signed_at), (Some(copy), Some(at(2))));
            assert_eq!((signed.read_at, signed.version), (Some(first_read), version));
            assert_eq!(signed.read(at(3)).unwrap(), signed);
            assert_eq!(signed.signed(copy, at(3)), Err(DocumentStepRefused::AlreadyReturned));
        }
        let refused = returned(Purpose::Affichage).signed(copy, at(1));
        assert_eq!(refused, Err(DocumentStepRefused::NotForSignature));
    }
}

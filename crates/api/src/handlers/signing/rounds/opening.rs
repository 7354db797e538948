//! What opens a round of signatures.

use app::signing::round_openings::{NewRound, NewSignatory, ToPrint, ToSign};
use edge::{Problem, texts::Signing};
use filings::proces_verbal::{Kind, Office};
use serde::{Deserialize, Serialize};
use types::{DocumentId, FileId, Language};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::people::certificates::number;
use crate::validators::{file_name, mail_address, one_line};

/// Who is to sign.
#[derive(Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSignatory)]
pub(crate) struct Named {
    /// The name.
    #[validate(length(min = 1, max = 64), custom(function = "one_line"))]
    pub name: String,
    /// In which office.
    pub role: super::Office,
    /// The number that the certificate must have: 20 digits. When absent, the name in the certificate must be this one.
    #[validate(length(min = 1, max = 20))]
    pub certificate_number: Option<String>,
    /// Where a reminder goes.
    #[validate(length(min = 1, max = 254), custom(function = "mail_address"))]
    pub email: Option<String>,
}

/// A procès-verbal that is kept here, to be printed and signed.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ProcesVerbalToSign)]
pub(crate) struct RecordToSign {
    /// Which of the four.
    pub kind: Kind,
    /// The number of the office that counted; 1, the principal office, when absent.
    #[validate(range(min = 1, max = 200))]
    pub office: Option<u32>,
    /// The language of the paper; that of the request when absent.
    pub language: Option<Language>,
}

/// A round to be opened: for an uploaded PDF, for a returned document, or for a procès-verbal that is kept here.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewSigningRound)]
pub(crate) struct Opening {
    /// A PDF: uploaded by the caller and not yet used.
    pub file_id: Option<FileId>,
    /// A document that was returned to be signed.
    pub document_id: Option<DocumentId>,
    /// A procès-verbal that is kept here: it is printed, if only signatures are missing.
    #[validate(nested)]
    pub proces_verbal: Option<RecordToSign>,
    /// What the file is called.
    #[serde(deserialize_with = "file_name")]
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub name: String,
    /// The president, each assessor, and who else signs.
    #[validate(length(min = 1, max = 20), nested)]
    pub signatories: Vec<Named>,
}

impl Opening {
    /// What is to be opened; who has no settings here is told in this language.
    pub(super) fn read(&self, language: Language) -> Result<NewRound, Problem> {
        let what = match (self.file_id, self.document_id, &self.proces_verbal) {
            (Some(file), None, None) => ToSign::File(file),
            (None, Some(document), None) => ToSign::Document(document),
            (None, None, Some(record)) => ToSign::Record(ToPrint {
                kind: record.kind,
                office: record.office.unwrap_or(Office::PRINCIPAL),
                language: record.language.unwrap_or(language),
            }),
            (None, None, None) | (Some(_), Some(_), _) | (Some(_), _, Some(_)) | (_, Some(_), Some(_)) => {
                return Err(Problem::at("/file_id", Signing::FileOrDocument.code()));
            }
        };
        let signatory = |(index, named): (usize, &Named)| {
            let pointer = format!("/signatories/{index}/certificate_number");
            let certificate = named.certificate_number.as_deref().map(|text| number(text, &pointer));
            let certificate = certificate.transpose()?;
            let (name, email) = (named.name.clone(), named.email.clone());
            Ok(NewSignatory { name, office: named.role, certificate, email })
        };
        let signatories = self.signatories.iter().enumerate().map(signatory);
        Ok(NewRound {
            what,
            name: self.name.clone(),
            signatories: signatories.collect::<Result<_, Problem>>()?,
            language,
        })
    }
}

//! What came back, compared with what was filed: the words of the démarche on the returned document, and the signed copy
//! beside the document.

use filings::{ExpectedWords, expected_words};
use routing::{document::SignedCopyRelation, file::File};
use serde::{Deserialize, Serialize};
use store::{Answered, StoreError, Tx, files};
use types::{DocumentId, FileId, MediaType};

use crate::{
    App, AppError, AppResult, Request,
    demarches::received,
    policy::{self, Side},
    sandbox::validation,
    sandbox::{Answer, Task, Turn, Unanswered},
};

/// Words of what was filed, and whether they were found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Line {
    /// Their place in the content.
    pub pointer: String,
    /// As they were filed.
    pub words: String,
    /// Whether the document says them; `None` where it holds no text.
    pub in_document: Option<bool>,
    /// Whether the signed copy does; `None` where there is none, or it holds no text.
    pub in_signed_copy: Option<bool>,
}

/// What was found.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Comparison {
    pub document: DocumentId,
    /// Whether the document holds text that can be read.
    pub document_readable: bool,
    /// How the signed copy stands to it, where there is one.
    pub signed_copy: Option<SignedCopyRelation>,
    /// Whether the signed copy holds text that can be read.
    pub signed_copy_readable: bool,
    /// The words of what was filed, in its order.
    pub lines: Vec<Line>,
}

/// A file to look at.
#[derive(Serialize, Deserialize)]
struct Looked {
    file: File,
    bytes: Vec<u8>,
}

impl Looked {
    async fn read(tx: &mut Tx, id: FileId) -> Result<Self, AppError> {
        let (file, bytes) = files::read(tx, id).await?.ok_or(StoreError::Unknown("file"))?;
        Ok(Self { file, bytes })
    }

    /// Which of these words it says; `None` where it holds no text.
    async fn says(&self, turn: &Turn<'_>, wanted: &[String]) -> Result<Option<Vec<bool>>, AppError> {
        if self.file.media_type != MediaType::Pdf {
            return Ok(None);
        }
        let answer = match turn.run(Task::Find { wanted: wanted.to_vec() }, &self.bytes).await {
            Err(Unanswered::Died) => return Ok(None),
            answered => answered.map_err(|error| validation::unanswered(error, ""))?,
        };
        let Answer::Find { found } = answer else { return Ok(None) };
        Ok(found.filter(|found| found.len() == wanted.len()))
    }
}

/// Compares a returned document, and its signed copy where there is one, with what reached the administration.
///
/// # Errors
/// There is no such document for the caller, or too much is being looked into.
pub async fn compare(app: &App, request: &Request, id: DocumentId) -> AppResult<Comparison> {
    let turn = validation::turn(app, request).await?;
    let read: AppResult<_> = app
        .permit(&request.call, async |tx| policy::document(tx, request, id, Side::Either).await)
        .run(async |tx, document| {
            let content = received(tx, document.demarche).await?;
            let expected = content.as_ref().map(expected_words).unwrap_or_default();
            let copy = match document.signed_file {
                Some(copy) => Some(Looked::read(tx, copy).await?),
                None => None,
            };
            Ok((expected, Looked::read(tx, document.file).await?, copy))
        })
        .await;
    let Answered { value: (expected, document, copy), replayed, authority } = read?;
    let wanted: Vec<String> = expected.iter().map(|expected| expected.words.clone()).collect();
    let in_document = document.says(&turn, &wanted).await?;
    let in_copy = match &copy {
        Some(copy) => copy.says(&turn, &wanted).await?,
        None => None,
    };
    let relation = |copy: &Looked| {
        let begins = copy.bytes.starts_with(&document.bytes);
        if begins { SignedCopyRelation::BeginsWithDocument } else { SignedCopyRelation::OtherFile }
    };
    let at =
        |found: &Option<Vec<bool>>, index: usize| found.as_ref().and_then(|found| found.get(index).copied());
    let lines = expected.into_iter().enumerate().map(|(index, ExpectedWords { pointer, words })| Line {
        pointer,
        words,
        in_document: at(&in_document, index),
        in_signed_copy: at(&in_copy, index),
    });
    let value = Comparison {
        document: id,
        document_readable: in_document.is_some(),
        signed_copy: copy.as_ref().map(relation),
        signed_copy_readable: in_copy.is_some(),
        lines: lines.collect(),
    };
    Ok(Answered { value, replayed, authority })
}

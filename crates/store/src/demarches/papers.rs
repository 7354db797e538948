//! Papers: number, kind and digest of what was printed, so that whoever holds a page can check it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use types::Language;

use crate::{StoreError, Tx, error::known, schema::papers, sql::*};

/// A paper that was printed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Paper {
    /// Its twelve symbols.
    pub number: String,
    /// The code of its kind.
    pub kind: String,
    /// Its language.
    pub language: Language,
    /// SHA-256 of what it says.
    pub digest: Vec<u8>,
    /// When it was printed first.
    pub printed_at: DateTime<Utc>,
}

/// Keeps a paper; one that was printed before stays as it was.
///
/// # Errors
/// Postgres fails.
pub async fn add(tx: &mut Tx, paper: &Paper) -> Result<(), StoreError> {
    add_all(tx, std::slice::from_ref(paper)).await
}

/// Keeps papers, some hundreds at most; those that were printed before stay as they were.
///
/// # Errors
/// Postgres fails.
pub async fn add_all(tx: &mut Tx, papers: &[Paper]) -> Result<(), StoreError> {
    let rows: Vec<_> = papers
        .iter()
        .map(|paper| {
            (
                papers::number.eq(&paper.number),
                papers::kind.eq(&paper.kind),
                papers::language.eq(paper.language.code()),
                papers::digest.eq(&paper.digest),
                papers::printed_at.eq(paper.printed_at),
            )
        })
        .collect();
    diesel::insert_into(papers::table).values(rows).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}

/// The paper with this number.
///
/// # Errors
/// Postgres fails.
pub async fn find(tx: &mut Tx, number: &str) -> Result<Option<Paper>, StoreError> {
    let row = papers::table
        .find(number)
        .select((papers::number, papers::kind, papers::language, papers::digest, papers::printed_at))
        .first::<(String, String, String, Vec<u8>, DateTime<Utc>)>(tx.conn())
        .await
        .optional()?;
    row.map(|(number, kind, language, digest, printed_at)| {
        let language = known(Language::from_code(&language), "language")?;
        Ok(Paper { number, kind, language, digest, printed_at })
    })
    .transpose()
}

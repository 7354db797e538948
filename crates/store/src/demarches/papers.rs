//! Papers: number, kind and digest of what was printed, so that whoever holds a page can check it.

use chrono::{DateTime, Utc};
use routing::paper::Paper;
use types::Language;

use crate::{StoreError, Tx, schema::papers, sql::*};

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = papers)]
struct Row {
    number: String,
    kind: String,
    language: Col<Language>,
    digest: Vec<u8>,
    printed_at: DateTime<Utc>,
}

/// Keeps a paper; one that was printed before stays as it was.
pub async fn add(tx: &mut Tx, paper: &Paper) -> Result<(), StoreError> {
    add_all(tx, std::slice::from_ref(paper)).await
}

/// Keeps papers, some hundreds at most; those that were printed before stay as they were.
pub async fn add_all(tx: &mut Tx, papers: &[Paper]) -> Result<(), StoreError> {
    let row = |paper: &Paper| Row {
        number: paper.number.clone(),
        kind: paper.kind.clone(),
        language: Col(paper.language),
        digest: paper.digest.clone(),
        printed_at: paper.printed_at,
    };
    let rows: Vec<Row> = papers.iter().map(row).collect();
    diesel::insert_into(papers::table).values(rows).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx, number: &str) -> Result<Option<Paper>, StoreError> {
    let row = papers::table.find(number).select(Row::as_select()).first(tx.conn()).await.optional()?;
    Ok(row.map(|row: Row| Paper {
        number: row.number,
        kind: row.kind,
        language: row.language.0,
        digest: row.digest,
        printed_at: row.printed_at,
    }))
}

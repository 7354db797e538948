//! Papers: number, kind and digest of what was printed, so that whoever holds a page can check it.

use chrono::{DateTime, Utc};
use routing::paper::Paper;
use types::Language;

use crate::{StoreError, Tx, schema::papers, sql::*};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = papers)]
    struct Row -> Paper {
        number: String,
        kind: String,
        language: Col<Language>,
        digest: Vec<u8>,
        printed_at: DateTime<Utc>,
    }
}

/// Keeps a paper; one that was printed before stays as it was.
pub async fn add(tx: &mut Tx, paper: &Paper) -> Result<(), StoreError> {
    add_all(tx, std::slice::from_ref(paper)).await
}

/// Keeps papers, some hundreds at most; those that were printed before stay as they were.
pub async fn add_all(tx: &mut Tx, papers: &[Paper]) -> Result<(), StoreError> {
    let rows = papers.iter().map(|paper| {
        (
            papers::number.eq(&paper.number),
            papers::kind.eq(&paper.kind),
            papers::language.eq(Col(paper.language)),
            papers::digest.eq(&paper.digest),
            papers::printed_at.eq(paper.printed_at),
        )
    });
    let rows: Vec<_> = rows.collect();
    diesel::insert_into(papers::table).values(rows).on_conflict_do_nothing().execute(tx.conn()).await?;
    Ok(())
}

/// The first of these numbers under which a paper was printed.
pub async fn first_of(tx: &mut Tx, numbers: &[String]) -> Result<Option<String>, StoreError> {
    let known =
        papers::table.filter(papers::number.eq_any(numbers)).order(papers::number).select(papers::number);
    Ok(known.first(tx.conn()).await.optional()?)
}

pub async fn find(tx: &mut Tx, number: &str) -> Result<Option<Paper>, StoreError> {
    one(Row::query().filter(papers::number.eq(number)).first(tx.conn()).await)
}

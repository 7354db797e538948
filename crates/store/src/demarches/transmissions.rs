//! What was transmitted of a démarche, each time with what it was held against.

use chrono::{DateTime, Utc};
use elections::Facts;
use filings::Transmission;
use serde_json::Value;
use types::{CompanyId, DemarcheId, TransmissionId};

use crate::{Listed, Page, StoreError, Tx, schema::transmissions, sql::*};

#[derive(Queryable, Selectable)]
#[diesel(table_name = transmissions)]
struct Row {
    id: Col<TransmissionId>,
    demarche_id: Col<DemarcheId>,
    content_digest: Vec<u8>,
    transmitted_at: DateTime<Utc>,
    poll_version: i32,
    facts: Value,
    earlier: Vec<Vec<u8>>,
}

impl TryFrom<Row> for Transmission {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id.0,
            demarche: row.demarche_id.0,
            content_digest: row.content_digest,
            transmitted_at: row.transmitted_at,
            poll_version: row.poll_version,
            facts: serde_json::from_value(row.facts)?,
            earlier: row.earlier,
        })
    }
}

pub async fn add(tx: &mut Tx, company: CompanyId, sent: &Transmission) -> Result<(), StoreError> {
    diesel::insert_into(transmissions::table)
        .values((
            transmissions::id.eq(Col(sent.id)),
            transmissions::demarche_id.eq(Col(sent.demarche)),
            transmissions::company_id.eq(Col(company)),
            transmissions::content_digest.eq(&sent.content_digest),
            transmissions::transmitted_at.eq(sent.transmitted_at),
            transmissions::poll_version.eq(sent.poll_version),
            transmissions::facts.eq(serde_json::to_value(sent.facts)?),
            transmissions::earlier.eq(&sent.earlier),
        ))
        .execute(tx.conn())
        .await?;
    Ok(())
}

/// The facts of its time, and that time: of the last transmission of a démarche, where one is kept.
pub async fn facts(tx: &mut Tx, demarche: DemarcheId) -> Result<Option<(DateTime<Utc>, Facts)>, StoreError> {
    let last = transmissions::table
        .filter(transmissions::demarche_id.eq(Col(demarche)))
        .order(transmissions::id.desc())
        .select((transmissions::transmitted_at, transmissions::facts))
        .first::<(DateTime<Utc>, Value)>(tx.conn())
        .await
        .optional()?;
    Ok(last.map(|(at, facts)| serde_json::from_value(facts).map(|facts| (at, facts))).transpose()?)
}

/// A page of the transmissions of a démarche.
pub async fn of_demarche(
    tx: &mut Tx,
    demarche: DemarcheId,
    page: Page,
) -> Result<Listed<Transmission>, StoreError> {
    let query =
        transmissions::table.filter(transmissions::demarche_id.eq(Col(demarche))).select(Row::as_select());
    let rows = page.rows(tx, query, transmissions::id).await?;
    Listed::cut(rows, page, |sent: &Transmission| sent.id.into())
}

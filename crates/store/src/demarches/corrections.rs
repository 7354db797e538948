//! Rounds of correction: what was asked for, point by point, and what had been received until then.

use chrono::{DateTime, Utc};
use routing::correction::{CannedText, Place, Point, Round};
use types::{AttachmentId, CompanyId, CorrectionId, DemarcheId, PersonId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    schema::{correction_points, correction_rounds},
    sql::*,
};

row! {
    #[derive(HasQuery)]
    #[diesel(table_name = correction_rounds)]
    struct Row -> Round {
        id: Col<CorrectionId>,
        demarche: Col<DemarcheId> = correction_rounds::demarche_id,
        number: Col<u16>,
        message: String,
        received_at: DateTime<Utc>,
        sent_by: Col<PersonId>,
        sent_at: DateTime<Utc>,
        resolved_by: Option<Col<PersonId>>,
        resolved_at: Option<DateTime<Utc>>,
        ..points: Vec::new(),
    }
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = correction_points)]
struct PointRow {
    pointer: Option<String>,
    attachment_id: Option<Col<AttachmentId>>,
    missing_piece: Option<String>,
    rule: Option<String>,
    canned: Option<Col<CannedText>>,
    words: Option<String>,
}

impl From<PointRow> for Point {
    fn from(row: PointRow) -> Self {
        let place = match (row.pointer, row.attachment_id, row.missing_piece) {
            (Some(pointer), ..) => Place::Field(pointer),
            (None, Some(piece), _) => Place::Piece(piece.0),
            (None, None, Some(missing)) => Place::MissingPiece(missing),
            (None, None, None) => Place::Whole,
        };
        Self { place, rule: row.rule, canned: row.canned.map(|canned| canned.0), words: row.words }
    }
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Round>, StoreError> {
    let found = correction_points::table
        .filter(correction_points::round_id.eq_any(rows.iter().map(|row| row.id)))
        .order((correction_points::round_id, correction_points::position))
        .select((correction_points::round_id, PointRow::as_select()))
        .load(tx.conn())
        .await?;
    let mut points = grouped::<CorrectionId, PointRow, _>(found)?;
    let round = |row: Row| Round { points: points.remove(&row.id.0).unwrap_or_default(), ..row.into() };
    Ok(rows.into_iter().map(round).collect())
}

pub async fn count(tx: &mut Tx, demarche: DemarcheId) -> Result<u16, StoreError> {
    let last = correction_rounds::table
        .filter(correction_rounds::demarche_id.eq(Col(demarche)))
        .select(diesel::dsl::max(correction_rounds::number));
    Ok(last.first::<Option<Col<u16>>>(tx.conn()).await?.map_or(0, |last| last.0))
}

/// Opens a round with its points, beside the content that is sent back.
pub async fn open(tx: &mut Tx, round: &Round, company: CompanyId, content: &[u8]) -> Result<(), StoreError> {
    diesel::insert_into(correction_rounds::table)
        .values((
            correction_rounds::id.eq(Col(round.id)),
            correction_rounds::demarche_id.eq(Col(round.demarche)),
            correction_rounds::company_id.eq(Col(company)),
            correction_rounds::number.eq(Col(round.number)),
            correction_rounds::message.eq(&round.message),
            correction_rounds::content.eq(content),
            correction_rounds::received_at.eq(round.received_at),
            correction_rounds::sent_by.eq(Col(round.sent_by)),
            correction_rounds::sent_at.eq(round.sent_at),
        ))
        .execute(tx.conn())
        .await?;
    let points: Vec<_> = (1_i16..)
        .zip(&round.points)
        .map(|(position, point)| {
            let (pointer, piece, missing) = match &point.place {
                Place::Whole => (None, None, None),
                Place::Field(pointer) => (Some(pointer), None, None),
                Place::Piece(piece) => (None, Some(Col(*piece)), None),
                Place::MissingPiece(missing) => (None, None, Some(missing)),
            };
            (
                correction_points::round_id.eq(Col(round.id)),
                correction_points::position.eq(position),
                correction_points::pointer.eq(pointer),
                correction_points::attachment_id.eq(piece),
                correction_points::missing_piece.eq(missing),
                correction_points::rule.eq(point.rule.as_ref()),
                correction_points::canned.eq(point.canned.map(Col)),
                correction_points::words.eq(point.words.as_ref()),
            )
        })
        .collect();
    diesel::insert_into(correction_points::table).values(points).execute(tx.conn()).await?;
    Ok(())
}

/// The round that is being answered, if there is one.
pub async fn standing(tx: &mut Tx, demarche: DemarcheId) -> Result<Option<Round>, StoreError> {
    let rows = Row::query()
        .filter(correction_rounds::demarche_id.eq(Col(demarche)))
        .filter(correction_rounds::resolved_at.is_null())
        .load(tx.conn())
        .await?;
    Ok(whole(tx, rows).await?.pop())
}

/// Resolves the round that is being answered; its id, where there was one.
pub async fn resolve(
    tx: &mut Tx,
    demarche: DemarcheId,
    by: PersonId,
) -> Result<Option<CorrectionId>, StoreError> {
    let standing = correction_rounds::table
        .filter(correction_rounds::demarche_id.eq(Col(demarche)))
        .filter(correction_rounds::resolved_at.is_null());
    let resolved = diesel::update(standing)
        .set((correction_rounds::resolved_at.eq(tx.now()), correction_rounds::resolved_by.eq(Col(by))))
        .returning(correction_rounds::id);
    one(resolved.get_result::<Uuid>(tx.conn()).await)
}

pub async fn of_demarche(tx: &mut Tx, demarche: DemarcheId, page: Page) -> Result<Listed<Round>, StoreError> {
    let query = Row::query().filter(correction_rounds::demarche_id.eq(Col(demarche)));
    let rows = page.rows(tx, query, correction_rounds::id).await?;
    Listed::cut(whole(tx, rows).await?, page, |round: &Round| round.id.into())
}

/// The last round whose correction was transmitted, and the content that had been sent back in it.
pub async fn last_resolved(
    tx: &mut Tx,
    demarche: DemarcheId,
) -> Result<Option<(Round, Vec<u8>)>, StoreError> {
    let row = Row::query()
        .filter(correction_rounds::demarche_id.eq(Col(demarche)))
        .filter(correction_rounds::resolved_at.is_not_null())
        .order(correction_rounds::number.desc())
        .first(tx.conn())
        .await
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let content = correction_rounds::table.find(row.id).select(correction_rounds::content);
    let content: Vec<u8> = content.first(tx.conn()).await?;
    Ok(whole(tx, vec![row]).await?.pop().map(|round| (round, content)))
}

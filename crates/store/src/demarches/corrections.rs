//! Rounds of correction: what was asked for, point by point, and what had been received until then.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use routing::correction::{CannedText, Place};
use serde::{Deserialize, Serialize};
use types::{CompanyId, CorrectionId, DemarcheId, PersonId};
use uuid::Uuid;

use crate::{
    Listed, Page, StoreError, Tx,
    error::known,
    schema::{correction_points, correction_rounds},
    sql::*,
};

/// A round of correction.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Round {
    /// The round.
    pub id: CorrectionId,
    /// The démarche that was sent back.
    pub demarche: DemarcheId,
    /// 1 for the first round of a démarche.
    pub number: u16,
    /// What the reviewer writes about the whole.
    pub message: String,
    /// When the content came that was sent back.
    pub received_at: DateTime<Utc>,
    /// The reviewer.
    pub sent_by: PersonId,
    /// When it was sent back.
    pub sent_at: DateTime<Utc>,
    /// Who transmitted the correction.
    pub resolved_by: Option<PersonId>,
    /// When the correction was transmitted.
    pub resolved_at: Option<DateTime<Utc>>,
    /// What is to be corrected, in the reviewer's order.
    pub points: Vec<Point>,
}

/// One thing to be corrected. At least one of rule, canned text and words is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    /// What it is about.
    pub place: Place,
    /// The rule that it breaks: `F.nnn` or `W.nnn`.
    pub rule: Option<String>,
    /// What reviewers write most often.
    pub canned: Option<CannedText>,
    /// In the reviewer's words.
    pub words: Option<String>,
}

type Row = (Uuid, Uuid, i16, String, DateTime<Utc>, Uuid, DateTime<Utc>, Option<Uuid>, Option<DateTime<Utc>>);

/// The columns of a round, without the content.
macro_rules! rows {
    () => {
        correction_rounds::table.select((
            correction_rounds::id,
            correction_rounds::demarche_id,
            correction_rounds::number,
            correction_rounds::message,
            correction_rounds::received_at,
            correction_rounds::sent_by,
            correction_rounds::sent_at,
            correction_rounds::resolved_by,
            correction_rounds::resolved_at,
        ))
    };
}

type PointRow =
    (Uuid, Option<String>, Option<Uuid>, Option<String>, Option<String>, Option<String>, Option<String>);

async fn points(tx: &mut Tx, rounds: &[Uuid]) -> Result<HashMap<Uuid, Vec<Point>>, StoreError> {
    let rows = correction_points::table
        .filter(correction_points::round_id.eq_any(rounds))
        .order((correction_points::round_id, correction_points::position))
        .select((
            correction_points::round_id,
            correction_points::pointer,
            correction_points::attachment_id,
            correction_points::missing_piece,
            correction_points::rule,
            correction_points::canned,
            correction_points::words,
        ))
        .load::<PointRow>(tx.conn())
        .await?;
    let mut points: HashMap<Uuid, Vec<Point>> = HashMap::new();
    for (round, pointer, piece, missing, rule, canned, words) in rows {
        let place = match (pointer, piece, missing) {
            (Some(pointer), ..) => Place::Field(pointer),
            (None, Some(piece), _) => Place::Piece(piece.into()),
            (None, None, Some(missing)) => Place::MissingPiece(missing),
            (None, None, None) => Place::Whole,
        };
        let canned = canned.map(|code| known(CannedText::from_code(&code), "canned text")).transpose()?;
        points.entry(round).or_default().push(Point { place, rule, canned, words });
    }
    Ok(points)
}

async fn whole(tx: &mut Tx, rows: Vec<Row>) -> Result<Vec<Round>, StoreError> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.0).collect();
    let mut points = points(tx, &ids).await?;
    rows.into_iter()
        .map(|(id, demarche, number, message, received_at, sent_by, sent_at, resolved_by, resolved_at)| {
            Ok(Round {
                id: id.into(),
                demarche: demarche.into(),
                number: known(number.try_into().ok(), "number of a round")?,
                message,
                received_at,
                sent_by: sent_by.into(),
                sent_at,
                resolved_by: resolved_by.map(Into::into),
                resolved_at,
                points: points.remove(&id).unwrap_or_default(),
            })
        })
        .collect()
}

/// How many rounds a démarche has had.
///
/// # Errors
/// Postgres fails.
pub async fn count(tx: &mut Tx, demarche: DemarcheId) -> Result<u16, StoreError> {
    let last = correction_rounds::table
        .filter(correction_rounds::demarche_id.eq(Uuid::from(demarche)))
        .select(diesel::dsl::max(correction_rounds::number));
    let last: Option<i16> = last.first(tx.conn()).await?;
    known(last.unwrap_or_default().try_into().ok(), "number of a round")
}

/// Opens a round with its points, beside the content that is sent back.
///
/// # Errors
/// Postgres fails.
pub async fn open(tx: &mut Tx, round: &Round, company: CompanyId, content: &[u8]) -> Result<(), StoreError> {
    diesel::insert_into(correction_rounds::table)
        .values((
            correction_rounds::id.eq(Uuid::from(round.id)),
            correction_rounds::demarche_id.eq(Uuid::from(round.demarche)),
            correction_rounds::company_id.eq(Uuid::from(company)),
            correction_rounds::number.eq(known(i16::try_from(round.number).ok(), "number of a round")?),
            correction_rounds::message.eq(&round.message),
            correction_rounds::content.eq(content),
            correction_rounds::received_at.eq(round.received_at),
            correction_rounds::sent_by.eq(Uuid::from(round.sent_by)),
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
                Place::Piece(piece) => (None, Some(Uuid::from(*piece)), None),
                Place::MissingPiece(missing) => (None, None, Some(missing)),
            };
            (
                correction_points::round_id.eq(Uuid::from(round.id)),
                correction_points::position.eq(position),
                correction_points::pointer.eq(pointer),
                correction_points::attachment_id.eq(piece),
                correction_points::missing_piece.eq(missing),
                correction_points::rule.eq(point.rule.as_ref()),
                correction_points::canned.eq(point.canned.map(CannedText::code)),
                correction_points::words.eq(point.words.as_ref()),
            )
        })
        .collect();
    diesel::insert_into(correction_points::table).values(points).execute(tx.conn()).await?;
    Ok(())
}

/// The round that is being answered, if there is one.
///
/// # Errors
/// Postgres fails.
pub async fn standing(tx: &mut Tx, demarche: DemarcheId) -> Result<Option<Round>, StoreError> {
    let rows = rows!()
        .filter(correction_rounds::demarche_id.eq(Uuid::from(demarche)))
        .filter(correction_rounds::resolved_at.is_null())
        .load::<Row>(tx.conn())
        .await?;
    Ok(whole(tx, rows).await?.pop())
}

/// Resolves the round that is being answered; its id, where there was one.
///
/// # Errors
/// Postgres fails.
pub async fn resolve(
    tx: &mut Tx,
    demarche: DemarcheId,
    by: PersonId,
) -> Result<Option<CorrectionId>, StoreError> {
    let now = tx.now();
    let standing = correction_rounds::table
        .filter(correction_rounds::demarche_id.eq(Uuid::from(demarche)))
        .filter(correction_rounds::resolved_at.is_null());
    let id = diesel::update(standing)
        .set((correction_rounds::resolved_at.eq(now), correction_rounds::resolved_by.eq(Uuid::from(by))))
        .returning(correction_rounds::id)
        .get_result::<Uuid>(tx.conn())
        .await
        .optional()?;
    Ok(id.map(Into::into))
}

/// A page of the rounds of a démarche.
///
/// # Errors
/// Postgres fails.
pub async fn of_demarche(tx: &mut Tx, demarche: DemarcheId, page: Page) -> Result<Listed<Round>, StoreError> {
    let rows = rows!()
        .filter(correction_rounds::demarche_id.eq(Uuid::from(demarche)))
        .filter(correction_rounds::id.gt(page.start()))
        .order(correction_rounds::id)
        .limit(page.rows())
        .load::<Row>(tx.conn())
        .await?;
    Ok(Listed::of(whole(tx, rows).await?, page, |round: &Round| round.id.into()))
}

/// The last round whose correction was transmitted, and the content that had been sent back in it.
///
/// # Errors
/// Postgres fails.
pub async fn last_resolved(
    tx: &mut Tx,
    demarche: DemarcheId,
) -> Result<Option<(Round, Vec<u8>)>, StoreError> {
    let row = rows!()
        .filter(correction_rounds::demarche_id.eq(Uuid::from(demarche)))
        .filter(correction_rounds::resolved_at.is_not_null())
        .order(correction_rounds::number.desc())
        .first::<Row>(tx.conn())
        .await
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let content = correction_rounds::table.find(row.0).select(correction_rounds::content);
    let content: Vec<u8> = content.first(tx.conn()).await?;
    Ok(whole(tx, vec![row]).await?.pop().map(|round| (round, content)))
}

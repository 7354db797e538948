//! Rounds of correction: what is asked for, what that opens, and what has changed when the correction came.

use routing::{
    correction::{MAX_POINTS, Place, Point, Round},
    demarche::{Demarche, State},
    file::Attachment,
    opening::{Bond, Difference, Opening, differences, leads_somewhere},
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{
    Action, Change, Listed, Page, Resource, StoreError, Tx, demarches,
    demarches::{attachments, corrections},
    people,
};
use types::{CorrectionId, DemarcheId, Finding, PieceKind};

use crate::{
    App, AppError, AppResult, Request,
    demarches::read_content,
    policy::{self, Side, Visibility},
};

/// The most places that are told at once, closed or changed.
const MAX_PLACES: usize = 500;

#[derive(Clone, Debug)]
pub struct NewRound {
    /// About the whole.
    pub message: String,
    /// Place by place.
    pub points: Vec<Point>,
}

/// A round of correction as one side sees it: with the names of its own people only.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SeenRound {
    pub round: Round,
    /// Who sent the démarche back, for the desk.
    pub sent_by: Option<String>,
    /// Who transmitted the correction, for the filer.
    pub resolved_by: Option<String>,
}

/// Opens a round over what was received.
pub(crate) async fn open(
    tx: &mut Tx,
    request: &Request,
    demarche: &Demarche,
    new: NewRound,
) -> Result<(), AppError> {
    let received_at = demarche.received_at.ok_or(AppError::NotFound)?;
    let pieces = attachments::received(tx, demarche.id, received_at).await?;
    let draft = serde_json::from_str(&demarche.draft).map_err(StoreError::from)?;
    let findings = unfounded(&new.points, &draft, &pieces);
    if !findings.is_empty() {
        return Err(AppError::Invalid(findings));
    }
    let content = demarches::received(tx, demarche.id).await?.unwrap_or_default();
    let round = Round {
        id: tx.id(),
        demarche: demarche.id,
        number: corrections::count(tx, demarche.id).await?.saturating_add(1),
        message: new.message,
        received_at,
        sent_by: request.caller()?.person,
        sent_at: tx.now(),
        resolved_by: None,
        resolved_at: None,
        points: new.points,
    };
    corrections::open(tx, &round, demarche.company, &content).await?;
    record(tx, demarche, round.id, Action::Opened);
    Ok(())
}

fn record(tx: &mut Tx, demarche: &Demarche, round: CorrectionId, action: Action) {
    let change = Change::new(Resource::Correction, round, action).in_space(demarche.space);
    tx.record(change.of_company(demarche.company));
}

/// What does not hold in the points of a round: a place that is not there, an unknown rule, nothing said.
fn unfounded(points: &[Point], draft: &Value, pieces: &[Attachment]) -> Vec<Finding> {
    let mut found = Vec::new();
    if points.len() > MAX_POINTS {
        found.push(Finding::error("/points", "too_many_items").with("most", MAX_POINTS));
        return found;
    }
    for (index, point) in points.iter().enumerate() {
        let here = |member: &str| format!("/points/{index}{member}");
        match &point.place {
            Place::Field(pointer) if !leads_somewhere(draft, pointer) => {
                found.push(Finding::error(here("/pointer"), "pointer_leads_nowhere"));
            }
            Place::Piece(piece) if !pieces.iter().any(|received| received.id == *piece) => {
                found.push(Finding::error(here("/attachment_id"), "piece_not_received"));
            }
            Place::Whole | Place::Field(_) | Place::Piece(_) | Place::MissingPiece(_) => {}
        }
        let rule = point.rule.as_deref();
        if rule.is_some_and(|rule| elections::rules::codes().all(|code| code != rule)) {
            found.push(Finding::error(here("/rule"), "rule_unknown"));
        }
        if point.rule.is_none() && point.canned.is_none() && point.words.is_none() {
            found.push(Finding::error(here(""), "point_says_nothing"));
        }
    }
    found
}

/// What may be changed in a démarche now, as far as a round of correction limits it.
async fn opening(tx: &mut Tx, demarche: &Demarche) -> Result<Opening, AppError> {
    let correcting = match demarche.state {
        State::ToCorrect | State::CorrectionConfirmed | State::CorrectionReady => true,
        State::Draft
        | State::Confirmed
        | State::Ready
        | State::Transmitted
        | State::Accepted
        | State::Closed => false,
    };
    if !correcting {
        return Ok(Opening::Everything);
    }
    let round = corrections::standing(tx, demarche.id).await?;
    Ok(round.map_or(Opening::Everything, |round| Opening::of(round.points.iter().map(|point| &point.place))))
}

/// Refuses a draft that changes a field which the round leaves closed; a pointer for each.
pub(crate) async fn only_open_fields(tx: &mut Tx, demarche: &Demarche, draft: &str) -> Result<(), AppError> {
    let opening = opening(tx, demarche).await?;
    if opening == Opening::Everything {
        return Ok(());
    }
    let before = serde_json::from_str(&demarche.draft).map_err(StoreError::from)?;
    let now = serde_json::from_str(draft).map_err(StoreError::from)?;
    let closed = opening.closed_changes(&before, &now);
    if closed.is_empty() {
        return Ok(());
    }
    let closed = closed.into_iter().take(MAX_PLACES);
    Err(AppError::Invalid(closed.map(|pointer| Finding::error(pointer, "field_not_open")).collect()))
}

/// How a piece of this kind hangs together with the content: the one that was received may have required it, or the draft
/// that corrects it does.
async fn bond(tx: &mut Tx, demarche: &Demarche, kind: PieceKind) -> Result<Bond, AppError> {
    let draft = serde_json::from_str(&demarche.draft).map_err(StoreError::from)?;
    let received = demarches::received(tx, demarche.id).await?;
    let received = received.map(|content| read(&content)).transpose()?;
    let states = [Some(draft), received]
        .iter()
        .flatten()
        .any(|said| filings::pieces::required(demarche.kind, said).any(|piece| piece == kind));
    Ok(if states { Bond::States } else { Bond::Loose })
}

/// Refuses a further piece of this kind where the round asks for none, and opens no field that it would state.
pub(crate) async fn only_asked_pieces(
    tx: &mut Tx,
    demarche: &Demarche,
    kind: PieceKind,
) -> Result<(), AppError> {
    let opening = opening(tx, demarche).await?;
    if opening == Opening::Everything || opening.opens_adding(bond(tx, demarche, kind).await?) {
        return Ok(());
    }
    Err(Finding::error("/file_id", "piece_not_asked").into())
}

/// Refuses to take a piece away that the round does not name, and that states no field that it opens.
pub(crate) async fn only_open_pieces(
    tx: &mut Tx,
    demarche: &Demarche,
    piece: &Attachment,
) -> Result<(), AppError> {
    let opening = opening(tx, demarche).await?;
    let received = piece.received_at.is_some();
    if opening == Opening::Everything
        || opening.opens_piece(piece.id, received, bond(tx, demarche, piece.kind).await?)
    {
        return Ok(());
    }
    Err(Finding::error("", "piece_not_open").into())
}

/// Resolves the round that a transmission answers, if there is one.
pub(crate) async fn resolve(tx: &mut Tx, request: &Request, demarche: &Demarche) -> Result<(), AppError> {
    if let Some(round) = corrections::resolve(tx, demarche.id, request.caller()?.person).await? {
        record(tx, demarche, round, Action::Resolved);
    }
    Ok(())
}

/// A page of the rounds of a démarche, with all their points.
pub async fn list(app: &App, request: &Request, id: DemarcheId, page: Page) -> AppResult<Listed<SeenRound>> {
    app.permit(&request.call, async |tx| policy::visible_demarche(tx, request, id).await)
        .run(async |tx, (_, visibility)| {
            let listed = corrections::of_demarche(tx, id, page).await?;
            let person = |round: &Round| match visibility {
                Visibility::Draft => round.resolved_by,
                Visibility::LastTransmitted => Some(round.sent_by),
                Visibility::InItsName => None,
            };
            let people: Vec<_> = listed.items.iter().filter_map(person).collect();
            let names = people::names(tx, &people).await?;
            Ok(listed.map(|round| {
                let name = person(&round).and_then(|person| names.get(&person).cloned());
                match visibility {
                    Visibility::Draft => SeenRound { round, sent_by: None, resolved_by: name },
                    Visibility::LastTransmitted => SeenRound { round, sent_by: name, resolved_by: None },
                    Visibility::InItsName => SeenRound { round, sent_by: None, resolved_by: None },
                }
            }))
        })
        .await
}

/// What the last correction changed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Changes {
    /// The round that it answers; none as long as no correction was transmitted, and then nothing has changed.
    pub round: Option<Round>,
    /// Every changed field, 500 at most, and whether the round asked for it.
    pub fields: Vec<ChangedField>,
    /// How many fields have changed.
    pub total: usize,
    /// Pieces that came with it.
    pub pieces_added: Vec<Attachment>,
    /// Pieces that came before and no longer.
    pub pieces_removed: Vec<Attachment>,
}

/// A field that a correction changed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ChangedField {
    /// Where, and both values.
    pub difference: Difference,
    /// Whether the round named it, or named nothing.
    pub asked: bool,
}

/// What changed between what the administration had when it sent the démarche back last, and what it has now.
///
/// # Errors
/// There is no such démarche for the caller, or it never reached the administration.
pub async fn changes(app: &App, request: &Request, id: DemarcheId) -> AppResult<Changes> {
    app.permit(&request.call, async |tx| policy::demarche(tx, request, id, Side::Either).await)
        .run(async |tx, demarche| {
            let Some((round, before)) = corrections::last_resolved(tx, id).await? else {
                return Ok(Changes::default());
            };
            let now = demarches::received(tx, id).await?.unwrap_or_default();
            let opening = Opening::of(round.points.iter().map(|point| &point.place));
            let changes = differences(&read(&before)?, &read(&now)?);
            let total = changes.len();
            let fields = changes.into_iter().take(MAX_PLACES).map(|difference| {
                let asked = opening.opens_field(&difference.pointer);
                ChangedField { difference, asked }
            });
            let received = demarche.received_at.ok_or(AppError::NotFound)?;
            let mut pieces_added = attachments::received(tx, id, received).await?;
            pieces_added.retain(|piece| piece.attached_at >= round.sent_at);
            Ok(Changes {
                fields: fields.collect(),
                total,
                pieces_added,
                pieces_removed: attachments::received(tx, id, round.received_at).await?,
                round: Some(round),
            })
        })
        .await
}

/// A content as its makers see it.
fn read(canonical: &[u8]) -> Result<Value, StoreError> {
    Ok(read_content(canonical)?.to_draft())
}

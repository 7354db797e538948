//! Rounds of correction: what is asked for, and what changed.

use actix_web::http::StatusCode;
use app::demarches::corrections::{Changes, SeenRound};
use chrono::{DateTime, Utc};
use edge::{Problem, texts::Demarches};
use elections::rules;
use routing::{
    correction::{CannedText, Place, Point},
    file::Attachment,
    opening::Opening,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use types::{AttachmentId, DemarcheId, Finding, Language};
use utoipa::ToSchema;
use uuid::Uuid;
use validator::Validate;

use crate::handlers::{Server, demarches::attachments::AttachmentView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
    words::{not_blank, one_line},
};

/// One thing to be corrected, about one place at most. At least one of `rule`, `canned` and `words` is there.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPoint {
    /// A field of the content, by its JSON pointer: one that is there, or a missing field of an object that is.
    #[validate(length(max = 500))]
    pub pointer: Option<String>,
    /// A piece that was received.
    pub attachment_id: Option<Uuid>,
    /// A piece that is missing, in a few words.
    #[validate(length(min = 1, max = 200), custom(function = "one_line"))]
    pub missing_piece: Option<String>,
    /// The code of the rule that it breaks: `F.nnn`, `W.nnn`, or one about the form of an entry.
    #[validate(length(min = 1, max = 50))]
    pub rule: Option<String>,
    /// The code of a canned text.
    #[validate(length(min = 1, max = 50))]
    pub canned: Option<String>,
    /// In the reviewer's words.
    #[validate(length(min = 1, max = 2_000), custom(function = "not_blank"))]
    pub words: Option<String>,
}

/// The points of a round, read.
pub(crate) fn points(new: &[NewPoint]) -> Result<Vec<Point>, Problem> {
    let (mut points, mut findings) = (Vec::new(), Vec::new());
    for (number, point) in new.iter().enumerate() {
        let place = match (&point.pointer, point.attachment_id, &point.missing_piece) {
            (None, None, None) => Place::Whole,
            (Some(pointer), None, None) => Place::Field(pointer.clone()),
            (None, Some(piece), None) => Place::Piece(AttachmentId(piece)),
            (None, None, Some(missing)) => Place::MissingPiece(missing.clone()),
            _ => {
                findings
                    .push(Finding::error(format!("/points/{number}"), Demarches::PointInTwoPlaces.code()));
                Place::Whole
            }
        };
        let canned = point.canned.as_deref().and_then(CannedText::from_code);
        if point.canned.is_some() && canned.is_none() {
            findings.push(Finding::error(
                format!("/points/{number}/canned"),
                Demarches::CannedTextUnknown.code(),
            ));
        }
        points.push(Point { place, rule: point.rule.clone(), canned, words: point.words.clone() });
    }
    if findings.is_empty() { Ok(points) } else { Err(Problem::invalid(findings)) }
}

/// A rule that something breaks.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct BrokenRuleView {
    /// The stable code.
    pub code: String,
    /// One line, in the language asked for.
    pub title: &'static str,
    /// What to do, in the language asked for.
    pub action: &'static str,
    /// The article of the law, where it is a rule of it.
    pub article: Option<&'static str>,
}

/// One thing to be corrected.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct PointView {
    /// The field, by its JSON pointer.
    pub pointer: Option<String>,
    /// The piece.
    pub attachment_id: Option<Uuid>,
    /// The piece that is missing.
    pub missing_piece: Option<String>,
    /// The rule that it breaks.
    pub rule: Option<BrokenRuleView>,
    /// The code of the canned text.
    pub canned: Option<&'static str>,
    /// The canned text, in the language asked for.
    pub canned_text: Option<&'static str>,
    /// In the reviewer's words.
    pub words: Option<String>,
}

impl PointView {
    fn of(point: Point, language: Language) -> Self {
        let (pointer, attachment_id, missing_piece) = match point.place {
            Place::Whole => (None, None, None),
            Place::Field(pointer) => (Some(pointer), None, None),
            Place::Piece(piece) => (None, Some(piece.into()), None),
            Place::MissingPiece(missing) => (None, None, Some(missing)),
        };
        let rule = point.rule.and_then(|code| {
            let told = rules::explain(&code, language)?;
            Some(BrokenRuleView { code, title: told.title, action: told.action, article: told.article })
        });
        Self {
            pointer,
            attachment_id,
            missing_piece,
            rule,
            canned: point.canned.map(CannedText::code),
            canned_text: point.canned.map(|canned| canned.text(language)),
            words: point.words,
        }
    }
}

/// What a round opens for change.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Opens {
    /// It names no place: every field and every piece.
    Everything,
    /// Only the fields and pieces that its points name.
    Named,
}

/// A round of correction.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CorrectionView {
    /// The round.
    pub id: Uuid,
    /// The démarche that was sent back.
    pub demarche_id: Uuid,
    /// 1 for the first round.
    pub number: u16,
    /// What the reviewer writes about the whole.
    pub text: String,
    /// What may be changed.
    pub opens: Opens,
    /// When it was sent back.
    pub sent_at: DateTime<Utc>,
    /// Who sent it back; only the desk learns it.
    pub sent_by: Option<String>,
    /// Whether the correction was transmitted.
    pub resolved: bool,
    /// When it was.
    pub resolved_at: Option<DateTime<Utc>>,
    /// Who transmitted it; only the filer's side learns it.
    pub resolved_by: Option<String>,
    /// What is to be corrected, in the reviewer's order.
    pub points: Vec<PointView>,
}

impl CorrectionView {
    fn of(seen: SeenRound, language: Language) -> Self {
        let SeenRound { round, sent_by, resolved_by } = seen;
        let opens = match Opening::of(round.points.iter().map(|point| &point.place)) {
            Opening::Everything => Opens::Everything,
            Opening::Named { .. } => Opens::Named,
        };
        Self {
            id: round.id.into(),
            demarche_id: round.demarche.into(),
            number: round.number,
            text: round.message,
            opens,
            sent_at: round.sent_at,
            sent_by,
            resolved: round.resolved_at.is_some(),
            resolved_at: round.resolved_at,
            resolved_by,
            points: round.points.into_iter().map(|point| PointView::of(point, language)).collect(),
        }
    }
}

/// A field that a correction changed.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ChangedFieldView {
    /// JSON pointer to the smallest part that differs.
    pub pointer: String,
    /// What was received before; null where nothing was.
    #[schema(value_type = Value, nullable)]
    pub before: Option<Value>,
    /// What is received now; null where nothing is.
    #[schema(value_type = Value, nullable)]
    pub now: Option<Value>,
    /// Whether the round asked for it.
    pub asked: bool,
}

/// What the last correction changed, beside what was received before.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct ChangesView {
    /// The round that was answered; null as long as no correction was transmitted.
    pub correction_id: Option<Uuid>,
    /// Its number.
    pub number: Option<u16>,
    /// How many fields have changed.
    pub total: usize,
    /// The first 500 of them.
    pub fields: Vec<ChangedFieldView>,
    /// Pieces that came with the correction.
    pub pieces_added: Vec<AttachmentView>,
    /// Pieces that came before and no longer.
    pub pieces_removed: Vec<AttachmentView>,
}

impl ChangesView {
    fn of(changes: Changes, language: Language) -> Self {
        let pieces =
            |all: Vec<Attachment>| all.into_iter().map(|piece| AttachmentView::of(piece, language)).collect();
        let field = |changed: app::demarches::corrections::ChangedField| ChangedFieldView {
            pointer: changed.difference.pointer,
            before: changed.difference.before,
            now: changed.difference.now,
            asked: changed.asked,
        };
        Self {
            correction_id: changes.round.as_ref().map(|round| round.id.into()),
            number: changes.round.as_ref().map(|round| round.number),
            total: changes.total,
            fields: changes.fields.into_iter().map(field).collect(),
            pieces_added: pieces(changes.pieces_added),
            pieces_removed: pieces(changes.pieces_removed),
        }
    }
}

/// A text that reviewers write often.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CannedTextView {
    /// The stable code.
    pub code: &'static str,
    /// The text, in the language asked for.
    pub text: &'static str,
}

/// List the rounds of correction of a démarche: what is to be corrected, and whether it was.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/corrections", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the rounds", body = ListView<CorrectionView>)))]
pub(crate) async fn list_corrections(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let page = ask.query.page()?;
    let listed = app::demarches::corrections::list(&app, &ask.request, ask.path, page).await?;
    Ok(ask.answer(StatusCode::OK, listed, |listed| {
        ListView::of(listed, |round| CorrectionView::of(round, ask.language))
    }))
}

/// What changed between what the administration had when it sent the démarche back last, and what it has now.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/changes", tag = "demarches",
    responses((status = 200, description = "The changes", body = ChangesView)))]
pub(crate) async fn read_changes(app: Server, ask: ApiRequest<DemarcheId>) -> ApiResult {
    let changes = app::demarches::corrections::changes(&app, &ask.request, ask.path).await?;
    Ok(ask.answer(StatusCode::OK, changes, |changes| ChangesView::of(changes, ask.language)))
}

/// List the texts that reviewers write often, all on one page.
#[utoipa::path(get, path = "/v1/desk/canned-texts", tag = "desk",
    responses((status = 200, description = "All canned texts", body = ListView<CannedTextView>)))]
pub(crate) async fn list_canned_texts(app: Server, ask: ApiRequest) -> ApiResult {
    let texts = app::desk::canned_texts(&app, &ask.request).await?;
    Ok(ask.answer(StatusCode::OK, texts, |texts| ListView {
        items: texts
            .into_iter()
            .map(|canned| CannedTextView { code: canned.code(), text: canned.text(ask.language) })
            .collect(),
        next: None,
    }))
}

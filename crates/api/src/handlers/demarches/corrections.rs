//! Rounds of correction: what is asked for, and what changed.

use actix_web::http::StatusCode;
use app::demarches::corrections::{ChangedField, Changes, SeenRound};
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
use types::{AttachmentId, CorrectionId, DemarcheId, Finding, Language};
use utoipa::ToSchema;
use validator::Validate;

use crate::handlers::{Server, demarches::attachments::AttachmentView};
use crate::{
    answer::ApiResult,
    ask::ApiRequest,
    paging::{ListView, PageQuery},
    validators::{not_blank, one_line},
};

/// One thing to be corrected, about one place at most. At least one of `rule`, `canned` and `words` is there.
#[derive(Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewPoint {
    /// A field of the content, by its JSON pointer: one that is there, or a missing field of an object that is.
    #[validate(length(max = 500))]
    pub pointer: Option<String>,
    /// A piece that was received.
    pub attachment_id: Option<AttachmentId>,
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
            (None, Some(piece), None) => Place::Piece(piece),
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

views! {
    /// A rule that something breaks.
    struct BrokenRuleView of (texts: rules::Explanation, code: String) {
        /// The stable code.
        code: String = code,
        /// One line, in the language asked for.
        title: &'static str,
        /// What to do, in the language asked for.
        action: &'static str,
        /// The article of the law, where it is a rule of it.
        article: Option<&'static str>,
    }

    /// One thing to be corrected.
    struct PointView of (point: Point, language: Language) {
        let (pointer, attachment, missing) = match point.place {
            Place::Whole => (None, None, None),
            Place::Field(pointer) => (Some(pointer), None, None),
            Place::Piece(piece) => (None, Some(piece), None),
            Place::MissingPiece(missing) => (None, None, Some(missing)),
        };
        let rule = |code: String| Some(BrokenRuleView::of(rules::explain(&code, language)?, code));
        /// The field, by its JSON pointer.
        pointer: Option<String> = pointer,
        /// The piece.
        attachment_id: Option<AttachmentId> = attachment,
        /// The piece that is missing.
        missing_piece: Option<String> = missing,
        /// The rule that it breaks.
        rule: Option<BrokenRuleView> = point.rule.and_then(rule),
        /// The code of the canned text.
        canned: Option<&'static str> = point.canned.map(CannedText::code),
        /// The canned text, in the language asked for.
        canned_text: Option<&'static str> = point.canned.map(|canned| canned.text(language)),
        /// In the reviewer's words.
        words: Option<String>,
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

views! {
    /// A round of correction.
    struct CorrectionView of (seen: SeenRound, language: Language) {
        let SeenRound { round, sent_by, resolved_by } = seen;
        /// The round.
        id: CorrectionId = round.id,
        /// The démarche that was sent back.
        demarche_id: DemarcheId = round.demarche,
        /// 1 for the first round.
        number: u16 = round.number,
        /// What the reviewer writes about the whole.
        text: String = round.message,
        /// What may be changed.
        opens: Opens = match Opening::of(round.points.iter().map(|point| &point.place)) {
            Opening::Everything => Opens::Everything,
            Opening::Named { .. } => Opens::Named,
        },
        /// When it was sent back.
        sent_at: DateTime<Utc> = round.sent_at,
        /// Who sent it back; only the desk learns it.
        sent_by: Option<String> = sent_by,
        /// Whether the correction was transmitted.
        resolved: bool = round.resolved_at.is_some(),
        /// When it was.
        resolved_at: Option<DateTime<Utc>> = round.resolved_at,
        /// Who transmitted it; only the filer's side learns it.
        resolved_by: Option<String> = resolved_by,
        /// What is to be corrected, in the reviewer's order.
        points: Vec<PointView> =
            round.points.into_iter().map(|point| PointView::of(point, language)).collect(),
    }
    /// A field that a correction changed.
    struct ChangedFieldView of (changed: ChangedField) {
        /// JSON pointer to the smallest part that differs.
        pointer: String = changed.difference.pointer,
        /// What was received before; null where nothing was.
        #[schema(value_type = Value, nullable)]
        before: Option<Value> = changed.difference.before,
        /// What is received now; null where nothing is.
        #[schema(value_type = Value, nullable)]
        now: Option<Value> = changed.difference.now,
        /// Whether the round asked for it.
        asked: bool,
    }

    /// What the last correction changed, beside what was received before.
    struct ChangesView of (changes: Changes, language: Language) {
        let pieces = |all: Vec<Attachment>| all.into_iter().map(|piece| AttachmentView::of(piece, language));
        /// The round that was answered; null as long as no correction was transmitted.
        correction_id: Option<CorrectionId> = changes.round.as_ref().map(|round| round.id),
        /// Its number.
        number: Option<u16> = changes.round.as_ref().map(|round| round.number),
        /// How many fields have changed.
        total: usize,
        /// The first 500 of them.
        fields: Vec<ChangedFieldView> = changes.fields.into_iter().map(ChangedFieldView::of).collect(),
        /// Pieces that came with the correction.
        pieces_added: Vec<AttachmentView> = pieces(changes.pieces_added).collect(),
        /// Pieces that came before and no longer.
        pieces_removed: Vec<AttachmentView> = pieces(changes.pieces_removed).collect(),
    }

    /// A text that reviewers write often.
    struct CannedTextView of (canned: CannedText, language: Language) {
        /// The stable code.
        code: &'static str = canned.code(),
        /// The text, in the language asked for.
        text: &'static str = canned.text(language),
    }
}

/// List the rounds of correction of a démarche: what is to be corrected, and whether it was.
#[utoipa::path(get, path = "/v1/demarches/{demarche_id}/corrections", tag = "demarches", params(PageQuery),
    responses((status = 200, description = "A page of the rounds", body = ListView<CorrectionView>)))]
pub(crate) async fn list_corrections(app: Server, ask: ApiRequest<DemarcheId, (), PageQuery>) -> ApiResult {
    let listed = app::demarches::corrections::list(&app, &ask.request, ask.path, ask.query.page()?).await?;
    Ok(ask.listed(listed, |round| CorrectionView::of(round, ask.language)))
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
    Ok(ask.answer(StatusCode::OK, texts, |texts| {
        ListView::whole(texts.into_iter().map(|canned| CannedTextView::of(canned, ask.language)))
    }))
}

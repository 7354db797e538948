//! Parts: a message that others of its file mention as `{ part }` is no message of its own, but stands in their text.
//!
//! Parts belong to one language, which may need other ones than the next (a case, a gender).

use std::collections::{BTreeMap, BTreeSet};

use super::model::{Arm, Message, Piece};

/// A line, and what is wrong there.
type Problems = Vec<(usize, String)>;

/// The messages with their parts in place, without the parts.
pub(super) fn placed(messages: Vec<Message>, problems: &mut Problems) -> Vec<Message> {
    let mut mentioned = BTreeSet::new();
    messages.iter().flat_map(Message::texts).for_each(|pieces| mentions(pieces, &mut mentioned));
    let (parts, messages): (Vec<_>, Vec<_>) =
        messages.into_iter().partition(|message| mentioned.contains(&message.id));
    for part in parts.iter().filter(|part| !part.variables.is_empty()) {
        problems
            .push((part.line, format!("`{}` is a part: its variables are those of the messages", part.id)));
    }
    for part in &parts {
        if let Some(attribute) = part.attributes.first() {
            problems.push((attribute.line, format!("`{}` is a part: it has no attributes", part.id)));
        }
    }
    let parts = parts.into_iter().map(|part| (part.id, part.pieces)).collect();
    let whole = |mut message: Message| {
        let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.pieces);
        for pieces in std::iter::once(&mut message.pieces).chain(attributes) {
            *pieces = inlined(pieces, &parts, &mut Vec::new(), problems);
        }
        message
    };
    messages.into_iter().map(whole).collect()
}

fn mentions(pieces: &[Piece], ids: &mut BTreeSet<String>) {
    for piece in pieces {
        match piece {
            Piece::Part { id, .. } => {
                ids.insert(id.clone());
            }
            Piece::Select { arms, .. } => arms.iter().for_each(|arm| mentions(&arm.pieces, ids)),
            Piece::Text(_) | Piece::Variable { .. } => {}
        }
    }
}

fn inlined(
    pieces: &[Piece],
    parts: &BTreeMap<String, Vec<Piece>>,
    within: &mut Vec<String>,
    problems: &mut Problems,
) -> Vec<Piece> {
    let mut out = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(_) | Piece::Variable { .. } => out.push(piece.clone()),
            Piece::Select { name, line, arms } => {
                let arms = arms.iter().map(|arm| {
                    let pieces = inlined(&arm.pieces, parts, within, problems);
                    Arm { key: arm.key.clone(), line: arm.line, default: arm.default, pieces }
                });
                out.push(Piece::Select { name: name.clone(), line: *line, arms: arms.collect() });
            }
            Piece::Part { id, line } => match parts.get(id) {
                Some(_) if within.contains(id) => {
                    problems.push((*line, format!("`{id}` mentions itself")));
                }
                Some(part) => {
                    within.push(id.clone());
                    out.extend(inlined(part, parts, within, problems));
                    within.pop();
                }
                None => problems.push((
                    *line,
                    format!("`{id}` is no message of this file; a variable is written as {{ ${id} }}"),
                )),
            },
        }
    }
    out
}

//! The words of a form: a label for every field of the five démarches, a word for every code.

use filings::Fields;

use crate::{Word, texts::Codes};

/// The label of a field, and its place among the others.
pub(super) fn field(name: &str) -> Option<(usize, Word)> {
    let field = Fields::find(name, |_| None)?;
    Some((field as usize, Word::of(|language| field.render(language))))
}

/// The word for a code of a field.
pub(super) fn code(field: &str, code: &str) -> Option<Word> {
    let word = Codes::find(&format!("{field}_{code}"), |_| None)?;
    Some(Word::of(|language| word.render(language)))
}

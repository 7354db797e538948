//! The words of a form: a label for every field of the five démarches, a word for every code.

use crate::{
    Word,
    texts::{Codes, Fields},
};

/// The label of a field, and its place among the others.
pub(super) fn field(name: &str) -> Option<(usize, Word)> {
    let (index, field) = Fields::ALL.iter().enumerate().find(|(_, field)| field.code() == name)?;
    Some((index, Word::of(|language| field.render(language))))
}

/// The word for a code of a field.
pub(super) fn code(field: &str, code: &str) -> Option<Word> {
    let of_field =
        |word: &&Codes| word.code().strip_prefix(field).and_then(|rest| rest.strip_prefix('_')) == Some(code);
    Codes::ALL.iter().find(of_field).map(|word| Word::of(|language| word.render(language)))
}

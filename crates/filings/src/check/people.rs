//! Whether somebody stands twice in a draft.

use std::collections::HashSet;

use elections::rules;
use types::Finding;

use crate::fields::{Named, Reader};

/// The places where a person stands for the second time or more.
pub(super) fn repeated<'a>(named: impl Iterator<Item = &'a Named>) -> impl Iterator<Item = &'a Named> {
    let mut seen = HashSet::new();
    named.filter(move |each| !seen.insert(&each.matricule))
}

/// F.003: nobody stands twice.
pub(super) fn each_once(r: &Reader<'_>) {
    for again in repeated(r.named().iter()) {
        r.report(Finding::new(again.pointer.as_str(), rules::Poll::PersonEnteredTwice));
    }
}

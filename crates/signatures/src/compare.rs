//! Whether a signed file is the file that was to be signed, with signatures and nothing else.

use crate::{
    changes::{self, Change},
    pdf::File,
};

/// How a signed file differs from what was to be signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Difference {
    #[error("the file cannot be read")]
    Unreadable,
    /// It does not begin with the other one, byte for byte: it is another document, or was written anew.
    #[error("the file does not begin with what was to be signed")]
    Beginning,
    #[error("the file changes what was to be signed")]
    Changed,
    /// It only adds signatures, but shows one on a page, where it can cover something. A person can look.
    #[error("a signature is shown on a page")]
    Visible,
}

/// Compares a signed file with what was to be signed: the file as it was rendered, before it was prepared.
///
/// Whether the signatures hold is asked of [`validate`](crate::validate), not here.
///
/// # Errors
/// When it is anything but that file and revisions that add signatures.
pub fn compare(signed: &[u8], rendered: &[u8]) -> Result<(), Difference> {
    if !signed.starts_with(rendered) {
        return Err(Difference::Beginning);
    }
    let whole = File::read(signed).map_err(|_| Difference::Unreadable)?;
    let ends = |end: usize| end == rendered.len();
    let place = whole.revisions.iter().position(|revision| ends(revision.eof) || ends(revision.end));
    let later = place.ok_or(Difference::Beginning)? + 1;
    match changes::judge_file(&whole)[later..].iter().flatten().max() {
        None => Ok(()),
        Some(Change::Visible) => Err(Difference::Visible),
        Some(Change::Content) => Err(Difference::Changed),
    }
}

/// Whether a signed file is exactly what was rendered and signatures that show nothing: see [`compare`].
#[must_use]
pub fn equals_prepared(signed: &[u8], rendered: &[u8]) -> bool {
    compare(signed, rendered).is_ok()
}

//! The page tree, walked once and counted.

use std::collections::BTreeSet;

use lopdf::{Document, Object, ObjectId};

use crate::{MAX_PAGES, Rejection};

pub(super) fn count(document: &Document) -> Result<u32, Rejection> {
    let unreadable = |_| Rejection::Unreadable;
    let root = document.catalog().and_then(|catalog| catalog.get(b"Pages")).map_err(unreadable)?;
    let mut open: Vec<ObjectId> = vec![root.as_reference().map_err(unreadable)?];
    let (mut seen, mut pages) = (BTreeSet::new(), 0_usize);
    while let Some(id) = open.pop() {
        // A branch that grows out of two branches, or out of itself, is no tree.
        if !seen.insert(id) {
            return Err(Rejection::Unreadable);
        }
        let node = document.get_dictionary(id).map_err(unreadable)?;
        match node.get_deref(b"Kids", document).and_then(Object::as_array) {
            Ok(kids) => {
                for kid in kids {
                    open.push(kid.as_reference().map_err(unreadable)?);
                }
            }
            Err(_) => pages += 1,
        }
        if pages > MAX_PAGES || open.len() > MAX_PAGES {
            return Err(Rejection::TooManyPages);
        }
    }
    if pages == 0 {
        Err(Rejection::Unreadable)
    } else {
        u32::try_from(pages).map_err(|_| Rejection::TooManyPages)
    }
}

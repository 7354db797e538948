//! A file as it was before a revision, revision by revision.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    changes::is_page,
    pdf::{Object, Stored, file::Revision},
};

/// What the revisions so far leave, and who refers to what.
#[derive(Default)]
pub(crate) struct Past<'f> {
    /// Each object in its last form.
    pub(crate) latest: BTreeMap<u32, &'f Stored>,
    /// What anything ever pointed to, whether it was there or not.
    pub(crate) ever_pointed_to: BTreeSet<u32>,
    /// What a trailer ever pointed to.
    pub(crate) in_trailers: BTreeSet<u32>,
    /// The lists of annotations that are objects of their own.
    pub(crate) annotations: BTreeSet<u32>,
    /// How many references there are to a number in the objects in their last form.
    uses: BTreeMap<u32, usize>,
}

impl<'f> Past<'f> {
    /// How many references of objects lead to a number.
    pub(crate) fn used(&self, number: u32) -> usize {
        self.uses.get(&number).copied().unwrap_or_default()
    }

    /// Goes on by one revision.
    pub(crate) fn take(&mut self, revision: &'f Revision) {
        for number in &revision.freed {
            self.forget(*number);
        }
        for (number, stored) in &revision.objects {
            self.forget(*number);
            self.latest.insert(*number, stored);
            if is_trailer(&stored.object) {
                continue;
            }
            stored.object.each_reference(&mut |to| {
                *self.uses.entry(to).or_default() += 1;
                self.ever_pointed_to.insert(to);
            });
            let page = stored.object.as_dict().filter(|dict| is_page(dict));
            let list = page.and_then(|page| page.get(&b"Annots"[..])).and_then(Object::as_reference);
            self.annotations.extend(list);
        }
        revision.trailer.values().for_each(|value| {
            value.each_reference(&mut |to| {
                self.ever_pointed_to.insert(to);
                self.in_trailers.insert(to);
            });
        });
    }

    fn forget(&mut self, number: u32) {
        if let Some(old) = self.latest.remove(&number).filter(|old| !is_trailer(&old.object)) {
            old.object.each_reference(&mut |to| {
                self.uses.entry(to).and_modify(|uses| *uses -= 1);
            });
        }
    }
}

/// Whether it is a cross-reference stream, which speaks as a trailer.
fn is_trailer(object: &Object) -> bool {
    let kind = object.as_dict().and_then(|dict| dict.get(&b"Type"[..]));
    kind.is_some_and(|kind| kind.is_name("XRef"))
}

//! What a later revision may do to a file: add signatures and what proves them, and nothing that anybody sees.

use std::collections::BTreeSet;

use crate::{
    field::is_signature,
    pdf::{Dict, File, Object, Stored, object::readable},
};

/// What a revision does that it may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    /// It adds signatures only, but shows one on a page.
    Visible,
    /// It changes the document.
    Content,
}

/// What a field of a signature may say, in one with its place on a page.
const WIDGET: [&str; 18] = [
    "Type", "Subtype", "FT", "Ff", "T", "TU", "TM", "V", "F", "P", "Rect", "AP", "AS", "M", "NM", "MK", "DA",
    "Lock",
];

/// What a trailer may say, and a cross-reference stream besides.
const TRAILER: [&str; 11] =
    ["Size", "Prev", "Root", "Info", "ID", "Type", "W", "Index", "Length", "Filter", "DecodeParms"];

/// The keys of a trailer that must stay as they are.
const TRAILER_KEPT: [&str; 2] = ["Root", "Info"];

/// Whether a revision leaves everything as it was, and only adds signatures. `signed` says whether there was one
/// before it: the first one may also say what may be done after it.
pub(crate) fn judge(file: &File<'_>, revision: usize, signed: bool) -> Result<(), Change> {
    let Some(before) = revision.checked_sub(1) else { return Ok(()) };
    let mut judge = Judge { file, before, now: revision, explained: BTreeSet::new(), visible: false };
    judge.trailer()?;
    judge.numbers()?;
    judge.structure();
    judge.catalogue(signed)?;
    judge.metadata()?;
    let fields = judge.form()?;
    for field in &fields {
        judge.new_field(*field)?;
    }
    judge.pages(&fields)?;
    judge.info()?;
    judge.unchanged()?;
    if judge.visible { Err(Change::Visible) } else { Ok(()) }
}

struct Judge<'f> {
    file: &'f File<'f>,
    before: usize,
    now: usize,
    /// The numbers of this revision that are known to be harmless.
    explained: BTreeSet<u32>,
    visible: bool,
}

impl<'f> Judge<'f> {
    fn added(&self, number: u32) -> Option<&'f Stored> {
        self.file.revisions[self.now].objects.get(&number)
    }

    fn old(&self, number: u32) -> Option<&'f Stored> {
        self.file.stored(number, self.before)
    }

    fn trailer(&self) -> Result<(), Change> {
        let [before, now] = [self.before, self.now].map(|revision| &self.file.revisions[revision].trailer);
        let kept = TRAILER_KEPT.iter().all(|key| before.get(key.as_bytes()) == now.get(key.as_bytes()));
        let known = now.iter().all(|(key, value)| {
            TRAILER.iter().any(|known| known.as_bytes() == key) || before.get(key) == Some(value)
        });
        let first =
            |trailer: &Dict| -> Option<Object> { trailer.get(&b"ID"[..])?.as_array()?.first().cloned() };
        let same = first(before).is_none() || first(before) == first(now);
        if kept && known && same { Ok(()) } else { Err(Change::Content) }
    }

    /// No object may go away, and none may come into a place to which something old points.
    fn numbers(&self) -> Result<(), Change> {
        let added = &self.file.revisions[self.now];
        if added.freed.iter().any(|number| self.old(*number).is_some()) {
            return Err(Change::Content);
        }
        let new: BTreeSet<u32> =
            added.objects.keys().copied().filter(|number| self.old(*number).is_none()).collect();
        let mut pointed = BTreeSet::new();
        for revision in &self.file.revisions[..self.now] {
            revision.trailer.values().for_each(|value| references(value, &mut pointed));
            revision.objects.values().for_each(|stored| references(&stored.object, &mut pointed));
        }
        if new.is_disjoint(&pointed) { Ok(()) } else { Err(Change::Content) }
    }

    /// Streams that hold the structure of the file itself.
    fn structure(&mut self) {
        for (number, stored) in &self.file.revisions[self.now].objects {
            let kind = stored.object.as_dict().and_then(|dict| dict.get(&b"Type"[..]));
            let structure = kind.is_some_and(|kind| kind.is_name("XRef") || kind.is_name("ObjStm"));
            if structure && self.old(*number).is_none() {
                self.explained.insert(*number);
            }
        }
    }

    fn catalogue(&mut self, signed: bool) -> Result<(), Change> {
        let root = self.file.revisions[self.now].trailer.get(&b"Root"[..]).and_then(Object::as_reference);
        let root = root.ok_or(Change::Content)?;
        let Some(added) = self.added(root) else { return Ok(()) };
        let (Some(now), Some(before)) = (added.object.as_dict(), self.file.catalogue(self.before)) else {
            return Err(Change::Content);
        };
        let free: &[&str] = if signed {
            &["AcroForm", "Metadata", "Version", "DSS", "Extensions"]
        } else {
            &["AcroForm", "Metadata", "Version", "DSS", "Extensions", "Perms"]
        };
        if !same_but(before, now, free) {
            return Err(Change::Content);
        }
        for key in &free[3..] {
            now.get(key.as_bytes()).map_or(Ok(()), |value| self.explain(value))?;
        }
        self.explained.insert(root);
        Ok(())
    }

    /// The description of the file, which every product writes anew. It must be nothing else: an older object could
    /// use the same stream for a page.
    fn metadata(&mut self) -> Result<(), Change> {
        let [before, now] = [self.before, self.now]
            .map(|revision| self.file.catalogue(revision).and_then(|dict| dict.get(&b"Metadata"[..])));
        let number = now.and_then(Object::as_reference);
        let Some(number) = number.filter(|number| self.added(*number).is_some()) else {
            return if before == now { Ok(()) } else { Err(Change::Content) };
        };
        let dict = self.added(number).filter(|added| added.stream.is_some());
        let dict = dict.and_then(|added| added.object.as_dict()).ok_or(Change::Content)?;
        let said = |key: &[u8], name| dict.get(key).is_some_and(|value| value.is_name(name));
        let again = before == now && self.pointing(number) == 1;
        let plain = dict.values().all(|value| value.as_reference().is_none());
        if said(b"Type", "Metadata")
            && said(b"Subtype", "XML")
            && plain
            && (again || self.old(number).is_none())
        {
            self.explained.insert(number);
            return Ok(());
        }
        Err(Change::Content)
    }

    /// How many objects referred to an object before this revision, each in its last form.
    fn pointing(&self, number: u32) -> usize {
        let numbers: BTreeSet<u32> =
            self.file.revisions[..self.now].iter().flat_map(|one| one.objects.keys().copied()).collect();
        let pointing = numbers.iter().filter(|from| {
            let mut found = BTreeSet::new();
            if let Some(old) = self.old(**from) {
                references(&old.object, &mut found);
            }
            found.contains(&number)
        });
        pointing.count()
    }

    /// The form: the numbers of its new fields.
    fn form(&mut self) -> Result<Vec<u32>, Change> {
        let held = |revision| self.file.catalogue(revision).and_then(|dict| dict.get(&b"AcroForm"[..]));
        let (before, now) = (held(self.before), held(self.now));
        let Some(now) = now else {
            return if before.is_none() { Ok(Vec::new()) } else { Err(Change::Content) };
        };
        self.same_role(before, Some(now));
        let now = self.file.resolve(now, self.now).as_dict().ok_or(Change::Content)?;
        let nothing = Dict::new();
        let before = match before {
            None => {
                let known = ["Fields", "SigFlags", "DA", "DR"];
                if !now.keys().all(|key| known.iter().any(|known| known.as_bytes() == key)) {
                    return Err(Change::Content);
                }
                now.get(&b"DR"[..]).map_or(Ok(()), |resources| self.explain(resources))?;
                &nothing
            }
            Some(before) => {
                let before = self.file.resolve(before, self.before).as_dict().ok_or(Change::Content)?;
                if !same_but(before, now, &["Fields", "SigFlags"]) {
                    return Err(Change::Content);
                }
                before
            }
        };
        let [before, now] = [before, now].map(|form| form.get(&b"Fields"[..]));
        self.same_role(before, now);
        self.appended(before, now)
    }

    /// An object that a value refers to is harmless if it is new, or if the value referred to it before: what else it
    /// says is looked at by itself.
    fn same_role(&mut self, before: Option<&Object>, now: Option<&Object>) {
        let Some(number) = now.and_then(Object::as_reference) else { return };
        if self.old(number).is_none() || before.and_then(Object::as_reference) == Some(number) {
            self.explained.insert(number);
        }
    }

    /// What a list of references has now after all that it had before.
    fn appended(&self, before: Option<&Object>, now: Option<&Object>) -> Result<Vec<u32>, Change> {
        let read = |list: Option<&Object>, revision: usize| -> Option<Vec<Object>> {
            let Some(list) = list else { return Some(Vec::new()) };
            self.file.resolve(list, revision).as_array().map(<[Object]>::to_vec)
        };
        let before = read(before, self.before).ok_or(Change::Content)?;
        let now = read(now, self.now).ok_or(Change::Content)?;
        let new = now.strip_prefix(&before[..]).ok_or(Change::Content)?;
        let numbers: Option<Vec<u32>> = new.iter().map(Object::as_reference).collect();
        numbers.ok_or(Change::Content)
    }

    fn new_field(&mut self, number: u32) -> Result<(), Change> {
        let dict = self.added(number).filter(|_| self.old(number).is_none());
        let dict = dict.and_then(|added| added.object.as_dict()).ok_or(Change::Content)?;
        let known = dict.keys().all(|key| WIDGET.iter().any(|known| known.as_bytes() == key));
        let named = |key: &[u8], name| dict.get(key).is_some_and(|value| value.is_name(name));
        if !known || !named(b"FT", "Sig") || !named(b"Subtype", "Widget") {
            return Err(Change::Content);
        }
        self.filled(dict)?;
        self.explained.insert(number);
        Ok(())
    }

    /// The signature in a field and how it is shown.
    fn filled(&mut self, dict: &Dict) -> Result<(), Change> {
        if let Some(value) = dict.get(&b"V"[..]) {
            let number = value.as_reference().filter(|number| self.old(*number).is_none());
            let added = number.and_then(|number| self.added(number)?.object.as_dict());
            if !added.is_some_and(is_signature) {
                return Err(Change::Content);
            }
        }
        for (key, value) in dict {
            if key != b"P" {
                self.explain(value)?;
            }
        }
        if !is_hidden(dict) {
            self.visible = true;
        }
        Ok(())
    }

    /// Takes the new objects that a value leads to for harmless: nothing old leads to them.
    fn explain(&mut self, value: &Object) -> Result<(), Change> {
        let mut open = BTreeSet::new();
        references(value, &mut open);
        while let Some(number) = open.pop_first() {
            let Some(added) = self.added(number) else { continue };
            if self.old(number).is_some() || !self.explained.insert(number) {
                continue;
            }
            if let Some(dict) = added.object.as_dict() {
                let kind = dict.get(&b"Type"[..]);
                let page = ["Catalog", "Pages", "Page", "Filespec", "EmbeddedFile"];
                let page = kind.is_some_and(|kind| page.iter().any(|name| kind.is_name(name)));
                if page || dict.contains_key(&b"JS"[..]) {
                    return Err(Change::Content);
                }
            }
            references(&added.object, &mut open);
        }
        Ok(())
    }

    /// Pages may only gain the places of the new fields; empty fields for signatures may be filled.
    fn pages(&mut self, fields: &[u32]) -> Result<(), Change> {
        let lists = self.annotation_lists();
        for (number, added) in &self.file.revisions[self.now].objects {
            let Some(old) = self.old(*number) else { continue };
            let (before, now) = (&old.object, &added.object);
            let harmless = match (before.as_dict(), now.as_dict()) {
                (Some(before), Some(now)) if is_page(before) => {
                    let [was, is] = [before, now].map(|dict| dict.get(&b"Annots"[..]));
                    self.same_role(was, is);
                    same_but(before, now, &["Annots"])
                        && self.appended(was, is)?.iter().all(|new| fields.contains(new))
                }
                (Some(before), Some(now)) if is_empty_field(before) => {
                    self.filled(now)?;
                    same_but(before, now, &["V", "AP", "M"])
                }
                _ if lists.contains(number) => {
                    self.appended(Some(before), Some(now))?.iter().all(|new| fields.contains(new))
                }
                _ => false,
            };
            if harmless && old.stream.is_none() && added.stream.is_none() {
                self.explained.insert(*number);
            }
        }
        Ok(())
    }

    /// The lists of annotations that are objects of their own.
    fn annotation_lists(&self) -> BTreeSet<u32> {
        let revisions = &self.file.revisions[..self.now];
        let dicts =
            revisions.iter().flat_map(|one| one.objects.values()).filter_map(|one| one.object.as_dict());
        let lists = dicts.filter(|dict| is_page(dict)).filter_map(|page| page.get(&b"Annots"[..]));
        lists.filter_map(Object::as_reference).collect()
    }

    /// The information on the file may say when it was changed, and by what. Texts may be written in another way.
    fn info(&mut self) -> Result<(), Change> {
        let read = |dict: &Dict| -> Dict {
            let value = |value: &Object| match value.as_text() {
                Some(text) => Object::bytes(readable(&text.bytes).as_bytes()),
                None => value.clone(),
            };
            dict.iter().map(|(key, held)| (key.clone(), value(held))).collect()
        };
        let info = self.file.revisions[self.now].trailer.get(&b"Info"[..]).and_then(Object::as_reference);
        let Some((number, added)) = info.and_then(|number| Some((number, self.added(number)?))) else {
            return Ok(());
        };
        let before = self.old(number).and_then(|old| old.object.as_dict());
        match (before, added.object.as_dict()) {
            (Some(before), Some(now)) if same_but(&read(before), &read(now), &["ModDate", "Producer"]) => {
                self.explained.insert(number);
                Ok(())
            }
            _ => Err(Change::Content),
        }
    }

    /// Whatever is not explained must be what it was.
    fn unchanged(&self) -> Result<(), Change> {
        let bytes = |stored: &Stored| stored.stream.clone().map(|range| &self.file.data[range]);
        let same = self.file.revisions[self.now].objects.iter().all(|(number, added)| {
            self.explained.contains(number)
                || self
                    .old(*number)
                    .is_some_and(|old| old.object == added.object && bytes(old) == bytes(added))
        });
        if same { Ok(()) } else { Err(Change::Content) }
    }
}

pub(crate) fn is_page(dict: &Dict) -> bool {
    dict.get(&b"Type"[..]).is_some_and(|kind| kind.is_name("Page"))
}

fn is_empty_field(dict: &Dict) -> bool {
    dict.get(&b"FT"[..]).is_some_and(|kind| kind.is_name("Sig")) && !dict.contains_key(&b"V"[..])
}

/// Whether two dictionaries say the same but for some keys.
fn same_but(before: &Dict, now: &Dict, keys: &[&str]) -> bool {
    let others = |dict: &'_ Dict| -> Vec<(Vec<u8>, Object)> {
        let others = dict.iter().filter(|(key, _)| !keys.iter().any(|free| free.as_bytes() == *key));
        others.map(|(key, value)| (key.clone(), value.clone())).collect()
    };
    others(before) == others(now)
}

/// Whether a place on a page has no width or no height, or is never shown.
fn is_hidden(dict: &Dict) -> bool {
    let flags = dict.get(&b"F"[..]).and_then(Object::as_integer).unwrap_or_default();
    let number = |value: &Object| match value {
        Object::Integer(value) => value.to_string().parse::<f64>().ok(),
        Object::Real(digits) => std::str::from_utf8(digits).ok()?.parse().ok(),
        _ => None,
    };
    let corners = dict.get(&b"Rect"[..]).and_then(Object::as_array).unwrap_or_default();
    let corners: Option<Vec<f64>> = corners.iter().map(number).collect();
    let flat = match corners.as_deref() {
        Some([left, bottom, right, top]) => left.total_cmp(right).is_eq() || bottom.total_cmp(top).is_eq(),
        _ => false,
    };
    // Hidden, or never shown on a screen nor printed.
    flat || flags & 2 != 0 || (flags & 32 != 0 && flags & 4 == 0)
}

/// The numbers that a value refers to.
pub(crate) fn references(value: &Object, found: &mut BTreeSet<u32>) {
    match value {
        Object::Reference(number, _) => {
            found.insert(*number);
        }
        Object::Array(items) => items.iter().for_each(|item| references(item, found)),
        Object::Dict(dict) => dict.values().for_each(|item| references(item, found)),
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::Text(_) => {}
    }
}

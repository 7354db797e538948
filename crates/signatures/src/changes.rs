//! What a later revision may do to a file: add signatures and what proves them, and nothing that anybody sees.
//!
//! Each object that was there and comes again must say the same, or have one role in which it may say more; each that
//! comes anew must be led to by what may be new.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    field::{self, is_signature},
    past::Past,
    pdf::{Dict, File, Object, Stored, file::Revision, object::said},
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

/// What the catalogue may say anew; the last one only before there is a signature.
const CATALOGUE: [&str; 6] = ["AcroForm", "Metadata", "Version", "DSS", "Extensions", "Perms"];

/// What validation data may consist of: `DSS`.
const PROOF: [&str; 5] = ["Type", "Certs", "CRLs", "OCSPs", "VRI"];

/// What each revision of a file does that it may not, by its place. The first one is the document itself.
pub(crate) fn judge_file(file: &File<'_>) -> Vec<Option<Change>> {
    let signed = field::candidates(file).first().map_or(usize::MAX, |first| first.revision);
    let mut past = Past::default();
    let judged = file.revisions.iter().enumerate().map(|(now, added)| {
        let change = now.checked_sub(1).and_then(|before| {
            let roles = BTreeMap::new();
            let (fields, explained) = (BTreeSet::new(), BTreeSet::new());
            let judge =
                Judge { file, past: &past, before, now, added, roles, fields, explained, visible: false };
            judge.judge(now > signed).err()
        });
        past.take(added);
        change
    });
    judged.collect()
}

/// As what an object that was there may come again and say something else.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Catalogue,
    Form,
    /// The list of the fields of the form.
    Fields,
    Page,
    /// The list of the annotations of a page.
    Annotations,
    /// A field for a signature, not yet filled.
    Empty,
    /// The description of the file: metadata.
    Description,
    /// Validation data.
    Proof,
    /// The older description of the file.
    Information,
}

struct Judge<'f> {
    file: &'f File<'f>,
    past: &'f Past<'f>,
    before: usize,
    now: usize,
    added: &'f Revision,
    /// The one role of each object of this revision that was there before and has one.
    roles: BTreeMap<u32, Role>,
    fields: BTreeSet<u32>,
    /// The numbers that come anew and are known to be harmless.
    explained: BTreeSet<u32>,
    visible: bool,
}

impl<'f> Judge<'f> {
    fn judge(mut self, signed: bool) -> Result<(), Change> {
        self.trailer()?;
        self.numbers()?;
        self.structure();
        self.give_roles()?;
        self.new_fields()?;
        for (number, added) in &self.added.objects {
            if let Some(old) = self.old(*number) {
                self.again(*number, old, added, signed)?;
            }
        }
        let known = |number: &u32| self.old(*number).is_some() || self.explained.contains(number);
        if !self.added.objects.keys().all(known) {
            return Err(Change::Content);
        }
        if self.visible { Err(Change::Visible) } else { Ok(()) }
    }

    fn old(&self, number: u32) -> Option<&'f Stored> {
        self.past.latest.get(&number).copied()
    }

    fn trailer(&self) -> Result<(), Change> {
        let [before, now] = [self.before, self.now].map(|revision| &self.file.revisions[revision]);
        // Readers that repair do so for one kind of table, and not for the other.
        let kind = before.table == now.table;
        let [before, now] = [&before.trailer, &now.trailer];
        let kept = TRAILER_KEPT.iter().all(|key| before.get(key.as_bytes()) == now.get(key.as_bytes()));
        let known = now.iter().all(|(key, value)| {
            TRAILER.iter().any(|known| known.as_bytes() == key) || before.get(key) == Some(value)
        });
        let first =
            |trailer: &Dict| -> Option<Object> { trailer.get(&b"ID"[..])?.as_array()?.first().cloned() };
        let same = first(before).is_none() || first(before) == first(now);
        if kind && kept && known && same { Ok(()) } else { Err(Change::Content) }
    }

    /// No object may go away, none may come into a place to which something old points, and nothing new may point to
    /// a place where nothing is: a reader that misses an object may begin to search for it.
    fn numbers(&self) -> Result<(), Change> {
        let gone = self.added.freed.iter().any(|number| self.old(*number).is_some());
        let awaited =
            |number: &u32| self.old(*number).is_none() && self.past.ever_pointed_to.contains(number);
        let mut missing = false;
        let mut look = |number| {
            let there = self.added.objects.contains_key(&number) || self.old(number).is_some();
            missing |= !there && !self.past.ever_pointed_to.contains(&number);
        };
        self.added.trailer.values().for_each(|value| value.each_reference(&mut look));
        self.added.objects.values().for_each(|stored| stored.object.each_reference(&mut look));
        if gone || missing || self.added.objects.keys().any(awaited) {
            return Err(Change::Content);
        }
        Ok(())
    }

    /// Streams that hold the structure of the file itself.
    fn structure(&mut self) {
        for (number, stored) in &self.added.objects {
            let kind = stored.object.as_dict().and_then(|dict| dict.get(&b"Type"[..]));
            let structure = kind.is_some_and(|kind| kind.is_name("XRef") || kind.is_name("ObjStm"));
            if structure && self.old(*number).is_none() {
                self.explained.insert(*number);
            }
        }
    }

    /// Gives each object that comes again its role, by what it was before. Nothing may have two.
    fn give_roles(&mut self) -> Result<(), Change> {
        let trailer = &self.added.trailer;
        let named = |key: &str| trailer.get(key.as_bytes()).and_then(Object::as_reference);
        let held = |dict: Option<&Dict>, key: &str| dict?.get(key.as_bytes())?.as_reference();
        let catalogue = self.file.catalogue(self.before);
        let form = catalogue.and_then(|dict| self.file.value(dict, "AcroForm", self.before)?.as_dict());
        let mut roles = vec![
            (named("Root"), Role::Catalogue),
            (named("Info"), Role::Information),
            (held(catalogue, "AcroForm"), Role::Form),
            (held(catalogue, "Metadata"), Role::Description),
            (held(catalogue, "DSS"), Role::Proof),
            (held(form, "Fields"), Role::Fields),
        ];
        for number in self.added.objects.keys() {
            if let Some(dict) = self.old(*number).and_then(|old| old.object.as_dict()) {
                roles.extend(is_page(dict).then_some((Some(*number), Role::Page)));
                roles.extend(is_empty_field(dict).then_some((Some(*number), Role::Empty)));
            }
            if self.past.annotations.contains(number) {
                roles.push((Some(*number), Role::Annotations));
            }
        }
        for (number, role) in roles {
            let Some(number) = number.filter(|number| self.added.objects.contains_key(number)) else {
                continue;
            };
            if self.roles.insert(number, role).is_some_and(|other| other != role) {
                return Err(Change::Content);
            }
        }
        Ok(())
    }

    /// An object that was there: the same to the last byte, or more in its role, where nothing else uses it.
    fn again(&mut self, number: u32, old: &Stored, added: &Stored, signed: bool) -> Result<(), Change> {
        let bytes = |stored: &Stored| stored.stream.clone().map(|range| &self.file.data[range]);
        if old.object == added.object && bytes(old) == bytes(added) {
            return Ok(());
        }
        let role = self.roles.get(&number).copied().ok_or(Change::Content)?;
        let streams = old.stream.is_some() || added.stream.is_some();
        let used = self.past.used(number);
        let alone = match role {
            Role::Catalogue | Role::Page | Role::Empty => true,
            Role::Information => used == 0,
            Role::Form | Role::Fields | Role::Annotations | Role::Description | Role::Proof => {
                used == 1 && !self.past.in_trailers.contains(&number)
            }
        };
        if !alone || streams != (role == Role::Description) {
            return Err(Change::Content);
        }
        let dicts = (old.object.as_dict(), added.object.as_dict());
        match (role, dicts) {
            (Role::Catalogue, (Some(before), Some(now))) => self.catalogue(before, now, signed),
            (Role::Form, (Some(before), Some(now))) => self.form(before, now),
            (Role::Page, (Some(before), Some(now))) => self.page(before, now),
            (Role::Empty, (Some(before), Some(now))) => {
                self.filled(now)?;
                only(same_but(before, now, &["V", "AP", "M"]))
            }
            (Role::Description, (_, Some(_))) => description(added),
            (Role::Proof, (Some(_), Some(now))) => self.proof_says(now),
            (Role::Information, (Some(before), Some(now))) => information(before, now),
            // What it lists was looked at with the form.
            (Role::Fields, (None, None)) => Ok(()),
            (Role::Annotations, (None, None)) => self.listed(Some(&old.object), Some(&added.object)),
            _ => Err(Change::Content),
        }
    }

    fn catalogue(&mut self, before: &Dict, now: &Dict, signed: bool) -> Result<(), Change> {
        let free = if signed { &CATALOGUE[..5] } else { &CATALOGUE[..] };
        only(same_but(before, now, free))?;
        let was_is = |key: &str| [before, now].map(|dict| dict.get(key.as_bytes()));
        let [was, is] = was_is("AcroForm");
        self.kept_or_new(was, is)?;
        if is.and_then(Object::as_reference).is_none() || was != is {
            let [was, is] = [(was, self.before), (is, self.now)].map(|(form, revision)| {
                let form = form.map(|form| self.file.resolve(form, revision).as_dict());
                form.map_or(Ok(None), |form| form.map(Some).ok_or(Change::Content))
            });
            match (was?, is?) {
                (None, None) => {}
                (Some(was), Some(is)) => self.form(was, is)?,
                (None, Some(is)) => self.new_form(is)?,
                (Some(_), None) => return Err(Change::Content),
            }
        }
        let [was, is] = was_is("Metadata");
        if was != is {
            self.kept_or_new(was, is)?;
            let number = is.and_then(Object::as_reference).ok_or(Change::Content)?;
            description(self.added.objects.get(&number).ok_or(Change::Content)?)?;
        }
        now.get(&b"DSS"[..]).map_or(Ok(()), |proof| self.proof(proof))?;
        only(now.get(&b"Version"[..]).is_none_or(|version| matches!(version, Object::Name(_))))?;
        for key in ["Extensions", "Perms"] {
            now.get(key.as_bytes()).map_or(Ok(()), |value| self.explain(value, false))?;
        }
        Ok(())
    }

    /// Validation data: streams only where certificates, lists and answers belong.
    fn proof(&mut self, proof: &Object) -> Result<(), Change> {
        if let Some(number) = proof.as_reference() {
            if self.old(number).is_some() {
                return Ok(());
            }
            self.explained.insert(number);
            only(self.added.objects.get(&number).is_some_and(|added| added.stream.is_none()))?;
        }
        self.proof_says(self.file.resolve(proof, self.now).as_dict().ok_or(Change::Content)?)
    }

    fn proof_says(&mut self, dict: &Dict) -> Result<(), Change> {
        only(dict.keys().all(|key| PROOF.iter().any(|known| known.as_bytes() == key)))?;
        dict.values().try_for_each(|value| self.explain(value, true))
    }

    /// A form that was there may have more fields, which are looked at by themselves.
    fn form(&mut self, before: &Dict, now: &Dict) -> Result<(), Change> {
        only(same_but(before, now, &["Fields", "SigFlags"]))?;
        let [was, is] = [before, now].map(|form| form.get(&b"Fields"[..]));
        self.kept_or_new(was, is)
    }

    fn new_form(&mut self, form: &Dict) -> Result<(), Change> {
        let known = ["Fields", "SigFlags", "DA", "DR"];
        only(form.keys().all(|key| known.iter().any(|known| known.as_bytes() == key)))?;
        // What a form says of letters could show a field that stands on a page and in no form.
        let widget = |stored: &&Stored| {
            let kind = stored.object.as_dict().and_then(|dict| dict.get(&b"Subtype"[..]));
            kind.is_some_and(|kind| kind.is_name("Widget"))
        };
        let letters = form.contains_key(&b"DA"[..]) || form.contains_key(&b"DR"[..]);
        only(!letters || !self.past.latest.values().any(widget))?;
        form.get(&b"DR"[..]).map_or(Ok(()), |resources| self.explain(resources, true))?;
        self.kept_or_new(None, form.get(&b"Fields"[..]))
    }

    /// What a value refers to is what it referred to before, or comes anew and is no stream, unless it describes the
    /// file.
    fn kept_or_new(&mut self, before: Option<&Object>, now: Option<&Object>) -> Result<(), Change> {
        let Some(number) = now.and_then(Object::as_reference) else { return Ok(()) };
        if before.and_then(Object::as_reference) == Some(number) {
            return Ok(());
        }
        only(self.old(number).is_none())?;
        let added = self.added.objects.get(&number).ok_or(Change::Content)?;
        only(added.stream.is_none() || description(added).is_ok())?;
        self.explained.insert(number);
        Ok(())
    }

    /// The fields that the form has after all that it had before: each a new one for a signature.
    fn new_fields(&mut self) -> Result<(), Change> {
        let list = |revision: usize| -> Option<&'f [Object]> {
            let catalogue = self.file.catalogue(revision)?;
            let Some(form) = catalogue.get(&b"AcroForm"[..]) else { return Some(&[]) };
            let form = self.file.resolve(form, revision).as_dict()?;
            let Some(fields) = form.get(&b"Fields"[..]) else { return Some(&[]) };
            self.file.resolve(fields, revision).as_array()
        };
        let (before, now) = (list(self.before), list(self.now));
        let (before, now) = (before.ok_or(Change::Content)?, now.ok_or(Change::Content)?);
        let new = now.strip_prefix(before).ok_or(Change::Content)?;
        if new.is_empty() {
            return Ok(());
        }
        let fields = field::fields(self.file, self.before).ok_or(Change::Content)?;
        let mut names: BTreeSet<String> = fields.into_iter().map(|field| field.name).collect();
        for field in new {
            let number = field.as_reference().ok_or(Change::Content)?;
            // Two fields of one name are one field.
            let name = self.new_field(number)?;
            only(names.insert(name))?;
            self.fields.insert(number);
        }
        Ok(())
    }

    /// A field that comes anew: its name.
    fn new_field(&mut self, number: u32) -> Result<String, Change> {
        let added = self.added.objects.get(&number).filter(|_| self.old(number).is_none());
        let dict = added.filter(|added| added.stream.is_none()).and_then(|added| added.object.as_dict());
        let dict = dict.ok_or(Change::Content)?;
        let named = |key: &[u8], name| dict.get(key).is_some_and(|value| value.is_name(name));
        only(dict.keys().all(|key| WIDGET.iter().any(|known| known.as_bytes() == key)))?;
        only(named(b"FT", "Sig") && named(b"Subtype", "Widget"))?;
        self.filled(dict)?;
        self.explained.insert(number);
        let name = dict.get(&b"T"[..]).and_then(Object::as_text).and_then(|name| said(&name.bytes));
        name.filter(|name| !name.contains('.')).ok_or(Change::Content)
    }

    /// The signature in a field and how it is shown.
    fn filled(&mut self, dict: &Dict) -> Result<(), Change> {
        if let Some(value) = dict.get(&b"V"[..]) {
            let number = value.as_reference().filter(|number| self.old(*number).is_none());
            let added = number.and_then(|number| self.added.objects.get(&number)?.object.as_dict());
            only(added.is_some_and(is_signature))?;
        }
        for (key, value) in dict {
            if key != b"P" {
                self.explain(value, key == b"AP" || key == b"MK")?;
            }
        }
        self.visible |= !is_hidden(dict);
        Ok(())
    }

    /// Takes the new objects that a value leads to for harmless: nothing old leads to them.
    fn explain(&mut self, value: &Object, streams: bool) -> Result<(), Change> {
        let mut open = BTreeSet::new();
        value.each_reference(&mut |number| {
            open.insert(number);
        });
        while let Some(number) = open.pop_first() {
            let Some(added) = self.added.objects.get(&number) else { continue };
            if self.old(number).is_some() || !self.explained.insert(number) {
                continue;
            }
            only(streams || added.stream.is_none())?;
            if let Some(dict) = added.object.as_dict() {
                let kind = dict.get(&b"Type"[..]);
                let page = ["Catalog", "Pages", "Page", "Filespec", "EmbeddedFile"];
                let page = kind.is_some_and(|kind| page.iter().any(|name| kind.is_name(name)));
                only(!page && !dict.contains_key(&b"JS"[..]))?;
            }
            added.object.each_reference(&mut |number| {
                open.insert(number);
            });
        }
        Ok(())
    }

    /// A page may only gain the places of the new fields.
    fn page(&mut self, before: &Dict, now: &Dict) -> Result<(), Change> {
        only(same_but(before, now, &["Annots"]))?;
        let [was, is] = [before, now].map(|dict| dict.get(&b"Annots"[..]));
        self.kept_or_new(was, is)?;
        // A list that is an object of its own is looked at by itself.
        if was == is { Ok(()) } else { self.listed(was, is) }
    }

    /// A list of annotations has all that it had before, and then new fields only.
    fn listed(&self, before: Option<&Object>, now: Option<&Object>) -> Result<(), Change> {
        let read = |list: Option<&'_ Object>, revision: usize| -> Result<Vec<Object>, Change> {
            let Some(list) = list else { return Ok(Vec::new()) };
            let list = self.file.resolve(list, revision).as_array();
            list.map(<[Object]>::to_vec).ok_or(Change::Content)
        };
        let (before, now) = (read(before, self.before)?, read(now, self.now)?);
        let new = now.strip_prefix(&before[..]).ok_or(Change::Content)?;
        let known = |field: u32| self.fields.contains(&field);
        only(new.iter().all(|new| new.as_reference().is_some_and(known)))
    }
}

const fn only(harmless: bool) -> Result<(), Change> {
    if harmless { Ok(()) } else { Err(Change::Content) }
}

/// The description of the file, which every product writes anew.
fn description(added: &Stored) -> Result<(), Change> {
    let dict = added.object.as_dict().filter(|_| added.stream.is_some()).ok_or(Change::Content)?;
    let said = |key: &[u8], name| dict.get(key).is_some_and(|value| value.is_name(name));
    let plain = dict.values().all(|value| value.as_reference().is_none());
    only(said(b"Type", "Metadata") && said(b"Subtype", "XML") && plain)
}

/// The information on the file may say when it was changed, and by what. Texts may be written in another way.
fn information(before: &Dict, now: &Dict) -> Result<(), Change> {
    let read = |dict: &Dict| -> Dict {
        let value = |value: &Object| match value.as_text().and_then(|text| said(&text.bytes)) {
            Some(text) => Object::bytes(text.as_bytes()),
            None => value.clone(),
        };
        dict.iter().map(|(key, held)| (key.clone(), value(held))).collect()
    };
    only(same_but(&read(before), &read(now), &["ModDate", "Producer"]))
}

pub(crate) fn is_page(dict: &Dict) -> bool {
    dict.get(&b"Type"[..]).is_some_and(|kind| kind.is_name("Page"))
}

fn is_empty_field(dict: &Dict) -> bool {
    dict.get(&b"FT"[..]).is_some_and(|kind| kind.is_name("Sig")) && !dict.contains_key(&b"V"[..])
}

/// Whether two dictionaries say the same but for some keys.
fn same_but(before: &Dict, now: &Dict, keys: &[&str]) -> bool {
    let others = |(key, _): &(&Vec<u8>, &Object)| !keys.iter().any(|free| free.as_bytes() == *key);
    before.iter().filter(others).eq(now.iter().filter(others))
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
    // Numbers so large that they could be cut off are nowhere.
    let corners = corners.filter(|corners| corners.iter().all(|corner| corner.abs() < 1e6));
    let flat = match corners.as_deref() {
        Some([left, bottom, right, top]) => left.total_cmp(right).is_eq() || bottom.total_cmp(top).is_eq(),
        _ => false,
    };
    // Hidden, or never shown on a screen nor printed, also not under a pointer.
    flat || flags & 2 != 0 || (flags & 32 != 0 && flags & (4 | 256) == 0)
}

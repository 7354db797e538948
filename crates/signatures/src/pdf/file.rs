//! A whole file: its revisions from the oldest to the newest, and what each of them holds.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    body::Body,
    keywords,
    object::{Dict, Object},
    section::{Indirect, Place, Section, last_start},
};

/// No file above this is read: 64 MiB.
pub(super) const MAX_BYTES: usize = 64 << 20;
pub(super) const MAX_REVISIONS: usize = 64;
/// How many bytes the streams of one file's structure may inflate to, with what their rows take: 16 MiB.
pub(super) const INFLATED: usize = 16 << 20;

/// Why a file is not read: nothing is repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Broken {
    /// It does not begin with `%PDF-` and a version.
    #[error("it does not begin like a PDF")]
    Beginning,
    /// A revision does not end with `startxref`, its place and `%%EOF`.
    #[error("a revision does not end as it must")]
    End,
    #[error("something follows the end of the file")]
    AfterEnd,
    /// It or what it inflates to is too large.
    #[error("it is too large")]
    TooLarge,
    #[error("its values stand too deep in each other")]
    TooDeep,
    #[error("it has too many revisions")]
    TooManyRevisions,
    /// The revisions do not follow each other: one points forward, into another one, or in a circle.
    #[error("its revisions do not follow each other")]
    Order,
    #[error("it has two cross-references in one revision")]
    Hybrid,
    #[error("a cross-reference section cannot be read")]
    Table,
    /// A number stands twice in one section, or two objects of one revision have it.
    #[error("two objects of a revision have one number")]
    NumberTwice,
    /// An object is not where its revision says, or stands in another revision.
    #[error("an object is not where the file says")]
    Place,
    #[error("something stands in the file that it does not list")]
    Unlisted,
    #[error("a dictionary holds a key twice")]
    KeyTwice,
    /// A generation other than zero.
    #[error("an object number was used again")]
    Generation,
    #[error("a stream does not end where it says")]
    Stream,
    /// A stream of the structure has a filter that is not read here, or its bytes do not fit it.
    #[error("a stream cannot be inflated")]
    Filter,
    #[error("it is encrypted")]
    Encrypted,
    /// It says that it is linearised: a reader would begin at its beginning.
    #[error("it is linearised")]
    Linearized,
    #[error("a value is not written as it must")]
    Syntax,
}

/// An object of a revision.
#[derive(Debug)]
pub(crate) struct Stored {
    pub(crate) object: Object,
    /// The bytes of its stream in the file, if it has one.
    pub(crate) stream: Option<Range<usize>>,
    /// Where it stands in the file; nowhere by itself if it stands in a stream of objects.
    pub(crate) span: Option<Range<usize>>,
}

/// What one save added to a file.
#[derive(Debug)]
pub(crate) struct Revision {
    pub(crate) objects: BTreeMap<u32, Stored>,
    pub(crate) freed: BTreeSet<u32>,
    pub(crate) trailer: Dict,
    /// Where its cross-reference section begins.
    pub(crate) section: usize,
    /// Whether that section is a table, not a stream.
    pub(crate) table: bool,
    /// After its `%%EOF`.
    pub(crate) eof: usize,
    /// After the end of that line.
    pub(crate) end: usize,
}

/// A file that was read whole.
pub(crate) struct File<'a> {
    pub(crate) data: &'a [u8],
    /// At least one, the oldest first.
    pub(crate) revisions: Vec<Revision>,
}

impl<'a> File<'a> {
    pub(crate) fn read(data: &'a [u8]) -> Result<Self, Broken> {
        if data.len() > MAX_BYTES {
            return Err(Broken::TooLarge);
        }
        let mut budget = INFLATED;
        let sections = sections(data, &mut budget)?;
        let mut file = Self { data, revisions: Vec::new() };
        for section in sections {
            let revision = file.read_revision(section, &mut budget)?;
            file.revisions.push(revision);
        }
        file.lasting()?;
        keywords::refuse(&file)?;
        Ok(file)
    }

    /// What an object was read by stays what it is: the number that is the length of its stream, and the stream in
    /// which it stands. Another reader takes the last one of either.
    fn lasting(&self) -> Result<(), Broken> {
        let (mut lengths, mut holders) = (BTreeMap::new(), BTreeSet::new());
        for revision in &self.revisions {
            for (number, stored) in &revision.objects {
                if holders.contains(number) {
                    return Err(Broken::Place);
                }
                if lengths.get(number).is_some_and(|said| *said != stored.object) {
                    return Err(Broken::Stream);
                }
            }
            for number in &revision.freed {
                if holders.contains(number) || lengths.contains_key(number) {
                    return Err(Broken::Place);
                }
            }
            for (number, stored) in &revision.objects {
                let Some(dict) = stored.object.as_dict().filter(|_| stored.stream.is_some()) else {
                    continue;
                };
                let length = dict.get(&b"Length"[..]).and_then(Object::as_reference);
                if let Some((number, said)) =
                    length.and_then(|length| revision.objects.get_key_value(&length))
                {
                    lengths.insert(*number, said.object.clone());
                }
                if is_holder(dict) {
                    holders.insert(*number);
                }
            }
        }
        Ok(())
    }

    pub(crate) fn last(&self) -> usize {
        self.revisions.len() - 1
    }

    /// The object of a number as a revision shows it.
    pub(crate) fn stored(&self, number: u32, revision: usize) -> Option<&Stored> {
        for revision in self.revisions[..=revision].iter().rev() {
            if let Some(found) = revision.objects.get(&number) {
                return Some(found);
            }
            if revision.freed.contains(&number) {
                return None;
            }
        }
        None
    }

    /// The value itself, where a reference may stand for it. A reference to nothing is null.
    pub(crate) fn resolve<'o>(&'o self, object: &'o Object, revision: usize) -> &'o Object {
        match object {
            Object::Reference(number) => {
                self.stored(*number, revision).map_or(&Object::Null, |stored| &stored.object)
            }
            itself => itself,
        }
    }

    /// A value of a dictionary, itself.
    pub(crate) fn value<'o>(&'o self, dict: &'o Dict, key: &str, revision: usize) -> Option<&'o Object> {
        let value = self.resolve(dict.get(key.as_bytes())?, revision);
        Some(value).filter(|value| **value != Object::Null)
    }

    pub(crate) fn catalogue(&self, revision: usize) -> Option<&Dict> {
        let root = self.revisions[revision].trailer.get(&b"Root"[..])?.as_reference()?;
        self.stored(root, revision)?.object.as_dict()
    }

    fn read_revision(&self, section: Section, budget: &mut usize) -> Result<Revision, Broken> {
        let body = Body::of(self, &section);
        let mut objects = body.read()?;
        body.unpack(&mut objects, budget)?;
        let freed = section.entries.iter().filter(|(_, place)| **place == Place::Free);
        let freed = freed.map(|(number, _)| *number).collect();
        let Section { start, trailer, stream, eof, end, .. } = section;
        let table = stream.is_none();
        // A second table that is not the one of its revision would be found by who looks for one.
        let is_table = |stored: &Stored| is_kind(&stored.object, "XRef");
        if objects.values().any(is_table) {
            return Err(Broken::Hybrid);
        }
        if let Some(Indirect { number, object, stream, end }) = stream {
            let stored = Stored { object, stream, span: Some(start..end) };
            if objects.insert(number, stored).is_some() {
                return Err(Broken::NumberTwice);
            }
        }
        Ok(Revision { objects, freed, trailer, section: start, table, eof, end })
    }
}

/// The sections of a file, the oldest first, each after the one that it points back to.
fn sections(data: &[u8], budget: &mut usize) -> Result<Vec<Section>, Broken> {
    if !data.starts_with(b"%PDF-1.") && !data.starts_with(b"%PDF-2.") {
        return Err(Broken::Beginning);
    }
    let mut sections: Vec<Section> = Vec::new();
    let mut next = Some(last_start(data)?);
    while let Some(start) = next {
        if sections.len() == MAX_REVISIONS {
            return Err(Broken::TooManyRevisions);
        }
        let later = sections.last().map_or(data.len(), |later| later.start);
        let section = Section::read(&data[..later], start, budget)?;
        if sections.is_empty() && section.end != data.len() {
            return Err(Broken::Order);
        }
        next = match section.trailer.get(&b"Prev"[..]) {
            None => None,
            Some(previous) => {
                let previous = previous.as_integer().and_then(|previous| usize::try_from(previous).ok());
                Some(previous.filter(|previous| *previous < start).ok_or(Broken::Order)?)
            }
        };
        sections.push(section);
    }
    sections.reverse();
    numbered(&sections)?;
    Ok(sections)
}

/// Whether each section says a size above all numbers so far, and frees only what was there.
fn numbered(sections: &[Section]) -> Result<(), Broken> {
    let (mut highest, mut used) = (0, BTreeSet::from([0]));
    for (index, section) in sections.iter().enumerate() {
        let listed = section.entries.iter().map(|(number, index)| (*number, *index));
        let own = section.stream.as_ref().map(|stream| (stream.number, Place::At(section.start)));
        for (number, at) in listed.chain(own) {
            highest = highest.max(number);
            if at != Place::Free {
                used.insert(number);
            } else if index > 0 && !used.contains(&number) {
                return Err(Broken::Table);
            }
        }
        if section.size <= highest {
            return Err(Broken::Table);
        }
    }
    Ok(())
}

fn is_kind(object: &Object, name: &str) -> bool {
    let kind = object.as_dict().and_then(|dict| dict.get(&b"Type"[..]));
    kind.is_some_and(|kind| kind.is_name(name))
}

/// Whether it is a stream of objects.
pub(super) fn is_holder(dict: &Dict) -> bool {
    dict.get(&b"Type"[..]).is_some_and(|kind| kind.is_name("ObjStm"))
}

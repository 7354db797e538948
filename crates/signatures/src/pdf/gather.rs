//! The objects of a file as readers that follow its tables find them, wherever they stand: what is to be written anew.
//!
//! Here more is taken than in [`File`](super::File), whose bytes are signed as they are: tables that a stream completes, files that are
//! read from their beginning, numbers that are listed and not used. What is damaged is refused here too.

use std::{cell::RefCell, collections::BTreeMap, ops::Range, rc::Rc};

use memchr::memmem;

use super::{
    body::{heads, may_stand},
    file::{Broken, INFLATED, MAX_BYTES, MAX_REVISIONS, is_holder},
    inflate,
    lexer::Lexer,
    object::{Dict, Object},
    section::{Indirect, Place, ROW, insert, number_at, read_indirect, stream_entries},
};

/// Where a file says at its end which section is read first.
const TAIL: usize = 1024;

/// A section: what it lists, and its trailer.
struct Section {
    entries: BTreeMap<u32, Place>,
    trailer: Dict,
}

/// A file, and where each of its objects stands.
pub(crate) struct Gathered<'a> {
    data: &'a [u8],
    places: BTreeMap<u32, Place>,
    /// The trailer that is read first.
    pub(crate) trailer: Dict,
    holders: RefCell<BTreeMap<u32, Rc<Holder>>>,
    /// The lengths of streams that were looked up.
    lengths: RefCell<BTreeMap<u32, Option<usize>>>,
    budget: RefCell<usize>,
}

/// A stream of objects, unpacked.
struct Holder {
    inside: Vec<u8>,
    /// The number of each object, and its bytes.
    objects: Vec<(u32, Range<usize>)>,
}

/// An object, and the bytes of its stream, if it has one.
pub(crate) struct Taken<'a> {
    pub(crate) object: Object,
    pub(crate) stream: Option<&'a [u8]>,
}

impl<'a> Gathered<'a> {
    pub(crate) fn read(data: &'a [u8]) -> Result<Self, Broken> {
        if data.len() > MAX_BYTES {
            return Err(Broken::TooLarge);
        }
        let mut budget = INFLATED;
        let (mut places, mut trailer) = (BTreeMap::new(), None);
        let (mut next, mut seen) = (Some(last_named(data)?), Vec::new());
        while let Some(start) = next {
            if seen.contains(&start) {
                return Err(Broken::Order);
            }
            if seen.len() == MAX_REVISIONS {
                return Err(Broken::TooManyRevisions);
            }
            seen.push(start);
            let mut section = self::section(data, start, &mut budget)?;
            if let Some(beside) = number(&section.trailer, "XRefStm")? {
                complete(&mut section, stream(data, beside, &mut budget)?)?;
            }
            if section.trailer.contains_key(&b"Encrypt"[..]) {
                return Err(Broken::Encrypted);
            }
            next = number(&section.trailer, "Prev")?;
            for (number, place) in section.entries {
                places.entry(number).or_insert(place);
            }
            trailer.get_or_insert(section.trailer);
        }
        let trailer = trailer.ok_or(Broken::End)?;
        let (holders, lengths, budget) = (RefCell::default(), RefCell::default(), RefCell::new(budget));
        Ok(Self { data, places, trailer, holders, lengths, budget })
    }

    /// Whether there is an object of this number.
    pub(crate) fn has(&self, number: u32) -> bool {
        matches!(self.places.get(&number), Some(Place::At(_) | Place::Within(..)))
    }

    pub(crate) fn take(&self, number: u32) -> Result<Taken<'a>, Broken> {
        let taken = match self.places.get(&number) {
            Some(Place::At(at)) => {
                let read = read_at(self.data, *at, &|length| self.length(length))?;
                if read.number != number {
                    return Err(Broken::Place);
                }
                Taken { object: read.object, stream: read.stream.map(|range| &self.data[range]) }
            }
            Some(Place::Within(stream, index)) => {
                Taken { object: self.holder(*stream)?.object(number, *index)?, stream: None }
            }
            Some(Place::Free) | None => return Err(Broken::Place),
        };
        may_stand(&taken.object)?;
        Ok(taken)
    }

    /// The length of a stream that stands in an object of its own, which may stand in a stream of objects.
    fn length(&self, number: u32) -> Option<usize> {
        if let Some(known) = self.lengths.borrow().get(&number) {
            return *known;
        }
        let length = self.read_length(number);
        self.lengths.borrow_mut().insert(number, length);
        length
    }

    fn read_length(&self, number: u32) -> Option<usize> {
        match self.places.get(&number)? {
            Place::At(at) => number_at(self.data, *at, number),
            Place::Within(stream, index) => {
                let holder = self.holder(*stream).ok()?;
                let range = holder.range(number, *index).ok()?;
                let mut lexer = Lexer::new(&holder.inside[..range.end], range.start);
                lexer.skip_lines();
                let value = lexer.unsigned().ok()?;
                lexer.skip_lines();
                lexer.peek().is_none().then_some(value)
            }
            Place::Free => None,
        }
    }

    fn holder(&self, number: u32) -> Result<Rc<Holder>, Broken> {
        if let Some(known) = self.holders.borrow().get(&number) {
            return Ok(Rc::clone(known));
        }
        let Some(Place::At(at)) = self.places.get(&number) else { return Err(Broken::Place) };
        // The length of such a stream stands by itself, or here.
        let length = |length: u32| match self.places.get(&length) {
            Some(Place::At(_)) => self.length(length),
            Some(Place::Free | Place::Within(..)) | None => None,
        };
        let read = read_at(self.data, *at, &length)?;
        let dict = read.object.as_dict().filter(|dict| read.number == number && is_holder(dict));
        let (dict, range) = (dict.ok_or(Broken::Place)?, read.stream.ok_or(Broken::Stream)?);
        let inside = inflate::decode(dict, &self.data[range], &mut self.budget.borrow_mut())?;
        let objects = heads(dict, &inside)?;
        let holder = Rc::new(Holder { inside, objects });
        self.holders.borrow_mut().insert(number, Rc::clone(&holder));
        Ok(holder)
    }
}

impl Holder {
    fn range(&self, number: u32, index: usize) -> Result<&Range<usize>, Broken> {
        let held = self.objects.get(index).filter(|(own, _)| *own == number);
        held.map(|(_, range)| range).ok_or(Broken::Place)
    }

    fn object(&self, number: u32, index: usize) -> Result<Object, Broken> {
        let range = self.range(number, index)?;
        let mut lexer = Lexer::new(&self.inside[..range.end], range.start);
        let object = lexer.object()?;
        lexer.skip_space()?;
        if lexer.peek().is_none() { Ok(object) } else { Err(Broken::Stream) }
    }
}

/// The object at a place, or behind the ends of lines there.
fn read_at(data: &[u8], at: usize, length: &dyn Fn(u32) -> Option<usize>) -> Result<Indirect, Broken> {
    let mut lexer = Lexer::new(data, at);
    lexer.skip_lines();
    read_indirect(data, lexer.place(), length)
}

/// Where the section stands that is read first.
fn last_named(data: &[u8]) -> Result<usize, Broken> {
    let tail = data.len().saturating_sub(TAIL);
    let found = memmem::rfind(&data[tail..], b"startxref").ok_or(Broken::End)?;
    let mut lexer = Lexer::new(data, tail + found + b"startxref".len());
    lexer.skip_lines();
    lexer.unsigned().map_err(|_| Broken::End)
}

/// The section at a place, table or stream.
fn section(data: &[u8], start: usize, budget: &mut usize) -> Result<Section, Broken> {
    let mut lexer = Lexer::new(data, start);
    lexer.skip_lines();
    if lexer.keyword(b"xref").is_ok() { table(lexer, budget) } else { stream(data, lexer.place(), budget) }
}

fn stream(data: &[u8], start: usize, budget: &mut usize) -> Result<Section, Broken> {
    let read = read_at(data, start, &|_| None).map_err(|_| Broken::Table)?;
    let (Object::Dict(trailer), Some(range)) = (read.object, read.stream) else { return Err(Broken::Table) };
    if !trailer.get(&b"Type"[..]).is_some_and(|kind| kind.is_name("XRef")) {
        return Err(Broken::Table);
    }
    let rows = inflate::decode(&trailer, &data[range], budget)?;
    let entries = stream_entries(&trailer, &rows)?;
    *budget = budget.checked_sub(entries.len() * ROW).ok_or(Broken::TooLarge)?;
    Ok(Section { entries, trailer })
}

/// A table, whatever blanks and ends of lines stand between its numbers.
fn table(mut lexer: Lexer<'_>, budget: &mut usize) -> Result<Section, Broken> {
    let mut entries = BTreeMap::new();
    let next = |lexer: &mut Lexer<'_>| {
        lexer.skip_lines();
        lexer.unsigned()
    };
    while let Ok(first) = next(&mut lexer) {
        let count = next(&mut lexer)?;
        for number in first..first.checked_add(count).ok_or(Broken::Table)? {
            let (offset, generation) = (next(&mut lexer)?, next(&mut lexer)?);
            lexer.skip_lines();
            let place = match (lexer.take(b"f"), lexer.take(b"n")) {
                (true, _) => Place::Free,
                // No object can be at the first byte: so macOS writes a number that it has not used.
                (_, true) if offset == 0 => Place::Free,
                (_, true) if generation == 0 => Place::At(offset),
                (_, true) => return Err(Broken::Generation),
                (false, false) => return Err(Broken::Table),
            };
            *budget = budget.checked_sub(ROW).ok_or(Broken::TooLarge)?;
            if number > 0 {
                insert(&mut entries, number, place)?;
            }
        }
    }
    lexer.keyword(b"trailer").map_err(|_| Broken::Table)?;
    let Object::Dict(trailer) = lexer.object()? else { return Err(Broken::Table) };
    Ok(Section { entries, trailer })
}

/// A place that a trailer names.
fn number(trailer: &Dict, key: &str) -> Result<Option<usize>, Broken> {
    let Some(value) = trailer.get(key.as_bytes()) else { return Ok(None) };
    let value = value.as_integer().and_then(|value| usize::try_from(value).ok());
    value.map(Some).ok_or(Broken::Order)
}

/// Adds what a stream beside a table lists: the objects that the table calls free. Nothing may be listed twice in two ways.
fn complete(table: &mut Section, stream: Section) -> Result<(), Broken> {
    for (number, place) in stream.entries {
        match table.entries.get(&number) {
            None | Some(Place::Free) => {
                table.entries.insert(number, place);
            }
            Some(known) if *known == place || place == Place::Free => {}
            Some(_) => return Err(Broken::NumberTwice),
        }
    }
    Ok(())
}

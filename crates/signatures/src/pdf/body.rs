//! The objects of one revision: between the end of the one before and its section, and in streams of objects.

use std::{cell::RefCell, collections::BTreeMap, ops::Range};

use super::{
    file::{Broken, File, Stored, is_holder},
    inflate,
    lexer::{Lexer, is_regular},
    object::{Dict, Object},
    section::{Place, Section, number_at, read_indirect},
};

/// The bytes between the end of the revision before and a section.
pub(super) struct Body<'f> {
    file: &'f File<'f>,
    section: &'f Section,
    /// The lengths of streams that were looked up.
    lengths: RefCell<BTreeMap<u32, Option<usize>>>,
}

impl<'f> Body<'f> {
    pub(super) fn of(file: &'f File<'f>, section: &'f Section) -> Self {
        Self { file, section, lengths: RefCell::default() }
    }

    /// Reads objects one after the other: each must be listed at its place, and each that is listed must be there.
    pub(super) fn read(&self) -> Result<BTreeMap<u32, Stored>, Broken> {
        let data = &self.file.data[..self.section.start];
        let length = |number| self.length(number);
        let mut objects = BTreeMap::new();
        let mut place = self.begin()?;
        loop {
            let before = place;
            let mut lexer = Lexer::new(data, place);
            lexer.skip_space()?;
            place = lexer.place();
            if place == self.section.start {
                break;
            }
            let read = read_indirect(data, place, &length)?;
            if !self.lists(read.number, before, place) {
                return Err(Broken::Unlisted);
            }
            may_stand(&read.object)?;
            let stored = Stored { object: read.object, stream: read.stream, span: Some(place..read.end) };
            place = read.end;
            if objects.insert(read.number, stored).is_some() {
                return Err(Broken::NumberTwice);
            }
        }
        let itself = self.section.stream.as_ref().map(|stream| stream.number);
        let missing = self.section.entries.iter().any(|(number, place)| match place {
            Place::At(at) => {
                let section = itself == Some(*number) && *at == self.section.start;
                !section && !objects.contains_key(number)
            }
            Place::Free | Place::Within(..) => false,
        });
        if missing { Err(Broken::Place) } else { Ok(objects) }
    }

    /// Whether an object is listed at its place, or at the ends of lines before it, which every reader passes over: the printer of
    /// Windows lists so. Nothing but these may stand there, back to the object before.
    fn lists(&self, number: u32, before: usize, place: usize) -> bool {
        let Some(Place::At(at)) = self.section.entries.get(&number) else { return false };
        let between = self.file.data.get(*at..place).filter(|_| *at >= before);
        between.is_some_and(|between| between.iter().all(|byte| matches!(byte, b'\r' | b'\n')))
    }

    /// Where the objects begin: after the first line, or after the revision before.
    fn begin(&self) -> Result<usize, Broken> {
        if let Some(before) = self.file.revisions.last() {
            return Ok(before.eof);
        }
        let version = self.file.data.get(..8).ok_or(Broken::Beginning)?;
        let ends = self.file.data.get(8).is_some_and(|byte| matches!(byte, b'\r' | b'\n'));
        if version[7].is_ascii_digit() && ends { Ok(8) } else { Err(Broken::Beginning) }
    }

    /// The length of a stream that stands in an object of its own: nothing but a number, of the same revision.
    fn length(&self, number: u32) -> Option<usize> {
        let Some(Place::At(at)) = self.section.entries.get(&number) else { return None };
        let read = || number_at(&self.file.data[..self.section.start], *at, number);
        *self.lengths.borrow_mut().entry(number).or_insert_with(read)
    }

    /// Adds the objects that stand in streams. Each that a stream holds must be listed there, and the reverse.
    pub(super) fn unpack(
        &self,
        objects: &mut BTreeMap<u32, Stored>,
        budget: &mut usize,
    ) -> Result<(), Broken> {
        let mut listed: BTreeMap<u32, BTreeMap<usize, u32>> = BTreeMap::new();
        for (number, place) in &self.section.entries {
            if let Place::Within(stream, index) = place
                && listed.entry(*stream).or_default().insert(*index, *number).is_some()
            {
                return Err(Broken::NumberTwice);
            }
        }
        let mut unpacked = BTreeMap::new();
        for (number, stored) in &*objects {
            let Some(dict) = stored.object.as_dict().filter(|dict| is_holder(dict)) else { continue };
            let range = stored.stream.clone().ok_or(Broken::Stream)?;
            let inside = inflate::decode(dict, &self.file.data[range], budget)?;
            let wanted = listed.remove(number).unwrap_or_default();
            let held = packed(dict, &inside)?;
            if wanted.len() != held.len() {
                return Err(Broken::Unlisted);
            }
            for (index, (number, object)) in held.into_iter().enumerate() {
                if wanted.get(&index) != Some(&number) {
                    return Err(Broken::Unlisted);
                }
                unpacked.insert(number, Stored { object, stream: None, span: None });
            }
        }
        if !listed.is_empty() {
            return Err(Broken::Place);
        }
        for (number, stored) in unpacked {
            if objects.insert(number, stored).is_some() {
                return Err(Broken::NumberTwice);
            }
        }
        Ok(())
    }
}

/// Whether a value may be an object of its own. A reference is followed by some readers, and not by others; a file that
/// says that it is linearised is read from its beginning, as soon as it has the length that it says.
pub(super) fn may_stand(object: &Object) -> Result<(), Broken> {
    match object {
        Object::Reference(_) => Err(Broken::Syntax),
        Object::Dict(dict) if dict.contains_key(&b"Linearized"[..]) => Err(Broken::Linearized),
        _ => Ok(()),
    }
}

/// What the dictionary of a stream of objects may say.
const HOLDER: [&str; 7] = ["Type", "N", "First", "Extends", "Length", "Filter", "DecodeParms"];

/// The objects in a stream of objects, in their order. Each would end by itself where the next one begins.
fn packed(dict: &Dict, inside: &[u8]) -> Result<Vec<(u32, Object)>, Broken> {
    let mut held = Vec::new();
    for (number, range) in heads(dict, inside)? {
        let mut lexer = Lexer::new(&inside[..range.end], range.start);
        let object = lexer.object()?;
        lexer.skip_lines();
        if lexer.peek().is_some() {
            return Err(Broken::Stream);
        }
        may_stand(&object)?;
        held.push((number, object));
    }
    Ok(held)
}

/// The number and the bytes of each object in a stream of objects. Each ends where the next one begins: a reader that stops there reads
/// the same as one that does not.
pub(super) fn heads(dict: &Dict, inside: &[u8]) -> Result<Vec<(u32, Range<usize>)>, Broken> {
    if !dict.keys().all(|key| HOLDER.iter().any(|known| known.as_bytes() == key)) {
        return Err(Broken::Stream);
    }
    let number = |key: &[u8]| {
        let value = dict.get(key).and_then(Object::as_integer);
        value.and_then(|value| usize::try_from(value).ok()).ok_or(Broken::Stream)
    };
    let (count, first) = (number(b"N")?, number(b"First")?);
    let mut head = Lexer::new(inside.get(..first).ok_or(Broken::Stream)?, 0);
    let mut heads = Vec::new();
    for _ in 0..count {
        head.skip_lines();
        let number = u32::try_from(head.unsigned()?).map_err(|_| Broken::Stream)?;
        head.skip_lines();
        let place = first.checked_add(head.unsigned()?).ok_or(Broken::Stream)?;
        heads.push((number, place));
    }
    head.skip_lines();
    if head.peek().is_some() {
        return Err(Broken::Stream);
    }
    let joined = |place: usize| {
        let around = place.checked_sub(1).and_then(|before| inside.get(before..=place));
        around.is_some_and(|around| around.iter().all(|byte| is_regular(*byte)))
    };
    if heads.iter().any(|(_, place)| joined(*place)) {
        return Err(Broken::Stream);
    }
    let ends = heads.iter().skip(1).map(|(_, place)| *place).chain([inside.len()]);
    let spans = heads.iter().zip(ends).map(|((number, place), end)| (*number, *place..end));
    let fits = |span: &Range<usize>| span.start <= span.end && span.end <= inside.len();
    let spans: Vec<_> = spans.collect();
    if spans.iter().all(|(_, span)| fits(span)) { Ok(spans) } else { Err(Broken::Stream) }
}

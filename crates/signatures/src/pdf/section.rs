//! The end of one revision: its table of objects, its trailer, and where it says that it begins.

use std::{collections::BTreeMap, ops::Range};

use super::{
    file::Broken,
    inflate,
    lexer::Lexer,
    object::{Dict, Object},
};

/// Numbers of objects above this are refused, as the standard does.
const HIGHEST: usize = 8_388_607;

/// What a row of a cross-reference stream takes besides its bytes, which are next to nothing when they are packed.
pub(super) const ROW: usize = 8;

/// What a cross-reference stream may say: readers know abbreviations and other files for the rest.
const STREAM: [&str; 12] = [
    "Type",
    "Size",
    "Index",
    "Prev",
    "W",
    "Root",
    "Info",
    "ID",
    "Length",
    "Filter",
    "DecodeParms",
    "DocChecksum",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Free,
    /// At this byte of the file.
    At(usize),
    /// In the stream of this number, at this place in it.
    Within(u32, usize),
}

/// A cross-reference section and what belongs to it.
pub(crate) struct Section {
    /// Where it begins, which is where the objects of its revision end.
    pub(crate) start: usize,
    pub(crate) entries: BTreeMap<u32, Place>,
    pub(crate) trailer: Dict,
    /// One above every number that the file may have.
    pub(crate) size: u32,
    /// The section as an object, if it is a stream.
    pub(crate) stream: Option<Indirect>,
    /// After `%%EOF`.
    pub(crate) eof: usize,
    /// After the end of that line.
    pub(crate) end: usize,
}

/// An object as it stands in a file: `12 0 obj .. endobj`.
pub(crate) struct Indirect {
    pub(crate) number: u32,
    pub(crate) object: Object,
    /// The bytes of its stream, if it has one.
    pub(crate) stream: Option<Range<usize>>,
    /// After `endobj`.
    pub(crate) end: usize,
}

/// Reads the object at a place. `length` answers the length of a stream that is said elsewhere.
pub(crate) fn read_indirect(
    data: &[u8],
    at: usize,
    length: &dyn Fn(u32) -> Option<usize>,
) -> Result<Indirect, Broken> {
    let mut lexer = Lexer::new(data, at);
    let (number, generation) = lexer.object_head()?;
    if generation != 0 {
        return Err(Broken::Generation);
    }
    let object = lexer.object()?;
    lexer.skip_space()?;
    let mut stream = None;
    if lexer.take(b"stream") {
        if !lexer.take(b"\r\n") && !lexer.take(b"\n") {
            return Err(Broken::Stream);
        }
        let said = object.as_dict().and_then(|dict| dict.get(&b"Length"[..])).ok_or(Broken::Stream)?;
        let said = match said {
            Object::Integer(bytes) => usize::try_from(*bytes).ok(),
            other => other.as_reference().and_then(length),
        };
        let start = lexer.place();
        let end = said.and_then(|bytes| start.checked_add(bytes)).ok_or(Broken::Stream)?;
        let end = Some(end).filter(|end| *end <= data.len()).ok_or(Broken::Stream)?;
        lexer = Lexer::new(data, end);
        lexer.take_line_end();
        lexer.keyword(b"endstream").map_err(|_| Broken::Stream)?;
        lexer.skip_space()?;
        stream = Some(start..end);
    }
    lexer.keyword(b"endobj")?;
    Ok(Indirect { number, object, stream, end: lexer.place() })
}

/// The number that stands in an object of its own, and nothing more: many streams may ask for it.
pub(super) fn number_at(data: &[u8], at: usize, number: u32) -> Option<usize> {
    let mut lexer = Lexer::new(data, at);
    lexer.skip_lines();
    let own = lexer.object_head().ok()? == (number, 0);
    lexer.skip_lines();
    let value = lexer.unsigned().ok()?;
    lexer.skip_lines();
    lexer.keyword(b"endobj").ok().filter(|()| own)?;
    Some(value)
}

/// Where the last section says that it begins, by the last lines of the file.
pub(crate) fn last_start(data: &[u8]) -> Result<usize, Broken> {
    let tail = data.len().saturating_sub(64);
    let word = b"startxref";
    let found = data[tail..].windows(word.len()).rposition(|window| window == word).ok_or(Broken::End)?;
    let mut lexer = Lexer::new(data, tail + found);
    let (start, _) = read_end(&mut lexer)?;
    if lexer.place() == data.len() { Ok(start) } else { Err(Broken::AfterEnd) }
}

/// `startxref`, the number, `%%EOF` and the end of that line: the number, and the byte after `%%EOF`. Some signing products
/// leave their name before it.
fn read_end(lexer: &mut Lexer<'_>) -> Result<(usize, usize), Broken> {
    lexer.skip_lines();
    while lexer.skip_name() {
        lexer.skip_lines();
    }
    lexer.keyword(b"startxref").map_err(|_| Broken::End)?;
    lexer.skip_lines();
    let start = lexer.unsigned().map_err(|_| Broken::End)?;
    lexer.skip_lines();
    if !lexer.take(b"%%EOF") {
        return Err(Broken::End);
    }
    let eof = lexer.place();
    lexer.take_line_end();
    Ok((start, eof))
}

impl Section {
    /// Reads the section at a place, table or stream, up to its `%%EOF`.
    pub(crate) fn read(data: &[u8], start: usize, budget: &mut usize) -> Result<Self, Broken> {
        let before = start.checked_sub(1).and_then(|before| data.get(before));
        if !before.is_some_and(|before| matches!(before, b'\r' | b'\n' | b' ')) {
            return Err(Broken::Table);
        }
        if data.get(start..).is_some_and(|rest| rest.starts_with(b"xref")) {
            Self::read_table(data, start)
        } else {
            Self::read_stream(data, start, budget)
        }
    }

    /// A table is read as it is printed in the standard: whatever stands in it besides makes another reader look for
    /// the objects by itself.
    fn read_table(data: &[u8], start: usize) -> Result<Self, Broken> {
        let mut lexer = Lexer::new(data, start);
        lexer.keyword(b"xref")?;
        let mut entries = BTreeMap::new();
        let mut line_ends = lexer.take_line_end();
        while line_ends && lexer.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            let first = lexer.unsigned()?;
            if !lexer.take(b" ") {
                return Err(Broken::Table);
            }
            let count = lexer.unsigned()?;
            line_ends = lexer.take_line_end();
            for number in first..first.checked_add(count).ok_or(Broken::Table)? {
                let line = data.get(lexer.place()..lexer.place() + 20).ok_or(Broken::Table)?;
                let place = entry(line)?;
                // Readers take this for a table that begins with zero and was numbered wrongly.
                if number == 1 && first == 1 && place == Place::Free {
                    return Err(Broken::Table);
                }
                insert(&mut entries, number, place)?;
                lexer = Lexer::new(data, lexer.place() + 20);
            }
        }
        if !line_ends || lexer.keyword(b"trailer").is_err() {
            return Err(Broken::Table);
        }
        lexer.skip_lines();
        if lexer.peek() != Some(b'<') {
            return Err(Broken::Table);
        }
        let Object::Dict(trailer) = lexer.object()? else { return Err(Broken::Table) };
        if trailer.contains_key(&b"XRefStm"[..]) {
            return Err(Broken::Hybrid);
        }
        Self::close(start, entries, trailer, None, lexer)
    }

    fn read_stream(data: &[u8], start: usize, budget: &mut usize) -> Result<Self, Broken> {
        let stream = read_indirect(data, start, &|_| None).map_err(|_| Broken::Table)?;
        let (Object::Dict(trailer), Some(range)) = (stream.object.clone(), stream.stream.clone()) else {
            return Err(Broken::Table);
        };
        let known = trailer.keys().all(|key| STREAM.iter().any(|known| known.as_bytes() == key));
        if !known || !trailer.get(&b"Type"[..]).is_some_and(|kind| kind.is_name("XRef")) {
            return Err(Broken::Table);
        }
        let rows = inflate::decode(&trailer, &data[range], budget)?;
        let entries = stream_entries(&trailer, &rows)?;
        *budget = budget.checked_sub(entries.len() * ROW).ok_or(Broken::TooLarge)?;
        // It need not list itself, but nothing else may be said of its number.
        if entries.get(&stream.number).is_some_and(|place| *place != Place::At(start)) {
            return Err(Broken::Place);
        }
        let lexer = Lexer::new(data, stream.end);
        Self::close(start, entries, trailer, Some(stream), lexer)
    }

    fn close(
        start: usize,
        entries: BTreeMap<u32, Place>,
        trailer: Dict,
        stream: Option<Indirect>,
        mut lexer: Lexer<'_>,
    ) -> Result<Self, Broken> {
        let (said, eof) = read_end(&mut lexer)?;
        if said != start {
            return Err(Broken::End);
        }
        if trailer.contains_key(&b"Encrypt"[..]) {
            return Err(Broken::Encrypted);
        }
        let size = size(&trailer).and_then(|size| u32::try_from(size).ok()).ok_or(Broken::Table)?;
        Ok(Self { start, entries, trailer, size, stream, eof, end: lexer.place() })
    }
}

/// One above every number of the file, as its trailer says.
fn size(trailer: &Dict) -> Option<usize> {
    let size = trailer.get(&b"Size"[..])?.as_integer().and_then(|size| usize::try_from(size).ok())?;
    Some(size).filter(|size| *size <= HIGHEST + 1)
}

pub(super) fn insert(entries: &mut BTreeMap<u32, Place>, number: usize, place: Place) -> Result<(), Broken> {
    // Number zero heads the list of free ones and is never an object.
    let fits = |number: &usize| *number <= HIGHEST && (*number > 0 || place == Place::Free);
    let number = Some(number).filter(fits).and_then(|number| u32::try_from(number).ok());
    match entries.insert(number.ok_or(Broken::Table)?, place) {
        None => Ok(()),
        Some(_) => Err(Broken::NumberTwice),
    }
}

/// One line of a table: `0000000017 00000 n` and two bytes of line end.
fn entry(line: &[u8]) -> Result<Place, Broken> {
    let ends = matches!(&line[18..], b" \n" | b" \r" | b"\r\n");
    let digits = |range: Range<usize>| {
        let text =
            std::str::from_utf8(&line[range]).ok().filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
        text.and_then(|text| text.parse::<usize>().ok()).ok_or(Broken::Table)
    };
    let (offset, generation) = (digits(0..10)?, digits(11..16)?);
    // Readers refuse a larger generation, also of a number that is free.
    if !ends || line[10] != b' ' || line[16] != b' ' || generation > usize::from(u16::MAX) {
        return Err(Broken::Table);
    }
    match line[17] {
        b'f' => Ok(Place::Free),
        b'n' if generation == 0 => Ok(Place::At(offset)),
        b'n' => Err(Broken::Generation),
        _ => Err(Broken::Table),
    }
}

pub(super) fn stream_entries(dict: &Dict, rows: &[u8]) -> Result<BTreeMap<u32, Place>, Broken> {
    let numbers = |key: &[u8]| -> Option<Vec<usize>> {
        let items = dict.get(key)?.as_array()?;
        items.iter().map(|item| item.as_integer().and_then(|value| usize::try_from(value).ok())).collect()
    };
    // One byte of kind, and no more than every reader has room for.
    let fits = |widths: &Vec<usize>| matches!(widths[..], [0..=1, 1..=8, 0..=4]);
    let widths = numbers(b"W").filter(fits).ok_or(Broken::Table)?;
    let size = size(dict).ok_or(Broken::Table)?;
    let index = if dict.contains_key(&b"Index"[..]) { numbers(b"Index") } else { Some(vec![0, size]) };
    let index = index.filter(|index| index.len().is_multiple_of(2)).ok_or(Broken::Table)?;
    let width: usize = widths.iter().sum();
    if width == 0 || !rows.len().is_multiple_of(width) {
        return Err(Broken::Table);
    }
    let mut rows = rows.chunks_exact(width);
    let mut entries = BTreeMap::new();
    for pair in index.chunks_exact(2) {
        for number in pair[0]..pair[0].checked_add(pair[1]).ok_or(Broken::Table)? {
            insert(&mut entries, number, row(rows.next().ok_or(Broken::Table)?, &widths)?)?;
        }
    }
    if rows.next().is_some() { Err(Broken::Table) } else { Ok(entries) }
}

fn row(row: &[u8], widths: &[usize]) -> Result<Place, Broken> {
    let (kind, rest) = row.split_at(widths[0]);
    let (second, third) = rest.split_at(widths[1]);
    let value = |bytes: &[u8]| {
        let value = bytes.iter().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
        usize::try_from(value).map_err(|_| Broken::Table)
    };
    match if kind.is_empty() { 1 } else { value(kind)? } {
        0 => Ok(Place::Free),
        1 if value(third)? == 0 => Ok(Place::At(value(second)?)),
        1 => Err(Broken::Generation),
        2 => {
            let stream = u32::try_from(value(second)?).map_err(|_| Broken::Table)?;
            Ok(Place::Within(stream, value(third)?))
        }
        _ => Err(Broken::Table),
    }
}

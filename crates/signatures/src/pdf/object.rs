//! The objects of a PDF as values: compared by what they say, written back in one way.

use std::{collections::BTreeMap, ops::Range};

use memchr::memmem;

/// A dictionary by its keys, without their slash.
pub(crate) type Dict = BTreeMap<Vec<u8>, Object>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Object {
    Null,
    Boolean(bool),
    Integer(i64),
    /// As it was written: nothing here computes with it.
    Real(Vec<u8>),
    Name(Vec<u8>),
    Text(Box<Text>),
    Array(Vec<Object>),
    Dict(Dict),
    /// The number of an object, of generation zero: there are no others here.
    Reference(u32),
}

/// A string and where it stood, delimiters included. Two are equal when they say the same to every reader.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    pub(crate) bytes: Vec<u8>,
    /// As it stands there with its ends of lines, if it has one that is not a single line feed: the standard makes it
    /// one, and many readers leave it.
    pub(crate) lines: Option<Vec<u8>>,
    pub(crate) span: Range<usize>,
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes && self.lines == other.lines
    }
}

impl Eq for Text {}

impl Object {
    pub(crate) fn name(text: &str) -> Self {
        Self::Name(text.as_bytes().to_vec())
    }

    pub(crate) fn bytes(bytes: &[u8]) -> Self {
        Self::Text(Box::new(Text { bytes: bytes.to_vec(), lines: None, span: 0..0 }))
    }

    /// A text that people read: ASCII as it is, anything else in UTF-16 with its mark.
    pub(crate) fn text(text: &str) -> Self {
        if text.is_ascii() {
            return Self::bytes(text.as_bytes());
        }
        let units = text.encode_utf16().flat_map(u16::to_be_bytes);
        Self::bytes(&[0xfe, 0xff].into_iter().chain(units).collect::<Vec<u8>>())
    }

    pub(crate) fn is_name(&self, name: &str) -> bool {
        matches!(self, Self::Name(found) if found == name.as_bytes())
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        if let Self::Integer(value) = self { Some(*value) } else { None }
    }

    pub(crate) fn as_dict(&self) -> Option<&Dict> {
        if let Self::Dict(dict) = self { Some(dict) } else { None }
    }

    pub(crate) fn as_array(&self) -> Option<&[Object]> {
        if let Self::Array(items) = self { Some(items) } else { None }
    }

    /// The number of the object that is referred to.
    pub(crate) fn as_reference(&self) -> Option<u32> {
        if let Self::Reference(number) = self { Some(*number) } else { None }
    }

    /// Each number that it refers to, as often as it does.
    pub(crate) fn each_reference(&self, seen: &mut dyn FnMut(u32)) {
        match self {
            Self::Reference(number) => seen(*number),
            Self::Array(items) => items.iter().for_each(|item| item.each_reference(seen)),
            Self::Dict(dict) => dict.values().for_each(|item| item.each_reference(seen)),
            Self::Null
            | Self::Boolean(_)
            | Self::Integer(_)
            | Self::Real(_)
            | Self::Name(_)
            | Self::Text(_) => {}
        }
    }

    pub(crate) fn as_text(&self) -> Option<&Text> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// The characters of the bytes 0x18 to 0x1f and 0x80 to 0xa0 in a text without a mark, where it is not Latin.
const MARKS: &str = "˘ˇˆ˙˝˛˚˜•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\u{9f}€";

fn character(byte: u8) -> char {
    let place = match byte {
        0x18..=0x1f => byte - 0x18,
        0x80..=0xa0 => byte - 0x80 + 8,
        _ => return char::from(byte),
    };
    MARKS.chars().nth(place.into()).unwrap_or_else(|| char::from(byte))
}

/// What a text string says: UTF-16 by its mark, UTF-8 by its mark, else one character a byte.
pub(crate) fn readable(bytes: &[u8]) -> String {
    match bytes {
        [0xfe, 0xff, rest @ ..] => {
            let units: Vec<u16> =
                rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
            String::from_utf16_lossy(&units)
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().copied().map(character).collect(),
    }
}

/// What a text string says, if nothing of it is lost by reading it.
pub(crate) fn said(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xfe, 0xff, rest @ ..] if !rest.len().is_multiple_of(2) => None,
        [0xfe, 0xff, ..] | [0xef, 0xbb, 0xbf, ..] => {
            Some(readable(bytes)).filter(|text| !text.contains(char::REPLACEMENT_CHARACTER))
        }
        _ => Some(readable(bytes)),
    }
}

/// Writes a value so that any reader reads it as it was.
pub(crate) fn write(object: &Object, out: &mut Vec<u8>) {
    match object {
        Object::Null => out.extend(b"null"),
        Object::Boolean(true) => out.extend(b"true"),
        Object::Boolean(false) => out.extend(b"false"),
        Object::Integer(value) => out.extend(value.to_string().bytes()),
        Object::Real(digits) => out.extend(digits),
        Object::Name(name) => write_name(name, out),
        Object::Text(text) => match &text.lines {
            Some(as_it_stood) => out.extend(as_it_stood),
            None => write_text(&text.bytes, out),
        },
        Object::Array(items) => {
            out.push(b'[');
            for (index, item) in items.iter().enumerate() {
                if index > 0 {
                    out.push(b' ');
                }
                write(item, out);
            }
            out.push(b']');
        }
        Object::Dict(dict) => {
            out.extend(b"<<");
            for (key, value) in dict {
                write_name(key, out);
                out.push(b' ');
                write(value, out);
            }
            out.extend(b">>");
        }
        Object::Reference(number) => out.extend(format!("{number} 0 R").bytes()),
    }
}

pub(crate) fn write_name(name: &[u8], out: &mut Vec<u8>) {
    out.push(b'/');
    for byte in name {
        if byte.is_ascii_alphanumeric() || b"-_.+:,'@!&*$|~^=?".contains(byte) {
            out.push(*byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

/// Words by which readers find their way who look for objects: a text in which one stands is written in digits.
const WORDS: [&[u8]; 3] = [b"obj", b"xref", b"trailer"];

fn write_text(bytes: &[u8], out: &mut Vec<u8>) {
    let plain = bytes.iter().all(|byte| matches!(byte, b' '..=b'~' if !b"()\\".contains(byte)));
    let misleads = WORDS.iter().any(|word| memmem::find(bytes, word).is_some());
    if plain && !misleads {
        out.push(b'(');
        out.extend(bytes);
        out.push(b')');
    } else {
        out.push(b'<');
        out.extend(bytes.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()));
        out.push(b'>');
    }
}

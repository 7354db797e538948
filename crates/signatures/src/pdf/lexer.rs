//! From bytes to values, strictly: what the standard does not allow is refused, never repaired.

use super::{
    file::Broken,
    object::{Dict, Object, Text},
};

/// How deep arrays and dictionaries may stand in each other.
const DEPTH: usize = 48;

/// A place in the bytes of a file, or of an object stream.
#[derive(Clone)]
pub(crate) struct Lexer<'a> {
    data: &'a [u8],
    place: usize,
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0c | b'\r' | b' ')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

pub(crate) const fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !is_delimiter(byte)
}

impl<'a> Lexer<'a> {
    /// Stands at a place of these bytes. Nothing after their end is ever read.
    pub(crate) const fn new(data: &'a [u8], place: usize) -> Self {
        Self { data, place }
    }

    pub(crate) const fn place(&self) -> usize {
        self.place
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.data.get(self.place).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.data.get(self.place..).unwrap_or_default()
    }

    /// Goes on to the next byte that says something. A comment is space, unless it could be taken for the
    /// beginning or the end of a file.
    pub(crate) fn skip_space(&mut self) -> Result<(), Broken> {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                if self.rest().starts_with(b"%%EOF") || self.rest().starts_with(b"%PDF") {
                    return Err(Broken::Syntax);
                }
                let line = self.rest().iter().position(|byte| matches!(byte, b'\n' | b'\r'));
                self.place += line.unwrap_or(self.rest().len());
            } else if is_space(byte) {
                self.place += 1;
            } else {
                break;
            }
        }
        Ok(())
    }

    /// Goes on over ends of lines and blanks: where every reader sees space, and none a comment.
    pub(crate) fn skip_lines(&mut self) {
        while self.take(b"\n") || self.take(b"\r") || self.take(b" ") {}
    }

    /// Goes on over a line in which a program has left its name: a comment of signs that mean nothing to any reader.
    pub(crate) fn skip_name(&mut self) -> bool {
        let Some(name) = self.rest().strip_prefix(b"%") else { return false };
        let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b" .-_".contains(byte);
        let signs = name.iter().take_while(|byte| plain(byte)).count();
        let ended = name.get(signs).is_some_and(|byte| matches!(byte, b'\r' | b'\n'));
        if ended {
            self.place += 1 + signs;
        }
        ended
    }

    /// Takes these bytes, if they stand here.
    pub(crate) fn take(&mut self, wanted: &[u8]) -> bool {
        let found = self.rest().starts_with(wanted);
        if found {
            self.place += wanted.len();
        }
        found
    }

    /// Takes a word of the language, which must end here.
    pub(crate) fn keyword(&mut self, wanted: &[u8]) -> Result<(), Broken> {
        if self.take(wanted) && self.peek().is_none_or(|byte| !is_regular(byte)) {
            Ok(())
        } else {
            Err(Broken::Syntax)
        }
    }

    /// Takes an end of line, if one stands here: two bytes at most.
    pub(crate) fn take_line_end(&mut self) -> bool {
        self.take(b"\r\n") || self.take(b"\n") || self.take(b"\r")
    }

    /// A number without sign or fraction: no more digits are looked at than one can have.
    pub(crate) fn unsigned(&mut self) -> Result<usize, Broken> {
        let digits = self.rest().iter().take(20).take_while(|byte| byte.is_ascii_digit()).count();
        let text = std::str::from_utf8(&self.rest()[..digits]).map_err(|_| Broken::Syntax)?;
        let value = text.parse().map_err(|_| Broken::Syntax)?;
        self.place += digits;
        Ok(value)
    }

    /// The number and generation before an object: `12 0 obj`.
    pub(crate) fn object_head(&mut self) -> Result<(u32, u16), Broken> {
        let number = u32::try_from(self.unsigned()?).map_err(|_| Broken::Syntax)?;
        self.skip_some_space()?;
        let generation = u16::try_from(self.unsigned()?).map_err(|_| Broken::Syntax)?;
        self.skip_some_space()?;
        self.keyword(b"obj")?;
        Ok((number, generation))
    }

    fn skip_some_space(&mut self) -> Result<(), Broken> {
        let before = self.place;
        while self.peek().is_some_and(is_space) {
            self.place += 1;
        }
        if self.place == before { Err(Broken::Syntax) } else { Ok(()) }
    }

    pub(crate) fn object(&mut self) -> Result<Object, Broken> {
        self.object_within(DEPTH)
    }

    fn object_within(&mut self, depth: usize) -> Result<Object, Broken> {
        self.skip_space()?;
        let depth = depth.checked_sub(1).ok_or(Broken::TooDeep)?;
        match self.peek().ok_or(Broken::Syntax)? {
            b'/' => Ok(Object::Name(self.name()?)),
            b'(' => self.literal(),
            b'[' => self.array(depth),
            b'<' if self.rest().starts_with(b"<<") => Ok(Object::Dict(self.dict(depth)?)),
            b'<' => self.hexadecimal(),
            b'0'..=b'9' | b'+' | b'-' | b'.' => self.number_or_reference(),
            b't' => self.keyword(b"true").map(|()| Object::Boolean(true)),
            b'f' => self.keyword(b"false").map(|()| Object::Boolean(false)),
            b'n' => self.keyword(b"null").map(|()| Object::Null),
            _ => Err(Broken::Syntax),
        }
    }

    fn array(&mut self, depth: usize) -> Result<Object, Broken> {
        self.place += 1;
        let mut items = Vec::new();
        loop {
            self.skip_space()?;
            if self.take(b"]") {
                return Ok(Object::Array(items));
            }
            items.push(self.object_within(depth)?);
        }
    }

    fn dict(&mut self, depth: usize) -> Result<Dict, Broken> {
        self.place += 2;
        let mut dict = Dict::new();
        loop {
            self.skip_space()?;
            if self.take(b">>") {
                return Ok(dict);
            }
            let key = self.name()?;
            let value = self.object_within(depth)?;
            // Two readers could each take another one of them.
            if dict.insert(key, value).is_some() {
                return Err(Broken::KeyTwice);
            }
        }
    }

    fn name(&mut self) -> Result<Vec<u8>, Broken> {
        if !self.take(b"/") {
            return Err(Broken::Syntax);
        }
        let mut name = Vec::new();
        while let Some(byte) = self.peek().filter(|byte| is_regular(*byte)) {
            self.place += 1;
            // Some readers take such a byte for space.
            if byte.is_ascii_control() {
                return Err(Broken::Syntax);
            }
            if byte == b'#' {
                let digits = self.rest().get(..2).ok_or(Broken::Syntax)?;
                let byte = hexadecimal_pair(digits[0], digits[1]);
                // And some end a name at a zero.
                name.push(byte.filter(|byte| *byte != 0).ok_or(Broken::Syntax)?);
                self.place += 2;
            } else {
                name.push(byte);
            }
        }
        Ok(name)
    }

    fn hexadecimal(&mut self) -> Result<Object, Broken> {
        let start = self.place;
        self.place += 1;
        let length = self.rest().iter().position(|byte| *byte == b'>').ok_or(Broken::Syntax)?;
        let mut digits: Vec<u8> =
            self.rest()[..length].iter().copied().filter(|byte| !is_space(*byte)).collect();
        if digits.len() % 2 == 1 {
            digits.push(b'0');
        }
        let pairs = digits.chunks_exact(2).map(|pair| hexadecimal_pair(pair[0], pair[1]));
        let bytes = pairs.collect::<Option<Vec<u8>>>().ok_or(Broken::Syntax)?;
        self.place += length + 1;
        Ok(Object::Text(Box::new(Text { bytes, lines: None, span: start..self.place })))
    }

    fn literal(&mut self) -> Result<Object, Broken> {
        let start = self.place;
        self.place += 1;
        let (mut bytes, mut lines) = (Vec::new(), false);
        let mut open = 1_usize;
        loop {
            let byte = self.peek().ok_or(Broken::Syntax)?;
            self.place += 1;
            match byte {
                b'\\' => self.escaped(&mut bytes)?,
                b'\r' => {
                    self.take(b"\n");
                    bytes.push(b'\n');
                    lines = true;
                }
                b'(' => {
                    open += 1;
                    bytes.push(byte);
                }
                b')' => {
                    open -= 1;
                    if open == 0 {
                        let lines = lines.then(|| self.data[start..self.place].to_vec());
                        return Ok(Object::Text(Box::new(Text { bytes, lines, span: start..self.place })));
                    }
                    bytes.push(byte);
                }
                _ => bytes.push(byte),
            }
        }
    }

    fn escaped(&mut self, bytes: &mut Vec<u8>) -> Result<(), Broken> {
        if self.take_line_end() {
            return Ok(());
        }
        let byte = self.peek().ok_or(Broken::Syntax)?;
        self.place += 1;
        match byte {
            b'n' => bytes.push(b'\n'),
            b'r' => bytes.push(b'\r'),
            b't' => bytes.push(b'\t'),
            b'b' => bytes.push(8),
            b'f' => bytes.push(12),
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit) = self.peek().filter(|digit| matches!(digit, b'0'..=b'7')) else { break };
                    value = value * 8 + u32::from(digit - b'0');
                    self.place += 1;
                }
                // The standard cuts off what is above a byte, and not every reader does.
                bytes.push(u8::try_from(value).map_err(|_| Broken::Syntax)?);
            }
            _ => bytes.push(byte),
        }
        Ok(())
    }

    /// A number, or the first of the two numbers of a reference.
    fn number_or_reference(&mut self) -> Result<Object, Broken> {
        let length = self.rest().iter().take_while(|byte| is_regular(**byte)).count();
        let word = &self.rest()[..length];
        if let Some((number, generation)) = self.reference() {
            // No object has another generation: to some readers it leads nowhere, others begin to search.
            return if generation == 0 { Ok(Object::Reference(number)) } else { Err(Broken::Generation) };
        }
        self.place += length;
        let text = std::str::from_utf8(word).map_err(|_| Broken::Syntax)?;
        if let Ok(value) = text.parse() {
            return Ok(Object::Integer(value));
        }
        let digits = text.trim_start_matches(['+', '-']);
        let real = text.len() - digits.len() <= 1
            && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            && digits.bytes().filter(|byte| *byte == b'.').count() == 1
            && digits.len() > 1;
        if real { Ok(Object::Real(word.to_vec())) } else { Err(Broken::Syntax) }
    }

    fn reference(&mut self) -> Option<(u32, u16)> {
        let mut ahead = self.clone();
        let number = u32::try_from(ahead.unsigned().ok()?).ok()?;
        ahead.skip_some_space().ok()?;
        let generation = u16::try_from(ahead.unsigned().ok()?).ok()?;
        ahead.skip_some_space().ok()?;
        ahead.keyword(b"R").ok()?;
        self.place = ahead.place;
        Some((number, generation))
    }
}

/// The byte of two hexadecimal digits.
pub(crate) fn hexadecimal_pair(high: u8, low: u8) -> Option<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    u8::try_from(digit(high)? * 16 + digit(low)?).ok()
}

#[cfg(test)]
mod tests;

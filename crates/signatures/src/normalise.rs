//! A file that takes no signature as it is, written anew as one that does.

use std::collections::{BTreeMap, VecDeque};

use chrono::DateTime;
use memchr::memmem;

use crate::{
    field::is_signature,
    pdf::{
        Broken, Dict, Object,
        gather::Gathered,
        object::{write, write_name},
    },
    prepare::{PrepareError, Request, prepare},
};

/// The most bytes of a file that is written anew: 10 MiB, as an upload may have.
pub const MAX_NORMALISED: usize = 10 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NormaliseError {
    #[error("the file cannot be read: {0}")]
    Broken(#[from] Broken),
    /// It carries a signature, which would not stand in another file.
    #[error("the file is signed")]
    Signed,
    /// What would be written is above [`MAX_NORMALISED`].
    #[error("the file would be too large")]
    TooLarge,
    /// Also what was written takes no signature.
    #[error("also written anew it takes no signature: {0}")]
    Unsignable(PrepareError),
}

/// Writes a PDF anew: a header, the objects that its catalogue and its information lead to, numbered one after the other, one table,
/// one end. The bytes of streams and what every object says stay as they are; what nothing leads to, older revisions, streams of
/// objects and the order for slow connections are left out. The same bytes give the same file, which [`prepare`] takes.
///
/// For a file without signatures that [`prepare`] calls broken and other readers do not: by Word, Acrobat or macOS. It looks the same
/// and is another file: whoever signs it is to see it, and the given one is to be kept.
///
/// # Errors
/// When the file is damaged, encrypted, signed, beyond a limit, or has a form that takes no signature.
pub fn normalise(pdf: &[u8]) -> Result<Vec<u8>, NormaliseError> {
    if memmem::find(pdf, b"/ByteRange").is_some() {
        return Err(NormaliseError::Signed);
    }
    let written = Writer::of(pdf)?.write()?;
    let request = Request {
        field: "normalised",
        name: "",
        reason: "",
        place: None,
        at: DateTime::UNIX_EPOCH,
        reserve: 1024,
    };
    // Nothing is trusted because it was written here.
    match prepare(&written, &request) {
        Ok(_) | Err(PrepareError::Field) => Ok(written),
        Err(PrepareError::Broken(broken)) => Err(broken.into()),
        Err(error) => Err(NormaliseError::Unsignable(error)),
    }
}

struct Writer<'a> {
    given: Gathered<'a>,
    /// The new number of each object that something led to.
    numbers: BTreeMap<u32, usize>,
    open: VecDeque<u32>,
    out: Vec<u8>,
}

impl<'a> Writer<'a> {
    fn of(pdf: &'a [u8]) -> Result<Self, NormaliseError> {
        let version = match pdf.get(..8) {
            Some([b'%', b'P', b'D', b'F', b'-', major @ (b'1' | b'2'), b'.', minor @ b'0'..=b'9']) => {
                [*major, *minor]
            }
            _ => return Err(Broken::Beginning.into()),
        };
        let given = Gathered::read(pdf)?;
        let mut out = Vec::with_capacity(pdf.len());
        out.extend(b"%PDF-");
        out.extend([version[0], b'.', version[1]]);
        out.extend(b"\n%\xe2\xe3\xcf\xd3\n");
        Ok(Self { given, numbers: BTreeMap::new(), open: VecDeque::new(), out })
    }

    fn write(mut self) -> Result<Vec<u8>, NormaliseError> {
        let held = std::mem::take(&mut self.given.trailer);
        let led_to = |key: &str| held.get(key.as_bytes()).and_then(Object::as_reference);
        let root = led_to("Root").and_then(|root| self.number(root)).ok_or(Broken::Table)?;
        let information = led_to("Info").and_then(|information| self.number(information));
        let mut places = Vec::new();
        while let Some(number) = self.open.pop_front() {
            places.push(self.out.len());
            self.object(places.len(), number)?;
            if self.out.len() > MAX_NORMALISED {
                return Err(NormaliseError::TooLarge);
            }
        }
        let (start, size) = (self.out.len(), places.len() + 1);
        self.out.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
        for place in places {
            self.out.extend(format!("{place:010} 00000 n \n").bytes());
        }
        self.out.extend(format!("trailer\n<</Size {size}/Root {root} 0 R").bytes());
        if let Some(information) = information {
            self.out.extend(format!("/Info {information} 0 R").bytes());
        }
        if let Some(id) = held.get(&b"ID"[..]).and_then(id) {
            self.out.extend(b"/ID");
            write(&id, &mut self.out);
        }
        self.out.extend(format!(">>\nstartxref\n{start}\n%%EOF\n").bytes());
        Ok(self.out)
    }

    /// The new number of an object, which will be written; nothing where there is none.
    fn number(&mut self, old: u32) -> Option<usize> {
        if !self.numbers.contains_key(&old) && self.given.has(old) {
            self.numbers.insert(old, self.numbers.len() + 1);
            self.open.push_back(old);
        }
        self.numbers.get(&old).copied()
    }

    fn object(&mut self, number: usize, old: u32) -> Result<(), NormaliseError> {
        let mut taken = self.given.take(old)?;
        self.out.extend(format!("{number} 0 obj\n").bytes());
        if let (Some(stream), Object::Dict(dict)) = (taken.stream, &mut taken.object) {
            let length = i64::try_from(stream.len()).map_err(|_| NormaliseError::TooLarge)?;
            dict.insert(b"Length".to_vec(), Object::Integer(length));
        }
        self.value(&taken.object)?;
        if let Some(stream) = taken.stream {
            self.out.extend(b"\nstream\n");
            self.out.extend(stream);
            self.out.extend(b"\nendstream");
        }
        self.out.extend(b"\nendobj\n");
        Ok(())
    }

    fn value(&mut self, object: &Object) -> Result<(), NormaliseError> {
        match object {
            Object::Reference(old) => {
                let new = self.number(*old);
                self.out.extend(new.map_or("null".to_owned(), |new| format!("{new} 0 R")).bytes());
            }
            Object::Array(items) => {
                self.out.push(b'[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.out.push(b' ');
                    }
                    self.value(item)?;
                }
                self.out.push(b']');
            }
            Object::Dict(dict) => self.dict(dict)?,
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::Text(_) => write(object, &mut self.out),
        }
        Ok(())
    }

    fn dict(&mut self, dict: &Dict) -> Result<(), NormaliseError> {
        if is_signature(dict) {
            return Err(NormaliseError::Signed);
        }
        self.out.extend(b"<<");
        for (key, value) in dict {
            write_name(key, &mut self.out);
            self.out.push(b' ');
            self.value(value)?;
        }
        self.out.extend(b">>");
        Ok(())
    }
}

/// The two identifiers of a file, which are texts.
fn id(held: &Object) -> Option<Object> {
    let texts = held.as_array().filter(|texts| texts.len() == 2)?;
    let bytes = texts.iter().map(|text| text.as_text().map(|text| Object::bytes(&text.bytes)));
    bytes.collect::<Option<Vec<_>>>().map(Object::Array)
}

//! Before and after the signing product: a file with an empty place for a signature, and the signature in it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::{
    changes::is_page,
    cms::{Cms, CmsFault},
    compare::compare,
    pdf::{
        Broken, Dict, File, Object,
        object::{readable, write},
    },
};

/// The least and the most bytes that may be kept free for a signature.
const RESERVE: std::ops::RangeInclusive<usize> = 1024..=65536;

/// What a signature will say besides the document.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The name of its field, which no other field of the file has.
    pub field: &'a str,
    /// The person, as people read it.
    pub name: &'a str,
    pub reason: &'a str,
    pub place: Option<&'a str>,
    /// When, to the second.
    pub at: DateTime<Utc>,
    /// How many bytes are kept free for the CMS, from 1,024 to 65,536: 16,384 hold a chain of certificates.
    pub reserve: usize,
}

/// A whole PDF with an empty place for one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The file: what was given, byte for byte, and one more revision.
    pub bytes: Vec<u8>,
    /// What will be signed: from the first number as many bytes as the second says, and again.
    pub byte_range: [u64; 4],
    /// SHA-256 over these bytes.
    pub digest: [u8; 32],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrepareError {
    #[error("the file cannot be read: {0}")]
    Broken(#[from] Broken),
    #[error("the file has no page")]
    NoPage,
    /// Its form, or the list of annotations of its first page, has a shape that is not extended here.
    #[error("the form of the file cannot be extended")]
    Form,
    #[error("the name of the field is taken, empty or has a dot")]
    Field,
    #[error("too few or too many bytes are to be kept free")]
    Reserve,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EmbedError {
    /// The byte range is not that of this file, or its place is not empty.
    #[error("the file has no such empty place")]
    Place,
    #[error("the signature is too large for its place")]
    TooLarge,
    /// It is no detached CMS with the signed attributes that a PDF asks for.
    #[error("this is no signature of a PDF")]
    Cms,
    #[error("the signature does not have one signer")]
    Signers,
    #[error("the signature is of another document")]
    OtherDocument,
    /// It does not contain the certificate of its signer, or does not bind it by signing-certificate-v2.
    #[error("the signature does not bind the certificate of its signer")]
    Certificate,
    #[error("the algorithm of the signature is not accepted")]
    WeakAlgorithm,
    #[error("the signature was not made with the key of its certificate")]
    Wrong,
}

/// Adds to a file one revision with an empty place for a signature. Signatures that are there stay as they are.
///
/// # Errors
/// When the file can't be read, has no page or an unusual form, or the request does not fit. What is prepared always
/// [compares](crate::compare) as the file with signatures.
pub fn prepare(pdf: &[u8], request: &Request<'_>) -> Result<Prepared, PrepareError> {
    if !RESERVE.contains(&request.reserve) {
        return Err(PrepareError::Reserve);
    }
    let file = File::read(pdf)?;
    let mut update = Update::new(&file)?;
    let signature = update.number();
    let field = update.number();
    let page = first_page(&file)?;
    update.add_field(request.field, field)?;
    update.add_widget(page, field)?;
    update.put(field, Object::Dict(widget(request, page, signature)));
    let prepared = update.write(signature, request);
    // What would be taken for a change of the document is not signed.
    compare(&prepared.bytes, pdf).map_err(|_| PrepareError::Form)?;
    Ok(prepared)
}

/// Puts a signature into its place. What was not kept free for it stays zero.
///
/// # Errors
/// When the place is not there or too small, or the CMS is not one signature, with its certificate bound, of exactly
/// these bytes. Whether the certificate is trusted is not asked here.
pub fn embed(prepared: &Prepared, cms_der: &[u8]) -> Result<Vec<u8>, EmbedError> {
    let gap = gap(&prepared.bytes, prepared.byte_range).ok_or(EmbedError::Place)?;
    let hole = gap.start + 1..gap.end - 1;
    let empty = prepared.bytes[hole.clone()].iter().all(|byte| *byte == b'0');
    if !empty || prepared.bytes[gap.start] != b'<' || prepared.bytes[gap.end - 1] != b'>' {
        return Err(EmbedError::Place);
    }
    if cms_der.len() * 2 > hole.len() {
        return Err(EmbedError::TooLarge);
    }
    let cms = Cms::read(cms_der).map_err(refused)?;
    let signed = [&prepared.bytes[..gap.start], &prepared.bytes[gap.end..]];
    if cms.hash.digest(&signed) != cms.message_digest {
        return Err(EmbedError::OtherDocument);
    }
    cms.verify().map_err(refused)?;
    let mut bytes = prepared.bytes.clone();
    let digits = cms_der.iter().flat_map(|byte| format!("{byte:02x}").into_bytes());
    for (place, digit) in bytes[hole].iter_mut().zip(digits) {
        *place = digit;
    }
    Ok(bytes)
}

const fn refused(fault: CmsFault) -> EmbedError {
    match fault {
        CmsFault::Format => EmbedError::Cms,
        CmsFault::Signers => EmbedError::Signers,
        CmsFault::WeakDigest | CmsFault::WeakKey => EmbedError::WeakAlgorithm,
        CmsFault::NoCertificate | CmsFault::Unbound => EmbedError::Certificate,
        CmsFault::Wrong => EmbedError::Wrong,
    }
}

/// The bytes that a byte range leaves out, if it begins at the first byte and ends at the last.
pub(crate) fn gap(bytes: &[u8], range: [u64; 4]) -> Option<Range<usize>> {
    let [start, before, after, rest] = range.map(|number| usize::try_from(number).ok());
    let (before, after) = (before?, after?);
    let whole = start? == 0 && after.checked_add(rest?)? == bytes.len();
    (whole && before.checked_add(2)? <= after).then_some(before..after)
}

/// The first page of a file, by its number.
fn first_page(file: &File<'_>) -> Result<u32, PrepareError> {
    let last = file.last();
    let catalogue = file.catalogue(last).ok_or(PrepareError::NoPage)?;
    let mut node = catalogue.get(&b"Pages"[..]).and_then(Object::as_reference);
    for _ in 0..32 {
        let number = node.ok_or(PrepareError::NoPage)?;
        let dict = file.stored(number, last).and_then(|stored| stored.object.as_dict());
        let dict = dict.ok_or(PrepareError::NoPage)?;
        match file.value(dict, "Kids", last).and_then(Object::as_array) {
            None if is_page(dict) => return Ok(number),
            None => return Err(PrepareError::NoPage),
            Some(kids) => node = kids.first().and_then(Object::as_reference),
        }
    }
    Err(PrepareError::NoPage)
}

/// A field and its place on the page in one: nothing is shown.
fn widget(request: &Request<'_>, page: u32, signature: u32) -> Dict {
    let mut dict = Dict::new();
    let mut put = |key: &str, value| dict.insert(key.as_bytes().to_vec(), value);
    put("Type", Object::name("Annot"));
    put("Subtype", Object::name("Widget"));
    put("FT", Object::name("Sig"));
    // Printed and locked: what the archive format asks for.
    put("F", Object::Integer(132));
    put("Rect", Object::Array(vec![Object::Integer(0); 4]));
    put("T", Object::text(request.field));
    put("TU", Object::text(request.name));
    put("P", Object::Reference(page));
    put("V", Object::Reference(signature));
    dict
}

/// The revision that is being added.
struct Update<'f> {
    file: &'f File<'f>,
    root: u32,
    next: u32,
    taken: BTreeSet<u32>,
    objects: BTreeMap<u32, Object>,
}

impl<'f> Update<'f> {
    fn new(file: &'f File<'f>) -> Result<Self, PrepareError> {
        let trailer = &file.revisions[file.last()].trailer;
        let root = trailer.get(&b"Root"[..]).and_then(Object::as_reference).ok_or(PrepareError::NoPage)?;
        let size = trailer.get(&b"Size"[..]).and_then(Object::as_integer);
        let size = size.and_then(|size| u32::try_from(size).ok()).filter(|size| *size < 8_000_000);
        let next = size.ok_or(PrepareError::Broken(Broken::Table))?;
        // A number to which something points stays empty, or it would point to what is added.
        let mut taken = BTreeSet::new();
        for (number, stored) in file.revisions.iter().flat_map(|revision| &revision.objects) {
            taken.insert(*number);
            stored.object.each_reference(&mut |to| {
                taken.insert(to);
            });
        }
        Ok(Self { file, root, next, taken, objects: BTreeMap::new() })
    }

    fn number(&mut self) -> u32 {
        while self.taken.contains(&self.next) {
            self.next += 1;
        }
        self.next += 1;
        self.next - 1
    }

    fn put(&mut self, number: u32, object: Object) {
        self.objects.insert(number, object);
    }

    /// The dictionary of this number as it will be.
    fn dict(&self, number: u32) -> Option<Dict> {
        let stored = || self.file.stored(number, self.file.last()).map(|stored| &stored.object);
        self.objects.get(&number).or_else(stored)?.as_dict().cloned()
    }

    /// Adds the field to the form, which is made if there is none.
    fn add_field(&mut self, name: &str, field: u32) -> Result<(), PrepareError> {
        let last = self.file.last();
        let mut catalogue = self.dict(self.root).ok_or(PrepareError::NoPage)?;
        let held = catalogue.get(&b"AcroForm"[..]).cloned();
        let own = held.as_ref().and_then(Object::as_reference);
        let form = held.as_ref().map(|form| self.file.resolve(form, last).as_dict().cloned());
        let mut form = form.map_or(Some(Dict::new()), |form| form).ok_or(PrepareError::Form)?;
        let fields = form.get(&b"Fields"[..]).map(|fields| self.file.resolve(fields, last).as_array());
        let fields = fields.map_or(Some(&[][..]), |fields| fields).ok_or(PrepareError::Form)?;
        for other in fields {
            let other = self.file.resolve(other, last).as_dict().ok_or(PrepareError::Form)?;
            let other = self.file.value(other, "T", last).and_then(Object::as_text);
            if other.is_some_and(|other| readable(&other.bytes) == name) {
                return Err(PrepareError::Field);
            }
        }
        if name.is_empty() || name.contains('.') {
            return Err(PrepareError::Field);
        }
        let fields = fields.iter().cloned().chain([Object::Reference(field)]).collect();
        form.insert(b"Fields".to_vec(), Object::Array(fields));
        // Signatures exist, and only appending keeps them.
        form.insert(b"SigFlags".to_vec(), Object::Integer(3));
        if let Some(own) = own {
            self.put(own, Object::Dict(form));
        } else {
            catalogue.insert(b"AcroForm".to_vec(), Object::Dict(form));
            self.put(self.root, Object::Dict(catalogue));
        }
        Ok(())
    }

    fn add_widget(&mut self, page: u32, field: u32) -> Result<(), PrepareError> {
        let last = self.file.last();
        let mut dict = self.dict(page).ok_or(PrepareError::NoPage)?;
        let held = dict.get(&b"Annots"[..]).cloned();
        let own = held.as_ref().and_then(Object::as_reference);
        let annotations = held.as_ref().map(|held| self.file.resolve(held, last).as_array());
        let annotations = annotations.map_or(Some(&[][..]), |held| held).ok_or(PrepareError::NoPage)?;
        let all = annotations.iter().cloned().chain([Object::Reference(field)]).collect();
        if let Some(own) = own {
            self.put(own, Object::Array(all));
        } else {
            dict.insert(b"Annots".to_vec(), Object::Array(all));
            self.put(page, Object::Dict(dict));
        }
        Ok(())
    }

    /// The file with this revision after it.
    fn write(mut self, signature: u32, request: &Request<'_>) -> Prepared {
        let mut out = self.file.data.to_vec();
        if out.last() != Some(&b'\n') {
            out.push(b'\n');
        }
        let mut places = BTreeMap::new();
        let (range_at, gap) = write_signature(&mut out, signature, request, &mut places);
        for (number, object) in std::mem::take(&mut self.objects) {
            places.insert(number, out.len());
            out.extend(format!("{number} 0 obj\n").bytes());
            write(&object, &mut out);
            out.extend(b"\nendobj\n");
        }
        let start = out.len();
        if self.file.revisions[self.file.last()].table {
            self.write_table(&places, &mut out);
        } else {
            self.write_stream(&mut places, &mut out);
        }
        out.extend(format!("startxref\n{start}\n%%EOF\n").bytes());

        let place = |place: usize| u64::try_from(place).unwrap_or(u64::MAX);
        let byte_range = [0, place(gap.start), place(gap.end), place(out.len() - gap.end)];
        let text = format!("[0 {} {} {}]", byte_range[1], byte_range[2], byte_range[3]);
        out[range_at..range_at + text.len()].copy_from_slice(text.as_bytes());
        let mut digest = Sha256::new();
        digest.update(&out[..gap.start]);
        digest.update(&out[gap.end..]);
        Prepared { bytes: out, byte_range, digest: digest.finalize().into() }
    }

    /// The trailer: that of the revision before, which it points to.
    fn trailer(&self) -> Dict {
        let before = &self.file.revisions[self.file.last()];
        let kept = ["Root", "Info", "ID"];
        let kept = kept
            .into_iter()
            .filter_map(|key| Some((key.into(), before.trailer.get(key.as_bytes())?.clone())));
        let mut trailer: Dict = kept.collect();
        let place = i64::try_from(before.section).unwrap_or(i64::MAX);
        trailer.insert(b"Prev".to_vec(), Object::Integer(place));
        trailer.insert(b"Size".to_vec(), Object::Integer(self.next.into()));
        trailer
    }

    fn write_table(&self, places: &BTreeMap<u32, usize>, out: &mut Vec<u8>) {
        out.extend(b"xref\n");
        for (number, place) in places {
            out.extend(format!("{number} 1\n{place:010} 00000 n \n").bytes());
        }
        out.extend(b"trailer\n");
        write(&Object::Dict(self.trailer()), out);
        out.push(b'\n');
    }

    fn write_stream(&mut self, places: &mut BTreeMap<u32, usize>, out: &mut Vec<u8>) {
        let number = self.number();
        places.insert(number, out.len());
        let mut dict = self.trailer();
        let mut rows = Vec::new();
        let mut index = Vec::new();
        for (number, place) in places {
            index.extend([Object::Integer(i64::from(*number)), Object::Integer(1)]);
            rows.push(1);
            rows.extend(u32::try_from(*place).unwrap_or(u32::MAX).to_be_bytes());
            rows.push(0);
        }
        dict.insert(b"Type".to_vec(), Object::name("XRef"));
        dict.insert(b"W".to_vec(), Object::Array([1, 4, 1].map(Object::Integer).to_vec()));
        dict.insert(b"Index".to_vec(), Object::Array(index));
        dict.insert(b"Length".to_vec(), Object::Integer(i64::try_from(rows.len()).unwrap_or(i64::MAX)));
        out.extend(format!("{number} 0 obj\n").bytes());
        write(&Object::Dict(dict), out);
        out.extend(b"\nstream\n");
        out.extend(rows);
        out.extend(b"\nendstream\nendobj\n");
    }
}

/// Writes the dictionary of the signature: where its byte range will stand, and the place of its bytes.
fn write_signature(
    out: &mut Vec<u8>,
    number: u32,
    request: &Request<'_>,
    places: &mut BTreeMap<u32, usize>,
) -> (usize, Range<usize>) {
    places.insert(number, out.len());
    out.extend(format!("{number} 0 obj\n").bytes());
    let mut dict = Dict::new();
    let mut put = |key: &str, value| dict.insert(key.as_bytes().to_vec(), value);
    put("Type", Object::name("Sig"));
    put("Filter", Object::name("Adobe.PPKLite"));
    put("SubFilter", Object::name("ETSI.CAdES.detached"));
    put("M", Object::text(&request.at.format("D:%Y%m%d%H%M%S+00'00'").to_string()));
    put("Name", Object::text(request.name));
    put("Reason", Object::text(request.reason));
    if let Some(place) = request.place {
        put("Location", Object::text(place));
    }
    write(&Object::Dict(dict), out);
    out.truncate(out.len() - 2);
    out.extend(b"/ByteRange ");
    let range_at = out.len();
    out.extend([b' '; 40]);
    out.extend(b"/Contents ");
    let start = out.len();
    out.push(b'<');
    out.resize(start + 1 + request.reserve * 2, b'0');
    out.push(b'>');
    let gap = start..out.len();
    out.extend(b">>\nendobj\n");
    (range_at, gap)
}

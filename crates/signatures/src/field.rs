//! The signatures of a file: the dictionaries that say so, and the fields that show them.

use std::{collections::BTreeSet, ops::Range};

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

use crate::pdf::{
    Dict, File, Object, Stored,
    object::{Text, readable},
};

const MAX_FIELDS: usize = 10_000;
/// How many bytes the name of a field may have, with those above it.
const NAME: usize = 4096;

/// A field of a form, in one revision.
pub(crate) struct Field {
    /// With the names of the fields above it.
    pub(crate) name: String,
    /// Whether it is a field for signatures.
    pub(crate) signs: bool,
    pub(crate) value: Option<Object>,
}

/// All fields of the form in a revision; `None` if the form is not one.
pub(crate) fn fields(file: &File<'_>, revision: usize) -> Option<Vec<Field>> {
    let Some(form) = file.catalogue(revision)?.get(&b"AcroForm"[..]) else { return Some(Vec::new()) };
    let form = file.resolve(form, revision).as_dict()?;
    let top = form.get(&b"Fields"[..]).map(|top| file.resolve(top, revision).as_array());
    let mut open: Vec<(&Object, String, bool)> = Vec::new();
    let all = top.map_or(Some(&[][..]), |top| top)?;
    open.extend(all.iter().rev().map(|field| (field, String::new(), false)));
    let (mut seen, mut fields) = (BTreeSet::new(), Vec::new());
    while let Some((field, above, signs)) = open.pop() {
        let number = field.as_reference().filter(|number| seen.insert(*number))?;
        if seen.len() > MAX_FIELDS {
            return None;
        }
        let dict = file.stored(number, revision)?.object.as_dict()?;
        let own = file.value(dict, "T", revision).and_then(Object::as_text).map(|own| readable(&own.bytes));
        let name = match own {
            Some(own) if above.is_empty() => own,
            Some(own) => format!("{above}.{own}"),
            None => above,
        };
        if name.len() > NAME {
            return None;
        }
        let signs = file.value(dict, "FT", revision).map_or(signs, |kind| kind.is_name("Sig"));
        let kids = file.value(dict, "Kids", revision).and_then(Object::as_array).unwrap_or_default();
        open.extend(kids.iter().rev().map(|kid| (kid, name.clone(), signs)));
        let value = dict.get(&b"V"[..]).filter(|value| **value != Object::Null).cloned();
        fields.push(Field { name, signs, value });
    }
    Some(fields)
}

/// A dictionary that is a signature, or pretends to be one.
pub(crate) struct Candidate<'f> {
    pub(crate) revision: usize,
    pub(crate) number: u32,
    pub(crate) stored: &'f Stored,
    pub(crate) dict: &'f Dict,
}

/// All of them, in the order of their revisions.
pub(crate) fn candidates<'f>(file: &'f File<'_>) -> Vec<Candidate<'f>> {
    let mut found = Vec::new();
    for (revision, added) in file.revisions.iter().enumerate() {
        for (number, stored) in &added.objects {
            if let Some(dict) = stored.object.as_dict().filter(|dict| is_signature(dict)) {
                found.push(Candidate { revision, number: *number, stored, dict });
            }
        }
    }
    found
}

pub(crate) fn is_signature(dict: &Dict) -> bool {
    let kind = dict.get(&b"Type"[..]);
    let named = kind.is_some_and(|kind| kind.is_name("Sig") || kind.is_name("DocTimeStamp"));
    named || dict.contains_key(&b"ByteRange"[..])
}

impl Candidate<'_> {
    pub(crate) fn text(&self, key: &str) -> Option<&Text> {
        self.dict.get(key.as_bytes())?.as_text()
    }

    pub(crate) fn is_kind(&self, kind: &str) -> bool {
        self.dict.get(&b"SubFilter"[..]).is_some_and(|found| found.is_name(kind))
    }

    /// Whether it is a time stamp of the document, which an authority makes, and not a signature of a person.
    pub(crate) fn is_stamp(&self) -> bool {
        self.is_kind("ETSI.RFC3161")
    }

    /// What its byte range leaves out, if the range begins at the first byte and ends with its revision: at
    /// `%%EOF` or after that line, and where the whole file ends only there.
    pub(crate) fn gap(&self, file: &File<'_>) -> Option<(Range<usize>, usize)> {
        let range = self.dict.get(&b"ByteRange"[..])?.as_array()?;
        let numbers: Option<Vec<usize>> =
            range.iter().map(|number| usize::try_from(number.as_integer()?).ok()).collect();
        let [0, before, after, rest] = numbers?[..] else { return None };
        let end = after.checked_add(rest)?;
        let revision = &file.revisions[self.revision];
        let ends = end == revision.eof || end == revision.end;
        (ends && before < after).then_some((before..after, end))
    }

    /// The bytes of the signature, if they are one hexadecimal string in this object that fills the gap, in digits
    /// of one case.
    pub(crate) fn contents(&self, file: &File<'_>, gap: &Range<usize>) -> Option<&[u8]> {
        let text = self.text("Contents")?;
        let own = self.stored.span.as_ref()?;
        let inside = own.start < text.span.start && text.span.end < own.end;
        let digits = file.data.get(gap.start + 1..gap.end - 1)?;
        let clean = digits.len().is_multiple_of(2)
            && digits.iter().all(u8::is_ascii_hexdigit)
            && !(digits.iter().any(u8::is_ascii_uppercase) && digits.iter().any(u8::is_ascii_lowercase));
        let is_hexadecimal = file.data.get(gap.start) == Some(&b'<') && text.span == *gap;
        (inside && clean && is_hexadecimal).then_some(&text.bytes)
    }

    /// When it says that it was made.
    pub(crate) fn claimed(&self) -> Option<DateTime<Utc>> {
        read_time(&self.text("M")?.bytes)
    }

    /// Whether it says that nothing may be added after it.
    pub(crate) fn is_final(&self, file: &File<'_>) -> bool {
        let references = file.value(self.dict, "Reference", self.revision).and_then(Object::as_array);
        references.unwrap_or_default().iter().any(|reference| {
            let Some(reference) = file.resolve(reference, self.revision).as_dict() else { return true };
            let method = file.value(reference, "TransformMethod", self.revision);
            let parameters =
                file.value(reference, "TransformParams", self.revision).and_then(Object::as_dict);
            let level = parameters.and_then(|parameters| file.value(parameters, "P", self.revision));
            match method {
                Some(method) if method.is_name("DocMDP") => {
                    level.is_some_and(|level| !matches!(level, Object::Integer(2 | 3)))
                }
                Some(method) if method.is_name("FieldMDP") => false,
                _ => true,
            }
        })
    }
}

/// A time as a PDF writes it: `D:20281112091500+01'00'`. Seconds and the distance from UTC are asked for.
fn read_time(text: &[u8]) -> Option<DateTime<Utc>> {
    let text = std::str::from_utf8(text).ok()?.strip_prefix("D:")?;
    let (digits, zone) = text.split_at_checked(14)?;
    let number = |range: Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let year = i32::try_from(number(0..4)?).ok()?;
    let day = NaiveDate::from_ymd_opt(year, number(4..6)?, number(6..8)?)?;
    let time = day.and_hms_opt(number(8..10)?, number(10..12)?, number(12..14)?)?;
    let zone = zone.trim_end_matches('\'');
    let (sign, distance) = match zone.split_at_checked(1) {
        None | Some(("Z", _)) => (1, "00'00"),
        Some(("+", distance)) => (1, distance),
        Some(("-", distance)) => (-1, distance),
        Some(_) => return None,
    };
    let (hours, minutes) = distance.split_once('\'').unwrap_or((distance, "00"));
    let distance = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    let zone = FixedOffset::east_opt(sign * distance)?;
    Some(time.and_local_timezone(zone).single()?.to_utc())
}

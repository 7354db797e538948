//! The kinds of body that operations take, and how each is read and checked: every finding at once, with its pointer.

use actix_web::web::Bytes;
use calculators::Calculator;
use edge::{
    Problem, ProblemCode,
    texts::{Entries, Files},
};
use serde::de::DeserializeOwned;
use serde_json::Value;
use strict_json::{NotTaken, Texts};
use types::Finding;
use validator::Validate;

/// A kind of body: how large, of which types, and how it is read.
pub trait Body: Sized + Send + 'static {
    /// The most bytes; 0 where there is none.
    const MAX: usize;
    /// The media types that are taken; any where none is named.
    const TYPES: &'static [&'static str];

    /// Reads the bytes.
    ///
    /// # Errors
    /// They are not what the operation takes.
    fn read(bytes: Bytes, media_type: &MediaType) -> Result<Self, Problem>;
}

/// The type of a body, as its header declares it.
#[derive(Clone, Debug, Default)]
pub struct MediaType {
    /// In small letters: `text/csv`.
    pub name: String,
    /// The encoding of a text, where it is declared.
    pub charset: Option<String>,
}

impl MediaType {
    /// Reads the value of a `Content-Type`.
    pub(crate) fn of(header: &str) -> Self {
        let mut parts = header.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default().to_ascii_lowercase();
        let charset = parts.find_map(|part| {
            let (key, value) = part.split_once('=')?;
            let charset = key.trim().eq_ignore_ascii_case("charset");
            charset.then(|| value.trim().trim_matches('"').to_owned())
        });
        Self { name, charset }
    }
}

/// What is larger is read beside the request threads: nobody waits for somebody else's long list.
pub(crate) const MAX_READ_HERE: usize = 16 * 1024;

/// 256 KiB: 5,000 ids, 500 pairs of codes, a declaration of a thousand candidates.
pub(crate) const MAX_JSON: usize = 256 * 1024;

/// No body: none is read.
impl Body for () {
    const MAX: usize = 0;
    const TYPES: &'static [&'static str] = &[];

    fn read(_bytes: Bytes, _media_type: &MediaType) -> Result<(), Problem> {
        Ok(())
    }
}

/// A typed JSON body.
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + Validate + Send + 'static> Body for Json<T> {
    const MAX: usize = MAX_JSON;
    const TYPES: &'static [&'static str] = &["application/json"];

    fn read(bytes: Bytes, _media_type: &MediaType) -> Result<Self, Problem> {
        let value = strict_json::read(&bytes, Texts::Clean).map_err(refused)?;
        let read: T = strict_json::typed(value).map_err(|found| refused(found.into()))?;
        read.validate().map_err(|errors| {
            let mut findings = Vec::new();
            collect(&errors, "", &mut findings);
            findings.sort_by(|a, b| a.pointer.cmp(&b.pointer));
            Problem::invalid(findings)
        })?;
        Ok(Self(read))
    }
}

/// A typed JSON body that may be absent.
impl<T: DeserializeOwned + Validate + Send + 'static> Body for Option<Json<T>> {
    const MAX: usize = MAX_JSON;
    const TYPES: &'static [&'static str] = &[];

    fn read(bytes: Bytes, media_type: &MediaType) -> Result<Self, Problem> {
        if bytes.trim_ascii().is_empty() {
            return Ok(None);
        }
        if !Json::<T>::TYPES.contains(&media_type.name.as_str()) {
            return Err(ProblemCode::MediaTypeNotSupported.into());
        }
        Json::read(bytes, media_type).map(Some)
    }
}

/// The facts for a calculator.
pub struct Facts<C>(pub C);

impl<C: Calculator + Send + 'static> Body for Facts<C> {
    const MAX: usize = MAX_JSON;
    const TYPES: &'static [&'static str] = &["application/json"];

    fn read(bytes: Bytes, _media_type: &MediaType) -> Result<Self, Problem> {
        calculators::read(&bytes).map(Self).map_err(refused)
    }
}

/// A JSON object kept as it was typed.
pub struct Draft(pub String);

impl Body for Draft {
    const MAX: usize = MAX_JSON;
    const TYPES: &'static [&'static str] = &["application/json"];

    fn read(bytes: Bytes, _media_type: &MediaType) -> Result<Self, Problem> {
        if !strict_json::read(&bytes, Texts::AsTyped).map_err(refused)?.is_object() {
            return Err(Problem::at("", "not_an_object"));
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| ProblemCode::BodyUnreadable)?;
        Ok(Self(text.trim().to_owned()))
    }
}

/// A CSV, not yet read: up to 4 MiB.
pub struct Csv {
    /// The bytes.
    pub bytes: Bytes,
    /// The charset that was declared.
    pub charset: Option<String>,
}

impl Body for Csv {
    const MAX: usize = 4 * 1024 * 1024;
    const TYPES: &'static [&'static str] = &["text/csv"];

    fn read(bytes: Bytes, media_type: &MediaType) -> Result<Self, Problem> {
        Ok(Self { bytes, charset: media_type.charset.clone() })
    }
}

/// The types of file that are taken.
pub const FILE_TYPES: &[&str] = &["application/pdf", "image/png", "image/jpeg"];

/// The bytes of a file, so many at most, and the type that they are declared to be.
pub struct RawFile<const MAX_BYTES: usize> {
    /// The bytes.
    pub bytes: Bytes,
    /// The declared type.
    pub media_type: types::MediaType,
}

impl<const MAX_BYTES: usize> Body for RawFile<MAX_BYTES> {
    const MAX: usize = MAX_BYTES;
    const TYPES: &'static [&'static str] = FILE_TYPES;

    fn read(bytes: Bytes, media_type: &MediaType) -> Result<Self, Problem> {
        let media_type =
            types::MediaType::from_code(&media_type.name).ok_or(ProblemCode::MediaTypeNotSupported)?;
        if bytes.is_empty() {
            return Err(Problem::at("", Files::FileEmpty.code()));
        }
        Ok(Self { bytes, media_type })
    }
}

/// The refusal of JSON that is not taken.
pub(crate) fn refused(not_taken: NotTaken) -> Problem {
    match not_taken {
        NotTaken::Unreadable { .. } => ProblemCode::BodyUnreadable.into(),
        NotTaken::Findings(found) => Problem { more: found.more, ..Problem::invalid(found.findings) },
    }
}

fn collect(errors: &validator::ValidationErrors, pointer: &str, findings: &mut Vec<Finding>) {
    use validator::ValidationErrorsKind as Kind;
    for (field, kind) in errors.errors() {
        let here = format!("{pointer}/{field}");
        match kind {
            Kind::Struct(inner) => collect(inner, &here, findings),
            Kind::List(items) => {
                for (place, inner) in items {
                    collect(inner, &format!("{here}/{place}"), findings);
                }
            }
            Kind::Field(errors) => findings.extend(errors.iter().map(|error| finding(&here, error))),
        }
    }
}

fn finding(pointer: &str, error: &validator::ValidationError) -> Finding {
    let number = |name: &str| error.params.get(name).map(ToString::to_string);
    let count = error.params.get("value").and_then(|value| match value {
        Value::String(text) => Some(text.chars().count()),
        Value::Array(items) => Some(items.len()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Object(_) => None,
    });
    let list = matches!(error.params.get("value"), Some(Value::Array(_)));
    let least: usize = number("min").and_then(|least| least.parse().ok()).unwrap_or_default();
    let code = match (error.code.as_ref(), count) {
        ("length", Some(0)) if !list => "required",
        ("length", Some(count)) if count < least => {
            if list {
                "too_few_items"
            } else {
                Entries::TooShort.code()
            }
        }
        ("length", _) => {
            if list {
                "too_many_items"
            } else {
                "too_long"
            }
        }
        ("range", _) => "out_of_range",
        (code, _) => FINDINGS.iter().find(|known| **known == code).copied().unwrap_or("wrong_type"),
    };
    let mut finding = Finding::error(pointer, code).with("least", least);
    if let Some(most) = number("max") {
        finding = finding.with("most", most);
    }
    finding
}

/// The codes that our own validators answer.
const FINDINGS: &[&str] = &[
    "text_one_line",
    Entries::TextBlank.code(),
    "text_spaces_around",
    "bad_date",
    Entries::EmailForm.code(),
];

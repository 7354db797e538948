//! A draft in the making: values with where each comes from, laid over each other.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use types::{DemarcheKind, Language, pointer_segment};

use crate::texts;

/// Where a value of a draft comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Computed by the law.
    Law,
    /// The file of the company and its poll, as the authority keeps it.
    #[serde(rename = "firm")]
    Company,
    /// The record of the election.
    Record,
    /// An earlier démarche of this kind.
    Earlier(DemarcheKind),
    /// The procès-verbal that was signed.
    ProcesVerbal,
    /// The countings of all offices together.
    GeneralCount,
}

impl Origin {
    /// The stable code; the kind of an earlier démarche is told apart.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Company => "firm",
            Self::Record => "record",
            Self::Earlier(_) => "earlier",
            Self::ProcesVerbal => "proces_verbal",
            Self::GeneralCount => "general_count",
        }
    }

    /// The name that people know it by.
    #[must_use]
    pub const fn label(self, language: Language) -> &'static str {
        let said = match self {
            Self::Law => texts::Record::Law,
            Self::Company => texts::Record::Company,
            Self::Record => texts::Record::Record,
            Self::Earlier(_) => texts::Record::Earlier,
            Self::ProcesVerbal => texts::Record::ProcesVerbal,
            Self::GeneralCount => texts::Record::GeneralCount,
        };
        said.render(language)
    }
}

/// A value, or an object or list of them.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Sheet {
    Leaf(Value, Origin),
    Object(BTreeMap<String, Sheet>),
    List(Vec<Sheet>),
}

/// What becomes of the items of a lower list that no item of the upper one names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rest {
    Joins,
    Falls,
}

impl Sheet {
    pub(super) fn empty() -> Self {
        Self::Object(BTreeMap::new())
    }

    /// An object of the fields that are said.
    pub(super) fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Option<Self>)>) -> Self {
        let said = fields.into_iter().filter_map(|(field, sheet)| Some((field.to_owned(), sheet?)));
        Self::Object(said.collect())
    }

    /// All of a value from one origin; what is null or empty is not said.
    pub(super) fn of(value: Value, origin: Origin) -> Option<Self> {
        match value {
            Value::Null => None,
            Value::Object(fields) => {
                let fields: BTreeMap<_, _> = fields
                    .into_iter()
                    .filter_map(|(field, value)| Some((field, Self::of(value, origin)?)))
                    .collect();
                (!fields.is_empty()).then_some(Self::Object(fields))
            }
            Value::Array(items) => {
                // An empty item keeps its place.
                let item = |item| Self::of(item, origin).unwrap_or_else(Self::empty);
                let items: Vec<_> = items.into_iter().map(item).collect();
                (!items.is_empty()).then_some(Self::List(items))
            }
            leaf @ (Value::Bool(_) | Value::Number(_) | Value::String(_)) => Some(Self::Leaf(leaf, origin)),
        }
    }

    /// All of a part of the record, or of whatever else is written as JSON.
    pub(super) fn written(part: &impl Serialize, origin: Origin) -> Option<Self> {
        // Structs of texts and whole numbers always have a JSON form.
        Self::of(serde_json::to_value(part).unwrap_or_default(), origin)
    }

    /// The object with this value in this field, unless it says something there.
    pub(super) fn with(self, field: &str, value: impl Into<Value>, origin: Origin) -> Self {
        let under = Self::of(value.into(), origin).map(|leaf| BTreeMap::from([(field.to_owned(), leaf)]));
        self.over(Self::Object(under.unwrap_or_default()), Rest::Falls)
    }

    /// A field of an object.
    pub(super) fn field(&self, field: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.get(field),
            Self::Leaf(..) | Self::List(_) => None,
        }
    }

    /// Only these fields of an object.
    pub(super) fn only(mut self, kept: &[&str]) -> Self {
        if let Self::Object(fields) = &mut self {
            fields.retain(|field, _| kept.contains(&field.as_str()));
        }
        self
    }

    /// This sheet laid over another one, which shows through where this one says nothing.
    pub(super) fn over(self, under: Self, rest: Rest) -> Self {
        match (self, under) {
            (Self::Object(mut over), Self::Object(under)) => {
                for (field, below) in under {
                    let merged = match over.remove(&field) {
                        Some(above) => above.over(below, rest),
                        None => below,
                    };
                    over.insert(field, merged);
                }
                Self::Object(over)
            }
            (Self::List(over), Self::List(under)) => Self::List(join(over, under, rest)),
            (over, _) => over,
        }
    }

    /// The draft.
    pub(super) fn draft(&self) -> Value {
        match self {
            Self::Leaf(value, _) => value.clone(),
            Self::Object(fields) => {
                Value::Object(fields.iter().map(|(field, sheet)| (field.clone(), sheet.draft())).collect())
            }
            Self::List(items) => Value::Array(items.iter().map(Self::draft).collect()),
        }
    }

    /// The pointer and the origin of every value.
    pub(super) fn origins(&self, pointer: &str, found: &mut Vec<(String, Origin)>) {
        match self {
            Self::Leaf(_, origin) => found.push((pointer.to_owned(), *origin)),
            Self::Object(fields) => {
                for (field, sheet) in fields {
                    // The name of a list may be a field.
                    let field = pointer_segment(field);
                    sheet.origins(&format!("{pointer}/{field}"), found);
                }
            }
            Self::List(items) => {
                for (index, sheet) in items.iter().enumerate() {
                    sheet.origins(&format!("{pointer}/{index}"), found);
                }
            }
        }
    }

    /// Fills the names of people who stand here by their matricule only.
    pub(super) fn name_people(&mut self, directory: &Directory) {
        match self {
            Self::Leaf(..) => {}
            Self::List(items) => items.iter_mut().for_each(|item| item.name_people(directory)),
            Self::Object(fields) => {
                if let Some(Self::Object(names)) = matricule(fields).and_then(|known| directory.0.get(known))
                {
                    for (field, name) in names {
                        fields.entry(field.clone()).or_insert_with(|| name.clone());
                    }
                }
                fields.values_mut().for_each(|sheet| sheet.name_people(directory));
            }
        }
    }
}

fn matricule(fields: &BTreeMap<String, Sheet>) -> Option<&str> {
    match fields.get("matricule") {
        Some(Sheet::Leaf(Value::String(text), _)) => Some(text),
        Some(Sheet::Leaf(..) | Sheet::Object(_) | Sheet::List(_)) | None => None,
    }
}

/// The names of people by their matricule; who was named first keeps the name.
#[derive(Default)]
pub(super) struct Directory(HashMap<String, Sheet>);

impl Directory {
    /// Adds everybody who stands in this sheet with a name.
    pub(super) fn add(&mut self, sheet: &Sheet) {
        match sheet {
            Sheet::Leaf(..) => {}
            Sheet::List(items) => items.iter().for_each(|item| self.add(item)),
            Sheet::Object(fields) => {
                if let Some(known) = matricule(fields).filter(|_| fields.contains_key("surname")) {
                    let names = sheet.clone().only(&["surname", "first_names"]);
                    self.0.entry(known.to_owned()).or_insert(names);
                }
                fields.values().for_each(|sheet| self.add(sheet));
            }
        }
    }
}

/// What tells the items of a list apart: the matricule of a person, the name of a list.
pub(super) fn key(item: &Value) -> Option<&str> {
    let person = item.get("candidate").unwrap_or(item);
    person.get("matricule").or_else(|| item.get("name")).and_then(Value::as_str)
}

fn join(over: Vec<Sheet>, under: Vec<Sheet>, rest: Rest) -> Vec<Sheet> {
    let mut places = Places::of(under.iter().map(Sheet::draft));
    let mut under: Vec<Option<Sheet>> = under.into_iter().map(Some).collect();
    let mut joined: Vec<Sheet> = Vec::with_capacity(over.len().max(under.len()));
    for (index, above) in over.into_iter().enumerate() {
        let below = places.take(index, &above.draft()).and_then(|index| under.get_mut(index)?.take());
        joined.push(match below {
            Some(below) => above.over(below, rest),
            None => above,
        });
    }
    match rest {
        Rest::Joins => joined.extend(under.into_iter().flatten()),
        Rest::Falls => {}
    }
    joined
}

/// The items of a list, each to be found once: by its key, or by its place where it has none.
pub(super) struct Places {
    keyed: HashMap<String, usize>,
    others: Vec<bool>,
}

impl Places {
    pub(super) fn of(items: impl Iterator<Item = Value>) -> Self {
        let mut places = Self { keyed: HashMap::new(), others: Vec::new() };
        for (index, item) in items.enumerate() {
            let known = key(&item);
            if let Some(known) = known {
                places.keyed.entry(known.to_owned()).or_insert(index);
            }
            places.others.push(known.is_none());
        }
        places
    }

    /// The place of the item that this one is, which is then taken.
    pub(super) fn take(&mut self, place: usize, item: &Value) -> Option<usize> {
        if let Some(known) = key(item) {
            return self.keyed.remove(known);
        }
        let free = self.others.get_mut(place)?;
        std::mem::take(free).then_some(place)
    }
}

/// The value of a sheet or of a draft as it may be told: nobody's matricule.
pub(super) fn redact_matricules(value: Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .into_iter()
                .filter(|(field, _)| field != "matricule")
                .map(|(field, value)| (field, redact_matricules(value)))
                .collect::<Map<_, _>>(),
        ),
        Value::Array(items) => Value::Array(items.into_iter().map(redact_matricules).collect()),
        leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => leaf,
    }
}

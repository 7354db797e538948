//! The form of a démarche: everything that its content says, field by field, as it is read before it is signed.

use chrono::NaiveDate;
use serde::Serialize;
use types::{DemarcheKind, Language};

use crate::{Paper, PaperKind, Word};

mod labels;
mod layout;

pub use layout::NoSuchField;

#[derive(Clone, Debug, Serialize)]
pub struct DemarcheForm {
    #[serde(skip)]
    pub kind: DemarcheKind,
    pub company: String,
    pub matricule: String,
    pub polling_day: Option<NaiveDate>,
    /// SHA-256 of the canonical content, 64 hexadecimal digits: what a signature binds.
    pub content: String,
    pub parts: Vec<FormPart>,
}

/// A part of a form, under a heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormPart {
    /// What it is about; none for what stands first.
    pub heading: Option<Word>,
    /// How what it is about is called, such as the name of a list.
    pub name: Option<String>,
    /// Single values.
    pub lines: Vec<FormLine>,
    /// The labels of the columns of its table.
    pub columns: Vec<FormColumn>,
    pub rows: Vec<FormRow>,
}

/// A value with its labels, the wider one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormLine {
    pub labels: Vec<Word>,
    pub value: FormValue,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FormColumn {
    pub label: Word,
    /// Whether it holds numbers that can be compared, which stand one under the other.
    pub numbers: bool,
    /// Whether its values are short: a number, a code.
    pub narrow: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormRow {
    /// One for each column; none where nothing was said.
    pub cells: Vec<Option<FormValue>>,
    /// What stands under them.
    pub below: Vec<FormLine>,
}

/// A value, as paper shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "value", rename_all = "snake_case")]
pub enum FormValue {
    /// A day, in words.
    Day(String),
    /// An hour and a minute.
    Hour(String),
    Number(u64),
    /// A number with two decimals, written `37.50`.
    Decimal(String),
    /// Yes or no.
    Yes(bool),
    /// A code, in words.
    Code(Word),
    /// A text, exactly as it was entered.
    Text(String),
    Person {
        surname: String,
        first_names: String,
        /// National identification number, where it was asked for.
        matricule: Option<String>,
    },
}

impl Paper for DemarcheForm {
    const KIND: PaperKind = PaperKind::DemarcheForm;

    fn title(&self, language: Language) -> String {
        self.kind.label(language).to_owned()
    }
}

impl DemarcheForm {
    /// The parts of a form: every value of a content, which is the object that is drafted, confirmed and signed.
    ///
    /// # Errors
    /// The content has a field for which there are no words: nothing that is signed may be left out.
    pub fn parts(content: &serde_json::Value) -> Result<Vec<FormPart>, NoSuchField> {
        layout::parts(content)
    }
}

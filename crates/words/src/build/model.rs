//! What a file says, once it is read.

use std::collections::BTreeMap;

/// A language of the texts. (`Language` is not known here: a build script needs no other library.)
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongue {
    /// French, which declares the variables.
    Fr,
    /// German.
    De,
    /// English.
    En,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Fr, Self::De, Self::En];

    /// The name of its folder.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::De => "de",
            Self::En => "en",
        }
    }

    pub(super) const fn variant(self) -> &'static str {
        match self {
            Self::Fr => "Fr",
            Self::De => "De",
            Self::En => "En",
        }
    }
}

/// The type of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Fraction,
    Result,
    Percent,
    Year,
    Text,
    List,
    Day,
    Weekday,
    Period,
    Time,
    Moment,
    /// A row of other messages of the same file, all of this id.
    Messages(String),
    /// One of these words; it is selected by and never printed. With `::` in its name it is an enum of Rust.
    Choice {
        name: String,
        options: Vec<String>,
    },
}

/// The types that a name alone says.
pub(super) const NAMED: [(&str, Kind); 12] = [
    ("Number", Kind::Number),
    ("Fraction", Kind::Fraction),
    ("Result", Kind::Result),
    ("Percent", Kind::Percent),
    ("Year", Kind::Year),
    ("Text", Kind::Text),
    ("List", Kind::List),
    ("Day", Kind::Day),
    ("Weekday", Kind::Weekday),
    ("Period", Kind::Period),
    ("Time", Kind::Time),
    ("Moment", Kind::Moment),
];

impl Kind {
    /// Whether a value is known by what was written down of it.
    pub(super) const fn is_found(&self) -> bool {
        matches!(
            self,
            Self::Number | Self::Text | Self::Day | Self::Weekday | Self::Time | Self::Choice { .. }
        )
    }

    /// Whether a noun beside it has a plural; beside a list, by how many it names.
    pub(super) const fn counts(&self) -> bool {
        matches!(self, Self::Number | Self::Fraction | Self::Result | Self::List)
    }
}

/// The key of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Exact(u64),
    Word(String),
}

#[derive(Clone, Debug)]
pub(super) struct Arm {
    pub(super) key: Key,
    pub(super) line: usize,
    pub(super) default: bool,
    pub(super) pieces: Vec<Piece>,
}

/// A part of a sentence.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(String),
    Variable {
        name: String,
        line: usize,
    },
    Select {
        name: String,
        line: usize,
        arms: Vec<Arm>,
    },
    /// Another message of the file, which is put in its place.
    Part {
        id: String,
        line: usize,
    },
}

/// `.action = ..`: another text of the same message.
#[derive(Clone, Debug)]
pub(super) struct Attribute {
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
pub(super) struct Message {
    pub(super) id: String,
    /// As the French file says.
    pub(super) code: String,
    pub(super) line: usize,
    /// In the order of the comment; only the French file has them.
    pub(super) variables: Vec<(String, Kind)>,
    pub(super) pieces: Vec<Piece>,
    pub(super) attributes: Vec<Attribute>,
    /// Whether it is set on paper, where no line may break within a number or a day; only the French file says so.
    pub(super) on_paper: bool,
}

impl Message {
    /// The value and the attributes.
    pub(super) fn texts(&self) -> impl Iterator<Item = &[Piece]> {
        let attributes = self.attributes.iter().map(|attribute| attribute.pieces.as_slice());
        std::iter::once(self.pieces.as_slice()).chain(attributes)
    }

    /// An attribute; without a name the value. Nothing where there is no such attribute.
    pub(super) fn text(&self, attribute: Option<&str>) -> &[Piece] {
        let Some(name) = attribute else { return &self.pieces };
        let found = self.attributes.iter().find(|attribute| attribute.name == name);
        found.map_or(&[], |attribute| &attribute.pieces)
    }
}

#[derive(Debug)]
pub(super) struct File {
    pub(super) tongue: Tongue,
    pub(super) family: String,
    pub(super) path: String,
    /// Whether its messages are found by code; only the French file says so.
    pub(super) found: bool,
    pub(super) messages: Vec<Message>,
}

#[derive(Debug)]
pub(super) struct Whole<'a> {
    pub(super) french: &'a Message,
    pub(super) said: Vec<(Tongue, &'a Message)>,
}

impl<'a> Whole<'a> {
    /// What it says in a language.
    pub(super) fn within(&self, tongue: Tongue) -> impl Iterator<Item = &'a Message> {
        self.said.iter().filter(move |(said, _)| *said == tongue).map(|(_, message)| *message)
    }
}

#[derive(Debug)]
pub(super) struct Family<'a> {
    pub(super) name: &'a str,
    /// Whether other crates may say its messages.
    pub(super) public: bool,
    /// Whether its messages are found by code.
    pub(super) found: bool,
    pub(super) messages: Vec<Whole<'a>>,
}

impl<'a> Family<'a> {
    /// Whether its texts stand in the program as they are: nothing is printed in them.
    pub(super) fn is_fixed(&self) -> bool {
        let mut variables = self.messages.iter().flat_map(|message| &message.french.variables);
        self.attributes().next().is_none() && variables.all(|(_, kind)| matches!(kind, Kind::Choice { .. }))
    }

    /// Whether it is a list of plain texts that other crates say.
    pub(super) fn is_listed(&self) -> bool {
        let plain = self.messages.iter().all(|message| message.french.variables.is_empty());
        self.public && plain && self.is_fixed()
    }

    /// The names of its attributes: every message has the same.
    pub(super) fn attributes(&self) -> impl Iterator<Item = &'a str> {
        let first = self.messages.first().map(|message| &message.french.attributes);
        first.into_iter().flatten().map(|attribute| attribute.name.as_str())
    }
}

/// What a crate says: its families, and the choices that they share.
#[derive(Debug, Default)]
pub(super) struct Families<'a> {
    pub(super) families: Vec<Family<'a>>,
    pub(super) choices: BTreeMap<&'a str, &'a [String]>,
}

/// `quotient_divides` as `QuotientDivides`.
pub(super) fn camel(name: &str) -> String {
    let capital = |part: &str| {
        let mut characters = part.chars();
        let first = characters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(characters).collect::<String>()
    };
    name.split('_').map(capital).collect()
}

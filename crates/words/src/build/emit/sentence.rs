//! The statements that write one text in one language.

use std::fmt::Write as _;

use super::{
    super::model::{Arm, Key, Kind, Message, Piece, Tongue, camel},
    braced, language,
};

/// One text of a message in one language.
pub(super) fn arm(out: &mut String, tongue: Tongue, message: &Message, pieces: &[Piece]) {
    let mut used = Vec::new();
    names(pieces, &mut used);
    let declared = message.variables.iter().map(|(name, _)| name.clone());
    let mut bound: Vec<_> = declared.filter(|name| used.contains(name)).collect();
    if bound.len() < message.variables.len() {
        bound.push("..".to_owned());
    }
    let _ = write!(out, "            Self::{}{} => {{", camel(&message.id), braced(bound));
    sentence(out, tongue, message, pieces);
    line!(out, " }}");
}

/// The variables of a text.
fn names(pieces: &[Piece], out: &mut Vec<String>) {
    for piece in pieces {
        match piece {
            Piece::Variable { name, .. } => out.push(name.clone()),
            Piece::Select { name, arms, .. } => {
                out.push(name.clone());
                arms.iter().for_each(|arm| names(&arm.pieces, out));
            }
            Piece::Text(_) | Piece::Part { .. } => {}
        }
    }
}

fn sentence(out: &mut String, tongue: Tongue, message: &Message, pieces: &[Piece]) {
    for piece in pieces {
        let variables = &message.variables;
        let kind = |name: &String| variables.iter().find(|(known, _)| known == name).map(|(_, kind)| kind);
        let _ = match piece {
            Piece::Text(text) => {
                let text = if message.on_paper { unbroken(text) } else { text.clone() };
                match text.chars().next() {
                    Some(only) if only.len_utf8() == text.len() => write!(out, " text.push({only:?});"),
                    _ => write!(out, " text.push_str({text:?});"),
                }
            }
            Piece::Variable { name, .. } => match kind(name) {
                Some(kind) => write!(out, " {};", value(tongue, message, name, kind)),
                None => Ok(()),
            },
            Piece::Select { name, arms, .. } => {
                if let Some(kind) = kind(name) {
                    select(out, tongue, message, name, kind, arms);
                }
                Ok(())
            }
            Piece::Part { .. } => Ok(()),
        };
    }
}

/// No line ends before one of these characters on paper.
fn unbroken(text: &str) -> String {
    text.replace(" :", "\u{202f}:").replace(" ;", "\u{202f};").replace(" %", "\u{a0}%")
}

/// The statement that writes a variable.
fn value(tongue: Tongue, message: &Message, name: &str, kind: &Kind) -> String {
    let language = language(tongue);
    let formatted = |function: &str| format!("text.push_str(&::words::{function}({language}, *{name}))");
    match kind {
        Kind::Number if message.on_paper => formatted("paper::number"),
        Kind::Day if message.on_paper => formatted("paper::day"),
        Kind::Number => formatted("number"),
        Kind::Fraction => formatted("decimal"),
        Kind::Result => formatted("equals"),
        Kind::Percent => formatted("percent"),
        Kind::Year => formatted("year"),
        Kind::Day => formatted("day"),
        Kind::Weekday => formatted("paper::weekday"),
        Kind::Period => formatted("period"),
        Kind::Time => formatted("time"),
        Kind::Moment => formatted("moment"),
        Kind::Text => format!("text.push_str({name})"),
        Kind::List => format!("text.push_str(&::words::list({language}, {name}))"),
        Kind::Messages(_) => {
            let items = format!("{name}.iter().map(|item| item.render({language})).collect::<Vec<_>>()");
            format!("text.push_str(&::words::list({language}, &{items}))")
        }
        // Refused by the check.
        Kind::Choice { .. } => String::new(),
    }
}

fn select(out: &mut String, tongue: Tongue, message: &Message, name: &str, kind: &Kind, arms: &[Arm]) {
    let selector = match kind {
        Kind::Choice { .. } => name.to_owned(),
        Kind::List => {
            format!("(Some({name}.len()), ::words::Number::from({name}.len()).plural({}))", language(tongue))
        }
        _ => format!("({name}.exact(), {name}.plural({}))", language(tongue)),
    };
    let _ = write!(out, " match {selector} {{");
    // The default comes last, as in Fluent; a number that is neither one nor exact is `other`.
    let (default, rest): (Vec<_>, Vec<_>) = arms.iter().partition(|arm| arm.default);
    for arm in rest.into_iter().chain(default) {
        let pattern = match (&arm.key, kind) {
            (Key::Word(word), Kind::Choice { name, .. }) => format!("{name}::{}", camel(word)),
            (Key::Exact(number), _) => format!("(Some({number}), _)"),
            (Key::Word(word), _) if word == "one" => "(_, ::words::Plural::One)".to_owned(),
            (Key::Word(_), _) => "_".to_owned(),
        };
        let _ = write!(out, " {pattern} => {{");
        sentence(out, tongue, message, &arm.pieces);
        out.push_str(" }");
    }
    out.push_str(" }");
}

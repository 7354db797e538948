//! Files that print no value, such as labels: their texts stand in the program as they are.

use std::fmt::Write as _;

use super::{
    super::model::{Family, Key, Kind, Piece, Tongue, Whole, camel},
    braced, language,
};

/// The method that gives the text.
pub(super) fn text(out: &mut String, visible: &str, family: &Family<'_>) {
    line!(out, "\n    /// The text.");
    line!(out, "    {visible} const fn render(&self, language: ::words::Language) -> &'static str {{");
    line!(out, "        match language {{");
    for tongue in Tongue::ALL {
        line!(out, "            {} => self.{}(),", language(tongue), tongue.code());
    }
    line!(out, "        }}\n    }}");
    for tongue in Tongue::ALL {
        line!(out, "\n    const fn {}(&self) -> &'static str {{\n        match self {{", tongue.code());
        family.messages.iter().for_each(|message| arm(out, tongue, message));
        line!(out, "        }}\n    }}");
    }
}

/// Every message, in the order of the file.
pub(super) fn all(out: &mut String, family: &Family<'_>) {
    let all: Vec<_> = family.messages.iter().map(|message| camel(&message.french.id)).collect();
    line!(out, "\n    /// Every one, in order.");
    line!(out, "    pub const ALL: [Self; {}] = [Self::{}];", all.len(), all.join(", Self::"));
}

fn arm(out: &mut String, tongue: Tongue, message: &Whole<'_>) {
    let variables = &message.french.variables;
    let names = || variables.iter().map(|(name, _)| name.clone()).collect();
    for said in message.within(tongue) {
        let text = expression(variables, &said.pieces);
        line!(out, "            Self::{}{} => {text},", camel(&message.french.id), braced(names()));
    }
}

/// A literal, or a `match` by a choice; what stands around a choice stands in each of its arms.
fn expression(variables: &[(String, Kind)], pieces: &[Piece]) -> String {
    let select = pieces.iter().enumerate().find_map(|(at, piece)| match piece {
        Piece::Select { name, arms, .. } => Some((at, name, arms)),
        Piece::Text(_) | Piece::Variable { .. } | Piece::Part { .. } => None,
    });
    let Some((at, name, arms)) = select else {
        let texts = pieces.iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Select { .. } | Piece::Variable { .. } | Piece::Part { .. } => None,
        });
        return format!("{:?}", texts.collect::<String>());
    };
    let choice = variables.iter().find_map(|(of, kind)| match kind {
        Kind::Choice { name: choice, .. } if of == name => Some(choice.as_str()),
        _ => None,
    });
    let arms = arms.iter().filter_map(|arm| match &arm.key {
        Key::Word(word) => {
            let whole = [&pieces[..at], &arm.pieces, &pieces[at + 1..]].concat();
            let text = expression(variables, &whole);
            Some(format!("{}::{} => {text}", choice.unwrap_or_default(), camel(word)))
        }
        Key::Exact(_) => None,
    });
    format!("match {name} {{ {} }}", arms.collect::<Vec<_>>().join(", "))
}

//! The Rust of whole messages: an enum a file, a `match` a language, and tests with sample values.

use std::{collections::BTreeSet, fmt::Write as _};

use super::model::{Families, Family, Kind, Piece, Tongue, Whole, camel};

/// A line of the file. Writing to a `String` never fails.
macro_rules! line {
    ($out:expr, $($text:tt)+) => { let _ = writeln!($out, $($text)+); };
}

mod find;
mod fixed;
mod samples;
mod sentence;

/// An attribute of what has a line a message. Whether that is too many depends on the file.
const LONG: &str = "allow(clippy::too_many_lines, reason = \"a line a message\")";

pub(super) fn rust(families: &Families<'_>) -> String {
    let mut out =
        String::from("// Written by the build step from `texts/`. Change the texts, not this file.\n");
    let public = public_choices(families);
    for (name, options) in &families.choices {
        choice(&mut out, visibility(public.contains(name)), name, options);
    }
    for each in &families.families {
        family(&mut out, each);
    }
    samples::tests(&mut out, families);
    out
}

/// The choices in messages that other crates may say.
fn public_choices<'a>(families: &Families<'a>) -> BTreeSet<&'a str> {
    let public = families.families.iter().filter(|family| family.public);
    let variables = public.flat_map(|family| &family.messages).flat_map(|message| &message.french.variables);
    let choice = |kind: &'a Kind| match kind {
        Kind::Choice { name, .. } => Some(name.as_str()),
        _ => None,
    };
    variables.filter_map(|(_, kind)| choice(kind)).collect()
}

const fn visibility(public: bool) -> &'static str {
    if public { "pub" } else { "pub(crate)" }
}

fn choice(out: &mut String, visible: &str, name: &str, options: &[String]) {
    line!(out, "\n/// A choice.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n{visible} enum {name} {{");
    for option in options {
        line!(out, "    /// `{option}`\n    {},", camel(option));
    }
    line!(out, "}}");
}

fn field(kind: &Kind) -> String {
    match kind {
        Kind::Number => "::words::Number".to_owned(),
        Kind::Fraction | Kind::Result | Kind::Percent => "::words::Ratio".to_owned(),
        Kind::Year => "i32".to_owned(),
        Kind::Text => "String".to_owned(),
        Kind::List => "Vec<String>".to_owned(),
        Kind::Day | Kind::Weekday => "::words::NaiveDate".to_owned(),
        Kind::Period => "::words::Period".to_owned(),
        Kind::Time => "::words::NaiveTime".to_owned(),
        Kind::Moment => "::words::NaiveDateTime".to_owned(),
        Kind::Messages(_) => "Vec<Self>".to_owned(),
        Kind::Choice { name, .. } => name.clone(),
    }
}

fn family(out: &mut String, family: &Family<'_>) {
    let (name, file, visible) = (camel(family.name), family.name, visibility(family.public));
    let more = match (family.is_fixed(), family.is_listed()) {
        (true, true) => "Copy, PartialOrd, Ord, Hash, ",
        (true, false) => "Copy, ",
        (false, _) => "",
    };
    line!(out, "\n/// The messages of `texts/*/{file}.ftl`.\n#[derive(Clone, {more}Debug, PartialEq, Eq)]");
    line!(out, "{visible} enum {name} {{");
    for message in &family.messages {
        for english in message.within(Tongue::En) {
            line!(out, "    /// {}", documented(&english.pieces, &message.french.variables));
        }
        let fields = message.french.variables.iter().map(|(name, kind)| {
            let doc = if family.public { format!("#[doc = \"`{name}`\"] ") } else { String::new() };
            format!("{doc}{name}: {}", field(kind))
        });
        line!(out, "    {}{},", camel(&message.french.id), braced(fields.collect()));
    }
    line!(out, "}}\n\n// Not every crate asks for codes.");
    line!(out, "const _: fn(&{name}) -> &'static str = {name}::code;");
    if family.found {
        line!(out, "const _: &[&str] = &{name}::CODES;");
    }
    line!(out, "\n#[{LONG}]\nimpl {name} {{\n    /// The stable code.");
    line!(out, "    {visible} const fn code(&self) -> &'static str {{\n        match self {{");
    for message in &family.messages {
        line!(out, "            Self::{} => {:?},", any(message), message.french.code);
    }
    line!(out, "        }}\n    }}");
    if family.is_fixed() {
        fixed::text(out, visible, family);
    } else {
        for attribute in std::iter::once(None).chain(family.attributes().map(Some)) {
            text(out, visible, family, attribute);
        }
    }
    if family.is_listed() {
        fixed::all(out, family);
    }
    if family.attributes().next().is_some() {
        samples::all(out, visible, family);
        outline(out, visible, family);
    }
    if family.found {
        find::method(out, visible, family);
    }
    line!(out, "}}");
    samples::samples(out, &name, family);
}

/// The pattern of a message whatever its values are.
fn any(message: &Whole<'_>) -> String {
    let rest = if message.french.variables.is_empty() { "" } else { " { .. }" };
    camel(&message.french.id) + rest
}

/// The method that writes the value, or an attribute.
fn text(out: &mut String, visible: &str, family: &Family<'_>, attribute: Option<&str>) {
    let (doc, method, prefix) = match attribute {
        None => ("The sentence.".to_owned(), "render", String::new()),
        Some(name) => (format!("Its `.{name}`."), name, format!("{name}_")),
    };
    line!(out, "\n    /// {doc}");
    line!(out, "    {visible} fn {method}(&self, language: ::words::Language) -> String {{");
    line!(out, "        let mut text = String::new();\n        match language {{");
    for tongue in Tongue::ALL {
        line!(out, "            {} => self.{prefix}{}(&mut text),", language(tongue), tongue.code());
    }
    line!(out, "        }}\n        text\n    }}");
    for tongue in Tongue::ALL {
        line!(out, "\n    fn {prefix}{}(&self, text: &mut String) {{\n        match self {{", tongue.code());
        for message in &family.messages {
            for said in message.within(tongue) {
                sentence::arm(out, tongue, message.french, said.text(attribute));
            }
        }
        line!(out, "        }}\n    }}");
    }
}

/// The method that gives all texts of a message without its values.
fn outline(out: &mut String, visible: &str, family: &Family<'_>) {
    let count = 1 + family.attributes().count();
    let names: Vec<_> = family.attributes().map(|name| format!("`.{name}`")).collect();
    line!(out, "\n    /// The sentence, then {}; `{{name}}` stands for a value.", names.join(", "));
    line!(
        out,
        "    {visible} const fn outline(&self, language: ::words::Language) -> [&'static str; {count}] {{"
    );
    line!(out, "        match (self, language) {{");
    for (tongue, message) in Tongue::ALL.iter().flat_map(|t| family.messages.iter().map(move |m| (*t, m))) {
        for said in message.within(tongue) {
            let attributes = std::iter::once(None).chain(family.attributes().map(Some));
            let texts =
                attributes.map(|name| outlined(said.text(name), &message.french.variables, ["{", "}"]));
            let texts: Vec<_> = texts.collect();
            line!(out, "            (Self::{}, {}) => {texts:?},", any(message), language(tongue));
        }
    }
    line!(out, "        }}\n    }}");
}

/// A sentence on one line, for the doc comment of a variant.
fn documented(pieces: &[Piece], variables: &[(String, Kind)]) -> String {
    outlined(pieces, variables, ["`", "`"]).replace(['[', ']', '<', '>'], " ")
}

/// A text without its values: their names stand between two marks. Of a number the last variant is written, of a choice
/// all of them.
fn outlined(pieces: &[Piece], variables: &[(String, Kind)], [open, close]: [&str; 2]) -> String {
    let outline = |piece: &Piece| match piece {
        Piece::Text(text) => text.clone(),
        Piece::Variable { name, .. } => format!("{open}{name}{close}"),
        Piece::Select { name, arms, .. } => {
            let choice = variables.iter().any(|(of, kind)| of == name && matches!(kind, Kind::Choice { .. }));
            let written = arms.iter().filter(|arm| choice || arm.default);
            let texts: Vec<_> = written.map(|arm| outlined(&arm.pieces, variables, [open, close])).collect();
            texts.join(" / ")
        }
        // Parts stand in their place already.
        Piece::Part { .. } => String::new(),
    };
    pieces.iter().map(outline).collect()
}

fn braced(parts: Vec<String>) -> String {
    if parts.is_empty() { String::new() } else { format!(" {{ {} }}", parts.join(", ")) }
}

fn language(tongue: Tongue) -> String {
    format!("::words::Language::{}", tongue.variant())
}

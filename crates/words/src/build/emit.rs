//! The Rust of whole messages: an enum a file, a `match` a language, and tests with sample values.

use std::fmt::Write as _;

use super::model::{Arm, Families, Family, Key, Kind, Piece, Tongue, Whole, camel};
use crate::SAMPLES;

/// The most samples of one message: every variant is reached, but not every combination of many.
const MAX_SAMPLES: usize = 64;

pub(super) fn rust(families: &Families<'_>) -> String {
    let mut out =
        String::from("// Written by the build step from `texts/`. Change the texts, not this file.\n");
    for (name, options) in &families.choices {
        choice(&mut out, name, options);
    }
    for each in &families.families {
        family(&mut out, each);
    }
    tests(&mut out, families);
    out
}

/// A line of the file. Writing to a `String` never fails.
macro_rules! line {
    ($out:expr, $($text:tt)+) => { let _ = writeln!($out, $($text)+); };
}

fn choice(out: &mut String, name: &str, options: &[String]) {
    let names: Vec<_> = options.iter().map(|option| camel(option)).collect();
    line!(out, "\n/// A choice.\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub(crate) enum {name} {{");
    for (option, variant) in options.iter().zip(&names) {
        line!(out, "    /// `{option}`\n    {variant},");
    }
    line!(out, "}}\n#[cfg(test)]\nimpl {name} {{");
    let all: Vec<_> = names.iter().map(|variant| format!("Self::{variant}")).collect();
    line!(out, "    const ALL: [Self; {}] = [{}];\n}}", all.len(), all.join(", "));
}

/// The Rust type of a field.
fn field(kind: &Kind) -> String {
    match kind {
        Kind::Number => "::words::Number".to_owned(),
        Kind::Fraction | Kind::Result | Kind::Percent => "::words::Ratio".to_owned(),
        Kind::Year => "i32".to_owned(),
        Kind::Text => "String".to_owned(),
        Kind::List => "Vec<String>".to_owned(),
        Kind::Day => "::words::NaiveDate".to_owned(),
        Kind::Period => "::words::Period".to_owned(),
        Kind::Time => "::words::NaiveTime".to_owned(),
        Kind::Moment => "::words::NaiveDateTime".to_owned(),
        Kind::Messages(_) => "Vec<Self>".to_owned(),
        Kind::Choice { name, .. } => name.clone(),
    }
}

fn family(out: &mut String, family: &Family<'_>) {
    let (name, file) = (camel(family.name), family.name);
    line!(out, "\n/// The messages of `texts/*/{file}.ftl`.\n#[derive(Clone, Debug, PartialEq, Eq)]");
    line!(out, "pub(crate) enum {name} {{");
    for message in &family.messages {
        line!(out, "    /// {}", outline(message));
        let fields = message.french.variables.iter().map(|(name, kind)| format!("{name}: {}", field(kind)));
        line!(out, "    {}{},", camel(&message.french.id), braced(fields.collect()));
    }
    line!(out, "}}\n\nimpl {name} {{\n    /// The stable code.");
    line!(out, "    pub(crate) const fn code(&self) -> &'static str {{\n        match self {{");
    for message in &family.messages {
        let rest = if message.french.variables.is_empty() { "" } else { " { .. }" };
        let id = &message.french.id;
        line!(out, "            Self::{}{rest} => \"{file}.{id}\",", camel(id));
    }
    line!(out, "        }}\n    }}\n\n    /// The sentence.");
    line!(out, "    pub(crate) fn render(&self, language: ::words::Language) -> String {{");
    line!(out, "        let mut text = String::new();\n        match language {{");
    for tongue in Tongue::ALL {
        line!(out, "            {} => self.{}(&mut text),", language(tongue), tongue.code());
    }
    line!(out, "        }}\n        text\n    }}");
    for tongue in Tongue::ALL {
        line!(out, "\n    fn {}(&self, text: &mut String) {{\n        match self {{", tongue.code());
        for message in &family.messages {
            arm(out, tongue, message);
        }
        line!(out, "        }}\n    }}");
    }
    line!(out, "}}");
    samples(out, &name, family);
}

/// The English sentence on one line, for the doc comment of a variant.
fn outline(message: &Whole<'_>) -> String {
    fn outlined(pieces: &[Piece], out: &mut String) {
        for piece in pieces {
            match piece {
                Piece::Text(text) => out.push_str(&text.replace(['[', ']', '<', '>', '`'], " ")),
                Piece::Variable { name, .. } => {
                    let _ = write!(out, "`{name}`");
                }
                Piece::Select { arms, .. } => {
                    if let Some(arm) = arms.iter().find(|arm| arm.default) {
                        outlined(&arm.pieces, out);
                    }
                }
                // Parts stand in their place already.
                Piece::Part { .. } => {}
            }
        }
    }
    let mut text = String::new();
    for (_, pieces) in message.said.iter().filter(|(tongue, _)| *tongue == Tongue::En) {
        outlined(pieces, &mut text);
    }
    text
}

fn braced(parts: Vec<String>) -> String {
    if parts.is_empty() { String::new() } else { format!(" {{ {} }}", parts.join(", ")) }
}

fn language(tongue: Tongue) -> String {
    format!("::words::Language::{}", tongue.variant())
}

/// One message in one language.
fn arm(out: &mut String, tongue: Tongue, message: &Whole<'_>) {
    let names = message.french.variables.iter().map(|(name, _)| name.clone());
    let _ = write!(out, "            Self::{}{} => {{", camel(&message.french.id), braced(names.collect()));
    for (_, pieces) in message.said.iter().filter(|(said, _)| *said == tongue) {
        sentence(out, tongue, &message.french.variables, pieces);
    }
    line!(out, " }}");
}

fn sentence(out: &mut String, tongue: Tongue, variables: &[(String, Kind)], pieces: &[Piece]) {
    for piece in pieces {
        let kind = |name: &String| variables.iter().find(|(known, _)| known == name).map(|(_, kind)| kind);
        let _ = match piece {
            Piece::Text(text) => match text.chars().next() {
                Some(only) if only.len_utf8() == text.len() => write!(out, " text.push({only:?});"),
                _ => write!(out, " text.push_str({text:?});"),
            },
            Piece::Variable { name, .. } => match kind(name) {
                Some(kind) => write!(out, " {};", value(tongue, name, kind)),
                None => Ok(()),
            },
            Piece::Select { name, arms, .. } => {
                if let Some(kind) = kind(name) {
                    select(out, tongue, variables, name, kind, arms);
                }
                Ok(())
            }
            Piece::Part { .. } => Ok(()),
        };
    }
}

/// The statement that writes a variable.
fn value(tongue: Tongue, name: &str, kind: &Kind) -> String {
    let language = language(tongue);
    let formatted = |function: &str| format!("text.push_str(&::words::{function}({language}, *{name}))");
    match kind {
        Kind::Number => formatted("number"),
        Kind::Fraction => formatted("decimal"),
        Kind::Result => formatted("equals"),
        Kind::Percent => formatted("percent"),
        Kind::Year => formatted("year"),
        Kind::Day => formatted("day"),
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

fn select(
    out: &mut String,
    tongue: Tongue,
    variables: &[(String, Kind)],
    name: &str,
    kind: &Kind,
    arms: &[Arm],
) {
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
        sentence(out, tongue, variables, &arm.pieces);
        out.push_str(" }");
    }
    out.push_str(" }");
}

/// How many values of a variable lead to different sentences, and the names that any sentence selects by.
fn selected(pieces: &[Piece], names: &mut Vec<String>) {
    for piece in pieces {
        if let Piece::Select { name, arms, .. } = piece {
            if !names.contains(name) {
                names.push(name.clone());
            }
            arms.iter().for_each(|arm| selected(&arm.pieces, names));
        }
    }
}

/// Every message with sample values, for tests: all combinations of what is selected by, up to a number.
fn samples(out: &mut String, name: &str, family: &Family<'_>) {
    line!(out, "\n#[cfg(test)]\nimpl {name} {{\n    pub(crate) fn samples() -> Vec<Self> {{");
    line!(out, "        let mut all = Vec::new();");
    for message in &family.messages {
        let mut names = Vec::new();
        message.said.iter().for_each(|(_, pieces)| selected(pieces, &mut names));
        let radix = |kind: &Kind| match kind {
            Kind::Choice { options, .. } => options.len(),
            _ => SAMPLES,
        };
        let mut count = 1;
        let mut fields = Vec::new();
        for (variable, kind) in &message.french.variables {
            let step = if names.contains(variable) { count } else { 1 };
            if names.contains(variable) {
                count *= radix(kind);
            }
            fields.push(format!("{variable}: {}", sample(kind, step, family)));
        }
        let count = count.clamp(if fields.is_empty() { 1 } else { 2 }, MAX_SAMPLES);
        let index = if fields.is_empty() { "_" } else { "index" };
        let variant = camel(&message.french.id);
        line!(
            out,
            "        all.extend((0..{count}_usize).map(|{index}| Self::{variant}{}));",
            braced(fields)
        );
    }
    line!(out, "        all\n    }}\n}}");
}

/// The expression of the sample value with this index.
fn sample(kind: &Kind, step: usize, family: &Family<'_>) -> String {
    let index = if step == 1 { "index".to_owned() } else { format!("index / {step}") };
    let function = match kind {
        Kind::Number => "number",
        Kind::Fraction | Kind::Result | Kind::Percent => "ratio",
        Kind::Year => "year",
        Kind::Text => "text",
        Kind::List => "list",
        Kind::Day => "day",
        Kind::Period => "period",
        Kind::Time => "time",
        Kind::Moment => "moment",
        Kind::Choice { name, options } => return format!("{name}::ALL[{index} % {}]", options.len()),
        Kind::Messages(id) => {
            let item = family.messages.iter().find(|message| message.french.id == *id);
            let fields = item.map(|item| &item.french.variables).into_iter().flatten();
            let fields = fields.map(|(name, kind)| format!("{name}: {}", sample(kind, 1, family))).collect();
            return format!(
                "[{index}, {index} + 1].map(|index| Self::{}{}).into()",
                camel(id),
                braced(fields)
            );
        }
    };
    format!("::words::sample::{function}({index})")
}

/// A test that renders every sample in every language, and prints it for `scripts/texts`.
fn tests(out: &mut String, families: &Families<'_>) {
    line!(out, "\n#[cfg(test)]\nmod tests {{\n    use super::*;\n");
    line!(out, "    #[test]\n    fn every_message_reads_well_in_every_language() {{");
    line!(out, "        let mut said = Vec::new();");
    for family in &families.families {
        line!(out, "        for message in {}::samples() {{", camel(family.name));
        line!(
            out,
            "            said.push((message.code(), ::words::Language::ALL.map(|l| message.render(l))));"
        );
        line!(out, "        }}");
    }
    line!(out, "        for (code, [fr, de, en]) in &said {{");
    line!(out, "            println!(\"{{code}}\\n  fr  {{fr}}\\n  de  {{de}}\\n  en  {{en}}\");");
    line!(out, "            for text in [fr, de, en] {{");
    line!(out, "                assert_eq!(::words::flaw(text), None, \"{{code}}: {{text}}\");");
    line!(
        out,
        "                assert!(!text.trim().is_empty() && !text.contains(\"  \"), \"{{code}}: {{text}}\");"
    );
    line!(out, "            }}\n        }}\n    }}\n}}");
}

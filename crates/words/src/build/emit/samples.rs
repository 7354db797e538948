//! Messages with sample values: for the tests, for `scripts/texts`, and for pages that list a family.

use std::fmt::Write as _;

use super::{
    super::model::{Families, Family, Kind, Message, Piece, camel},
    LONG, braced,
};
use crate::SAMPLES;

/// The most samples of one message: every variant is reached, but not every combination of many.
const MAX_SAMPLES: usize = 64;

/// The method that gives each message once.
pub(super) fn all(out: &mut String, visible: &str, family: &Family<'_>) {
    line!(out, "\n    /// Each message once, with sample values: for pages that list them.");
    line!(out, "    {visible} fn all() -> Vec<Self> {{\n        vec![");
    for message in &family.messages {
        line!(out, "            {},", message_at(message.french, "0", family));
    }
    line!(out, "        ]\n    }}");
}

/// The message with the sample values of this index.
fn message_at(message: &Message, index: &str, family: &Family<'_>) -> String {
    let fields = message.variables.iter();
    let fields = fields.map(|(name, kind)| format!("{name}: {}", sample(kind, index, family))).collect();
    format!("Self::{}{}", camel(&message.id), braced(fields))
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
pub(super) fn samples(out: &mut String, name: &str, family: &Family<'_>) {
    line!(out, "\n#[cfg(test)]\n#[{LONG}]\nimpl {name} {{\n    pub(crate) fn samples() -> Vec<Self> {{");
    line!(out, "        let mut all = Vec::new();");
    for message in &family.messages {
        let mut names = Vec::new();
        let texts = message.said.iter().flat_map(|(_, said)| said.texts());
        texts.for_each(|pieces| selected(pieces, &mut names));
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
            let index = if step == 1 { "index".to_owned() } else { format!("index / {step}") };
            fields.push(format!("{variable}: {}", sample(kind, &index, family)));
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
fn sample(kind: &Kind, index: &str, family: &Family<'_>) -> String {
    let function = match kind {
        Kind::Number => "number",
        Kind::Fraction | Kind::Result | Kind::Percent => "ratio",
        Kind::Year => "year",
        Kind::Text => "text",
        Kind::List => "list",
        Kind::Day | Kind::Weekday => "day",
        Kind::Period => "period",
        Kind::Time => "time",
        Kind::Moment => "moment",
        Kind::Choice { name, options } if index == "0" => {
            return format!("{name}::{}", options.first().map(|first| camel(first)).unwrap_or_default());
        }
        Kind::Choice { name, options } => {
            let all: Vec<_> = options.iter().map(|option| format!("{name}::{}", camel(option))).collect();
            return format!("[{}][{index} % {}]", all.join(", "), all.len());
        }
        Kind::Messages(_) if index == "0" => return "Vec::new()".to_owned(),
        Kind::Messages(id) => {
            let item = family.messages.iter().find(|message| message.french.id == *id);
            let item = item.map(|item| message_at(item.french, "index", family)).unwrap_or_default();
            return format!("[{index}, {index} + 1].map(|index| {item}).into()");
        }
    };
    format!("::words::sample::{function}({index})")
}

/// A test that renders every sample in every language, and prints it for `scripts/texts`.
pub(super) fn tests(out: &mut String, families: &Families<'_>) {
    line!(out, "\n#[cfg(test)]\n#[{LONG}]\nmod tests {{\n    use super::*;\n");
    line!(out, "    #[test]\n    fn every_message_reads_well_in_every_language() {{");
    line!(out, "        let mut said = Vec::new();");
    for family in &families.families {
        line!(out, "        for message in {}::samples() {{", camel(family.name));
        line!(out, "            let name = named({:?}, message.code());", family.name);
        sampled(out, "name.clone()", "render");
        for attribute in family.attributes() {
            sampled(out, &format!("format!(\"{{name}}.{attribute}\")"), attribute);
        }
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
    line!(out, "            }}\n        }}\n    }}\n");
    line!(out, "    fn named(family: &str, code: &str) -> String {{");
    line!(out, "        let begins = code.split('.').next() == Some(family);");
    line!(out, "        if begins {{ code.to_owned() }} else {{ format!(\"{{family}}.{{code}}\") }}");
    line!(out, "    }}\n}}");
}

/// One text of `message` in every language, under a name.
fn sampled(out: &mut String, name: &str, method: &str) {
    line!(
        out,
        "            said.push(({name}, ::words::Language::ALL.map(|language| message.{method}(language).to_string())));"
    );
}

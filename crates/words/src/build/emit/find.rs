//! Messages that are found by their code, for what is kept as text between the crate that finds and the one that speaks.

use std::fmt::Write as _;

use super::{
    super::model::{Family, Kind, camel},
    braced,
};

/// The method that gives the message of a code.
pub(super) fn method(out: &mut String, visible: &str, family: &Family<'_>) {
    let codes: Vec<_> = family.messages.iter().map(|message| message.french.code.as_str()).collect();
    line!(out, "\n    /// Every code.\n    {visible} const CODES: [&str; {}] = {codes:?};", codes.len());
    let has_values = family.messages.iter().any(|message| !message.french.variables.is_empty());
    let value = if has_values { "value" } else { "_value" };
    line!(
        out,
        "\n    /// The message of a code, its values by their names. Nothing for another code, or where a value is"
    );
    line!(out, "    /// missing or of another type.");
    line!(
        out,
        "    {visible} fn find<'a>(code: &str, {value}: impl Fn(&str) -> Option<&'a str>) -> Option<Self> {{"
    );
    line!(out, "        Some(match code {{");
    for message in family.messages.iter().map(|message| message.french) {
        let fields = message.variables.iter().map(|(name, kind)| format!("{name}: {}", read(name, kind)));
        let fields = braced(fields.collect());
        line!(out, "            {:?} => Self::{}{fields},", message.code, camel(&message.id));
    }
    line!(out, "            _ => return None,\n        }})\n    }}");
}

/// The expression that reads a value of one of the kinds that the check lets come here. A day is also that of a moment.
fn read(name: &str, kind: &Kind) -> String {
    match kind {
        Kind::Number => format!("::words::Number(value({name:?})?.parse().ok()?)"),
        Kind::Day | Kind::Weekday => format!("value({name:?})?.get(..10)?.parse().ok()?"),
        Kind::Time => format!("value({name:?})?.parse().ok()?"),
        Kind::Choice { name: choice, options } => {
            let arm = |option: &String| format!("{option:?} => {choice}::{}, ", camel(option));
            format!(
                "match value({name:?})? {{ {}_ => return None }}",
                options.iter().map(arm).collect::<String>()
            )
        }
        _ => format!("value({name:?})?.to_owned()"),
    }
}

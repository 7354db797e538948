//! How a content becomes the parts of a form: single values, sections for what is nested, tables for people.

use serde_json::{Map, Value};

use super::{FormColumn, FormLine, FormPart, FormRow, FormValue, labels};
use crate::Word;

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a form has no words for the field {0}")]
pub struct NoSuchField(String);

type Object = Map<String, Value>;

/// What stands in the columns of a table of people; everything else of a row stands under it.
const COLUMNS: [&str; 10] = [
    "surname",
    "first_names",
    "profession",
    "matricule",
    "nationality",
    "sex",
    "votes",
    "status",
    "list",
    "seat",
];

/// A section, its fields in the order of the words, and what comes after it.
pub(super) fn parts(content: &Value) -> Result<Vec<FormPart>, NoSuchField> {
    let mut parts = Vec::new();
    if let Value::Object(fields) = content {
        section(None, fields, &mut parts)?;
    }
    Ok(parts)
}

fn section(heading: Option<Word>, fields: &Object, parts: &mut Vec<FormPart>) -> Result<(), NoSuchField> {
    let name = match (heading, fields.get("name")) {
        (Some(_), Some(Value::String(name))) => Some(name.clone()),
        _ => None,
    };
    let mut lines = Vec::new();
    let mut after = Vec::new();
    for (field, label, value) in in_order(fields)? {
        match value {
            Value::Object(inner) if person(inner).is_none() && heading.is_none() => {
                section(Some(label), inner, &mut after)?;
            }
            Value::Array(items) if !items.is_empty() && !all_people(items) => {
                group(label, items, &mut after)?;
            }
            // The heading says it.
            Value::String(_) if field == "name" && name.is_some() => {}
            other => said(&[label], field, other, &mut lines)?,
        }
    }
    if !lines.is_empty() || name.is_some() {
        parts.push(FormPart { heading, name, lines, columns: Vec::new(), rows: Vec::new() });
    }
    parts.append(&mut after);
    Ok(())
}

/// The items of a list: sections where they have lists of their own, else the rows of a table.
fn group(label: Word, items: &[Value], parts: &mut Vec<FormPart>) -> Result<(), NoSuchField> {
    let objects: Vec<&Object> = items.iter().filter_map(Value::as_object).collect();
    if objects.iter().any(|item| item.values().any(Value::is_array)) {
        return objects.into_iter().try_for_each(|item| section(Some(label), item, parts));
    }
    // A candidature names its candidate; a table shows the candidate in its columns.
    let people: Vec<Object> = objects.into_iter().map(raised).collect();
    let columns: Vec<&str> =
        COLUMNS.into_iter().filter(|name| people.iter().any(|person| person.contains_key(*name))).collect();
    let rows = people.iter().map(|person| row(&columns, person)).collect::<Result<_, _>>()?;
    let column = |name: &&str| {
        let (_, label) = labels::field(name).ok_or_else(|| NoSuchField((*name).to_owned()))?;
        let wide = ["surname", "first_names", "profession", "list"].contains(name);
        Ok(FormColumn { label, numbers: *name == "votes", narrow: !wide })
    };
    let columns = columns.iter().map(column).collect::<Result<_, _>>()?;
    parts.push(FormPart { heading: Some(label), name: None, lines: Vec::new(), columns, rows });
    Ok(())
}

fn raised(item: &Object) -> Object {
    let mut item = item.clone();
    if let Some(Value::Object(candidate)) = item.remove("candidate") {
        item.extend(candidate);
    }
    item
}

fn row(columns: &[&str], person: &Object) -> Result<FormRow, NoSuchField> {
    let cells = columns.iter().map(|name| person.get(*name).and_then(|value| shown(name, value))).collect();
    let mut below = Vec::new();
    for (field, label, value) in in_order(person)? {
        if !columns.contains(&field) {
            said(&[label], field, value, &mut below)?;
        }
    }
    Ok(FormRow { cells, below })
}

/// One value, or each value of what is nested, with the labels on the way.
fn said(labels: &[Word], field: &str, value: &Value, lines: &mut Vec<FormLine>) -> Result<(), NoSuchField> {
    match value {
        Value::Object(inner) if person(inner).is_none() => {
            // Who presents is said by each label.
            let labels = if field == "presented_by" { &[] } else { labels };
            for (field, label, value) in in_order(inner)? {
                said(&[labels, &[label]].concat(), field, value, lines)?;
            }
            Ok(())
        }
        Value::Array(items) => items.iter().try_for_each(|item| said(labels, field, item, lines)),
        other => {
            if let Some(value) = shown(field, other) {
                lines.push(FormLine { labels: labels.to_vec(), value });
            }
            Ok(())
        }
    }
}

fn in_order(fields: &Object) -> Result<Vec<(&str, Word, &Value)>, NoSuchField> {
    let mut found = Vec::with_capacity(fields.len());
    for (field, value) in fields {
        let (place, label) = labels::field(field).ok_or_else(|| NoSuchField(field.clone()))?;
        found.push((place, field.as_str(), label, value));
    }
    found.sort_by_key(|(place, ..)| *place);
    Ok(found.into_iter().map(|(_, field, label, value)| (field, label, value)).collect())
}

fn all_people(items: &[Value]) -> bool {
    items.iter().all(|item| item.as_object().and_then(person).is_some())
}

/// Somebody who is named, and nothing more is said.
fn person(fields: &Object) -> Option<FormValue> {
    let named = |field: &str| ["surname", "first_names", "matricule"].contains(&field);
    let text = |field: &str| fields.get(field).and_then(Value::as_str).map(str::to_owned);
    fields.keys().all(|field| named(field)).then_some(())?;
    let (surname, first_names) = (text("surname")?, text("first_names")?);
    Some(FormValue::Person { surname, first_names, matricule: text("matricule") })
}

fn shown(field: &str, value: &Value) -> Option<FormValue> {
    match value {
        Value::Null | Value::Array(_) => None,
        Value::Bool(yes) => Some(FormValue::Yes(*yes)),
        Value::Number(number) => {
            Some(number.as_u64().map_or_else(|| FormValue::Text(number.to_string()), FormValue::Number))
        }
        Value::String(text) => Some(written(field, text)),
        Value::Object(fields) => person(fields),
    }
}

/// A text by the field in which it stands.
fn written(field: &str, text: &str) -> FormValue {
    let day = ["_on", "_day", "_from", "_until"].iter().any(|end| field.ends_with(end));
    if let Some(word) = labels::code(field, text) {
        FormValue::Code(word)
    } else if day && text.parse::<chrono::NaiveDate>().is_ok() {
        FormValue::Day(text.to_owned())
    } else if field.ends_with("s_at") || field.ends_with("d_at") {
        FormValue::Hour(text.to_owned())
    } else if ["weekly_hours", "counted", "full_time_hours"].contains(&field) {
        FormValue::Decimal(text.to_owned())
    } else {
        FormValue::Text(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_list_is_a_section_with_its_name_and_a_table_of_its_people() {
        let content = json!({
            "system": "representation_proportionnelle",
            "lists": [{
                "name": "OGBL", "number": 1, "presented_by": { "capacity": "employees", "supporters": 8 },
                "candidates": [{ "surname": "Weber", "first_names": "Anne", "sex": "female" }]
            }]
        });
        let parts = parts(&content).unwrap();
        assert_eq!(parts.len(), 3);
        let [first, list, people] = &parts[..] else { panic!("{parts:?}") };
        assert_eq!((first.heading, first.lines.len()), (None, 1));
        assert_eq!((list.name.as_deref(), list.lines.len()), (Some("OGBL"), 3));
        assert_eq!(list.lines[1].labels.len(), 1, "by which right it is presented");
        assert_eq!((people.columns.len(), people.rows.len()), (3, 1));
    }

    #[test]
    fn a_candidature_shows_its_candidate_in_columns_and_the_rest_below() {
        let content = json!({ "candidatures": [{
            "candidate": { "surname": "Weber", "first_names": "Anne", "matricule": "1960010410012" },
            "presented_by": { "capacity": "electors", "supporters": 5 }, "received_on": "2024-02-26"
        }] });
        let parts = parts(&content).unwrap();
        let row = &parts[0].rows[0];
        assert_eq!((row.cells.len(), row.below.len()), (3, 3));
        assert_eq!(row.below[2].value, FormValue::Day("2024-02-26".into()));
    }

    #[test]
    fn nothing_that_is_signed_is_left_out_for_want_of_a_word() {
        assert_eq!(parts(&json!({ "shoe_size": 42 })), Err(NoSuchField("shoe_size".into())));
        let nested = json!({ "headcount": { "total": 60, "below_16_hours": { "shoes": 4 } } });
        assert_eq!(parts(&nested), Err(NoSuchField("shoes".into())));
    }
}

//! The forms of the démarches and the record of an election in the OpenAPI document, as `elections` describes them.

use filings::forms;
use serde_json::{Value, json};
use types::DemarcheKind;

const SCHEMAS: &str = "#/components/schemas/";

const fn name(kind: DemarcheKind) -> &'static str {
    match kind {
        DemarcheKind::ElectionNotice => "ElectionNoticeDraft",
        DemarcheKind::ClaimsNotice => "ClaimsNoticeDraft",
        DemarcheKind::CandidateDeclaration => "CandidateDeclarationDraft",
        DemarcheKind::ResultDeclaration => "ResultDeclarationDraft",
        DemarcheKind::FunctionsDeclaration => "FunctionsDeclarationDraft",
    }
}

/// Where a draft or a record stands in the document, by the place of its schema.
const DRAFTS: &[&str] = &[
    "/components/schemas/DemarcheView/properties/draft",
    "/components/schemas/PrefillView/properties/draft",
    "/paths/~1v1~1demarches~1{demarche_id}~1draft/put/requestBody/content/application~1json/schema",
];
const RECORDS: &[&str] = &[
    "/components/schemas/RecordView/properties/record",
    "/paths/~1v1~1elections~1{election_id}~1record/put/requestBody/content/application~1json/schema",
];

/// Adds the forms to the document and refers to them wherever a draft or a record stands; `draft` describes the first.
///
/// A draft is saved as typed, whatever it says: so any object is one, and the five forms say what it is meant to hold.
/// The complete forms, which a confirmation asks for, are in the catalogue.
pub(crate) fn describe(document: &mut Value, mut draft: Value) {
    let drafts = DemarcheKind::ALL.map(|kind| json!({ "$ref": format!("{SCHEMAS}{}", name(kind)) }));
    let schemas = &mut document["components"]["schemas"];
    for kind in DemarcheKind::ALL {
        schemas[name(kind)] = forms::draft(kind);
    }
    schemas["ElectionRecord"] = forms::record();
    draft["anyOf"] = drafts.into_iter().chain([json!({ "type": "object" })]).collect();
    schemas["DemarcheDraft"] = draft;
    for (places, name) in [(DRAFTS, "DemarcheDraft"), (RECORDS, "ElectionRecord")] {
        for place in places {
            if let Some(schema) = document.pointer_mut(place) {
                *schema = json!({ "$ref": format!("{SCHEMAS}{name}") });
            }
        }
    }
}

/// Puts what is referred to in the place of each reference.
pub(crate) fn inline(schema: &mut Value, schemas: &Value) {
    let named = schema["$ref"].as_str().and_then(|name| name.strip_prefix(SCHEMAS)).map(str::to_owned);
    if let Some(name) = named {
        *schema = schemas[name.as_str()].clone();
    }
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| inline(item, schemas)),
        Value::Object(members) => members.values_mut().for_each(|member| inline(member, schemas)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

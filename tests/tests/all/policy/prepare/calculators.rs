//! The calculators: the facts that the OpenAPI document gives as an example.

use api::routes;
use serde_json::Value;

use crate::policy::attempt::Attempt;

pub(super) fn prepare(row: &str) -> Option<Attempt> {
    let operation =
        routes::operations().iter().find(|operation| operation.computes && operation.id == row)?;
    let document: Value = serde_json::from_str(api::openapi_json()).expect("the OpenAPI document");
    let body = &document["paths"][&operation.pattern]["post"]["requestBody"];
    Some(Attempt::plain().json(body["content"]["application/json"]["example"].clone()))
}

//! What holds answers against the document finds each difference.

use serde_json::json;
use tests::shape::differences;

#[test]
fn what_differs_is_found() {
    let document = json!({ "components": { "schemas": {
        "Inner": { "type": "object", "properties": { "n": { "type": "integer", "maximum": 3 } } },
        "Outer": {
            "type": "object", "required": ["kind"],
            "properties": {
                "kind": { "type": "string", "enum": ["a", "b"] },
                "at": { "type": ["string", "null"], "format": "date" },
                "inner": { "oneOf": [{ "$ref": "#/components/schemas/Inner" }, { "type": "null" }] },
                "list": { "type": "array", "items": { "$ref": "#/components/schemas/Inner" } }
            }
        }
    } } });
    let schema = json!({ "$ref": "#/components/schemas/Outer" });
    for (value, differs) in [
        (json!({ "kind": "a", "at": null, "inner": { "n": 3 }, "list": [{ "n": 1 }] }), 0),
        (json!({ "kind": "a", "inner": null }), 0),
        (json!({ "at": "2024-03-12" }), 1),
        (json!({ "kind": "c" }), 1),
        (json!({ "kind": 1 }), 1),
        (json!({ "kind": "a", "colour": "red" }), 1),
        (json!({ "kind": "a", "at": "12.03.2024" }), 1),
        (json!({ "kind": "a", "inner": { "n": "x" } }), 1),
        (json!({ "kind": "a", "list": [{ "n": 4 }, { "n": 1.5 }] }), 2),
        (json!([]), 1),
    ] {
        assert_eq!(differences(&document, &schema, &value).len(), differs, "{value}");
    }
    let map = json!({ "type": "object", "additionalProperties": { "type": "integer" } });
    let both = json!({ "allOf": [
        { "$ref": "#/components/schemas/Inner" },
        { "type": "object", "required": ["of"], "properties": { "of": map } }
    ] });
    for (value, differs) in [
        (json!({ "n": 3, "of": { "a": 1, "b": 2 } }), 0),
        (json!({ "n": 4, "of": { "a": "x", "b": 2 } }), 2),
        (json!({ "n": 3, "colour": "red" }), 2),
        (json!([]), 1),
    ] {
        assert_eq!(differences(&document, &both, &value).len(), differs, "{value}");
    }
    assert_eq!(differences(&document, &json!({ "$ref": "#/nowhere" }), &json!(1)).len(), 1);
    let ambiguous = |closed: bool| {
        let small = json!({ "type": "object", "properties": { "a": {} }, "additionalProperties": !closed });
        let large = json!({ "type": "object", "required": ["b"], "properties": { "a": {}, "b": {} } });
        let choice = json!({ "oneOf": [small, large] });
        differences(&document, &choice, &json!({ "b": 1 })).len()
    };
    assert_eq!((ambiguous(false), ambiguous(true)), (1, 0), "an open object fits both");
}

//! What a round of correction opens: the fields and pieces that it names, or everything where it names none.

use serde_json::Value;
use types::{AttachmentId, pointer_segment};

use crate::correction::Place;

/// A place where two contents differ.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Difference {
    /// JSON pointer (RFC 6901) to the smallest part that differs.
    pub pointer: String,
    /// What stood there; none where nothing did.
    pub before: Option<Value>,
    /// What stands there now; none where nothing does.
    pub now: Option<Value>,
}

/// Every place where two contents differ, in the order of the first one's fields.
///
/// Objects are compared field by field and lists place by place, so that an item put in at the beginning of a list
/// changes every place after it.
#[must_use]
pub fn differences(before: &Value, now: &Value) -> Vec<Difference> {
    let mut found = Vec::new();
    compare(Some(before), Some(now), String::new(), &mut found);
    found
}

fn compare(before: Option<&Value>, now: Option<&Value>, pointer: String, found: &mut Vec<Difference>) {
    match (before, now) {
        (Some(Value::Object(before)), Some(Value::Object(now))) => {
            let added = now.keys().filter(|name| !before.contains_key(*name));
            for name in before.keys().chain(added) {
                let place = format!("{pointer}/{}", pointer_segment(name));
                compare(before.get(name), now.get(name), place, found);
            }
        }
        (Some(Value::Array(before)), Some(Value::Array(now))) => {
            for place in 0..before.len().max(now.len()) {
                compare(before.get(place), now.get(place), format!("{pointer}/{place}"), found);
            }
        }
        (before, now) if before == now => {}
        (before, now) => {
            found.push(Difference { pointer, before: before.cloned(), now: now.cloned() });
        }
    }
}

/// Whether both values of a difference mean the same to a check: 38 and 38.0, or null and no field at all.
fn says_the_same(difference: &Difference, before: &Value) -> bool {
    match (&difference.before, &difference.now) {
        (Some(Value::Number(before)), Some(Value::Number(now))) => {
            let whole = |number: &serde_json::Number| number.is_i64() || number.is_u64();
            !(whole(before) && whole(now)) && before.as_f64() == now.as_f64()
        }
        (Some(Value::Null), None) | (None, Some(Value::Null)) => {
            let parent = difference.pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
            before.pointer(parent).is_some_and(Value::is_object)
        }
        _ => false,
    }
}

/// Whether a pointer names a place in this content: one that is there, or a missing field of an object that is.
#[must_use]
pub fn leads_somewhere(content: &Value, pointer: &str) -> bool {
    let Some((parent, _)) = pointer.rsplit_once('/') else { return pointer.is_empty() };
    content.pointer(pointer).is_some() || content.pointer(parent).is_some_and(Value::is_object)
}

/// How a piece hangs together with the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// The démarche requires it because it states what the content says: a form, a procès-verbal.
    States,
    /// It stands for itself.
    Loose,
}

impl Bond {
    /// Whether a piece has to follow these fields when they change.
    const fn follows(self, fields: &[String]) -> bool {
        match self {
            Self::States => !fields.is_empty(),
            Self::Loose => false,
        }
    }
}

/// What may be changed while a correction is being made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Every field and every piece: the round names none.
    Everything,
    /// Only what the round names.
    Named {
        /// Pointers to fields; each opens all that lies below it.
        fields: Vec<String>,
        /// Pieces that may be taken away.
        pieces: Vec<AttachmentId>,
        /// Whether pieces may be added: one is to be replaced, or is missing.
        adding: bool,
    },
}

impl Opening {
    /// What these places open. A point about the whole opens nothing beside others that name a place.
    #[must_use]
    pub fn of<'a>(places: impl IntoIterator<Item = &'a Place>) -> Self {
        let (mut fields, mut pieces, mut adding) = (Vec::new(), Vec::new(), false);
        for place in places {
            match place {
                Place::Whole => {}
                Place::Field(pointer) => fields.push(pointer.clone()),
                Place::Piece(piece) => {
                    pieces.push(*piece);
                    adding = true;
                }
                Place::MissingPiece(_) => adding = true,
            }
        }
        if fields.is_empty() && !adding { Self::Everything } else { Self::Named { fields, pieces, adding } }
    }

    /// Whether the field at this pointer may be changed.
    #[must_use]
    pub fn opens_field(&self, pointer: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Named { fields, .. } => fields.iter().any(|named| {
                pointer
                    .strip_prefix(named.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            }),
        }
    }

    /// The pointers to every change that is not open. A number that is written otherwise is no change, and nor is a field
    /// without a value that goes or comes.
    #[must_use]
    pub fn closed_changes(&self, before: &Value, now: &Value) -> Vec<String> {
        let differ = differences(before, now).into_iter();
        let changed = differ.filter(|difference| !says_the_same(difference, before));
        let changed = changed.map(|difference| difference.pointer);
        changed.filter(|pointer| !self.opens_field(pointer)).collect()
    }

    /// Whether a piece may be added; one that states the content always may where a field is open.
    #[must_use]
    pub fn opens_adding(&self, bond: Bond) -> bool {
        match self {
            Self::Everything => true,
            Self::Named { fields, adding, .. } => *adding || bond.follows(fields),
        }
    }

    /// Whether this piece may be taken away; one that never reached the administration always may, and one that states
    /// the content where a field is open.
    #[must_use]
    pub fn opens_piece(&self, piece: AttachmentId, received: bool, bond: Bond) -> bool {
        match self {
            Self::Everything => true,
            Self::Named { fields, pieces, .. } => {
                !received || pieces.contains(&piece) || bond.follows(fields)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;
    use uuid::Uuid;

    use super::*;

    fn named(fields: &[&str]) -> Opening {
        Opening::of(&fields.iter().map(|pointer| Place::Field((*pointer).into())).collect::<Vec<_>>())
    }

    #[test]
    fn a_field_opens_itself_and_what_lies_below_it_and_nothing_else() {
        let opening = named(&["/lists/0/candidates", "/place"]);
        for (pointer, open) in [
            ("/place", true),
            ("/place/street", true),
            ("/places", false),
            ("/lists/0/candidates/3/surname", true),
            ("/lists/0", false),
            ("/lists/0/name", false),
            ("/lists/1/candidates", false),
            ("", false),
        ] {
            assert_eq!(opening.opens_field(pointer), open, "{pointer}");
        }
        assert!(named(&[""]).opens_field("/place"), "the empty pointer names the whole content");
    }

    #[test]
    fn each_change_is_told_at_the_smallest_part_that_differs() {
        let before =
            json!({ "place": "A", "seats": { "titulaires": 3 }, "lists": [{ "a/b": 1 }, 2], "x": null });
        let now = json!({ "seats": { "titulaires": 4 }, "lists": [{ "a/b": 2 }, 2, 3], "x": null, "y": "~" });
        let found = differences(&before, &now);
        let mut pointers: Vec<_> = found.iter().map(|difference| difference.pointer.as_str()).collect();
        pointers.sort_unstable();
        assert_eq!(pointers, ["/lists/0/a~1b", "/lists/2", "/place", "/seats/titulaires", "/y"]);
        for difference in &found {
            assert_eq!(before.pointer(&difference.pointer), difference.before.as_ref());
            assert_eq!(now.pointer(&difference.pointer), difference.now.as_ref());
        }
    }

    #[test]
    fn what_is_only_written_otherwise_is_no_change() {
        let before = json!({ "hours": 38.0, "none": null, "list": [1], "total": 60, "big": 9_007_199_254_740_993_u64 });
        for (now, closed) in [
            (json!({ "hours": 38, "list": [1], "total": 60.0, "big": 9_007_199_254_740_993_u64 }), vec![]),
            (
                json!({ "hours": 38.0, "list": [1], "total": 60, "big": 9_007_199_254_740_993_u64, "x": null }),
                vec![],
            ),
            (
                json!({ "hours": 38.5, "none": 0, "list": [1, null], "total": "60", "big": 9_007_199_254_740_992_u64 }),
                vec!["/big", "/hours", "/list/1", "/none", "/total"],
            ),
        ] {
            let mut found = named(&["/place"]).closed_changes(&before, &now);
            found.sort_unstable();
            assert_eq!(found, closed, "{now}");
        }
    }

    #[test]
    fn an_index_of_a_list_opens_one_item_and_the_list_opens_all() {
        let before = json!({ "lists": [{ "name": "A" }, { "name": "B" }] });
        let renamed = json!({ "lists": [{ "name": "A" }, { "name": "C" }] });
        let removed = json!({ "lists": [{ "name": "B" }] });
        let item = named(&["/lists/1"]);
        assert!(item.closed_changes(&before, &renamed).is_empty());
        assert_eq!(item.closed_changes(&before, &removed), ["/lists/0/name"]);
        assert!(named(&["/lists"]).closed_changes(&before, &removed).is_empty());
    }

    #[test]
    fn a_round_that_names_nothing_opens_everything() {
        let piece = AttachmentId(Uuid::from_u128(1));
        for opening in [Opening::of([]), Opening::of([&Place::Whole])] {
            assert_eq!(opening, Opening::Everything);
            assert!(
                opening.opens_adding(Bond::Loose)
                    && opening.opens_piece(piece, true, Bond::Loose)
                    && opening.opens_field("/a")
            );
        }
    }

    #[test]
    fn only_named_pieces_are_taken_away_and_none_is_added_where_only_fields_are_named() {
        let [one, other] = [1, 2].map(|n| AttachmentId(Uuid::from_u128(n)));
        let piece = Opening::of([&Place::Piece(one), &Place::Whole]);
        for bond in [Bond::States, Bond::Loose] {
            assert!(piece.opens_piece(one, true, bond) && piece.opens_adding(bond));
            assert!(!piece.opens_piece(other, true, bond) && !piece.opens_field("/place"));
            assert!(piece.opens_piece(other, false, bond), "what was added for this correction may go again");
            let missing = Opening::of([&Place::MissingPiece("Plan".into())]);
            assert!(missing.opens_adding(bond) && !missing.opens_piece(one, true, bond));
        }
        let field = named(&["/place"]);
        assert!(!field.opens_adding(Bond::Loose) && !field.opens_piece(one, true, Bond::Loose));
    }

    #[test]
    fn a_piece_that_states_the_content_is_open_where_any_field_is() {
        let piece = AttachmentId(Uuid::from_u128(1));
        for opening in [named(&["/president"]), Opening::of([&Place::Field("/a".into()), &Place::Whole])] {
            assert!(opening.opens_adding(Bond::States) && opening.opens_piece(piece, true, Bond::States));
        }
    }

    #[test]
    fn a_pointer_leads_to_what_is_there_or_to_a_missing_field() {
        let content = json!({ "lists": [{ "name": "A" }], "place": "B" });
        for (pointer, leads) in [
            ("", true),
            ("/place", true),
            ("/closes_at", true),
            ("/lists/0/name", true),
            ("/lists/0/number", true),
            ("/lists/1", false),
            ("/lists/-", false),
            ("/place/street", false),
            ("/a/b", false),
            ("place", false),
        ] {
            assert_eq!(leads_somewhere(&content, pointer), leads, "{pointer}");
        }
    }

    /// A field without a value is none.
    fn without_nulls(content: Value) -> Value {
        match content {
            Value::Object(fields) => {
                let there = fields.into_iter().filter(|(_, value)| !value.is_null());
                Value::Object(there.map(|(name, value)| (name, without_nulls(value))).collect())
            }
            Value::Array(items) => items.into_iter().map(without_nulls).collect(),
            leaf @ (Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_)) => leaf,
        }
    }

    fn content() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            "[a-c]{0,2}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map("[a-c/~]{1,2}", inner, 0..4)
                    .prop_map(|fields| fields.into_iter().collect::<serde_json::Map<_, _>>().into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn two_contents_differ_exactly_where_it_is_told(before in content(), now in content()) {
            let found = differences(&before, &now);
            prop_assert_eq!(found.is_empty(), before == now);
            for difference in &found {
                prop_assert_ne!(&difference.before, &difference.now);
                prop_assert_eq!(before.pointer(&difference.pointer), difference.before.as_ref());
                prop_assert_eq!(now.pointer(&difference.pointer), difference.now.as_ref());
            }
            let pointers: Vec<&str> = found.iter().map(|difference| difference.pointer.as_str()).collect();
            let opening = named(&pointers);
            prop_assert!(found.is_empty() || opening.closed_changes(&before, &now).is_empty());
        }

        #[test]
        fn what_is_changed_outside_of_what_is_named_is_always_told(
            before in content(), now in content(), open in "/[a-c]",
        ) {
            let closed = named(&[&open]).closed_changes(&before, &now);
            let same = |content: &Value| {
                let mut content = content.clone();
                if let Some(field) = content.pointer_mut(&open) {
                    *field = Value::Null;
                }
                without_nulls(content)
            };
            if closed.is_empty() && before.pointer(&open).is_some() && now.pointer(&open).is_some() {
                prop_assert_eq!(same(&before), same(&now));
            }
        }
    }
}

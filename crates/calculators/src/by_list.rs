//! A value for each list, by its name.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, MapAccess},
};

/// A JSON object with one member for each list; a name that stands twice is refused. Here the lists keep their order; a
/// JSON value between, as on the way through [`super::calculate`], sorts them by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByList<T>(pub Vec<(String, T)>);

impl<T: Serialize> Serialize for ByList<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for ByList<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Visitor<T> {
            type Value = ByList<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with one member for each list")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ByList<T>, A::Error> {
                let mut lists: Vec<(String, T)> = Vec::new();
                let mut names = std::collections::HashSet::new();
                while let Some((name, value)) = map.next_entry::<String, T>()? {
                    if !names.insert(name.clone()) {
                        return Err(de::Error::custom("a list stands there twice"));
                    }
                    lists.push((name, value));
                }
                Ok(ByList(lists))
            }
        }

        deserializer.deserialize_map(Visitor(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_lists_is_kept() {
        let text = r#"{"OGBL":3,"ALEBA":2,"LCGB":1}"#;
        let read: ByList<u32> = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), text);
    }

    #[test]
    fn a_list_stands_once() {
        assert!(serde_json::from_str::<ByList<u32>>(r#"{"A":1,"A":1}"#).is_err());
    }
}

//! Several things in a row.

use crate::Language;

/// `A`, `A et B`, `A, B et C`; nothing for nothing.
#[must_use]
pub fn list(language: Language, items: &[impl AsRef<str>]) -> String {
    let and = language.pick(" et ", " und ", " and ");
    let mut text = String::new();
    for (index, item) in items.iter().enumerate() {
        text.push_str(match (index, items.len() - index) {
            (0, _) => "",
            (_, 1) => and,
            (_, _) => ", ",
        });
        text.push_str(item.as_ref());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_two_are_joined_by_a_word() {
        for (items, written) in [
            (&[] as &[&str], ["", "", ""]),
            (&["A"], ["A", "A", "A"]),
            (&["A", "B"], ["A et B", "A und B", "A and B"]),
            (&["A", "B", "C"], ["A, B et C", "A, B und C", "A, B and C"]),
        ] {
            assert_eq!(Language::ALL.map(|language| list(language, items)), written);
        }
    }
}

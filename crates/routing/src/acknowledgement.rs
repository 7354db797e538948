//! Warnings that the filer has seen and ticked off, each with a reason that is kept.

use serde::{Deserialize, Serialize};

/// A warning that was ticked off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The rule: `W.nnn`.
    pub code: String,
    /// JSON pointer into the content.
    pub pointer: String,
    /// Why it is right as it is, in the filer's words.
    pub reason: String,
}

/// The places of those that tick off no warning that was found, or one that was ticked off before in the same list.
#[must_use]
pub fn unfounded(acknowledged: &[Acknowledgement], warnings: &[(&str, &str)]) -> Vec<usize> {
    let same =
        |one: &Acknowledgement, (code, pointer): (&str, &str)| one.code == code && one.pointer == pointer;
    let founded = |index: usize, one: &Acknowledgement| {
        let earlier = acknowledged.iter().take(index).any(|other| same(other, (&one.code, &one.pointer)));
        !earlier && warnings.iter().any(|warning| same(one, *warning))
    };
    acknowledged
        .iter()
        .enumerate()
        .filter(|(index, one)| !founded(*index, one))
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_warning_that_was_found_is_ticked_off_and_only_once() {
        let tick = |code: &str, pointer: &str| Acknowledgement {
            code: code.into(),
            pointer: pointer.into(),
            reason: "Vérifié".into(),
        };
        let warnings = [("W.101", "/place"), ("W.102", "/opens_at")];
        for (said, wrong) in [
            (vec![], vec![]),
            (vec![tick("W.102", "/opens_at"), tick("W.101", "/place")], vec![]),
            (vec![tick("W.101", "/opens_at"), tick("F.001", "/place")], vec![0, 1]),
            (vec![tick("W.101", "/place"), tick("W.101", "/place")], vec![1]),
        ] {
            assert_eq!(unfounded(&said, &warnings), wrong, "{said:?}");
        }
    }
}

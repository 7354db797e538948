//! The texts of the rules about the procès-verbal and about what follows the vote.

use super::text::{Text, form};

pub(super) const TEXTS: &[Text] = &[form(
    "F.851",
    ["Liste nommée deux fois", "Liste zweimal genannt", "List named twice"],
    [
        "Une liste précédente porte déjà ce nom.",
        "Eine frühere Liste hat bereits diesen Namen.",
        "An earlier list already has this name.",
    ],
    [
        "Donnez à chaque liste son nom.",
        "Geben Sie jeder Liste ihren eigenen Namen.",
        "Give each list a name of its own.",
    ],
)];

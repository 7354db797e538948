//! The templates. What all papers share stands in `house.typ`.

use crate::PaperKind;

/// Page, heading, footer and tables of the house.
const HOUSE: (&str, &str) = ("/house.typ", include_str!("../templates/house.typ"));

impl PaperKind {
    /// Its template, by path, and after it the files that the template names.
    #[must_use]
    pub const fn templates(self) -> [(&'static str, &'static str); 2] {
        let own = match self {
            Self::Receipt => ("/receipt.typ", include_str!("../templates/receipt.typ")),
        };
        [own, HOUSE]
    }
}

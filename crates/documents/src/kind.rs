//! The kinds of paper.

use serde::{Deserialize, Serialize};
use types::Language;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $fr:literal, $de:literal, $en:literal;)+) => {
        /// What a paper is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum PaperKind {$(
            $(#[doc = $doc])+
            #[serde(rename = $code)]
            $name
        ),+}

        impl PaperKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {$( Self::$name => $code ),+}
            }

            /// The kind with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.code() == code)
            }

            /// Its title.
            #[must_use]
            pub const fn label(self, language: Language) -> &'static str {
                match self {$( Self::$name => language.pick($fr, $de, $en) ),+}
            }
        }
    };
}

kinds! {
    /// *Accusé*: proof of a transmission or a return.
    Receipt = "receipt", "Accusé", "Bestätigung", "Receipt";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_what_it_names() {
        for kind in PaperKind::ALL {
            assert_eq!(PaperKind::from_code(kind.code()), Some(*kind));
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert_eq!(PaperKind::from_code("Receipt"), None);
    }
}

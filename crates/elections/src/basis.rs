//! How well a rule is known, and from where.

use serde::{Deserialize, Serialize};

/// How well a rule is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub enum Confidence {
    /// The text of the law, or an official page of the ITM or of Guichet, was read.
    H,
    /// A secondary source, or a close Luxembourg parallel, was read.
    M,
    /// An inference; where it matters it is a setting.
    L,
}

/// Where a rule was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The Code du travail, consolidated on 26.07.2026.
    CodeDuTravail,
    /// The règlement grand-ducal of 11.09.2018 (Mémorial A 838), as far as it is quoted elsewhere.
    Reglement,
    /// The calendars and pages that the ITM published for 2019 and 2024.
    Itm,
    /// Luxembourg electoral texts of the same tradition, among them the RGD of 10.08.1991 and of 17.07.2008.
    Parallel,
    /// Notes of lawyers and chambers.
    Practice,
    /// Nowhere: a default of this toolkit.
    Default,
}

impl Source {
    /// The name to print.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CodeDuTravail => "Code du travail, 26.07.2026",
            Self::Reglement => "RGD 11.09.2018",
            Self::Itm => "ITM, calendars and pages of 2019 and 2024",
            Self::Parallel => "parallel electoral texts (RGD 10.08.1991, RGD 17.07.2008)",
            Self::Practice => "notes of practitioners",
            Self::Default => "default of this toolkit",
        }
    }
}

/// Says where the messages of each family are written. Each message stands there once: one that is left out does not compile.
macro_rules! articles {
    ($($family:ty { $($basis:expr => $($message:ident),+;)+ })+) => {$(
        impl $family {
            pub(super) const fn basis(&self) -> Basis {
                match self {
                    $($(Self::$message { .. })|+ => $basis,)+
                }
            }
        }
    )+};
}

pub(crate) use articles;

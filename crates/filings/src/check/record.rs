//! What is entered once about an election, and how it is read: field for field as in the drafts, everything optional.

use serde::Serialize;
use serde_json::Value;
use types::{Finding, Findings};

use super::reader::Reader;

/// A part of the record: its fields with how each is read, its inner parts, its lists with the most items of each.
macro_rules! part {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $wire:literal) => { $wire };
    (
        $(#[$about:meta])*
        $name:ident {
            $(fields { $($(#[$of_field:meta])* $field:ident $($wire:literal)?: $type:ty = $parse:expr;)+ })?
            $(parts { $($(#[$of_part:meta])* $part:ident: $part_type:ident;)+ })?
            $(lists { $($(#[$of_list:meta])* $list:ident: $item:ident, $most:expr;)+ })?
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, schemars::JsonSchema)]
        pub struct $name {
            $($(
                $(#[$of_field])*
                #[serde($(rename = $wire,)? skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+)?
            $($(
                $(#[$of_part])*
                #[serde(skip_serializing_if = "Option::is_none")]
                pub $part: Option<$part_type>,
            )+)?
            $($(
                $(#[$of_list])*
                #[serde(skip_serializing_if = "Vec::is_empty")]
                #[schemars(length(max = $most))]
                pub $list: Vec<$item>,
            )+)?
        }

        impl $name {
            pub(super) fn read(mut r: Reader<'_>) -> Self {
                let read = Self {
                    $($($field: r.optional(part!(@name $field $($wire)?), $parse),)+)?
                    $($($part: r.optional_object(stringify!($part)).map($part_type::read),)+)?
                    $($($list: r.optional_objects(stringify!($list), $most).into_iter().map($item::read).collect(),)+)?
                };
                r.finish();
                read
            }
        }
    };
}

mod candidacies;
mod notice;
mod results;

pub use candidacies::{CandidaciesFacts, CandidateFacts, CandidatureFacts, ListFacts, PresenterFacts};
pub use notice::{ElectorateFacts, HeadcountFacts, NoticeFacts, PartTimeFacts, ProRataFacts};
pub use results::{
    CountsFacts, ElectedFacts, FunctionsFacts, ListVotesFacts, OfficerFacts, PersonNameFacts, ResultsFacts,
    SignatoriesFacts, VotesFacts,
};

part! {
    /// Everything that is entered once about an election: one part for each démarche, with the fields of its draft.
    ///
    /// A field that the law or the file of the poll determines (seats, system, day) is not entered. All fields may be
    /// absent; what is there has the shape that the draft asks for.
    ElectionRecord {
        parts {
            /// For démarche 1.
            notice: NoticeFacts;
            /// For démarche 2.
            electoral_lists: ElectorateFacts;
            /// For démarche 3, and the people of démarches 4 and 5.
            candidacies: CandidaciesFacts;
            /// For démarche 4.
            results: ResultsFacts;
            /// For démarche 5.
            functions: FunctionsFacts;
        }
    }
}

impl ElectionRecord {
    /// Reads a record: what can be read of it, and a finding for each field that is unknown or has another shape.
    ///
    /// A record with findings is not kept; one that was kept under an earlier form still gives what it can.
    #[must_use]
    pub fn of(record: &Value) -> (Self, Vec<Finding>) {
        let findings = Findings::default();
        let read = Reader::of(record, String::new(), &findings).map(Self::read).unwrap_or_default();
        (read, findings.into_vec())
    }
}

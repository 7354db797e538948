//! How a JSON shape of an answer is declared: each field once, with what it says and where it comes from.

/// Declares shapes and how each is made, by `of`. A field without `=` is the one of the same name of what the shape is made
/// of; `let` before the fields names what several of them need.
///
/// ```text
/// views! {
///     /// A person's place in a space.
///     struct MemberView of (member: Membership, language: Language) {
///         /// The place.
///         id: MembershipId,
///         /// The space.
///         space_id: SpaceId = member.space,
/// ```
macro_rules! views {
    (@ $same:expr) => { $same };
    (@ $same:expr, $value:expr) => { $value };
    ($(
        $(#[$about:meta])+
        struct $name:ident of ($from:ident: $whole:ty $(, $beside:ident: $kind:ty)*) {
            $(let $part:pat = $read:expr;)*
            $($(#[$doc:meta])+ $field:ident: $type:ty $(= $value:expr)?,)+
        }
    )+) => {$(
        $(#[$about])+
        #[derive(Debug, serde::Serialize, utoipa::ToSchema)]
        pub(crate) struct $name {
            $($(#[$doc])+ pub $field: $type,)+
        }

        impl $name {
            pub(crate) fn of($from: $whole $(, $beside: $kind)*) -> Self {
                $(let $part = $read;)*
                Self { $($field: views!(@ $from.$field $(, $value)?),)+ }
            }
        }
    )+};
}

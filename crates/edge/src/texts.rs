//! The sentences of `texts/{fr,de,en}/*.ftl`, as the build step writes them: an enum a file, a variant a message.
#![expect(clippy::enum_variant_names, reason = "a variant is named as its message")]

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

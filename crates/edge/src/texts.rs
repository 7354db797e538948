//! The sentences of `texts/{fr,de,en}/*.ftl`, as the build step writes them: an enum a file, a variant a message.

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

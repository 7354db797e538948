//! The words of `texts/{fr,de,en}/*.ftl`, as the build step writes them: an enum a file, a variant a message.
#![expect(unreachable_pub, reason = "only a public file gets the list of all its messages")]

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

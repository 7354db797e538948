//! Turns the sentences of `texts/` into Rust: a missing message, language or variable does not build.

fn main() {
    words::build::run(&["claim_fields"]);
}

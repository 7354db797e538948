//! Turns the sentences of `texts/` into Rust: a missing message, language or variable does not build.

fn main() {
    words::build::run(&["companies", "demarches", "entries", "files", "not_there", "problems", "signing"]);
}

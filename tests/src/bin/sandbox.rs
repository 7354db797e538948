//! The child process of the servers that the tests start: the same half that the server's own binary has.

use std::process::ExitCode;

fn main() -> ExitCode {
    app::sandbox::answer()
}

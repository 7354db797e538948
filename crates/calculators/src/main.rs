//! The law at the command line, without a server: `cargo run -p calculators -- seats --example`.

use std::process::ExitCode;

use calculators::command::Command;
use chrono::Utc;
use clap::Parser;

/// Computes by the law of the élections sociales of Luxembourg, and says why.
#[derive(Parser)]
#[command(version)]
struct Program {
    #[command(flatten)]
    command: Command,
}

#[expect(clippy::disallowed_methods, reason = "a program for one person has no other clock")]
fn main() -> ExitCode {
    let openapi = include_str!("../../../openapi/openapi.json");
    Program::parse().command.run(openapi, Utc::now()).unwrap_or_else(|error| error.exit())
}

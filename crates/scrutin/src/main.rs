//! The server of Scrutin and its commands. Configuration comes from the environment and from one documented file.

mod audit;
mod configuration;
mod demo;
mod limit_settings;
mod logging;
mod mail;
mod receipt;
mod sealer;
mod serve;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use mandataires::AuthorityRole;
use types::ErrorChain;

use crate::{
    audit::Audit,
    configuration::{Bootstrap, Database, Owner, Server},
    receipt::Receipt,
};

/// The toolkit for the élections sociales of Luxembourg.
#[derive(Parser)]
#[command(version, about)]
struct Command {
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Make the two roles and the database where they are missing.
    Bootstrap(Bootstrap),
    /// Run the steps of the schema that are missing, and let the server's role work on the tables.
    Migrate(Owner),
    /// Make a person known and print a token for it; for those who can't sign in any other way.
    Person {
        /// The person's name.
        name: String,
        /// The role at the authority: administrator, reviewer or operator.
        #[arg(long, value_parser = authority_role)]
        authority: Option<AuthorityRole>,
        #[command(flatten)]
        server: Server,
    },
    /// What a trial leaves behind.
    #[command(subcommand)]
    Trial(Trial),
    /// Load the demonstration world into a trial server's database; what is there stays.
    Demo(Server),
    /// Serve the API until TERM or INT, then finish what runs; a second signal ends at once.
    Serve(Server),
    /// Compute by the law from facts in files or on the standard input; needs no database.
    Calculate(calculators::command::Command),
    /// Export the audit trail, or verify an export.
    #[command(subcommand)]
    Audit(Audit),
    /// Verify a receipt.
    #[command(subcommand)]
    Receipt(Receipt),
    /// Print the OpenAPI document.
    Openapi,
    /// Print the tables of a database as `schema.rs` of the crate `store`.
    Schema(Database),
}

#[derive(Subcommand)]
enum Trial {
    /// End tokens, roles and memberships of demonstration persons, so that the database can be served outside trial mode.
    End(Server),
}

fn authority_role(code: &str) -> Result<AuthorityRole, String> {
    AuthorityRole::from_code(code).ok_or_else(|| "administrator, reviewer or operator".to_owned())
}

fn main() -> ExitCode {
    // Before the configuration is read and a thread is started: the child has nothing that a file could take from it.
    if std::env::args_os().nth(1).is_some_and(|argument| argument == app::sandbox::ARGUMENT) {
        return app::sandbox::answer();
    }
    serve_or_tell()
}

#[tokio::main]
async fn serve_or_tell() -> ExitCode {
    match configuration::read_file().and_then(|()| Ok(logging::start()?)) {
        Ok(()) => {}
        Err(error) => return failed(error.as_ref()),
    }
    match run(Command::parse().act).await {
        Ok(code) => code,
        Err(error) => failed(error.as_ref()),
    }
}

#[expect(clippy::print_stderr, reason = "the binary speaks to the person who started it")]
fn failed(error: &dyn std::error::Error) -> ExitCode {
    eprintln!("scrutin: {}", ErrorChain(error));
    ExitCode::FAILURE
}

#[expect(clippy::print_stdout, reason = "the binary speaks to the person who started it")]
async fn run(act: Act) -> Result<ExitCode, Box<dyn std::error::Error>> {
    match act {
        Act::Bootstrap(bootstrap) => bootstrap.run().await?,
        Act::Migrate(owner) => {
            for step in store::schema_steps::migrate(&owner.owner_url).await? {
                println!("step {step}");
            }
            let role = configuration::Url::parse(&owner.database_url)?.user;
            store::schema_steps::grant(&owner.owner_url, &role).await?;
        }
        Act::Person { name, authority, server } => {
            println!("{}", demo::person(&server, &name, authority).await?);
        }
        Act::Trial(Trial::End(server)) => println!("{}", demo::end(&server).await?),
        Act::Demo(server) => println!("{}", demo::load(&server).await?),
        Act::Serve(server) => serve::run(server).await?,
        Act::Calculate(command) => {
            let now = app::Clock::System.now();
            return Ok(command.run(api::openapi_json(), now).unwrap_or_else(|error| error.exit()));
        }
        Act::Audit(audit) => return audit.run().await,
        Act::Receipt(receipt) => return receipt.run(),
        Act::Openapi => print!("{}", api::openapi_json()),
        Act::Schema(database) => print!("{}", store::catalogue::print(&database.database_url).await?),
    }
    Ok(ExitCode::SUCCESS)
}

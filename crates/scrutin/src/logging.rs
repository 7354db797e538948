//! The log: what the operator asks for, but from libraries nothing finer than `info`, because that holds values.

use env_logger::{Builder, Env, Logger};
use log::{Level, Log, Metadata, Record};

/// Only these may log finer than `info`: they never log a secret or a person.
///
/// The Postgres driver, asked for `debug`, logs the parameters of every statement, and the web framework logs addresses
/// as they were typed.
const OURS: [&str; 9] =
    ["access_codes", "api", "app", "elections", "mandataires", "routing", "scrutin", "store", "types"];

/// Logs to the standard error as `RUST_LOG` says, `info` where it says nothing.
pub(crate) fn start() -> Result<(), log::SetLoggerError> {
    let logger = Builder::from_env(Env::default().default_filter_or("info")).build();
    let finest = logger.filter();
    log::set_boxed_logger(Box::new(Discreet(logger)))?;
    log::set_max_level(finest);
    Ok(())
}

struct Discreet(Logger);

impl Log for Discreet {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let origin = metadata.target().split("::").next().unwrap_or_default();
        (metadata.level() <= Level::Info || OURS.contains(&origin)) && self.0.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            self.0.log(record);
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

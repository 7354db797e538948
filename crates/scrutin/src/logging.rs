//! The log: what the operator asks for, but from libraries nothing finer than `info`, because that holds values.

use env_logger::{Builder, Env, Logger};
use log::{Level, Log, Metadata, Record};

/// Only these may log finer than `info`: they never log a secret or a person.
///
/// The Postgres driver, asked for `debug`, logs the parameters of every statement, and the web framework logs addresses
/// as they were typed.
const OURS: [&str; 9] =
    ["access_codes", "api", "app", "elections", "mandataires", "routing", "scrutin", "store", "types"];

/// Libraries that log what strangers sent, at whatever level: a request that is no HTTP is counted and answered, not logged.
const SILENT: [&str; 1] = ["actix_http"];

/// Logs to the standard error as `RUST_LOG` says, `info` where it says nothing.
pub(crate) fn start() -> Result<(), log::SetLoggerError> {
    let logger = Builder::from_env(Env::default().default_filter_or("info")).build();
    let finest = logger.filter();
    log::set_boxed_logger(Box::new(Discreet(logger)))?;
    log::set_max_level(finest);
    // What a panic says may quote the text at which it stumbled.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map_or_else(String::new, ToString::to_string);
        log::error!("panicked at {place}: {}", said_of(panic.payload()));
    }));
    Ok(())
}

/// What a panic says where it was written by us and holds no value.
fn said_of(payload: &(dyn std::any::Any + Send)) -> &'static str {
    payload.downcast_ref::<&'static str>().copied().unwrap_or("its words may hold what was entered")
}

struct Discreet(Logger);

fn origin<'a>(metadata: &Metadata<'a>) -> &'a str {
    metadata.target().split("::").next().unwrap_or_default()
}

impl Log for Discreet {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let origin = origin(metadata);
        // What is silent is handed over all the same: only so can it be counted.
        SILENT.contains(&origin)
            || (metadata.level() <= Level::Info || OURS.contains(&origin)) && self.0.enabled(metadata)
    }

    fn log(&self, record: &Record<'_>) {
        if !SILENT.contains(&origin(record.metadata())) {
            if self.enabled(record.metadata()) {
                self.0.log(record);
            }
        } else if record.args().to_string().starts_with("stream error:") {
            edge::gate::count_malformed();
        }
    }

    fn flush(&self) {
        self.0.flush();
    }
}

//! The limits as settings: one argument for each line of their table.

use std::sync::LazyLock;

use app::limits::{Limit, Limits};
use clap::{Arg, ArgMatches, Command, Error, FromArgMatches, value_parser};

/// What the operator chose for each limit.
#[derive(Clone, Default)]
pub(crate) struct LimitSettings(pub(crate) Limits);

impl FromArgMatches for LimitSettings {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let mut chosen = Self::default();
        chosen.update_from_arg_matches(matches)?;
        Ok(chosen)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        for limit in Limit::ALL {
            if let Some(value) = matches.get_one::<u64>(limit.setting()) {
                self.0.set(*limit, *value);
            }
        }
        Ok(())
    }
}

/// `--open-body-mib` and so on, in the order of the table.
static FLAGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let flag =
        |limit: &Limit| limit.setting().trim_start_matches("SCRUTIN_").to_lowercase().replace('_', "-");
    Limit::ALL.iter().map(flag).collect()
});

impl clap::Args for LimitSettings {
    fn augment_args(command: Command) -> Command {
        let argument = |(limit, flag): (&Limit, &'static String)| {
            Arg::new(limit.setting())
                .long(flag.as_str())
                .env(limit.setting())
                .value_parser(value_parser!(u64).range(limit.range()))
                .help(format!("{} ({}; {})", limit.protects(), limit.unit(), limit.default()))
                .help_heading("Limits")
        };
        command.args(Limit::ALL.iter().zip(FLAGS.iter()).map(argument))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

//! How long the long tests run, and what a process holds meanwhile.

use std::{fs, time::Duration};

/// Whether the long tests run at full length, as `scripts/whole` asks for.
pub fn is_whole() -> bool {
    std::env::var_os("SCRUTIN_WHOLE").is_some_and(|whole| whole == "1")
}

/// A line of `/proc/PID/status` as a number, `None` where the process has ended: `VmRSS` and `VmHWM` (the most it ever held)
/// in KiB, `PPid`.
pub fn status_of(process: u32, name: &str) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    line.split_ascii_whitespace().next()?.parse().ok()
}

/// Processor time of the children of this process that have ended and were waited for, in steps of ten milliseconds.
///
/// # Panics
/// The kernel shows no `/proc/self/stat`.
#[must_use]
pub fn children_time() -> Duration {
    let status = fs::read_to_string("/proc/self/stat").expect("the status of this process");
    // The name of the program stands in brackets and may hold anything; `cutime` and `cstime` are the 14th and 15th field behind.
    let fields = status.rsplit_once(')').map_or("", |(_, fields)| fields).split_ascii_whitespace();
    let ticks = fields.skip(13).take(2).filter_map(|field| field.parse::<u64>().ok());
    Duration::from_millis(10 * ticks.sum::<u64>())
}

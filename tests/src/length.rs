//! How long the long tests run, and what a process holds meanwhile.

use std::fs;

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

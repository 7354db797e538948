//! What a child gives up for good before it reads a byte of a stranger: what it inherited, its powers, and every call to the
//! kernel but those by which it reads, writes, has memory and ends.

use std::{collections::BTreeMap, io};

use caps::CapSet;
use nix::libc;
use seccompiler::{BpfProgram, SeccompAction, SeccompFilter};
use serde::{Deserialize, Serialize};

/// Whether a child that can't be confined may work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confined {
    /// It may not: it answers nothing.
    #[default]
    Required,
    /// It may: this kernel has no seccomp, or forbids it here.
    WherePossible,
}

/// The calls that are left. Whoever makes another one is killed at once.
const CALLS: &[libc::c_long] = &[
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_getrandom,
    libc::SYS_clock_gettime,
    libc::SYS_sched_yield,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_restart_syscall,
    libc::SYS_sigaltstack,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

/// Takes powers and calls away from this process. Limits of memory and time are set before, because setting them is a call
/// too.
///
/// # Errors
/// The kernel refuses a step; those before it hold.
pub fn confine() -> io::Result<()> {
    for set in [CapSet::Effective, CapSet::Permitted, CapSet::Inheritable] {
        caps::clear(None, set).map_err(io::Error::other)?;
    }
    let program = allowed().map_err(io::Error::other)?;
    // Also sets `no_new_privs`.
    seccompiler::apply_filter(&program).map_err(io::Error::other)
}

/// Closes everything but the standard input, output and error: whoever started the parent may have left something open.
pub(super) fn close_inherited() -> io::Result<()> {
    let open: Vec<i32> = std::fs::read_dir("/proc/self/fd")?
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter(|descriptor| *descriptor > 2)
        .collect();
    for descriptor in open {
        // The one by which they were listed is closed by now.
        let _ = nix::unistd::close(descriptor);
    }
    Ok(())
}

fn allowed() -> Result<BpfProgram, seccompiler::BackendError> {
    let calls: BTreeMap<i64, _> = CALLS.iter().map(|call| (*call, Vec::new())).collect();
    let here = std::env::consts::ARCH.try_into()?;
    SeccompFilter::new(calls, SeccompAction::KillProcess, SeccompAction::Allow, here)?.try_into()
}

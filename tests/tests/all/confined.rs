//! The process that reads the untrusted files can do nothing else: who tries is killed by the kernel.

use std::{os::unix::process::ExitStatusExt, process::Command};

/// The signal of the kernel for a call that is not allowed.
const SIGSYS: i32 = 31;

#[test]
fn a_child_that_does_what_it_must_not_is_killed_at_once() {
    for what in [
        "read a file",
        "write a file",
        "connect",
        "listen",
        "start a program",
        "start a thread",
        "link a file",
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_sandbox")).arg(what).output().unwrap();
        assert_eq!(output.status.signal(), Some(SIGSYS), "{what}: {output:?}");
        assert!(output.stdout.is_empty(), "{what}: {output:?}");
    }
}

#[test]
fn a_child_that_does_nothing_but_speak_lives() {
    let output = Command::new(env!("CARGO_BIN_EXE_sandbox")).arg("speak").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(output.stdout, b"speak: Ok(())\n");
}

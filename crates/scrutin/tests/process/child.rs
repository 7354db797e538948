//! The process that looks into files, while it lives: what the kernel says about it.

use std::{
    collections::BTreeSet,
    fs,
    io::{Read, Write},
    process::{Child, Command, Stdio},
    time::Instant,
};

use crate::process::LONG;

/// A child that waits for its file, started by a shell that left two files open.
fn child() -> Child {
    let script = "exec 7</dev/null; exec 9</dev/null; exec \"$0\" inspect";
    let mut child = Command::new("/bin/sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_scrutin")])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell");
    let order = "{\"memory\":536870912,\"seconds\":20,\"confined\":\"required\",\
                 \"task\":{\"task\":\"inspect\",\"said\":\"pdf\"}}\n";
    child.stdin.as_mut().expect("its stdin").write_all(order.as_bytes()).expect("an order");
    child
}

/// What the kernel says of it as soon as seccomp holds it.
fn confined(child: &mut Child) -> String {
    let begun = Instant::now();
    loop {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("a living child");
        if field(&status, "Seccomp") == "2" {
            return status;
        }
        assert!(child.try_wait().expect("a child").is_none(), "it has ended");
        assert!(begun.elapsed() < LONG, "it is not confined: {status}");
        std::thread::yield_now();
    }
}

fn field<'a>(status: &'a str, name: &str) -> &'a str {
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.unwrap_or_default().trim()
}

#[test]
fn a_child_that_reads_a_file_has_no_power_no_open_file_and_no_way_back() {
    let mut child = child();
    let status = confined(&mut child);
    for (name, wanted) in [
        ("Seccomp", "2"),
        ("NoNewPrivs", "1"),
        ("CapInh", "0000000000000000"),
        ("CapPrm", "0000000000000000"),
        ("CapEff", "0000000000000000"),
    ] {
        assert_eq!(field(&status, name), wanted, "{name}: {status}");
    }
    let open = fs::read_dir(format!("/proc/{}/fd", child.id())).expect("a living child");
    let open: BTreeSet<_> =
        open.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(open, ["0", "1", "2"].map(str::to_owned).into());
    // So confined, it does its work.
    let mut stdin = child.stdin.take().expect("its stdin");
    stdin.write_all(b"no PDF at all").expect("a file");
    drop(stdin);
    let mut said = String::new();
    child.stdout.take().expect("its stdout").read_to_string(&mut said).expect("an answer");
    assert!(said.starts_with("{\"task\":\"inspect\",\"found\":{\"Err\""), "{said}");
    assert!(child.wait().expect("an end").success());
}

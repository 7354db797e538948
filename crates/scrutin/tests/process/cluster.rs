//! A Postgres of its own, for a test that kills it.

use std::{path::PathBuf, process::Command};

/// A cluster that goes with the test; `scripts/postgres sweep` removes one that a killed test left behind.
pub(crate) struct Cluster {
    name: String,
    url: String,
}

fn scripts() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/postgres"))
}

fn postgres(act: &str, name: &str) -> String {
    let output = Command::new(scripts()).args([act, name]).output().expect("scripts/postgres");
    assert!(output.status.success(), "{act} {name}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

impl Cluster {
    /// Makes it and starts it.
    pub(crate) fn start() -> Self {
        let name = format!("test-{}", std::process::id());
        let url = postgres("start", &name);
        Self { name, url }
    }

    /// As its superuser.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Ends its first process at once (SIGKILL), by the number in its own file; the others notice and end.
    pub(crate) fn kill(&self) {
        let state = postgres("state", &self.name);
        let file = format!("{state}/{}/server/data/postmaster.pid", self.name);
        let pid = std::fs::read_to_string(&file).expect(&file);
        let pid = pid.lines().next().expect("a process").trim().to_owned();
        let killed = Command::new("kill").args(["-KILL", &pid]).status().expect("kill");
        assert!(killed.success(), "process {pid}");
    }

    /// Starts it again on its data: Postgres recovers what was committed.
    pub(crate) fn start_again(&self) {
        assert_eq!(postgres("start", &self.name), self.url);
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = Command::new(scripts()).args(["remove", &self.name]).output();
    }
}

//! What may not go together, and what an operator must know: trial mode and the others, root, HTTP in clear, the sandbox.

use std::{error::Error, time::Duration};

use super::{Server, Shared};

impl Server {
    /// Trial mode lets anybody in, so nobody else may reach it.
    pub(super) fn check_trial(&self) -> Result<(), Box<dyn Error>> {
        if !self.trial {
            return Ok(());
        }
        if !self.listen.ip().is_loopback() {
            return Err("trial mode lets anybody in: it listens on a loopback address only".into());
        }
        if self.trusted_proxy.is_some() {
            return Err("trial mode lets anybody in: no SCRUTIN_TRUSTED_PROXY may bring others".into());
        }
        let address = self.address();
        let authority = address.split_once("://").map_or("", |(_, rest)| rest).split('/').next();
        if !authority.is_some_and(edge::trial::is_loopback) {
            return Err("trial mode lets anybody in: SCRUTIN_PUBLIC_ADDRESS names this machine only, as in http://localhost:8080".into());
        }
        Ok(())
    }

    /// Refuses to look into files without the bounds of the kernel, unless that was chosen; then it is said.
    ///
    /// # Errors
    /// Such a process can't be started, or is not confined.
    pub(crate) async fn check_sandbox(&self, shared: &Shared) -> Result<(), Box<dyn Error>> {
        match shared.sandbox.is_confined().await {
            Ok(true) => Ok(()),
            Ok(false) => {
                log::warn!("UPLOADED FILES ARE LOOKED INTO WITHOUT SECCOMP: this kernel does not confine the process");
                Ok(())
            }
            Err(error) => Err(format!(
                "the process that looks into uploaded files can't be confined ({error}): this needs Linux with seccomp; \
                 SCRUTIN_INSPECTION_CONFINED=false does without"
            )
            .into()),
        }
    }

    /// Says what is unsafe about a server outside trial mode, or refuses it.
    ///
    /// # Errors
    /// The server runs as root.
    pub(crate) fn check_process(&self) -> Result<(), Box<dyn Error>> {
        if self.trial {
            return Ok(());
        }
        if nix::unistd::geteuid().is_root() {
            return Err("the server does not run as root: start it as a user that owns nothing".into());
        }
        if self.speaks_in_clear() {
            log::warn!(
                "HTTP WITHOUT TLS on {}: tokens and codes can be read on the way. Listen on loopback behind a proxy that \
                 speaks TLS, or name it in SCRUTIN_TRUSTED_PROXY",
                self.listen
            );
        }
        Ok(())
    }

    /// Whether others reach the server, and nothing says that a proxy speaks TLS for it.
    fn speaks_in_clear(&self) -> bool {
        !self.listen.ip().is_loopback() && self.trusted_proxy.is_none()
    }

    /// After TERM: how long the server says that it is not ready before it takes no more work.
    pub(crate) fn drain(&self) -> Duration {
        Duration::from_secs(self.drain_seconds.unwrap_or(if self.trial { 0 } else { 5 }).into())
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Only {
        #[command(flatten)]
        server: Server,
    }

    fn server(arguments: &[&str]) -> Server {
        let needed = ["scrutin", "--database-url", "postgres://u:p@h/d", "--keys", "1:00"];
        Only::parse_from(needed.iter().chain(arguments)).server
    }

    #[test]
    fn it_warns_where_others_could_read_along() {
        for (arguments, in_clear) in [
            (&[] as &[&str], false),
            (&["--listen", "127.0.0.1:80"], false),
            (&["--listen", "[::1]:80"], false),
            (&["--listen", "0.0.0.0:80"], true),
            (&["--listen", "192.168.1.7:80"], true),
            (&["--listen", "0.0.0.0:80", "--trusted-proxy", "10.0.0.1"], false),
        ] {
            assert_eq!(server(arguments).speaks_in_clear(), in_clear, "{arguments:?}");
        }
    }

    #[test]
    fn readiness_falls_five_seconds_before_the_door_closes_and_not_in_trial_mode() {
        for (arguments, seconds) in [
            (&[] as &[&str], 5),
            (&["--trial", "true"], 0),
            (&["--trial", "true", "--drain-seconds", "7"], 7),
        ] {
            assert_eq!(server(arguments).drain(), Duration::from_secs(seconds), "{arguments:?}");
        }
    }
}

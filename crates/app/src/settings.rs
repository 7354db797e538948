//! What the operator of a server chooses.

use std::{num::NonZeroU64, time::Duration};

use crate::{Paces, limits::Limits, sandbox::Means};

/// How fast answers must be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReaderPace {
    /// So long a reader may take for anything.
    pub grace: Duration,
    /// So many bytes a second it takes after that.
    pub bytes_per_second: NonZeroU64,
}

impl Default for ReaderPace {
    fn default() -> Self {
        let slowest = NonZeroU64::MIN.saturating_add(8 * 1024 - 1);
        Self { grace: Duration::from_secs(10), bytes_per_second: slowest }
    }
}

/// What the operator of a server chooses; the defaults are those of the documented file.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether demonstration persons may sign in and one-time links are shown. Only on loopback.
    pub trial: bool,
    /// Codes not accepted in an hour, from one space or address, before further ones cost time.
    pub failures_before_delay: i32,
    /// What a code not accepted costs then.
    pub failure_delay: Duration,
    /// How long a person stays signed in.
    pub sign_in_life: chrono::Duration,
    /// How long an API token works.
    pub token_life: chrono::Duration,
    /// The address of the proxy whose `X-Forwarded-For` is believed; none where clients connect by themselves.
    pub trusted_proxy: Option<std::net::IpAddr>,
    /// The limits of the edge.
    pub limits: Limits,
    /// How long the link of an invitation works.
    pub invitation_life: chrono::Duration,
    /// Where people reach the server, without a slash at the end; papers name it.
    pub public_address: String,
    /// How the authority is reached, on one line, as letters print it.
    pub authority_contact: Option<String>,
    /// Certificates of the authorities whose signatures count, in PEM; none where empty.
    pub trust_anchors: String,
    /// What looking into uploaded files may cost.
    pub inspection: Means,
    /// Whether people are told by mail; without a way to send it none is written.
    pub sends_mail: bool,
    /// How much may come without sign-in in a day, and how many mails may go.
    pub paces: Paces,
    /// How fast answers must be read.
    pub readers: ReaderPace,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            trial: false,
            failures_before_delay: 20,
            failure_delay: Duration::from_secs(2),
            sign_in_life: chrono::Duration::days(1),
            token_life: chrono::Duration::days(90),
            trusted_proxy: None,
            limits: Limits::default(),
            invitation_life: chrono::Duration::days(14),
            public_address: "http://127.0.0.1:8080".to_owned(),
            authority_contact: None,
            trust_anchors: String::new(),
            inspection: Means::default(),
            sends_mail: false,
            paces: Paces::default(),
            readers: ReaderPace::default(),
        }
    }
}

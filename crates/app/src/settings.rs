//! What the operator of a server chooses.

use std::time::Duration;

/// What the operator of a server chooses; the defaults are those of the documented file.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whether demonstration persons may sign in and one-time links are shown. Only on loopback.
    pub trial: bool,
    /// Codes not accepted in an hour, from one space or address, before further ones cost time.
    pub failures_before_delay: i32,
    /// What a code not accepted costs then.
    pub failure_delay: Duration,
    /// How long an API token works.
    pub token_life: chrono::Duration,
    /// The address of the proxy whose `X-Forwarded-For` is believed; none where clients connect by themselves.
    pub trusted_proxy: Option<std::net::IpAddr>,
    /// How long the link of an invitation works.
    pub invitation_life: chrono::Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            trial: false,
            failures_before_delay: 20,
            failure_delay: Duration::from_secs(2),
            token_life: chrono::Duration::days(90),
            trusted_proxy: None,
            invitation_life: chrono::Duration::days(14),
        }
    }
}

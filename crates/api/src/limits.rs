//! How fast one address may send requests that need no sign-in: each has a bucket that time fills again.
//!
//! Nothing is kept but a number for each address that sent something lately, in memory, and no address is logged. Every
//! server counts for itself.

use std::{
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering},
    },
};

use app::{Clock, Pace};
use governor::{
    Quota, RateLimiter, clock, middleware::NoOpMiddleware, nanos::Nanos, state::keyed::HashMapStateStore,
};

use crate::problem::Refused;

/// The server's clock, for the buckets.
#[derive(Clone, Debug)]
struct Steady(Clock);

impl clock::Clock for Steady {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        self.0.steady().into()
    }
}

type Buckets = RateLimiter<IpAddr, HashMapStateStore<IpAddr>, Steady, NoOpMiddleware<Nanos>>;

/// The buckets of all addresses.
pub struct Limits {
    buckets: Option<Buckets>,
    clock: Steady,
    asked: AtomicU32,
    /// When the buckets were tidied last, in seconds.
    tidied: AtomicU64,
    /// Bytes of files in memory now.
    held: Arc<AtomicUsize>,
}

/// The most bytes of files that are in memory at once, whoever sends them: 25 of the largest ones.
const MOST_HELD: usize = 256 * 1024 * 1024;

/// Bytes of a file on its way in, counted until this is dropped.
#[derive(Debug)]
pub(crate) struct Held {
    all: Arc<AtomicUsize>,
    own: usize,
}

impl Held {
    /// Counts so many bytes more.
    ///
    /// # Errors
    /// There would be too many in memory: 429.
    pub(crate) fn more(&mut self, bytes: usize) -> Result<(), Refused> {
        self.own += bytes;
        if self.all.fetch_add(bytes, Ordering::Relaxed) + bytes > MOST_HELD {
            return Err(Refused::code("too_many_requests"));
        }
        Ok(())
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.all.fetch_sub(self.own, Ordering::Relaxed);
    }
}

/// After so many requests the full buckets are thrown away: an address has one again when it comes back.
const TIDY_AFTER: u32 = 4_096;

/// After so many seconds too, so that a quiet server does not remember who came long ago.
const TIDY_EVERY: u64 = 60;

impl Limits {
    /// Buckets of this pace; without one everything is let through.
    #[must_use]
    pub fn new(pace: Option<Pace>, clock: Clock) -> Self {
        let clock = Steady(clock);
        let quota = |pace: Pace| Quota::per_second(pace.per_second).allow_burst(pace.burst);
        let buckets =
            pace.map(|pace| RateLimiter::new(quota(pace), HashMapStateStore::default(), clock.clone()));
        Self { buckets, clock, asked: AtomicU32::new(0), tidied: AtomicU64::new(0), held: Arc::default() }
    }

    /// Begins to count the bytes of a file.
    pub(crate) fn hold(&self) -> Held {
        Held { all: self.held.clone(), own: 0 }
    }

    /// Takes one request out of the bucket of this address; all clients whose address is unknown share one.
    ///
    /// # Errors
    /// The bucket is empty: 429, with the seconds after which it is not.
    pub fn admit(&self, address: Option<IpAddr>) -> Result<(), Refused> {
        let Some(buckets) = &self.buckets else { return Ok(()) };
        let now = self.clock.0.steady().as_secs();
        let many = self.asked.fetch_add(1, Ordering::Relaxed) % TIDY_AFTER == TIDY_AFTER - 1;
        if many || now.saturating_sub(self.tidied.load(Ordering::Relaxed)) >= TIDY_EVERY {
            self.tidied.store(now, Ordering::Relaxed);
            buckets.retain_recent();
            buckets.shrink_to_fit();
        }
        let place = place(address.unwrap_or(Ipv4Addr::UNSPECIFIED.into()));
        buckets.check_key(&place).map_err(|until| {
            let wait = until.wait_time_from(clock::Clock::now(&self.clock));
            let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
            Refused { retry_after: Some(seconds.max(1)), ..Refused::code("too_many_requests") }
        })
    }
}

/// What counts as one client: an IPv4 address, or the /64 that a network hands to one IPv6 client.
pub(crate) fn place(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, atomic::AtomicI64};

    use proptest::prelude::*;

    use super::*;

    /// Limits of this pace, and the clock that they look at, in milliseconds.
    fn limits(per_second: u32, burst: u32) -> (Limits, Arc<AtomicI64>) {
        let millis = Arc::new(AtomicI64::new(0));
        (Limits::new(Pace::of(per_second, burst), Clock::Fixed(millis.clone())), millis)
    }

    fn wait(limits: &Limits, address: &str) -> Option<u64> {
        let refused = limits.admit(address.parse().ok()).err()?;
        assert_eq!(refused.problem.code, "too_many_requests");
        refused.retry_after
    }

    #[test]
    fn a_burst_passes_and_then_time_must() {
        let (limits, millis) = limits(2, 3);
        millis.store(1_700_000_000_000, Ordering::Relaxed);
        for expected in [None, None, None, Some(1), Some(1)] {
            assert_eq!(wait(&limits, "192.0.2.1"), expected);
        }
        millis.fetch_add(499, Ordering::Relaxed);
        assert_eq!(wait(&limits, "192.0.2.1"), Some(1));
        millis.fetch_add(1, Ordering::Relaxed);
        assert_eq!((wait(&limits, "192.0.2.1"), wait(&limits, "192.0.2.1")), (None, Some(1)));
        assert_eq!(wait(&limits, "192.0.2.2"), None, "another address has its own bucket");
        millis.fetch_add(60_000, Ordering::Relaxed);
        for expected in [None, None, None, Some(1)] {
            assert_eq!(wait(&limits, "192.0.2.1"), expected, "a bucket never holds more than its burst");
        }
    }

    #[test]
    fn a_client_is_an_ipv4_address_or_a_64_of_ipv6() {
        let (limits, _) = limits(1, 1);
        for (address, passes) in [
            ("2001:db8:0:1::1", true),
            ("2001:db8:0:1:ffff::2", false),
            ("2001:db8:0:2::1", true),
            ("192.0.2.1", true),
            ("::ffff:192.0.2.1", false),
            ("192.0.2.2", true),
        ] {
            assert_eq!(wait(&limits, address).is_none(), passes, "{address}");
        }
        assert!(limits.admit(None).is_ok() && limits.admit(None).is_err(), "who has no address has one too");
    }

    #[test]
    fn files_in_memory_are_counted_until_they_are_gone() {
        let limits = Limits::new(None, Clock::System);
        let (mut one, mut other) = (limits.hold(), limits.hold());
        assert!(one.more(MOST_HELD - 1).is_ok() && other.more(1).is_ok());
        assert_eq!(other.more(1).map_err(|refused| refused.problem.code), Err("too_many_requests"));
        drop(other);
        assert!(one.more(1).is_ok(), "what was refused is not counted on");
        drop(one);
        assert_eq!(limits.held.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn without_a_pace_all_pass() {
        let limits = Limits::new(None, Clock::System);
        assert!((0..1_000).all(|_| limits.admit(None).is_ok()));
    }

    #[test]
    fn what_is_full_again_is_forgotten() {
        let (limits, millis) = limits(1, 1);
        for round in 0..4 {
            for host in 0..TIDY_AFTER {
                assert!(limits.admit(Some(Ipv4Addr::from_bits(host).into())).is_ok());
            }
            millis.fetch_add(2_000, Ordering::Relaxed);
            let kept = limits.buckets.as_ref().map_or(0, RateLimiter::len);
            assert!(kept <= TIDY_AFTER as usize, "{kept} after round {round}");
        }
    }

    proptest! {
        /// In no stretch of time does an address get more than its burst and what time gives.
        #[test]
        fn nobody_gets_more_than_the_pace(per_second in 1_u32..50, burst in 1_u32..20,
            pauses in proptest::collection::vec(0_i64..400, 1..200)) {
            let (limits, millis) = limits(per_second, burst);
            let mut passed = 0_u64;
            for pause in pauses {
                let now = millis.fetch_add(pause, Ordering::Relaxed) + pause;
                passed += u64::from(limits.admit(None).is_ok());
                let given = u64::try_from(now).unwrap() * u64::from(per_second) / 1_000;
                prop_assert!(passed <= given + u64::from(burst));
            }
        }
    }
}

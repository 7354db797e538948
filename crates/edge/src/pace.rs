//! How fast somebody may send requests: each has a bucket that time fills again.
//!
//! Nothing is kept but a number for each who sent something lately, in memory. Every server counts for itself.

use std::{
    hash::Hash,
    net::IpAddr,
    sync::atomic::{AtomicU32, AtomicU64, Ordering},
};

use app::{Block, Clock, Network, limits::Pace};
use governor::{
    Quota, RateLimiter, clock, middleware::NoOpMiddleware, nanos::Nanos, state::keyed::HashMapStateStore,
};

use crate::budget::WEIGHTS;

/// The server's clock, for the buckets.
#[derive(Clone, Debug)]
struct Steady(Clock);

impl clock::Clock for Steady {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        self.0.steady().into()
    }
}

/// After so many requests the full buckets are thrown away: who comes back has one again.
const TIDY_AFTER: u32 = 4_096;

/// After so many seconds too, so that a quiet server does not remember who came long ago.
const TIDY_EVERY: u64 = 60;

/// The buckets of all who have one of this kind.
pub(crate) struct Buckets<K: Hash + Eq + Clone> {
    buckets: RateLimiter<K, HashMapStateStore<K>, Steady, NoOpMiddleware<Nanos>>,
    clock: Steady,
    asked: AtomicU32,
    /// When the buckets were tidied last, in seconds.
    tidied: AtomicU64,
}

impl<K: Hash + Eq + Clone> Buckets<K> {
    /// Buckets of this pace.
    pub(crate) fn new(pace: Pace, clock: Clock) -> Self {
        let clock = Steady(clock);
        let quota = Quota::per_second(pace.per_second).allow_burst(pace.burst);
        let buckets = RateLimiter::new(quota, HashMapStateStore::default(), clock.clone());
        Self { buckets, clock, asked: AtomicU32::new(0), tidied: AtomicU64::new(0) }
    }

    /// Takes one request out of the bucket of this one.
    ///
    /// # Errors
    /// The bucket is empty; the seconds after which it is not.
    pub(crate) fn take(&self, key: &K) -> Result<(), u64> {
        let now = self.clock.0.steady().as_secs();
        let many = self.asked.fetch_add(1, Ordering::Relaxed) % TIDY_AFTER == TIDY_AFTER - 1;
        if many || now.saturating_sub(self.tidied.load(Ordering::Relaxed)) >= TIDY_EVERY {
            self.tidied.store(now, Ordering::Relaxed);
            self.buckets.retain_recent();
            self.buckets.shrink_to_fit();
        }
        self.buckets.check_key(key).map_err(|until| {
            let wait = until.wait_time_from(clock::Clock::now(&self.clock));
            (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
        })
    }
}

/// A pace for each address, and wider ones for the blocks around it.
pub(crate) struct NetworkPace([Buckets<Block>; 3]);

impl NetworkPace {
    /// Of this pace for one client.
    pub(crate) fn new(pace: Pace, clock: &Clock) -> Self {
        Self(WEIGHTS.map(|weight| Buckets::new(pace.times(weight), clock.clone())))
    }

    /// Takes one request of this address. What one client is refused costs the blocks around it nothing.
    ///
    /// # Errors
    /// It comes too fast; the seconds after which it does not.
    pub(crate) fn take(&self, address: Option<IpAddr>) -> Result<(), u64> {
        let blocks = address.map_or(Network::unknown(), Network::of).blocks();
        self.0.iter().zip(blocks).try_for_each(|(buckets, block)| buckets.take(&block))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, atomic::AtomicI64};

    use proptest::prelude::*;

    use super::*;

    /// A pace, and the clock that it looks at, in milliseconds.
    fn pace(per_second: u32, burst: u32) -> (NetworkPace, Arc<AtomicI64>) {
        let millis = Arc::new(AtomicI64::new(0));
        let pace = Pace::of(per_second, burst).unwrap();
        (NetworkPace::new(pace, &Clock::Fixed(millis.clone())), millis)
    }

    fn wait(pace: &NetworkPace, address: &str) -> Option<u64> {
        pace.take(address.parse().ok()).err()
    }

    #[test]
    fn a_burst_passes_and_then_time_must() {
        let (pace, millis) = pace(2, 3);
        millis.store(1_700_000_000_000, Ordering::Relaxed);
        for expected in [None, None, None, Some(1), Some(1)] {
            assert_eq!(wait(&pace, "192.0.2.1"), expected);
        }
        millis.fetch_add(499, Ordering::Relaxed);
        assert_eq!(wait(&pace, "192.0.2.1"), Some(1));
        millis.fetch_add(1, Ordering::Relaxed);
        assert_eq!((wait(&pace, "192.0.2.1"), wait(&pace, "192.0.2.1")), (None, Some(1)));
        assert_eq!(wait(&pace, "192.0.2.2"), None, "another address has its own bucket");
        millis.fetch_add(60_000, Ordering::Relaxed);
        for expected in [None, None, None, Some(1)] {
            assert_eq!(wait(&pace, "192.0.2.1"), expected, "a bucket never holds more than its burst");
        }
    }

    #[test]
    fn a_network_has_the_pace_of_few_clients_and_who_is_refused_costs_it_nothing() {
        let (pace, _) = pace(1, 1);
        for (address, passes) in [
            ("2001:db8:0:1::1", true),
            ("2001:db8:0:1:ffff::2", false),
            ("2001:db8:0:2::1", true),
            ("2001:db8:0:3::1", false),
            ("2001:db8:0:100::1", true),
            ("192.0.2.1", true),
            ("::ffff:192.0.2.1", false),
            ("192.0.2.2", true),
            ("192.0.2.2", false),
            ("192.0.2.3", false),
            ("192.0.2.16", true),
            ("192.0.2.32", true),
            ("192.0.2.48", false),
        ] {
            assert_eq!(wait(&pace, address).is_none(), passes, "{address}");
        }
        assert!(pace.take(None).is_ok() && pace.take(None).is_err(), "who has no address has one too");
    }

    #[test]
    fn what_is_full_again_is_forgotten() {
        let millis = Arc::new(AtomicI64::new(0));
        let buckets = Buckets::new(Pace::of(1, 1).unwrap(), Clock::Fixed(millis.clone()));
        for round in 0..4 {
            for host in 0..TIDY_AFTER {
                assert!(buckets.take(&host).is_ok());
            }
            millis.fetch_add(2_000, Ordering::Relaxed);
            let kept = buckets.buckets.len();
            assert!(kept <= TIDY_AFTER as usize, "{kept} after round {round}");
        }
    }

    proptest! {
        /// In no stretch of time does anybody get more than its burst and what time gives.
        #[test]
        fn nobody_gets_more_than_the_pace(per_second in 1_u32..50, burst in 1_u32..20,
            pauses in proptest::collection::vec(0_i64..400, 1..200)) {
            let (pace, millis) = pace(per_second, burst);
            let mut passed = 0_u64;
            for pause in pauses {
                let now = millis.fetch_add(pause, Ordering::Relaxed) + pause;
                passed += u64::from(pace.take(None).is_ok());
                let given = u64::try_from(now).unwrap() * u64::from(per_second) / 1_000;
                prop_assert!(passed <= given + u64::from(burst));
            }
        }
    }
}

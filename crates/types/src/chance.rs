//! Chance as a parameter: the one source of random bytes, and the ids made from it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A source of random bytes that the edge of the program hands in, so that a test can hand in another.
#[derive(Clone, Copy)]
pub struct Chance(fn(&mut [u8]));

impl Chance {
    /// A source that fills a slice with random bytes.
    #[must_use]
    pub const fn new(fill: fn(&mut [u8])) -> Self {
        Self(fill)
    }

    /// `N` random bytes.
    #[must_use]
    pub fn bytes<const N: usize>(self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.0)(&mut bytes);
        bytes
    }

    /// A fresh UUIDv7: ids made later sort later, to the millisecond.
    #[must_use]
    pub fn id<T: From<Uuid>>(self, now: DateTime<Utc>) -> T {
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &self.bytes()).into_uuid().into()
    }
}

impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}

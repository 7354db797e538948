//! Entropy as a parameter: the one source of random bytes, and the ids made from it.

use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A source of random bytes that the edge of the program hands in, so that a test can hand in another.
#[derive(Clone, Copy)]
pub struct Entropy(fn(&mut [u8]));

impl Entropy {
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

    /// A fresh UUIDv7: ids made later sort later, to the millisecond, and among those of one moment by their place.
    #[must_use]
    pub fn id<T: From<Uuid>>(self, now: DateTime<Utc>, place: u32) -> T {
        let (later, place) = (place >> PLACE_BITS, place & ((1 << PLACE_BITS) - 1));
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default() + u64::from(later);
        let mut rest: [u8; 10] = self.bytes();
        let [.., high, low] = place.to_be_bytes();
        rest[0] = high;
        rest[1] = low;
        uuid::Builder::from_unix_timestamp_millis(millis, &rest).into_uuid().into()
    }
}

/// The bits between the milliseconds and the random part of a UUIDv7.
const PLACE_BITS: u32 = 12;

impl std::fmt::Debug for Entropy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entropy")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_moment_sort_by_their_place() {
        let entropy = Entropy::new(|bytes| bytes.fill(0xa5));
        let now = DateTime::from_timestamp_millis(1_706_778_000_000).unwrap();
        let ids: Vec<Uuid> = (0..10_000).map(|place| entropy.id(now, place)).collect();
        assert!(ids.is_sorted_by(|a, b| a < b));
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
        let later: Uuid = entropy.id(now + chrono::TimeDelta::milliseconds(3), 0);
        assert!(ids.iter().all(|id| *id < later));
    }
}

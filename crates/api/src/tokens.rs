//! Which tokens a server has seen lately: those that worked pass at any time, those that did not are not looked up again.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The digest of a token.
pub(crate) type TokenDigest = [u8; 32];

/// The most tokens of each kind that are remembered.
const MAX_REMEMBERED: usize = 16_384;

/// How long a token that did not work is not looked up again. No token begins to work that was tried before it was made.
const REFUSED_FOR: Duration = Duration::from_secs(10);

/// Digests with the moment when they were seen, the latest so many.
#[derive(Default)]
struct Recent {
    seen: HashMap<TokenDigest, Duration>,
    order: VecDeque<TokenDigest>,
}

impl Recent {
    fn remember(&mut self, digest: TokenDigest, now: Duration) {
        if self.seen.insert(digest, now).is_some() {
            return;
        }
        self.order.push_back(digest);
        if self.order.len() > MAX_REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.seen.remove(&oldest);
        }
    }

    fn forget(&mut self, digest: &TokenDigest) {
        if self.seen.remove(digest).is_some() {
            self.order.retain(|known| known != digest);
        }
    }
}

/// What is known of a token before it is looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// It worked here.
    Works,
    /// It did not work a moment ago.
    Refused,
    /// Nothing.
    Nothing,
}

/// The tokens that were seen.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<(Recent, Recent)>);

impl Tokens {
    /// What is known of a token.
    pub(crate) fn known(&self, digest: &TokenDigest, now: Duration) -> Known {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (working, refused) = &*seen;
        let age = refused.seen.get(digest).and_then(|at| now.checked_sub(*at));
        if age.is_some_and(|age| age < REFUSED_FOR) {
            Known::Refused
        } else if working.seen.contains_key(digest) {
            Known::Works
        } else {
            Known::Nothing
        }
    }

    /// Keeps what a look-up said.
    pub(crate) fn learn(&self, digest: TokenDigest, works: bool, now: Duration) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (working, refused) = &mut *seen;
        if works {
            refused.forget(&digest);
            working.remember(digest, now);
        } else {
            working.forget(&digest);
            refused.remember(digest, now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(number: usize) -> TokenDigest {
        let mut digest = [0; 32];
        digest[..8].copy_from_slice(&number.to_be_bytes());
        digest
    }

    #[test]
    fn what_worked_is_known_and_what_did_not_is_known_for_a_moment() {
        let (tokens, now) = (Tokens::default(), Duration::from_secs(1_000));
        let after = |seconds| now + Duration::from_secs(seconds);
        assert_eq!(tokens.known(&digest(1), now), Known::Nothing);
        tokens.learn(digest(1), true, now);
        tokens.learn(digest(2), false, now);
        assert_eq!(
            (tokens.known(&digest(1), after(9_999)), tokens.known(&digest(2), after(9))),
            (Known::Works, Known::Refused)
        );
        assert_eq!(tokens.known(&digest(2), after(10)), Known::Nothing);
        tokens.learn(digest(1), false, after(20));
        assert_eq!(tokens.known(&digest(1), after(20)), Known::Refused, "it was revoked");
        assert_eq!(tokens.known(&digest(1), after(31)), Known::Nothing);
    }

    #[test]
    fn only_the_latest_are_remembered() {
        let (tokens, now) = (Tokens::default(), Duration::from_secs(1_000));
        tokens.learn(digest(0), true, now);
        for number in 1..=2 * MAX_REMEMBERED {
            tokens.learn(digest(number), false, now);
        }
        assert_eq!(tokens.known(&digest(0), now), Known::Works, "bad tokens push no good one out");
        assert_eq!(tokens.known(&digest(1), now), Known::Nothing);
        assert_eq!(tokens.known(&digest(2 * MAX_REMEMBERED), now), Known::Refused);
        let seen = tokens.0.lock().unwrap();
        assert_eq!((seen.1.seen.len(), seen.1.order.len()), (MAX_REMEMBERED, MAX_REMEMBERED));
    }
}

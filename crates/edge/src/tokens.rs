//! Which tokens a server has seen lately: those that worked pass at any time, those that did not are not looked up again.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, PoisonError},
    time::Duration,
};

use types::PersonId;

/// The digest of a token.
pub(crate) type TokenDigest = [u8; 32];

/// The most tokens of each kind that are remembered.
const MAX_REMEMBERED: usize = 16_384;

/// How long a token that did not work is not looked up again. No token begins to work that was tried before it was made.
const REFUSED_FOR: Duration = Duration::from_secs(10);

/// Digests with what is known of them, the latest so many.
struct Recent<T> {
    seen: HashMap<TokenDigest, T>,
    order: VecDeque<TokenDigest>,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self { seen: HashMap::new(), order: VecDeque::new() }
    }
}

impl<T> Recent<T> {
    fn remember(&mut self, digest: TokenDigest, known: T) {
        if self.seen.insert(digest, known).is_some() {
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
    /// It worked here, and is this person's.
    Works(PersonId),
    /// It did not work a moment ago.
    Refused,
    /// Nothing.
    Nothing,
}

/// The tokens that were seen: whose those are that worked, and when the others did not.
#[derive(Default)]
pub(crate) struct Tokens(Mutex<(Recent<PersonId>, Recent<Duration>)>);

impl Tokens {
    /// What is known of a token.
    pub(crate) fn known(&self, digest: &TokenDigest, now: Duration) -> Known {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (working, refused) = &*seen;
        let age = refused.seen.get(digest).and_then(|at| now.checked_sub(*at));
        if age.is_some_and(|age| age < REFUSED_FOR) {
            Known::Refused
        } else {
            working.seen.get(digest).map_or(Known::Nothing, |person| Known::Works(*person))
        }
    }

    /// Keeps what a look-up said: whose the token is, where it works.
    pub(crate) fn learn(&self, digest: TokenDigest, person: Option<PersonId>, now: Duration) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (working, refused) = &mut *seen;
        if let Some(person) = person {
            refused.forget(&digest);
            working.remember(digest, person);
        } else {
            working.forget(&digest);
            refused.remember(digest, now);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANNE: PersonId = PersonId(uuid::Uuid::nil());

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
        tokens.learn(digest(1), Some(ANNE), now);
        tokens.learn(digest(2), None, now);
        assert_eq!(
            (tokens.known(&digest(1), after(9_999)), tokens.known(&digest(2), after(9))),
            (Known::Works(ANNE), Known::Refused)
        );
        assert_eq!(tokens.known(&digest(2), after(10)), Known::Nothing);
        tokens.learn(digest(1), None, after(20));
        assert_eq!(tokens.known(&digest(1), after(20)), Known::Refused, "it was revoked");
        assert_eq!(tokens.known(&digest(1), after(31)), Known::Nothing);
    }

    #[test]
    fn only_the_latest_are_remembered() {
        let (tokens, now) = (Tokens::default(), Duration::from_secs(1_000));
        tokens.learn(digest(0), Some(ANNE), now);
        for number in 1..=2 * MAX_REMEMBERED {
            tokens.learn(digest(number), None, now);
        }
        assert_eq!(tokens.known(&digest(0), now), Known::Works(ANNE), "bad tokens push no good one out");
        assert_eq!(tokens.known(&digest(1), now), Known::Nothing);
        assert_eq!(tokens.known(&digest(2 * MAX_REMEMBERED), now), Known::Refused);
        let seen = tokens.0.lock().unwrap();
        assert_eq!((seen.1.seen.len(), seen.1.order.len()), (MAX_REMEMBERED, MAX_REMEMBERED));
    }
}

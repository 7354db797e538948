//! What one server lets in: paces, memory, turns and connections, with budgets of their own for who is signed in.
//!
//! Nobody without sign-in can touch what is kept for those who are. All workers of a server share one gate; each server
//! counts for itself, in memory, and no address is logged.

use std::{
    any::Any,
    net::{IpAddr, Shutdown},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use actix_web::{dev::Extensions, rt::net::TcpStream, rt::time::timeout};
use app::{
    Clock,
    limits::{Limit, Limits},
};
use socket2::SockRef;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use types::PersonId;

use crate::{
    budget::{Budget, Full, Held},
    codes::ProblemCode,
    pace::{Buckets, NetworkPace},
    problem::Problem,
    tokens::{Known, TokenDigest, Tokens},
};

/// Requests that were no HTTP. The framework answers them before they reach a gate, and says so in the log only.
static MALFORMED: AtomicU64 = AtomicU64::new(0);

/// Counts a request that was no HTTP.
pub fn count_malformed() {
    MALFORMED.fetch_add(1, Ordering::Relaxed);
}

/// How many requests were no HTTP since the process started.
#[must_use]
pub fn malformed() -> u64 {
    MALFORMED.load(Ordering::Relaxed)
}

/// How long somebody waits for a turn before being told to come back.
const PATIENCE: Duration = Duration::from_secs(5);

/// So many times as many first calls of persons may be under way as further ones.
const FIRST_CALLS: u64 = 4;

/// Who is let in: by the person where one is signed in, else by the address.
#[derive(Clone, Copy, Debug)]
pub enum Who {
    /// A signed-in person.
    Person(PersonId),
    /// Somebody at this address, where it is known.
    Address(Option<IpAddr>),
}

impl Who {
    /// The limit of the memory for bodies that is reached.
    pub const fn memory_limit(self, full: Full) -> Limit {
        match (self, full) {
            (Self::Person(_), Full::One) => Limit::MemoryOfPerson,
            (Self::Person(_), Full::All) => Limit::MemoryOfPersons,
            (Self::Address(_), Full::One) => Limit::OpenMemoryOfAddress,
            (Self::Address(_), Full::All) => Limit::OpenMemory,
        }
    }
}

/// The limits of one server and what is taken of them now.
pub struct Gate {
    /// What the operator chose.
    pub limits: Limits,
    clock: Clock,
    open_pace: Option<NetworkPace>,
    person_pace: Option<Buckets<PersonId>>,
    new_token_pace: Option<NetworkPace>,
    tokens: Tokens,
    open_memory: Arc<Budget>,
    memory: Arc<Budget>,
    first_calls: Arc<Budget>,
    calls: Arc<Budget>,
    connections: Arc<Budget>,
    open_turns: Arc<Semaphore>,
    turns: Arc<Semaphore>,
    refused: Vec<AtomicU64>,
    bad_tokens: AtomicU64,
}

impl Gate {
    /// A gate where nothing is taken yet.
    #[must_use]
    pub fn new(limits: Limits, clock: Clock) -> Self {
        let turns = |limit| Arc::new(Semaphore::new(usize::try_from(limits.of(limit)).unwrap_or(1)));
        let open_pace = limits.pace(Limit::OpenPace, Limit::OpenBurst);
        let person_pace = limits.pace(Limit::PersonPace, Limit::PersonBurst);
        let new_token_pace = limits.pace(Limit::NewTokenPace, Limit::NewTokenBurst);
        let memory = |all, one| Budget::new(limits.mebibytes(all), limits.mebibytes(one));
        Self {
            open_pace: open_pace.map(|pace| NetworkPace::new(pace, &clock)),
            person_pace: person_pace.map(|pace| Buckets::new(pace, clock.clone())),
            new_token_pace: new_token_pace.map(|pace| NetworkPace::new(pace, &clock)),
            tokens: Tokens::default(),
            open_memory: memory(Limit::OpenMemory, Limit::OpenMemoryOfAddress),
            memory: memory(Limit::MemoryOfPersons, Limit::MemoryOfPerson),
            first_calls: Budget::new(limits.of(Limit::Calls).saturating_mul(FIRST_CALLS), 1),
            calls: Budget::new(limits.of(Limit::Calls), limits.of(Limit::CallsOfPerson)),
            connections: Budget::new(u64::MAX, limits.of(Limit::ConnectionsOfAddress)),
            open_turns: turns(Limit::OpenTurns),
            turns: turns(Limit::SignedInTurns),
            refused: Limit::ALL.iter().map(|_| AtomicU64::new(0)).collect(),
            bad_tokens: AtomicU64::new(0),
            clock,
            limits,
        }
    }

    /// Lets a request without sign-in of this address through.
    ///
    /// # Errors
    /// It comes too fast: 429, with the seconds to wait.
    pub fn admit_open(&self, address: Option<IpAddr>) -> Result<(), Problem> {
        let taken = self.open_pace.as_ref().map_or(Ok(()), |pace| pace.take(address));
        taken.map_err(|seconds| Problem::too_fast(Limit::OpenPace, seconds))
    }

    /// Lets a request of a signed-in person through.
    ///
    /// # Errors
    /// It comes too fast: 429, with the seconds to wait.
    pub fn admit_person(&self, person: PersonId) -> Result<(), Problem> {
        let taken = self.person_pace.as_ref().map_or(Ok(()), |pace| pace.take(&person));
        taken.map_err(|seconds| Problem::too_fast(Limit::PersonPace, seconds))
    }

    /// Lets a call of this person begin; it is counted until what is given is dropped. Everybody's first call has a place of
    /// its own, so that who makes many at once is refused before who makes one.
    ///
    /// # Errors
    /// The person has too many under way (429), or all together have (503): at once, before anything is looked up.
    pub fn begin(&self, person: PersonId) -> Result<Held, Problem> {
        let mut first = self.first_calls.of_person(person);
        if first.take(1).is_ok() {
            return Ok(first);
        }
        let mut further = self.calls.of_person(person);
        match further.take(1) {
            Ok(()) => Ok(further),
            Err(Full::One) => Err(Problem::too_fast(Limit::CallsOfPerson, 1)),
            Err(Full::All) => Err(Problem::by(Limit::Calls, ProblemCode::Unavailable)),
        }
    }

    /// Decides whether a token of this address is looked up; whose it is, where it worked here before.
    ///
    /// # Errors
    /// It did not work a moment ago (401), or too many unknown ones come from there (429).
    pub fn admit_token(
        &self,
        token: &TokenDigest,
        address: Option<IpAddr>,
    ) -> Result<Option<PersonId>, Problem> {
        match self.tokens.known(token, self.clock.steady()) {
            Known::Works(person) => Ok(Some(person)),
            Known::Refused => {
                self.bad_tokens.fetch_add(1, Ordering::Relaxed);
                Err(ProblemCode::NotSignedIn.into())
            }
            Known::Nothing => {
                let taken = self.new_token_pace.as_ref().map_or(Ok(()), |pace| pace.take(address));
                taken.map_err(|seconds| Problem::too_fast(Limit::NewTokenPace, seconds))?;
                Ok(None)
            }
        }
    }

    /// Keeps whether a token worked, and whose it is.
    pub fn learn_token(&self, token: TokenDigest, person: Option<PersonId>) {
        if person.is_none() {
            self.bad_tokens.fetch_add(1, Ordering::Relaxed);
        }
        self.tokens.learn(token, person, self.clock.steady());
    }

    /// The share of memory for bodies; nothing is taken yet.
    pub fn memory(&self, who: Who) -> Held {
        match who {
            Who::Person(person) => self.memory.of_person(person),
            Who::Address(address) => self.open_memory.of_address(address),
        }
    }

    /// A turn for work that takes long: reading a large body, computing.
    ///
    /// # Errors
    /// None came in time: 503.
    pub async fn turn(&self, who: Who) -> Result<OwnedSemaphorePermit, Problem> {
        let (turns, limit) = match who {
            Who::Person(_) => (&self.turns, Limit::SignedInTurns),
            Who::Address(_) => (&self.open_turns, Limit::OpenTurns),
        };
        match timeout(PATIENCE, turns.clone().acquire_owned()).await {
            Ok(Ok(turn)) => Ok(turn),
            Ok(Err(_)) | Err(_) => Err(Problem::by(limit, ProblemCode::Unavailable)),
        }
    }

    /// Takes a connection in, or closes it where its address has as many as it may have. Those of the trusted proxy are
    /// all taken: it speaks for many.
    pub fn connected(&self, connection: &dyn Any, trusted_proxy: Option<IpAddr>, kept: &mut Extensions) {
        let Some(stream) = connection.downcast_ref::<TcpStream>() else { return };
        let Ok(peer) = stream.peer_addr().map(|peer| peer.ip().to_canonical()) else { return };
        if trusted_proxy.is_some_and(|proxy| proxy.to_canonical() == peer) {
            return;
        }
        let mut held = self.connections.of_address(Some(peer));
        if held.take(1).is_ok() {
            kept.insert(held);
        } else {
            self.count(Limit::ConnectionsOfAddress);
            // Where that fails it is closed already.
            let _ = SockRef::from(stream).shutdown(Shutdown::Both);
        }
    }

    /// Counts a refusal because of a limit.
    pub fn count(&self, limit: Limit) {
        if let Some(count) = self.refused.get(limit as usize) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How often this limit refused since the server started.
    #[must_use]
    pub fn refused(&self, limit: Limit) -> u64 {
        self.refused.get(limit as usize).map_or(0, |count| count.load(Ordering::Relaxed))
    }

    /// How often a token did not work since the server started.
    #[must_use]
    pub fn bad_tokens(&self) -> u64 {
        self.bad_tokens.load(Ordering::Relaxed)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicI64;

    use super::*;

    #[test]
    fn everybodys_first_call_goes_before_anybodys_second() {
        let mut limits = Limits::default();
        limits.set(Limit::Calls, 3);
        limits.set(Limit::CallsOfPerson, 2);
        let gate = Gate::new(limits, Clock::Fixed(Arc::new(AtomicI64::new(0))));
        let begin = |person| gate.begin(PersonId(uuid::Uuid::from_u128(person)));
        let mut greedy: Vec<_> = (0..3).map(|_| begin(1).unwrap()).collect();
        assert_eq!(begin(1).unwrap_err().code.status(), 429, "a first call and two further ones");
        let other = [begin(2).unwrap(), begin(2).unwrap()];
        assert_eq!(begin(2).unwrap_err().code.status(), 503, "all together have three further ones");
        let first: Vec<_> = (3..13).map(|person| begin(person).unwrap()).collect();
        assert_eq!(begin(13).unwrap_err().code.status(), 503, "and twelve first ones");
        drop(first);
        begin(13).unwrap();
        greedy.pop();
        begin(2).unwrap();
        assert_eq!([Limit::CallsOfPerson, Limit::Calls].map(Limit::default), [64, 512]);
        drop(other);
    }
}

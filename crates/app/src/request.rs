//! One request as a use case sees it: who asks, for what, and under which conditions.

use store::{Call, Effect, Principal, Task};
use types::{PersonId, TokenId};

use crate::{App, AppError, Network, Party};

/// Who is calling, as it was known before the call began. What the caller may do is read in the transaction that acts.
#[derive(Clone, Debug)]
pub struct Caller {
    pub person: PersonId,
    /// As shown to colleagues.
    pub display_name: String,
    /// The token that was shown.
    pub token: TokenId,
}

#[derive(Clone, Debug)]
pub struct Request {
    /// Who asks; nobody for the few operations that ask for no sign-in.
    pub caller: Option<Caller>,
    /// What for, when, and under which key.
    pub call: Call,
    /// The versions of which the caller has seen one; empty where none was named.
    pub expected_versions: Vec<i32>,
    /// The client's address, for counting failures.
    pub address: String,
}

impl Request {
    /// A request that the server or its operator makes, in nobody's name, for a task.
    #[must_use]
    pub fn of_nobody(app: &App, task: Task, operation: &'static str) -> Self {
        let at = app.moment();
        let call = Call {
            principal: Principal::Task(task),
            token: None,
            policy: app.policy,
            effect: Effect::Changes,
            operation,
            request_id: app.entropy.id(at.real, 0),
            at,
            idempotency: None,
        };
        Self { caller: None, call, expected_versions: Vec::new(), address: String::new() }
    }

    /// The caller, where an operation asks for one.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn caller(&self) -> Result<&Caller, AppError> {
        self.caller.as_ref().ok_or(AppError::NotSignedIn)
    }

    /// Whose shares this request takes from.
    pub(crate) fn party(&self) -> Party {
        match &self.caller {
            Some(caller) => Party::Person(caller.person),
            None => Party::Network(self.network()),
        }
    }

    /// The client's network.
    pub(crate) fn network(&self) -> Network {
        self.address.parse().map_or(Network::unknown(), Network::of)
    }

    /// Goes on only if the caller has seen this version.
    ///
    /// # Errors
    /// The caller named no version, or others.
    pub fn expects(&self, version: i32) -> Result<(), AppError> {
        match self.expected_versions.as_slice() {
            [] => Err(AppError::PreconditionMissing),
            seen if seen.contains(&version) => Ok(()),
            _ => Err(AppError::Stale),
        }
    }

    /// The same request without its key, for what is done beside the keyed call.
    #[must_use]
    pub fn without_key(&self) -> Self {
        let call = Call { idempotency: None, ..self.call.clone() };
        Self { call, ..self.clone() }
    }
}

//! Which codes open what: one certifies the company's own space, both together add the company to an agent's space.

use chrono::{DateTime, NaiveDate, Utc};
use types::{SpaceId, TermId};

use crate::{
    kind::Kind,
    state::{AccessCode, RegisterError},
};

/// Registers a titulaire code for the company's own space of a term. `None` is a code that nobody knows.
///
/// # Errors
/// [`RegisterError::AlreadyRegistered`] when the code is valid, of this term, and was registered before;
/// [`RegisterError::NotAccepted`] when it is unknown, a mandataire code, of another term, or ended.
pub fn certify(
    titulaire: Option<AccessCode>,
    space: SpaceId,
    term: TermId,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<AccessCode, RegisterError> {
    titulaire
        .filter(|code| is_of(code, Kind::Titulaire, term))
        .ok_or(RegisterError::NotAccepted)?
        .register(space, now, today)
}

/// Registers a mandataire code for the space of an agent, the company being named by its titulaire code, which is
/// only read: it stays free for the company's own space, or as it was registered there. `None` is a code that nobody
/// knows; `term` is the space's. The answer is the mandataire code.
///
/// # Errors
/// [`RegisterError::AlreadyRegistered`] when both codes are valid, of one company and this term, and the mandataire
/// code was registered before; [`RegisterError::NotAccepted`] when either is unknown, of the other kind, of
/// another term, or ended, or when they are of two companies.
pub fn pair(
    titulaire: Option<&AccessCode>,
    mandataire: Option<AccessCode>,
    space: SpaceId,
    term: TermId,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<AccessCode, RegisterError> {
    // Before the mandataire code says anything: who lacks the other code must not learn that it was registered.
    let company = titulaire
        .filter(|code| is_of(code, Kind::Titulaire, term) && code.is_valid(today))
        .map(|code| code.company)
        .ok_or(RegisterError::NotAccepted)?;
    mandataire
        .filter(|code| is_of(code, Kind::Mandataire, term) && code.company == company)
        .ok_or(RegisterError::NotAccepted)?
        .register(space, now, today)
}

fn is_of(code: &AccessCode, kind: Kind, term: TermId) -> bool {
    code.kind == kind && code.term == term
}

#[cfg(test)]
mod tests;

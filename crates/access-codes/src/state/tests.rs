//! The whole matrix of states and steps.

use super::*;
use crate::world::{OUR_SPACE, before, code, day_after, last_day, now, states};

/// What a step gives: the next state or the refusal, by its stable code.
fn outcome<E>(result: Result<AccessCode, E>, refusal: impl Fn(E) -> &'static str) -> &'static str {
    result.map_or_else(refusal, |code| code.state_code())
}

fn row(code: &AccessCode, today: NaiveDate) -> [&'static str; 5] {
    [
        code.clone().as_of(today).state_code(),
        outcome(code.clone().register(OUR_SPACE, now(), today), RegisterError::code),
        outcome(code.clone().revoke(now()), RevokeError::code),
        outcome(code.clone().replace(now(), false), ReplaceError::code),
        outcome(code.clone().replace(now(), true), ReplaceError::code),
    ]
}

#[test]
fn every_state_takes_exactly_these_steps() {
    let (gone, used, ended) = ("code_not_accepted", "code_already_registered", "code_already_ended");
    let (again, over) = ("code_already_replaced", "code_expired");
    // As of the last day, register, revoke, replace while its access stands, replace after it ended.
    let matrix = [
        ["issued", "registered", "revoked", "replaced", "replaced"],
        ["registered", used, "code_registered", "code_access_not_ended", "replaced"],
        ["revoked", gone, ended, "replaced", "replaced"],
        ["expired", gone, ended, over, over],
        ["replaced", gone, ended, again, again],
    ];
    for kind in Kind::ALL {
        for (state, expected) in states().into_iter().zip(matrix) {
            assert_eq!(row(&code(kind, state), last_day()), expected, "{}", state.code());
        }
    }
}

#[test]
fn after_its_last_day_no_code_is_registered_and_none_tells_that_it_was() {
    let expected = ["expired", "registered", "revoked", "expired", "replaced"];
    for (state, expected) in states().into_iter().zip(expected) {
        let [standing, register, ..] = row(&code(Kind::Titulaire, state), day_after());
        assert_eq!((standing, register), (expected, "code_not_accepted"));
    }
}

#[test]
fn only_a_free_or_registered_code_is_valid_and_only_until_its_last_day() {
    for (state, expected) in states().into_iter().zip([true, true, false, false, false]) {
        assert_eq!(code(Kind::Titulaire, state).is_valid(last_day()), expected, "{}", state.code());
        assert!(!code(Kind::Titulaire, state).is_valid(day_after()), "{}", state.code());
    }
}

#[test]
fn a_code_is_registered_once_even_by_the_same_space() {
    let first = code(Kind::Titulaire, State::Issued).register(OUR_SPACE, now(), last_day()).unwrap();
    assert_eq!(first.state, State::Registered { space: OUR_SPACE, at: now() });
    assert_eq!(first.register(OUR_SPACE, now(), last_day()), Err(RegisterError::AlreadyRegistered));
}

#[test]
fn a_step_changes_the_state_and_nothing_else() {
    let free = code(Kind::Mandataire, State::Issued);
    let steps = [
        (
            free.clone().register(OUR_SPACE, now(), last_day()).unwrap(),
            State::Registered { space: OUR_SPACE, at: now() },
        ),
        (free.clone().revoke(now()).unwrap(), State::Revoked { at: now() }),
        (free.clone().replace(now(), false).unwrap(), State::Replaced { at: now() }),
        (free.clone().as_of(day_after()), State::Expired),
    ];
    for (after, state) in steps {
        assert_eq!(after, AccessCode { state, ..free.clone() });
    }
}

#[test]
fn an_ended_access_lets_the_registered_code_be_replaced() {
    let used = code(Kind::Mandataire, State::Registered { space: OUR_SPACE, at: before() });
    assert_eq!(used.clone().replace(now(), false), Err(ReplaceError::AccessNotEnded));
    assert_eq!(used.replace(now(), true).unwrap().state, State::Replaced { at: now() });
}

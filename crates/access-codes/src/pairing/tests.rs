//! Every pair of states, and every way in which two codes do not belong together.

use super::*;
use crate::{
    state::State,
    world::{OTHER_COMPANY, OTHER_TERM, OUR_SPACE, OUR_TERM, code, day_after, last_day, now, states},
};

type Answer = Result<(), RegisterError>;

const GOOD: Answer = Ok(());
const USED: Answer = Err(RegisterError::AlreadyRegistered);
const GONE: Answer = Err(RegisterError::NotAccepted);

fn certified(titulaire: Option<AccessCode>, today: NaiveDate) -> Answer {
    certify(titulaire, OUR_SPACE, OUR_TERM, now(), today).map(drop)
}

fn paired(titulaire: Option<&AccessCode>, mandataire: Option<AccessCode>, today: NaiveDate) -> Answer {
    pair(titulaire, mandataire, OUR_SPACE, OUR_TERM, now(), today).map(drop)
}

fn titulaire(state: State) -> AccessCode {
    code(Kind::Titulaire, state)
}

fn mandataire(state: State) -> AccessCode {
    code(Kind::Mandataire, state)
}

/// A code in every way in which it can be foreign to our space and company.
fn foreign(code: &AccessCode, other: Kind) -> [AccessCode; 2] {
    [AccessCode { term: OTHER_TERM, ..code.clone() }, AccessCode { kind: other, ..code.clone() }]
}

#[test]
fn a_titulaire_code_certifies_the_space_once() {
    let code = certify(Some(titulaire(State::Issued)), OUR_SPACE, OUR_TERM, now(), last_day()).unwrap();
    assert_eq!(code.state, State::Registered { space: OUR_SPACE, at: now() });
    assert_eq!(certified(Some(code), last_day()), USED);
}

#[test]
fn certifying_answers_by_the_state_of_the_code() {
    for (state, expected) in states().into_iter().zip([GOOD, USED, GONE, GONE, GONE]) {
        assert_eq!(certified(Some(titulaire(state)), last_day()), expected, "{}", state.code());
        assert_eq!(certified(Some(titulaire(state)), day_after()), GONE, "{}", state.code());
    }
    assert_eq!(certified(None, last_day()), GONE);
}

#[test]
fn a_foreign_code_certifies_nothing_and_never_tells_that_it_was_registered() {
    for state in states() {
        for foreign in foreign(&titulaire(state), Kind::Mandataire) {
            assert_eq!(certified(Some(foreign), last_day()), GONE, "{}", state.code());
        }
    }
}

#[test]
fn a_pair_registers_the_mandataire_code_and_leaves_the_titulaire_code() {
    for named in [titulaire(State::Issued), titulaire(states()[1])] {
        let before = named.clone();
        let agent = mandataire(State::Issued);
        let registered =
            pair(Some(&named), Some(agent.clone()), OUR_SPACE, OUR_TERM, now(), last_day()).unwrap();
        let state = State::Registered { space: OUR_SPACE, at: now() };
        assert_eq!(registered, AccessCode { state, ..agent });
        assert_eq!(named, before);
    }
}

#[test]
fn every_pair_of_states_has_its_answer() {
    // A row for each state of the titulaire code, a column for each of the mandataire code.
    let matrix =
        [[GOOD, USED, GONE, GONE, GONE], [GOOD, USED, GONE, GONE, GONE], [GONE; 5], [GONE; 5], [GONE; 5]];
    for (of_titulaire, row) in states().into_iter().zip(matrix) {
        for (of_mandataire, expected) in states().into_iter().zip(row) {
            let (named, agent) = (titulaire(of_titulaire), mandataire(of_mandataire));
            let name = format!("{} {}", of_titulaire.code(), of_mandataire.code());
            assert_eq!(paired(Some(&named), Some(agent.clone()), last_day()), expected, "{name}");
            assert_eq!(paired(Some(&named), Some(agent), day_after()), GONE, "{name}");
        }
    }
}

#[test]
fn both_codes_must_be_known() {
    let (named, agent) = (titulaire(State::Issued), mandataire(State::Issued));
    assert_eq!(paired(None, Some(agent), last_day()), GONE);
    assert_eq!(paired(Some(&named), None, last_day()), GONE);
    assert_eq!(paired(None, None, last_day()), GONE);
}

#[test]
fn codes_that_do_not_belong_together_never_tell_that_one_was_registered() {
    for state in states() {
        let (named, agent) = (titulaire(state), mandataire(state));
        for wrong in foreign(&named, Kind::Mandataire).into_iter().chain([other_company(&named)]) {
            assert_eq!(paired(Some(&wrong), Some(agent.clone()), last_day()), GONE, "{wrong:?}");
        }
        for wrong in foreign(&agent, Kind::Titulaire).into_iter().chain([other_company(&agent)]) {
            assert_eq!(paired(Some(&named), Some(wrong.clone()), last_day()), GONE, "{wrong:?}");
        }
    }
}

#[test]
fn two_codes_of_one_other_term_open_nothing_in_this_one() {
    let old = |code: AccessCode| AccessCode { term: OTHER_TERM, ..code };
    let (named, agent) = (old(titulaire(State::Issued)), old(mandataire(State::Issued)));
    assert_eq!(paired(Some(&named), Some(agent), last_day()), GONE);
}

#[test]
fn each_code_ends_on_its_own_last_day() {
    let (named, agent) = (titulaire(State::Issued), mandataire(State::Issued));
    let longer = |code: &AccessCode| AccessCode { expires_on: day_after(), ..code.clone() };
    assert_eq!(paired(Some(&longer(&named)), Some(agent.clone()), day_after()), GONE);
    assert_eq!(paired(Some(&named), Some(longer(&agent)), day_after()), GONE);
    assert_eq!(paired(Some(&longer(&named)), Some(longer(&agent)), day_after()), GOOD);
}

fn other_company(code: &AccessCode) -> AccessCode {
    AccessCode { company: OTHER_COMPANY, ..code.clone() }
}

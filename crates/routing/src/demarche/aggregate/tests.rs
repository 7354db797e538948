//! What each transition of a démarche changes.

use uuid::Uuid;

use super::*;

fn at(minute: u32) -> DateTime<Utc> {
    DateTime::from_timestamp(1_710_000_000 + i64::from(minute) * 60, 0).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn draft() -> Demarche {
    Demarche {
        id: Uuid::from_u128(1).into(),
        election: Uuid::from_u128(2).into(),
        company: Uuid::from_u128(3).into(),
        legal_name: "Boulangerie Müller & Fils".into(),
        access: Uuid::from_u128(4).into(),
        space: Uuid::from_u128(5).into(),
        term: Uuid::from_u128(6).into(),
        access_alive: true,
        kind: DemarcheKind::ElectionNotice,
        title: "Avis d'élection".into(),
        state: State::Draft,
        draft: "{}".into(),
        content_digest: None,
        confirmed_at: None,
        due_on: Some(day("2024-02-09")),
        late: None,
        transmitted_at: None,
        received_at: None,
        received_digest: None,
        correction: None,
        reopening: None,
        unseen_since: None,
        view_only: false,
        acknowledged: Vec::new(),
        received_acknowledged: Vec::new(),
        sent_back_at: None,
        unread_by_filer: 0,
        unread_by_authority: 0,
        status_changed_at: at(0),
        created_at: at(0),
        updated_at: at(0),
        version: 1,
    }
}

fn ticked() -> Acknowledgement {
    Acknowledgement { code: "W.201".into(), pointer: "/place".into(), reason: "Le hall est fermé.".into() }
}

/// Confirmed at minute 1 and signed at minute 2.
fn ready(content: &[u8]) -> Demarche {
    let confirmed = draft().confirmed(content, Some(day("2024-02-09")), &[ticked()], at(1)).unwrap();
    confirmed.stepped(Step::Sign, at(2)).unwrap()
}

#[test]
fn every_change_moves_the_version_and_only_a_new_status_its_moment() {
    let confirmed = draft().confirmed(b"one", None, &[], at(1)).unwrap();
    assert_eq!((confirmed.version, confirmed.updated_at), (2, at(1)));
    assert_eq!(confirmed.status_changed_at, at(0), "a confirmed draft is still in preparation");
    let signed = confirmed.stepped(Step::Sign, at(2)).unwrap();
    assert_eq!((signed.version, signed.status_changed_at), (3, at(2)));
    let attached = signed.stepped(Step::Attach, at(3)).unwrap();
    assert_eq!((attached.version, attached.status_changed_at, attached.updated_at), (4, at(2), at(3)));
}

#[test]
fn an_edit_opens_what_was_confirmed() {
    let edited = ready(b"one").edited(r#"{"place":"hall"}"#, at(3)).unwrap();
    assert_eq!(edited.draft, r#"{"place":"hall"}"#);
    assert_eq!((edited.state, edited.status_changed_at), (State::Draft, at(3)));
    assert_eq!((edited.content_digest, edited.confirmed_at, edited.acknowledged), (None, None, Vec::new()));
}

#[test]
fn the_first_transmission_decides_whether_it_is_late() {
    for (today, late) in [("2024-02-09", false), ("2024-02-10", true)] {
        let sent = ready(b"one").transmitted(Some(day("2024-02-09")), day(today), at(4)).unwrap();
        assert_eq!(
            (sent.late, sent.transmitted_at, sent.received_at),
            (Some(late), Some(at(4)), Some(at(4)))
        );
        let back = sent.sent_back("Corrigez le lieu.", at(5)).unwrap();
        let again = back.confirmed(b"two", Some(day("2024-03-01")), &[], at(6)).unwrap();
        assert_eq!(again.due_on, Some(day("2024-02-09")), "the limit of then");
        let again = again
            .stepped(Step::Sign, at(7))
            .unwrap()
            .transmitted(Some(day("2024-02-09")), day("2024-02-20"), at(8))
            .unwrap();
        assert_eq!(
            (again.late, again.transmitted_at, again.received_at),
            (Some(late), Some(at(4)), Some(at(8)))
        );
        assert_eq!((again.received_digest.as_deref(), again.correction), (Some(b"two".as_slice()), None));
    }
    assert_eq!(ready(b"one").transmitted(None, day("2030-01-01"), at(4)).unwrap().late, Some(false));
}

#[test]
fn what_is_sent_back_is_open_again_and_says_why() {
    let sent = ready(b"one").transmitted(None, day("2024-02-09"), at(4)).unwrap();
    let back = sent.sent_back("Corrigez le lieu.", at(5)).unwrap();
    assert_eq!((back.state, back.status_changed_at), (State::ToCorrect, at(5)));
    assert_eq!((back.content_digest, back.confirmed_at), (None, None));
    assert_eq!(back.correction.as_deref(), Some("Corrigez le lieu."));
    assert_eq!(back.received_digest.as_deref(), Some(b"one".as_slice()), "the desk keeps what it received");
    assert_eq!(back.received_acknowledged, [ticked()]);
}

#[test]
fn the_desk_sees_nothing_of_a_correction_that_is_being_made() {
    let sent = ready(b"one").transmitted(None, day("2024-02-09"), at(4)).unwrap();
    assert_eq!(sent.clone().last_transmitted(), sent);
    let back = Demarche { sent_back_at: Some(at(5)), ..sent.sent_back("Corrigez le lieu.", at(5)).unwrap() };
    let under_way = back.confirmed(b"two", None, &[], at(6)).unwrap();
    let seen = under_way.last_transmitted();
    assert_eq!((seen.state, seen.confirmed_at), (State::ToCorrect, None));
    assert_eq!(seen.content_digest.as_deref(), Some(b"one".as_slice()));
    assert_eq!((seen.acknowledged, seen.status_changed_at, seen.updated_at), (vec![ticked()], at(5), at(5)));
}

#[test]
fn a_transition_that_is_not_open_changes_nothing() {
    let refused = |step| Err(StepRefused { state: State::Draft, step });
    assert_eq!(draft().transmitted(None, day("2024-02-09"), at(1)), refused(Step::Transmit));
    assert_eq!(draft().sent_back("x", at(1)), refused(Step::SendBack));
    assert_eq!(draft().stepped(Step::Sign, at(1)), refused(Step::Sign));
    let sent = ready(b"one").transmitted(None, day("2024-02-09"), at(4)).unwrap();
    assert_eq!(sent.edited("{}", at(5)), Err(StepRefused { state: State::Transmitted, step: Step::Edit }));
}

#[test]
fn a_closed_one_is_open_again_with_the_reason_and_no_other_is() {
    let closed = Demarche { state: State::Closed, ..draft() };
    let now = DateTime::UNIX_EPOCH;
    let reopened = closed.reopened("Un total est faux.", now).unwrap();
    assert_eq!(
        (reopened.state, reopened.reopening.as_deref()),
        (State::Accepted, Some("Un total est faux."))
    );
    for state in State::ALL.into_iter().filter(|state| *state != State::Closed) {
        assert!(Demarche { state, ..draft() }.reopened("Un total est faux.", now).is_err(), "{state:?}");
    }
}

//! Children that sleep, die or talk nonsense, and those who wait for them.

use types::PersonId;

use super::*;
use crate::Network;

fn sandbox(program: &str, arguments: &[&str], long: u64) -> Sandbox {
    let patience = Duration::from_millis(300);
    let one = Bounds { places: 1, patience, ..Means::default().signed_in };
    let time = Duration::from_millis(long) / SLOWER;
    let means = Means { time, signed_in: one, open: one, ..Means::default() };
    Sandbox::new(program.into(), arguments, means)
}

const TASK: Task = Task::Inspect { said: Media::Pdf };

fn person(number: u32) -> Party {
    Party::Person(format!("00000000-0000-0000-0000-{number:012}").parse().map(PersonId).unwrap())
}

fn network(address: &str) -> Party {
    Party::Network(Network::of(address.parse().unwrap()))
}

/// What a child says to this party.
async fn run(sandbox: &Sandbox, party: Party) -> Result<Result<Answer, Unanswered>, NoPlace> {
    Ok(sandbox.turn(party).await?.run(TASK, b"").await)
}

#[tokio::test]
async fn a_child_that_is_late_blames_no_file_and_who_waited_too_long_is_told_to_come_again() {
    let slow = sandbox("/bin/sleep", &["60"], 1_500);
    let (first, second) = tokio::join!(run(&slow, person(1)), run(&slow, person(2)));
    assert!(matches!(first, Ok(Err(Unanswered::Late))), "{first:?}");
    assert!(matches!(second, Err(NoPlace::Late)), "{second:?}");
    let again = run(&slow, person(2)).await;
    assert!(matches!(again, Ok(Err(Unanswered::Late))), "the place is free again: {again:?}");
}

#[tokio::test]
async fn who_is_signed_in_and_who_is_not_take_no_places_from_each_other() {
    let slow = sandbox("/bin/sleep", &["60"], 10_000);
    let (attacker, other) = (network("2001:db8::1"), network("192.0.2.1"));
    let _open = slow.turn(attacker).await.unwrap();
    let signed_in = slow.turn(person(1)).await;
    assert!(signed_in.is_ok());
    for party in [other, person(2)] {
        assert_eq!(slow.turn(party).await.err(), Some(NoPlace::Late), "{party:?}");
    }
}

#[tokio::test]
async fn a_child_that_says_nothing_or_nonsense_has_died() {
    let large = vec![b'x'; 4 * 1024 * 1024];
    for (program, arguments) in [("/bin/true", &[] as &[&str]), ("/bin/false", &[]), ("/bin/cat", &[])] {
        let said = sandbox(program, arguments, 20_000).turn(person(1)).await.unwrap().run(TASK, &large).await;
        assert!(matches!(said, Err(Unanswered::Died)), "{program}: {said:?}");
    }
}

#[tokio::test]
async fn a_program_that_is_not_there_is_not_the_fault_of_the_file() {
    let said = run(&sandbox("/nowhere/at/all", &[], 20_000), person(1)).await;
    assert!(matches!(said, Ok(Err(Unanswered::NotStarted(_)))), "{said:?}");
}

#[tokio::test]
async fn a_child_has_nothing_of_the_environment() {
    // The answer that is printed stands only where the child sees no variable.
    let answer = r#"{"task":"inspect","found":{"Err":"file_encrypted"}}"#;
    let script = format!("cat > /dev/null; test -z \"$CARGO_MANIFEST_DIR$HOME\" && echo '{answer}'");
    let said = run(&sandbox("/bin/sh", &["-c", &script], 20_000), person(1)).await;
    let found = Err(NotTaken::Encrypted);
    assert_eq!(said.ok().and_then(Result::ok), Some(Answer::Inspect { found }));
}

#[test]
fn a_task_and_its_answer_are_read_as_they_were_written() {
    let answer = Answer::Inspect { found: Ok(Report::Pdf { pages: 2, signature_fields: 1, signatures: 0 }) };
    let written = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&written).unwrap(), answer);
}

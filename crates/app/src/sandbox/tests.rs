//! Children that sleep, die or talk nonsense, and those who wait for them.

use super::*;

fn sandbox(program: &str, arguments: &[&str], millis: u64) -> Sandbox {
    let means = Means { time: Duration::from_millis(millis), at_once: 1, ..Means::default() };
    Sandbox::new(program.into(), arguments, means)
}

const TASK: Task = Task::Inspect { said: Media::Pdf };

/// What a child says to this person; 0 is somebody who is not signed in.
async fn run(sandbox: &Sandbox, person: u32) -> Result<Answer, Unanswered> {
    let id = serde_json::from_value(format!("00000000-0000-0000-0000-{person:012}").into()).unwrap();
    let person = (person > 0).then_some(id);
    sandbox.turn(person).await?.run(TASK, b"").await
}

#[tokio::test]
async fn a_child_that_takes_too_long_dies_and_who_waited_for_it_is_told_to_come_again() {
    let slow = sandbox("/bin/sleep", &["60"], 600);
    let asked = Instant::now();
    let (first, second, third) = tokio::join!(run(&slow, 1), run(&slow, 2), run(&slow, 3));
    assert!(matches!(first, Err(Unanswered::Died)), "{first:?}");
    assert!(matches!(second, Err(Unanswered::Busy)), "{second:?}");
    assert!(matches!(third, Err(Unanswered::Busy)), "{third:?}");
    assert!(asked.elapsed() < Duration::from_secs(5), "nobody waits longer than the time of one");
}

#[tokio::test]
async fn whoever_asks_much_leaves_places_to_others_and_all_who_are_not_signed_in_are_one() {
    for who in [0, 1] {
        leaves_places_to_others(who).await;
    }
}

async fn leaves_places_to_others(who: u32) {
    let answer = r#"{"task":"inspect","found":{"Err":"file_encrypted"}}"#;
    let script = format!("cat > /dev/null; test -e \"$0\" || sleep 60; echo '{answer}'");
    let means = Means { time: Duration::from_millis(1_500), at_once: 2, ..Means::default() };
    // One that is told of a file that there is answers, the others sleep.
    let slow = Sandbox::new("/bin/sh".into(), &["-c", &script, "/nowhere/at/all"], means);
    let quick = Sandbox { arguments: ["-c", &script, "/"].map(OsString::from).to_vec(), ..slow.clone() };
    let many = async { tokio::join!(run(&slow, who), run(&slow, who), run(&slow, who)) };
    let member = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        run(&quick, 2).await
    };
    let asked = Instant::now();
    let ((first, second, third), member) = tokio::join!(many, member);
    assert!(member.is_ok(), "{member:?}");
    assert!(matches!(first, Err(Unanswered::Died)), "{first:?}");
    for waited in [second, third] {
        assert!(matches!(waited, Err(Unanswered::Busy)), "{waited:?}");
    }
    assert!(asked.elapsed() < Duration::from_secs(6), "nobody waits longer than the time of one");
}

#[tokio::test]
async fn a_child_that_says_nothing_or_nonsense_has_died() {
    let large = vec![b'x'; 4 * 1024 * 1024];
    for (program, arguments) in [("/bin/true", &[] as &[&str]), ("/bin/false", &[]), ("/bin/cat", &[])] {
        let said = sandbox(program, arguments, 20_000).turn(None).await.unwrap().run(TASK, &large).await;
        assert!(matches!(said, Err(Unanswered::Died)), "{program}: {said:?}");
    }
}

#[tokio::test]
async fn a_program_that_is_not_there_is_not_the_fault_of_the_file() {
    let said = run(&sandbox("/nowhere/at/all", &[], 20_000), 0).await;
    assert!(matches!(said, Err(Unanswered::NotStarted(_))), "{said:?}");
}

#[tokio::test]
async fn a_child_has_nothing_of_the_environment() {
    // The answer that is printed stands only where the child sees no variable.
    let answer = r#"{"task":"inspect","found":{"Err":"file_encrypted"}}"#;
    let script = format!("cat > /dev/null; test -z \"$CARGO_MANIFEST_DIR$HOME\" && echo '{answer}'");
    let said = run(&sandbox("/bin/sh", &["-c", &script], 20_000), 0).await;
    let found = Err(NotTaken::Encrypted);
    assert_eq!(said.ok(), Some(Answer::Inspect { found }));
}

#[test]
fn a_task_and_its_answer_are_read_as_they_were_written() {
    let answer = Answer::Inspect { found: Ok(Report::Pdf { pages: 2, signature_fields: 1, signatures: 0 }) };
    let written = serde_json::to_string(&answer).unwrap();
    assert_eq!(serde_json::from_str::<Answer>(&written).unwrap(), answer);
}

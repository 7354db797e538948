//! Of all who change one thing under the version that they have seen, one wins, and what the others wrote is nowhere.

use serde_json::{Value, json};
use tests::{
    Answer, Client, TestServer,
    dice::{Dice, seed},
    length::is_whole,
    world::OwnCompany,
};
use types::DemarcheKind;

/// How many races are run.
fn races() -> u64 {
    if is_whole() { 10_000 } else { 100 }
}

/// How many races run at the same time, each on things of its own.
const TRACKS: u64 = 4;

/// One thing that is changed: where it is read and where it is written, by which method, and where the text stands that a
/// writer writes.
struct Thing {
    read: String,
    write: String,
    patch: bool,
    body: fn(&str) -> Value,
    pointer: &'static str,
}

impl Thing {
    async fn write(&self, client: &Client, tag: &str, text: &str) -> Answer {
        let body = (self.body)(text);
        match self.patch {
            true => client.patch_if(&self.write, tag, &body).await,
            false => client.put_if(&self.write, tag, &body).await,
        }
    }
}

/// Things of this company that change by `If-Match`.
async fn things(world: &OwnCompany) -> Vec<Thing> {
    let (owner, space, election) = (&world.space.owner, &world.space.id, &world.company.election);
    let demarche = world.space.start(election, DemarcheKind::ElectionNotice).await.id();
    let kept = world.space.keep("Mandat.pdf", None).await.id();
    let (_, place) = world.space.member("Anne", "reader", None).await;
    owner.get(&format!("/v1/members/{place}")).await.expect(200);
    let [demarche, kept] = [format!("/v1/demarches/{demarche}"), format!("/v1/space-files/{kept}")];
    let space = format!("/v1/spaces/{space}");
    let thing = |read: &str, write: String, patch, body, pointer| Thing {
        read: read.to_owned(),
        write,
        patch,
        body,
        pointer,
    };
    let pattern = format!("{space}/title-pattern");
    let record = format!("/v1/elections/{election}/record");
    let minutes = format!("/v1/elections/{election}/proces-verbaux/no_candidate");
    vec![
        thing(&demarche, format!("{demarche}/draft"), false, |text| json!({ "place": text }), "/draft/place"),
        thing(&demarche, demarche.clone(), true, |text| json!({ "title": text }), "/title"),
        thing(&space, space.clone(), true, |text| json!({ "title": text }), "/title"),
        thing(&pattern, pattern.clone(), false, |text| json!({ "pattern": text }), "/pattern"),
        thing(&kept, kept.clone(), true, |text| json!({ "name": text }), "/name"),
        thing(
            &record,
            record.clone(),
            false,
            |text| json!({ "notice": { "place": text } }),
            "/record/notice/place",
        ),
        thing(
            &minutes,
            minutes.clone(),
            false,
            |text| json!({ "established_by": { "surname": text } }),
            "/record/established_by/surname",
        ),
    ]
}

/// Several writers with one version: exactly one is answered 200, all others 412, and what stands there is the winner's.
async fn race(clients: &[Client], thing: &Thing, dice: &mut Dice, number: u64) {
    let reader = &clients[0];
    let seen = reader.get(&thing.read).await.expect(200).etag();
    let writers = 2 + usize::try_from(dice.roll(3)).unwrap();
    let texts: Vec<String> = (0..writers).map(|writer| format!("Texte {number}.{writer}")).collect();
    let calls = texts.iter().enumerate().map(|(writer, text)| {
        let client = &clients[writer % clients.len()];
        thing.write(client, &seen, text)
    });
    let answers = futures_util::future::join_all(calls).await;
    let won: Vec<usize> = (0..writers).filter(|writer| answers[*writer].status == 200).collect();
    for (writer, answer) in answers.iter().enumerate().filter(|(writer, _)| !won.contains(writer)) {
        let said = (answer.status.as_u16(), answer.code());
        assert_eq!(said, (412, "stale"), "{} {writer}: {}", thing.write, answer.json);
    }
    assert_eq!(won.len(), 1, "{}: {} of {writers} won", thing.write, won.len());
    let now = reader.get(&thing.read).await.expect(200);
    assert_eq!(now.text(thing.pointer), texts[won[0]], "{}", thing.write);
    assert_eq!(now.etag(), answers[won[0]].etag(), "{}", thing.write);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_writers_with_one_version_exactly_one_wins() {
    let server = TestServer::start().await;
    let beside = server.beside(|_| {});
    let seed = seed();
    let nobody = server.client();
    let worlds = futures_util::future::join_all((0..TRACKS).map(|_| OwnCompany::of(&nobody, 60))).await;
    let mut running = Vec::new();
    for (track, world) in (0..TRACKS).zip(worlds) {
        let other = beside.base.clone();
        running.push(tokio::spawn(async move {
            let owner = &world.space.owner;
            // Two connections to each of two servers.
            let clients = [owner.clone(), owner.at(&other), owner.clone(), owner.at(&other)];
            let (things, mut dice) = (things(&world).await, Dice::of(seed * TRACKS + track));
            for number in 0..races() / TRACKS {
                let thing = dice.pick(&things);
                race(&clients, thing, &mut dice, number).await;
            }
        }));
    }
    for track in running {
        track.await.unwrap();
    }
    println!("etags: seed {seed}, {} races, one winner each", races() / TRACKS * TRACKS);
}

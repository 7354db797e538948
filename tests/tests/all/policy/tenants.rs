//! Two organisations at one server: whatever people of one ask for with ids, cursors, tags and keys of the other, nothing of
//! the other comes back, and no row of it changes.

mod theirs;

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    sync::Arc,
    time::Instant,
};

use diesel::{
    QueryableByName, sql_query,
    sql_types::{BigInt, Text},
};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};
use reqwest::Method;
use serde_json::Value;
use tests::{
    Answer, Client, TestServer,
    client::fresh_key,
    dice::{Dice, seed},
    length::is_whole,
};

use self::theirs::{CANARY, Prepared, SECRETS, ids_in};
use super::{
    DOCUMENT,
    attempt::{Attempt, Body, form},
    bodies, described,
    table::{Place, Role, Row, rows},
    world::World,
};

/// How many requests are made.
fn requests() -> u64 {
    if is_whole() { 200_000 } else { 400 }
}

/// How many people ask at the same time.
const HANDS: u64 = 4;

/// The roles of the own world, none of which is of the authority: for that no organisation is foreign.
const ROLES: [Role; 8] = [
    Role::Stranger,
    Role::Reader,
    Role::Contributor,
    Role::Manager,
    Role::Owner,
    Role::Limited,
    Role::CompanyOwner,
    Role::ExMember,
];

/// Who asks.
struct Caller {
    role: Role,
    client: Client,
    /// Whether this is somebody of the other organisation who has no right there any more.
    lost: bool,
    /// Ids that are the caller's own.
    own: HashSet<String>,
}

/// Everything from which requests are made.
struct Field {
    rows: Vec<Row>,
    ours: Prepared,
    theirs: Prepared,
    /// Ids that only the other organisation has.
    foreign: HashSet<String>,
    all: Vec<String>,
    /// By operation: the places of ids in its body, and its query parameters with their formats.
    places: BTreeMap<String, BTreeSet<String>>,
    queries: BTreeMap<String, Vec<(String, String)>>,
}

/// One request with something of theirs in it.
struct Ask<'a> {
    row: &'a Row,
    path: String,
    attempt: Attempt,
    key: String,
    tag: String,
    seen: Option<String>,
}

impl Field {
    /// An id of theirs, under this name if there is one.
    fn id(&self, dice: &mut Dice, name: &str) -> String {
        match self.theirs.named.get(name) {
            Some(ids) if dice.roll(4) > 0 => dice.pick(ids).clone(),
            _ => dice.pick(&self.all).clone(),
        }
    }

    /// A call that somebody of theirs has made, made again.
    fn replay(&self, dice: &mut Dice) -> Ask<'_> {
        let sent = dice.pick(&self.theirs.sent);
        let row = &self.rows[sent.row];
        let (attempt, path) = (sent.attempt.clone(), sent.attempt.path(row.operation()));
        Ask { row, path, tag: attempt.tag.clone(), key: sent.key.clone(), seen: None, attempt }
    }

    fn ask(&self, dice: &mut Dice, caller: &Caller) -> Ask<'_> {
        if dice.roll(8) == 0 && !self.theirs.sent.is_empty() && !caller.lost {
            return self.replay(dice);
        }
        loop {
            let place = *dice.pick(&self.theirs.prepared);
            let row = &self.rows[place];
            let (operation, name) = (row.operation(), row.name.as_str());
            let in_path = operation.pattern.contains('{');
            if !in_path && (caller.lost || dice.roll(4) > 0) {
                continue;
            }
            let of_theirs = !SECRETS.contains(&operation.id) && dice.roll(2) == 0;
            let prepared = if of_theirs { &self.theirs } else { &self.ours };
            let Some(attempt) = prepared.due.get(&place) else { continue };
            let mut attempt = attempt.clone();
            if in_path && (caller.lost || dice.roll(4) > 0) {
                let named = operation.pattern.split(['{', '}']).nth(1).unwrap_or_default();
                attempt.id = self.id(dice, named);
            }
            if let Body::Json(Value::Object(_)) = attempt.body {
                for at in self.places.get(operation.id).into_iter().flatten() {
                    if dice.roll(2) == 0 {
                        let id =
                            self.id(dice, at.rsplit('/').find(|part| part.len() > 1).unwrap_or_default());
                        attempt = bodies::with(&attempt, name, at, &id);
                    }
                }
            }
            let query = self.query(dice, operation.id);
            let tag =
                if dice.roll(2) == 0 { attempt.tag.clone() } else { dice.pick(&self.theirs.tags).clone() };
            let key = match self.theirs.sent.get(usize::try_from(dice.roll(60)).unwrap_or_default()) {
                Some(sent) => sent.key.clone(),
                None => fresh_key(),
            };
            let seen = (dice.roll(4) == 0).then(|| dice.pick(&self.theirs.tags).clone());
            let path = format!("{}{query}", attempt.path(operation));
            return Ask { row, path, attempt, key, tag, seen };
        }
    }

    fn query(&self, dice: &mut Dice, operation: &str) -> String {
        let mut query = String::new();
        for (name, format) in self.queries.get(operation).into_iter().flatten() {
            if dice.roll(3) > 0 {
                continue;
            }
            let value = match format.as_str() {
                "uuid" => self.id(dice, name),
                "date" => "2024-03-13".to_owned(),
                "date-time" => "2024-01-01T00:00:00Z".to_owned(),
                "boolean" => "true".to_owned(),
                "int32" => (1 + dice.roll(100)).to_string(),
                _ if ["q", "title"].contains(&name.as_str()) => CANARY.to_owned(),
                _ => continue,
            };
            query += &format!("{}{name}={value}", if query.is_empty() { '?' } else { '&' });
        }
        query
    }

    /// What is wrong with this answer to that.
    fn fault(&self, ask: &Ask<'_>, caller: &Caller, answer: &Answer) -> Option<String> {
        if let Err(fault) = form(answer) {
            return Some(fault);
        }
        let mut said = answer.bytes.clone();
        for value in answer.headers.values() {
            said.push(b'\n');
            said.extend_from_slice(value.as_bytes());
        }
        if said.windows(CANARY.len()).any(|window| window == CANARY.as_bytes()) {
            return Some("a text of theirs came back".to_owned());
        }
        let sent = ask.attempt.sent_text();
        let asked: HashSet<String> = ids_in(ask.path.as_bytes()).chain(ids_in(sent.as_bytes())).collect();
        let is_theirs = |id: &String| self.foreign.contains(id) && !caller.own.contains(id);
        if let Some(id) = ids_in(&said).find(|id| is_theirs(id) && !asked.contains(id)) {
            return Some(format!("the id {id} of theirs came back"));
        }
        let place = if caller.lost { Place::Own } else { Place::Foreign };
        let may = ask.row.status(caller.role, place).is_some_and(|status| status < 300);
        let address = ask.path.split('?').next().unwrap_or_default();
        let named = ids_in(address.as_bytes()).chain(ids_in(sent.as_bytes())).any(|id| is_theirs(&id));
        (answer.status.is_success() && named && !may).then(|| "it was done with a thing of theirs".to_owned())
    }
}

async fn send(ask: &Ask<'_>, client: &Client) -> Answer {
    let operation = ask.row.operation();
    let method = Method::from_bytes(operation.method.as_str().as_bytes()).expect("a method");
    let mut request = client.request(method, &ask.path);
    if operation.keyed {
        request = request.header("idempotency-key", &ask.key);
    }
    if operation.conditional {
        request = request.header("if-match", &ask.tag);
    }
    if let Some(tag) = &ask.seen {
        request = request.header("if-none-match", tag);
    }
    let request = match &ask.attempt.body {
        Body::None => request,
        Body::Json(body) => request.json(body),
        Body::Bytes(media_type, bytes) => request.header("content-type", *media_type).body(bytes.clone()),
    };
    client.send(request).await
}

/// A table, how many of its rows name a thing of theirs, and what these say.
#[derive(Debug, PartialEq, Eq, QueryableByName)]
struct Rows {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = BigInt)]
    count: i64,
    #[diesel(sql_type = Text)]
    said: String,
}

/// Looks at all tables but what a call leaves behind that changes nothing: of a refusal, of its key, counts of a day, and the
/// day on which a token was used.
const LOOK: &str = "
    create function pg_temp.theirs() returns table (name text, count bigint, said text) language plpgsql as $$
    begin
        for name in
            select tablename from pg_tables where schemaname = 'public'
                and tablename not in ('security_events', 'code_failures', 'idempotency_records', 'paces', 'papers', 'leases')
            order by tablename
        loop
            execute format(
                'select count(*), coalesce(sum(hashtextextended(said, 0)::numeric), 0)::text
                from (select (to_jsonb(t) - ''last_used_on'')::text as said from %I t) as rows
                where exists (
                    select from regexp_matches(said, ''[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'', ''g'') as found
                    join pg_temp.foreign_ids on id = found[1]
                )',
                name
            ) into count, said;
            return next;
        end loop;
    end
    $$;";

async fn look(owner: &mut AsyncPgConnection) -> Vec<Rows> {
    sql_query("select * from pg_temp.theirs()").load(owner).await.expect("a look at all tables")
}

async fn callers(own: &World, foreign: &World) -> Vec<Caller> {
    let of_own = |role| Caller { role, client: own.person(role), lost: false, own: HashSet::new() };
    let mut callers: Vec<Caller> = ROLES.into_iter().map(of_own).collect();
    for role in [Role::ExMember, Role::EndedToken] {
        let client = foreign.person(role);
        let me = client.get("/v1/me").await;
        callers.push(Caller { role, client, lost: true, own: ids_in(&me.bytes).collect() });
    }
    callers
}

type Queries = BTreeMap<String, Vec<(String, String)>>;

fn described_parts() -> (BTreeMap<String, BTreeSet<String>>, Queries) {
    let document: Value = serde_json::from_str(DOCUMENT).expect("the document");
    let (mut places, mut queries) = (BTreeMap::new(), Queries::new());
    for (id, operation) in described(&document) {
        let mut found = BTreeSet::new();
        bodies::places(
            &document,
            &operation["requestBody"]["content"]["application/json"]["schema"],
            "",
            &mut found,
        );
        places.insert(id.to_owned(), found);
        let in_query =
            operation["parameters"].as_array().into_iter().flatten().filter(|it| it["in"] == "query");
        let named = in_query.map(|it| {
            let format =
                it["schema"]["format"].as_str().or(it["schema"]["type"].as_str()).unwrap_or_default();
            (it["name"].as_str().unwrap_or_default().to_owned(), format.to_owned())
        });
        queries.insert(id.to_owned(), named.collect());
    }
    (places, queries)
}

#[tokio::test(flavor = "multi_thread")]
async fn with_ids_cursors_tags_and_keys_of_another_organisation_nobody_sees_or_changes_anything_of_it() {
    let (seed, begun) = (seed(), Instant::now());
    let server = TestServer::start().await;
    let beside = server.beside(|_| {});
    let authority = Arc::new(tests::world::Authority::of(&server.client()).await);
    let own = World::build(&server.client(), &authority, "Boulangerie Müller").await;
    let foreign = World::build(&server.client(), &authority, CANARY).await;
    theirs::fill(&own, "Mirabelle").await;
    theirs::fill(&foreign, CANARY).await;
    let rows = rows();
    let (ours, theirs) = tokio::join!(Prepared::of(&own, &rows), Prepared::of(&foreign, &rows));
    assert!(theirs.with_canary > 3, "{} of their answers hold a text of theirs", theirs.with_canary);
    // Terms are everybody's, whoever had them made.
    let terms = own.owner().get("/v1/terms?limit=100").await.expect(200);
    let terms: HashSet<String> = ids_in(&terms.bytes).collect();
    let foreign_ids = theirs.ids.difference(&ours.ids).filter(|id| !terms.contains(*id));
    let foreign_ids: HashSet<String> = foreign_ids.cloned().collect();
    let mut all: Vec<String> = foreign_ids.iter().cloned().collect();
    all.sort();
    let mut theirs = theirs;
    theirs.named.values_mut().for_each(|ids| ids.retain(|id| foreign_ids.contains(id)));
    theirs.named.retain(|_, ids| !ids.is_empty());
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.expect("the owner");
    let listed = all.join("'), ('");
    let ids = format!("create temp table foreign_ids as select id from (values ('{listed}')) as ids (id);");
    owner.batch_execute(&format!("{ids} {LOOK}")).await.expect("their ids");
    let before = look(&mut owner).await;
    let (prepared, asked) = (begun.elapsed().as_secs(), Instant::now());
    let (places, queries) = described_parts();
    let callers = Arc::new(callers(&own, &foreign).await);
    let field = Field { rows, ours, theirs, foreign: foreign_ids, all, places, queries };
    let field = Arc::new(field);
    let hands: Vec<_> = (0..HANDS)
        .map(|hand| {
            let (field, base) = (field.clone(), if hand % 2 == 0 { &server.base } else { &beside.base });
            let dice = Dice::of(seed * HANDS + hand);
            tokio::spawn(work(field, callers.clone(), base.clone(), dice, requests() / HANDS))
        })
        .collect();
    let (mut faults, mut statuses) = (Vec::new(), BTreeMap::<u16, u64>::new());
    for hand in hands {
        let (found, counted) = hand.await.expect("a hand");
        faults.extend(found);
        counted.into_iter().for_each(|(status, count)| *statuses.entry(status).or_default() += count);
    }
    for (now, then) in look(&mut owner).await.iter().zip(&before) {
        if now != then {
            faults.push(format!(
                "{}: {} rows of theirs, now {}, or they say something else",
                now.name, then.count, now.count
            ));
        }
    }
    faults.extend(field.theirs.keys_without_answer(&field.rows).await);
    let kept = field.theirs.sent.len();
    let named: i64 = before.iter().map(|rows| rows.count).sum();
    // The same requests by somebody of theirs: what comes back is found.
    let spy =
        Caller { role: Role::Owner, client: foreign.person(Role::Owner), lost: false, own: HashSet::new() };
    let (found, _) = work(field.clone(), Arc::new(vec![spy]), server.base.clone(), Dice::of(seed), 60).await;
    assert!(found.len() > 5 && found.iter().any(|fault| fault.starts_with("the id")), "{found:?}");
    println!(
        "tenants: seed {seed}, {} requests with {} ids, {} tags and {kept} keys of theirs: {statuses:?}; {named} rows stand as they \
         stood; {prepared} s to prepare, {} s to ask",
        statuses.values().sum::<u64>(),
        field.all.len(),
        field.theirs.tags.len(),
        asked.elapsed().as_secs(),
    );
    assert!(faults.is_empty(), "seed {seed}\n{}\n", faults.join("\n"));
}

async fn work(
    field: Arc<Field>,
    callers: Arc<Vec<Caller>>,
    base: String,
    mut dice: Dice,
    requests: u64,
) -> (Vec<String>, BTreeMap<u16, u64>) {
    let (mut faults, mut statuses) = (Vec::new(), BTreeMap::new());
    for _ in 0..requests {
        let caller = dice.pick(&callers);
        let ask = field.ask(&mut dice, caller);
        let answer = send(&ask, &caller.client.at(&base)).await;
        *statuses.entry(answer.status.as_u16()).or_default() += 1;
        if let Some(fault) = field.fault(&ask, caller, &answer)
            && faults.len() < 20
        {
            let body: String = ask.attempt.sent_text().chars().take(300).collect();
            let said: String = String::from_utf8_lossy(&answer.bytes).chars().take(300).collect();
            let who = format!("{:?}{}", caller.role, if caller.lost { " of theirs" } else { "" });
            faults.push(format!(
                "{fault}: {} {} as {who}, key {}, tag {}, body {body}: {} {said}",
                ask.row.name, ask.path, ask.key, ask.tag, answer.status
            ));
        }
    }
    (faults, statuses)
}

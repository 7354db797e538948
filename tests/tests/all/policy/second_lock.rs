//! Either of the two locks alone: the same requests at a server whose policy allows everything, and then at one whose
//! Postgres locks no row.

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use serde_json::{Value, json};
use tests::{Answer, Client, TestServer};

use super::{
    attempt::Attempt,
    prepare::prepare,
    table::{Cell, Place, Role, Row, rows},
    world::World,
};

/// What is answered otherwise than by 404 or an empty list, and why nothing of somebody else's is in it. No row changes
/// there either.
const OTHERWISE: &[(&str, u16, &str)] = &[
    ("fix_term_day", 412, "terms are public; no row of them is found to be changed"),
    ("set_published_dates", 412, "terms are public; no row of them is found to be changed"),
    ("issue_codes", 422, "terms are public; the firms that are named are not there"),
    ("print_letters", 422, "terms are public; the firms that are named are not there"),
    (
        "revoke_tokens_of_person",
        201,
        "the authority knows who is there; no token of the person is found to be ended",
    ),
];

/// What the authority is answered about a poll, which is its to see, when nothing of the company's is seen with it.
fn is_bare(row: &Row, cell: Cell, answer: &Answer) -> bool {
    let (json, none) = (&answer.json, json!([]));
    let all =
        |list: &Value, holds: fn(&Value) -> bool| list.as_array().is_some_and(|list| list.iter().all(holds));
    let bare = match row.operation().id {
        "read_record" | "read_proces_verbal" => json["record"] == json!({}),
        "read_own_count" => json["headcount"].is_null() && json["staff"].is_null(),
        "check_record" => json["contradicted"] == none,
        "read_general_count" => json["offices"] == none,
        "read_proces_verbal_prefill" => all(&json["origins"], |origin| origin["origin"] == "law"),
        "read_election_catalogue" => all(&json["items"], |item| item["demarches"] == json!([])),
        // The file that is named is somebody else's; nothing is found that could be printed.
        "open_signing_round" => answer.code() == "file_not_usable",
        "print_election_paper" => answer.code() == "paper_not_ready",
        _ => false,
    };
    bare && matches!(cell.role, Role::Reviewer | Role::Administrator)
}

/// Lines whose things go on by themselves: a run of letters ends while it is looked at.
const GOES_ON: [&str; 2] = ["read_letter_run", "list_letters"];

/// The number of rows of each table and what they say, but for what a call leaves behind that changes nothing: of a refusal,
/// of the key and of the day on which the caller's token was used.
const STATE: &str = "
    create function pg_temp.state() returns table (name text, said numeric) language plpgsql as $$
    begin
        for name in
            select tablename from pg_tables
            where schemaname = 'public' and tablename not in ('security_events', 'code_failures', 'idempotency_records')
        loop
            execute format(
                'select coalesce(sum(hashtextextended((to_jsonb(t) - ''last_used_on'')::text, 0)::numeric), 0) from %I t',
                name
            ) into said;
            return next;
        end loop;
    end
    $$;
    create temp table seen as select * from pg_temp.state();";
const LOOK: &str = "truncate seen; insert into seen select * from pg_temp.state()";
const CHANGED: &str = "
    do $$ declare changed text; begin
        select string_agg(name, ', ') into changed
        from pg_temp.state() now join seen using (name) where now.said <> seen.said;
        if changed is not null then raise exception 'rows changed: %', changed; end if;
    end $$";

/// Switches the lock on rows off, in this database.
const UNLOCK: &str = "
    do $$ declare locked text; begin
        for locked in select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity loop
            execute format('alter table %I disable row level security', locked);
        end loop;
    end $$";

/// Whether an answer holds nothing: an empty list.
fn is_empty(answer: &Answer) -> bool {
    answer.status.as_u16() == 200 && answer.json["items"].as_array().is_some_and(Vec::is_empty)
}

/// Whether nothing came of it. A refusal of 403 is for who may know of the thing, as the table has it.
fn is_refused(row: &Row, cell: Cell, answer: &Answer) -> bool {
    let status = answer.status.as_u16();
    status == 404
        || (status, cell.status) == (403, 403)
        || is_empty(answer)
        || is_bare(row, cell, answer)
        || OTHERWISE.iter().any(|(name, known, _)| *name == row.name && *known == status)
}

/// The lock that is tried.
#[derive(Clone, Copy, Debug)]
enum Alone {
    /// That on rows, at a server whose policy allows everything.
    Lock,
    /// The policy, on tables without a lock.
    Policy,
}

/// Two worlds, with each lock in turn alone between them.
struct Locks {
    server: TestServer,
    /// The same database, and a policy that allows everything.
    open: TestServer,
    own: World,
    foreign: World,
    owner: AsyncPgConnection,
    faults: Vec<String>,
}

impl Locks {
    async fn new() -> Self {
        let server = TestServer::start().await;
        let open = server.beside_without_policy();
        let [own, foreign] = World::pair(&server.client()).await;
        let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.expect("the owner");
        owner.batch_execute(STATE).await.expect("a look at all tables");
        Self { server, open, own, foreign, owner, faults: Vec::new() }
    }

    fn server_of(&self, alone: Alone) -> &TestServer {
        match alone {
            Alone::Lock => &self.open,
            Alone::Policy => &self.server,
        }
    }

    /// The cells of a line in which somebody signed in may not reach the foreign thing.
    fn refused(row: &Row) -> Vec<Cell> {
        let refused = |cell: &&Cell| cell.place == Place::Foreign && !cell.is_done() && cell.status != 401;
        row.cells.iter().filter(refused).copied().collect()
    }

    /// Tries a foreign thing as everybody who may not. With the policy alone the answer is exactly what the table says.
    async fn tries(&mut self, row: &Row, attempt: &Attempt, alone: Alone) {
        self.owner.batch_execute(LOOK).await.expect("a look");
        for cell in Self::refused(row) {
            let client = self.own.person(cell.role).at(&self.server_of(alone).base);
            let answer = attempt.send(row.operation(), &client).await;
            let refused = match alone {
                Alone::Lock => is_refused(row, cell, &answer),
                Alone::Policy => answer.status.as_u16() == cell.status,
            };
            if !refused {
                let said: String = answer.json.to_string().chars().take(200).collect();
                self.faults
                    .push(format!("{alone:?} alone: {} {:?}: {} {said}", row.name, cell.role, answer.status));
            }
        }
        if GOES_ON.contains(&row.name.as_str()) {
            return;
        }
        if let Err(error) = self.owner.batch_execute(CHANGED).await {
            self.faults.push(format!("{alone:?} alone: {}: {error}", row.name));
        }
    }

    /// Reads the lists of a line that names no thing, as everybody but the authority: nothing foreign is in them.
    async fn lists(&mut self, row: &Row, alone: Alone) {
        let foreign = [
            &self.foreign.company.company,
            &self.foreign.company.election,
            &self.foreign.other.company,
            &self.foreign.space.id,
            &self.foreign.own_space.id,
            &self.foreign.owner().person,
        ];
        for cell in row.cells.iter().filter(|cell| cell.status != 401) {
            if matches!(cell.role, Role::Reviewer | Role::Administrator) {
                continue;
            }
            let client: Client = self.own.person(cell.role).at(&self.server_of(alone).base);
            let answer = Attempt::plain().send(row.operation(), &client).await;
            let text = String::from_utf8_lossy(&answer.bytes).into_owned();
            if answer.status.is_server_error() || foreign.iter().any(|id| text.contains(id.as_str())) {
                self.faults.push(format!("{alone:?} alone: {} {:?} {}", row.name, cell.role, answer.status));
            }
        }
    }
}

/// Tries the foreign things of the lines of this group as everybody who may not, first with the lock alone, then with the policy alone.
async fn holds_alone(group: &str) {
    let mut locks = Locks::new().await;
    let rows = rows();
    let rows = || rows.iter().filter(|row| row.group == group);
    let is_list = |row: &&Row| {
        let operation = row.operation();
        operation.method.as_str() == "GET" && !operation.pattern.contains('{') && !operation.open
    };
    let mut tried = Vec::new();
    for row in rows().filter(|row| !Locks::refused(row).is_empty()) {
        let attempt = prepare(&locks.foreign, &row.name, Role::Owner).await;
        locks.tries(row, &attempt, Alone::Lock).await;
        tried.push((row, attempt));
    }
    for row in rows().filter(is_list) {
        locks.lists(row, Alone::Lock).await;
    }
    locks.owner.batch_execute(UNLOCK).await.expect("no lock");
    for (row, attempt) in &tried {
        locks.tries(row, attempt, Alone::Policy).await;
    }
    for row in rows().filter(is_list) {
        locks.lists(row, Alone::Policy).await;
    }
    assert!(locks.faults.is_empty(), "\n{}\n", locks.faults.join("\n"));
}

tests! {
    holds_alone:
    fn either_lock_alone_holds_for_people_and_the_authority(people);
    fn either_lock_alone_holds_for_terms_companies_and_codes(companies);
    fn either_lock_alone_holds_for_the_records_of_elections(records);
    fn either_lock_alone_holds_for_organisations_spaces_and_accesses(spaces);
    fn either_lock_alone_holds_for_groupings(groupings);
    fn either_lock_alone_holds_for_members_and_invitations(members);
    fn either_lock_alone_holds_for_demarches(demarches);
    fn either_lock_alone_holds_for_attachments_and_receipts(files);
    fn either_lock_alone_holds_for_the_documents_of_a_space(space_files);
    fn either_lock_alone_holds_for_signatures(signing);
    fn either_lock_alone_holds_for_rounds_of_signatures(rounds);
    fn either_lock_alone_holds_for_the_desk(desk);
    fn either_lock_alone_holds_for_corrections_messages_and_notices(correspondence);
    fn either_lock_alone_holds_for_documents(documents);
    fn either_lock_alone_holds_for_postings(postings);
    fn either_lock_alone_holds_for_the_catalogue(catalogue);
    fn either_lock_alone_holds_for_titles_and_duplicates(titles);
    fn either_lock_alone_holds_for_claims(claims);
    fn either_lock_alone_holds_for_the_audit_trail(trail);
}

//! What holds when the policy errs: the same requests at a server whose policy allows everything.

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use tests::{Answer, Client, TestServer};

use super::{
    CATALOGUE, CLAIMS, CORRESPONDENCE, DEMARCHES, DESK, DOCUMENTS, FILES, FIRMS, GROUPINGS, MEMBERS, PEOPLE,
    POSTINGS, RECORDS, ROUNDS, SIGNING, SPACE_FILES, SPACES, TITLES,
    prepare::prepare,
    table::{Place, Role, Row, rows},
    world::World,
};

/// For whom no thing is foreign: what reached the desk is the reviewer's wherever it was filed, firms, codes and terms are the
/// administrator's. The lock says whose rows, not which act; that remains the policy's.
const EVERYWHERE: [Role; 2] = [Role::Reviewer, Role::Administrator];

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

/// Whether an answer holds nothing: an empty list.
fn is_empty(answer: &Answer) -> bool {
    answer.status.as_u16() == 200 && answer.json["items"].as_array().is_some_and(Vec::is_empty)
}

fn is_allowed(row: &Row, answer: &Answer) -> bool {
    let status = answer.status.as_u16();
    status == 404
        || is_empty(answer)
        || OTHERWISE.iter().any(|(name, known, _)| *name == row.name && *known == status)
}

/// Tries the foreign things of these lines as everybody who may not, with no policy in the way.
pub(crate) async fn holds_alone(names: &[&str]) {
    let server = TestServer::start().await;
    let open = server.beside_without_policy();
    let [own, foreign] = World::pair(&server.client()).await;
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.expect("the owner");
    owner.batch_execute(STATE).await.expect("a look at all tables");
    let mut faults = Vec::new();
    for row in rows().iter().filter(|row| names.contains(&row.name.as_str())) {
        let refused: Vec<Role> = row
            .cells
            .iter()
            .filter(|cell| cell.place == Place::Foreign && !cell.is_done() && cell.status != 401)
            .map(|cell| cell.role)
            .filter(|role| !EVERYWHERE.contains(role))
            .collect();
        if refused.is_empty() {
            continue;
        }
        let attempt = prepare(&foreign, &row.name, Role::Owner).await;
        owner.batch_execute(LOOK).await.expect("a look");
        for role in refused {
            let client: Client = own.person(role).at(&open.base);
            let answer = attempt.send(row.operation(), &client).await;
            if !is_allowed(row, &answer) {
                let said: String = answer.json.to_string().chars().take(200).collect();
                faults.push(format!("{} {role:?}: {} {said}", row.name, answer.status));
            }
        }
        if GOES_ON.contains(&row.name.as_str()) {
            continue;
        }
        if let Err(error) = owner.batch_execute(CHANGED).await {
            faults.push(format!("{}: {error}", row.name));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_people_and_the_authority() {
    holds_alone(PEOPLE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_terms_firms_and_codes() {
    holds_alone(FIRMS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_the_records_of_elections() {
    holds_alone(RECORDS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_organisations_spaces_and_accesses() {
    holds_alone(SPACES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_groupings() {
    holds_alone(GROUPINGS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_members_and_invitations() {
    holds_alone(MEMBERS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_demarches() {
    holds_alone(DEMARCHES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_attachments_and_receipts() {
    holds_alone(FILES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_the_documents_of_a_space() {
    holds_alone(SPACE_FILES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_signatures() {
    holds_alone(SIGNING).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_rounds_of_signatures() {
    holds_alone(ROUNDS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_the_desk() {
    holds_alone(DESK).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_corrections_messages_and_notices() {
    holds_alone(CORRESPONDENCE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_documents() {
    holds_alone(DOCUMENTS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_postings() {
    holds_alone(POSTINGS).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_the_catalogue() {
    holds_alone(CATALOGUE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_titles_and_duplicates() {
    holds_alone(TITLES).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_policy_nobody_reaches_foreign_claims() {
    holds_alone(CLAIMS).await;
}

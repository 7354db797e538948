//! Over all tables: whom each row is locked for, and what looks beyond the lock.

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use serde_json::json;
use store::{Call, Effect, Policy, Principal, Task, within};
use tests::{TestServer, server::TestDatabase, world::OwnCompany};
use types::DemarcheKind;

/// Tables that are not locked, each with its reason.
const NOT_LOCKED: &[(&str, &str)] = &[
    ("__diesel_schema_migrations", "the steps of the schema"),
    (
        "code_failures",
        "counts by space and by address; whoever shows a code adds to them, and nobody reads them",
    ),
    ("leases", "which server leads a work"),
    ("paces", "counts of a day by keyed digest; nothing leads from there to what it was"),
    ("papers", "number and digest of what was printed: for whoever holds the page"),
    ("server_requirements", "the oldest server that may run"),
];

/// Policies that open a table to whoever asks or writes, each with its reason. One that only narrows (restrictive) may say so
/// of the rows that it looks for: it lets nobody see more.
const OPEN: &[(&str, &str)] = &[
    ("audit_personal_payloads_written", "beside its event, which is locked, in the same statement"),
    ("documents_answered", "narrows what is written"),
    ("messages_marked", "narrows what is written"),
    ("outbox_written", "whoever acts tells others; nobody who writes can read it"),
    ("sealed_leaves_read", "digests in their order"),
    ("terms_read", "terms are public"),
    ("tree_heads_read", "signed heads are public"),
    ("trial_clock_read", "every answer of a trial server announces it"),
];

/// What the server's role may do with the rows of a table, where it is not to add, read and change them.
const GRANTED: &[(&str, &str)] = &[
    ("__diesel_schema_migrations", "SELECT"),
    ("attachments", "DELETE INSERT SELECT UPDATE"),
    ("audit_events", "INSERT SELECT"),
    ("audit_personal_payloads", "INSERT SELECT"),
    ("authority_members", "DELETE INSERT SELECT UPDATE"),
    ("claim_files", "DELETE INSERT SELECT UPDATE"),
    ("claims", "DELETE INSERT SELECT UPDATE"),
    ("code_failures", "DELETE INSERT SELECT UPDATE"),
    ("decisions", "INSERT SELECT"),
    ("demarches", "DELETE INSERT SELECT UPDATE"),
    ("file_bytes", "DELETE INSERT SELECT UPDATE"),
    ("files", "DELETE INSERT SELECT UPDATE"),
    ("idempotency_records", "DELETE INSERT SELECT UPDATE"),
    ("leases", "DELETE INSERT SELECT UPDATE"),
    ("membership_limits", "DELETE INSERT SELECT UPDATE"),
    ("outbox", "DELETE INSERT SELECT UPDATE"),
    ("paces", "DELETE INSERT SELECT UPDATE"),
    ("receipts", "INSERT SELECT"),
    ("sealed_leaves", "INSERT SELECT"),
    ("security_events", "INSERT SELECT"),
    ("server_requirements", "SELECT"),
    ("signature_preparations", "DELETE INSERT SELECT UPDATE"),
    ("space_files", "DELETE INSERT SELECT UPDATE"),
    ("transmissions", "INSERT SELECT"),
    ("tree_heads", "INSERT SELECT"),
];

/// Functions that run as the owner and so look beyond the lock.
const BEYOND: &[&str] = &[
    "caller_accesses",
    "caller_firms",
    "caller_firms_ever",
    "caller_organisations",
    "caller_role",
    "caller_spaces",
    "certificate_holders",
    "certified_space",
    "colleagues",
    "display_name",
    "holds_demonstration",
    "holds_others",
    "invitation_undelivered",
    "is_filed_for",
    "is_new_organisation",
    "lock_codes",
    "lock_invitation",
    "may_join",
    "members_to_tell",
    "note_use",
    "opening_day",
    "organisation_of",
    "organisation_spaces",
    "own_files",
    "own_firms",
    "register_codes",
    "release_space",
    "role_in_space",
    "spaces_of_agents",
    "take_over",
    "token_by_digest",
];

async fn holds(conn: &mut AsyncPgConnection, what: &str, faults: &str) {
    let question = format!(
        "do $$ declare found text; begin
             select string_agg(fault, ', ') into found from ({faults}) as faults (fault);
             if found is not null then raise exception '%', found; end if;
         end $$"
    );
    let found = conn.batch_execute(&question).await.err().map(|error| error.to_string());
    assert_eq!(found, None, "{what}");
}

fn listed(names: &[&str]) -> String {
    names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_table_is_locked_or_says_why_not() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    let names: Vec<&str> = NOT_LOCKED.iter().map(|(name, _)| *name).collect();
    let open = listed(&names);
    let locked = format!(
        "select relname from pg_class
         where relnamespace = 'public'::regnamespace and relkind = 'r'
             and (relrowsecurity and relforcerowsecurity) = (relname in ({open}))"
    );
    holds(&mut conn, "locked, or named with a reason", &locked).await;
    let without = "
        select table_name from information_schema.columns join pg_class on relname = table_name
        where table_schema = 'public' and column_name in ('space_id', 'company_id', 'person_id')
            and not (relrowsecurity and relforcerowsecurity)
        union all
        select conrelid::regclass::text from pg_constraint join pg_class locked on locked.oid = conrelid
        where contype = 'f' and confrelid in ('persons'::regclass, 'spaces'::regclass, 'companies'::regclass)
            and not (relrowsecurity and relforcerowsecurity)";
    holds(&mut conn, "tables of a space, a firm or a person", without).await;
    let other = "
        select relname from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'p', 'f')";
    holds(&mut conn, "no view and no other kind of table looks around the lock", other).await;
    // A server that knows step 000601 asks by functions for what step 000602 hides.
    let oldest = "select minimum_schema from server_requirements where minimum_schema <> '20261129000601'";
    holds(&mut conn, "the oldest server that may run", oldest).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_policy_checks_what_is_written_and_none_is_open_but_those_with_a_reason() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    let open = listed(&OPEN.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    // A policy that has no check of its own checks what is written by what it shows.
    let policies = format!(
        "select tablename || '.' || policyname from pg_policies
         where schemaname = 'public' and (roles <> '{{public}}' or (
             coalesce(qual = 'true', false) or coalesce(with_check = 'true', false)
             or cmd <> 'SELECT' and cmd <> 'DELETE' and coalesce(with_check, qual) is null
         ) <> (policyname in ({open})))"
    );
    holds(&mut conn, "policies", &policies).await;
    let narrowing_only = "
        select tablename from pg_policies where schemaname = 'public'
        group by tablename having bool_and(permissive = 'RESTRICTIVE')";
    holds(&mut conn, "tables that nobody can reach", narrowing_only).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_servers_role_may_do_with_each_table_what_it_does_and_nothing_else() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    let granted: Vec<String> = GRANTED.iter().map(|(table, may)| format!("('{table}', '{may}')")).collect();
    let role = database.app_url.split(['/', ':']).nth(3).expect("a role");
    let found = format!(
        "select relname || ': ' || may from (
             select relname, string_agg(privilege_type, ' ' order by privilege_type) as may
             from pg_class, aclexplode(relacl)
             where relnamespace = 'public'::regnamespace and relkind = 'r' and grantee = '{role}'::regrole
             group by relname
         ) as given left join (values {}) as listed (name, listed) on name = relname
         where may <> coalesce(listed, 'INSERT SELECT UPDATE')",
        granted.join(", ")
    );
    holds(&mut conn, "what the role may do", &found).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_personal_about_an_event_is_erased_by_the_owner_at_work_and_nothing_else_is() {
    let server = TestServer::start().await;
    server.client().fresh_person("Anne Weber").await;
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    owner
        .batch_execute("insert into audit_personal_payloads select id, '', '{}' from audit_events")
        .await
        .unwrap();
    for refused in [
        "update audit_personal_payloads set payload = '{}'",
        "truncate audit_personal_payloads",
        "delete from audit_events",
        "delete from security_events",
        "truncate audit_events cascade",
    ] {
        let said = owner.batch_execute(refused).await.expect_err(refused).to_string();
        assert!(said.contains("are only ever added"), "{refused}: {said}");
    }
    let erase = "delete from audit_personal_payloads";
    owner.batch_execute("set scrutin.upkeep = 'off'").await.unwrap();
    owner.batch_execute(erase).await.unwrap();
    owner.batch_execute("set scrutin.upkeep = 'on'").await.unwrap();
    let kept = "select 'none' where not exists (select from audit_personal_payloads)";
    holds(&mut owner, "the owner who does not say that it works on the tables erases nothing", kept).await;
    let mut app = AsyncPgConnection::establish(&server.database.app_url).await.unwrap();
    let said = app.batch_execute(erase).await.expect_err(erase).to_string();
    assert!(said.contains("permission denied"), "{said}");
    owner.batch_execute(erase).await.unwrap();
    let left = "select 'some' where exists (select from audit_personal_payloads)
                union all select 'no event' where not exists (select from audit_events)";
    holds(&mut owner, "all payloads are erased, and no event", left).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_looks_beyond_the_lock_is_listed_and_has_a_fixed_search_path() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    let beyond = listed(BEYOND);
    let functions = format!(
        "select proname from pg_proc
         where pronamespace = 'public'::regnamespace and prosecdef <> (proname in ({beyond}))
         union all
         select proname from pg_proc join pg_roles on pg_roles.oid = proowner
         where pronamespace = 'public'::regnamespace and (rolsuper or rolbypassrls)
         union all
         select proname from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
         where prosecdef and nspname not in ('public', 'pg_catalog', 'information_schema')
         union all
         select proname from pg_proc
         where pronamespace = 'public'::regnamespace and prosecdef and (
             not 'search_path=pg_catalog, public, pg_temp' = any (proconfig)
             or has_function_privilege('public', oid, 'execute')
         )"
    );
    holds(&mut conn, "functions that run as the owner", &functions).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_sees_no_more_than_anybody_unless_it_says_that_it_works_on_the_tables() {
    let server = TestServer::start().await;
    server.client().fresh_person("Anne Weber").await;
    let mut owner = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    holds(&mut owner, "the owner at work", "select 'nobody' where not exists (select from persons)").await;
    owner.batch_execute("set scrutin.upkeep = 'off'").await.unwrap();
    holds(&mut owner, "the owner by accident", "select display_name from persons").await;
    let mut app = AsyncPgConnection::establish(&server.database.app_url).await.unwrap();
    app.batch_execute("set scrutin.upkeep = 'on'").await.unwrap();
    holds(&mut app, "the server's role, whatever it says", "select display_name from persons").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_draft_and_nothing_of_a_space_shows_itself_to_the_authority() {
    let server = TestServer::start().await;
    let world = OwnCompany::of(&server.client(), 60).await;
    world.demarche(DemarcheKind::ElectionNotice, "draft").await;
    world.space.record(&world.company.election, &json!({})).await.expect(200);
    let mut app = AsyncPgConnection::establish(&server.database.app_url).await.unwrap();
    let authority = &world.authority;
    for (person, visibility) in
        [(&authority.reviewer, false), (&authority.administrator, false), (&world.space.owner, true)]
    {
        let statement = format!("begin; select set_config('scrutin.person', '{}', true)", person.person);
        app.batch_execute(&statement).await.unwrap();
        for table in ["demarches", "election_records", "memberships", "organisations", "spaces"] {
            let wrong = format!("select '{table}' where exists (select from {table}) <> {visibility}");
            holds(&mut app, &person.person, &wrong).await;
        }
        app.batch_execute("rollback").await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_of_somebody_else_or_of_another_time_is_not_written() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await.person;
    let mut app = AsyncPgConnection::establish(&server.database.app_url).await.unwrap();
    let event = |person: &str, at: &str| {
        format!(
            "begin;
             select set_config('scrutin.person', '{person}', true), set_config('scrutin.now', '{at}', true);
             insert into audit_events (
                 id, at, request_id, operation, action, resource_kind, resource_id, person_id, personal_digest,
                 record_digest
             ) values (
                 gen_random_uuid(), '2024-02-01T09:00:00Z', gen_random_uuid(), 'test', 'tested', 'person',
                 gen_random_uuid(), {{WHO}}, '', ''
             )"
        )
    };
    let own = format!("'{person}'");
    let somebody = "'018d6e2a-0000-7000-8000-000000000001'";
    for (at, who, passes) in [
        ("2024-02-01T09:00:00Z", own.as_str(), true),
        ("2024-02-01T09:00:01Z", own.as_str(), false),
        ("2024-02-01T09:00:00Z", somebody, false),
        ("2024-02-01T09:00:00Z", "null", false),
    ] {
        let written = app.batch_execute(&event(&person, at).replace("{WHO}", who)).await;
        assert_eq!(written.is_ok(), passes, "{at} {who} {written:?}");
        app.batch_execute("rollback").await.unwrap();
    }
}

/// The use case's refusals; a failure of the store is one.
#[derive(Debug)]
struct Stopped;

impl From<store::StoreError> for Stopped {
    fn from(_: store::StoreError) -> Self {
        Self
    }
}

impl store::TransactionError for Stopped {
    fn not_signed_in() -> Self {
        Self
    }
    fn key_reused() -> Self {
        Self
    }
    fn key_in_flight() -> Self {
        Self
    }
    fn of_rights(&self) -> Option<&'static str> {
        None
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_transaction_leaves_its_principal_behind_however_it_ends() {
    let server = TestServer::start().await;
    let person = server.client().fresh_person("Anne Weber").await.person;
    let person: types::PersonId = person.parse::<uuid::Uuid>().unwrap().into();
    let store = server.store();
    let call = |principal| Call {
        principal,
        token: None,
        policy: Policy::default(),
        effect: Effect::Reads,
        operation: "test",
        request_id: uuid::Uuid::nil(),
        at: store::Moment::new(tests::server::START.parse().unwrap(), chrono::Duration::zero()),
        idempotency: None,
    };
    let (as_person, as_nobody) = (call(Principal::Person(person)), call(Principal::Task(Task::Unlocked)));
    // The store has one connection, so that each transaction runs where the last one was.
    let known = async || {
        let looked = within(
            &store,
            &as_nobody,
            async |_tx| Ok::<(), Stopped>(()),
            async |tx, ()| Ok(store::people::exists(tx, person).await?),
        );
        looked.await.unwrap().value
    };
    for ending in ["refused", "cancelled", "done"] {
        let work = within(
            &store,
            &as_person,
            async |_tx| Ok::<(), Stopped>(()),
            async |tx, ()| {
                assert!(store::people::exists(tx, person).await?, "a person sees itself");
                match ending {
                    "refused" => Err(Stopped),
                    "cancelled" => std::future::pending::<Result<(), Stopped>>().await,
                    _ => Ok(()),
                }
            },
        );
        let ended = tokio::time::timeout(std::time::Duration::from_secs(1), work).await;
        assert_eq!(ended.is_err(), ending == "cancelled");
        assert!(!known().await, "after a transaction that was {ending}");
    }
}

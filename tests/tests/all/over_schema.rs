//! Over all tables: the printed schema, and the steps taken back and taken again.

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use store::{catalogue, schema_steps};
use tests::{printed, server::TestDatabase};

/// What rustfmt may change: blanks, and the comma after the last item.
fn without_layout(text: &str) -> String {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    text.replace(",)", ")")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_schema_is_the_printed_one() {
    let database = TestDatabase::new().await;
    let text = catalogue::print(&database.owner_url).await.unwrap();
    printed::compare_seen("crates/store/src/schema.rs", &text, without_layout);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_steps_can_be_taken_back_and_taken_again() {
    let database = TestDatabase::new().await;
    let owner = &database.owner_url;
    let before = catalogue::print(owner).await.unwrap();
    assert!(before.contains("diesel::table!"));

    let back = schema_steps::revert_all(owner).await.unwrap();
    let bare = catalogue::print(owner).await.unwrap();
    assert!(!bare.contains("diesel::table!"), "tables are left: {bare}");
    let mut conn = AsyncPgConnection::establish(owner).await.unwrap();
    conn.batch_execute(
        "do $$ begin
             if exists (select from pg_proc where pronamespace = 'public'::regnamespace)
             or exists (select from pg_type where typnamespace = 'public'::regnamespace and typtype in ('e', 'd'))
             or exists (select from pg_class where relnamespace = 'public'::regnamespace
                        and relname not like '\\_\\_diesel%')
             then raise exception 'a function, type or relation is left'; end if;
         end $$",
    )
    .await
    .unwrap();

    let again = schema_steps::migrate(owner).await.unwrap();
    assert_eq!(again.len(), back);
    assert_eq!(catalogue::print(owner).await.unwrap(), before);
    assert!(schema_steps::migrate(owner).await.unwrap().is_empty(), "a second call has nothing to do");
}

/// What the schema is, a line a thing, whatever the order in which things were made.
const LINES: &str = "
    create function pg_temp.lines() returns setof text language sql as $$
        select concat_ws(' ', 'column', table_name, column_name, data_type, is_nullable, column_default)
        from information_schema.columns where table_schema = 'public'
        union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
        from pg_constraint where connamespace = 'public'::regnamespace
        union all select indexdef from pg_indexes where schemaname = 'public'
        union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
        union all select concat_ws(' ', 'function', pg_get_functiondef(oid), proacl)
        from pg_proc where pronamespace = 'public'::regnamespace
        union all select concat_ws(' ', 'policy', tablename, policyname, permissive, cmd, qual, '/', with_check)
        from pg_policies where schemaname = 'public'
        union all select concat_ws(' ', 'lock', relname, relrowsecurity, relforcerowsecurity)
        from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
    $$;
    create temp table seen (line text)";
const LOOK: &str = "truncate seen; insert into seen select pg_temp.lines()";
const CHANGED: &str = "
    do $$ declare changed text; begin
        select string_agg(line, E'\n') into changed from (
            (select '- ' || line from (table seen except select pg_temp.lines()) as gone (line))
            union all
            (select '+ ' || line from (select pg_temp.lines() except table seen) as come (line))
        ) as changes (line);
        if changed is not null then raise exception '%', changed; end if;
    end $$";

#[tokio::test(flavor = "multi_thread")]
async fn a_step_that_is_taken_back_leaves_exactly_what_was_there_before_it() {
    let database = TestDatabase::new().await;
    schema_steps::revert_all(&database.owner_url).await.unwrap();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../migrations");
    let mut steps: Vec<_> = folder.read_dir().unwrap().map(|entry| entry.unwrap().path()).collect();
    steps.retain(|step| step.is_dir());
    steps.sort();
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    conn.batch_execute(LINES).await.unwrap();
    let mut faults = Vec::new();
    for step in steps {
        let [up, down] = ["up.sql", "down.sql"].map(|file| std::fs::read_to_string(step.join(file)).unwrap());
        for statements in [LOOK, &up, &down] {
            conn.batch_execute(statements).await.unwrap();
        }
        if let Err(changed) = conn.batch_execute(CHANGED).await {
            faults.push(format!("{}:\n{changed}", step.display()));
        }
        conn.batch_execute(&up).await.unwrap();
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A page of a list is read by seek: `where scope = .. and id > .. order by id`; and what a row that goes is looked for in.
const SEEKS: &[(&str, &str)] = &[
    ("access_codes", "term_id, id"),
    ("attachments", "demarche_id, id"),
    ("audit_events", "company_id, id"),
    ("audit_events", "person_id, id"),
    ("audit_events", "resource_kind, resource_id, id"),
    ("audit_events", "space_id, id"),
    ("correction_rounds", "demarche_id, id"),
    ("claim_files", "claim_id, id"),
    ("claims", "state, id"),
    ("claims", "election_id"),
    ("claims", "closed_at"),
    ("certificate_numbers", "person_id, id"),
    ("correction_points", "attachment_id"),
    ("decisions", "election_id, id"),
    ("demarches", "access_id, id"),
    ("demarches", "company_id, id"),
    ("demarches", "election_id, id"),
    ("demarches", "state, id"),
    ("documents", "company_id, id"),
    ("documents", "demarche_id, id"),
    ("elections", "company_id, id"),
    ("invitations", "space_id, id"),
    ("messages", "demarche_id, id"),
    ("notices", "company_id, id"),
    ("paper_filings", "state, id"),
    ("receipts", "demarche_id, id"),
    ("space_files", "access_id, id"),
    ("space_files", "space_id, id"),
    ("signature_preparations", "person_id"),
    ("signatures", "demarche_id, id"),
    ("signing_rounds", "election_id, id"),
    ("transmissions", "demarche_id, id"),
];

#[tokio::test(flavor = "multi_thread")]
async fn every_list_is_read_along_an_index() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    for (table, columns) in SEEKS {
        let there = format!(
            "do $$ begin
                 if not exists (select from pg_indexes where schemaname = 'public' and tablename = '{table}'
                                and indexdef like '%({columns})%')
                 then raise exception 'no index'; end if;
             end $$"
        );
        assert!(conn.batch_execute(&there).await.is_ok(), "{table} has no index ({columns})");
    }
}

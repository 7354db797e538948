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

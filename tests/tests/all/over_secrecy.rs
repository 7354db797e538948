//! Over all that is kept: nothing leads from who voted to what was chosen, and nothing tells in which order ballots were read.
//!
//! Ballots are read by the office, on paper. What comes here are the totals of an office or of all of them, as documents: a
//! démarche, the record of its election, a procès-verbal. There is no row for a ballot and none for an elector.

use diesel_async::{AsyncConnection, AsyncPgConnection, SimpleAsyncConnection};
use elections::{Attendance, Suffrages, Tally};
use filings::{
    content::VoteResult,
    forms,
    proces_verbal::{Depouillement, OfficeCandidate, OfficeList, RecensementGeneral},
};
use serde_json::{Value, json};
use tests::{TestServer, server::TestDatabase};
use types::{DemarcheKind, Language};

/// Words of a vote, in English and in French. None may stand in the name of a table or of a column.
const WORDS: &str =
    "vot(e|es|er|ers|ing)$|ballot|bulletin|suffrage|pointage|elect(or|eur|oral)|choice|choix|candidat";

/// Every column that can hold a document of somebody's, and what is in it. `totals`: among other things the totals of an
/// office or of all of them; the fields of these documents are pinned below.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    ("audit_personal_payloads", "payload", "a reason or a name beside an event"),
    ("claim_file_bytes", "bytes", "a piece of a claim, from its author"),
    ("claims", "content", "a claim, from its author"),
    ("correction_rounds", "content", "totals: what was sent back"),
    ("decisions", "facts", "days, hours and the headcount of a poll"),
    ("demarches", "acknowledged", "which warnings were ticked off"),
    ("demarches", "content", "totals: a declaration of results"),
    ("demarches", "draft", "totals: the same while it is written"),
    ("demarches", "received_acknowledged", "which warnings were ticked off"),
    ("demarches", "received_content", "totals: the same as it was received"),
    ("elections", "arrangements", "days, hours and the place of a poll"),
    ("election_records", "record", "totals: the sheet from which declarations are filled"),
    ("file_bytes", "bytes", "a paper, from its author; the signed procès-verbal is one"),
    ("idempotency_records", "answer", "totals: an answer about one of the above"),
    ("own_counts", "answers", "for how many each kind of contract counts"),
    ("own_counts", "breakdown", "the same in numbers"),
    ("own_counts", "staff", "who is employed, from the employer; nothing of a vote"),
    ("proces_verbaux", "record", "totals: of one office, or of all of them"),
    ("receipts", "body", "digests of what was received"),
    ("signatures", "content", "totals: what was signed"),
    ("terms", "published_dates", "days"),
    ("transmissions", "facts", "days, hours and the headcount of a poll"),
];

/// The columns of tables with totals by which they name persons; none of them is there as an elector.
const PERSONS: &[(&str, &str, &str)] = &[
    ("correction_rounds", "resolved_by", "answered it for the filer"),
    ("correction_rounds", "sent_by", "sent it back for the authority"),
    ("demarches", "created_by", "began it"),
    ("election_records", "updated_by", "typed it last"),
    ("idempotency_records", "person_id", "was answered"),
    ("proces_verbaux", "updated_by", "typed it last"),
    ("signatures", "person_id", "signed it"),
];

async fn none(conn: &mut AsyncPgConnection, what: &str, faults: &str) {
    let question = format!(
        "do $$ declare all_of_them text; begin
             select string_agg(fault, ', ') into all_of_them from ({faults}) as faults (fault);
             if all_of_them is not null then raise exception '%', all_of_them; end if;
         end $$"
    );
    let said = conn.batch_execute(&question).await.err().map(|error| error.to_string());
    assert_eq!(said, None, "{what}");
}

fn listed(columns: &[(&str, &str, &str)]) -> String {
    let columns = columns.iter().map(|(table, column, _)| format!("('{table}', '{column}')"));
    columns.collect::<Vec<_>>().join(", ")
}

#[tokio::test(flavor = "multi_thread")]
async fn no_table_joins_somebody_who_votes_to_a_choice() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    let columns = "information_schema.columns where table_schema = 'public'";
    let words = format!(
        "select table_name || '.' || column_name from {columns}
         and (column_name ~ '{WORDS}' or table_name ~ '{WORDS}')"
    );
    none(&mut conn, "columns of a vote", &words).await;
    // Long texts and bytes: those that are no digest, no name, no code and no number of anything.
    let documents = format!(
        "with kept as (
             select table_name::text, column_name::text from {columns} and (
                 data_type in ('json', 'jsonb')
                 or data_type = 'bytea' and column_name !~ '(digest|sha256|hash|fingerprint|nonce|scope|root|edge)$'
                 or data_type = 'text' and column_name in ('draft', 'record', 'payload', 'answer', 'staff') and table_name <> 'claims'
             )
         ), listed (table_name, column_name) as (values {})
         (select table_name || '.' || column_name from (table kept except table listed) as unlisted)
         union all
         (select table_name || '.' || column_name from (table listed except table kept) as gone)",
        listed(DOCUMENTS)
    );
    none(&mut conn, "columns that hold documents, and the list of them", &documents).await;
    let totals: Vec<String> = DOCUMENTS
        .iter()
        .filter(|(_, _, what)| what.starts_with("totals"))
        .map(|(table, _, _)| format!("'{table}'"))
        .collect();
    let persons = format!(
        "with named as (
             select conrelid::regclass::text, attname::text from pg_constraint
             join pg_attribute on attrelid = conrelid and attnum = any (conkey)
             where contype = 'f' and confrelid = 'persons'::regclass and conrelid::regclass::text in ({})
         ), listed (table_name, column_name) as (values {})
         (table named except table listed) union all (table listed except table named)",
        totals.join(", "),
        listed(PERSONS)
    );
    let persons = format!("select concat_ws('.', named, of) from ({persons}) as persons (named, of)");
    none(&mut conn, "persons whom a table with totals names, and the list of them", &persons).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn totals_are_kept_once_for_each_office_and_in_no_order() {
    let database = TestDatabase::new().await;
    let mut conn = AsyncPgConnection::establish(&database.owner_url).await.unwrap();
    let keys = "
        select key from (
            select conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) from pg_constraint
            where contype = 'p' and conrelid in ('election_records'::regclass, 'proces_verbaux'::regclass)
        ) as keys (key)
        where key not in (
            'election_records PRIMARY KEY (election_id)', 'proces_verbaux PRIMARY KEY (election_id, kind, office)'
        )";
    none(&mut conn, "one document for each election, or for each office", keys).await;
    let order = "
        select table_name || '.' || column_name from information_schema.columns
        where table_schema = 'public' and table_name in ('election_records', 'proces_verbaux')
            and (data_type like 'timestamp%' and column_name <> 'updated_at' or is_identity = 'YES'
                or column_default like 'nextval%')";
    none(&mut conn, "a time or a number of each entry", order).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ballot_that_a_calculator_reads_leaves_no_trace() {
    let server = TestServer::start().await;
    let owner = server.client().fresh_person("Anne Weber").await;
    let ballot = json!({
        "system": "majorite_relative", "votes_per_elector": 6, "candidates": ["Kanarienvogel"],
        "marks": { "Kanarienvogel": 1 }
    });
    let read = owner.post_keyed("/v1/calculators/ballot", &ballot, "0193a1b2-one-ballot").await;
    assert!(read.status.is_success(), "{}", read.json);
    let mut conn = AsyncPgConnection::establish(&server.database.owner_url).await.unwrap();
    let question = "do $$ declare name text; there boolean; begin
        for name in select tablename from pg_tables where schemaname = 'public' loop
            execute format('select exists (select from %I as kept where kept::text ilike ''%%kanarienvogel%%'')', name)
                into there;
            if there then raise exception '%', name; end if;
        end loop; end $$";
    let said = conn.batch_execute(question).await.err().map(|error| error.to_string());
    assert_eq!(said, None, "a table that holds something of the ballot");
}

/// The fields of each object in a form that says how often something was cast.
fn counting(schema: &Value, found: &mut Vec<Vec<String>>) {
    match schema {
        Value::Object(members) => {
            if let Some(Value::Object(fields)) = members.get("properties") {
                let cast = ["votes", "suffrages", "ballots", "valid", "blank", "null", "voters"];
                if fields.keys().any(|name| cast.contains(&name.as_str())) {
                    let mut names: Vec<String> = fields.keys().cloned().collect();
                    names.sort();
                    found.push(names);
                }
            }
            members.values().for_each(|member| counting(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| counting(item, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn every_form_that_carries_votes_carries_totals_only() {
    let known = [
        vec!["ballots", "blank", "electors", "null", "postal_voters", "rejected_postal", "valid", "voters"],
        vec!["candidates", "name", "number", "suffrages"],
        vec!["first_names", "matricule", "status", "surname", "votes"],
    ];
    let mut forms = vec![("record".to_owned(), forms::record())];
    for kind in DemarcheKind::ALL {
        forms.push((kind.code().to_owned(), forms::form(kind, Language::Fr)));
    }
    for (name, form) in forms {
        let mut found = Vec::new();
        counting(&form, &mut found);
        for fields in &found {
            assert!(known.iter().any(|known| known == fields), "{name}: {fields:?}");
        }
        let carries = ["record", DemarcheKind::ResultDeclaration.code()].contains(&name.as_str());
        assert_eq!(found.is_empty(), !carries, "{name} carries votes: {found:?}");
    }
}

/// Takes apart whatever a procès-verbal and a count say of votes, field by field, beyond the forms above: a further field does
/// not compile here, and whoever adds it answers what it tells of a ballot. All numbers are sums over the ballots of an office at least.
#[expect(dead_code, reason = "it only has to compile")]
fn all_fields_are_known(
    office: Depouillement,
    general: RecensementGeneral,
    declared: VoteResult,
    read: (Attendance, Tally),
) {
    let Depouillement {
        polling_day: _,
        titulaires: _,
        suppleants: _,
        system: _,
        office: _,
        counts: _,
        lists,
        candidates,
        claims: _,
        remarks: _,
    } = office;
    for OfficeList { name: _, suffrages: _, candidates: _ } in lists {}
    for OfficeCandidate { surname: _, first_names: _, matricule: _, votes: _ } in candidates {}
    let RecensementGeneral {
        polling_day: _,
        titulaires: _,
        suppleants: _,
        system: _,
        office: _,
        counts: _,
        lists: _,
        candidates: _,
        apportionment: _,
        candidate_lots: _,
        offices: _,
        claims: _,
        remarks: _,
    } = general;
    let VoteResult {
        polling_day: _,
        titulaires: _,
        suppleants: _,
        system: _,
        counts: _,
        lists: _,
        candidates: _,
        signed_on: _,
        signed_by: _,
    } = declared;
    let Attendance { electors: _, voters: _, postal_voters: _, rejected_postal: _, ballots: _ } = read.0;
    let Tally { valid: _, blank: _, null_ballots: _, contested: _, undecided: _, lists, candidates: _ } =
        read.1;
    for Suffrages { list_votes: _, nominal_votes: _ } in lists.into_values() {}
}

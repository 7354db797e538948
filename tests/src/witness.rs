//! An independent witness of every change: triggers note which rows each transaction changed, and which audit events it
//! wrote. Then one can be held against the other.

use diesel::{QueryableByName, sql_query, sql_types::Text};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection};

use crate::server::TestDatabase;

/// What the rows of a table are.
#[derive(Clone, Copy)]
enum Kept {
    /// Each is a resource of this kind, or a part of one, whose id stands in this column. Updates of nothing but the
    /// columns that follow from another resource's change are no change of this one.
    Resource(&'static str, &'static str, &'static [&'static str]),
    /// The same, as long as this column is null: then it is a part of what names it, which has its own event.
    Unused(&'static str, &'static str, &'static str),
    /// A resource of a kind, and each new one also a change of another one of this kind in this column.
    Correspondence(&'static str, &'static str, &'static str),
    /// No resource of anybody, and why.
    Bookkeeping(&'static str),
}

use Kept::{Bookkeeping, Correspondence, Resource, Unused};

/// What is recorded although no row changes: kind, action, why.
const ACTS: &[(&str, &str, &str)] = &[
    ("person", "trial_certificates_offered", "who is offered the means to sign on a trial server"),
    ("person", "trial_signed", "who had the trial authority sign"),
];

/// Every table of the schema. A new table is a decision: it stands here.
const TABLES: &[(&str, Kept)] = &[
    ("access_codes", Resource("code", "id", &[])),
    ("accesses", Resource("access", "id", &[])),
    // The day of its last use is noted beside the call, and is no change of the token.
    ("api_tokens", Resource("token", "id", &["last_used_on"])),
    // Received and taken off with the transmission of its démarche.
    ("attachments", Resource("attachment", "id", &["received_at"])),
    ("audit_events", Bookkeeping("the trail itself")),
    ("audit_personal_payloads", Bookkeeping("the trail itself")),
    ("authority_members", Resource("authority_member", "person_id", &[])),
    ("certificate_numbers", Resource("certificate_number", "id", &[])),
    ("claim_file_bytes", Resource("claim_file", "file_id", &[])),
    ("claim_files", Resource("claim_file", "id", &[])),
    ("claims", Resource("claim", "id", &[])),
    ("code_failures", Bookkeeping("counts, forgotten after a day")),
    ("companies", Resource("company", "id", &[])),
    ("correction_points", Resource("correction", "round_id", &[])),
    ("correction_rounds", Resource("correction", "id", &[])),
    ("decisions", Resource("election", "election_id", &[])),
    ("demarches", Resource("demarche", "id", &[])),
    ("documents", Resource("document", "id", &[])),
    ("election_records", Resource("election", "election_id", &[])),
    ("elections", Resource("election", "id", &[])),
    ("file_bytes", Bookkeeping("the bytes of files; they come and go with what names them")),
    ("files", Unused("file", "id", "used_at")),
    ("idempotency_records", Bookkeeping("answers, forgotten after 30 days")),
    ("invitations", Resource("invitation", "id", &[])),
    ("leases", Bookkeeping("which server leads")),
    ("letter_run_firms", Bookkeeping("how far a run is; its codes have their own events")),
    // How far it is while it runs.
    (
        "letter_runs",
        Resource("letter_run", "id", &["seen_at", "issued", "rendered", "unprintable", "delivered"]),
    ),
    ("membership_limits", Resource("membership", "membership_id", &[])),
    ("memberships", Resource("membership", "id", &[])),
    ("message_attachments", Resource("message", "message_id", &[])),
    // Its démarche has an event too: writing is a step of the démarche's own timeline.
    ("messages", Correspondence("message", "demarche", "demarche_id")),
    ("notice_readings", Resource("notice", "notice_id", &[])),
    ("notices", Resource("notice", "id", &[])),
    ("organisations", Resource("organisation", "id", &[])),
    ("outbox", Bookkeeping("what is told of a step that has its own event")),
    ("own_counts", Resource("election", "election_id", &[])),
    ("paces", Bookkeeping("counts, forgotten after a day")),
    ("paper_filings", Resource("paper_filing", "id", &[])),
    ("papers", Bookkeeping("the numbers of what was printed; printing changes nothing")),
    ("persons", Resource("person", "id", &[])),
    ("posting_photos", Resource("posting", "posting_id", &[])),
    ("postings", Resource("posting", "id", &[])),
    ("proces_verbaux", Resource("election", "election_id", &[])),
    ("receipts", Resource("receipt", "id", &[])),
    ("sealed_leaves", Bookkeeping("the tree over the trail")),
    ("security_events", Bookkeeping("the trail itself")),
    ("server_requirements", Bookkeeping("changed by steps of the schema only")),
    ("signature_preparations", Resource("signature_preparation", "id", &[])),
    ("signatures", Resource("demarche", "demarche_id", &[])),
    ("signing_rounds", Resource("signing_round", "id", &[])),
    ("signing_signatories", Resource("signing_round", "round_id", &[])),
    ("space_files", Resource("space_file", "id", &[])),
    ("spaces", Resource("space", "id", &[])),
    ("terms", Resource("term", "id", &[])),
    ("transmissions", Resource("demarche", "demarche_id", &[])),
    ("tree_heads", Bookkeeping("the tree over the trail")),
    ("trial_clock", Resource("trial_clock", "id", &[])),
];

/// What notes a change. It runs as its owner, because the server's role knows nothing of it.
const NOTES: &str = r"
create schema witness;
create table witness.changes (xid xid8, what text, kind text, resource_id uuid);
create table witness.events (xid xid8, operation text, action text, kind text, resource_id uuid);
create function witness.note_change() returns trigger language plpgsql security definer as $$
-- Arguments: kind, column of the id, columns that follow, column that makes it a part, kind and column of another.
declare
    this jsonb;
    follows text[] := tg_argv[2];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - follows = to_jsonb(old) - follows then
        return null;
    end if;
    this := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    if this ->> tg_argv[3] is not null then
        return null;
    end if;
    if tg_op = 'INSERT' and tg_argv[4] <> '' then
        insert into witness.changes
        values (pg_current_xact_id(), 'insert ' || tg_table_name, tg_argv[4], (this ->> tg_argv[5])::uuid);
    end if;
    insert into witness.changes
    values (pg_current_xact_id(), lower(tg_op) || ' ' || tg_table_name, tg_argv[0], (this ->> tg_argv[1])::uuid);
    return null;
end
$$;
create function witness.note_event() returns trigger language plpgsql security definer as $$
begin
    if new.resource_kind || ' ' || new.action = any (tg_argv[0]::text[]) then
        return null;
    end if;
    insert into witness.events
    values (pg_current_xact_id(), new.operation, new.action, new.resource_kind, new.resource_id);
    return null;
end
$$;
";

/// A transaction in which changes and events are not the same resources, once each.
const FAULTS: &str = r"
with changed as (
    select xid, kind, resource_id, string_agg(distinct what, ', ') as what
    from witness.changes group by xid, kind, resource_id
), recorded as (
    select xid, kind, resource_id, count(*) as times, string_agg(operation || ' ' || action, ', ') as what
    from witness.events group by xid, kind, resource_id
)
select distinct case
    when recorded.what is null then
        coalesce((select min(operation) from witness.events event where event.xid = changed.xid), 'no event at all')
        || ': ' || kind || ' has no event, but: ' || changed.what
    when changed.what is null then kind || ' is recorded as ' || recorded.what || ', but no row changed'
    else kind || ' is recorded ' || recorded.times || ' times: ' || recorded.what
end as line
from changed full join recorded using (xid, kind, resource_id)
where recorded.times is distinct from 1 or changed.what is null
order by 1
";

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

/// The witness of a database, from now on.
pub struct Witness {
    conn: AsyncPgConnection,
}

impl Witness {
    /// Lets triggers note every change from now on.
    ///
    /// # Panics
    /// A table of the schema is not listed, or a listed one is not there.
    pub async fn of(database: &TestDatabase) -> Self {
        let conn = AsyncPgConnection::establish(&database.owner_url).await.expect("the owner's connection");
        let mut witness = Self { conn };
        let there = witness
            .lines(
                "select tablename::text as line from pg_tables where schemaname = 'public'
                 and tablename not like '\\_\\_diesel%' order by tablename",
            )
            .await;
        let listed: Vec<_> = TABLES.iter().map(|(table, _)| *table).collect();
        assert_eq!(there, listed, "every table is a resource, part of one, or bookkeeping with its reason");
        let acts: Vec<_> = ACTS.iter().map(|(kind, action, _)| format!("{kind} {action}")).collect();
        let mut notes = format!(
            "{NOTES} create trigger witness after insert on audit_events for each row \
             execute function witness.note_event('{{{}}}');\n",
            acts.join(",")
        );
        for (table, kept) in TABLES {
            let noted = match *kept {
                Resource(kind, column, follows) => {
                    format!("'{kind}', '{column}', '{{{}}}', '', '', ''", follows.join(","))
                }
                Unused(kind, column, used) => format!("'{kind}', '{column}', '{{{used}}}', '{used}', '', ''"),
                Correspondence(kind, other, column) => {
                    format!("'{kind}', 'id', '{{}}', '', '{other}', '{column}'")
                }
                Bookkeeping(why) => {
                    assert!(!why.is_empty(), "{table}");
                    continue;
                }
            };
            notes += &format!(
                "create trigger witness after insert or update or delete on {table} for each row \
                 execute function witness.note_change({noted});\n"
            );
        }
        witness.conn.batch_execute(&notes).await.expect("triggers");
        witness
    }

    /// Every way in which changes and events differ, once each: a changed resource without an event, an event without a
    /// change, a resource with two events in one transaction.
    pub async fn faults(&mut self) -> Vec<String> {
        self.lines(FAULTS).await
    }

    /// How many changed resources were noted, each once for a transaction.
    pub async fn changes(&mut self) -> usize {
        let distinct = "select distinct concat(xid, kind, resource_id) as line from witness.changes";
        self.lines(distinct).await.len()
    }

    /// Runs statements as the owner of the tables.
    ///
    /// # Panics
    /// Postgres refuses them.
    pub async fn run(&mut self, statements: &str) {
        self.conn.batch_execute(statements).await.expect(statements);
    }

    async fn lines(&mut self, query: &str) -> Vec<String> {
        let lines: Vec<Line> = sql_query(query).load(&mut self.conn).await.expect("the witness");
        lines.into_iter().map(|line| line.line).collect()
    }
}

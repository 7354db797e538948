-- How a poll is held is its own too: opening day, hours, place, postal vote, extension, each with who said it and since when.
-- What a démarche was held against when it was transmitted is kept with it.

alter table elections
    add column arrangements jsonb not null default '{}',
    drop constraint elections_headcount_source_known,
    add constraint elections_headcount_source_known
        check (headcount_source in ('register', 'firm', 'notice', 'decision'));

-- What a source says of one fact after the other: the notice that was transmitted last, else the record of the company.
create function arranged(plan jsonb, source text, since timestamptz) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select coalesce(
        jsonb_object_agg(fact, jsonb_build_object('value', said, 'source', source, 'since', since)), '{}'
    )
    from jsonb_each(plan) each (fact, said)
    where fact in ('opening_day', 'opens_at', 'closes_at', 'place', 'postal_vote') and said <> 'null'
$$;
update elections e set arrangements = arranged(r.record::jsonb -> 'notice', 'firm', r.updated_at)
from election_records r
where r.election_id = e.id and jsonb_typeof(r.record::jsonb -> 'notice') = 'object';
update elections e
set arrangements = arranged(
    jsonb_build_object('opening_day', notice -> 'polling_day') || jsonb_strip_nulls(notice), 'notice', d.received_at
)
from demarches d, lateral (select convert_from(d.received_content, 'UTF8')::jsonb #> '{demarche,content}') c (notice)
where d.election_id = e.id and d.kind = 'election_notice' and d.received_at is not null;
drop function arranged(jsonb, text, timestamptz);

create table transmissions (
    id uuid primary key,
    demarche_id uuid not null references demarches (id),
    company_id uuid not null references companies (id),
    -- Of the content that was received.
    content_digest bytea not null,
    transmitted_at timestamptz not null,
    -- The poll as it stood: its version, and the facts that the content was checked against.
    poll_version integer not null,
    facts jsonb not null,
    -- Digests of the contents that had been received for the poll, which it was held against.
    earlier bytea[] not null,
    constraint transmissions_digest_whole check (octet_length(content_digest) = 32)
);
create index transmissions_by_demarche on transmissions (demarche_id, id);
create index transmissions_by_company on transmissions (company_id);
create trigger transmissions_append_only before update or delete or truncate on transmissions
    for each statement execute function refuse_change();

alter table transmissions enable row level security, force row level security;
create policy transmissions_lock on transmissions using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer'
) with check (upkeep() or company_id in (select unnest(caller_firms())));

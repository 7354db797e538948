-- What proves an act later: audit events, refusals of rights, the idempotency of calls, failures against codes.

create table audit_events (
    id uuid primary key,
    at timestamptz not null,
    request_id uuid not null,
    operation text not null,
    action text not null,
    resource_kind text not null,
    resource_id uuid not null,
    person_id uuid,
    space_id uuid,
    company_id uuid,
    -- SHA-256 of nonce and personal payload, so that the payload can be erased and the record still verifies.
    personal_digest bytea not null,
    -- SHA-256 of the header above and the personal digest.
    record_digest bytea not null
);
create index audit_events_by_resource on audit_events (resource_kind, resource_id, id);
create index audit_events_by_request on audit_events (request_id);

-- No trigger here: the owner may erase what is personal, the server may not.
create table audit_personal_payloads (
    event_id uuid primary key references audit_events (id),
    nonce bytea not null,
    payload text not null
);

create table security_events (
    id uuid primary key,
    at timestamptz not null,
    request_id uuid not null,
    operation text not null,
    refusal text not null,
    person_id uuid
);
create index security_events_by_person on security_events (person_id, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name using errcode = 'integrity_constraint_violation';
end
$$;
create trigger audit_events_append_only before update or delete or truncate on audit_events
    for each statement execute function refuse_change();
create trigger security_events_append_only before update or delete or truncate on security_events
    for each statement execute function refuse_change();

create table idempotency_records (
    person_id uuid not null references persons (id),
    key text not null,
    operation text not null,
    -- Keyed digest of method, path and body; the body itself is not kept.
    fingerprint bytea not null,
    answer text not null,
    created_at timestamptz not null,
    primary key (person_id, key)
);
create index idempotency_records_by_age on idempotency_records (created_at);

-- Codes that were not accepted, counted by acting space or client address and by hour.
create table code_failures (
    scope text not null,
    hour timestamptz not null,
    failures integer not null,
    primary key (scope, hour)
);

-- The oldest server that may still run on this schema; expand steps leave it, contract steps raise it.
create table server_requirements (
    only_row boolean primary key default true,
    minimum_schema text not null,
    constraint server_requirements_only_row check (only_row)
);
insert into server_requirements (minimum_schema) values ('20261122000001');

-- The tree over all events, its signed heads, receipts that are signed, and the lists in which the trail is read.

-- The leaves of the tree in their order. An event is here once it is sealed; it may be an audit or a security event.
create table sealed_leaves (
    index bigint primary key,
    event_id uuid not null,
    -- SHA-256 of a zero byte and the digest of the event's record (RFC 6962).
    hash bytea not null,
    constraint sealed_leaves_event_once unique (event_id),
    constraint sealed_leaves_index_counted check (index >= 0),
    constraint sealed_leaves_hash_long check (octet_length(hash) = 32)
);

create table tree_heads (
    size bigint primary key,
    root bytea not null,
    -- The peaks from which the tree grows on, 32 bytes each: nothing is read again.
    edge bytea not null,
    -- The head as a JWS.
    signed text not null,
    signed_at timestamptz not null,
    constraint tree_heads_of_leaves check (size > 0)
);

create trigger sealed_leaves_append_only before update or delete or truncate on sealed_leaves
    for each statement execute function refuse_change();
create trigger tree_heads_append_only before update or delete or truncate on tree_heads
    for each statement execute function refuse_change();

-- Absent from receipts that were issued before receipts were signed.
alter table receipts
    -- A JWS over the body, detached: header and signature.
    add column signature text,
    -- The newest signed head of the tree when it was issued; absent before the first one.
    add column tree_head text;

create index audit_events_by_space on audit_events (space_id, id);
create index audit_events_by_company on audit_events (company_id, id);
create index audit_events_by_person on audit_events (person_id, id);

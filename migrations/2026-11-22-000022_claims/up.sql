-- What voters file without signing in: claims against the electoral lists and contestations of a poll, with their pieces.

create table claims (
    id uuid primary key,
    -- Keyed digest of the tracking number; the number itself is with the filer alone.
    number_digest bytea not null,
    last_four text not null,
    kind text not null,
    state text not null,
    -- Canonical JSON as it was filed, and its SHA-256.
    content bytea not null,
    content_digest bytea not null,
    language text not null,
    filed_at timestamptz not null,
    updated_at timestamptz not null,
    -- The poll that it is about, once a reviewer has found it.
    election_id uuid references elections (id),
    company_id uuid references companies (id),
    taken_up_by uuid references persons (id),
    taken_up_at timestamptz,
    decision text,
    answer text,
    answered_at timestamptz,
    closed_at timestamptz,
    closing_reason text,
    version integer not null default 1,
    constraint claims_number_once unique (number_digest),
    constraint claims_kind_known check (kind in ('claim_on_lists', 'contestation')),
    constraint claims_state_known check (state in ('received', 'taken_up', 'answered', 'closed')),
    constraint claims_language_known check (language in ('fr', 'de', 'en')),
    constraint claims_decision_known check (decision in ('upheld', 'rejected', 'inadmissible', 'forwarded')),
    constraint claims_matched_whole check ((election_id is null) = (company_id is null)),
    constraint claims_taken_up_by_somebody check (
        (taken_up_by is null) = (taken_up_at is null) and (taken_up_by is null) = (state = 'received')
    ),
    constraint claims_answered_whole check (
        (decision is null) = (answered_at is null) and (decision is null) = (answer is null)
        and (state <> 'answered' or decision is not null)
    ),
    constraint claims_closed_whole check ((state = 'closed') = (closed_at is not null))
);
create index claims_at_the_desk on claims (state, id);
create index claims_by_company on claims (company_id, id) where company_id is not null;

create table claim_files (
    id uuid primary key,
    -- SHA-256 of the ticket under which the uploader can name it in one claim.
    ticket_digest bytea not null,
    -- Keyed digest of the uploader's address, so that nobody fills the place of others; only as long as it waits.
    address_digest bytea,
    media_type text not null,
    size integer not null,
    sha256 bytea not null,
    uploaded_at timestamptz not null,
    -- Null until it is named in a claim.
    claim_id uuid references claims (id),
    name text,
    constraint claim_files_ticket_once unique (ticket_digest),
    constraint claim_files_media_type_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    constraint claim_files_size_limited check (size between 1 and 5242880),
    constraint claim_files_address_while_waiting check ((address_digest is null) = (claim_id is not null)),
    constraint claim_files_named_in_a_claim check ((claim_id is null) = (name is null))
);
create index claim_files_by_claim on claim_files (claim_id, id) where claim_id is not null;
create index claim_files_waiting on claim_files (uploaded_at) where claim_id is null;
create index claim_files_waiting_by_address on claim_files (address_digest) where claim_id is null;

-- The bytes stand apart, so that no list ever reads them.
create table claim_file_bytes (
    file_id uuid primary key references claim_files (id) on delete cascade,
    bytes bytea not null
);
alter table claim_file_bytes alter column bytes set storage external;

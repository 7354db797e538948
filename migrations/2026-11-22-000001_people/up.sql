-- Persons who sign in, the tokens they sign in with, and the persons of the authority.

create table persons (
    id uuid primary key,
    display_name text not null,
    email text,
    -- The demonstration person of a trial server; never set outside trial mode.
    persona text,
    created_at timestamptz not null,
    constraint persons_persona_once unique (persona)
);

create table authority_members (
    person_id uuid primary key references persons (id),
    role text not null,
    since timestamptz not null,
    version integer not null default 1,
    constraint authority_members_role_known check (role in ('reviewer', 'administrator', 'operator'))
);

create table api_tokens (
    id uuid primary key,
    person_id uuid not null references persons (id),
    digest bytea not null,
    label text not null,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint api_tokens_digest_once unique (digest),
    constraint api_tokens_end_after_issue check (expires_at > issued_at)
);
create index api_tokens_by_person on api_tokens (person_id, id);

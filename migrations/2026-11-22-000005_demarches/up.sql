-- Démarches, what is attached to them, what comes back, and the receipts of both ways.

create table files (
    id uuid primary key,
    uploaded_by uuid not null references persons (id),
    media_type text not null,
    size integer not null,
    sha256 bytea not null,
    uploaded_at timestamptz not null,
    -- A file belongs to one thing only; null until it is named there.
    used_at timestamptz,
    constraint files_media_type_known check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
    constraint files_size_limited check (size between 1 and 10485760)
);
create index files_unused on files (uploaded_at) where used_at is null;
create index files_unused_by_person on files (uploaded_by) where used_at is null;

-- The bytes stand apart, so that no list ever reads them.
create table file_bytes (
    file_id uuid primary key references files (id) on delete cascade,
    bytes bytea not null
);
alter table file_bytes alter column bytes set storage external;

create table demarches (
    id uuid primary key,
    election_id uuid not null references elections (id),
    company_id uuid not null references companies (id),
    -- The power under which it was made; the space is the one that holds this access.
    access_id uuid not null references accesses (id),
    kind text not null,
    title text not null,
    state text not null,
    -- As typed: JSON text, key order kept.
    draft text not null,
    -- Canonical bytes of the content as confirmed; null while it is being edited.
    content bytea,
    content_digest bytea,
    confirmed_at timestamptz,
    due_on date,
    late boolean,
    transmitted_at timestamptz,
    -- What reached the administration last, and when: it stays while a correction is being made.
    received_at timestamptz,
    received_content bytea,
    received_digest bytea,
    correction text,
    created_by uuid not null references persons (id),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 1,
    constraint demarches_kind_known check (kind in (
        'election_notice', 'claims_notice', 'candidate_declaration', 'result_declaration', 'functions_declaration'
    )),
    constraint demarches_state_known check (state in (
        'draft', 'confirmed', 'ready', 'transmitted', 'accepted', 'to_correct', 'correction_confirmed',
        'correction_ready', 'closed'
    )),
    constraint demarches_content_with_digest check ((content is null) = (content_digest is null)),
    constraint demarches_content_where_confirmed check (
        (content is null) = (state in ('draft', 'to_correct'))
    ),
    constraint demarches_late_when_transmitted check ((transmitted_at is null) = (late is null)),
    constraint demarches_received_when_transmitted check (
        (transmitted_at is null) = (received_at is null)
        and (received_at is null) = (received_content is null)
        and (received_at is null) = (received_digest is null)
    )
);
-- One filing of each kind for each election reaches the administration.
create unique index demarches_one_transmitted on demarches (election_id, kind) where transmitted_at is not null;
create index demarches_by_access on demarches (access_id, id);
create index demarches_at_the_desk on demarches (state, id) where transmitted_at is not null;

create table signatures (
    id uuid primary key,
    demarche_id uuid not null references demarches (id) on delete cascade,
    kind text not null,
    statement text not null,
    person_id uuid not null references persons (id),
    content bytea not null,
    content_digest bytea not null,
    signed_at timestamptz not null,
    -- A change after the signature undoes it.
    undone_at timestamptz,
    constraint signatures_kind_known check (kind in ('simple'))
);
create unique index signatures_one_in_force on signatures (demarche_id) where undone_at is null;

create table attachments (
    id uuid primary key,
    demarche_id uuid not null references demarches (id) on delete cascade,
    file_id uuid not null references files (id),
    name text not null,
    attached_by uuid not null references persons (id),
    attached_at timestamptz not null,
    -- When it last reached the administration; such a piece is never removed, only taken off the next filing.
    received_at timestamptz,
    detached_at timestamptz,
    constraint attachments_file_once unique (file_id)
);
create index attachments_by_demarche on attachments (demarche_id, id);

create table documents (
    id uuid primary key,
    demarche_id uuid not null references demarches (id),
    company_id uuid not null references companies (id),
    purpose text not null,
    kind text not null,
    name text not null,
    file_id uuid not null references files (id),
    due_on date,
    message text,
    returned_by uuid not null references persons (id),
    returned_at timestamptz not null,
    state text not null,
    read_at timestamptz,
    signed_file_id uuid references files (id),
    signed_by uuid references persons (id),
    signed_at timestamptz,
    version integer not null default 1,
    constraint documents_purpose_known check (purpose in ('pour_avis', 'affichage', 'a_signer')),
    constraint documents_kind_known check (kind in ('notice', 'poster', 'ballot', 'pv', 'synthesis', 'form')),
    constraint documents_state_known check (state in ('unread', 'read', 'signed_copy_returned')),
    constraint documents_signed_copy_whole check (
        (state = 'signed_copy_returned') = (signed_file_id is not null)
        and (signed_file_id is null) = (signed_at is null)
    ),
    constraint documents_file_once unique (file_id),
    constraint documents_signed_file_once unique (signed_file_id)
);
create index documents_by_demarche on documents (demarche_id, id);
create index documents_by_company on documents (company_id, id);

create table receipts (
    id uuid primary key,
    kind text not null,
    demarche_id uuid not null references demarches (id),
    document_id uuid references documents (id),
    -- Canonical JSON and its SHA-256.
    body bytea not null,
    digest bytea not null,
    issued_at timestamptz not null,
    constraint receipts_kind_known check (kind in ('transmission', 'document_return', 'signed_copy'))
);
create index receipts_by_demarche on receipts (demarche_id, id);
create trigger receipts_append_only before update or delete or truncate on receipts
    for each statement execute function refuse_change();

-- Signatures by certificate, by uploaded PDF and by hand, what is prepared for a signing product, and the rounds in which
-- procès-verbaux are signed.

-- The numbers of certificates that persons have shown: what a signature is held against. They authenticate nobody.
create table certificate_numbers (
    id uuid primary key,
    person_id uuid not null references persons (id),
    digest bytea not null,
    last_four text not null,
    source text not null,
    shown_at timestamptz not null,
    constraint certificate_numbers_once unique (person_id, digest),
    constraint certificate_numbers_digest_size check (length(digest) = 32),
    constraint certificate_numbers_source_known check (source in ('invitation', 'declared', 'trial'))
);
create index certificate_numbers_by_person on certificate_numbers (person_id, id);
create index certificate_numbers_by_digest on certificate_numbers (digest);

alter table signatures drop constraint signatures_kind_known;
alter table signatures
    -- The signed PDF or the scan; none under a statement.
    add column file_id uuid references files (id),
    -- Language of the form that was signed.
    add column language text,
    -- JSON: what was validated, and who signed by hand.
    add column report text,
    -- When it last reached the administration with the content that it binds.
    add column received_at timestamptz,
    add constraint signatures_kind_known check (kind in ('simple', 'certificate', 'signed_pdf', 'hand_signed')),
    add constraint signatures_file_where_on_paper check ((file_id is null) = (kind = 'simple')),
    add constraint signatures_file_once unique (file_id);
create index signatures_by_demarche on signatures (demarche_id, id);

create table signing_rounds (
    id uuid primary key,
    election_id uuid not null references elections (id),
    company_id uuid not null references companies (id),
    -- The returned document that is signed, where it is one.
    document_id uuid references documents (id),
    name text not null,
    state text not null,
    -- What everybody was asked to sign.
    document_sha256 bytea not null,
    -- The newest revision; it begins with all that were before, unless it is a scan.
    file_id uuid not null references files (id),
    revision integer not null default 0,
    created_by uuid not null references persons (id),
    created_at timestamptz not null,
    completed_at timestamptz,
    cancelled_at timestamptz,
    version integer not null default 1,
    constraint signing_rounds_state_known check (state in ('open', 'complete', 'cancelled')),
    constraint signing_rounds_complete_with_time check ((state = 'complete') = (completed_at is not null)),
    constraint signing_rounds_cancelled_with_time check ((state = 'cancelled') = (cancelled_at is not null)),
    constraint signing_rounds_file_once unique (file_id)
);
create index signing_rounds_by_election on signing_rounds (election_id, id);

create table signing_signatories (
    id uuid primary key,
    round_id uuid not null references signing_rounds (id) on delete cascade,
    place integer not null,
    name text not null,
    office text not null,
    email text,
    certificate_digest bytea,
    certificate_last_four text,
    signed_at timestamptz,
    method text,
    -- Which revision of the file brought the signature.
    revision integer,
    -- SHA-256 of the certificate; one certificate signs once.
    certificate_sha256 bytea,
    -- JSON: what was validated.
    report text,
    -- Who handed the signature in.
    person_id uuid references persons (id),
    reminded_at timestamptz,
    reminded_on date,
    constraint signing_signatories_place_once unique (round_id, place),
    constraint signing_signatories_office_known check (office in ('president', 'assessor', 'secretary')),
    constraint signing_signatories_method_known check (method in ('certificate', 'signed_pdf', 'hand_signed')),
    constraint signing_signatories_signed_whole check (
        (signed_at is null) = (method is null) and (signed_at is null) = (person_id is null)
        and (signed_at is null) = (revision is null)
    ),
    constraint signing_signatories_certificate_once unique (round_id, certificate_sha256)
);

-- A PDF with an empty place for one signature: under a démarche, or in a round.
create table signature_preparations (
    id uuid primary key,
    demarche_id uuid references demarches (id) on delete cascade,
    round_id uuid references signing_rounds (id) on delete cascade,
    signatory_id uuid references signing_signatories (id) on delete cascade,
    -- The revision of the round on which it stands.
    revision integer,
    -- What is signed: the content of the démarche, or the document of the round.
    subject_digest bytea not null,
    person_id uuid not null references persons (id),
    -- SHA-256 of the certificate that the person chose; none for any certificate with the right number.
    certificate_sha256 bytea,
    language text not null,
    file_id uuid not null references files (id),
    -- The place that was kept free: first byte of it, first byte behind it.
    place_begins bigint not null,
    place_ends bigint not null,
    -- What the signing product signs.
    digest bytea not null,
    prepared_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    version integer not null default 1,
    constraint signature_preparations_of_one check (
        (demarche_id is null) <> (round_id is null)
        and (round_id is null) = (signatory_id is null)
        and (round_id is null) = (revision is null)
    ),
    constraint signature_preparations_language_known check (language in ('fr', 'de', 'en')),
    constraint signature_preparations_digest_size check (length(digest) = 32),
    constraint signature_preparations_place check (place_begins > 0 and place_ends > place_begins),
    constraint signature_preparations_file_once unique (file_id)
);
create index signature_preparations_by_demarche on signature_preparations (demarche_id, id);
create index signature_preparations_by_round on signature_preparations (round_id, id);
create index signature_preparations_by_end on signature_preparations (expires_at);

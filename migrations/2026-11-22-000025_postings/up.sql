-- How long a returned document is to hang in the firm, and the log of what hung where.

alter table documents
    -- Null where nothing is to hang, and in rows of before.
    add column post_from date,
    add column post_until date,
    add constraint documents_posting_where_asked check (post_from is null or purpose = 'affichage'),
    add constraint documents_posting_whole check ((post_from is null) = (post_until is null) and post_until >= post_from);

-- A line is only ever ended or withdrawn, each once; what was recorded wrongly is recorded anew.
create table postings (
    id uuid primary key,
    document_id uuid not null references documents (id),
    company_id uuid not null references companies (id),
    place text not null,
    hung_at timestamptz not null,
    recorded_by uuid not null references persons (id),
    recorded_at timestamptz not null,
    taken_down_at timestamptz,
    withdrawn_at timestamptz,
    withdrawn_why text,
    constraint postings_taken_down_after_hung check (taken_down_at > hung_at),
    constraint postings_withdrawn_for_a_reason check ((withdrawn_at is null) = (withdrawn_why is null))
);
create index postings_by_document on postings (document_id, id);

create table posting_photos (
    id uuid primary key,
    posting_id uuid not null references postings (id),
    position smallint not null,
    file_id uuid not null references files (id),
    added_by uuid not null references persons (id),
    added_at timestamptz not null,
    constraint posting_photos_at_most_ten check (position between 1 and 10),
    constraint posting_photos_position_once unique (posting_id, position),
    constraint posting_photos_file_once unique (file_id)
);

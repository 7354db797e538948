-- Kinds of piece, and the documents that a space keeps to attach them when they are wanted.

alter table attachments add column kind text not null default 'other';
alter table attachments add constraint attachments_kind_known check (kind in (
    'candidatures', 'signed_pv', 'signed_form', 'president_notice', 'postal_vote_authorisation', 'other'
));

create table space_files (
    id uuid primary key,
    -- The whole space's, or a firm's: that one hangs on the power to act for the firm, moves and ends with it.
    space_id uuid references spaces (id),
    access_id uuid references accesses (id),
    company_id uuid references companies (id),
    file_id uuid not null references files (id),
    kind text not null,
    name text not null,
    -- The letters of the name without accents and case, to be searched.
    name_letters text not null,
    added_by uuid not null references persons (id),
    added_at timestamptz not null,
    version integer not null default 1,
    constraint space_files_of_one check ((space_id is null) <> (access_id is null)),
    constraint space_files_firm_with_access check ((access_id is null) = (company_id is null)),
    constraint space_files_kind_known check (kind in (
        'candidatures', 'signed_pv', 'signed_form', 'president_notice', 'postal_vote_authorisation', 'other'
    )),
    constraint space_files_file_once unique (file_id)
);
create index space_files_by_space on space_files (space_id, id);
create index space_files_by_access on space_files (access_id, id);

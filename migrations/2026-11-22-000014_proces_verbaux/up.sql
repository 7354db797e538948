-- The procès-verbaux of an election as its firm enters them: one of each kind, of the counting one for each office. They
-- belong to the firm, as the record does, and are kept half-filled too: what is wrong with them is found when they are read.

create table proces_verbaux (
    election_id uuid not null references elections (id),
    kind text not null,
    -- The number of the office that counted; 1, the principal office, for the other kinds.
    office integer not null,
    company_id uuid not null references companies (id),
    -- As typed: JSON text, key order kept.
    record text not null,
    updated_by uuid not null references persons (id),
    updated_at timestamptz not null,
    version integer not null default 1,
    primary key (election_id, kind, office),
    constraint proces_verbaux_kind_known check (
        kind in ('depouillement', 'recensement_general', 'election_office', 'no_candidate')
    ),
    constraint proces_verbaux_office_in_range check (
        office between 1 and 200 and (office = 1 or kind = 'depouillement')
    ),
    constraint proces_verbaux_size_limited check (octet_length(record) <= 262144)
);
create index proces_verbaux_by_company on proces_verbaux (company_id);

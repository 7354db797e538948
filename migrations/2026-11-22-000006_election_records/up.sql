-- What is entered once about an election. It belongs to the firm, not to a mandate: whoever acts for the firm now sees it.

create table election_records (
    election_id uuid primary key references elections (id),
    company_id uuid not null references companies (id),
    -- As typed: JSON text, key order kept.
    record text not null,
    -- Read out of the record when it is saved, because the legal days of the poll are counted from it.
    opening_day date,
    updated_by uuid not null references persons (id),
    updated_at timestamptz not null,
    version integer not null default 1,
    constraint election_records_size_limited check (octet_length(record) <= 262144)
);
create index election_records_by_company on election_records (company_id);

-- What a firm has counted itself before its notice (L.411-1, L.412-1). Who works there is the firm's alone: the authority sees
-- the headcount that came of it, as the one of the poll.

create table own_counts (
    election_id uuid primary key references elections (id),
    company_id uuid not null references companies (id),
    -- As entered: JSON text; erased after a while.
    staff text,
    headcount integer not null,
    -- As the notice asks for it, and the sums with their reasons, by language.
    breakdown jsonb not null,
    answers jsonb not null,
    updated_by uuid not null references persons (id),
    updated_at timestamptz not null,
    version integer not null default 1,
    constraint own_counts_size_limited check (octet_length(staff) <= 262144),
    constraint own_counts_headcount_sane check (headcount between 0 and 1000000)
);
create index own_counts_by_company on own_counts (company_id);
create index own_counts_with_staff on own_counts (updated_at) where staff is not null;

alter table own_counts enable row level security, force row level security;
create policy own_counts_lock on own_counts using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select task()) = 'housekeeping'
);

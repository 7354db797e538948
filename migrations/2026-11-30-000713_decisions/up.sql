-- Decisions of the authority, or of a court, about a poll: they change its facts, also where these stand.

create table decisions (
    id uuid primary key,
    election_id uuid not null references elections (id),
    company_id uuid not null references companies (id),
    decided_on date not null,
    reference text not null,
    reason text not null,
    facts jsonb not null,
    entered_by uuid not null references persons (id),
    entered_at timestamptz not null,
    constraint decisions_reference_short check (char_length(reference) between 1 and 100),
    constraint decisions_reason_limited check (char_length(reason) between 1 and 2000)
);
create index decisions_by_election on decisions (election_id, id);
create index decisions_by_company on decisions (company_id);
create trigger decisions_append_only before update or delete or truncate on decisions
    for each statement execute function refuse_change();

alter table decisions enable row level security, force row level security;
create policy decisions_lock on decisions using (
    upkeep() or company_id in (select unnest(caller_firms_ever()))
    or (select caller_role()) in ('reviewer', 'administrator')
) with check (upkeep() or (select caller_role()) = 'reviewer');
-- Who enters a decision changes the poll with it. Polls are entered by the administrator alone.
alter policy elections_lock on elections with check (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) in ('reviewer', 'administrator')
);
create policy elections_entered on elections as restrictive for insert with check (
    upkeep() or (select caller_role()) = 'administrator'
);

-- How far ahead of the real time the legal days of a trial server are; other servers never look. One row, so that all servers
-- on one database, and one that was started anew, agree.

create table trial_clock (
    id uuid primary key default '00000000-0000-0000-0000-000000000000',
    ahead_us bigint not null default 0,
    version integer not null default 1,
    constraint trial_clock_only_row check (id = '00000000-0000-0000-0000-000000000000'),
    -- 4,000 days and a bit more: what the API takes.
    constraint trial_clock_sane check (abs(ahead_us) <= 4001 * 86400 * 1000000::bigint)
);
insert into trial_clock default values;

create policy trial_clock_read on trial_clock for select using (true);
create policy trial_clock_set on trial_clock for update using (
    upkeep() or (select caller_role()) = 'administrator' or (select task()) = 'operator'
);
alter table trial_clock enable row level security;
alter table trial_clock force row level security;

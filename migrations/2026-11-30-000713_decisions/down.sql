drop policy elections_entered on elections;
alter policy elections_lock on elections with check (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'administrator'
);
drop table decisions;

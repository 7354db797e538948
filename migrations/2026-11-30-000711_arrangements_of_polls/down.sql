drop table transmissions;
update elections set headcount_source = case headcount_source when 'firm' then 'register' else 'notice' end
where headcount_source in ('firm', 'decision');
alter table elections
    drop column arrangements,
    drop constraint elections_headcount_source_known,
    add constraint elections_headcount_source_known check (headcount_source in ('register', 'notice'));

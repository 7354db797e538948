drop trigger elections_begin_as_registered on elections;
drop function poll_begins_as_registered();
alter table elections
    drop column headcount,
    drop column headcount_source,
    drop column headcount_since,
    drop column week_pattern,
    drop column fixed_at;

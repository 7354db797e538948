drop function is_filed_for(uuid);
drop trigger elections_moved on elections;
drop function polls_are_moved_by_the_administrator();

delete from notice_readings where notice_id in (select id from notices where kind in ('reopened', 'decided'));
delete from notices where kind in ('reopened', 'decided');
alter table notices
    drop constraint notices_kind_known,
    add constraint notices_kind_known check (kind in ('sent_back', 'message', 'document', 'accepted', 'closed'));

alter table decisions drop column kind, drop column maker;

alter table elections drop column withdrawn_at, drop column withdrawal, drop column standing;

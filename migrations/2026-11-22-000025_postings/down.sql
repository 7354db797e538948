drop table posting_photos;
drop table postings;
alter table documents drop column post_until, drop column post_from;

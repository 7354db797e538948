drop table space_files;
alter table attachments drop column kind;

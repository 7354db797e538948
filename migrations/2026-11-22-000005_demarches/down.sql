drop table receipts;
drop table documents;
drop table attachments;
drop table signatures;
drop table demarches;
drop table file_bytes;
drop table files;

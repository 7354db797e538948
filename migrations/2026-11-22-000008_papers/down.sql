drop table papers;

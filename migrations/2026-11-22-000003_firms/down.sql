drop table elections;
drop table companies;
drop table terms;

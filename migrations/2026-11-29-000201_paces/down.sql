drop table paces;

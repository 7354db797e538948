drop table election_records;

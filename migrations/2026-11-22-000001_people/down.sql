drop table api_tokens;
drop table authority_members;
drop table persons;

drop table claim_file_bytes;
drop table claim_files;
drop table claims;

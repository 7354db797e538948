alter table signing_rounds drop column original_file_id;

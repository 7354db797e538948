alter table signing_rounds
    drop constraint signing_rounds_of_one_source,
    drop column paper_number;

-- A round of signatures that is opened for a procès-verbal as it was printed here.

alter table signing_rounds
    -- The paper that everybody was asked to sign, where it was printed for the round.
    add column paper_number text references papers (number),
    add constraint signing_rounds_of_one_source check (document_id is null or paper_number is null);

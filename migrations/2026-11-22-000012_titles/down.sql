drop index demarches_by_company;
alter table demarches drop column titled_by_hand;
alter table spaces
    drop constraint spaces_title_language_known,
    drop constraint spaces_title_pattern_size,
    drop column title_language,
    drop column title_pattern;

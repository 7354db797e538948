alter table files
    drop column printed,
    drop column signatures;

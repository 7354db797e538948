-- What shows of a file: how many signatures are in it, and which paper it is that was printed here and that nobody signed.
-- Of files that came before, nobody has counted.

alter table files
    add column signatures integer,
    add column printed text,
    add constraint files_signatures_counted check (signatures >= 0),
    add constraint files_printed_is_a_number check (printed ~ '^[0-9A-HJKMNP-TV-Z]{12}$');

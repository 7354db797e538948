-- What was put on paper: enough to say that a paper with this number and digest was printed here, and nothing of what it says.

create table papers (
    -- The first 60 bits of the digest, as twelve symbols of base 32.
    number text primary key,
    kind text not null,
    language text not null,
    digest bytea not null,
    printed_at timestamptz not null,
    constraint papers_number_shape check (number ~ '^[0-9A-HJKMNP-TV-Z]{12}$'),
    constraint papers_digest_size check (length(digest) = 32),
    constraint papers_language_known check (language in ('fr', 'de', 'en'))
);

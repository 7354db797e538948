-- How much came in a day, or went to somebody: claims and bytes from a network, mails of a person, of a space, to an
-- address. Nothing leads from here to what it was. `uploads_a_day`, which counted bytes only, is not used any more; a
-- later step drops it.

create table paces (
    -- Keyed digest of what is counted, and where.
    scope bytea not null,
    day date not null,
    count bigint not null,
    primary key (scope, day)
);
create index paces_by_day on paces (day);

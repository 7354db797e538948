-- How much came without sign-in each day: from one network, and from all. Nothing leads from here to what it was.

create table uploads_a_day (
    -- Keyed digest of the network; empty for all of them together.
    network_digest bytea not null,
    day date not null,
    bytes bigint not null,
    primary key (network_digest, day)
);
create index uploads_a_day_by_day on uploads_a_day (day);

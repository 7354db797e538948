-- A band keeps its space; a space that is pinned, and a company that was placed by hand, stay as they are in every grouping.

alter table spaces
    add column band_from integer,
    add column band_to integer,
    add column pinned boolean not null default false,
    add constraint spaces_band_sane check (
        (band_to is null or band_from is not null) and band_from >= 0 and (band_to is null or band_to >= band_from)
    );

alter table accesses add column placed boolean not null default false;

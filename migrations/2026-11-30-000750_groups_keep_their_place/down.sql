alter table accesses drop column placed;

alter table spaces drop column band_from, drop column band_to, drop column pinned;

-- A PDF that takes no signature as it is is written anew for its round; the one that was given is kept.

alter table signing_rounds add column original_file_id uuid references files (id);
create index signing_rounds_by_original on signing_rounds (original_file_id) where original_file_id is not null;

-- A closed démarche can be opened again, with a reason; and the desk sees what it has not looked at yet.

alter table demarches
    add column reopening text,
    add column unseen_since timestamptz,
    add constraint demarches_reopening_limited check (char_length(reopening) between 1 and 2000);
create index demarches_unseen on demarches (id) where unseen_since is not null;

-- What waits to be taken on has not been looked at.
update demarches set unseen_since = received_at where state = 'transmitted';

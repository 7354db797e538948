-- Indexes of what is read and removed often, and how long claims stay.

-- Everything that was made for a poll, drafts too.
create index demarches_by_election on demarches (election_id, id);
-- A piece that goes asks whether a point names it.
create index correction_points_by_attachment on correction_points (attachment_id) where attachment_id is not null;
-- What a person has prepared and not yet signed.
create index signature_preparations_by_person on signature_preparations (person_id) where ended_at is null;
create index claims_by_election on claims (election_id) where election_id is not null;
-- What has been closed for long is forgotten.
create index claims_by_closing on claims (closed_at) where closed_at is not null;

-- Whether somebody chose the language of the usual titles: a space without a pattern may have chosen, too.
alter table spaces add column title_language_chosen boolean not null default false;
update spaces set title_language_chosen = true where title_pattern is not null;

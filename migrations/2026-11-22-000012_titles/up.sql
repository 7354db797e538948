-- Titles by the pattern of a space. A title that somebody wrote is never changed by it; of those that are there, and of
-- those that an older server writes, nobody knows, so they count as written by hand.

alter table spaces
    add column title_pattern text,
    -- The language of the words in it, such as the kind of a démarche.
    add column title_language text not null default 'fr',
    add constraint spaces_title_pattern_size check (length(title_pattern) between 1 and 200),
    add constraint spaces_title_language_known check (title_language in ('fr', 'de', 'en'));

alter table demarches add column titled_by_hand boolean not null default true;

-- The démarches of one firm, out of those of a fiduciary.
create index demarches_by_company on demarches (company_id, id);

-- Dates that the authority has published for the national poll of a term. They are read with every poll and replaced as a
-- whole, so they are one document: for each working week the name of a step and its day, or its first and last day.

alter table terms
    add column published_dates jsonb not null default '{}',
    add constraint terms_published_dates_by_week check (
        jsonb_typeof(published_dates) = 'object'
        and published_dates - array['mon_fri', 'tue_sat'] = '{}'
    );

-- A poll keeps its own facts: how many employees count for it, who said so and since when, and the working week. What the
-- authority's register says of the firm later is no fact of a poll that was held (L.413-2(4)).

alter table elections
    add column headcount integer,
    add column headcount_source text not null default 'register',
    add column headcount_since timestamptz,
    add column week_pattern text,
    -- When candidatures reached the administration: from then on only a decision changes the facts.
    add column fixed_at timestamptz;

-- Polls that there are: as the register has the firm, then as the notice said that was transmitted last.
update elections e set headcount = c.headcount, week_pattern = c.week_pattern, headcount_since = e.created_at
from companies c where c.id = e.company_id;
update elections e
set headcount = (convert_from(d.received_content, 'UTF8')::jsonb #>> '{demarche,content,headcount,total}')::integer,
    headcount_source = 'notice', headcount_since = d.received_at
from demarches d
where d.election_id = e.id and d.kind = 'election_notice' and d.received_at is not null;
update elections e set fixed_at = d.transmitted_at
from demarches d
where d.election_id = e.id and d.kind = 'candidate_declaration' and d.transmitted_at is not null
    and convert_from(d.received_content, 'UTF8')::jsonb #>> '{demarche,content,situation}'
        in ('candidates', 'no_candidate');

-- A poll begins with what the register says of its firm, whoever enters it, also a server of before this step.
create function poll_begins_as_registered() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    select c.headcount, c.week_pattern, new.created_at into new.headcount, new.week_pattern, new.headcount_since
    from companies c where c.id = new.company_id;
    return new;
end
$$;
create trigger elections_begin_as_registered before insert on elections
    for each row when (new.week_pattern is null) execute function poll_begins_as_registered();

alter table elections
    alter column headcount_since set not null,
    alter column week_pattern set not null,
    add constraint elections_headcount_sane check (headcount between 0 and 1000000),
    add constraint elections_headcount_source_known check (headcount_source in ('register', 'notice')),
    add constraint elections_week_known check (week_pattern in ('mon_fri', 'tue_sat'));

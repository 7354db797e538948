-- What firms file on paper: registered by the desk, followed by its tracking number. What it says stands on the paper alone.

create table paper_filings (
    id uuid primary key,
    -- Keyed digest of the tracking number; the number itself is with the filer alone.
    number_digest bytea not null,
    last_four text not null,
    kind text not null,
    election_id uuid not null references elections (id),
    company_id uuid not null references companies (id),
    channel text not null,
    received_on date not null,
    state text not null,
    -- For the desk alone.
    note text,
    -- Where whoever filed wants to be told that it moves on, and in which language.
    email text,
    language text not null,
    registered_by uuid not null references persons (id),
    registered_at timestamptz not null,
    updated_at timestamptz not null,
    closed_at timestamptz,
    version integer not null default 1,
    constraint paper_filings_number_once unique (number_digest),
    constraint paper_filings_kind_known check (
        kind in ('election_notice', 'claims_notice', 'candidate_declaration', 'result_declaration', 'functions_declaration')
    ),
    constraint paper_filings_channel_known check (channel in ('letter', 'registered_letter', 'in_person')),
    constraint paper_filings_state_known check (state in ('transmitted', 'accepted', 'to_correct', 'closed')),
    constraint paper_filings_language_known check (language in ('fr', 'de', 'en')),
    constraint paper_filings_closed_with_time check ((state = 'closed') = (closed_at is not null))
);
create index paper_filings_at_the_desk on paper_filings (state, id);
create index paper_filings_by_company on paper_filings (company_id, id);

-- Terms of delegations, the firms that must vote, and each poll of each firm.

create table terms (
    id uuid primary key,
    code text not null,
    first_year integer not null,
    last_year integer not null,
    national_day date,
    -- The last day on which a code of this term can be registered.
    ends_on date not null,
    created_at timestamptz not null,
    version integer not null default 1,
    constraint terms_code_once unique (code),
    constraint terms_five_years check (last_year = first_year + 5),
    -- L.413-2(2): the full renewal lies between 1 February and 31 March.
    constraint terms_day_in_window check (
        national_day between make_date(first_year, 2, 1) and make_date(first_year, 3, 31)
    )
);

create table companies (
    id uuid primary key,
    matricule text not null,
    -- Why a check digit that differs was confirmed; null where it fits.
    matricule_reason text,
    rcs_number text,
    legal_name text not null,
    street text not null,
    postal_code text not null,
    locality text not null,
    language text not null,
    sector text,
    week_pattern text not null,
    headcount integer,
    -- Whether the firm's own space also sees what its fiduciary received for it.
    sees_fiduciary_documents boolean not null default true,
    created_at timestamptz not null,
    version integer not null default 1,
    constraint companies_matricule_once unique (matricule),
    constraint companies_matricule_digits check (matricule ~ '^[0-9]{11}$'),
    constraint companies_language_known check (language in ('fr', 'de', 'en')),
    constraint companies_week_known check (week_pattern in ('mon_fri', 'tue_sat')),
    constraint companies_headcount_sane check (headcount between 0 and 1000000)
);
create index companies_by_name on companies (legal_name, id);

create table elections (
    id uuid primary key,
    company_id uuid not null references companies (id),
    term_id uuid not null references terms (id),
    poll text not null,
    -- Null for an ordinary poll: the national day of the term.
    election_day date,
    created_at timestamptz not null,
    version integer not null default 1,
    constraint elections_poll_known check (poll in ('ordinary', 'off_cycle', 're_run')),
    constraint elections_day_of_other_polls check ((poll = 'ordinary') = (election_day is null))
);
create unique index elections_one_ordinary_poll on elections (company_id, term_id) where poll = 'ordinary';
create index elections_by_company on elections (company_id, id);
create index elections_by_term on elections (term_id, id);

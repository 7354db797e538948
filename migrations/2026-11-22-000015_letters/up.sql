-- Runs that write the letters with access codes: what was issued and handed over, never a code and never a letter.

create table letter_runs (
    id uuid primary key,
    term_id uuid not null references terms (id),
    -- One language for all letters; null for that of each firm.
    language text,
    started_by uuid not null references persons (id),
    started_at timestamptz not null,
    -- The last sign of life: a run that gives none for minutes has ended with its server.
    seen_at timestamptz not null,
    ended_at timestamptz,
    state text not null,
    -- Counts of firms.
    total integer not null,
    skipped integer not null default 0,
    issued integer not null default 0,
    rendered integer not null default 0,
    unprintable integer not null default 0,
    delivered integer not null default 0,
    constraint letter_runs_language_known check (language in ('fr', 'de', 'en')),
    constraint letter_runs_state_known check (state in ('running', 'completed', 'interrupted')),
    constraint letter_runs_ended check ((state = 'running') = (ended_at is null)),
    constraint letter_runs_counts check (
        least(skipped, issued, rendered, unprintable, delivered) >= 0
        and skipped + issued <= total and rendered + unprintable <= issued and delivered <= rendered
    )
);
create index letter_runs_by_term on letter_runs (term_id, id);

create table letter_run_firms (
    run_id uuid not null references letter_runs (id),
    company_id uuid not null references companies (id),
    state text not null,
    titulaire_code_id uuid references access_codes (id),
    mandataire_code_id uuid references access_codes (id),
    constraint letter_run_firms_pkey primary key (run_id, company_id),
    constraint letter_run_firms_state_known check (
        state in ('waiting', 'skipped', 'issued', 'unprintable', 'delivered')
    ),
    constraint letter_run_firms_codes_where_issued check (
        (state in ('issued', 'unprintable', 'delivered')) = (titulaire_code_id is not null)
        and (titulaire_code_id is null) = (mandataire_code_id is null)
    )
);
create index letter_run_firms_waiting on letter_run_firms (run_id, company_id) where state = 'waiting';

-- Organisations, their spaces, the codes in the letters, and the power of a space to act for a firm.

create table organisations (
    id uuid primary key,
    kind text not null,
    name text not null,
    created_at timestamptz not null,
    version integer not null default 1,
    constraint organisations_kind_known check (kind in ('firm', 'fiduciary'))
);

create table spaces (
    id uuid primary key,
    organisation_id uuid not null references organisations (id),
    term_id uuid not null references terms (id),
    kind text not null,
    -- 1 to 10 for a fiduciary, 1 for a firm: this is what holds the limit of ten.
    ordinal smallint not null,
    title text not null,
    -- The firm whose titulaire code certified this space.
    company_id uuid references companies (id),
    certified_at timestamptz,
    created_at timestamptz not null,
    version integer not null default 1,
    constraint spaces_kind_known check (kind in ('firm', 'fiduciary')),
    constraint spaces_at_most_ten check (ordinal between 1 and case kind when 'firm' then 1 else 10 end),
    constraint spaces_ordinal_once unique (organisation_id, term_id, ordinal),
    constraint spaces_certified_by_a_firm check ((company_id is null) = (certified_at is null)),
    constraint spaces_only_firms_are_certified check (kind = 'firm' or company_id is null)
);
create unique index spaces_one_certified_space on spaces (company_id, term_id) where company_id is not null;

create table memberships (
    id uuid primary key,
    space_id uuid not null references spaces (id),
    person_id uuid not null references persons (id),
    role text not null,
    -- Whether membership_limits names the only firms that this member sees.
    limited boolean not null default false,
    joined_at timestamptz not null,
    left_at timestamptz,
    version integer not null default 1,
    constraint memberships_role_known check (role in ('reader', 'contributor', 'manager', 'owner')),
    constraint memberships_owners_are_not_limited check (role <> 'owner' or not limited)
);
create unique index memberships_once on memberships (space_id, person_id) where left_at is null;
create index memberships_by_person on memberships (person_id, space_id) where left_at is null;

create table membership_limits (
    membership_id uuid not null references memberships (id),
    company_id uuid not null references companies (id),
    primary key (membership_id, company_id)
);

create table invitations (
    id uuid primary key,
    space_id uuid not null references spaces (id),
    surname text not null,
    first_name text not null,
    email text not null,
    certificate_digest bytea not null,
    certificate_last_four text not null,
    role text not null,
    limited boolean not null default false,
    limits uuid[] not null default '{}',
    link_digest bytea not null,
    invited_by uuid not null references persons (id),
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    accepted_at timestamptz,
    cancelled_at timestamptz,
    constraint invitations_role_known check (role in ('reader', 'contributor', 'manager', 'owner')),
    constraint invitations_link_once unique (link_digest),
    constraint invitations_one_end check (accepted_at is null or cancelled_at is null)
);
create index invitations_by_space on invitations (space_id, id);

create table access_codes (
    id uuid primary key,
    company_id uuid not null references companies (id),
    term_id uuid not null references terms (id),
    kind text not null,
    key_id smallint not null,
    digest bytea not null,
    last_four text not null,
    state text not null,
    issued_at timestamptz not null,
    expires_on date not null,
    registered_space_id uuid references spaces (id),
    registered_at timestamptz,
    ended_at timestamptz,
    constraint access_codes_kind_known check (kind in ('titulaire', 'mandataire')),
    constraint access_codes_state_known check (state in ('issued', 'registered', 'revoked', 'replaced')),
    constraint access_codes_digest_once unique (digest, key_id),
    constraint access_codes_registered_somewhere check (
        (registered_space_id is null) = (registered_at is null) and (state <> 'registered' or registered_at is not null)
    )
);
create unique index access_codes_one_live_code on access_codes (company_id, term_id, kind)
    where state in ('issued', 'registered');
create index access_codes_by_term on access_codes (term_id, id);

create table accesses (
    id uuid primary key,
    space_id uuid not null references spaces (id),
    company_id uuid not null references companies (id),
    term_id uuid not null references terms (id),
    code_id uuid not null references access_codes (id),
    granted_at timestamptz not null,
    ended_at timestamptz,
    version integer not null default 1,
    constraint accesses_one_for_each_code unique (code_id)
);
create unique index accesses_once on accesses (space_id, company_id) where ended_at is null;
create index accesses_by_company on accesses (company_id, term_id) where ended_at is null;

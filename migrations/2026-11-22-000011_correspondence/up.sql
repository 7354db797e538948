-- What follows a transmission: rounds of correction, messages of both sides, notices, and mail on its way out.

alter table persons
    -- In which language and whether mail is sent.
    add column language text not null default 'fr',
    add column wants_mail boolean not null default true,
    add column version integer not null default 1,
    add constraint persons_language_known check (language in ('fr', 'de', 'en'));

alter table demarches
    -- Null in rows of before; they are read as last changed.
    add column status_changed_at timestamptz,
    -- Warnings that were ticked off at the confirmation, each with its reason; and as they reached the administration.
    add column acknowledged jsonb,
    add column received_acknowledged jsonb,
    add constraint demarches_acknowledged_lists check (
        coalesce(jsonb_typeof(acknowledged), 'array') = 'array'
        and coalesce(jsonb_typeof(received_acknowledged), 'array') = 'array'
    );

create table correction_rounds (
    id uuid primary key,
    demarche_id uuid not null references demarches (id),
    company_id uuid not null references companies (id),
    number smallint not null,
    message text not null,
    -- What had reached the administration when it sent the démarche back, and when that had come.
    content bytea not null,
    received_at timestamptz not null,
    sent_by uuid not null references persons (id),
    sent_at timestamptz not null,
    -- The transmission of the correction.
    resolved_by uuid references persons (id),
    resolved_at timestamptz,
    constraint correction_rounds_number_once unique (demarche_id, number),
    constraint correction_rounds_counted_from_one check (number >= 1),
    constraint correction_rounds_resolved_by_somebody check ((resolved_by is null) = (resolved_at is null))
);
create unique index correction_rounds_one_open on correction_rounds (demarche_id) where resolved_at is null;
create index correction_rounds_by_demarche on correction_rounds (demarche_id, id);

create table correction_points (
    round_id uuid not null references correction_rounds (id),
    position smallint not null,
    pointer text,
    attachment_id uuid references attachments (id),
    missing_piece text,
    rule text,
    canned text,
    words text,
    primary key (round_id, position),
    constraint correction_points_at_most_200 check (position between 1 and 200),
    constraint correction_points_about_one_place check (num_nonnulls(pointer, attachment_id, missing_piece) <= 1),
    constraint correction_points_say_something check (num_nonnulls(rule, canned, words) >= 1)
);

create table messages (
    id uuid primary key,
    demarche_id uuid not null references demarches (id),
    company_id uuid not null references companies (id),
    side text not null,
    subject text not null,
    body text not null,
    sent_by uuid not null references persons (id),
    sent_at timestamptz not null,
    -- The first reading on the other side.
    read_by uuid references persons (id),
    read_at timestamptz,
    constraint messages_side_known check (side in ('filer', 'authority')),
    constraint messages_read_by_somebody check ((read_by is null) = (read_at is null))
);
create index messages_by_demarche on messages (demarche_id, id);
create index messages_unread on messages (demarche_id, side) where read_at is null;

create table message_attachments (
    id uuid primary key,
    message_id uuid not null references messages (id),
    position smallint not null,
    file_id uuid not null references files (id),
    name text not null,
    constraint message_attachments_at_most_five check (position between 1 and 5),
    constraint message_attachments_position_once unique (message_id, position),
    constraint message_attachments_file_once unique (file_id)
);

-- A notice lies in the space that holds the power over its démarche, so that it moves along with it.
create table notices (
    id uuid primary key,
    demarche_id uuid not null references demarches (id),
    company_id uuid not null references companies (id),
    kind text not null,
    created_at timestamptz not null,
    constraint notices_kind_known check (kind in ('sent_back', 'message', 'document', 'accepted', 'closed'))
);
create index notices_by_company on notices (company_id, id);
create index notices_by_demarche on notices (demarche_id, id);

create table notice_readings (
    notice_id uuid not null references notices (id),
    person_id uuid not null references persons (id),
    read_at timestamptz not null,
    primary key (notice_id, person_id)
);

-- What leaves the server after the commit. A body may hold the secret of an invitation: it is emptied when the mail has
-- gone or was given up.
create table outbox (
    id uuid primary key,
    kind text not null,
    recipient text not null,
    subject text not null,
    body text not null,
    language text not null,
    attempts smallint not null default 0,
    next_attempt_at timestamptz not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    failed_at timestamptz,
    constraint outbox_kind_known check (kind in ('mail')),
    constraint outbox_language_known check (language in ('fr', 'de', 'en')),
    constraint outbox_one_end check (sent_at is null or failed_at is null),
    constraint outbox_empty_in_the_end check ((sent_at is null and failed_at is null) or body = '')
);
create index outbox_waiting on outbox (next_attempt_at, id) where sent_at is null and failed_at is null;
create index outbox_failed on outbox (failed_at) where failed_at is not null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

-- Who leads a work in the background, and until when without a word.
create table leases (
    work text primary key,
    holder uuid not null,
    held_until timestamptz not null
);

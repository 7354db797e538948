-- Who is calling, as policies and look-ups ask for it. The server says it when a transaction begins, for this transaction
-- only: `scrutin.person` is the signed-in person, `scrutin.task` what is done for nobody in particular, `scrutin.now` the
-- moment for which everything is decided. What a person may see is looked up here, never told by the server.
--
-- A function that must look beyond what its caller may see is a `security definer` with a fixed search path. Those that
-- answer ids for a policy are volatile, so that the planner of a statement never calls them: it would ask the policies
-- again.

create function caller() returns uuid language sql stable parallel safe as $$
    select nullif(current_setting('scrutin.person', true), '')::uuid
$$;

create function task() returns text language sql stable parallel safe as $$
    select coalesce(current_setting('scrutin.task', true), '')
$$;

create function moment() returns timestamptz language sql stable parallel safe as $$
    select nullif(current_setting('scrutin.now', true), '')::timestamptz
$$;

-- Whether the owner works on the tables: in one of the functions below, which it is told by their search path, or where it
-- says so, in a step or a backup. The name is that of the role that runs the steps.
do $$
begin
    execute format(
        'create function upkeep() returns boolean language sql stable parallel safe
            return current_user = %L and (
                current_setting(''search_path'') = ''pg_catalog, public, pg_temp''
                or current_setting(''scrutin.upkeep'', true) = ''on''
            )',
        current_user
    );
end
$$;

-- The role of the caller at the authority.
create function caller_role() returns text
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (select role from authority_members where person_id = caller());
end
$$;

-- The spaces in which the caller is a member.
create function caller_spaces() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(select space_id from memberships where person_id = caller() and left_at is null);
end
$$;

-- The organisations in whose spaces the caller is a member.
create function caller_organisations() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(
        select distinct s.organisation_id from memberships m join spaces s on s.id = m.space_id
        where m.person_id = caller() and m.left_at is null
    );
end
$$;

-- All spaces of these organisations: a grouping moves firms between them.
create function organisation_spaces() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(select id from spaces where organisation_id = any ((select caller_organisations())::uuid[]));
end
$$;

-- The living powers of the caller's spaces.
create function caller_accesses() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(select id from accesses where space_id = any ((select caller_spaces())::uuid[]) and ended_at is null);
end
$$;

-- The firms for which the caller's organisations have a living power.
create function caller_firms() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(
        select company_id from accesses
        where space_id = any ((select organisation_spaces())::uuid[]) and ended_at is null
    );
end
$$;

-- The same with those whose power has ended: their names stay known.
create function caller_firms_ever() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(select company_id from accesses where space_id = any ((select organisation_spaces())::uuid[]));
end
$$;

-- The firms whose own space the caller is in.
create function own_firms() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(
        select company_id from spaces
        where id = any ((select caller_spaces())::uuid[]) and company_id is not null
    );
end
$$;

-- The spaces that act for these firms.
create function spaces_of_agents() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(select space_id from accesses where company_id = any ((select own_firms())::uuid[]));
end
$$;

-- Who is or was a member of a space of the caller's organisations.
create function colleagues() returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return array(
        select distinct person_id from memberships
        where space_id = any ((select organisation_spaces())::uuid[])
    );
end
$$;

-- Whether nobody has opened a space of this organisation yet.
create function is_new_organisation(organisation uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return not exists (select from spaces where organisation_id = organisation);
end
$$;

-- Whether the caller may let this person into a space in which the caller is not: one of an own organisation, one that
-- was just opened, or one to which there is an open invitation, and then only the caller itself.
create function may_join(space uuid, person uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return space = any ((select organisation_spaces())::uuid[]) or person = caller() and (
        not exists (select from memberships where space_id = space)
        or exists (
            select from invitations
            where space_id = space and accepted_at is null and cancelled_at is null and expires_at > moment()
        )
    );
end
$$;

-- The person and the token behind a digest that nobody can guess.
create function token_by_digest(shown bytea, at timestamptz)
returns table (token uuid, person uuid, display_name text, last_used_on date)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select t.id, p.id, p.display_name, t.last_used_on
        from api_tokens t join persons p on p.id = t.person_id
        where t.digest = shown and t.revoked_at is null and t.expires_at > at;
end
$$;

-- Notes that a token was used on this day; false where there is none.
create function note_use(token uuid, today date) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update api_tokens set last_used_on = today where id = token;
    return found;
end
$$;

-- Whether a demonstration person could still do something here: it has a token that was not ended, a role at the authority,
-- or is in a space.
create function holds_demonstration() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (
        select from persons p
        where p.persona is not null and (
            exists (select from api_tokens where person_id = p.id and revoked_at is null)
            or exists (select from authority_members where person_id = p.id)
            or exists (select from memberships where person_id = p.id and left_at is null)
        )
    );
end
$$;

-- Whether anybody is known here who is no demonstration person.
create function holds_others() returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (select from persons where persona is null);
end
$$;

-- The codes behind these digests, each with its firm; locks their rows in the order of their ids, so that two batches
-- never wait in a ring.
create function lock_codes(digests bytea[]) returns table (
    id uuid, company_id uuid, term_id uuid, kind text, key_id smallint, digest bytea, state text, expires_on date,
    registered_space_id uuid, registered_at timestamptz, ended_at timestamptz, legal_name text, headcount integer
)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select c.id, c.company_id, c.term_id, c.kind, c.key_id, c.digest, c.state, c.expires_on,
            c.registered_space_id, c.registered_at, c.ended_at, f.legal_name, f.headcount
        from access_codes c join companies f on f.id = c.company_id
        where c.digest = any (digests)
        order by c.id
        for update of c;
end
$$;

-- Filings that reached the administration and whose power has ended go on under the living power of this space.
create function take_over(space uuid, term uuid, firms uuid[]) returns table (demarche uuid, firm uuid)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        update demarches d set access_id = living.id, version = d.version + 1
        from accesses ended, accesses living
        where d.company_id = any (firms) and d.transmitted_at is not null
            and ended.id = d.access_id and ended.term_id = term and ended.ended_at is not null
            and living.space_id = space and living.company_id = d.company_id and living.ended_at is null
        returning d.id, d.company_id;
end
$$;

-- Registers issued codes in a space of the caller, gives it the power that comes with each, and lets what was filed for
-- the firms go on there. Answers how many codes were registered, beside each filing that moved.
create function register_codes(
    space uuid, term uuid, grants uuid[], firms uuid[], codes uuid[], at timestamptz
) returns table (registered bigint, demarche uuid, firm uuid)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    done bigint;
begin
    if not space = any ((select caller_spaces())::uuid[]) then
        raise exception 'new row violates row-level security policy: not a space of the caller'
            using errcode = 'insufficient_privilege';
    end if;
    update access_codes set state = 'registered', registered_space_id = space, registered_at = at
    where id = any (codes) and state = 'issued';
    get diagnostics done = row_count;
    if done <> cardinality(codes) then
        return query select done, null::uuid, null::uuid;
        return;
    end if;
    insert into accesses (id, space_id, company_id, term_id, code_id, granted_at)
    select g.access, space, g.company, term, g.code, at from unnest(grants, firms, codes) as g (access, company, code);
    return query
        select done, moved.demarche, moved.firm from (values (1)) as always
        left join take_over(space, term, firms) as moved on true;
end
$$;

-- The invitation that this proof belongs to, whatever became of it; locks it.
create function lock_invitation(link bytea, certificates bytea[]) returns setof invitations
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select * from invitations where link_digest = link and certificate_digest = any (certificates) for update;
end
$$;

-- What somebody may do in the whole of a space: whoever accepts an invitation is not in it yet, and must know whether who
-- made it still governs there.
create function role_in_space(space uuid, person uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (
        select role from memberships
        where space_id = space and person_id = person and left_at is null and not limited
    );
end
$$;

-- Who of those who act for a firm has shown one of these certificates, and how each is reached.
create function certificate_holders(firm uuid, digests bytea[])
returns table (digest bytea, email text, language text, wants_mail boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select n.digest, p.email, p.language, p.wants_mail
        from certificate_numbers n
        join memberships m on m.person_id = n.person_id and m.left_at is null
        join accesses a on a.space_id = m.space_id and a.ended_at is null
        join persons p on p.id = n.person_id
        where n.digest = any (digests) and a.company_id = firm and firm = any ((select caller_firms())::uuid[])
        order by m.id;
end
$$;

-- What somebody is called whose id stands in a row that the caller sees: the name and nothing else.
create function display_name(person uuid) returns text
language plpgsql stable strict security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (select p.display_name from persons p where p.id = person);
end
$$;

-- Nobody calls them but whom `scrutin migrate` lets.
revoke execute on function
    caller_role(), caller_spaces(), caller_organisations(), organisation_spaces(), caller_accesses(), caller_firms(),
    caller_firms_ever(), own_firms(), spaces_of_agents(), colleagues(), is_new_organisation(uuid), may_join(uuid, uuid),
    token_by_digest(bytea, timestamptz), note_use(uuid, date), holds_demonstration(),
    holds_others(), role_in_space(uuid, uuid), lock_codes(bytea[]), take_over(uuid, uuid, uuid[]),
    register_codes(uuid, uuid, uuid[], uuid[], uuid[], timestamptz), lock_invitation(bytea, bytea[]),
    certificate_holders(uuid, bytea[]), display_name(uuid)
from public;

-- What these functions look for.
create index accesses_by_space on accesses (space_id);
create index memberships_by_space on memberships (space_id);

-- A file belongs to what it was named in: to a firm, or to a space. It is set by the row that names it, so that no file
-- can be named and stay nobody's.
alter table files
    add column company_id uuid references companies (id),
    add column space_id uuid references spaces (id);

create function own_files() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    named jsonb := to_jsonb(new);
    firm uuid := named ->> 'company_id';
begin
    if firm is null then
        firm := coalesce(
            (select company_id from demarches where id = (named ->> 'demarche_id')::uuid),
            (select company_id from messages where id = (named ->> 'message_id')::uuid),
            (select company_id from postings where id = (named ->> 'posting_id')::uuid),
            (select company_id from signing_rounds where id = (named ->> 'round_id')::uuid)
        );
    end if;
    update files set company_id = firm, space_id = (named ->> 'space_id')::uuid
    where id in ((named ->> 'file_id')::uuid, (named ->> 'signed_file_id')::uuid);
    return null;
end
$$;
revoke execute on function own_files() from public;

create trigger attachments_own_files after insert on attachments for each row execute function own_files();
create trigger documents_own_files after insert or update of signed_file_id on documents
    for each row execute function own_files();
create trigger signatures_own_files after insert on signatures for each row execute function own_files();
create trigger signing_rounds_own_files after insert or update of file_id on signing_rounds
    for each row execute function own_files();
create trigger signature_preparations_own_files after insert on signature_preparations
    for each row execute function own_files();
create trigger space_files_own_files after insert on space_files for each row execute function own_files();
create trigger message_attachments_own_files after insert on message_attachments
    for each row execute function own_files();
create trigger posting_photos_own_files after insert on posting_photos for each row execute function own_files();

update files set company_id = named.company_id from (
    select a.file_id, d.company_id from attachments a join demarches d on d.id = a.demarche_id
    union all select file_id, company_id from documents
    union all select signed_file_id, company_id from documents where signed_file_id is not null
    union all select s.file_id, d.company_id from signatures s join demarches d on d.id = s.demarche_id
    union all select file_id, company_id from signing_rounds
    union all select p.file_id, coalesce(d.company_id, r.company_id) from signature_preparations p
        left join demarches d on d.id = p.demarche_id left join signing_rounds r on r.id = p.round_id
    union all select file_id, company_id from space_files
    union all select a.file_id, m.company_id from message_attachments a join messages m on m.id = a.message_id
    union all select f.file_id, p.company_id from posting_photos f join postings p on p.id = f.posting_id
) as named where named.file_id = files.id;
update files set space_id = kept.space_id from space_files kept where kept.file_id = files.id;

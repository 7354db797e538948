-- What the authority must know of rows that are not its business: one word of each. Step 000602 closes the rows themselves.

-- The first day of voting, as the record of an election says it: legal days count from it. The rest of the record is the
-- firm's.
create function opening_day(election uuid) returns date
language plpgsql stable strict security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (select r.opening_day from election_records r where r.election_id = election);
end
$$;

-- The space that a firm has certified as its own for a term.
create function certified_space(firm uuid, term uuid) returns uuid
language plpgsql stable strict security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (select id from spaces where company_id = firm and term_id = term);
end
$$;

-- What the organisation of a space is called whose id stands in a row that the caller sees.
create function organisation_of(space uuid) returns text
language plpgsql stable strict security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (select o.name from spaces s join organisations o on o.id = s.organisation_id where s.id = space);
end
$$;

-- Takes the certification of a firm back from a space, for whoever may end the power that came with it; false where the
-- space is certified by none or by another.
create function release_space(space uuid, firm uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not (
        space = any ((select organisation_spaces())::uuid[]) or firm = any ((select own_firms())::uuid[])
        or coalesce(caller_role() = 'administrator', false)
    ) then
        raise exception 'new row violates row-level security policy: not for the caller to release'
            using errcode = 'insufficient_privilege';
    end if;
    update spaces set company_id = null, certified_at = null, version = version + 1
    where id = space and company_id = firm;
    return found;
end
$$;

-- How the members of a space are reached who have one of these roles, reach this firm and want mail: for the reviewer, who
-- tells them what happened.
create function members_to_tell(space uuid, firm uuid, roles text[]) returns table (email text, language text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query
        select p.email, p.language from memberships m join persons p on p.id = m.person_id
        where (select caller_role()) = 'reviewer' and m.space_id = space and m.left_at is null
            and m.role = any (roles) and p.wants_mail and p.email is not null
            and (not m.limited or exists (
                select from membership_limits l where l.membership_id = m.id and l.company_id = firm
            ))
        order by m.id;
end
$$;

revoke execute on function
    opening_day(uuid), certified_space(uuid, uuid), organisation_of(uuid), release_space(uuid, uuid),
    members_to_tell(uuid, uuid, text[])
from public;

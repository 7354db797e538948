-- Who invited is told where the mail of an invitation was given up.

alter table outbox add column invitation_id uuid;
alter table invitations add column mail_failed_at timestamptz;

-- Notes it at the invitation, as long as that is open, and says in which space it is and whom to tell.
create function invitation_undelivered(mail uuid, failed timestamptz)
returns table (invitation uuid, space uuid, invited text, email text, language text)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if (select task()) is distinct from 'mail' then
        return;
    end if;
    return query
        update invitations i set mail_failed_at = failed
        from outbox o, persons p
        where o.id = mail and i.id = o.invitation_id and p.id = i.invited_by
            and o.failed_at is not null and i.mail_failed_at is null
            and i.accepted_at is null and i.cancelled_at is null
        returning i.id, i.space_id, i.email, case when p.wants_mail then p.email end, p.language;
end
$$;

revoke execute on function invitation_undelivered(uuid, timestamptz) from public;

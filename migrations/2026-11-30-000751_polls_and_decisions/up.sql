-- A poll can be withdrawn, and stands somehow before those who decide; a decision says what it is and who takes it.

alter table elections
    add column withdrawn_at timestamptz,
    add column withdrawal text,
    add column standing text,
    add constraint elections_withdrawn_with_reason check ((withdrawn_at is null) = (withdrawal is null)),
    add constraint elections_withdrawal_limited check (char_length(withdrawal) between 1 and 2000),
    add constraint elections_standing_known check (standing in (
        'contested', 'appeal_pending', 'annulled', 're_run_ordered', 'designated', 'prolonged', 'renewal_ordered', 'ended'
    ));

-- Whether anything has reached the administration for a poll: asked also by who sees none of it.
create function is_filed_for(election uuid) returns boolean
language plpgsql stable strict security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (select from demarches d where d.election_id = election and d.transmitted_at is not null);
end
$$;
revoke execute on function is_filed_for(uuid) from public;

-- Who enters a decision changes the facts of a poll, but neither moves nor withdraws it.
create function polls_are_moved_by_the_administrator() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    -- A decision can make a delegation sit on through the national poll, or end that.
    if not (
        upkeep() or coalesce(caller_role() = 'administrator', false)
        or coalesce(caller_role() = 'reviewer', false) and new.election_day is not distinct from old.election_day
            and coalesce(new.withdrawal, old.withdrawal) = 'L.413-2(3)'
    ) then
        raise exception 'new row violates row-level security policy: not for the caller to move'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger elections_moved before update on elections for each row
    when ((old.election_day, old.withdrawn_at) is distinct from (new.election_day, new.withdrawn_at))
    execute function polls_are_moved_by_the_administrator();

alter table notices
    drop constraint notices_kind_known,
    add constraint notices_kind_known check (kind in (
        'sent_back', 'message', 'document', 'accepted', 'closed', 'reopened', 'decided'
    ));

alter table decisions
    add column kind text not null default 'facts',
    add column maker text not null default 'itm',
    add constraint decisions_kind_known check (kind in (
        'facts', 'contestation', 'appeal', 'dismissal', 'recount', 'annulment', 're_run', 'renewal', 'designation',
        'prolongation', 'end'
    )),
    add constraint decisions_maker_known check (maker in (
        'itm', 'minister', 'administrative_tribunal', 'administrative_court'
    ));

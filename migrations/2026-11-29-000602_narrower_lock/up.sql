-- The second lock, also for the authority: a reviewer sees what was filed, and writes corrections, documents, messages and
-- states; an administrator keeps firms, polls, codes and roles. What stands in a space is neither's.
--
-- Where a row shows itself and must not be written, the check refuses it; where nothing says so, what may be seen may be
-- written, as before.
--
-- A server of before step 000601 would look for rows that do not show themselves any more.
update server_requirements set minimum_schema = '20261129000601';

-- Nothing counts in it since step 000201.
drop table uploads_a_day;

-- Persons

alter policy persons_lock on persons using (
    upkeep() or id = (select caller()) or id in (select unnest(colleagues()))
    or (select caller_role()) = 'administrator' or (select task()) in ('trial', 'operator')
);
-- An administrator only ends the tokens of others.
alter policy api_tokens_lock on api_tokens with check (
    upkeep() or person_id = (select caller()) or (select task()) in ('trial', 'operator')
    or (select caller_role()) = 'administrator' and revoked_at is not null
);

-- What proves an act

alter policy audit_events_read on audit_events using (
    upkeep() or person_id = (select caller()) or company_id in (select unnest(caller_firms()))
    or space_id = any ((select caller_spaces())::uuid[]) or (select caller_role()) = 'administrator'
    or resource_kind = 'demarche' and (select caller_role()) = 'reviewer'
    or (select task()) in ('sealer', 'verifier', 'operator')
);
-- What is personal about an event is erased by the owner at work, never changed.
create policy audit_personal_payloads_erased on audit_personal_payloads for delete using (upkeep());
create trigger audit_personal_payloads_unchanged before update or truncate on audit_personal_payloads
    for each statement execute function refuse_change();

-- Firms and polls

drop policy election_records_read on election_records;
create policy letter_runs_begun on letter_runs as restrictive for insert with check (
    upkeep() or (select caller_role()) = 'administrator'
);

-- Organisations, spaces and who is in them

alter policy organisations_lock on organisations using (
    upkeep() or id = any ((select caller_organisations())::uuid[])
);
alter policy spaces_lock on spaces using (
    upkeep() or id = any ((select organisation_spaces())::uuid[]) or id = any ((select spaces_of_agents())::uuid[])
    or company_id in (select unnest(caller_firms_ever()))
) with check (
    upkeep() or organisation_id = any ((select caller_organisations())::uuid[])
    or (select caller()) is not null and is_new_organisation(organisation_id)
);
alter policy memberships_lock on memberships using (
    upkeep() or person_id = (select caller()) or space_id = any ((select organisation_spaces())::uuid[])
    or (select task()) = 'operator'
);
alter policy accesses_lock on accesses with check (
    upkeep() or space_id = any ((select organisation_spaces())::uuid[])
    or company_id = any ((select own_firms())::uuid[]) or (select caller_role()) = 'administrator'
);

-- Démarches and what hangs on them: the makers are those whose space has the power

alter policy demarches_lock on demarches with check (
    upkeep() or access_id in (select unnest(caller_accesses()))
    or transmitted_at is not null and (select caller_role()) = 'reviewer'
);
create policy demarches_started on demarches as restrictive for insert with check (
    upkeep() or access_id in (select unnest(caller_accesses()))
);
create policy demarches_deleted on demarches as restrictive for delete using (
    upkeep() or transmitted_at is null and access_id in (select unnest(caller_accesses()))
);
alter policy attachments_lock on attachments with check (
    upkeep() or exists (
        select from demarches parent
        where parent.id = demarche_id and parent.access_id in (select unnest(caller_accesses()))
    )
);
create policy attachments_deleted on attachments as restrictive for delete using (
    upkeep() or exists (
        select from demarches parent
        where parent.id = demarche_id and parent.access_id in (select unnest(caller_accesses()))
    )
);
create policy signatures_made on signatures as restrictive for insert with check (
    upkeep() or exists (
        select from demarches parent
        where parent.id = demarche_id and parent.access_id in (select unnest(caller_accesses()))
    )
);

create policy correction_rounds_opened on correction_rounds as restrictive for insert with check (
    upkeep() or (select caller_role()) = 'reviewer'
);
alter policy correction_points_lock on correction_points with check (
    upkeep() or (select caller_role()) = 'reviewer'
);
create policy documents_returned on documents as restrictive for insert with check (
    upkeep() or (select caller_role()) = 'reviewer'
);
create policy documents_answered on documents as restrictive for update using (true) with check (
    upkeep() or company_id in (select unnest(caller_firms()))
);
-- Each side writes its own messages, and reads those of the other.
create policy messages_sent on messages as restrictive for insert with check (
    upkeep() or side = 'filer' and company_id in (select unnest(caller_firms()))
    or side = 'authority' and (select caller_role()) = 'reviewer'
);
create policy messages_marked on messages as restrictive for update using (true) with check (
    upkeep() or side = 'authority' and company_id in (select unnest(caller_firms()))
    or side = 'filer' and (select caller_role()) = 'reviewer'
);
alter policy message_attachments_lock on message_attachments with check (
    upkeep() or exists (
        select from messages parent where parent.id = message_id and parent.sent_by = (select caller())
    )
);
alter policy notices_lock on notices with check (upkeep() or (select caller_role()) = 'reviewer');
alter policy postings_lock on postings with check (upkeep() or company_id in (select unnest(caller_firms())));
alter policy posting_photos_lock on posting_photos with check (
    upkeep() or exists (
        select from postings parent
        where parent.id = posting_id and parent.company_id in (select unnest(caller_firms()))
    )
);

-- Files and mail

alter policy files_lock on files with check (
    upkeep() or uploaded_by = (select caller()) or company_id in (select unnest(caller_firms()))
    or space_id = any ((select caller_spaces())::uuid[]) or (select task()) = 'housekeeping'
);
alter policy outbox_sent on outbox using (
    upkeep() or (select task()) in ('mail', 'housekeeping') or (select caller_role()) = 'operator'
);

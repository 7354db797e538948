-- The second lock: every row that belongs to a space, a firm or a person shows itself, and lets itself be written, only
-- where the principal of the transaction has to do with it. Who may do what is decided by the server; this is what holds
-- when it errs. A principal that is not told sees nothing.
--
-- A set of ids is computed once a statement: `in (select unnest(..))` is hashed, `any ((select ..))` is a parameter. What
-- hangs on one row of a parent asks for that row, and is always read by its parent.
--
-- The owner sees no more than anybody, unless it says that it works on the tables (`upkeep()`): in a step, in a backup and
-- in the functions that look beyond what their caller may see.
--
-- A server of before step 000501 says no principal and would see nothing: it must not run on this schema any more.
update server_requirements set minimum_schema = '20261129000501';

-- Persons

create policy persons_lock on persons using (
    upkeep() or id = (select caller()) or id in (select unnest(colleagues()))
    or (select caller_role()) is not null or (select task()) in ('trial', 'operator')
) with check (upkeep() or id = (select caller()) or (select task()) in ('trial', 'operator'));

create policy authority_members_read on authority_members for select using (
    upkeep() or person_id = (select caller()) or (select caller_role()) is not null
    or (select task()) in ('trial', 'operator')
);
create policy authority_members_written on authority_members using (
    upkeep() or (select caller_role()) = 'administrator' or (select task()) in ('trial', 'operator')
);

create policy api_tokens_lock on api_tokens using (
    upkeep() or person_id = (select caller()) or (select caller_role()) = 'administrator'
    or (select task()) in ('trial', 'operator')
);

create policy certificate_numbers_lock on certificate_numbers using (
    upkeep() or person_id = (select caller()) or person_id in (select unnest(colleagues())) or (select task()) = 'trial'
) with check (upkeep() or person_id = (select caller()) or (select task()) = 'trial');

create policy idempotency_records_lock on idempotency_records using (
    upkeep() or person_id = (select caller()) or (select task()) = 'housekeeping'
);

-- What proves an act: written for the principal and the moment of the transaction, and for no other.

create policy audit_events_written on audit_events for insert with check (
    upkeep() or person_id is not distinct from (select caller()) and at = (select moment())
);
create policy audit_events_read on audit_events for select using (
    upkeep() or person_id = (select caller()) or company_id in (select unnest(caller_firms()))
    or space_id = any ((select caller_spaces())::uuid[]) or (select caller_role()) in ('reviewer', 'administrator')
    or (select task()) in ('sealer', 'verifier', 'operator')
);
create policy audit_personal_payloads_written on audit_personal_payloads for insert with check (true);
create policy audit_personal_payloads_read on audit_personal_payloads for select using (
    upkeep() or (select caller_role()) = 'administrator' or (select task()) in ('sealer', 'verifier')
);
create policy security_events_written on security_events for insert with check (
    upkeep() or person_id is not distinct from (select caller()) and at = (select moment())
);
create policy security_events_read on security_events for select using (
    upkeep() or (select caller_role()) = 'administrator' or (select task()) in ('sealer', 'verifier')
);
create policy sealed_leaves_read on sealed_leaves for select using (true);
create policy sealed_leaves_written on sealed_leaves for insert with check (upkeep() or (select task()) = 'sealer');
create policy tree_heads_read on tree_heads for select using (true);
create policy tree_heads_written on tree_heads for insert with check (upkeep() or (select task()) = 'sealer');

-- Firms, terms and polls

create policy terms_read on terms for select using (true);
create policy terms_written on terms using (upkeep() or (select caller_role()) = 'administrator');

create policy companies_lock on companies using (
    upkeep() or id in (select unnest(caller_firms_ever())) or (select caller_role()) in ('reviewer', 'administrator')
    or (select task()) = 'tracking'
) with check (upkeep() or id in (select unnest(caller_firms())) or (select caller_role()) = 'administrator');

create policy elections_lock on elections using (
    upkeep() or company_id in (select unnest(caller_firms_ever()))
    or (select caller_role()) in ('reviewer', 'administrator')
) with check (upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'administrator');

-- The opening day in them counts for the legal days that the authority sees.
create policy election_records_read on election_records for select using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) in ('reviewer', 'administrator')
);
create policy election_records_written on election_records using (
    upkeep() or company_id in (select unnest(caller_firms()))
);

create policy proces_verbaux_lock on proces_verbaux using (upkeep() or company_id in (select unnest(caller_firms())));

create policy access_codes_lock on access_codes using (
    upkeep() or (select caller_role()) = 'administrator' or (select task()) = 'operator'
);
-- A run ends its letters also when whoever began it was dismissed.
create policy letter_runs_lock on letter_runs using (
    upkeep() or started_by = (select caller()) or (select caller_role()) = 'administrator'
);
create policy letter_run_firms_lock on letter_run_firms using (
    upkeep() or exists (select from letter_runs parent where parent.id = run_id)
);

-- Organisations, spaces and who is in them

create policy organisations_lock on organisations using (
    upkeep() or id = any ((select caller_organisations())::uuid[])
    or (select caller_role()) in ('reviewer', 'administrator')
) with check (upkeep() or (select caller()) is not null);

create policy spaces_lock on spaces using (
    upkeep() or id = any ((select organisation_spaces())::uuid[]) or id = any ((select spaces_of_agents())::uuid[])
    or company_id in (select unnest(caller_firms_ever())) or (select caller_role()) in ('reviewer', 'administrator')
) with check (
    upkeep() or organisation_id = any ((select caller_organisations())::uuid[])
    or (select caller_role()) = 'administrator'
    or (select caller()) is not null and is_new_organisation(organisation_id)
);

create policy memberships_lock on memberships using (
    upkeep() or person_id = (select caller()) or space_id = any ((select organisation_spaces())::uuid[])
    or (select caller_role()) = 'reviewer' or (select task()) = 'operator'
) with check (
    upkeep() or space_id = any ((select organisation_spaces())::uuid[]) or may_join(space_id, person_id)
    or (select task()) = 'operator'
);

create policy membership_limits_lock on membership_limits using (
    upkeep() or exists (select from memberships parent where parent.id = membership_id)
);

-- Who leaves a space takes back what it has invited there.
create policy invitations_lock on invitations using (
    upkeep() or invited_by = (select caller()) or space_id = any ((select organisation_spaces())::uuid[])
    or (select task()) = 'operator'
);

create policy accesses_lock on accesses using (
    upkeep() or space_id = any ((select organisation_spaces())::uuid[])
    or company_id = any ((select own_firms())::uuid[])
    or (select caller_role()) in ('reviewer', 'administrator')
);

-- Démarches and what hangs on them

create policy demarches_lock on demarches using (
    upkeep() or access_id in (select unnest(caller_accesses()))
    or transmitted_at is not null
        and (company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer')
);

create policy attachments_lock on attachments using (
    upkeep() or exists (select from demarches parent where parent.id = demarche_id)
);
create policy signatures_lock on signatures using (
    upkeep() or exists (select from demarches parent where parent.id = demarche_id)
);
create policy receipts_lock on receipts using (
    upkeep() or exists (select from demarches parent where parent.id = demarche_id)
);

create policy correction_rounds_lock on correction_rounds using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer'
);
create policy correction_points_lock on correction_points using (
    upkeep() or exists (select from correction_rounds parent where parent.id = round_id)
);
create policy documents_lock on documents using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer'
);
create policy messages_lock on messages using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer'
);
create policy message_attachments_lock on message_attachments using (
    upkeep() or exists (select from messages parent where parent.id = message_id)
);
create policy notices_lock on notices using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer'
);
create policy notice_readings_lock on notice_readings using (
    upkeep() or exists (select from notices parent where parent.id = notice_id)
) with check (upkeep() or person_id = (select caller()));
create policy postings_lock on postings using (
    upkeep() or company_id in (select unnest(caller_firms())) or (select caller_role()) = 'reviewer'
);
create policy posting_photos_lock on posting_photos using (
    upkeep() or exists (select from postings parent where parent.id = posting_id)
);

create policy signing_rounds_lock on signing_rounds using (upkeep() or company_id in (select unnest(caller_firms())));
create policy signing_signatories_lock on signing_signatories using (
    upkeep() or exists (select from signing_rounds parent where parent.id = round_id)
);
create policy signature_preparations_lock on signature_preparations using (
    upkeep() or person_id = (select caller()) or (select task()) = 'housekeeping'
    or exists (select from demarches parent where parent.id = demarche_id)
    or exists (select from signing_rounds parent where parent.id = round_id)
);

-- Files

create policy space_files_lock on space_files using (
    upkeep() or space_id = any ((select caller_spaces())::uuid[]) or access_id in (select unnest(caller_accesses()))
);
create policy files_lock on files using (
    upkeep() or uploaded_by = (select caller()) or company_id in (select unnest(caller_firms()))
    or space_id = any ((select caller_spaces())::uuid[])
    or company_id is not null and (select caller_role()) = 'reviewer' or (select task()) = 'housekeeping'
);
create policy file_bytes_lock on file_bytes using (
    upkeep() or exists (select from files parent where parent.id = file_id)
);

-- The desk, and what comes to it without sign-in

create policy claims_lock on claims using (
    upkeep() or (select caller_role()) = 'reviewer' or (select task()) in ('filing', 'tracking', 'housekeeping')
);
create policy claim_files_lock on claim_files using (
    upkeep() or (select caller_role()) = 'reviewer' or (select task()) in ('filing', 'tracking', 'housekeeping')
);
create policy claim_file_bytes_lock on claim_file_bytes using (
    upkeep() or (select caller_role()) = 'reviewer' or (select task()) in ('filing', 'housekeeping')
);
create policy uploads_a_day_lock on uploads_a_day using (upkeep() or (select task()) in ('filing', 'housekeeping'));
create policy paper_filings_lock on paper_filings using (
    upkeep() or (select caller_role()) = 'reviewer' or (select task()) = 'tracking'
);
create policy outbox_written on outbox for insert with check (true);
create policy outbox_sent on outbox using (
    upkeep() or (select task()) in ('mail', 'housekeeping') or (select caller_role()) is not null
);

do $$
declare
    locked text;
begin
    for locked in select distinct tablename from pg_policies where schemaname = 'public' loop
        execute format('alter table %I enable row level security', locked);
        execute format('alter table %I force row level security', locked);
    end loop;
end
$$;

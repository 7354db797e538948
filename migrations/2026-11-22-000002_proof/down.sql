drop table server_requirements;
drop table code_failures;
drop table idempotency_records;
drop table security_events;
drop table audit_personal_payloads;
drop table audit_events;
drop function refuse_change();

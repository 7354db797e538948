drop function invitation_undelivered(uuid, timestamptz);
alter table invitations drop column mail_failed_at;
alter table outbox drop column invitation_id;

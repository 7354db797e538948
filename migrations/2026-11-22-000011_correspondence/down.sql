drop table leases, outbox, notice_readings, notices, message_attachments, messages, correction_points, correction_rounds;
alter table demarches
    drop constraint demarches_acknowledged_lists,
    drop column received_acknowledged,
    drop column acknowledged,
    drop column status_changed_at;
alter table persons
    drop constraint persons_language_known,
    drop column version,
    drop column wants_mail,
    drop column language;

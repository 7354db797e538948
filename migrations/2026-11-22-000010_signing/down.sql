drop table signature_preparations;
drop table signing_signatories;
drop table signing_rounds;
drop index signatures_by_demarche;
alter table signatures
    drop constraint signatures_file_once,
    drop constraint signatures_file_where_on_paper,
    drop constraint signatures_kind_known,
    drop column received_at,
    drop column report,
    drop column language,
    drop column file_id;
alter table signatures add constraint signatures_kind_known check (kind in ('simple'));
drop table certificate_numbers;

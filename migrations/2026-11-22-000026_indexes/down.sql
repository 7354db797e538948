alter table spaces drop column title_language_chosen;
drop index claims_by_closing;
drop index claims_by_election;
drop index signature_preparations_by_person;
drop index correction_points_by_attachment;
drop index demarches_by_election;

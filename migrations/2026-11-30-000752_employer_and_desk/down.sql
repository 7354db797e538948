alter table demarches drop column reopening, drop column unseen_since;

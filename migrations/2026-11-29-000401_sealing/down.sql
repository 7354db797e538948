drop index audit_events_by_person;
drop index audit_events_by_company;
drop index audit_events_by_space;
alter table receipts drop column tree_head, drop column signature;
drop table tree_heads;
drop table sealed_leaves;

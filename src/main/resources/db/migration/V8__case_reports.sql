-- A report keeps its reason, what it changed, and the process instance it was made to or that it opened.
alter table case_report add column instance_id varchar(64);
alter table case_report add column reason_code varchar(40);
alter table case_report add column reason_note varchar(36);
alter table case_report add column urgency_from varchar(16);
alter table case_report add column urgency_to varchar(16);
alter table case_report add column date_of_death date;

-- What was closed is opened again once: of two coordinators at the same moment one wins.
alter table case_report add column closed_instance_id varchar(64);
alter table case_report add constraint case_report_reopened_once unique (closed_instance_id);
create index case_report_by_instance on case_report (instance_id);

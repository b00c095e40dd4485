-- A notice speaks of a task or of a clock over several steps, names it as people do, and says which task to open.
alter table notice rename column task_id to subject_id;
alter table notice add column title varchar(255) default '' not null;
alter table notice add column urgency varchar(16) default 'URGENT' not null;
alter table notice add column task_id varchar(64);

-- A notice speaks of a task or of a clock over several steps, names it as people do, and says which task to open.
alter table notice rename column task_id to subject_id;
alter table notice add column title varchar(255) default '' not null;
alter table notice add column urgency varchar(16) default 'URGENT' not null;
alter table notice add column task_id varchar(64);

-- Notices of before have no list to stand in: they count as over.
alter table notice add column over_at timestamp with time zone;
update notice set over_at = created_at;
-- The list asks for what is not over, newest first; what is over is found by the unique key on subject_id.
create index notice_open on notice (over_at, created_at);

-- The groups of the column told, one a row, to find a group's notices by.
create table notice_told (
    notice_id varchar(36) not null references notice (id),
    group_id varchar(64) not null,
    primary key (notice_id, group_id)
);

create table notice_seen (
    notice_id varchar(36) not null references notice (id),
    user_id varchar(64) not null,
    seen_at timestamp with time zone not null,
    primary key (notice_id, user_id)
);

-- Mail to be sent, written in the transaction of the notice. Holds no address: it is looked up when the mail is sent.
create table notice_mail (
    notice_id varchar(36) not null references notice (id),
    recipient varchar(64) not null,
    state varchar(16) not null,
    attempts integer default 0 not null,
    problem varchar(32),
    created_at timestamp with time zone not null,
    next_attempt_at timestamp with time zone not null,
    claimed_until timestamp with time zone,
    sent_at timestamp with time zone,
    primary key (notice_id, recipient)
);

create index notice_mail_due on notice_mail (state, next_attempt_at);

-- Once a rung, and again on another occasion: a raised urgency that was lowered may be raised again. 0 is what holds now.
alter table notice add column occasion integer default 0 not null;
alter table notice drop constraint notice_once;
alter table notice add constraint notice_once unique (subject_id, rung, occasion);

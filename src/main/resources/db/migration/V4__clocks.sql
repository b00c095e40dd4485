-- Who was told what about a step's time. The unique key makes a repeated or doubled job tell nobody twice.
create table notice (
    id varchar(36) primary key,
    case_number varchar(64),
    task_id varchar(64) not null,
    step varchar(255) not null,
    rung varchar(16) not null,
    told varchar(1000) not null,
    limit_at timestamp with time zone not null,
    created_at timestamp with time zone not null,
    constraint notice_once unique (task_id, rung)
);

create index notice_case_number on notice (case_number);

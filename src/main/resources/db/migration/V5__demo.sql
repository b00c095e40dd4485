-- What this database is for: DEMO holds invented patients and known passwords, LIVE must never get them.
create table installation (
    id smallint not null primary key check (id = 1),
    kind varchar(8) not null check (kind in ('DEMO', 'LIVE')),
    marked_at timestamp with time zone not null
);

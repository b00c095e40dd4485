-- The key from which the pseudonyms of exports are made: one row, written at the first export. Without it nobody gets from a pseudonym to a case.
create table pseudonym_key (
    key_id      smallint                 not null primary key check (key_id = 1),
    secret      varchar(64)              not null,
    created_at  timestamp with time zone not null
);

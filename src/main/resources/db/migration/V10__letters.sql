-- What was written to the practice that referred: codes, numbers and dates, never who the patient is. Append-only but for the receipt.
-- occasion names the decision or the aftercare that the letter is about, so that a retried job never writes it twice.
create table letter (
    letter_id           uuid                     not null primary key,
    case_number         varchar(32)              not null,
    kind                varchar(20)              not null,
    occasion            varchar(64)              not null,
    process_instance_id varchar(64)              not null,
    practice            varchar(255)             not null,
    written_at          timestamp with time zone not null,
    content             text                     not null,
    received_by         varchar(255),
    received_at         timestamp with time zone,
    constraint letter_once unique (case_number, kind, occasion)
);
create index letter_by_practice on letter (practice, received_at, written_at);

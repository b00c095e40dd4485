-- Who of those present disagreed with a decision of the MDT, and the note with their words.
alter table decision add column dissent varchar(255);
alter table decision add column dissent_note varchar(36);

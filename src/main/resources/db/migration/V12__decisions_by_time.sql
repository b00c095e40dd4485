-- What was chosen in a period, whatever the case.
create index decision_by_time on decision (decided_at);

-- Indexes on the engine's own tables. Without the first each look at the queue reads and sorts everything that is due, which a storm of thousands
-- of timers makes slow. Without the second H2 finds a clock's variables by their names and reads those of all cases.
create index if not exists IDX_JOB_QUEUE on ACT_RU_JOB (PRIORITY_ desc, DUEDATE_);
create index IDX_VARIABLES_OF_EXECUTION on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_, NAME_);

-- Indexes on the engine's own tables. Without the first each look at the queue reads and sorts everything that is due, which a storm of thousands
-- of timers makes slow. Without the others H2 takes the engine's "is null" for the best way in, and reads all cases to find one.
create index if not exists IDX_JOB_QUEUE on ACT_RU_JOB (PRIORITY_ desc, DUEDATE_);
create index IDX_INSTANCES_OF_CASE on ACT_RU_EXECUTION (BUSINESS_KEY_, PARENT_ID_);
create index IDX_INSTANCE on ACT_RU_EXECUTION (PROC_INST_ID_, PARENT_ID_);
create index IDX_VARIABLES_OF_EXECUTION on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_);

-- What happened in a period: begun, ended, done, at a milestone. The engine's own indexes find a case's history, not a month's. Most hold all that a
-- question asks for, so that the tables behind them, millions of rows in time, need not be read.
create index IDX_COURSES_BY_START on ACT_HI_PROCINST (PROC_DEF_KEY_, START_TIME_, ID_);
create index IDX_COURSES_BY_END on ACT_HI_PROCINST (PROC_DEF_KEY_, END_TIME_, ID_);
create index IDX_STEPS_BY_END on ACT_HI_TASKINST (PROC_DEF_KEY_, END_TIME_);
create index IDX_STEPS_OF_COURSE on ACT_HI_TASKINST (PROC_INST_ID_, TASK_DEF_KEY_, PRIORITY_);
create index IDX_MILESTONES_BY_END on ACT_HI_ACTINST (ACT_ID_, END_TIME_, PROC_INST_ID_);
create index IDX_MILESTONES_OF_COURSE on ACT_HI_ACTINST (PROC_INST_ID_, ACT_ID_, END_TIME_);

package org.spinepath.insight.metrics;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.insight.HistoryTime;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.UrgencyTier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the open tasks and the failed jobs in the database. */
@Repository
class OpenTasks {

    private static final String OPEN = """
        select TASK_DEF_KEY_, TIER_FROM, count(*) as OPEN_STEPS, sum(case when DUE_DATE_ < :now then 1 else 0 end) as OVERDUE,
          min(CREATE_TIME_) as OLDEST
        from (
          select t.TASK_DEF_KEY_, t.DUE_DATE_, t.CREATE_TIME_,
            case when t.PRIORITY_ >= :emergency then cast(:emergency as integer)
                 when t.PRIORITY_ >= :urgent then cast(:urgent as integer) else cast(:routine as integer) end as TIER_FROM
          from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
          where d.KEY_ = :pathway) open_tasks
        group by TASK_DEF_KEY_, TIER_FROM
        """;

    private final JdbcClient database;

    OpenTasks(JdbcClient database) {
        this.database = database;
    }

    record Group(String step, Urgency tier, int open, int overdue, long oldestSeconds) {}

    List<Group> now(Instant now) {
        return database.sql(OPEN)
                .param("now", Timestamp.from(now))
                .param("emergency", UrgencyTier.from(Urgency.EMERGENCY))
                .param("urgent", UrgencyTier.from(Urgency.URGENT))
                .param("routine", UrgencyTier.priority(Urgency.ROUTINE))
                .param("pathway", Processes.PATHWAY)
                .query((row, number) -> new Group(
                        row.getString("TASK_DEF_KEY_"),
                        UrgencyTier.of(row.getInt("TIER_FROM")),
                        row.getInt("OPEN_STEPS"),
                        row.getInt("OVERDUE"),
                        Duration.between(HistoryTime.in(row, "OLDEST"), now).toSeconds()))
                .list();
    }

    int failedJobs() {
        return database.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0")
                .query(Integer.class)
                .single();
    }
}

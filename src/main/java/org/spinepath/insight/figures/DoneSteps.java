package org.spinepath.insight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.spinepath.pathway.cases.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that were done in a period, in one query that the database answers with one row for each step. */
@Repository
class DoneSteps {

    /** Nearest ranks by counting: what databases call percentile_disc is not the same number in all of them. */
    private static final String DONE = """
        select TASK_DEF_KEY_, max(NAME_) as NAME, N, sum(TIMED) as TIMED, sum(IN_TIME) as IN_TIME,
          max(case when RANK_ = (N * 10 + 99) / 100 then DURATION_ end) as P10,
          max(case when RANK_ = (N * 25 + 99) / 100 then DURATION_ end) as P25,
          max(case when RANK_ = (N * 50 + 99) / 100 then DURATION_ end) as P50,
          max(case when RANK_ = (N * 75 + 99) / 100 then DURATION_ end) as P75,
          max(case when RANK_ = (N * 90 + 99) / 100 then DURATION_ end) as P90
        from (
          select TASK_DEF_KEY_, NAME_, DURATION_,
            case when DUE_DATE_ is null then 0 else 1 end as TIMED,
            case when END_TIME_ <= DUE_DATE_ then 1 else 0 end as IN_TIME,
            row_number() over (partition by TASK_DEF_KEY_ order by DURATION_) as RANK_,
            count(*) over (partition by TASK_DEF_KEY_) as N
          from ACT_HI_TASKINST
          where PROC_DEF_KEY_ = :pathway and END_TIME_ >= :from and END_TIME_ < :to and DELETE_REASON_ = 'completed'
            and PRIORITY_ >= :priorityFrom and PRIORITY_ < :priorityBefore) done
        group by TASK_DEF_KEY_, N
        order by TASK_DEF_KEY_
        """;

    private final JdbcClient database;

    DoneSteps(JdbcClient database) {
        this.database = database;
    }

    List<StepFigure> done(Question question) {
        return database.sql(DONE)
                .param("pathway", Processes.PATHWAY)
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()))
                .param("priorityFrom", question.priorityFrom())
                .param("priorityBefore", question.priorityBefore())
                .query(DoneSteps::figure)
                .list();
    }

    private static StepFigure figure(ResultSet row, int number) throws SQLException {
        int done = row.getInt("N");
        return new StepFigure(
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME"),
                done,
                row.getInt("TIMED"),
                row.getInt("IN_TIME"),
                new Distribution(
                        done,
                        row.getLong("P10"),
                        row.getLong("P25"),
                        row.getLong("P50"),
                        row.getLong("P75"),
                        row.getLong("P90")));
    }
}

package org.spinepath.insight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.spinepath.insight.HistoryTime;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the open cases wait for: one row for each, where several members are asked at once the MDT review. */
@Repository
class OpenSteps {

    private static final String NOW = """
        select BUSINESS_KEY_, STEP, NAME_, PRIORITY_, SINCE, DUE_DATE_
        from (
          select h.BUSINESS_KEY_, coalesce(t.TASK_DEF_KEY_, :betweenVisits) as STEP, t.NAME_, t.PRIORITY_,
            coalesce(t.CREATE_TIME_, h.START_TIME_) as SINCE, t.DUE_DATE_,
            row_number() over (partition by h.ID_
              order by case when t.TASK_DEF_KEY_ = :opinion then 1 else 0 end, t.DUE_DATE_, t.ID_) as TURN
          from ACT_HI_PROCINST h left join ACT_RU_TASK t on t.PROC_INST_ID_ = h.ID_
          where h.PROC_DEF_KEY_ = :pathway and h.END_TIME_ is null) waiting
        where TURN = 1
        """;

    private final JdbcClient database;

    OpenSteps(JdbcClient database) {
        this.database = database;
    }

    List<OpenStep> now() {
        return database.sql(NOW)
                .param("pathway", Processes.PATHWAY)
                .param("opinion", Steps.COLLECT_OPINIONS)
                .param("betweenVisits", Steps.Events.NEXT_VISIT_DUE)
                .query(OpenSteps::step)
                .list();
    }

    /** Between visits a case is ROUTINE: whatever makes it more ends the wait. */
    private static OpenStep step(ResultSet row, int number) throws SQLException {
        return new OpenStep(
                row.getString("BUSINESS_KEY_"),
                row.getString("STEP"),
                Optional.ofNullable(row.getString("NAME_")).orElse("Between visits"),
                UrgencyTier.of(row.getInt("PRIORITY_")),
                HistoryTime.in(row, "SINCE"),
                Optional.ofNullable(HistoryTime.in(row, "DUE_DATE_")));
    }
}

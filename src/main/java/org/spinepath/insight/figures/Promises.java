package org.spinepath.insight.figures;

import java.sql.Timestamp;
import java.util.List;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.vocabulary.ClockStop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clocks over several steps that stopped at their milestone in a period. */
@Repository
class Promises {

    /** A process instance for each clock; its variables say which, when it was due, with what urgency, and why it stopped. */
    private static final String REACHED = """
        select CLOCK, max(TITLE) as TITLE, count(*) as REACHED,
          sum(case when ENDED <= LIMIT_AT then 1 else 0 end) as IN_TIME
        from (
          select c.ID_, extract(epoch from c.END_TIME_) * 1000 as ENDED,
            max(case when v.NAME_ = :clock then v.TEXT_ end) as CLOCK,
            max(case when v.NAME_ = :title then v.TEXT_ end) as TITLE,
            max(case when v.NAME_ = :urgency then v.TEXT_ end) as TIER,
            max(case when v.NAME_ = :because then v.TEXT_ end) as BECAUSE,
            max(case when v.NAME_ = :limit then v.LONG_ end) as LIMIT_AT
          from ACT_HI_PROCINST c left join ACT_HI_VARINST v on v.PROC_INST_ID_ = c.ID_
            and v.NAME_ in (:clock, :title, :urgency, :because, :limit)
          where c.PROC_DEF_KEY_ = :caseClock and c.END_TIME_ >= :from and c.END_TIME_ < :to
          group by c.ID_, c.END_TIME_) stopped
        where BECAUSE = :reached and (:tier = 'ALL' or TIER = :tier)
        group by CLOCK
        order by CLOCK
        """;

    private final JdbcClient database;

    Promises(JdbcClient database) {
        this.database = database;
    }

    List<PromiseFigure> reached(Question question) {
        return database.sql(REACHED)
                .param("caseClock", Processes.CASE_CLOCK)
                .param("clock", ClockVariables.CLOCK.name())
                .param("title", ClockVariables.CLOCK_TITLE.name())
                .param("urgency", CaseVariables.URGENCY.name())
                .param("because", ClockVariables.CLOCK_STOPPED_BECAUSE.name())
                .param("limit", ClockVariables.STEP_LIMIT_AT.name())
                .param("reached", ClockStop.REACHED.name())
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()))
                .param("tier", question.tierName())
                .query((row, number) -> new PromiseFigure(
                        row.getString("CLOCK"), row.getString("TITLE"), row.getInt("REACHED"), row.getInt("IN_TIME")))
                .list();
    }
}

package org.spinepath.insight.figures;

import java.sql.Timestamp;
import java.util.List;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps that fell overdue in a period, by what was done about them: an escalation is a process instance of its own. */
@Repository
class Breaches {

    private static final String FELL_OVERDUE = """
        select STEP, max(NAME) as NAME, CAUSE, count(*) as BREACHES
        from (
          select o.ID_,
            max(case when v.NAME_ = :step then v.TEXT_ end) as STEP,
            max(case when v.NAME_ = :name then v.TEXT_ end) as NAME,
            max(case when v.NAME_ = :urgency then v.TEXT_ end) as TIER,
            max(case when v.NAME_ = :cause and v.EXECUTION_ID_ = o.ID_ then v.TEXT_ end) as CAUSE
          from ACT_HI_PROCINST o left join ACT_HI_VARINST v on v.PROC_INST_ID_ = o.ID_
            and v.NAME_ in (:step, :name, :urgency, :cause)
          where o.PROC_DEF_KEY_ = :escalation and o.START_TIME_ >= :from and o.START_TIME_ < :to
          group by o.ID_) overdue
        where :tier = 'ALL' or TIER = :tier
        group by STEP, CAUSE
        order by count(*) desc, STEP, CAUSE
        """;

    private final JdbcClient database;

    Breaches(JdbcClient database) {
        this.database = database;
    }

    List<BreachFigure> fellOverdue(Question question) {
        return database.sql(FELL_OVERDUE)
                .param("escalation", Processes.OVERDUE_REFERRAL)
                .param("step", ClockVariables.LATE_STEP.name())
                .param("name", ClockVariables.LATE_TASK_NAME.name())
                .param("urgency", CaseVariables.URGENCY.name())
                .param("cause", CaseVariables.ACTION_TAKEN.name())
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()))
                .param("tier", question.tierName())
                .query((row, number) -> new BreachFigure(
                        row.getString("STEP"), row.getString("NAME"), row.getString("CAUSE"), row.getInt("BREACHES")))
                .list();
    }
}

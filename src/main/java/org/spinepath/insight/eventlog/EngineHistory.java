package org.spinepath.insight.eventlog;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.spinepath.insight.HistoryTime;
import org.spinepath.pathway.cases.Milestone;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's own history, case by case: the pathway's process instances with their milestones, their escalations, and all tasks. */
@Repository
class EngineHistory {

    /** Stands where a task says how it ended. */
    private static final String MILESTONE = "milestone";

    /** PostgreSQL sends no more at once, within a transaction. */
    private static final int ROWS_AT_ONCE = 1000;

    private final JdbcClient database;

    EngineHistory(DataSource source) {
        JdbcTemplate inPortions = new JdbcTemplate(source);
        inPortions.setFetchSize(ROWS_AT_ONCE);
        this.database = JdbcClient.create(inPortions);
    }

    /**
     * One group of one task of one process instance of a case.
     *
     * @param endedAt null while the instance runs
     * @param outcome null when the instance has none
     * @param task      null for an instance without tasks, and for a milestone
     * @param group     null for a task that was offered to nobody
     * @param milestone null for a task
     */
    record Row(
            String caseNumber,
            String instance,
            boolean pathway,
            Instant startedAt,
            Instant endedAt,
            String outcome,
            Task task,
            String group,
            Reached milestone) {}

    /** A point of its course that a case reached, by the decision that was recorded there. */
    record Reached(String id, String name, Instant at) {}

    /**
     * A user task.
     *
     * @param priority of an open task, the present one
     * @param assignee null when nobody had it
     * @param endedAt  null while it is open
     * @param due      null without a clock
     */
    record Task(
            String id,
            String step,
            String name,
            Instant createdAt,
            Instant endedAt,
            boolean cancelled,
            Instant due,
            int priority,
            String assignee) {}

    /** Takes all rows of one case: tasks in the order of their creation, the groups of a task one after the other. */
    interface CaseTaker {
        void take(List<Row> rows) throws IOException;
    }

    /**
     * Every case whose first process instance started in the period, in the order in which they started.
     *
     * @param to not included
     */
    void eachCase(Instant from, Instant to, CaseTaker taker) throws IOException {
        try (Stream<Row> rows = rows(from, to)) {
            List<Row> ofCase = new ArrayList<>();
            for (Iterator<Row> next = rows.iterator(); next.hasNext(); ) {
                Row row = next.next();
                if (!ofCase.isEmpty() && !ofCase.get(0).caseNumber().equals(row.caseNumber())) {
                    taker.take(ofCase);
                    ofCase = new ArrayList<>();
                }
                ofCase.add(row);
            }
            if (!ofCase.isEmpty()) {
                taker.take(ofCase);
            }
        }
    }

    private Stream<Row> rows(Instant from, Instant to) {
        return database
                .sql("""
                    with c as (
                      select business_key_, min(start_time_) as opened from act_hi_procinst
                      where proc_def_key_ = :pathway
                      group by business_key_
                      having min(start_time_) >= :from and min(start_time_) < :to)
                    select c.opened, p.business_key_, p.id_ as instance, p.proc_def_key_, p.start_time_ as started,
                           p.end_time_ as ended, o.text_ as outcome, t.id_ as event, t.task_def_key_ as element, t.name_ as name,
                           t.start_time_ as created, t.end_time_ as event_ended, t.delete_reason_, t.due_date_, t.priority_,
                           t.assignee_, l.group_id_
                    from c
                    join act_hi_procinst p on p.business_key_ = c.business_key_ and p.proc_def_key_ in (:pathway, :escalation)
                    left join act_hi_varinst o on o.proc_inst_id_ = p.id_ and o.execution_id_ = p.id_ and o.name_ = :outcome
                                               and o.state_ = 'CREATED'
                    left join act_hi_taskinst t on t.proc_inst_id_ = p.id_
                    left join act_hi_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate' and l.operation_type_ = 'add'
                                                    and l.group_id_ is not null
                    union all
                    select c.opened, p.business_key_, p.id_, p.proc_def_key_, p.start_time_, p.end_time_, null, a.id_, a.act_id_,
                           a.act_name_, a.end_time_, a.end_time_, :milestone, null, 0, null, null
                    from c
                    join act_hi_procinst p on p.business_key_ = c.business_key_ and p.proc_def_key_ = :pathway
                    join act_hi_actinst a on a.proc_inst_id_ = p.id_
                      and a.act_id_ in (:milestones)
                    where a.end_time_ is not null
                    order by opened, business_key_, created, event, group_id_
                    """)
                .param("milestone", MILESTONE)
                .param("milestones", Milestone.elements())
                .param("pathway", Processes.PATHWAY)
                .param("escalation", Processes.OVERDUE_REFERRAL)
                .param("outcome", CaseVariables.OUTCOME.name())
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, number) -> row(row))
                .stream();
    }

    private static Row row(ResultSet row) throws SQLException {
        boolean milestone = MILESTONE.equals(row.getString("delete_reason_"));
        boolean task = !milestone && row.getString("event") != null;
        return new Row(
                row.getString("business_key_"),
                row.getString("instance"),
                Processes.PATHWAY.equals(row.getString("proc_def_key_")),
                HistoryTime.in(row, "started"),
                HistoryTime.in(row, "ended"),
                row.getString("outcome"),
                task ? task(row) : null,
                row.getString("group_id_"),
                milestone ? milestone(row) : null);
    }

    private static Reached milestone(ResultSet row) throws SQLException {
        return new Reached(row.getString("element"), row.getString("name"), HistoryTime.in(row, "event_ended"));
    }

    private static Task task(ResultSet row) throws SQLException {
        Instant endedAt = HistoryTime.in(row, "event_ended");
        return new Task(
                row.getString("event"),
                row.getString("element"),
                row.getString("name"),
                HistoryTime.in(row, "created"),
                endedAt,
                endedAt != null && !"completed".equals(row.getString("delete_reason_")),
                HistoryTime.in(row, "due_date_"),
                row.getInt("priority_"),
                row.getString("assignee_"));
    }
}

package org.spinepath.insight.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spinepath.insight.HistoryTime;
import org.spinepath.insight.course.CourseOfCase.CaseClock;
import org.spinepath.insight.course.CourseOfCase.Pause;
import org.spinepath.insight.course.CourseOfCase.Run;
import org.spinepath.insight.course.CourseOfCase.Step;
import org.spinepath.pathway.cases.PausesOfCase;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the course of a case from history, found by its number: five queries, however long it was. */
@Repository
class CourseHistory {

    private static final String COMPLETED = "completed";

    private static final String RUNS = """
        select ID_, PROC_DEF_ID_, START_TIME_, END_TIME_, END_ACT_ID_ from ACT_HI_PROCINST
        where BUSINESS_KEY_ = :case and PROC_DEF_KEY_ = :pathway order by START_TIME_
        """;

    private static final String PASSED = """
        select distinct a.PROC_INST_ID_, a.ACT_ID_ from ACT_HI_PROCINST p join ACT_HI_ACTINST a on a.PROC_INST_ID_ = p.ID_
        where p.BUSINESS_KEY_ = :case and p.PROC_DEF_KEY_ = :pathway order by a.ACT_ID_
        """;

    private static final String STEPS = """
        select t.TASK_DEF_KEY_, t.NAME_, t.PROC_DEF_KEY_, t.PRIORITY_, t.ASSIGNEE_, t.START_TIME_, t.END_TIME_, t.DELETE_REASON_, t.DUE_DATE_
        from ACT_HI_PROCINST p join ACT_HI_TASKINST t on t.PROC_INST_ID_ = p.ID_
        where p.BUSINESS_KEY_ = :case order by t.START_TIME_, t.ID_
        """;

    private static final String CLOCKS = """
        select c.START_TIME_, c.END_TIME_,
          max(case when v.NAME_ = :title then v.TEXT_ end) as TITLE,
          max(case when v.NAME_ = :because then v.TEXT_ end) as BECAUSE,
          max(case when v.NAME_ = :started then v.LONG_ end) as STARTED_AT,
          max(case when v.NAME_ = :limit then v.LONG_ end) as LIMIT_AT
        from ACT_HI_PROCINST c join ACT_HI_VARINST v on v.PROC_INST_ID_ = c.ID_
        where c.BUSINESS_KEY_ = :case and c.PROC_DEF_KEY_ = :caseClock
          and v.NAME_ in (:title, :because, :started, :limit)
        group by c.ID_, c.START_TIME_, c.END_TIME_ order by c.START_TIME_, c.ID_
        """;

    private final JdbcClient database;
    private final PausesOfCase pauses;

    CourseHistory(JdbcClient database, PausesOfCase pauses) {
        this.database = database;
        this.pauses = pauses;
    }

    List<Run> runs(String caseNumber) {
        Map<String, List<String>> passed = database
                .sql(PASSED)
                .param("case", caseNumber)
                .param("pathway", Processes.PATHWAY)
                .query((row, number) -> Map.entry(row.getString("PROC_INST_ID_"), row.getString("ACT_ID_")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql(RUNS)
                .param("case", caseNumber)
                .param("pathway", Processes.PATHWAY)
                .query((row, number) -> new Run(
                        row.getString("ID_"),
                        row.getString("PROC_DEF_ID_"),
                        HistoryTime.in(row, "START_TIME_"),
                        HistoryTime.in(row, "END_TIME_"),
                        row.getString("END_ACT_ID_"),
                        passed.getOrDefault(row.getString("ID_"), List.of())))
                .list();
    }

    /** With user ids in place of names. */
    List<Step> steps(String caseNumber, Instant now) {
        return database.sql(STEPS)
                .param("case", caseNumber)
                .query((row, number) -> step(row, now))
                .list();
    }

    List<CaseClock> clocks(String caseNumber, Instant now) {
        return database.sql(CLOCKS)
                .param("caseClock", Processes.CASE_CLOCK)
                .param("title", ClockVariables.CLOCK_TITLE.name())
                .param("because", ClockVariables.CLOCK_STOPPED_BECAUSE.name())
                .param("started", ClockVariables.STEP_STARTED_AT.name())
                .param("limit", ClockVariables.STEP_LIMIT_AT.name())
                .param("case", caseNumber)
                .query((row, number) -> {
                    Instant limit = Instant.ofEpochMilli(row.getLong("LIMIT_AT"));
                    Instant stopped = HistoryTime.in(row, "END_TIME_");
                    return new CaseClock(
                            row.getString("TITLE"),
                            Instant.ofEpochMilli(row.getLong("STARTED_AT")),
                            limit,
                            stopped,
                            row.getString("BECAUSE"),
                            Optional.ofNullable(stopped).orElse(now).isAfter(limit));
                })
                .list();
    }

    List<Pause> pauses(String caseNumber) {
        return pauses.pausesOf(caseNumber).stream()
                .map(pause -> new Pause(
                        pause.title(),
                        pause.reason(),
                        pause.pausedAt(),
                        pause.resumedAt().orElse(null)))
                .toList();
    }

    private static Step step(ResultSet row, Instant now) throws SQLException {
        Instant limit = HistoryTime.in(row, "DUE_DATE_");
        Instant ended = HistoryTime.in(row, "END_TIME_");
        return new Step(
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                !Processes.PATHWAY.equals(row.getString("PROC_DEF_KEY_")),
                UrgencyTier.of(row.getInt("PRIORITY_")),
                row.getString("ASSIGNEE_"),
                HistoryTime.in(row, "START_TIME_"),
                ended,
                COMPLETED.equals(row.getString("DELETE_REASON_")),
                limit,
                limit != null && Optional.ofNullable(ended).orElse(now).isAfter(limit));
    }
}

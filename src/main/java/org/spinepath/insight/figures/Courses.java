package org.spinepath.insight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spinepath.insight.HistoryTime;
import org.spinepath.insight.StepTier;
import org.spinepath.pathway.cases.PathwayStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses that were in motion in a period: begun, at a milestone, or ended. */
@Repository
class Courses {

    private static final String REFERRED = "ReferralReceived";

    private static final String REACHED = """
            select PROC_INST_ID_, min(IMAGED_) as IMAGED, min(DECIDED_) as DECIDED, min(TREATED_) as TREATED
            from (
              select PROC_INST_ID_, END_TIME_ as IMAGED_, cast(null as timestamp) as DECIDED_, cast(null as timestamp) as TREATED_
              from ACT_HI_ACTINST where ACT_ID_ = 'GradeImaging' and END_TIME_ >= :from and END_TIME_ < :to
              union all
              select PROC_INST_ID_, null, END_TIME_, null
              from ACT_HI_ACTINST where ACT_ID_ = 'RecordMdtDecision' and END_TIME_ >= :from and END_TIME_ < :to
              union all
              select PROC_INST_ID_, null, null, END_TIME_
              from ACT_HI_ACTINST where ACT_ID_ = 'PlanAftercare' and END_TIME_ >= :from and END_TIME_ < :to) milestones
            group by PROC_INST_ID_
            """;

    /**
     * What began in the period has its milestones there too; only for older courses they are looked up one by one. The last part of {@code touched}
     * finds those that neither began nor ended in the period: that they were open throughout, and the outer join, keep databases from reading all
     * courses of all times for it.
     */
    private static final String TOUCHED = """
            with touched as (
              select ID_, START_ACT_ID_, START_TIME_, END_TIME_, END_ACT_ID_ from ACT_HI_PROCINST
              where PROC_DEF_KEY_ = :pathway and START_TIME_ >= :from and START_TIME_ < :to
              union
              select ID_, START_ACT_ID_, START_TIME_, END_TIME_, END_ACT_ID_ from ACT_HI_PROCINST
              where PROC_DEF_KEY_ = :pathway and END_TIME_ >= :from and END_TIME_ < :to
              union
              select p.ID_, p.START_ACT_ID_, p.START_TIME_, p.END_TIME_, p.END_ACT_ID_
              from (%s) reached left join ACT_HI_PROCINST p on p.ID_ = reached.PROC_INST_ID_
              where p.PROC_DEF_KEY_ = :pathway and p.START_TIME_ < :from and (p.END_TIME_ >= :to or p.END_TIME_ is null))
            select c.ID_, c.START_ACT_ID_, c.START_TIME_, c.END_TIME_, c.END_ACT_ID_,
              case when c.START_TIME_ < :from then (
                select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = 'GradeImaging') end as IMAGED,
              case when c.START_TIME_ < :from then (
                select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = 'RecordMdtDecision') end as DECIDED,
              case when c.START_TIME_ < :from then (
                select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = 'PlanAftercare') end as TREATED,
              %s as PRIORITY
            from touched c
            """;

    private static final String PRIORITY =
            "(select max(PRIORITY_) from ACT_HI_TASKINST where PROC_INST_ID_ = c.ID_ and TASK_DEF_KEY_ in "
                    + Course.STEPS_OF_THE_TIER + ")";

    private static final String OF_ALL_TIERS = TOUCHED.formatted(REACHED, "cast(null as integer)");
    private static final String WITH_TIER = TOUCHED.formatted(REACHED, PRIORITY);

    private final JdbcClient database;

    Courses(JdbcClient database) {
        this.database = database;
    }

    private record Milestones(Instant imagedAt, Instant decidedAt, Instant treatedAt) {

        static final Milestones NONE = new Milestones(null, null, null);

        static Milestones in(ResultSet row) throws SQLException {
            return new Milestones(
                    HistoryTime.in(row, "IMAGED"), HistoryTime.in(row, "DECIDED"), HistoryTime.in(row, "TREATED"));
        }
    }

    /** Their tiers are known only when one is asked for. */
    List<Course> inMotion(Question question) {
        Map<String, Milestones> reached = reachedIn(question);
        return ask(question.tier().isEmpty() ? OF_ALL_TIERS : WITH_TIER, question)
                .param("pathway", PathwayStart.PATHWAY)
                .query((row, number) -> course(row, reached, question))
                .list()
                .stream()
                .filter(course -> question.asksFor(course.tier()))
                .toList();
    }

    /** By the id of the course; joined here, for H2 would look for them again for each course. */
    private Map<String, Milestones> reachedIn(Question question) {
        Map<String, Milestones> reached = new HashMap<>();
        ask(REACHED, question).query(row -> {
            reached.put(row.getString("PROC_INST_ID_"), Milestones.in(row));
        });
        return reached;
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        return database.sql(sql)
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()));
    }

    private static Course course(ResultSet row, Map<String, Milestones> reached, Question question)
            throws SQLException {
        int priority = row.getInt("PRIORITY");
        boolean untiered = row.wasNull();
        Instant startedAt = HistoryTime.in(row, "START_TIME_");
        Milestones milestones = startedAt.isBefore(question.from())
                ? Milestones.in(row)
                : reached.getOrDefault(row.getString("ID_"), Milestones.NONE);
        return new Course(
                REFERRED.equals(row.getString("START_ACT_ID_")) ? startedAt : null,
                milestones.imagedAt(),
                milestones.decidedAt(),
                milestones.treatedAt(),
                HistoryTime.in(row, "END_TIME_"),
                row.getString("END_ACT_ID_"),
                untiered ? Optional.empty() : Optional.of(StepTier.of(priority)));
    }
}

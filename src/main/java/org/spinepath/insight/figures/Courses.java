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
import org.spinepath.pathway.cases.Milestone;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses that were in motion in a period: begun, at a milestone, or ended. */
@Repository
class Courses {

    private static final String REACHED = """
        select PROC_INST_ID_, min(IMAGED_) as IMAGED_AT, min(DECIDED_) as DECIDED_AT, min(TREATED_) as TREATED_AT
        from (
          select PROC_INST_ID_, END_TIME_ as IMAGED_, cast(null as timestamp) as DECIDED_, cast(null as timestamp) as TREATED_
          from ACT_HI_ACTINST where ACT_ID_ = :imaged and END_TIME_ >= :from and END_TIME_ < :to
          union all
          select PROC_INST_ID_, null, END_TIME_, null
          from ACT_HI_ACTINST where ACT_ID_ = :decided and END_TIME_ >= :from and END_TIME_ < :to
          union all
          select PROC_INST_ID_, null, null, END_TIME_
          from ACT_HI_ACTINST where ACT_ID_ = :treated and END_TIME_ >= :from and END_TIME_ < :to) milestones
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
            select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = :imaged) end as IMAGED_AT,
          case when c.START_TIME_ < :from then (
            select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = :decided) end as DECIDED_AT,
          case when c.START_TIME_ < :from then (
            select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = :treated) end as TREATED_AT,
          %s as PRIORITY
        from touched c
        """;

    private static final String PRIORITY =
            "(select max(PRIORITY_) from ACT_HI_TASKINST where PROC_INST_ID_ = c.ID_ and TASK_DEF_KEY_ in (:tiered))";

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
                    HistoryTime.in(row, "IMAGED_AT"),
                    HistoryTime.in(row, "DECIDED_AT"),
                    HistoryTime.in(row, "TREATED_AT"));
        }
    }

    /** Their tiers are known only when one is asked for. */
    List<MilestoneCourse> inMotion(Question question) {
        Map<String, Milestones> reached = reachedIn(question);
        return ask(question.tier().isEmpty() ? OF_ALL_TIERS : WITH_TIER, question)
                .param("pathway", Processes.PATHWAY)
                .param("tiered", Steps.fromImagingToTreatment())
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
                .param("imaged", Milestone.IMAGING_GRADED.reachedIn())
                .param("decided", Milestone.DECIDED.reachedIn())
                .param("treated", Milestone.TREATED.reachedIn())
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()));
    }

    private static MilestoneCourse course(ResultSet row, Map<String, Milestones> reached, Question question)
            throws SQLException {
        int priority = row.getInt("PRIORITY");
        boolean untiered = row.wasNull();
        Instant startedAt = HistoryTime.in(row, "START_TIME_");
        Milestones milestones = startedAt.isBefore(question.from())
                ? Milestones.in(row)
                : reached.getOrDefault(row.getString("ID_"), Milestones.NONE);
        return new MilestoneCourse(
                Steps.Events.REFERRAL_RECEIVED.equals(row.getString("START_ACT_ID_")) ? startedAt : null,
                milestones.imagedAt(),
                milestones.decidedAt(),
                milestones.treatedAt(),
                HistoryTime.in(row, "END_TIME_"),
                row.getString("END_ACT_ID_"),
                untiered ? Optional.empty() : Optional.of(UrgencyTier.of(priority)));
    }
}

package org.spinepath.insight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.spinepath.insight.HistoryTime;
import org.spinepath.insight.StepTier;
import org.spinepath.pathway.PathwayStart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The courses that were in motion in a period: begun, at a milestone, or ended. */
@Repository
class Courses {

    private static final String REFERRED = "ReferralReceived";

    private static final String TOUCHED = """
            with touched as (
              select ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = :pathway and START_TIME_ >= :from and START_TIME_ < :to
              union
              select ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = :pathway and END_TIME_ >= :from and END_TIME_ < :to
              union
              select PROC_INST_ID_ from ACT_HI_ACTINST
              where ACT_ID_ in ('GradeImaging', 'RecordMdtDecision', 'PlanAftercare') and END_TIME_ >= :from and END_TIME_ < :to)
            select c.START_ACT_ID_, c.START_TIME_, c.END_TIME_, c.END_ACT_ID_,
              (select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = 'GradeImaging') as IMAGED,
              (select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = 'RecordMdtDecision') as DECIDED,
              (select min(END_TIME_) from ACT_HI_ACTINST where PROC_INST_ID_ = c.ID_ and ACT_ID_ = 'PlanAftercare') as TREATED,
              (select max(PRIORITY_) from ACT_HI_TASKINST where PROC_INST_ID_ = c.ID_ and TASK_DEF_KEY_ in %s) as PRIORITY
            from touched join ACT_HI_PROCINST c on c.ID_ = touched.ID_
            where c.PROC_DEF_KEY_ = :pathway
            """.formatted(Course.STEPS_OF_THE_TIER);

    private final JdbcClient database;

    Courses(JdbcClient database) {
        this.database = database;
    }

    List<Course> inMotion(Question question) {
        return database
                .sql(TOUCHED)
                .param("pathway", PathwayStart.PATHWAY)
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()))
                .query(Courses::course)
                .list()
                .stream()
                .filter(course -> question.asksFor(course.tier()))
                .toList();
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        int priority = row.getInt("PRIORITY");
        boolean untiered = row.wasNull();
        return new Course(
                REFERRED.equals(row.getString("START_ACT_ID_")) ? HistoryTime.in(row, "START_TIME_") : null,
                HistoryTime.in(row, "IMAGED"),
                HistoryTime.in(row, "DECIDED"),
                HistoryTime.in(row, "TREATED"),
                HistoryTime.in(row, "END_TIME_"),
                row.getString("END_ACT_ID_"),
                untiered ? Optional.empty() : Optional.of(StepTier.of(priority)));
    }
}

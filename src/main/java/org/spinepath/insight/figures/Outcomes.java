package org.spinepath.insight.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.spinepath.clinical.presentation.AsiaGrade;
import org.spinepath.clinical.presentation.Walking;
import org.spinepath.insight.SmallNumbers;
import org.spinepath.insight.figures.OutcomeFigure.Measure;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** First and last recorded values of the cases that ended in a period, counted by the database: a row for each pair of values. */
@Repository
class Outcomes {

    /**
     * Each task keeps the answers given in it; the case itself keeps only the last. Outer joins, here and for promises and breaches, so that H2
     * begins with the cases and not with all values that variables of these names ever had.
     */
    private static final String CHANGES = """
        select NAME_, FIRST_VALUE_, LAST_VALUE_, count(*) as CASES
        from (
          select ID_, NAME_, count(*) as N,
            max(case when EARLIER is null then TEXT_ end) as FIRST_VALUE_,
            max(case when LATER is null then TEXT_ end) as LAST_VALUE_
          from (
            select c.ID_, measure.NAME_, v.TEXT_,
              lag(v.ID_) over (partition by c.ID_, measure.NAME_ order by v.CREATE_TIME_, v.ID_) as EARLIER,
              lead(v.ID_) over (partition by c.ID_, measure.NAME_ order by v.CREATE_TIME_, v.ID_) as LATER
            from ACT_HI_PROCINST c
            cross join (values (cast(:pain as varchar(64))), (cast(:walking as varchar(64))),
              (cast(:asia as varchar(64))), (cast(:eq5d as varchar(64)))) as measure (NAME_)
            left join ACT_HI_VARINST v on v.PROC_INST_ID_ = c.ID_ and v.NAME_ = measure.NAME_
              and v.EXECUTION_ID_ <> c.ID_ and v.TEXT_ <> ''
            where c.PROC_DEF_KEY_ = :pathway and c.END_TIME_ >= :from and c.END_TIME_ < :to
              and (:tier = 'ALL' or 1 = (
                select case when max(PRIORITY_) >= :priorityFrom and max(PRIORITY_) < :priorityBefore then 1 else 0 end
                from ACT_HI_TASKINST where PROC_INST_ID_ = c.ID_ and TASK_DEF_KEY_ in (:tiered)))) recorded
          group by ID_, NAME_) courses
        where N > 1
        group by NAME_, FIRST_VALUE_, LAST_VALUE_
        """;

    private final JdbcClient database;

    Outcomes(JdbcClient database) {
        this.database = database;
    }

    private record Change(String variable, String first, String last, int cases) {

        /** Positive when it is better. */
        long gain(Measure measure) {
            return switch (measure) {
                case PAIN -> number(first) - number(last);
                case EQ5D -> number(last) - number(first);
                case WALKING -> Walking.valueOf(first).compareTo(Walking.valueOf(last));
                case ASIA -> AsiaGrade.valueOf(last).compareTo(AsiaGrade.valueOf(first));
            };
        }

        long difference() {
            return number(last) - number(first);
        }

        private static long number(String text) {
            return Long.parseLong(text);
        }
    }

    List<OutcomeFigure> ofEnded(Question question) {
        List<Change> changes = database.sql(CHANGES)
                .param("pathway", Processes.PATHWAY)
                .param("pain", Measure.PAIN.variable())
                .param("walking", Measure.WALKING.variable())
                .param("asia", Measure.ASIA.variable())
                .param("eq5d", Measure.EQ5D.variable())
                .param("tiered", Steps.fromImagingToTreatment())
                .param("from", Timestamp.from(question.from()))
                .param("to", Timestamp.from(question.to()))
                .param("tier", question.tierName())
                .param("priorityFrom", question.priorityFrom())
                .param("priorityBefore", question.priorityBefore())
                .query(Outcomes::change)
                .list();
        return Stream.of(Measure.values())
                .map(measure -> figure(measure, changes))
                .toList();
    }

    private static OutcomeFigure figure(Measure measure, List<Change> all) {
        List<Change> changes = all.stream()
                .filter(change -> change.variable().equals(measure.variable()))
                .toList();
        int cases = changes.stream().mapToInt(Change::cases).sum();
        if (cases < SmallNumbers.FEWEST_CASES) {
            return OutcomeFigure.tooFew(measure);
        }
        return new OutcomeFigure(
                measure,
                cases,
                count(changes, measure, gain -> gain > 0),
                count(changes, measure, gain -> gain == 0),
                count(changes, measure, gain -> gain < 0),
                medianChange(measure, changes));
    }

    private static int count(List<Change> changes, Measure measure, LongPredicate counts) {
        return changes.stream()
                .filter(change -> counts.test(change.gain(measure)))
                .mapToInt(Change::cases)
                .sum();
    }

    private static Long medianChange(Measure measure, List<Change> changes) {
        if (measure == Measure.WALKING || measure == Measure.ASIA) {
            return null;
        }
        return Distribution.of(changes.stream()
                        .flatMapToLong(change ->
                                LongStream.generate(change::difference).limit(change.cases())))
                .median();
    }

    private static Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString("NAME_"),
                row.getString("FIRST_VALUE_"),
                row.getString("LAST_VALUE_"),
                row.getInt("CASES"));
    }
}

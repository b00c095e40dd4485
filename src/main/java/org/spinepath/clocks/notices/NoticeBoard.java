package org.spinepath.clocks.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices told so far, written in the transaction of the step or timer that causes them. */
@Repository
public class NoticeBoard {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Posts the notice unless this rung of this clock was told before. Two transactions at once meet at the unique key: the second
     * rolls back, is retried, and finds the first one's notice.
     *
     * @return whether it is new
     */
    public boolean post(Notice notice) {
        if (told(notice.subjectId(), notice.rung())) {
            return false;
        }
        jdbc.sql("""
                        insert into notice (id, case_number, subject_id, step, title, urgency, rung, told, limit_at, task_id, created_at)
                        values (:id, :caseNumber, :subjectId, :step, :title, :urgency, :rung, :told, :limitAt, :taskId, :createdAt)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("caseNumber", notice.caseNumber())
                .param("subjectId", notice.subjectId())
                .param("step", notice.step())
                .param("title", notice.title())
                .param("urgency", notice.urgency().name())
                .param("rung", notice.rung().name())
                .param("told", String.join(",", notice.told()))
                .param("limitAt", inUtc(notice.limitAt()))
                .param("taskId", notice.taskId())
                .param("createdAt", inUtc(clock.instant()))
                .update();
        return true;
    }

    public boolean told(String subjectId, Rung rung) {
        return jdbc.sql("select count(*) from notice where subject_id = :subjectId and rung = :rung")
                        .param("subjectId", subjectId)
                        .param("rung", rung.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    public List<Notice> ofCase(String caseNumber) {
        return jdbc.sql("""
                        select case_number, subject_id, step, title, urgency, rung, told, limit_at, task_id from notice
                        where case_number = :caseNumber order by created_at, step, subject_id
                        """)
                .param("caseNumber", caseNumber)
                .query((row, number) -> new Notice(
                        row.getString("case_number"),
                        row.getString("subject_id"),
                        row.getString("step"),
                        row.getString("title"),
                        Urgency.valueOf(row.getString("urgency")),
                        Rung.valueOf(row.getString("rung")),
                        List.of(row.getString("told").split(",")),
                        row.getObject("limit_at", OffsetDateTime.class).toInstant(),
                        row.getString("task_id")))
                .list();
    }

    private static OffsetDateTime inUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

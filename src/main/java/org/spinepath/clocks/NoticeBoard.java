package org.spinepath.clocks;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices told so far, written in the transaction of the step or timer that causes them. */
@Repository
class NoticeBoard {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Posts the notice unless this rung of this task was told before. Two transactions at once meet at the unique key: the second
     * rolls back, is retried, and finds the first one's notice.
     *
     * @return whether it is new
     */
    boolean post(Notice notice) {
        if (told(notice.taskId(), notice.rung())) {
            return false;
        }
        jdbc.sql("""
                        insert into notice (id, case_number, task_id, step, rung, told, limit_at, created_at)
                        values (:id, :caseNumber, :taskId, :step, :rung, :told, :limitAt, :createdAt)
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("caseNumber", notice.caseNumber())
                .param("taskId", notice.taskId())
                .param("step", notice.step())
                .param("rung", notice.rung().name())
                .param("told", String.join(",", notice.told()))
                .param("limitAt", inUtc(notice.limitAt()))
                .param("createdAt", inUtc(clock.instant()))
                .update();
        return true;
    }

    boolean told(String taskId, Rung rung) {
        return jdbc.sql("select count(*) from notice where task_id = :taskId and rung = :rung")
                        .param("taskId", taskId)
                        .param("rung", rung.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Notice> ofCase(String caseNumber) {
        return jdbc.sql("""
                        select case_number, task_id, step, rung, told, limit_at from notice
                        where case_number = :caseNumber order by created_at, step, task_id
                        """)
                .param("caseNumber", caseNumber)
                .query((row, number) -> new Notice(
                        row.getString("case_number"),
                        row.getString("task_id"),
                        row.getString("step"),
                        Rung.valueOf(row.getString("rung")),
                        List.of(row.getString("told").split(",")),
                        row.getObject("limit_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static OffsetDateTime inUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

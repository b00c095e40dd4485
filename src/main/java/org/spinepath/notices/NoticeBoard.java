package org.spinepath.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The notices told so far, written in the transaction of the step or timer that causes them. */
@Repository
public class NoticeBoard {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<MailQueue> mail;

    NoticeBoard(JdbcClient jdbc, Clock clock, ObjectProvider<MailQueue> mail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.mail = mail;
    }

    /**
     * Posts the notice unless this rung of this clock was told before. Two transactions at once meet at the unique key: the second
     * rolls back, is retried, and finds the first one's notice. Where mail is switched on, it is queued here and sent later.
     *
     * @return whether it is new
     */
    @Transactional
    public boolean post(Notice notice) {
        if (told(notice.subjectId(), notice.rung())) {
            return false;
        }
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into notice (id, case_number, subject_id, step, title, urgency, rung, told, limit_at, task_id, created_at)
                        values (:id, :caseNumber, :subjectId, :step, :title, :urgency, :rung, :told, :limitAt, :taskId, :createdAt)
                        """)
                .param("id", id)
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
        List<String> told = notice.told().stream().distinct().toList();
        told.forEach(group -> jdbc.sql("insert into notice_told (notice_id, group_id) values (:id, :group)")
                .param("id", id)
                .param("group", group)
                .update());
        mail.ifAvailable(queue -> queue.add(id, told));
        return true;
    }

    /** The task or clock that was spoken of is done: its notices leave the lists. Without notices nothing happens. */
    public void over(String subjectId) {
        jdbc.sql("update notice set over_at = :now where subject_id = :subjectId and over_at is null")
                .param("now", inUtc(clock.instant()))
                .param("subjectId", subjectId)
                .update();
    }

    /**
     * What was told on this rung does not hold any more: it leaves the lists, and the rung may be told again. Without it nothing
     * happens.
     */
    public void takeBack(String subjectId, Rung rung) {
        jdbc.sql("""
                        update notice set over_at = coalesce(over_at, :now), occasion =
                        (select count(*) from notice n where n.subject_id = :subjectId and n.rung = :rung)
                        where subject_id = :subjectId and rung = :rung and occasion = 0
                        """)
                .param("now", inUtc(clock.instant()))
                .param("subjectId", subjectId)
                .param("rung", rung.name())
                .update();
    }

    public boolean told(String subjectId, Rung rung) {
        return jdbc.sql("select count(*) from notice where subject_id = :subjectId and rung = :rung and occasion = 0")
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

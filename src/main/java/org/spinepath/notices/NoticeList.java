package org.spinepath.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A user's notices in the application, and which of them the user has seen. */
@Repository
class NoticeList {

    private static final int NEWEST = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What these groups were told and what is not over, newest first, at most a hundred. */
    List<Entry> of(String userId, Collection<String> groups) {
        return jdbc.sql("""
                        select n.id, n.case_number, n.title, n.step, n.urgency, n.rung, n.limit_at, n.created_at, n.task_id, s.seen_at
                        from notice n left join notice_seen s on s.notice_id = n.id and s.user_id = :user
                        where n.over_at is null
                        and exists (select 1 from notice_told t where t.notice_id = n.id and t.group_id in (:groups))
                        order by n.created_at desc, n.id
                        fetch first :newest rows only
                        """)
                .param("user", userId)
                .param("groups", groups)
                .param("newest", NEWEST)
                .query((row, number) -> new Entry(
                        row.getString("id"),
                        row.getString("case_number"),
                        row.getString("title"),
                        row.getString("step"),
                        Urgency.valueOf(row.getString("urgency")),
                        Rung.valueOf(row.getString("rung")),
                        row.getObject("limit_at", OffsetDateTime.class).toInstant(),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("task_id"),
                        row.getObject("seen_at") != null))
                .list();
    }

    /** Marks those of the notices that these groups were told; the others, and those seen before, are left as they are. */
    void seen(String userId, Collection<String> groups, Collection<String> ids) {
        try {
            mark(userId, groups, ids);
        } catch (DuplicateKeyException twoWindowsAtOnce) {
            mark(userId, groups, ids);
        }
    }

    private void mark(String userId, Collection<String> groups, Collection<String> ids) {
        jdbc.sql("""
                        insert into notice_seen (notice_id, user_id, seen_at)
                        select n.id, :user, cast(:now as timestamp with time zone) from notice n
                        where n.id in (:ids)
                        and exists (select 1 from notice_told t where t.notice_id = n.id and t.group_id in (:groups))
                        and not exists (select 1 from notice_seen s where s.notice_id = n.id and s.user_id = :user)
                        """)
                .param("user", userId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ids", ids)
                .param("groups", groups)
                .update();
    }

    /**
     * A notice as its reader sees it.
     *
     * @param taskId the task to open, or null when none is open
     */
    record Entry(
            String id,
            String caseNumber,
            String title,
            String step,
            Urgency urgency,
            Rung rung,
            Instant limitAt,
            Instant createdAt,
            String taskId,
            boolean seen) {}
}

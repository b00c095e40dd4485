package org.spinepath.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The mail that is to be sent, table {@code notice_mail}: one row for each notice and person, waiting until it is sent. Several nodes
 * may send from it: a row is claimed for a time, and one that was claimed by a node that died is free again after it.
 */
@Repository
class MailOutbox {

    /** Longer than all timeouts of one sending together, so that nobody else sends what is being sent. */
    static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailOutbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String noticeId, String recipient) {
        jdbc.sql("""
                        insert into notice_mail (notice_id, recipient, state, created_at, next_attempt_at)
                        values (:notice, :recipient, 'WAITING', :now, :now)
                        """)
                .param("notice", noticeId)
                .param("recipient", recipient)
                .param("now", now())
                .update();
    }

    /** What is due and not claimed, longest waiting first. */
    List<OutgoingMail> due(int atMost) {
        return jdbc.sql("""
                        select m.notice_id, m.recipient, m.attempts, n.rung, n.title, n.urgency, n.limit_at, n.task_id
                        from notice_mail m join notice n on n.id = m.notice_id
                        where m.state = 'WAITING' and m.next_attempt_at <= :now
                        and (m.claimed_until is null or m.claimed_until <= :now)
                        order by m.next_attempt_at, m.notice_id, m.recipient
                        fetch first :atMost rows only
                        """)
                .param("now", now())
                .param("atMost", atMost)
                .query((row, number) -> new OutgoingMail(
                        row.getString("notice_id"),
                        row.getString("recipient"),
                        row.getInt("attempts"),
                        Rung.valueOf(row.getString("rung")),
                        row.getString("title"),
                        Urgency.valueOf(row.getString("urgency")),
                        instant(row, "limit_at"),
                        Optional.ofNullable(row.getString("task_id"))))
                .list();
    }

    /** Takes the mail for this node, unless another one was quicker. The attempt counts from here, so that a crash counts too. */
    boolean claim(OutgoingMail mail) {
        return keyed(mail, """
                        update notice_mail set claimed_until = :until, attempts = attempts + 1
                        where notice_id = :notice and recipient = :recipient and state = 'WAITING' and next_attempt_at <= :now
                        and (claimed_until is null or claimed_until <= :now)
                        """)
                        .param("until", inUtc(clock.instant().plus(CLAIM)))
                        .param("now", now())
                        .update()
                == 1;
    }

    void sent(OutgoingMail mail) {
        keyed(mail, """
                        update notice_mail set state = 'SENT', sent_at = :now, claimed_until = null, problem = null
                        where notice_id = :notice and recipient = :recipient
                        """).param("now", now()).update();
    }

    /** Waits a minute, then twice as long each time, up to an hour; hourly from then on, never given up. */
    void failed(OutgoingMail mail, MailProblem problem) {
        keyed(mail, """
                        update notice_mail set next_attempt_at = :next, claimed_until = null, problem = :problem
                        where notice_id = :notice and recipient = :recipient and state = 'WAITING'
                        """)
                .param("next", inUtc(clock.instant().plus(pauseAfter(mail.attempts() + 1))))
                .param("problem", problem.name())
                .update();
    }

    /** Nothing to try again until the administrator says so. */
    void withoutAddress(OutgoingMail mail) {
        keyed(mail, """
                        update notice_mail set state = 'NO_ADDRESS', claimed_until = null, problem = 'NO_ADDRESS'
                        where notice_id = :notice and recipient = :recipient
                        """).update();
    }

    /** Makes everything due now, also to those who had no address, unless their notice is over. Claimed mail stays claimed. */
    void retry() {
        jdbc.sql("update notice_mail set next_attempt_at = :now where state = 'WAITING' and next_attempt_at > :now")
                .param("now", now())
                .update();
        jdbc.sql("""
                        update notice_mail set state = 'WAITING', next_attempt_at = :now where state = 'NO_ADDRESS'
                        and notice_id in (select id from notice where over_at is null)
                        """).param("now", now()).update();
    }

    /** How many wait, how many of them have failed, and since when the oldest waits. */
    Waiting waiting() {
        return jdbc.sql("""
                        select count(*) as waiting, count(problem) as failed, min(created_at) as oldest
                        from notice_mail where state = 'WAITING'
                        """)
                .query((row, number) -> new Waiting(
                        row.getInt("waiting"), row.getInt("failed"), Optional.ofNullable(instant(row, "oldest"))))
                .single();
    }

    /** Whose mail does not go out and why, most attempts first, at most 20 lines; those without an address as long as it matters. */
    List<Trouble> troubles() {
        return jdbc.sql("""
                        select m.recipient, m.problem, count(*) as mails, max(m.attempts) as attempts
                        from notice_mail m join notice n on n.id = m.notice_id
                        where m.problem is not null and (m.state = 'WAITING' or m.state = 'NO_ADDRESS' and n.over_at is null)
                        group by m.recipient, m.problem
                        order by attempts desc, m.recipient, m.problem
                        fetch first 20 rows only
                        """)
                .query((row, number) -> new Trouble(
                        row.getString("recipient"),
                        MailProblem.valueOf(row.getString("problem")),
                        row.getInt("mails"),
                        row.getInt("attempts")))
                .list();
    }

    static Duration pauseAfter(int attempts) {
        // Beyond a few doublings the hour is reached anyway; a larger shift would overflow.
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private StatementSpec keyed(OutgoingMail mail, String sql) {
        return jdbc.sql(sql).param("notice", mail.noticeId()).param("recipient", mail.recipient());
    }

    private OffsetDateTime now() {
        return inUtc(clock.instant());
    }

    private static OffsetDateTime inUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /**
     * @param failed those that were tried in vain, and will be tried again
     * @param oldest when the longest waiting was posted
     */
    record Waiting(int waiting, int failed, Optional<Instant> oldest) {}

    /** Mails of one user that meet one problem. */
    record Trouble(String recipient, MailProblem problem, int mails, int attempts) {}
}

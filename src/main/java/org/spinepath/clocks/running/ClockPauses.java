package org.spinepath.clocks.running;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.spinepath.pathway.cases.PausesOfCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What coordinators did to running clocks: pauses, and renewals of their targets. */
@Repository
public class ClockPauses implements PausesOfCase {

    private static final String COLUMNS =
            "subject_id, title, reason, paused_by, paused_at, resumed_by, resumed_at from clock_pause";

    private final JdbcClient jdbc;
    private final Clock clock;

    ClockPauses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the clock is paused already */
    public void begin(String caseNumber, String subjectId, String title, PauseReason reason, String pausedBy) {
        jdbc.sql("""
            insert into clock_pause (case_number, subject_id, title, reason, paused_by, paused_at, open_subject)
            values (:caseNumber, :subjectId, :title, :reason, :pausedBy, :pausedAt, :subjectId)
            """)
                .param("caseNumber", caseNumber)
                .param("subjectId", subjectId)
                .param("title", title)
                .param("reason", reason.name())
                .param("pausedBy", pausedBy)
                .param("pausedAt", inUtc(clock.instant()))
                .update();
    }

    /**
     * Ends the clock's pause. Of two at once the second waits for the first and then finds nothing to end.
     *
     * @param resumedBy empty when the pathway itself ends it
     * @return whether the clock was paused
     */
    public boolean end(String subjectId, Optional<String> resumedBy) {
        return jdbc.sql("""
            update clock_pause set resumed_at = :resumedAt, resumed_by = :resumedBy, open_subject = null
            where open_subject = :subjectId
            """)
                        .param("resumedAt", inUtc(clock.instant()))
                        .param("resumedBy", resumedBy.orElse(null))
                        .param("subjectId", subjectId)
                        .update()
                > 0;
    }

    /** Whether a clock of the case stands still. */
    public boolean lastIn(String caseNumber) {
        return jdbc.sql("select count(*) from clock_pause where case_number = :caseNumber and open_subject is not null")
                        .param("caseNumber", caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The pauses that last, of these clocks. */
    public List<Pause> open(Collection<String> subjectIds) {
        if (subjectIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " where open_subject in (:subjectIds)")
                .param("subjectIds", subjectIds)
                .query(ClockPauses::pause)
                .list();
    }

    /** Every pause of the clock that is over, the oldest first. */
    public List<Pause> over(String subjectId) {
        return jdbc.sql("select " + COLUMNS
                        + " where subject_id = :subjectId and resumed_at is not null order by paused_at, pause_id")
                .param("subjectId", subjectId)
                .query(ClockPauses::pause)
                .list();
    }

    /** Every pause in the case, the latest first. */
    public List<Pause> ofCase(String caseNumber) {
        return jdbc.sql("select " + COLUMNS + " where case_number = :caseNumber order by paused_at desc, pause_id desc")
                .param("caseNumber", caseNumber)
                .query(ClockPauses::pause)
                .list();
    }

    @Override
    public List<StoodStill> pausesOf(String caseNumber) {
        return jdbc
                .sql("select " + COLUMNS + " where case_number = :caseNumber order by paused_at, pause_id")
                .param("caseNumber", caseNumber)
                .query(ClockPauses::pause)
                .list()
                .stream()
                .map(pause -> new StoodStill(pause.title(), pause.reason().name(), pause.pausedAt(), pause.resumedAt()))
                .toList();
    }

    public void enterRenewal(String caseNumber, RunningClock renewed, Instant limitAfter, String renewedBy) {
        jdbc.sql("""
            insert into clock_renewal (case_number, subject_id, title, limit_before, limit_after, renewed_by, renewed_at)
            values (:caseNumber, :subjectId, :title, :before, :after, :renewedBy, :renewedAt)
            """)
                .param("caseNumber", caseNumber)
                .param("subjectId", renewed.subjectId())
                .param("title", renewed.title())
                .param("before", inUtc(renewed.times().limitAt()))
                .param("after", inUtc(limitAfter))
                .param("renewedBy", renewedBy)
                .param("renewedAt", inUtc(clock.instant()))
                .update();
    }

    /** Every renewal in the case, the latest first. */
    public List<Renewal> renewals(String caseNumber) {
        return jdbc.sql("""
            select subject_id, title, limit_before, limit_after, renewed_by, renewed_at from clock_renewal
            where case_number = :caseNumber order by renewed_at desc, renewal_id desc
            """)
                .param("caseNumber", caseNumber)
                .query((row, number) -> new Renewal(
                        row.getString("subject_id"),
                        row.getString("title"),
                        moment(row, "limit_before").orElseThrow(),
                        moment(row, "limit_after").orElseThrow(),
                        row.getString("renewed_by"),
                        moment(row, "renewed_at").orElseThrow()))
                .list();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getString("subject_id"),
                row.getString("title"),
                PauseReason.valueOf(row.getString("reason")),
                row.getString("paused_by"),
                moment(row, "paused_at").orElseThrow(),
                Optional.ofNullable(row.getString("resumed_by")),
                moment(row, "resumed_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime inUtc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

package org.spinepath.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.ReportedToCase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reported what to a case, when and why. Append-only. */
@Repository
class ReportBook implements ReportedToCase {

    private final JdbcClient database;
    private final Clock clock;

    ReportBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws CaseIsOpen when another reopening of the same closed instance was faster */
    void enter(CaseReport report, String reportedBy) {
        try {
            database.sql("""
                            insert into case_report (case_number, message, instance_id, reason_code, reason_note, urgency_from, urgency_to,
                                                     date_of_death, closed_instance_id, reported_by, reported_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            report.caseNumber(),
                            report.message(),
                            report.instanceId(),
                            report.reasonCode(),
                            report.reasonNote(),
                            name(report.urgencyFrom()),
                            name(report.urgencyTo()),
                            report.dateOfDeath(),
                            report.closedInstanceId(),
                            reportedBy,
                            OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException reopenedMeanwhile) {
            throw new CaseIsOpen(report.caseNumber());
        }
    }

    /** One lowering: in which process instance, from what, and why. */
    record Lowering(String instanceId, Urgency from, LoweringReason reason) {}

    /** Every lowering that was reported from this moment on. */
    List<Lowering> loweringsSince(Instant since) {
        return database.sql("""
                        select instance_id, urgency_from, reason_code from case_report
                        where message = ? and reported_at >= ? order by report_id
                        """)
                .params(PathwayMessages.URGENCY_LOWERED, since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Lowering(
                        row.getString("instance_id"),
                        Urgency.valueOf(row.getString("urgency_from")),
                        LoweringReason.valueOf(row.getString("reason_code"))))
                .list();
    }

    @Override
    public List<Report> ofCase(String caseNumber) {
        return database.sql("""
                        select message, reported_by, reported_at, urgency_from, urgency_to from case_report
                        where case_number = ? order by reported_at, report_id
                        """)
                .param(caseNumber)
                .query((row, number) -> new Report(
                        row.getString("message"),
                        row.getString("reported_by"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                        urgency(row.getString("urgency_from")),
                        urgency(row.getString("urgency_to"))))
                .list();
    }

    private static Optional<Urgency> urgency(String name) {
        return Optional.ofNullable(name).map(Urgency::valueOf);
    }

    private static String name(Urgency urgency) {
        return urgency == null ? null : urgency.name();
    }
}

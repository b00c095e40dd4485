package org.spinepath.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who reported what to a case, and when. Append-only. */
@Repository
class ReportBook {

    private final JdbcClient database;
    private final Clock clock;

    ReportBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void enter(String caseNumber, String message, String reportedBy) {
        database.sql("insert into case_report (case_number, message, reported_by, reported_at) values (?, ?, ?, ?)")
                .params(caseNumber, message, reportedBy, OffsetDateTime.now(clock))
                .update();
    }
}

package org.spinepath.pathway.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;

/** What people told to a case at any time: a deterioration, a lowering, a death, a withdrawal, a reopening. */
@FunctionalInterface
public interface ReportedToCase {

    /**
     * One report.
     *
     * @param message     what was reported, for example {@code DeteriorationReported}
     * @param reportedBy  user id
     * @param urgencyFrom empty when the report moves no urgency
     */
    record Report(
            String message,
            String reportedBy,
            Instant reportedAt,
            Optional<Urgency> urgencyFrom,
            Optional<Urgency> urgencyTo) {}

    /** All reports to a case, the oldest first. */
    List<Report> ofCase(String caseNumber);
}

package org.spinepath.insight.figures;

import java.time.Instant;
import java.util.Optional;
import org.spinepath.clinical.presentation.Urgency;

/**
 * What an open case waits for.
 *
 * @param step     id of the step in the diagram; that of the wait while it waits for the day of its next visit
 * @param since    when the step began
 * @param limit    when it is overdue; empty while its clock stands still or it has none
 */
record OpenStep(String caseNumber, String step, String name, Urgency tier, Instant since, Optional<Instant> limit) {

    boolean isOverdue(Instant now) {
        return limit.filter(now::isAfter).isPresent();
    }
}

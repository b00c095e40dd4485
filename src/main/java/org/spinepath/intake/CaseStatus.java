package org.spinepath.intake;

import java.time.Instant;
import java.util.List;
import org.spinepath.pathway.CaseOutcome;

/**
 * Where a case stands.
 *
 * @param closedAt null while it is open
 * @param steps    the names of the open steps
 * @param outcome  null while it is open
 */
record CaseStatus(
        String caseNumber, State state, Instant openedAt, Instant closedAt, List<String> steps, CaseOutcome outcome) {

    enum State {
        OPEN,
        CLOSED
    }
}

package org.spinepath.intake;

import java.time.Instant;
import java.util.List;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.ReopeningStep;
import org.spinepath.pathway.vocabulary.CaseOutcome;

/**
 * Where a case stands.
 *
 * @param openedAt  when it was first opened
 * @param closedAt  null while it is open
 * @param steps     the names of the open steps
 * @param outcome   null while it is open
 * @param urgency   null until it is known
 * @param may       what the asking user may do with it now
 * @param reopening null unless the user may open it again
 */
record CaseStatus(
        String caseNumber,
        State state,
        Instant openedAt,
        Instant closedAt,
        List<String> steps,
        CaseOutcome outcome,
        Urgency urgency,
        List<CaseAction> may,
        Reopening reopening) {

    enum State {
        OPEN,
        CLOSED
    }

    /**
     * How a closed case can go on.
     *
     * @param stoodAt id of the step at which it goes on unless another is chosen; null when nobody ever did one
     * @param steps   the steps that can be chosen
     */
    record Reopening(String stoodAt, List<ReopeningStep> steps) {}
}

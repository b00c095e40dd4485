package org.spinepath.pathway;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.presentation.Urgency;

/** The urgency of a case rises by what is found; only treatment brings it down. */
final class CaseUrgency {

    private CaseUrgency() {}

    /** Makes the case at least this urgent. */
    static void raise(VariableScope theCase, Urgency atLeast) {
        boolean isAlready = CaseVariables.URGENCY
                .in(theCase)
                .filter(urgency -> urgency.compareTo(atLeast) >= 0)
                .isPresent();
        if (!isAlready) {
            CaseVariables.URGENCY.write(theCase, atLeast);
        }
    }
}

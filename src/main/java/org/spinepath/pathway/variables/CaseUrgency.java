package org.spinepath.pathway.variables;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.spinepath.clinical.presentation.Urgency;

/** The urgency of a case rises by what is found; only treatment and a clinician's word bring it down. */
public final class CaseUrgency {

    private CaseUrgency() {}

    /** Makes the case at least this urgent. */
    public static void raise(VariableScope theCase, Urgency atLeast) {
        boolean isAlready = isAtLeast(CaseVariables.URGENCY, theCase, atLeast);
        if (!isAlready) {
            CaseVariables.URGENCY.write(theCase, atLeast);
        }
        liftLowering(theCase, atLeast);
    }

    /** A lowering that was not carried out yet knows nothing of what was found meanwhile. */
    private static void liftLowering(VariableScope theCase, Urgency atLeast) {
        boolean waits = CaseVariables.LOWERED_URGENCY.in(theCase).isPresent();
        if (waits && !isAtLeast(CaseVariables.LOWERED_URGENCY, theCase, atLeast)) {
            CaseVariables.LOWERED_URGENCY.write(theCase, atLeast);
        }
    }

    private static boolean isAtLeast(CaseVariable<Urgency> variable, VariableScope theCase, Urgency urgency) {
        return variable.in(theCase)
                .filter(known -> known.compareTo(urgency) >= 0)
                .isPresent();
    }
}

package org.spinepath.clocks;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.spinepath.pathway.CaseVariable;
import org.spinepath.pathway.CaseVariables;
import org.springframework.stereotype.Component;

/** The whole-case clocks: from the suspicion to imaging, and to a plan. */
@Component
class CaseClocks {

    private static final String SUSPICION_TO_IMAGING = "SuspicionToImaging";
    private static final String SUSPICION_TO_PLAN = "SuspicionToPlan";

    private final WaitingTimeTargets targets;

    CaseClocks(WaitingTimeTargets targets) {
        this.targets = targets;
    }

    /** They run from a suspicion to the decision that answers it; a relapse later is a new suspicion. */
    boolean running(DelegateExecution execution) {
        Optional<Instant> suspected = ClockVariables.SUSPECTED_AT.in(execution);
        Optional<Instant> decided = CaseVariables.DECIDED_AT.in(execution);
        return suspected.isPresent()
                && decided.filter(at -> !at.isBefore(suspected.get())).isEmpty();
    }

    void start(DelegateExecution execution, Instant now) {
        ClockVariables.IMAGING_DUE_AT.write(execution, due(SUSPICION_TO_IMAGING, execution, now));
        ClockVariables.PLAN_DUE_AT.write(execution, due(SUSPICION_TO_PLAN, execution, now));
    }

    /** Counts anew from now where that is earlier than what was promised: only a risen urgency makes it so. */
    void hasten(DelegateExecution execution, Instant now) {
        hasten(ClockVariables.IMAGING_DUE_AT, SUSPICION_TO_IMAGING, execution, now);
        hasten(ClockVariables.PLAN_DUE_AT, SUSPICION_TO_PLAN, execution, now);
    }

    private void hasten(CaseVariable<Instant> variable, String row, DelegateExecution execution, Instant now) {
        Instant counted = due(row, execution, now);
        if (variable.in(execution)
                .filter(promised -> !promised.isAfter(counted))
                .isEmpty()) {
            variable.write(execution, counted);
        }
    }

    private Instant due(String row, DelegateExecution execution, Instant now) {
        return targets.of(row, StepClock.urgency(execution), StepClock.emergencySigns(execution))
                .limitFrom(now);
    }
}

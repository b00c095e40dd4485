package org.spinepath.clocks;

import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Starts the clocks that run over several steps, from the suspicion on. */
@Component("startClocks")
class StartClocksDelegate implements JavaDelegate {

    private final CaseClocks caseClocks;
    private final Clock clock;

    StartClocksDelegate(CaseClocks caseClocks, Clock clock) {
        this.caseClocks = caseClocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant now = clock.instant();
        if (caseClocks.running(execution)) {
            caseClocks.hasten(execution, now);
            return;
        }
        ClockVariables.SUSPECTED_AT.write(execution, now);
        caseClocks.start(execution, now);
    }
}

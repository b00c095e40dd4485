package org.spinepath.clocks.promises;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.stereotype.Component;

/** Notes when the metastasis was suspected. The suspicion lasts as long as a clock counts from it; after that, a relapse is a new one. */
@Component("startClocks")
class StartClocksDelegate implements JavaDelegate {

    private final RunningClocks clocks;
    private final Clock clock;

    StartClocksDelegate(RunningClocks clocks, Clock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> suspected = ClockVariables.SUSPECTED_AT.in(execution);
        boolean lasts = suspected.isPresent()
                && clocks.overSeveralSteps(execution.getProcessBusinessKey()).stream()
                        .anyMatch(running -> running.times().startedAt().equals(suspected.get()));
        if (!lasts) {
            ClockVariables.SUSPECTED_AT.write(execution, clock.instant());
        }
    }
}

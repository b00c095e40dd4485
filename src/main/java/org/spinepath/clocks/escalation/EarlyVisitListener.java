package org.spinepath.clocks.escalation;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;

/**
 * Tells a visit's group that the visit was brought forward by an emergency. A deterioration tells those who have an open task; while the
 * case waits for a visit there is none.
 */
public record EarlyVisitListener(NoticeBoard notices, Clock clock) implements TaskListener {

    @Override
    public void notify(DelegateTask visit) {
        boolean early = CaseVariables.NEXT_VISIT_AT
                .in(visit)
                .filter(planned -> planned.isAfter(clock.instant()))
                .isPresent();
        boolean emergency = CaseVariables.URGENCY.in(visit).equals(Optional.of(Urgency.EMERGENCY));
        if (!early || !emergency) {
            return;
        }
        notices.post(new Notice(
                visit.getExecution().getProcessBusinessKey(),
                visit.getId(),
                visit.getTaskDefinitionKey(),
                visit.getName(),
                Urgency.EMERGENCY,
                Rung.RAISED,
                WarnBeforeLimitListener.groups(visit),
                ClockVariables.STEP_LIMIT_AT.in(visit).orElseThrow(),
                visit.getId()));
    }
}

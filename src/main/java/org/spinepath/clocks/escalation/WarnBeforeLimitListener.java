package org.spinepath.clocks.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.spinepath.clocks.running.StepClock;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.stereotype.Component;

/** Tells a task's group that its limit comes near. */
@Component("warnBeforeLimit")
class WarnBeforeLimitListener implements TaskListener {

    private final NoticeBoard notices;

    WarnBeforeLimitListener(NoticeBoard notices) {
        this.notices = notices;
    }

    @Override
    public void notify(DelegateTask task) {
        Instant limit = ClockVariables.STEP_LIMIT_AT.in(task).orElseThrow();
        notices.post(new Notice(
                task.getExecution().getProcessBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                StepClock.urgency(task),
                Rung.WARNING,
                groups(task),
                limit,
                task.getId()));
    }

    static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}

package org.spinepath.clocks;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.StepTimers.StepTimer;
import org.spinepath.clocks.notices.NoticeBoard;
import org.spinepath.clocks.notices.Rung;
import org.spinepath.pathway.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * Makes the case an emergency: every open step gets the emergency target from now on, where that is earlier than what it had; a
 * waiting aftercare visit is due now. Escalations that already run go on.
 */
@Component("raiseEmergency")
class RaiseEmergencyDelegate implements JavaDelegate {

    private static final String NEXT_VISIT_DUE = "NextVisitDue";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final WaitingTimeTargets targets;
    private final CaseClocks caseClocks;
    private final OpenSteps openSteps;
    private final StepTimers stepTimers;
    private final NoticeBoard notices;
    private final Clock clock;

    RaiseEmergencyDelegate(
            RuntimeService runtimeService,
            TaskService taskService,
            WaitingTimeTargets targets,
            CaseClocks caseClocks,
            OpenSteps openSteps,
            StepTimers stepTimers,
            NoticeBoard notices,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.targets = targets;
        this.caseClocks = caseClocks;
        this.openSteps = openSteps;
        this.stepTimers = stepTimers;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant raisedAt = clock.instant();
        List<OpenStep> open = openSteps.of(execution.getProcessInstanceId());
        List<StepTimer> timers = stepTimers.of(execution);

        CaseVariables.URGENCY.write(execution, Urgency.EMERGENCY);
        if (caseClocks.running(execution)) {
            caseClocks.hasten(execution, raisedAt);
        }
        open.forEach(step -> raise(step, timers, execution, raisedAt));
        timers.stream()
                .filter(timer ->
                        timer.step().equals(NEXT_VISIT_DUE) && timer.due().isAfter(raisedAt))
                .forEach(visit -> stepTimers.move(visit, raisedAt));
    }

    private void raise(OpenStep step, List<StepTimer> timers, DelegateExecution execution, Instant raisedAt) {
        String activityId = step.task().getTaskDefinitionKey();
        String row = StepClock.targetRow(activityId, execution);
        // A reported deterioration is an emergency sign, whatever the referral said.
        StepTimes raised = step.times().raised(raisedAt, targets.of(row, Urgency.EMERGENCY, true));

        List<StepTimer> own =
                timers.stream().filter(timer -> timer.step().equals(activityId)).toList();
        moveTimers(step.times(), raised, own);
        keep(raised, step.task(), own);
        raiseTask(step.task(), raised);
        notices.post(new OpenStep(step.task(), raised, step.groups())
                .notice(execution.getProcessBusinessKey(), Urgency.EMERGENCY, Rung.RAISED));
    }

    /** Moves the timers that show the old instants; any other timer an analyst put on the step is not this clock's. */
    private void moveTimers(StepTimes old, StepTimes raised, List<StepTimer> timers) {
        for (StepTimer timer : timers) {
            if (timer.due().equals(old.limitAt())) {
                stepTimers.move(timer, raised.limitAt());
            } else if (timer.due().equals(old.warningAt())) {
                stepTimers.move(timer, raised.warningAt());
            }
        }
    }

    /** The clock is kept on the task's execution, or, shared by several instances, on that of their common boundary timer. */
    private void keep(StepTimes raised, Task task, List<StepTimer> timers) {
        Stream.concat(Stream.of(task.getExecutionId()), timers.stream().map(StepTimer::executionId))
                .distinct()
                .filter(id -> runtimeService.getVariableLocal(id, ClockVariables.STEP_LIMIT_AT.name()) != null)
                .forEach(id -> runtimeService.setVariablesLocal(id, raised.asVariables()));
    }

    private void raiseTask(Task task, StepTimes raised) {
        int overdue = notices.told(task.getId(), Rung.OVERDUE) ? Priority.OVERDUE_BONUS : 0;
        taskService.setPriority(task.getId(), Math.max(task.getPriority(), Priority.of(Urgency.EMERGENCY) + overdue));
        taskService.setDueDate(task.getId(), Date.from(raised.limitAt()));
        taskService.setFollowUpDate(task.getId(), Date.from(raised.warningAt()));
    }
}

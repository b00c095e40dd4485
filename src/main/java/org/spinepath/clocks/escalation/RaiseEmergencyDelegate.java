package org.spinepath.clocks.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.pausing.Retiming;
import org.spinepath.clocks.running.RunningEscalations;
import org.spinepath.clocks.running.StepTimers;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.stereotype.Component;

/**
 * Makes the case an emergency: its running clocks and escalations are those of an emergency from now on, its people are told, and a
 * waiting aftercare visit is due now.
 */
@Component("raiseEmergency")
class RaiseEmergencyDelegate implements JavaDelegate {

    private final TaskService taskService;
    private final Retiming retiming;
    private final RunningEscalations escalations;
    private final StepTimers stepTimers;
    private final ResponsibleGroups responsible;
    private final NoticeBoard notices;
    private final Clock clock;

    RaiseEmergencyDelegate(
            TaskService taskService,
            Retiming retiming,
            RunningEscalations escalations,
            StepTimers stepTimers,
            ResponsibleGroups responsible,
            NoticeBoard notices,
            Clock clock) {
        this.taskService = taskService;
        this.retiming = retiming;
        this.escalations = escalations;
        this.stepTimers = stepTimers;
        this.responsible = responsible;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        CaseVariables.URGENCY.write(execution, Urgency.EMERGENCY);
        retiming.raised(execution)
                .forEach(raised -> raised.task().ifPresent(task -> {
                    raisePriority(task);
                    notices.post(noticeOf(task, raised.times(), caseNumber));
                }));
        escalations.raise(caseNumber, clock.instant(), step -> retiming.emergencyTarget(step, execution));
        bringVisitsForward(execution);
    }

    private void bringVisitsForward(DelegateExecution execution) {
        Instant now = clock.instant();
        stepTimers.of(execution.getProcessInstanceId(), execution.getProcessDefinitionId()).stream()
                .filter(timer -> timer.step().equals(Steps.Events.NEXT_VISIT_DUE)
                        && timer.due().isAfter(now))
                .forEach(visit -> stepTimers.move(visit, now));
    }

    private void raisePriority(Task task) {
        int overdue = notices.told(task.getId(), Rung.OVERDUE) ? UrgencyTier.OVERDUE_BONUS : 0;
        taskService.setPriority(
                task.getId(), Math.max(task.getPriority(), UrgencyTier.priority(Urgency.EMERGENCY) + overdue));
    }

    private Notice noticeOf(Task task, ClockTimes raised, String caseNumber) {
        return new Notice(
                caseNumber,
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                Urgency.EMERGENCY,
                Rung.RAISED,
                responsible.of(Stream.of(task)),
                raised.limitAt(),
                task.getId());
    }
}

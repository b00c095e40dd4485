package org.spinepath.clocks.escalation;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.pausing.Retiming;
import org.spinepath.clocks.running.RunningEscalations;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.stereotype.Component;

/** Lowers the urgency of the case, and with it the priority of its open tasks and its running clocks; what is overdue stays overdue. */
@Component("lowerUrgency")
class LowerUrgencyDelegate implements JavaDelegate {

    private final TaskService taskService;
    private final Retiming retiming;
    private final RunningEscalations escalations;
    private final NoticeBoard notices;

    LowerUrgencyDelegate(
            TaskService taskService, Retiming retiming, RunningEscalations escalations, NoticeBoard notices) {
        this.taskService = taskService;
        this.retiming = retiming;
        this.escalations = escalations;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.LOWERED_URGENCY
                .in(execution)
                .filter(lowered -> lowers(lowered, execution))
                .ifPresent(lowered -> lower(lowered, execution));
        CaseVariables.LOWERED_URGENCY.write(execution, null);
    }

    /** Nothing to carry out is no error: a deterioration that was reported meanwhile has taken the lowering back. */
    private static boolean lowers(Urgency lowered, DelegateExecution execution) {
        return CaseVariables.URGENCY
                .in(execution)
                .filter(known -> lowered.compareTo(known) < 0)
                .isPresent();
    }

    private void lower(Urgency lowered, DelegateExecution execution) {
        CaseVariables.URGENCY.write(execution, lowered);
        taskService
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()
                .forEach(task -> {
                    taskService.setPriority(task.getId(), UrgencyTier.priority(lowered) + bonus(task.getId()));
                    // Whoever deteriorates again is told of again.
                    notices.takeBack(task.getId(), Rung.RAISED);
                });
        retiming.lowered(execution, lowered);
        escalations.lower(execution.getProcessBusinessKey(), lowered);
    }

    private int bonus(String taskId) {
        return notices.told(taskId, Rung.OVERDUE) ? UrgencyTier.OVERDUE_BONUS : 0;
    }
}

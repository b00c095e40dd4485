package org.spinepath.clocks.escalation;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.spinepath.clocks.running.StepClock;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.stereotype.Component;

/** When the next rung of an escalation gets its task: tells that task's groups that the step is still late. */
@Component("tellNextRung")
class TellNextRungListener implements TaskListener {

    private final NoticeBoard notices;
    private final TaskService taskService;

    TellNextRungListener(NoticeBoard notices, TaskService taskService) {
        this.notices = notices;
        this.taskService = taskService;
    }

    @Override
    public void notify(DelegateTask task) {
        String late = ClockVariables.LATE_TASK_ID.in(task).orElseThrow();
        notices.post(new Notice(
                task.getExecution().getProcessBusinessKey(),
                late,
                ClockVariables.LATE_STEP.in(task).orElseThrow(),
                ClockVariables.LATE_TASK_NAME.in(task).orElseThrow(),
                StepClock.urgency(task),
                Rung.STILL_OVERDUE,
                WarnBeforeLimitListener.groups(task),
                ClockVariables.LATE_LIMIT.in(task).orElseThrow(),
                isATask(late) ? late : task.getId()));
    }

    /** A clock over several steps is late without being a task that could be opened. */
    private boolean isATask(String late) {
        return taskService.createTaskQuery().taskId(late).count() > 0;
    }
}

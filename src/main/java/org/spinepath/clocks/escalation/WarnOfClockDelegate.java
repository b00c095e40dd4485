package org.spinepath.clocks.escalation;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clocks.running.OpenCases;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.springframework.stereotype.Component;

/** Tells the groups of the open steps that the limit of a clock over several steps comes near; while no step is open, whom the target names. */
@Component("warnOfClock")
class WarnOfClockDelegate implements JavaDelegate {

    private final RunningClocks clocks;
    private final OpenCases openCases;
    private final ResponsibleGroups responsible;
    private final NoticeBoard notices;

    WarnOfClockDelegate(RunningClocks clocks, OpenCases openCases, ResponsibleGroups responsible, NoticeBoard notices) {
        this.clocks = clocks;
        this.openCases = openCases;
        this.responsible = responsible;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        clocks.overSeveralSteps(caseNumber, execution.getProcessInstanceId())
                .ifPresent(running -> notices.post(warning(running, caseNumber)));
    }

    private Notice warning(RunningClock running, String caseNumber) {
        List<Task> open = openCases.tasksOf(caseNumber);
        List<String> groups = responsible.of(open.stream());
        return new Notice(
                caseNumber,
                running.subjectId(),
                running.step(),
                running.title(),
                CaseHead.of(openCases.variablesOf(caseNumber, CaseHead.names())).urgency(),
                Rung.WARNING,
                groups.isEmpty() ? running.times().told() : groups,
                running.times().limitAt(),
                open.stream().map(Task::getId).findFirst().orElse(null));
    }
}

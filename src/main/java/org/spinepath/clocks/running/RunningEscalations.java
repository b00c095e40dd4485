package org.spinepath.clocks.running;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.calendar.CentreCalendar;
import org.spinepath.clocks.calendar.TimeCount;
import org.spinepath.clocks.running.StepTimers.StepTimer;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.clocks.targets.Target;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.cases.Steps;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.pathway.vocabulary.CountedIn;
import org.springframework.stereotype.Component;

/** The escalations that run: held and released with the clock they are about, and raised with their case. */
@Component
public class RunningEscalations {

    private final CaseInstances cases;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final StepTimers stepTimers;
    private final CentreCalendar calendar;

    RunningEscalations(
            CaseInstances cases,
            RuntimeService runtimeService,
            TaskService taskService,
            StepTimers stepTimers,
            CentreCalendar calendar) {
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.stepTimers = stepTimers;
        this.calendar = calendar;
    }

    /** Holds the second rung of what is escalated about a clock. */
    public void hold(String subjectId) {
        about(subjectId).flatMap(this::secondRung).forEach(stepTimers::hold);
    }

    /** Lets the second rung come after the time that was left when the pause began. */
    public void release(Pause pause, Instant resumedAt) {
        about(pause.subjectId()).forEach(escalation -> {
            TimeCount count = calendar.count(countedIn(escalation));
            secondRung(escalation).forEach(timer -> {
                stepTimers.move(timer, ClockTimes.resumed(timer.due(), pause.pausedAt(), resumedAt, count));
                stepTimers.release(timer);
            });
        });
    }

    /**
     * Makes the escalations of a case those of an emergency: the second rung comes after half the emergency target from now on unless it
     * would come earlier, and who is told of emergencies is told as well.
     *
     * @param emergency the emergency target of a late step
     */
    public void raise(String caseNumber, Instant raisedAt, Function<String, Target> emergency) {
        of(caseNumber)
                .forEach(escalation ->
                        raise(escalation, raisedAt, emergency.apply(kept(escalation, ClockVariables.LATE_STEP))));
    }

    /** Ranks the escalations of a case by its lowered urgency; when and whom they tell stays. */
    public void lower(String caseNumber, Urgency lowered) {
        of(caseNumber).forEach(escalation -> {
            keep(escalation, CaseVariables.URGENCY, lowered);
            taskService
                    .createTaskQuery()
                    .processInstanceId(escalation.getId())
                    .list()
                    .forEach(task -> taskService.setPriority(task.getId(), UrgencyTier.priority(lowered)));
        });
    }

    private void raise(ProcessInstance escalation, Instant raisedAt, Target emergency) {
        Instant secondRung = calendar.count(emergency.countedIn())
                .after(raisedAt, emergency.limit().dividedBy(2));
        secondRung(escalation).forEach(timer -> {
            if (timer.due().isAfter(secondRung)) {
                stepTimers.move(timer, secondRung);
            }
        });
        keep(escalation, CaseVariables.URGENCY, Urgency.EMERGENCY);
        keep(escalation, ClockVariables.LATE_TOLD, ClockTimes.text(emergency.told()));
        keep(escalation, ClockVariables.LATE_TOLD_NEXT, ClockTimes.text(emergency.toldNext()));
        taskService
                .createTaskQuery()
                .processInstanceId(escalation.getId())
                .list()
                .forEach(task -> raise(task, emergency));
    }

    private void raise(Task task, Target emergency) {
        taskService.setPriority(task.getId(), Math.max(task.getPriority(), UrgencyTier.priority(Urgency.EMERGENCY)));
        List<String> told = task.getTaskDefinitionKey().equals(Steps.ESCALATE_TO_CLINICAL_LEAD)
                ? emergency.toldNext()
                : emergency.told();
        told.forEach(group -> taskService.addCandidateGroup(task.getId(), group));
    }

    private Stream<ProcessInstance> about(String subjectId) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                .variableValueEquals(ClockVariables.LATE_TASK_ID.name(), subjectId)
                .list()
                .stream();
    }

    private List<ProcessInstance> of(String caseNumber) {
        return cases.running(caseNumber)
                .processDefinitionKey(Processes.OVERDUE_REFERRAL)
                .list();
    }

    private Stream<StepTimer> secondRung(ProcessInstance escalation) {
        return stepTimers.of(escalation.getId(), escalation.getProcessDefinitionId()).stream()
                .filter(timer -> timer.step().equals(Steps.Events.SECOND_RUNG_DUE));
    }

    /** Those that began before targets said so count elapsed time. */
    private CountedIn countedIn(ProcessInstance escalation) {
        return read(escalation, ClockVariables.LATE_COUNTED_IN).orElse(CountedIn.ELAPSED);
    }

    private <T> T kept(ProcessInstance escalation, CaseVariable<T> variable) {
        return read(escalation, variable).orElseThrow();
    }

    private <T> Optional<T> read(ProcessInstance escalation, CaseVariable<T> variable) {
        return variable.read(runtimeService.getVariable(escalation.getId(), variable.name()));
    }

    private <T> void keep(ProcessInstance escalation, CaseVariable<T> variable, T value) {
        runtimeService.setVariable(escalation.getId(), variable.name(), variable.written(value));
    }
}

package org.spinepath.clocks.running;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.clocks.running.StepTimers.StepTimer;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.Processes;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.stereotype.Component;

/** Finds the clocks that run in a case, those of its open steps and those over several steps, and sets them. */
@Component
public class RunningClocks {

    private final CaseInstances cases;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final StepTimers stepTimers;

    RunningClocks(CaseInstances cases, RuntimeService runtimeService, TaskService taskService, StepTimers stepTimers) {
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.stepTimers = stepTimers;
    }

    public List<RunningClock> of(String caseNumber, String processInstanceId) {
        return Stream.concat(ofSteps(processInstanceId).stream(), overSeveralSteps(caseNumber).stream())
                .toList();
    }

    /** The clock of each open task of the instance. */
    public List<RunningClock> ofSteps(String processInstanceId) {
        List<Task> open = taskService
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .list();
        if (open.isEmpty()) {
            return List.of();
        }
        List<StepTimer> timers = stepTimers.of(processInstanceId, open.get(0).getProcessDefinitionId());
        return open.stream().flatMap(task -> ofTask(task, timers).stream()).toList();
    }

    public List<RunningClock> overSeveralSteps(String caseNumber) {
        return cases.running(caseNumber).processDefinitionKey(Processes.CASE_CLOCK).list().stream()
                .flatMap(instance -> ofInstance(instance).stream())
                .toList();
    }

    /** The clock over several steps that this instance is; empty for any other instance. */
    public Optional<RunningClock> overSeveralSteps(String caseNumber, String instanceId) {
        return cases
                .running(caseNumber)
                .processDefinitionKey(Processes.CASE_CLOCK)
                .processInstanceId(instanceId)
                .list()
                .stream()
                .flatMap(instance -> ofInstance(instance).stream())
                .findFirst();
    }

    /** Sets the clock to other times: what is kept, its task's dates, and the timers that show the old instants. */
    public void set(RunningClock clock, ClockTimes times) {
        setUnseen(clock, times);
        clock.task().ifPresent(task -> {
            taskService.setDueDate(task.getId(), Date.from(times.limitAt()));
            taskService.setFollowUpDate(task.getId(), Date.from(times.warningAt()));
        });
    }

    /** Sets a clock that stands still: its task shows no dates. */
    public void setUnseen(RunningClock clock, ClockTimes times) {
        clock.timers().forEach(timer -> move(timer, clock.times(), times));
        clock.keptOn().forEach(execution -> runtimeService.setVariablesLocal(execution, times.asVariables()));
    }

    /** Takes the dates from the clock's task, and with them the task from every list of what is due. */
    public void hideDates(RunningClock clock) {
        clock.task().ifPresent(task -> {
            taskService.setDueDate(task.getId(), null);
            taskService.setFollowUpDate(task.getId(), null);
        });
    }

    /** Sets the clock to the times of a risen urgency; one over several steps keeps with which urgency it counts. */
    public void raise(RunningClock clock, ClockTimes times, Urgency urgency) {
        set(clock, times);
        keepUrgency(clock, urgency);
    }

    /** A clock over several steps carries the urgency with it: its jobs are ranked by it. */
    public void keepUrgency(RunningClock clock, Urgency urgency) {
        if (clock.task().isEmpty()) {
            runtimeService.setVariable(
                    clock.subjectId(), CaseVariables.URGENCY.name(), CaseVariables.URGENCY.written(urgency));
        }
    }

    /** With which urgency a clock over several steps counts. */
    public Urgency countingUrgency(RunningClock clock) {
        return CaseVariables.URGENCY
                .read(runtimeService.getVariable(clock.subjectId(), CaseVariables.URGENCY.name()))
                .orElse(Urgency.URGENT);
    }

    /** Any other timer that an analyst put on the step is not this clock's. */
    private void move(StepTimer timer, ClockTimes old, ClockTimes times) {
        if (timer.due().equals(old.limitAt())) {
            stepTimers.move(timer, times.limitAt());
        } else if (timer.due().equals(old.warningAt())) {
            stepTimers.move(timer, times.warningAt());
        }
    }

    private Optional<RunningClock> ofTask(Task task, List<StepTimer> timers) {
        List<StepTimer> own = timers.stream()
                .filter(timer -> timer.step().equals(task.getTaskDefinitionKey()))
                .toList();
        return ClockTimes.kept(runtimeService.getVariables(task.getExecutionId(), ClockTimes.NAMES)::get)
                .map(times -> new RunningClock(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        times,
                        keptOn(task, own),
                        own,
                        Optional.of(task)));
    }

    /** The clock is kept on the task's execution, or, shared by several instances, on that of their common boundary timer. */
    private List<String> keptOn(Task task, List<StepTimer> timers) {
        return Stream.concat(Stream.of(task.getExecutionId()), timers.stream().map(StepTimer::executionId))
                .distinct()
                .filter(id -> runtimeService.getVariableLocal(id, ClockVariables.STEP_LIMIT_AT.name()) != null)
                .toList();
    }

    private Optional<RunningClock> ofInstance(ProcessInstance instance) {
        Map<String, Object> kept = runtimeService.getVariables(instance.getId());
        return ClockTimes.kept(kept::get)
                .map(times -> new RunningClock(
                        instance.getId(),
                        text(kept, ClockVariables.CLOCK),
                        text(kept, ClockVariables.CLOCK_TITLE),
                        times,
                        List.of(instance.getId()),
                        stepTimers.of(instance.getId(), instance.getProcessDefinitionId()),
                        Optional.empty()));
    }

    private static String text(Map<String, Object> kept, CaseVariable<String> variable) {
        return variable.read(kept.get(variable.name())).orElseThrow();
    }
}

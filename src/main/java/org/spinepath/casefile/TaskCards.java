package org.spinepath.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.clinical.presentation.Urgency;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.spinepath.patients.PatientDoor;
import org.spinepath.people.AsEngine;
import org.springframework.stereotype.Service;

/**
 * The cards of a page of the task list, with eight statements whatever its length. The engine lets a task's candidates read the case's
 * variables one task at a time only.
 */
@Service
class TaskCards {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseInstances cases;
    private final AsEngine asEngine;
    private final PatientDoor door;

    TaskCards(TaskService tasks, RuntimeService runtime, CaseInstances cases, AsEngine asEngine, PatientDoor door) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.cases = cases;
        this.asEngine = asEngine;
        this.door = door;
    }

    /** Those of these tasks that the current user may read; the others are left out. */
    List<TaskCard> of(Collection<String> taskIds) {
        // The engine takes an empty list for no condition.
        if (taskIds.isEmpty()) {
            return List.of();
        }
        List<Task> readable = tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).list().stream()
                .filter(task -> task.getProcessInstanceId() != null)
                .toList();
        if (readable.isEmpty()) {
            return List.of();
        }
        Set<String> instances =
                readable.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> caseNumbers = asEngine.answer(() -> cases.numbersOf(instances));
        Map<String, String> urgencies = asEngine.answer(() -> texts(CaseVariables.URGENCY.name(), instances));
        Map<String, String> lateSteps = asEngine.answer(() -> texts(ClockVariables.LATE_TASK_NAME.name(), instances));
        Map<String, String> initials = door.initials(Set.copyOf(caseNumbers.values()));
        return readable.stream()
                .map(task -> new TaskCard(
                        task.getId(),
                        caseNumbers.get(task.getProcessInstanceId()),
                        Optional.ofNullable(initials.get(caseNumbers.get(task.getProcessInstanceId()))),
                        Optional.ofNullable(urgencies.get(task.getProcessInstanceId()))
                                .map(Urgency::valueOf),
                        Optional.ofNullable(lateSteps.get(task.getProcessInstanceId()))))
                .toList();
    }

    private Map<String, String> texts(String variable, Set<String> instances) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .variableName(variable)
                .list()
                .stream()
                .filter(known -> known.getValue() != null)
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        known -> (String) known.getValue(),
                        (first, second) -> first));
    }
}

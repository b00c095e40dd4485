package org.spinepath.clocks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Finds the open tasks of a case that have a clock. */
@Component
class OpenSteps {

    private final RuntimeService runtimeService;
    private final TaskService taskService;

    OpenSteps(RuntimeService runtimeService, TaskService taskService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    List<OpenStep> of(String processInstanceId) {
        return taskService.createTaskQuery().processInstanceId(processInstanceId).list().stream()
                .flatMap(this::withClock)
                .toList();
    }

    List<OpenStep> of(String processInstanceId, String step) {
        return of(processInstanceId).stream()
                .filter(open -> open.task().getTaskDefinitionKey().equals(step))
                .toList();
    }

    private Stream<OpenStep> withClock(Task task) {
        Optional<StepTimes> times = StepTimes.kept(name -> runtimeService.getVariable(task.getExecutionId(), name));
        return times.map(kept -> new OpenStep(task, kept, groups(task))).stream();
    }

    private List<String> groups(Task task) {
        return taskService.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}

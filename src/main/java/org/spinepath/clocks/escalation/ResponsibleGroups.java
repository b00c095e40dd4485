package org.spinepath.clocks.escalation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** For whom a clock runs: the candidate groups of its task, or of all open tasks of its case. */
@Component
class ResponsibleGroups {

    private final TaskService taskService;

    ResponsibleGroups(TaskService taskService) {
        this.taskService = taskService;
    }

    List<String> of(Stream<Task> tasks) {
        return tasks.flatMap(task -> taskService.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }
}

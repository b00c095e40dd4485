package org.spinepath.clocks.running;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.Processes;
import org.springframework.stereotype.Component;

/** The cases that run, as their clocks and those who look at them see them. */
@Component
public class OpenCases {

    private final CaseInstances cases;
    private final RuntimeService runtimeService;
    private final TaskService taskService;

    OpenCases(CaseInstances cases, RuntimeService runtimeService, TaskService taskService) {
        this.cases = cases;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    /** The tasks for which the case waits; none while it waits for a visit. */
    public List<Task> tasksOf(String caseNumber) {
        return taskService
                .createTaskQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    /** Those of the named variables that the case has now. */
    public Map<String, Object> variablesOf(String caseNumber, Set<String> names) {
        return instanceOf(caseNumber)
                .map(instance -> runtimeService.getVariables(instance.getId(), names))
                .orElseGet(Map::of);
    }

    /** The instance in which the case runs; empty when it is closed or there is none. */
    public Optional<ProcessInstance> instanceOf(String caseNumber) {
        return cases.open(caseNumber);
    }
}

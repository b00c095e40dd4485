package org.spinepath.clocks.running;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.spinepath.pathway.cases.CaseInstances;
import org.spinepath.pathway.cases.Processes;
import org.springframework.stereotype.Component;

/** The cases that run, as their clocks and those who look at them see them. */
@Component
public class OpenCases {

    private final CaseInstances cases;
    private final RuntimeService runtimeService;

    OpenCases(CaseInstances cases, RuntimeService runtimeService) {
        this.cases = cases;
        this.runtimeService = runtimeService;
    }

    /** The tasks for which the case waits; none while it waits for a visit. */
    public List<Task> tasksOf(String caseNumber) {
        return cases.tasks(caseNumber).processDefinitionKey(Processes.PATHWAY).list();
    }

    /** Those of the named variables that the case has now. */
    public Map<String, Object> variablesOf(String caseNumber, Set<String> names) {
        return cases.open(caseNumber)
                .map(instance -> runtimeService.getVariables(instance.getId(), names))
                .orElseGet(Map::of);
    }
}

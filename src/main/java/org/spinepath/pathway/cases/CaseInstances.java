package org.spinepath.pathway.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * Finds cases by their number, what runs for them and what waits in them, and the number of what runs: nobody else asks the engine by it.
 * The engine answers what its current user may read.
 */
@Component
public class CaseInstances {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;

    CaseInstances(RuntimeService runtime, TaskService tasks, HistoryService history) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
    }

    /** The process instance in which the case runs; empty when it is closed or there is none. */
    public Optional<ProcessInstance> open(String caseNumber) {
        return running(caseNumber).processDefinitionKey(Processes.PATHWAY).list().stream()
                .findFirst();
    }

    /** Every process instance of the case, the oldest first: the first run, and what each reopening started. */
    public List<HistoricProcessInstance> all(String caseNumber) {
        return everRun(caseNumber)
                .processDefinitionKey(Processes.PATHWAY)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    /** Whether there is or was such a case. */
    boolean exists(String caseNumber) {
        return everRun(caseNumber).processDefinitionKey(Processes.PATHWAY).count() > 0;
    }

    /** The numbers of the cases that are open. */
    public Set<String> openNumbers() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Processes.PATHWAY).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .collect(Collectors.toSet());
    }

    /** Asks for all that runs for the case: itself, its escalations, its clocks over several steps. */
    public ProcessInstanceQuery running(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber);
    }

    /** Asks for all that runs or ran for the case. */
    public HistoricProcessInstanceQuery everRun(String caseNumber) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber);
    }

    /** Asks for the open tasks of all that runs for the case. */
    public TaskQuery tasks(String caseNumber) {
        return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber);
    }

    /**
     * Asks for the open tasks of all that runs for these cases.
     *
     * @param caseNumbers at least one
     */
    public TaskQuery tasks(Collection<String> caseNumbers) {
        return tasks.createTaskQuery().processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new));
    }

    /** The case's number by process instance, whether that is the case itself or runs beside it. */
    public Map<String, String> numbersOf(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : numbers(history.createHistoricProcessInstanceQuery().processInstanceIds(instances));
    }

    /** The same of those only that are the case itself. */
    public Map<String, String> numbersOfCases(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : numbers(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(Processes.PATHWAY)
                        .processInstanceIds(instances));
    }

    /** From history, which has the key of an instance in an index: among what runs H2 reads all cases to find one. */
    private static Map<String, String> numbers(HistoricProcessInstanceQuery instances) {
        return instances.list().stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, HistoricProcessInstance::getBusinessKey));
    }
}

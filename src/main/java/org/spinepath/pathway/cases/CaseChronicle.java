package org.spinepath.pathway.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.spinepath.pathway.variables.CaseKnowledge;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.springframework.stereotype.Component;

/** The course of a case through all process instances of its number, from the engine's history. */
@Component
public class CaseChronicle {

    private static final String SERVICE_TASK = "serviceTask";
    private static final String COMPLETED = "completed";

    /** One run of the case: the first, or what a reopening started. */
    public record Run(String instanceId, Instant startedAt, Optional<Instant> endedAt, Optional<CaseOutcome> outcome) {}

    /**
     * A step that somebody was asked to do, by the name in the diagram.
     *
     * @param endedAt   empty while it is open
     * @param completed whether somebody did it; otherwise the case took it away
     */
    public record Step(
            String name, Optional<String> assignee, Instant startedAt, Optional<Instant> endedAt, boolean completed) {}

    private final CaseInstances cases;
    private final HistoryService history;

    CaseChronicle(CaseInstances cases, HistoryService history) {
        this.cases = cases;
        this.history = history;
    }

    /** All runs, the oldest first. */
    public List<Run> runs(String caseNumber) {
        List<HistoricProcessInstance> instances = cases.all(caseNumber);
        Map<String, CaseOutcome> outcomes = outcomes(instances);
        return instances.stream()
                .map(instance -> new Run(
                        instance.getId(),
                        instance.getStartTime().toInstant(),
                        moment(instance.getEndTime()),
                        Optional.ofNullable(outcomes.get(instance.getId()))))
                .toList();
    }

    public CaseKnowledge knowledgeOf(String instanceId) {
        Map<String, Object> values = new HashMap<>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .activityInstanceIdIn(instanceId)
                .list()
                .forEach(variable -> values.put(variable.getName(), variable.getValue()));
        return new CaseKnowledge(values);
    }

    /** All steps of all runs, the oldest first. */
    public List<Step> steps(String caseNumber) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .processDefinitionKey(Processes.PATHWAY)
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(CaseChronicle::step)
                .toList();
    }

    /** When each decision was made last, by its id in the diagram; one query for each run. */
    public Map<String, Instant> lastDecisions(List<Run> runs) {
        List<HistoricActivityInstance> made = new ArrayList<>();
        for (Run run : runs) {
            made.addAll(history.createHistoricActivityInstanceQuery()
                    .processInstanceId(run.instanceId())
                    .activityType(SERVICE_TASK)
                    .finished()
                    .list());
        }
        return made.stream()
                .collect(Collectors.toMap(
                        HistoricActivityInstance::getActivityId,
                        decision -> decision.getEndTime().toInstant(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private Map<String, CaseOutcome> outcomes(List<HistoricProcessInstance> instances) {
        Set<String> ended = instances.stream()
                .filter(instance -> instance.getEndTime() != null)
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
        if (ended.isEmpty()) {
            return Map.of();
        }
        Map<String, CaseOutcome> outcomes = new HashMap<>();
        for (HistoricVariableInstance outcome : history.createHistoricVariableInstanceQuery()
                .variableName(CaseVariables.OUTCOME.name())
                .processInstanceIdIn(ended.toArray(String[]::new))
                .list()) {
            CaseVariables.OUTCOME
                    .read(outcome.getValue())
                    .ifPresent(known -> outcomes.put(outcome.getProcessInstanceId(), known));
        }
        return outcomes;
    }

    private static Step step(HistoricTaskInstance task) {
        return new Step(
                task.getName(),
                Optional.ofNullable(task.getAssignee()),
                task.getStartTime().toInstant(),
                moment(task.getEndTime()),
                COMPLETED.equals(task.getDeleteReason()));
    }

    private static Optional<Instant> moment(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}

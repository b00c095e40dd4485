package org.spinepath.pathway.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.spinepath.pathway.variables.CaseVariables;
import org.springframework.stereotype.Component;

/** A case that ended: what it knew, where it stood, and the steps at which it can go on. Read from history, which stays as it is. */
@Component
class ClosedCases {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    /** What belongs to the end of the closed instance and not to the case. */
    private static final Set<String> LEFT_BEHIND =
            Set.of(CaseVariables.OUTCOME.name(), CaseVariables.LOWERED_URGENCY.name());

    private final HistoryService historyService;
    private final RepositoryService repositoryService;

    ClosedCases(HistoryService historyService, RepositoryService repositoryService) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
    }

    /** What the case itself knew, typed as it was kept; what belonged to a single task is left out. */
    VariableMap knowledgeOf(String instanceId) {
        VariableMap knowledge = Variables.createVariables();
        historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .activityInstanceIdIn(instanceId)
                .list()
                .stream()
                .filter(variable -> !LEFT_BEHIND.contains(variable.getName()))
                .forEach(variable -> knowledge.putValueTyped(variable.getName(), variable.getTypedValue()));
        return knowledge;
    }

    /** The steps at which the case can go on, in the order of the diagram: those for which it knows whom, or until when, to ask. */
    List<ReopeningStep> steps(String instanceId) {
        Set<String> known = knownVariables(instanceId);
        return waitingSteps(currentDiagram())
                .filter(step -> known.containsAll(needs(step)))
                .map(step -> new ReopeningStep(step.getId(), step.getName()))
                .toList();
    }

    /** Where the case stood: at the step its end took away, else at the last step that somebody completed. */
    Optional<ReopeningStep> stoodAt(String instanceId) {
        List<ReopeningStep> steps = steps(instanceId);
        return Stream.concat(takenAway(instanceId), lastCompleted(instanceId))
                .flatMap(id -> steps.stream().filter(step -> step.id().equals(id)))
                .findFirst();
    }

    /** The activity before which a new instance starts so that this step is done: a step inside of a subprocess begins with it. */
    String entryOf(String stepId) {
        FlowNode step = currentDiagram().getModelElementById(stepId);
        return step.getParentElement() instanceof SubProcess subProcess ? subProcess.getId() : stepId;
    }

    /**
     * Only the end of a case takes away what stood directly in it: the meeting that waits for no opinion takes them away inside of
     * itself.
     */
    private Stream<String> takenAway(String instanceId) {
        BpmnModelInstance diagram = currentDiagram();
        return historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .canceled()
                .list()
                .stream()
                .filter(activity -> instanceId.equals(activity.getParentActivityInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .flatMap(id -> diagram.getModelElementById(id) instanceof SubProcess subProcess
                        ? subProcess.getChildElementsByType(UserTask.class).stream()
                                .filter(task -> task.getLoopCharacteristics() == null)
                                .map(UserTask::getId)
                        : Stream.of(id));
    }

    private Stream<String> lastCompleted(String instanceId) {
        return historyService
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .activityType("userTask")
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .orderPartiallyByOccurrence()
                .desc()
                .list()
                .stream()
                .filter(task -> !task.isCanceled())
                .map(HistoricActivityInstance::getActivityId);
    }

    private Set<String> knownVariables(String instanceId) {
        return historyService
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .activityInstanceIdIn(instanceId)
                .disableBinaryFetching()
                .list()
                .stream()
                .filter(variable -> !"null".equals(variable.getTypeName()))
                .map(HistoricVariableInstance::getName)
                .collect(Collectors.toSet());
    }

    /** User tasks, and the wait for a visit. */
    private static Stream<FlowNode> waitingSteps(BpmnModelInstance diagram) {
        return Stream.concat(
                diagram.getModelElementsByType(UserTask.class).stream(),
                diagram.getModelElementsByType(IntermediateCatchEvent.class).stream()
                        .filter(event -> !timers(event).isEmpty()));
    }

    /** The case's own variables that the engine will read when it enters the step; an invited group is known inside of the meeting. */
    private static Set<String> needs(FlowNode step) {
        if (step.getParentElement() instanceof SubProcess) {
            return Set.of();
        }
        String asked = step instanceof UserTask task
                ? String.valueOf(task.getCamundaCandidateGroups())
                : timers(step).iterator().next().getTimeDate().getTextContent();
        return VARIABLE.matcher(asked).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Collection<TimerEventDefinition> timers(FlowNode event) {
        return event.getChildElementsByType(TimerEventDefinition.class);
    }

    private BpmnModelInstance currentDiagram() {
        String latest = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(Processes.PATHWAY)
                .latestVersion()
                .singleResult()
                .getId();
        return repositoryService.getBpmnModelInstance(latest);
    }
}

package org.spinepath.clocks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.spinepath.clocks.notices.NoticeBoard;
import org.spinepath.clocks.notices.Rung;
import org.spinepath.pathway.CaseVariable;
import org.spinepath.pathway.CaseVariables;
import org.spinepath.pathway.PathwayMessages;
import org.springframework.stereotype.Component;

/**
 * At the end of a step's overdue path: starts one escalation for each task of the step that is still open. The step itself goes on;
 * a task that was done meanwhile, or escalated before, starts nothing.
 */
@Component("startEscalation")
class StartEscalationDelegate implements JavaDelegate {

    private static final List<CaseVariable<?>> HEAD = List.of(
            CaseVariables.PATIENT_REF, CaseVariables.AGE_YEARS, CaseVariables.SEX, CaseVariables.PRIMARY_TUMOUR);

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final OpenSteps openSteps;
    private final NoticeBoard notices;

    StartEscalationDelegate(
            RuntimeService runtimeService, TaskService taskService, OpenSteps openSteps, NoticeBoard notices) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.openSteps = openSteps;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String lateStep = stepWhoseTimerLedTo((FlowNode) execution.getBpmnModelElementInstance());
        openSteps.of(execution.getProcessInstanceId(), lateStep).forEach(late -> escalate(late, execution));
    }

    private void escalate(OpenStep late, DelegateExecution execution) {
        Task task = late.task();
        String caseNumber = execution.getProcessBusinessKey();
        boolean first = notices.post(late.notice(caseNumber, StepClock.urgency(execution), Rung.OVERDUE));
        if (!first) {
            return;
        }
        taskService.setPriority(task.getId(), task.getPriority() + Priority.OVERDUE_BONUS);

        VariableMap about = headOf(execution);
        put(about, CaseVariables.CASE_NUMBER, caseNumber);
        put(about, CaseVariables.URGENCY, StepClock.urgency(execution));
        put(about, ClockVariables.LATE_TASK_ID, task.getId());
        put(about, ClockVariables.LATE_TASK_NAME, task.getName());
        put(about, ClockVariables.LATE_STEP, task.getTaskDefinitionKey());
        put(about, ClockVariables.LATE_GROUP, String.join(", ", late.groups()));
        put(about, ClockVariables.LATE_LIMIT, late.times().limitAt());
        put(about, ClockVariables.LATE_TARGET, late.times().target().toString());
        runtimeService
                .createMessageCorrelation(PathwayMessages.STEP_OVERDUE)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(about)
                .correlateStartMessage();
    }

    /** What every task shows about its case; the rest stays with the case. */
    private static VariableMap headOf(DelegateExecution execution) {
        VariableMap head = Variables.createVariables();
        HEAD.stream()
                .map(CaseVariable::name)
                .filter(execution::hasVariable)
                .forEach(name -> head.put(name, execution.getVariable(name)));
        return head;
    }

    private static <T> void put(VariableMap variables, CaseVariable<T> variable, T value) {
        variables.put(variable.name(), variable.written(value));
    }

    /** Follows the overdue path back to the boundary timer it comes from, over whatever an analyst has put between. */
    private static String stepWhoseTimerLedTo(FlowNode end) {
        Deque<FlowNode> ahead = new ArrayDeque<>(List.of(end));
        Set<FlowNode> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.pop();
            if (node instanceof BoundaryEvent timer) {
                return timer.getAttachedTo().getId();
            }
            if (seen.add(node)) {
                before(node).forEach(ahead::push);
            }
        }
        throw new IllegalStateException(
                "The event " + end.getId()
                        + " starts an escalation but no boundary timer leads to it. Connect it to the timer of the step it speaks about.");
    }

    /** Read from the flows' own ends: not every tool writes the nodes' list of incoming flows. */
    private static List<FlowNode> before(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .map(SequenceFlow::getSource)
                .toList();
    }
}

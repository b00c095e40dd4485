package org.spinepath.clocks.escalation;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.spinepath.clocks.running.OpenCases;
import org.spinepath.clocks.running.RunningClock;
import org.spinepath.clocks.running.RunningClocks;
import org.spinepath.clocks.targets.ClockTimes;
import org.spinepath.notices.Notice;
import org.spinepath.notices.NoticeBoard;
import org.spinepath.notices.Rung;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.UrgencyTier;
import org.spinepath.pathway.variables.CaseVariable;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.variables.ClockVariables;
import org.springframework.stereotype.Component;

/**
 * At the end of an overdue path: starts one escalation for each task of the late step that is still open, or for the clock over several
 * steps whose timer it was. The step itself goes on; a task that was done meanwhile, or escalated before, starts nothing.
 */
@Component("startEscalation")
class StartEscalationDelegate implements JavaDelegate {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.UK);

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final RunningClocks clocks;
    private final OpenCases openCases;
    private final ResponsibleGroups responsible;
    private final LateContacts contacts;
    private final NoticeBoard notices;
    private final Clock clock;

    StartEscalationDelegate(
            RuntimeService runtimeService,
            TaskService taskService,
            RunningClocks clocks,
            OpenCases openCases,
            ResponsibleGroups responsible,
            LateContacts contacts,
            NoticeBoard notices,
            Clock clock) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.clocks = clocks;
        this.openCases = openCases;
        this.responsible = responsible;
        this.contacts = contacts;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseNumber = execution.getProcessBusinessKey();
        Activity late = activityWhoseTimerLedTo((FlowNode) execution.getBpmnModelElementInstance());
        if (late instanceof UserTask) {
            CaseHead head = CaseHead.of(execution::getVariable);
            clocks.ofSteps(execution.getProcessInstanceId()).stream()
                    .filter(running -> running.step().equals(late.getId()))
                    .forEach(
                            running -> escalate(running, running.task().stream().toList(), head, caseNumber));
            return;
        }
        clocks.overSeveralSteps(caseNumber, execution.getProcessInstanceId())
                .ifPresent(running -> escalate(
                        running,
                        openCases.tasksOf(caseNumber),
                        CaseHead.of(openCases.variablesOf(caseNumber, CaseHead.names())),
                        caseNumber));
    }

    /** @param waitedFor the open tasks for which the clock waits */
    private void escalate(RunningClock late, List<Task> waitedFor, CaseHead head, String caseNumber) {
        List<String> groups = responsible.of(waitedFor.stream());
        boolean first = notices.post(overdue(late, waitedFor, groups, head, caseNumber));
        if (!first) {
            return;
        }
        late.task()
                .ifPresent(
                        task -> taskService.setPriority(task.getId(), task.getPriority() + UrgencyTier.OVERDUE_BONUS));

        VariableMap about = Variables.createVariables();
        about.putAll(head.shown());
        put(about, CaseVariables.CASE_NUMBER, caseNumber);
        put(about, CaseVariables.URGENCY, head.urgency());
        put(about, ClockVariables.LATE_TASK_ID, late.subjectId());
        put(about, ClockVariables.LATE_TASK_NAME, late.title());
        put(about, ClockVariables.LATE_STEP, late.step());
        put(about, ClockVariables.LATE_GROUP, ClockTimes.text(groups));
        put(about, ClockVariables.LATE_CONTACT, contacts.of(waitedFor, groups));
        put(about, ClockVariables.LATE_LIMIT, late.times().limitAt());
        put(
                about,
                ClockVariables.LATE_SINCE,
                SINCE.format(late.times().limitAt().atZone(clock.getZone())));
        put(about, ClockVariables.LATE_TARGET, late.times().target().toString());
        put(about, ClockVariables.LATE_COUNTED_IN, late.times().countedIn());
        put(about, ClockVariables.LATE_TOLD, ClockTimes.text(late.times().told()));
        put(about, ClockVariables.LATE_TOLD_NEXT, ClockTimes.text(late.times().toldNext()));
        runtimeService
                .createMessageCorrelation(PathwayMessages.STEP_OVERDUE)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(about)
                .correlateStartMessage();
    }

    private static <T> void put(VariableMap variables, CaseVariable<T> variable, T value) {
        variables.put(variable.name(), variable.written(value));
    }

    private static Notice overdue(
            RunningClock late, List<Task> waitedFor, List<String> groups, CaseHead head, String caseNumber) {
        return new Notice(
                caseNumber,
                late.subjectId(),
                late.step(),
                late.title(),
                head.urgency(),
                Rung.OVERDUE,
                Stream.concat(groups.stream(), late.times().told().stream())
                        .distinct()
                        .toList(),
                late.times().limitAt(),
                waitedFor.stream().map(Task::getId).findFirst().orElse(null));
    }

    /** Follows the overdue path back to the boundary timer it comes from, over whatever an analyst has put between. */
    private static Activity activityWhoseTimerLedTo(FlowNode end) {
        Deque<FlowNode> ahead = new ArrayDeque<>(List.of(end));
        Set<FlowNode> seen = new HashSet<>();
        while (!ahead.isEmpty()) {
            FlowNode node = ahead.pop();
            if (node instanceof BoundaryEvent timer) {
                return timer.getAttachedTo();
            }
            if (seen.add(node)) {
                before(node).forEach(ahead::push);
            }
        }
        throw new IllegalStateException("The event " + end.getId()
                + " starts an escalation but no boundary timer leads to it. Connect it to the timer of the"
                + " step it speaks about.");
    }

    /** Read from the flows' own ends: not every tool writes the nodes' list of incoming flows. */
    private static List<FlowNode> before(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .map(SequenceFlow::getSource)
                .toList();
    }
}

package org.spinepath.pathway.models;

import static org.spinepath.pathway.models.DiagramVocabulary.LIMIT;
import static org.spinepath.pathway.models.DiagramVocabulary.PRIORITY;
import static org.spinepath.pathway.models.DiagramVocabulary.START_ESCALATION;
import static org.spinepath.pathway.models.DiagramVocabulary.WARNING;
import static org.spinepath.pathway.models.DiagramVocabulary.WARN_BEFORE_LIMIT;
import static org.spinepath.pathway.models.DiagramVocabulary.expression;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.spinepath.pathway.cases.PathwayMessages;
import org.spinepath.pathway.cases.Processes;

/** That every step has people, a form, a clock and an escalation, and keeps what was answered. */
final class StepCheck implements ModelCheck {

    @Override
    public Stream<Problem> problems(ModelSet set) {
        return set.diagrams().stream()
                .flatMap(diagram -> diagram.all(UserTask.class).stream().flatMap(step -> problems(diagram, step)));
    }

    private static Stream<Problem> problems(Diagram diagram, UserTask step) {
        Stream<Problem> everywhere = Stream.of(
                        named(diagram, step),
                        form(diagram, step),
                        people(diagram, step),
                        clock(diagram, step),
                        kept(diagram, step))
                .flatMap(problems -> problems);
        return diagram.shows(Processes.PATHWAY)
                ? Stream.of(everywhere, warned(diagram, step), escalated(diagram, step))
                        .flatMap(problems -> problems)
                : everywhere;
    }

    private static Stream<Problem> named(Diagram diagram, UserTask step) {
        return diagram.refusedIf(
                Diagram.nameOf(step).isBlank(),
                step,
                "has no name, so nobody sees in Tasklist what to do.",
                "Name it.");
    }

    private static Stream<Problem> form(Diagram diagram, UserTask step) {
        String form = Form.idFor(step.getId());
        return Stream.concat(
                diagram.refusedIf(
                        !form.equals(step.getCamundaFormRef()),
                        step,
                        "does not open the form of its name.",
                        "Set the form reference " + form + "."),
                diagram.refusedIf(
                        !"deployment".equals(step.getCamundaFormRefBinding()),
                        step,
                        "may open a form of another version than its own.",
                        "Set the binding of its form to deployment."));
    }

    private static Stream<Problem> people(Diagram diagram, UserTask step) {
        Set<String> known = DiagramVocabulary.GROUPS;
        List<String> groups = step.getCamundaCandidateGroupsList().stream()
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .toList();
        Stream<Problem> unknown = groups.stream()
                .filter(group -> !known.contains(group))
                .map(group -> diagram.refused(
                        step,
                        "is for the group " + group + ", in which nobody is.",
                        "Use one or more of: " + String.join(", ", known) + "."));
        return Stream.of(
                        diagram.refusedIf(
                                groups.isEmpty(),
                                step,
                                "is for nobody.",
                                "Give it candidate groups: one or more of " + String.join(", ", known) + "."),
                        unknown,
                        diagram.refusedIf(
                                step.getCamundaAssignee() != null,
                                step,
                                "is given to one person, who may be away.",
                                "Remove the assignee; candidate groups say whose it is."))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> clock(Diagram diagram, UserTask step) {
        return Stream.of(
                        set(diagram, step, "due date", step.getCamundaDueDate(), LIMIT),
                        set(diagram, step, "follow up date", step.getCamundaFollowUpDate(), WARNING),
                        set(diagram, step, "priority", step.getCamundaPriority(), PRIORITY))
                .flatMap(problems -> problems);
    }

    private static Stream<Problem> set(Diagram diagram, UserTask step, String what, String is, String expected) {
        return diagram.refusedIf(
                !expected.equals(is),
                step,
                "has no " + what + " from its clock.",
                "Set its " + what + " to " + expected + ".");
    }

    private static Stream<Problem> kept(Diagram diagram, UserTask step) {
        return diagram.refusedIf(
                !step.isCamundaAsyncAfter(),
                step,
                "loses the answers when the step after it fails.",
                "Tick Asynchronous continuation after.");
    }

    private static Stream<Problem> warned(Diagram diagram, UserTask step) {
        List<CamundaTaskListener> warnings = step.getExtensionElements() == null
                ? List.of()
                : step.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
                        .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                        .toList();
        boolean warns = warnings.size() == 1
                && expression(WARN_BEFORE_LIMIT).equals(warnings.get(0).getCamundaDelegateExpression())
                && warnings.get(0).getChildElementsByType(TimerEventDefinition.class).stream()
                        .allMatch(timer -> isAt(WARNING, timer));
        return diagram.refusedIf(
                !warns,
                step,
                "does not warn its people before the limit.",
                "Give it one timeout listener " + expression(WARN_BEFORE_LIMIT) + " at " + WARNING + ".");
    }

    private static Stream<Problem> escalated(Diagram diagram, UserTask step) {
        List<BoundaryEvent> limits = diagram.all(BoundaryEvent.class).stream()
                .filter(event -> step.equals(event.getAttachedTo()))
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof TimerEventDefinition timer && isAt(LIMIT, timer)))
                .toList();
        if (limits.size() != 1) {
            return Stream.of(diagram.refused(
                    step,
                    "has no limit, so nobody hears that it is late.",
                    "Attach one timer at " + LIMIT + " that does not interrupt, and lead it to a message end with "
                            + expression(START_ESCALATION) + "."));
        }
        BoundaryEvent limit = limits.get(0);
        return Stream.concat(
                diagram.refusedIf(
                        limit.cancelActivity(),
                        limit,
                        "takes the step away when it is late.",
                        "Make it non-interrupting."),
                diagram.refusedIf(
                        limit.getSucceedingNodes().list().stream().noneMatch(StepCheck::startsAnEscalation),
                        limit,
                        "tells nobody that the step is late.",
                        "Lead it to a message end " + PathwayMessages.STEP_OVERDUE + " with "
                                + expression(START_ESCALATION) + "."));
    }

    private static boolean startsAnEscalation(Object node) {
        return node instanceof EndEvent end
                && end.getEventDefinitions().stream()
                        .anyMatch(definition -> definition instanceof MessageEventDefinition message
                                && message.getMessage() != null
                                && PathwayMessages.STEP_OVERDUE.equals(
                                        message.getMessage().getName())
                                && expression(START_ESCALATION).equals(message.getCamundaDelegateExpression()));
    }

    private static boolean isAt(String instant, TimerEventDefinition timer) {
        return timer.getTimeDate() != null && instant.equals(timer.getTimeDate().getTextContent());
    }
}

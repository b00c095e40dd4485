package org.spinepath.pathway.models;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.answers.AnswerSheets;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;

/**
 * What a diagram may use of the application. A diagram that uses anything else is refused before it can reach a patient, with the
 * element's name and what to do.
 */
public final class DiagramVocabulary {

    /** The delegates that a service task or a message end may name. */
    public static final Set<String> DELEGATES = Set.of(
            "triageReferral",
            "startClocks",
            "selectImaging",
            "gradeImaging",
            "recommendTreatment",
            "recordMdtDecision",
            "planSurgery",
            "planAftercare",
            "assessRelapse",
            "writeDischargeLetter",
            "raiseEmergency",
            "lowerUrgency",
            "warnOfClock",
            "startEscalation");

    /** Name of the extension property with which a service task says what the case has reached when it is done. */
    public static final String MILESTONE = "milestone";

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private DiagramVocabulary() {}

    /**
     * Every use of something that the application does not offer, one sentence each; empty when there is none.
     *
     * @param milestones those that the table of clocks over several steps knows
     */
    public static List<String> problems(String file, BpmnModelInstance diagram, Set<String> milestones) {
        List<String> problems = new ArrayList<>();
        for (ServiceTask task : diagram.getModelElementsByType(ServiceTask.class)) {
            if (!isOffered(task.getCamundaDelegateExpression())) {
                problems.add(at(file, task) + notOffered(task.getCamundaDelegateExpression()));
            }
        }
        for (MessageEventDefinition message : diagram.getModelElementsByType(MessageEventDefinition.class)) {
            String delegate = message.getCamundaDelegateExpression();
            if (message.getParentElement() instanceof EndEvent end && !isOffered(delegate)) {
                problems.add(at(file, end) + notOffered(delegate));
            }
        }
        for (UserTask task : diagram.getModelElementsByType(UserTask.class)) {
            if (AnswerSheets.of(task.getId()).isEmpty()) {
                problems.add(at(file, task) + "has an id for which no answers are declared. Use one of: "
                        + AnswerSheets.ALL.stream().map(AnswerSheet::taskId).collect(Collectors.joining(", "))
                        + ", or ask a developer for a new one.");
            }
        }
        for (ScriptTask task : diagram.getModelElementsByType(ScriptTask.class)) {
            problems.add(at(file, task) + "is a script. Scripts do not run here; use a service task with a delegate.");
        }
        for (EndEvent end : diagram.getModelElementsByType(EndEvent.class)) {
            properties(end, CaseVariables.OUTCOME.name())
                    .filter(outcome -> Arrays.stream(CaseOutcome.values())
                            .noneMatch(known -> known.name().equals(outcome)))
                    .forEach(outcome -> problems.add(at(file, end) + "has the unknown outcome " + outcome
                            + ". Use one of: " + Arrays.toString(CaseOutcome.values()) + "."));
        }
        for (FlowElement element : diagram.getModelElementsByType(FlowElement.class)) {
            properties(element, MILESTONE)
                    .flatMap(milestone -> milestoneProblem(element, milestone, milestones))
                    .forEach(problem -> problems.add(at(file, element) + problem));
        }
        return problems;
    }

    private static Stream<String> milestoneProblem(FlowElement element, String milestone, Set<String> known) {
        if (!(element instanceof ServiceTask)) {
            return Stream.of("has a milestone, which only a service task reaches. Put it on the service task before or"
                    + " after.");
        }
        return known.contains(milestone)
                ? Stream.empty()
                : Stream.of("has the unknown milestone " + milestone + ". Use one of: " + String.join(", ", known)
                        + ", or give it rows in case-clocks.dmn.");
    }

    private static boolean isOffered(String delegateExpression) {
        Matcher bean = BEAN.matcher(String.valueOf(delegateExpression));
        return bean.matches() && DELEGATES.contains(bean.group(1));
    }

    private static String notOffered(String delegateExpression) {
        String has = delegateExpression == null ? "no delegate expression" : delegateExpression;
        return "has " + has + ". Use one of: " + delegates() + ".";
    }

    private static String delegates() {
        return DELEGATES.stream().sorted().map(bean -> "${" + bean + "}").collect(Collectors.joining(", "));
    }

    private static Stream<String> properties(FlowElement element, String name) {
        ExtensionElements extensions = element.getExtensionElements();
        return extensions == null
                ? Stream.empty()
                : extensions.getElements().stream()
                        .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue);
    }

    private static String at(String file, FlowElement element) {
        return file + ": \"" + element.getName() + "\" (" + element.getId() + ") ";
    }
}

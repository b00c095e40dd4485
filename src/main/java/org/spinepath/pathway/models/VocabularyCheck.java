package org.spinepath.pathway.models;

import static org.spinepath.pathway.models.DiagramVocabulary.DELEGATES;
import static org.spinepath.pathway.models.DiagramVocabulary.MILESTONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.spinepath.pathway.answers.AnswerCatalogue;
import org.spinepath.pathway.answers.AnswerSheet;
import org.spinepath.pathway.variables.CaseVariables;
import org.spinepath.pathway.vocabulary.CaseOutcome;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** That a diagram uses only what the application offers. */
final class VocabularyCheck implements ModelCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}?");

    @Override
    public Stream<Problem> problems(ModelSet set) {
        Set<String> milestones = set.milestones();
        return set.diagrams().stream()
                .flatMap(diagram -> Stream.of(
                                delegates(diagram),
                                tasks(diagram, set.answers()),
                                scripts(diagram),
                                outcomes(diagram),
                                milestones(diagram, milestones),
                                expressions(diagram))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> delegates(Diagram diagram) {
        Stream<Problem> ofTasks = diagram.all(ServiceTask.class).stream()
                .flatMap(task -> notOffered(diagram, task, task.getCamundaDelegateExpression()));
        Stream<Problem> ofEnds = diagram.all(MessageEventDefinition.class).stream()
                .filter(message -> message.getParentElement() instanceof EndEvent)
                .flatMap(message -> notOffered(
                        diagram, (EndEvent) message.getParentElement(), message.getCamundaDelegateExpression()));
        Stream<Problem> byClass = diagram.all(ServiceTask.class).stream()
                .flatMap(task -> diagram.refusedIf(
                        task.getCamundaClass() != null || task.getCamundaExpression() != null,
                        task,
                        "calls a class or works out an expression.",
                        "Use a delegate expression."));
        return Stream.of(ofTasks, ofEnds, byClass).flatMap(problems -> problems);
    }

    private static Stream<Problem> notOffered(Diagram diagram, FlowElement element, String expression) {
        boolean offered =
                DELEGATES.stream().map(DiagramVocabulary::expression).anyMatch(known -> known.equals(expression));
        return diagram.refusedIf(
                !offered,
                element,
                "has " + (expression == null ? "no delegate expression." : expression + "."),
                "Use one of: "
                        + DELEGATES.stream()
                                .sorted()
                                .map(DiagramVocabulary::expression)
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static Stream<Problem> tasks(Diagram diagram, AnswerCatalogue answers) {
        return diagram.all(UserTask.class).stream()
                .flatMap(task -> diagram.refusedIf(
                        answers.sheetOf(task.getId()).isEmpty(),
                        task,
                        "has an id for which no answers are declared.",
                        "Use one of: "
                                + answers.all().stream()
                                        .map(AnswerSheet::taskId)
                                        .collect(Collectors.joining(", "))
                                + ", or ask a developer for a new one."));
    }

    private static Stream<Problem> scripts(Diagram diagram) {
        String says = "a script. Scripts do not run here.";
        String remedy = "Use a service task with a delegate.";
        Stream<Problem> tasks =
                diagram.all(ScriptTask.class).stream().map(task -> diagram.refused(task, "is " + says, remedy));
        Stream<Problem> inside = diagram.all(CamundaScript.class).stream()
                .map(script -> elementWith(
                                script.getParentElement().getDomElement().getAttribute("id"), diagram)
                        .orElse(diagram.all(Process.class).iterator().next()))
                .map(element -> diagram.refused(element, "holds " + says, remedy));
        return Stream.concat(tasks, inside);
    }

    private static Stream<Problem> outcomes(Diagram diagram) {
        return diagram.all(EndEvent.class).stream()
                .flatMap(end -> Diagram.property(end, CaseVariables.OUTCOME.name()).stream()
                        .flatMap(outcome -> diagram.refusedIf(
                                Arrays.stream(CaseOutcome.values())
                                        .noneMatch(known -> known.name().equals(outcome)),
                                end,
                                "has the unknown outcome " + outcome + ".",
                                "Use one of: " + Arrays.toString(CaseOutcome.values()) + ".")));
    }

    private static Stream<Problem> milestones(Diagram diagram, Set<String> known) {
        return diagram.all(FlowElement.class).stream()
                .flatMap(element -> Diagram.property(element, MILESTONE).stream()
                        .flatMap(milestone -> milestone(diagram, element, milestone, known)));
    }

    private static Stream<Problem> milestone(
            Diagram diagram, FlowElement element, String milestone, Set<String> known) {
        if (!(element instanceof ServiceTask)) {
            return Stream.of(diagram.refused(
                    element,
                    "has a milestone, which only a service task reaches.",
                    "Put it on the service task before or after."));
        }
        return diagram.refusedIf(
                !known.contains(milestone),
                element,
                "has the unknown milestone " + milestone + ".",
                "Use one of: " + String.join(", ", known) + ", or give it rows in the table of clocks.");
    }

    private static Stream<Problem> expressions(Diagram diagram) {
        List<Problem> problems = new ArrayList<>();
        visit(diagram.model().getDocument().getDomSource().getNode(), null, diagram, problems);
        return problems.stream();
    }

    private static void visit(Node node, BaseElement around, Diagram diagram, List<Problem> problems) {
        BaseElement here = node instanceof Element element
                ? elementWith(element.getAttribute("id"), diagram).orElse(around)
                : around;
        if (node instanceof Text || node instanceof Attr) {
            EXPRESSION
                    .matcher(node.getNodeValue())
                    .results()
                    .map(MatchResult::group)
                    .flatMap(expression -> expression(expression, here, diagram))
                    .forEach(problems::add);
        }
        if (node.getAttributes() != null) {
            IntStream.range(0, node.getAttributes().getLength())
                    .forEach(i -> visit(node.getAttributes().item(i), here, diagram, problems));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            visit(child, here, diagram, problems);
        }
    }

    private static Stream<Problem> expression(String expression, BaseElement element, Diagram diagram) {
        Matcher decided = DiagramVocabulary.DECIDED_VALUE.matcher(expression);
        if (!decided.matches()) {
            return diagram.refusedIf(
                    !DiagramVocabulary.EXPRESSIONS.contains(expression),
                    element,
                    "works out " + expression + ".",
                    "Read one decided value, such as ${treatmentPath == 'SURGERY'}, or use a bean of the vocabulary.");
        }
        String variable = decided.group(1);
        String value = decided.group(2);
        if (!DiagramVocabulary.VARIABLES.contains(variable)) {
            return Stream.of(diagram.refused(
                    element,
                    "reads " + variable + ", which no case has.",
                    "Use one of: " + String.join(", ", DiagramVocabulary.VARIABLES) + "."));
        }
        return diagram.refusedIf(
                value != null && !DiagramVocabulary.canHold(variable, value),
                element,
                "asks whether " + variable + " is " + value + ", which it never is.",
                DiagramVocabulary.useOneOf(variable));
    }

    /** The element of the process, or the process, that bears this id. */
    private static Optional<BaseElement> elementWith(String id, Diagram diagram) {
        return Optional.ofNullable(id)
                .filter(given -> !given.isEmpty())
                .map(diagram.model()::<ModelElementInstance>getModelElementById)
                .filter(element -> element instanceof FlowElement || element instanceof Process)
                .map(BaseElement.class::cast);
    }
}

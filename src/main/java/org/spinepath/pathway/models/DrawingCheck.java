package org.spinepath.pathway.models;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.spinepath.pathway.cases.Steps;

/** That the picture shows everything that runs, in words, and that nobody follows the wrong line. */
final class DrawingCheck implements ModelCheck {

    private static final Pattern PASCAL_CASE = Pattern.compile("([A-Z][a-z0-9]*)+");
    private static final String MESSAGE = "Message_";

    @Override
    public Stream<Problem> problems(ModelSet set) {
        return set.diagrams().stream()
                .flatMap(diagram -> Stream.of(
                                named(diagram),
                                ids(diagram),
                                messages(diagram),
                                drawn(diagram),
                                lanes(diagram),
                                crossings(diagram))
                        .flatMap(problems -> problems));
    }

    private static Stream<Problem> named(Diagram diagram) {
        Stream<Problem> nodes = diagram.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof UserTask))
                .flatMap(node -> diagram.untidyIf(isUnnamed(node.getName()), node, "has no name.", "Name it."));
        Stream<Problem> lanes = diagram.all(Lane.class).stream()
                .flatMap(lane -> diagram.untidyIf(isUnnamed(lane.getName()), lane, "has no name.", "Name it."));
        Stream<Problem> ways = diagram.all(Gateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .flatMap(way -> diagram.untidyIf(
                        isUnnamed(way.getName()), way, "has no name.", "Write when this way is taken."));
        return Stream.of(nodes, lanes, ways).flatMap(problems -> problems);
    }

    private static Stream<Problem> ids(Diagram diagram) {
        return diagram.all(FlowElement.class).stream()
                .flatMap(element -> diagram.untidyIf(
                        !PASCAL_CASE.matcher(element.getId()).matches(),
                        element,
                        "has an id that says nothing.",
                        "Write what it is, each word with a capital, such as " + Steps.REVIEW_AT_MDT + "."));
    }

    private static Stream<Problem> messages(Diagram diagram) {
        return diagram.all(Message.class).stream()
                .flatMap(message -> diagram.untidyIf(
                        !message.getId().equals(MESSAGE + message.getName()),
                        message,
                        "has an id that is not its name.",
                        "Call it " + MESSAGE + message.getName() + "."));
    }

    private static Stream<Problem> drawn(Diagram diagram) {
        Set<String> drawn = Stream.concat(diagram.all(BpmnShape.class).stream(), diagram.all(BpmnEdge.class).stream())
                .map(DrawingCheck::shownBy)
                .collect(Collectors.toSet());
        return Stream.<FlowElement>concat(
                        diagram.all(FlowNode.class).stream(), diagram.all(SequenceFlow.class).stream())
                .flatMap(element -> diagram.untidyIf(
                        !drawn.contains(element.getId()),
                        element,
                        "runs, but is not drawn.",
                        "Draw it again in Camunda Modeler."));
    }

    /** The id of the element that a shape or a line shows. */
    private static String shownBy(DiagramElement shape) {
        return shape.getAttributeValue("bpmnElement");
    }

    private static Stream<Problem> lanes(Diagram diagram) {
        Set<FlowNode> inLanes = diagram.all(Lane.class).stream()
                .flatMap(lane -> lane.getFlowNodeRefs().stream())
                .collect(Collectors.toSet());
        return diagram.process().stream()
                .flatMap(process -> process.getChildElementsByType(FlowNode.class).stream())
                .flatMap(node -> diagram.untidyIf(
                        !inLanes.contains(node), node, "is in no lane.", "Move it into the lane of those who do it."));
    }

    private static Stream<Problem> crossings(Diagram diagram) {
        List<Line> lines = diagram.all(BpmnEdge.class).stream()
                .flatMap(edge -> Line.of(edge).stream())
                .toList();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Line other : lines.subList(i + 1, lines.size())) {
                if (lines.get(i).touches(other)) {
                    problems.add(diagram.untidy(
                            diagram.model().getModelElementById(lines.get(i).flow()),
                            "crosses " + other.flow() + ".",
                            "Move one of the two lines."));
                }
            }
        }
        return problems.stream();
    }

    private static boolean isUnnamed(String name) {
        return name == null || name.isBlank();
    }

    /** A straight piece of a drawn flow. */
    private record Line(String flow, double left, double top, double right, double bottom) {

        static List<Line> of(BpmnEdge edge) {
            List<Waypoint> points = List.copyOf((Collection<Waypoint>) edge.getWaypoints());
            List<Line> lines = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                Waypoint from = points.get(i - 1);
                Waypoint to = points.get(i);
                lines.add(new Line(
                        shownBy(edge),
                        Math.min(from.getX(), to.getX()),
                        Math.min(from.getY(), to.getY()),
                        Math.max(from.getX(), to.getX()),
                        Math.max(from.getY(), to.getY())));
            }
            return lines;
        }

        boolean touches(Line other) {
            return !flow.equals(other.flow)
                    && left <= other.right
                    && other.left <= right
                    && top <= other.bottom
                    && other.top <= bottom;
        }
    }
}

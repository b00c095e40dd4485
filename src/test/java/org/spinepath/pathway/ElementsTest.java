package org.spinepath.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class ElementsTest {

    private static final BpmnModelInstance PATHWAY = diagram("cervical-metastasis-pathway");
    private static final Set<String> IN_DIAGRAMS = Stream.of(
                    PATHWAY, diagram("overdue-referral"), diagram("case-clock"))
            .flatMap(diagram -> diagram.getModelElementsByType(FlowNode.class).stream())
            .map(FlowNode::getId)
            .collect(Collectors.toSet());

    @Test
    void theDiagramsHaveEachOfThem() {
        List<String> elements = Stream.of(Elements.class, Elements.Gateways.class)
                .flatMap(owner -> Arrays.stream(owner.getFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(ElementsTest::idIn)
                .toList();

        assertThat(elements).isNotEmpty().isSubsetOf(IN_DIAGRAMS);
    }

    @Test
    void everyStepOfTheCaseHasItsEventsAtTheLimit() {
        assertThat(PATHWAY.getModelElementsByType(UserTask.class))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(IN_DIAGRAMS)
                        .contains(Elements.overdue(step.getId()), Elements.escalated(step.getId())));
    }

    private static BpmnModelInstance diagram(String name) {
        return Bpmn.readModelFromFile(Path.of("processes", name + ".bpmn").toFile());
    }

    private static String idIn(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}

package org.spinepath.pathway.models;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Problem.Weight;

/** A diagram of a set. */
public record Diagram(String file, BpmnModelInstance model) {

    /** Its process; empty when it has none. */
    public Optional<Process> process() {
        return all(Process.class).stream().findFirst();
    }

    /** Whether it shows the process of this key. */
    boolean shows(String key) {
        return process().filter(process -> process.getId().equals(key)).isPresent();
    }

    public <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    /** The value of an element's extension property; empty when it has none of that name. */
    public static Optional<String> property(FlowElement element, String name) {
        ExtensionElements extensions = element.getExtensionElements();
        return extensions == null
                ? Optional.empty()
                : extensions.getElements().stream()
                        .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                        .filter(property -> name.equals(property.getCamundaName()))
                        .map(CamundaProperty::getCamundaValue)
                        .findFirst();
    }

    Problem refused(BaseElement element, String says, String remedy) {
        return problem(Weight.REFUSED, element, says, remedy);
    }

    Problem untidy(BaseElement element, String says, String remedy) {
        return problem(Weight.UNTIDY, element, says, remedy);
    }

    Stream<Problem> refusedIf(boolean wrong, BaseElement element, String says, String remedy) {
        return wrong ? Stream.of(refused(element, says, remedy)) : Stream.empty();
    }

    Stream<Problem> untidyIf(boolean wrong, BaseElement element, String says, String remedy) {
        return wrong ? Stream.of(untidy(element, says, remedy)) : Stream.empty();
    }

    private Problem problem(Weight weight, BaseElement element, String says, String remedy) {
        return new Problem(weight, file, new Place.Element(element.getId(), nameOf(element)), says, remedy);
    }

    static String nameOf(BaseElement element) {
        String name = element instanceof FlowElement flow
                ? flow.getName()
                : element instanceof Lane lane ? lane.getName() : element.getAttributeValue("name");
        return name == null ? "" : name;
    }

    @Override
    public String toString() {
        return file;
    }
}

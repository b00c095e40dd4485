package org.spinepath.pathway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A diagram of ours, read as it will be deployed. */
record Diagram(String file, BpmnModelInstance model) {

    static final Diagram PATHWAY = read("cervical-metastasis-pathway.bpmn");
    static final Diagram ESCALATION = read("overdue-referral.bpmn");
    static final Diagram CASE_CLOCK = read("case-clock.bpmn");
    static final List<Diagram> ALL = List.of(PATHWAY, ESCALATION, CASE_CLOCK);

    private static Diagram read(String file) {
        try (InputStream bpmn = Diagram.class.getResourceAsStream("/processes/" + file)) {
            return new Diagram(file, Bpmn.readModelFromStream(bpmn));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Process process() {
        return all(Process.class).iterator().next();
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    @Override
    public String toString() {
        return file;
    }
}

package org.spinepath.pathway.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spinepath.pathway.models.Problem.Place;
import org.spinepath.pathway.models.Problem.Weight;

/** A form of a set, as Camunda Modeler wrote it. */
public record Form(String file, JsonNode json) {

    public String id() {
        return json.path("id").asText();
    }

    /** The form of a user task has the task's id, with a small letter first. */
    static String idFor(String task) {
        return task.substring(0, 1).toLowerCase(Locale.ROOT) + task.substring(1);
    }

    /** Every component, groups and what they hold. */
    public List<Component> components() {
        List<Component> found = new ArrayList<>();
        collect(json, found);
        return found;
    }

    private void collect(JsonNode parent, List<Component> found) {
        for (JsonNode child : parent.path("components")) {
            found.add(new Component(id(), child));
            collect(child, found);
        }
    }

    /** The components that send an answer. */
    public List<Component> fields() {
        return components().stream()
                .filter(component -> component.json().has("key"))
                .toList();
    }

    /** The variables that its texts and conditions read. */
    public Set<String> reads() {
        return components().stream()
                .flatMap(component -> FormExpression.in(component).stream())
                .flatMap(expression -> expression.names().stream())
                .flatMap(names -> names.read().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Problem refused(String says, String remedy) {
        return new Problem(Weight.REFUSED, file, new Place.WholeFile(), says, remedy);
    }

    Problem refused(Component component, String says, String remedy) {
        return new Problem(Weight.REFUSED, file, component.place(), says, remedy);
    }

    Stream<Problem> refusedIf(boolean wrong, String says, String remedy) {
        return wrong ? Stream.of(refused(says, remedy)) : Stream.empty();
    }

    Stream<Problem> refusedIf(boolean wrong, Component component, String says, String remedy) {
        return wrong ? Stream.of(refused(component, says, remedy)) : Stream.empty();
    }

    Stream<Problem> untidyIf(boolean wrong, String says, String remedy) {
        return wrong
                ? Stream.of(new Problem(Weight.UNTIDY, file, new Place.WholeFile(), says, remedy))
                : Stream.empty();
    }

    /** One component of a form. */
    public record Component(String form, JsonNode json) {

        public String id() {
            return json.path("id").asText();
        }

        public String type() {
            return json.path("type").asText();
        }

        public String key() {
            return json.path("key").asText();
        }

        public String label() {
            return json.path(type().equals("datetime") ? "dateLabel" : "label").asText();
        }

        public boolean isRequired() {
            return json.at("/validate/required").asBoolean();
        }

        public List<JsonNode> offeredValues() {
            List<JsonNode> values = new ArrayList<>();
            json.path("values").forEach(option -> values.add(option.path("value")));
            return values;
        }

        public List<String> offeredLabels() {
            List<String> labels = new ArrayList<>();
            json.path("values")
                    .forEach(option -> labels.add(option.path("label").asText()));
            return labels;
        }

        Place place() {
            return new Place.Element(key().isEmpty() ? id() : key(), label());
        }

        @Override
        public String toString() {
            return form + "." + id();
        }
    }

    @Override
    public String toString() {
        return file;
    }
}

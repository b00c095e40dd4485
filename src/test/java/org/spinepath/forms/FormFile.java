package org.spinepath.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One file of {@code forms/}, read as Camunda Modeler wrote it. */
record FormFile(String fileName, JsonNode json) {

    private static final Path FORMS = Path.of("forms");

    static List<FormFile> all() {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(FormFile::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static FormFile read(Path file) {
        try {
            return new FormFile(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is not readable Json", unreadable);
        }
    }

    String id() {
        return json.path("id").asText();
    }

    /** Every component, groups and what they hold. */
    List<Component> components() {
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
    List<Component> fields() {
        return components().stream()
                .filter(component -> component.json().has("key"))
                .toList();
    }

    @Override
    public String toString() {
        return fileName;
    }

    /** One component of a form. */
    record Component(String form, JsonNode json) {

        String id() {
            return json.path("id").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        String key() {
            return json.path("key").asText();
        }

        String label() {
            return json.path(type().equals("datetime") ? "dateLabel" : "label").asText();
        }

        boolean isRequired() {
            return json.at("/validate/required").asBoolean();
        }

        List<JsonNode> offeredValues() {
            List<JsonNode> values = new ArrayList<>();
            json.path("values").forEach(option -> values.add(option.path("value")));
            return values;
        }

        List<String> offeredLabels() {
            List<String> labels = new ArrayList<>();
            json.path("values")
                    .forEach(option -> labels.add(option.path("label").asText()));
            return labels;
        }

        @Override
        public String toString() {
            return form + "." + id();
        }
    }
}

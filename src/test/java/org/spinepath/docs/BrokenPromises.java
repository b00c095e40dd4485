package org.spinepath.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What one OpenAPI description has and a later one lacks, or asks for beside: by what a program that knows only the first would fail.
 */
final class BrokenPromises {

    private final List<String> broken = new ArrayList<>();

    BrokenPromises(JsonNode before, JsonNode after) {
        before.path("paths").fields().forEachRemaining(path -> {
            JsonNode later = after.path("paths").path(path.getKey());
            path.getValue()
                    .fields()
                    .forEachRemaining(method -> operation(
                            method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                            method.getValue(),
                            later.path(method.getKey())));
        });
        before.path("components")
                .path("schemas")
                .fields()
                .forEachRemaining(schema -> schema(
                        schema.getKey(),
                        schema.getValue(),
                        after.path("components").path("schemas").path(schema.getKey())));
    }

    /** Where, and what; empty when nothing is broken. */
    List<String> list() {
        return List.copyOf(broken);
    }

    private void operation(String where, JsonNode before, JsonNode after) {
        if (isGone(where, after)) {
            return;
        }
        before.path("parameters").forEach(parameter -> {
            String name = where + ", parameter " + parameter.path("name").asText();
            JsonNode later = parameterLike(parameter, after);
            if (!isGone(name, later)) {
                schema(name, parameter.path("schema"), later.path("schema"));
            }
        });
        after.path("parameters").forEach(parameter -> {
            boolean wasNeeded =
                    parameterLike(parameter, before).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasNeeded) {
                broken.add(where + ", parameter " + parameter.path("name").asText() + ": is needed now");
            }
        });
        if (!before.path("requestBody").path("required").asBoolean()
                && after.path("requestBody").path("required").asBoolean()) {
            broken.add(where + ", request: is needed now");
        }
        contents(where + ", request", before.path("requestBody"), after.path("requestBody"));
        before.path("responses").fields().forEachRemaining(response -> {
            String name = where + ", response " + response.getKey();
            JsonNode later = after.path("responses").path(response.getKey());
            if (!isGone(name, later)) {
                contents(name, response.getValue(), later);
            }
        });
    }

    private void contents(String where, JsonNode before, JsonNode after) {
        before.path("content").fields().forEachRemaining(content -> {
            String name = where + " as " + content.getKey();
            JsonNode later = after.path("content").path(content.getKey());
            if (!isGone(name, later)) {
                schema(name, content.getValue().path("schema"), later.path("schema"));
            }
        });
    }

    private void schema(String where, JsonNode before, JsonNode after) {
        if (before.isMissingNode() || isGone(where, after)) {
            return;
        }
        for (String kind : List.of("type", "format", "$ref")) {
            if (!before.path(kind).equals(after.path(kind))) {
                broken.add("%s: %s was %s and is %s".formatted(where, kind, before.path(kind), after.path(kind)));
            }
        }
        Set<String> values = texts(after.path("enum"));
        texts(before.path("enum")).stream()
                .filter(value -> !values.contains(value))
                .forEach(value -> broken.add(where + ": " + value + " is gone"));
        before.path("properties")
                .fields()
                .forEachRemaining(property -> schema(
                        where + "." + property.getKey(),
                        property.getValue(),
                        after.path("properties").path(property.getKey())));
        Set<String> needed = texts(before.path("required"));
        texts(after.path("required")).stream()
                .filter(property -> !needed.contains(property))
                .forEach(property -> broken.add(where + "." + property + ": is needed now"));
        schema(where + "[]", before.path("items"), after.path("items"));
        if (before.path("additionalProperties").isObject()) {
            schema(where + ".*", before.path("additionalProperties"), after.path("additionalProperties"));
        }
    }

    private boolean isGone(String where, JsonNode after) {
        if (after.isMissingNode()) {
            broken.add(where + ": is gone");
        }
        return after.isMissingNode();
    }

    private static JsonNode parameterLike(JsonNode parameter, JsonNode operation) {
        for (JsonNode other : operation.path("parameters")) {
            if (other.path("name").equals(parameter.path("name"))
                    && other.path("in").equals(parameter.path("in"))) {
                return other;
            }
        }
        return operation.path("no such parameter");
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

package org.spinepath.pathway.variables;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The one place that turns structures into Json variables and back. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.ALWAYS)
            .build();

    private Json() {}

    static JsonValue value(Object structure) {
        return SpinValues.jsonValue(text(structure)).create();
    }

    public static String text(Object structure) {
        try {
            return MAPPER.writeValueAsString(structure);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A structure declared as a variable cannot be written as Json", unwritable);
        }
    }

    static JavaType type(TypeReference<?> type) {
        return MAPPER.constructType(type);
    }

    /** The structure in whatever shape the engine hands it out: Spin node, Json value, text, or plain collections; empty when unreadable. */
    static Optional<JsonNode> parse(Object engineValue) {
        try {
            if (engineValue instanceof JsonValue json) {
                return Optional.of(MAPPER.readTree(json.getValueSerialized()));
            }
            if (engineValue instanceof Iterable<?> || engineValue instanceof java.util.Map<?, ?>) {
                return engineValue instanceof org.camunda.spin.Spin<?> spin
                        ? Optional.of(MAPPER.readTree(spin.toString()))
                        : Optional.of(MAPPER.valueToTree(engineValue));
            }
            return Optional.of(MAPPER.readTree(engineValue.toString()));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    static <T> Optional<T> convert(JsonNode node, JavaType type) {
        try {
            return Optional.of(MAPPER.convertValue(node, type));
        } catch (IllegalArgumentException otherStructure) {
            return Optional.empty();
        }
    }

    /** The texts of a Json array; empty when it is anything else. */
    static Optional<List<String>> names(Object engineValue) {
        return parse(engineValue).filter(JsonNode::isArray).flatMap(array -> {
            List<String> names = new ArrayList<>();
            for (JsonNode element : array) {
                if (!element.isTextual()) {
                    return Optional.empty();
                }
                names.add(element.asText());
            }
            return Optional.of(names);
        });
    }
}

package org.spinepath.clinical.treatment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.spinepath.clinical.AnyFacts;
import org.spinepath.clinical.evidence.Fact;
import org.spinepath.clinical.evidence.FactType;
import org.spinepath.clinical.evidence.Facts;

/** A patient from the literature: what is known, what was assumed, what the authors did. */
record PublishedCase(String id, Facts facts, Treatment published, JsonNode alsoExpected) {

    private static final Map<String, Fact<?>> BY_NAME =
            AnyFacts.VOCABULARY.stream().collect(Collectors.toMap(Fact::name, Function.identity()));

    static List<PublishedCase> all() {
        try (InputStream file = PublishedCase.class.getResourceAsStream("/published-cases.json")) {
            JsonNode cases = new ObjectMapper().readTree(file).get("cases");
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(PublishedCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublishedCase named(String id) {
        return all().stream().filter(one -> one.id.equals(id)).findFirst().orElseThrow();
    }

    private static PublishedCase read(JsonNode one) {
        Facts facts = add(add(Facts.none(), one.get("facts")), one.get("assumed"));
        return new PublishedCase(
                one.get("id").asText(),
                facts,
                Treatment.valueOf(one.get("published").asText()),
                one.path("alsoExpected"));
    }

    private static Facts add(Facts facts, JsonNode values) {
        Facts all = facts;
        for (Map.Entry<String, JsonNode> entry : values.properties()) {
            Fact<?> fact = BY_NAME.get(entry.getKey());
            all = AnyFacts.with(all, fact, value(fact.type(), entry.getValue()));
        }
        return all;
    }

    private static Object value(FactType<?> type, JsonNode json) {
        if (type instanceof FactType.YesNo) {
            return json.booleanValue();
        }
        if (type instanceof FactType.Choice<?> choice) {
            return option(choice.options(), json);
        }
        if (type instanceof FactType.Choices<?> choices) {
            return StreamSupport.stream(json.spliterator(), false)
                    .map(item -> option(choices.options(), item))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return json.intValue();
    }

    private static Object option(List<? extends Enum<?>> options, JsonNode json) {
        return options.stream()
                .filter(option -> option.name().equals(json.asText()))
                .findFirst()
                .orElseThrow();
    }
}
